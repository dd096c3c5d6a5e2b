"""Keeps the chains: where the next act of a chain goes, whether an act stands in its place, and how it is put there.

Signatures are not checked here: ``services`` check them before anything is merged, ``verify`` checks them all again.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass

from registrar_app.domain.act import Act, ActKind, SignedAct
from registrar_app.domain.batch import StreamMark
from registrar_app.domain.identifiers import slip_number
from registrar_app.domain.interchange import MalformedContractError
from registrar_app.domain.registration import ActNotAllowedError
from registrar_app.store.connection import StoreConnection
from registrar_app.store.packing import CURRENT, pack


@dataclass(frozen=True, slots=True)
class Stream:
    """Names one chain: a device of an office, in one epoch."""

    office: str
    device: str
    epoch: str

    @property
    def key(self) -> tuple[str, str, str]:
        """The three as values of a statement."""
        return self.office, self.device, self.epoch


@dataclass(frozen=True, slots=True)
class Head:
    """The last act of a chain: its number (0 when there is none) and hash."""

    seq: int = 0
    hash: str | None = None


UNFIT = (
    ActNotAllowedError,
    MalformedContractError,
    KeyError,
    TypeError,
    ValueError,
    AttributeError,
    AssertionError,
)
"""What ``registration.apply`` may raise of an act that was made elsewhere and does not fit or cannot be read."""

IN_STREAM = "office = ? AND device = ? AND epoch = ?"


def head_of(connection: StoreConnection, stream: Stream) -> Head:
    """Return where a chain ends."""
    row = connection.first(f"SELECT last_act, head FROM chain WHERE {IN_STREAM}", stream.key)
    return Head(row["last_act"], row["head"]) if row is not None else Head()


def mark_of(connection: StoreConnection, stream: Stream, predecessor: str | None = None) -> StreamMark:
    """Return how far a chain has travelled: sent for our own, taken in for a foreign one.

    A chain of which nothing is here begins after ``predecessor``, when that is an act of another chain of the device.
    """
    row = connection.first(f"SELECT * FROM chain WHERE {IN_STREAM}", stream.key)
    if row is None:
        return StreamMark(0, predecessor if is_predecessor(connection, stream, predecessor) else None)
    return StreamMark(row["sent_act"], row["sent_head"], row["last_batch"], row["last_batch_hash"])


def has_other_epoch(connection: StoreConnection, stream: Stream) -> bool:
    """Whether there is a chain of the same device with another epoch."""
    query = "SELECT 1 FROM chain WHERE office = ? AND device = ? AND epoch <> ?"
    return connection.first(query, stream.key) is not None


def chain_is_known(connection: StoreConnection, stream: Stream) -> bool:
    """Whether anything is noted of a chain."""
    return connection.first(f"SELECT 1 FROM chain WHERE {IN_STREAM}", stream.key) is not None


def is_predecessor(connection: StoreConnection, stream: Stream, act_hash: str | None) -> bool:
    """Whether the act belongs to another chain of the same device, so that this chain may begin after it."""
    query = "SELECT 1 FROM act WHERE hash = ? AND office = ? AND device = ? AND epoch <> ?"
    return connection.first(query, (act_hash, *stream.key)) is not None


def acts_of_device(connection: StoreConnection, stream: Stream) -> int:
    """Return how many acts there are of a chain's device, those of its former chains included."""
    query = "SELECT sum(last_act) FROM chain WHERE office = ? AND device = ?"
    return connection.number(query, (stream.office, stream.device))


def begin_after(connection: StoreConnection, stream: Stream, predecessor: Stream) -> None:
    """Make a chain that follows on another of the same device; nothing of it has travelled."""
    former = head_of(connection, predecessor)
    keep_head(connection, predecessor, former)  # one without any act is remembered as well
    head = Head(0, former.hash)
    keep_head(connection, stream, head)
    keep_mark(connection, stream, StreamMark(0, head.hash))


def unsent_stream(connection: StoreConnection, own: Stream) -> Stream:
    """Return the device's oldest chain with acts that no batch has carried, else its present one."""
    row = connection.first(
        "SELECT c.epoch FROM chain c JOIN act a ON (a.office, a.device, a.epoch, a.seq) ="
        " (c.office, c.device, c.epoch, c.last_act) WHERE c.office = ? AND c.device = ? AND c.last_act > c.sent_act"
        " ORDER BY a.id LIMIT 1",
        (own.office, own.device),
    )
    return Stream(own.office, own.device, row["epoch"]) if row is not None else own


def keep_head(connection: StoreConnection, stream: Stream, head: Head) -> None:
    """Note where a chain now ends."""
    connection.run(
        "INSERT INTO chain VALUES (?, ?, ?, ?, ?, 0, NULL, 0, NULL) ON CONFLICT (office, device, epoch)"
        " DO UPDATE SET last_act = excluded.last_act, head = excluded.head",
        (*stream.key, head.seq, head.hash),
    )


def keep_mark(connection: StoreConnection, stream: Stream, mark: StreamMark) -> None:
    """Note how far a chain has travelled."""
    connection.run(
        "INSERT INTO chain VALUES (?, ?, ?, 0, NULL, ?, ?, ?, ?) ON CONFLICT (office, device, epoch) DO UPDATE SET"
        " sent_act = excluded.sent_act, sent_head = excluded.sent_head, last_batch = excluded.last_batch,"
        " last_batch_hash = excluded.last_batch_hash",
        (*stream.key, mark.last_act, mark.head, mark.last_batch, mark.last_batch_hash),
    )


def stands_after(act: Act, stream: Stream, head: Head) -> bool:
    """Whether the act names the chain and is the next after its head."""
    return (
        (act.office, act.device, act.epoch) == stream.key
        and act.seq == head.seq + 1
        and act.previous == head.hash
    )


def insert_act(connection: StoreConnection, signed: SignedAct, act: Act, *, stands: bool = True) -> None:
    """Put one act on the shelf, with its slip number when it gives one and stands.

    Args:
        connection: Inside a writing transaction.
        signed: The act as it was signed.
        act: The same, read.
        stands: False for an act that the bureau returned: it is a link of its chain and nothing else.

    Raises:
        ConflictError: its hash, place or slip number is there already.
        ValueError: its slip number has no form.
    """
    packed = pack(signed.payload)
    connection.run(
        "INSERT INTO act (hash, office, device, epoch, seq, previous, previous_in_case, case_uid, kind, on_day,"
        " stands, dictionary, packed, packed_crc, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            signed.hash, act.office, act.device, act.epoch, act.seq, act.previous, act.previous_in_case, act.case,
            act.kind.value, act.on.isoformat(), stands, CURRENT, packed, zlib.crc32(packed), signed.signature,
        ),
    )  # fmt: skip
    if stands and act.kind is ActKind.REGISTER:
        connection.run(
            "INSERT INTO slip_taken (slip_no, device, serial, act) VALUES (?, ?, ?, ?)",
            slip_row(signed.hash, act),
        )


def slip_row(act_hash: str, act: Act) -> tuple[str, str, int, str]:
    """Return the row of ``slip_taken`` that a registering act makes.

    Raises:
        ValueError: the slip number has no form, or is another device's.
    """
    number = slip_number.parse(act.body["slip_no"])
    if number.device_id != act.device or str(number) != act.body["slip_no"]:
        raise ValueError("slip_no")
    return str(number), number.device_id, number.serial, act_hash
