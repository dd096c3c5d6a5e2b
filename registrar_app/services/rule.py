"""Signs a supervisor's ruling (裁定) at the bureau and keeps it in the chain of rulings; nothing else is changed by it."""

from __future__ import annotations

from registrar_app.domain.journal import EntryKind
from registrar_app.domain.ruling import (
    DECISIONS_ON,
    Decision,
    Ruling,
    SignedRuling,
    payload_of,
    subject_kind,
)
from registrar_app.services.act_on_case import required_text
from registrar_app.services.desk import Desk
from registrar_app.services.keep_journal import note
from registrar_app.services.supervisor import require_supervisor


def rule(
    desk: Desk, subject: str, decision: Decision, reason: str, *, cancel: str | None = None
) -> SignedRuling:
    """Keep one ruling; an earlier one on the same subject stays, and is superseded.

    Args:
        desk: The bureau's, with the supervisor's key.
        subject: See ``alarm_subject`` and ``repeat_subject``.
        decision: One that fits the subject.
        reason: Why, in words.
        cancel: UID of the registration that should be cancelled, where both are the same contract.

    Raises:
        UsageError: the store is no bureau's, or the reason is empty, too long, or cannot be read.
        MachineRefusedError: the key is locked, or its owner is no supervisor in force.
    """
    if decision not in DECISIONS_ON[subject_kind(subject)]:
        raise ValueError("decision")
    supervisor, key = require_supervisor(desk), desk.require_key()
    said = required_text("reason", reason)
    now = desk.clock.now()

    def compose(seq: int, previous: str | None) -> SignedRuling:
        payload = payload_of(
            Ruling(
                seq=seq,
                previous=previous,
                subject=subject,
                decision=decision,
                cancel=cancel,
                reason=said,
                supervisor=supervisor.id,
                signing_certificate=key.fingerprint,
                on=now.date(),
                at=now.isoformat(timespec="seconds"),
            )
        )
        return SignedRuling(payload, key.sign(payload))

    with desk.store.writing():
        ruling = desk.store.add_ruling(compose)
        note(desk, EntryKind.RULED, subject, {"decision": decision.value})
    return ruling
