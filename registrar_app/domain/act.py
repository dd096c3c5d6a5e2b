"""Keeps an act (登记行为): one immutable, signed, chained entry of the register, and its exact bytes.

The payload is RFC 8785 canonical JSON of ASCII keys, texts, integers, booleans and nulls: what is hashed, signed,
stored and sent is this one byte string. Texts are never normalised, since normalising rewrites people's names.
Signing and storing are left to the outer rooms; what an act does to a case is in ``registration``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from registrar_app.domain.text import Text

FORMAT = "registrar-act/1"
DEPTH_LIMIT = 20
SIZE_LIMIT = 5_000_000
LARGEST_INTEGER = 2**53 - 1
"""RFC 8785 writes numbers as IEEE doubles; beyond this they are not exact."""

_KEYS = {
    "format", "kind", "case", "office", "device", "epoch", "seq", "registrar", "signing_certificate", "on", "at",
    "previous", "previous_in_case", "body",
}  # fmt: skip


class ActKind(StrEnum):
    """What was done. Bodies: see ``registration.apply``."""

    ACCEPT = "accept"
    REQUEST_SUPPLEMENT = "request_supplement"
    RECEIVE_SUPPLEMENT = "receive_supplement"
    REVIEW = "review"
    REGISTER = "register"
    REFUSE = "refuse"
    AMEND = "amend"
    CANCEL = "cancel"
    REVOKE = "revoke"
    REEXAMINE = "reexamine"
    NOTE_PAYMENT = "note_payment"
    NOTE_INCOME = "note_income"
    NOTE_OFFICIAL_NO = "note_official_no"
    ISSUE_SLIP = "issue_slip"
    ISSUE_SHEET = "issue_sheet"
    RECORD_REGISTRATION = "record_registration"

    @property
    def label(self) -> Text:
        """The term of the field and its English gloss."""
        return KIND_LABELS[self]


KIND_LABELS = {
    ActKind.ACCEPT: Text("受理", "Accept"),
    ActKind.REQUEST_SUPPLEMENT: Text("通知补正", "Request supplement"),
    ActKind.RECEIVE_SUPPLEMENT: Text("收到补正", "Receive supplement"),
    ActKind.REVIEW: Text("复核", "Review"),
    ActKind.REGISTER: Text("予以登记", "Register"),
    ActKind.REFUSE: Text("不予登记", "Refuse"),
    ActKind.AMEND: Text("变更登记", "Amend"),
    ActKind.CANCEL: Text("注销登记", "Cancel"),
    ActKind.REVOKE: Text("撤销登记", "Revoke"),
    ActKind.REEXAMINE: Text("重新认定", "Re-examine"),
    ActKind.NOTE_PAYMENT: Text("记录付款", "Note payment"),
    ActKind.NOTE_INCOME: Text("核定技术性收入", "Determine technology income"),
    ActKind.NOTE_OFFICIAL_NO: Text("记录全国登记编号", "Note official number"),
    ActKind.ISSUE_SLIP: Text("签发凭单", "Issue slip"),
    ActKind.ISSUE_SHEET: Text("出具文书", "Issue sheet"),
    ActKind.RECORD_REGISTRATION: Text("录入外地或历史登记", "Record outside or historic registration"),
}


class MalformedActError(Exception):
    """The bytes are not an act in its one exact form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One act, as said by the registrar.

    Attributes:
        kind: What was done.
        case: UID of the case (the contract's ``uid``).
        office: Code of the registration office.
        device: Id of the device whose chain the act belongs to.
        epoch: Random id of this device's chain, new after every restore.
        seq: Place in the chain, 1 for the first.
        registrar: Id of the registrar.
        signing_certificate: SHA-256 of the registrar's certificate, hex.
        on: The day on which the act has effect (claimed).
        at: The claimed time, ISO 8601 with offset.
        previous: Hash of the previous act of the chain, hex; ``None`` for the first.
        previous_in_case: Hash of the case's previous act, hex; ``None`` for the first.
        body: What the kind needs, plain JSON values.
    """

    kind: ActKind
    case: str
    office: str
    device: str
    epoch: str
    seq: int
    registrar: str
    signing_certificate: str
    on: date
    at: str
    previous: str | None
    previous_in_case: str | None
    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SignedAct:
    """An act's exact payload and the registrar's signature over it (ECDSA P-256 with SHA-256, DER)."""

    payload: bytes
    signature: bytes

    @property
    def hash(self) -> str:
        """SHA-256 of the payload, hex: the act's identity."""
        return hashlib.sha256(self.payload).hexdigest()

    def act(self) -> Act:
        """Return the act that the payload says.

        Raises:
            MalformedActError: the payload is not in its exact form.
        """
        return parse_payload(self.payload)


def canonical_json(value: object) -> bytes:
    """Return RFC 8785 canonical bytes of a value of ASCII-keyed objects, lists, texts, integers, booleans and nulls.

    Raises:
        ValueError: a float, an integer beyond 2**53 − 1, a lone surrogate, a key that is not ASCII text, or another type is inside.
    """
    _refuse_uncanonical(value, 0)
    return json.dumps(
        value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    ).encode()


def payload_of(act: Act) -> bytes:
    """Return the act's one exact byte string."""
    return canonical_json(
        {
            "format": FORMAT,
            "kind": act.kind.value,
            "case": act.case,
            "office": act.office,
            "device": act.device,
            "epoch": act.epoch,
            "seq": act.seq,
            "registrar": act.registrar,
            "signing_certificate": act.signing_certificate,
            "on": act.on.isoformat(),
            "at": act.at,
            "previous": act.previous,
            "previous_in_case": act.previous_in_case,
            "body": dict(act.body),
        }
    )


def parse_payload(payload: bytes) -> Act:
    """Return the act of a payload; only the exact canonical form is taken.

    Raises:
        MalformedActError: the bytes are anything else.
    """
    if len(payload) > SIZE_LIMIT:
        raise MalformedActError("too large")
    try:
        value = json.loads(payload)
        if not isinstance(value, dict) or set(value) != _KEYS or value["format"] != FORMAT:
            raise MalformedActError("not registrar-act/1")
        act = _act_from(value)
        if payload_of(act) != payload:
            raise MalformedActError("not in canonical form")
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise MalformedActError(type(error).__name__) from error
    return act


def _act_from(value: dict[str, Any]) -> Act:
    texts = ("case", "office", "device", "epoch", "registrar", "signing_certificate", "at")
    if any(not isinstance(value[key], str) for key in texts) or not isinstance(value["body"], dict):
        raise MalformedActError("wrong type")
    if type(value["seq"]) is not int or value["seq"] < 1:
        raise MalformedActError("seq")
    if any(not isinstance(value[key], str | None) for key in ("previous", "previous_in_case")):
        raise MalformedActError("wrong type")
    return Act(
        kind=ActKind(value["kind"]),
        on=date.fromisoformat(value["on"]),
        seq=value["seq"],
        previous=value["previous"],
        previous_in_case=value["previous_in_case"],
        body=value["body"],
        **{key: value[key] for key in texts},
    )


def _refuse_uncanonical(value: object, depth: int) -> None:
    if depth == DEPTH_LIMIT and isinstance(value, dict | list | tuple):
        raise ValueError("too deep")
    if isinstance(value, dict):
        for key, entry in value.items():
            if not isinstance(key, str) or not key.isascii():
                raise ValueError("key")
            _refuse_uncanonical(entry, depth + 1)
    elif isinstance(value, list | tuple):
        for entry in value:
            _refuse_uncanonical(entry, depth + 1)
    else:
        _refuse_uncanonical_leaf(value)


def _refuse_uncanonical_leaf(value: object) -> None:
    if isinstance(value, str):
        return  # a lone surrogate is refused when the whole is encoded
    if isinstance(value, int):
        if abs(value) > LARGEST_INTEGER:
            raise ValueError("integer")
    elif value is not None:
        raise ValueError(type(value).__name__)
