"""Keeps a ruling (裁定): what a supervisor decided on an alarm or a suspected repeat, one signed entry of the bureau's chain.

The payload is canonical JSON in one exact form, as an act's is. A second ruling on the same subject supersedes the
first; both stay. What a ruling says of a registration is advice to the office: only the office's own act cancels it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from registrar_app.domain.act import canonical_json
from registrar_app.domain.field_readers import NOTE_LIMIT, unseen_character
from registrar_app.domain.text import Text

FORMAT = "registrar-ruling/1"
SIZE_LIMIT = 100_000

_KEYS = {
    "format", "seq", "previous", "subject", "decision", "cancel", "reason", "supervisor", "signing_certificate", "on",
    "at",
}  # fmt: skip
_TEXTS = ("subject", "reason", "supervisor", "signing_certificate", "at")
_UID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_SUBJECT = re.compile(rf"alarm:[0-9A-Za-z][0-9A-Za-z._-]{{0,99}}|repeat:{_UID}:{_UID}")
_HASH = re.compile(r"[0-9a-f]{64}")


class SubjectKind(StrEnum):
    """What can be ruled on; the subject itself is ``alarm:ID`` or ``repeat:UID:UID``."""

    ALARM = "alarm"
    REPEAT = "repeat"

    @property
    def label(self) -> Text:
        """The words shown to the user."""
        return SUBJECT_LABELS[self]


SUBJECT_LABELS = {
    SubjectKind.ALARM: Text("警报", "Alarm"),
    SubjectKind.REPEAT: Text("疑似重复登记", "Looks registered twice"),
}


class Decision(StrEnum):
    """What was decided. Only ``SAME_CONTRACT`` names a registration that should be cancelled."""

    SETTLED = "settled"
    SAME_CONTRACT = "same_contract"
    DIFFERENT_CONTRACTS = "different_contracts"

    @property
    def label(self) -> Text:
        """The words shown to the user."""
        return DECISION_LABELS[self]


DECISION_LABELS = {
    Decision.SETTLED: Text("已了结", "Settled"),
    Decision.SAME_CONTRACT: Text("同一合同", "The same contract"),
    Decision.DIFFERENT_CONTRACTS: Text("不同合同", "Different contracts"),
}

DECISIONS_ON = {
    SubjectKind.ALARM: (Decision.SETTLED,),
    SubjectKind.REPEAT: (Decision.SAME_CONTRACT, Decision.DIFFERENT_CONTRACTS),
}


class MalformedRulingError(Exception):
    """The bytes are not a ruling in its one exact form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """One ruling, as said by the supervisor.

    Attributes:
        seq: Place in the bureau's chain of rulings, 1 for the first.
        previous: Hash of the ruling before, hex; ``None`` for the first.
        subject: What it is about, see ``alarm_subject`` and ``repeat_subject``.
        decision: What was decided.
        cancel: UID of the registration that should be cancelled, one of the pair; ``None`` unless the same contract.
        reason: Why, 1 to 10,000 characters, nothing in it that cannot be seen.
        supervisor: Id of the supervisor.
        signing_certificate: SHA-256 of the supervisor's certificate, hex.
        on: The day (claimed).
        at: The claimed time, ISO 8601 with offset.
    """

    seq: int
    previous: str | None
    subject: str
    decision: Decision
    cancel: str | None
    reason: str
    supervisor: str
    signing_certificate: str
    on: date
    at: str

    @property
    def kind(self) -> SubjectKind:
        """Which kind of subject it is about."""
        return subject_kind(self.subject)


@dataclass(frozen=True, slots=True)
class SignedRuling:
    """A ruling's exact payload and the supervisor's signature over it."""

    payload: bytes
    signature: bytes

    @property
    def hash(self) -> str:
        """SHA-256 of the payload, hex: the ruling's identity."""
        return hashlib.sha256(self.payload).hexdigest()

    def ruling(self) -> Ruling:
        """Return the ruling that the payload says.

        Raises:
            MalformedRulingError: the payload is not in its exact form.
        """
        return parse_payload(self.payload)


def alarm_subject(alarm_id: str | int) -> str:
    """Return the subject of a ruling on an alarm."""
    return f"{SubjectKind.ALARM}:{alarm_id}"


