"""Rules on two registrations that look like one contract: they are, and one should be cancelled, or they are not.

The bureau cancels nothing itself: the office that registered it does, and its next batch brings the cancelling act.
"""

from __future__ import annotations

from registrar_app.domain.errors import UsageError
from registrar_app.domain.ruling import Decision, SignedRuling
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.find_repeats import Repeat
from registrar_app.services.rule import rule


def rule_on_repeat(
    desk: Desk, pair: Repeat, decision: Decision, reason: str, *, cancel: str | None = None
) -> SignedRuling:
    """Keep a supervisor's ruling on a pair.

    Args:
        desk: The bureau's, with the supervisor's key.
        pair: The two registrations.
        decision: ``SAME_CONTRACT`` or ``DIFFERENT_CONTRACTS``.
        reason: Why, in words.
        cancel: UID of the one that should be cancelled when they are the same; the later one when not given.

    Raises:
        UsageError: ``cancel`` is neither of the two, or they are different contracts; or see ``rule``.
        MachineRefusedError: see ``rule``.
    """
    same = decision is Decision.SAME_CONTRACT
    copies = (pair.second.case.uid, pair.first.case.uid)
    if cancel is not None and (not same or cancel not in copies):
        raise UsageError(
            "RULING-CANCEL",
            "cancel",
            Text(
                "只有裁定为同一合同时，才能指明两份中应注销的一份",
                "only of two that are the same contract can one be named to be cancelled",
            ),
            Text("指明其中一份，或不指明", "name one of the two, or none"),
        )
    return rule(desk, pair.subject, decision, reason, cancel=(cancel or copies[0]) if same else None)
