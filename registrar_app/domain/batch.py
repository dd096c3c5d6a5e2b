"""Keeps the meaning of a batch (报盘) and a receipt (回盘): their headers, and whether a batch may be accepted now.

A batch is the next stretch of one device's chain, so gaps, forks, replays and rollbacks show by themselves. The
container, the envelope and the signatures are left to ``exchange`` and ``signing``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from registrar_app.domain.field_readers import FaultError, read_name, read_remark
from registrar_app.domain.moment import read_moment
from registrar_app.domain.text import Text

BATCH_FORMAT = "registrar-batch/1"
RECEIPT_FORMAT = "registrar-receipt/1"


class MalformedHeaderError(Exception):
    """The value is not a batch or receipt header; the text names the key."""


class BatchVerdict(StrEnum):
    """What the supervisor's store says of a batch at its place in the stream."""

    NEXT = "next"
    ALREADY_IMPORTED = "already_imported"
    GAP = "gap"
    FORK = "fork"
    ROLLBACK = "rollback"
    ACTS_MISSING = "acts_missing"

    @property
    def label(self) -> Text:
        """The words shown to the user."""
        return VERDICT_LABELS[self]

    @property
    def conflicts(self) -> bool:
        """Whether the batch contradicts what was taken in: no other batch can ever make it fit."""
        return self in {BatchVerdict.FORK, BatchVerdict.ROLLBACK, BatchVerdict.ACTS_MISSING}


TAKEN_LABEL = Text("已导入", "imported")
"""What a batch that was ready is called when it has been taken in."""
VERDICT_LABELS = {
    BatchVerdict.NEXT: Text("可以导入", "ready to import"),
    BatchVerdict.ALREADY_IMPORTED: Text("此前已导入，内容相同", "already imported, same content"),
    BatchVerdict.GAP: Text("缺少前面的报盘", "an earlier batch is missing"),
    BatchVerdict.FORK: Text(
        "与已导入的报盘冲突（同一台登记机出现两条记录链）",
        "conflicts with an imported batch (two chains of one device)",
    ),
    BatchVerdict.ROLLBACK: Text(
        "退回旧状态：与早已导入的同号报盘内容不同",
        "went back to an older state: another batch of this older number was imported",
    ),
    BatchVerdict.ACTS_MISSING: Text("前面的登记行为缺失", "acts before it are missing"),
}


class ActOutcome(StrEnum):
    """What the supervisor answers on one act."""

    ACCEPTED = "accepted"
    RETURNED = "returned"
    DUPLICATE = "duplicate"


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchHeader:
    """``batch.json``.

    Attributes:
        stream: Office, device and epoch name the chain.
        seq: Number of this batch in the stream, 1 for the first.
        previous_batch: SHA-256 of the previous batch's ``batch.json``, hex.
        first_act: ``seq`` of the first act inside; ``last_act`` of the last.
        head: Hash of the last act, hex.
        previous_head: Hash of the act before the first, hex; ``None`` at the start of the chain.
        counts: Number of acts by kind.
        sum_fen: Σ contract_value of the ``register`` acts inside, fen.
        members: SHA-256 of the other members by name, hex.
    """

    office: str
    device: str
    epoch: str
    seq: int
    previous_batch: str | None
    first_act: int
    last_act: int
    head: str
    previous_head: str | None
    roster_version: int
    made_at: str
    counts: Mapping[str, int]
    sum_fen: int
    members: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchFile:
    """A batch as it came, out of its envelope.

    Attributes:
        header: What ``batch.json`` says; ``hash`` is the SHA-256 of its bytes, hex.
        name: Name of the file that it came in.
        came_at: When the bureau first had it, ISO 8601.
        container: The signed container (ASiC-E).
    """

    header: BatchHeader
    hash: str
    name: str
    came_at: str
    container: bytes


@dataclass(frozen=True, slots=True)
class StreamMark:
    """How far a stream has been imported: last act, its hash, last batch and the hash of its header."""

    last_act: int = 0
    head: str | None = None
    last_batch: int = 0
    last_batch_hash: str | None = None


def judge_batch(
    header: BatchHeader, header_hash: str, mark: StreamMark, known: str | None, head_here: str | None = None
) -> BatchVerdict:
    """Return whether the batch may be imported now.

    Args:
        header: The verified header.
        header_hash: SHA-256 of its bytes, hex.
        mark: How far the stream has been imported.
        known: Hash of the header imported under the same ``seq``, when there is one.
        head_here: Hash of the act kept at ``last_act`` of the stream, when there is one: where it is the batch's head,
            every act inside is here already, and a batch made anew after a restore brings nothing else.
    """
    if header.head == head_here or header_hash == known:
        return BatchVerdict.ALREADY_IMPORTED
    if header.seq < mark.last_batch:
        return BatchVerdict.ROLLBACK
    if header.seq > mark.last_batch + 1:
        return BatchVerdict.GAP
    if (header.seq, header.previous_batch) != (mark.last_batch + 1, mark.last_batch_hash):
        return BatchVerdict.FORK
    if header.first_act > mark.last_act + 1:
        return BatchVerdict.ACTS_MISSING
    if mark == StreamMark() and header.previous_head is not None:
        return BatchVerdict.GAP  # the chain that it follows on has not come to its end here
    fits = (header.first_act, header.previous_head) == (mark.last_act + 1, mark.head)
    return BatchVerdict.NEXT if fits else BatchVerdict.FORK


