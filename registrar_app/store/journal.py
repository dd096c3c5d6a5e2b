"""Keeps the journal's rows: where the next entry goes, how it is put there, and how entries are read again.

What an entry says and whether it is signed is the services' concern; ``journal_proof`` proves the whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from registrar_app.domain.journal import (
    EPOCH,
    LAST_BATCH,
    Entry,
    EntryKind,
    SignedEntry,
    Who,
    payload_of_entry,
)
from registrar_app.services.record_ports import EntryComposer, JournalPlace
from registrar_app.store.chain import Stream, acts_of_device, mark_of
from registrar_app.store.connection import StoreConnection

_ENTRIES_AT_ONCE = 500


def add_entry(connection: StoreConnection, own: Stream, compose: EntryComposer) -> SignedEntry:
    """Chain one entry made by ``compose``, inside a writing transaction; ``own`` is the chain of this device's acts.

    Raises:
        ValueError: the composed entry does not name the place that it was given.
    """
    last = connection.first("SELECT id, hash FROM journal ORDER BY id DESC LIMIT 1")
    act = acts_of_device(connection, own)
    place = JournalPlace(1, None, act) if last is None else JournalPlace(last["id"] + 1, last["hash"], act)
    signed = compose(place)
    entry = signed.entry()
    if (entry.seq, entry.previous, entry.act) != (place.seq, place.previous, place.act):
        raise ValueError("the composed entry does not name the place that it was given")
    connection.run(
        "INSERT INTO journal (id, hash, payload, signature) VALUES (?, ?, ?, ?)",
        (entry.seq, signed.hash, signed.payload, signed.signature),
    )
    return signed


def begin_journal(connection: StoreConnection, own: Stream, at: str) -> None:
    """Write the first entry, in the transaction that made the table: the journal answers for every later batch."""
    last_batch = mark_of(connection, own).last_batch
    _add_own_entry(connection, own, EntryKind.BEGUN, at, {LAST_BATCH: last_batch, EPOCH: own.epoch})


def note_upgrade(connection: StoreConnection, own: Stream, at: str, detail: Mapping[str, str | int]) -> None:
    """Write that the tables were brought to a newer version, in the transaction that did so."""
    if connection.first("SELECT 1 FROM sqlite_master WHERE name = 'journal'") is not None:
        _add_own_entry(connection, own, EntryKind.UPGRADED, at, detail)


def _add_own_entry(
    connection: StoreConnection, own: Stream, kind: EntryKind, at: str, detail: Mapping[str, str | int]
) -> None:
    def composed(place: JournalPlace) -> SignedEntry:
        entry = Entry(
            seq=place.seq,
            previous=place.previous,
            act=place.act,
            kind=kind,
            who=Who(),
            subject=own.device,
            detail=detail,
            at=at,
        )
        return SignedEntry(payload_of_entry(entry))

    add_entry(connection, own, composed)


def newest_entries(connection: StoreConnection) -> Iterator[SignedEntry]:
    """Go through all entries, the newest first."""
    before = 2**62
    while True:
        rows = connection.rows(
            "SELECT id, payload, signature FROM journal WHERE id < ? ORDER BY id DESC LIMIT ?",
            (before, _ENTRIES_AT_ONCE),
        )
        if not rows:
            return
        for row in rows:
            yield SignedEntry(bytes(row["payload"]), row["signature"])
        before = rows[-1]["id"]