def repeat_subject(one: str, other: str) -> str:
    """Return the subject of a ruling on two registrations, the same whichever is named first."""
    return ":".join((SubjectKind.REPEAT, *sorted((one, other))))


def subject_kind(subject: str) -> SubjectKind:
    """Return the kind of a subject.

    Raises:
        ValueError: it is none.
    """
    return SubjectKind(subject.partition(":")[0])


def payload_of(ruling: Ruling) -> bytes:
    """Return the ruling's one exact byte string."""
    return canonical_json(
        {
            "format": FORMAT,
            "seq": ruling.seq,
            "previous": ruling.previous,
            "subject": ruling.subject,
            "decision": ruling.decision.value,
            "cancel": ruling.cancel,
            "reason": ruling.reason,
            "supervisor": ruling.supervisor,
            "signing_certificate": ruling.signing_certificate,
            "on": ruling.on.isoformat(),
            "at": ruling.at,
        }
    )


def parse_payload(payload: bytes) -> Ruling:
    """Return the ruling of a payload; only the exact canonical form is taken, and only a ruling that makes sense.

    Raises:
        MalformedRulingError: the bytes are anything else.
    """
    if len(payload) > SIZE_LIMIT:
        raise MalformedRulingError("too large")
    try:
        value = json.loads(payload)
        if not isinstance(value, dict) or set(value) != _KEYS or value["format"] != FORMAT:
            raise MalformedRulingError("not registrar-ruling/1")
        ruling = _ruling_from(value)
        if payload_of(ruling) != payload:
            raise MalformedRulingError("not in canonical form")
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise MalformedRulingError(type(error).__name__) from error
    _require_sense(ruling)
    return ruling


def by_subject(rulings: Iterable[SignedRuling]) -> dict[str, tuple[SignedRuling, ...]]:
    """Return all rulings on each subject, the one that stands last; those that cannot be read are left out."""
    found: dict[str, tuple[SignedRuling, ...]] = {}
    for signed in rulings:
        try:
            subject = signed.ruling().subject
        except MalformedRulingError:
            continue
        found[subject] = (*found.get(subject, ()), signed)
    return found


def _ruling_from(value: dict[str, Any]) -> Ruling:
    if any(not isinstance(value[key], str) for key in _TEXTS) or type(value["seq"]) is not int:
        raise MalformedRulingError("wrong type")
    if any(not isinstance(value[key], str | None) for key in ("previous", "cancel")):
        raise MalformedRulingError("wrong type")
    return Ruling(
        seq=value["seq"],
        previous=value["previous"],
        decision=Decision(value["decision"]),
        cancel=value["cancel"],
        on=date.fromisoformat(value["on"]),
        **{key: value[key] for key in _TEXTS},
    )


def _require_sense(ruling: Ruling) -> None:
    """Refuse what a supervisor cannot have said."""
    parts = ruling.subject.split(":")
    senses = {
        "seq": ruling.seq >= 1 and (ruling.previous is None) is (ruling.seq == 1),
        "previous": ruling.previous is None or _HASH.fullmatch(ruling.previous) is not None,
        "subject": _SUBJECT.fullmatch(ruling.subject) is not None and _in_order(parts[1:]),
        "reason": _is_reason(ruling.reason),
        "supervisor": bool(ruling.supervisor) and not unseen_character(ruling.supervisor),
        "signing_certificate": _HASH.fullmatch(ruling.signing_certificate) is not None,
        "at": _is_moment(ruling.at),
    }
    for name, holds in senses.items():
        if not holds:
            raise MalformedRulingError(name)
    if ruling.decision not in DECISIONS_ON[ruling.kind]:
        raise MalformedRulingError("decision")
    same = ruling.decision is Decision.SAME_CONTRACT
    if ruling.cancel not in (parts[1:] if same else [None]):
        raise MalformedRulingError("cancel")


def _is_reason(text: str) -> bool:
    return bool(text) and text == text.strip() and len(text) <= NOTE_LIMIT and not unseen_character(text)


def _in_order(names: list[str]) -> bool:
    return len(set(names)) == len(names) and names == sorted(names)


def _is_moment(text: str) -> bool:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return False
    return moment.tzinfo is not None and moment.isoformat(timespec="seconds") == text