@dataclass(frozen=True, slots=True, kw_only=True)
class ActAnswer:
    """One line of a receipt: the act's hash, what became of it, and for a return the field and the reason."""

    act: str
    outcome: ActOutcome
    path: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """``receipt.json``: the supervisor's answer to one batch."""

    office: str
    device: str
    epoch: str
    batch_seq: int
    batch_hash: str
    last_act: int
    head: str
    roster_version: int
    made_at: str
    supervisor: str
    answers: Sequence[ActAnswer]


_HEADER_TEXTS = ("office", "device", "epoch", "head", "made_at")
_HEADER_NUMBERS = ("seq", "first_act", "last_act", "roster_version", "sum_fen")


def write_header(header: BatchHeader) -> dict[str, Any]:
    """Return ``batch.json`` as plain canonical-JSON values."""
    texts = {
        key: getattr(header, key)
        for key in (*_HEADER_TEXTS, *_HEADER_NUMBERS, "previous_batch", "previous_head")
    }
    return {"format": BATCH_FORMAT, **texts, "counts": dict(header.counts), "members": dict(header.members)}


def read_header(value: object) -> BatchHeader:
    """Return the header of a parsed ``batch.json``.

    Raises:
        MalformedHeaderError: a key is missing, unknown or of the wrong type, or the time is no full time.
    """
    keys = {
        "format",
        "previous_batch",
        "previous_head",
        "counts",
        "members",
        *_HEADER_TEXTS,
        *_HEADER_NUMBERS,
    }
    top = _take(value, BATCH_FORMAT, keys)
    _require(top, _HEADER_TEXTS, str)
    _require(top, _HEADER_NUMBERS, int)
    for key in ("previous_batch", "previous_head"):
        if not isinstance(top[key], str | None):
            raise MalformedHeaderError(key)
    _require_map(top, "counts", int)
    _require_map(top, "members", str)
    _require_moment(top)
    if top["seq"] < 1 or not 1 <= top["first_act"] <= top["last_act"]:
        raise MalformedHeaderError("seq")
    return BatchHeader(**{key: top[key] for key in keys - {"format"}})


_RECEIPT_TEXTS = ("office", "device", "epoch", "batch_hash", "head", "made_at", "supervisor")
_RECEIPT_NUMBERS = ("batch_seq", "last_act", "roster_version")


def write_receipt(receipt: Receipt) -> dict[str, Any]:
    """Return ``receipt.json`` as plain canonical-JSON values."""
    plain = {key: getattr(receipt, key) for key in (*_RECEIPT_TEXTS, *_RECEIPT_NUMBERS)}
    answers = [
        {"act": a.act, "outcome": a.outcome.value, "path": a.path, "reason": a.reason}
        for a in receipt.answers
    ]
    return {"format": RECEIPT_FORMAT, **plain, "answers": answers}


def read_receipt(value: object) -> Receipt:
    """Return the receipt of a parsed ``receipt.json``.

    Raises:
        MalformedHeaderError: a key is missing, unknown or of the wrong type, or the time is no full time.
    """
    keys = {"format", "answers", *_RECEIPT_TEXTS, *_RECEIPT_NUMBERS}
    top = _take(value, RECEIPT_FORMAT, keys)
    _require(top, _RECEIPT_TEXTS, str)
    _require(top, _RECEIPT_NUMBERS, int)
    _require_moment(top)
    if not isinstance(top["answers"], list):
        raise MalformedHeaderError("answers")
    answers = tuple(_read_answer(entry) for entry in top["answers"])
    return Receipt(answers=answers, **{key: top[key] for key in keys - {"format", "answers"}})


def _read_answer(value: object) -> ActAnswer:
    if not isinstance(value, dict) or set(value) != {"act", "outcome", "path", "reason"}:
        raise MalformedHeaderError("answers")
    path, reason = value["path"], value["reason"]
    try:
        return ActAnswer(
            act=read_name(value["act"]),
            outcome=ActOutcome(value["outcome"]),
            path=read_name(path) if path is not None else None,
            reason=read_remark(reason) if reason is not None else None,
        )
    except FaultError as error:
        raise MalformedHeaderError("answers") from error
    except ValueError as error:
        raise MalformedHeaderError("outcome") from error


def _take(value: object, form: str, keys: set[str]) -> dict[str, Any]:
    if not isinstance(value, dict) or set(value) != keys or value["format"] != form:
        raise MalformedHeaderError("format")
    return value


def _require(record: Mapping[str, Any], keys: Sequence[str], kind: type) -> None:
    for key in keys:
        if type(record[key]) is not kind:
            raise MalformedHeaderError(key)


def _require_moment(top: dict[str, Any]) -> None:
    try:
        read_moment(top["made_at"])
    except ValueError as error:
        raise MalformedHeaderError("made_at") from error


def _require_map(record: Mapping[str, Any], key: str, kind: type) -> None:
    value = record[key]
    if not isinstance(value, dict) or any(type(entry) is not kind for entry in value.values()):
        raise MalformedHeaderError(key)
