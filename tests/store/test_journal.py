"""Tests that the journal only grows, begins with the store, and that ``verify`` names everything done to it by hand."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from registrar_app.domain.journal import Entry, EntryKind, payload_of_entry
from registrar_app.store import migrations
from registrar_app.store.connection import ConflictError, StoreConnection
from tests.store.office import DATA_KEY, PracticeOffice, signature_holds
from tests.store.sending import send
from tests.store.test_store_file import first_version, work_as_version
from tests.store.test_verification import codes_after, hand_on


def kinds(office: PracticeOffice) -> list[str]:
    """The kinds of all entries, the oldest first."""
    return [signed.entry().kind.value for signed in office.store.journal()][::-1]


@pytest.fixture
def used(office: PracticeOffice) -> PracticeOffice:
    """An office with two exports, work before, between and after them in its journal."""
    for _ in range(2):
        office.note(EntryKind.OPENED)
        office.register()
        office.note(EntryKind.TABLE_EXPORTED)
        send(office)
    office.note(EntryKind.PRINTED)
    office.note(EntryKind.OPENED)
    assert office.faults() == []
    return office


def test_a_new_store_begins_its_journal(office: PracticeOffice) -> None:
    (begun,) = office.store.journal()
    entry = begun.entry()
    assert (entry.seq, entry.previous, entry.kind, entry.who.account) == (1, None, EntryKind.BEGUN, None)
    assert entry.detail == {"last_batch": 0, "epoch": office.identity.epoch}
    office.reopen()
    assert kinds(office) == ["begun"]


def test_an_older_store_begins_it_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    office, _ = first_version(tmp_path / "old", monkeypatch)
    with monkeypatch.context() as patch:
        work_as_version(patch, 1)
        older = office.keeper.open(office.directory, DATA_KEY)
        office.store = older
        acts = older.unsent_acts()
        from tests.store.sending import header_of

        older.keep_export(*header_of(office, acts))
        older.close()
    office.store = office.keeper.open(office.directory, DATA_KEY)
    upgraded, begun = [signed.entry() for signed in office.store.journal()]
    assert upgraded.detail == {"from": 1, "to": migrations.NEWEST, "fallen": 0}
    assert (begun.act, begun.detail["last_batch"]) == (1, 1)
    assert office.faults() == [], "the batch before the journal needs no entry"
    office.register()
    send(office)
    assert kinds(office) == ["begun", "upgraded", "batch_exported"]
    assert office.faults() == []
    office.store.close()


def test_entries_follow_each_other_and_the_report_counts_them(used: PracticeOffice) -> None:
    entries = [signed.entry() for signed in used.store.journal()][::-1]
    hashes = [signed.hash for signed in used.store.journal()][::-1]
    assert [entry.seq for entry in entries] == list(range(1, 10))
    assert [entry.previous for entry in entries] == [None, *hashes[:-1]]
    assert used.store.verify(signature_holds).entries == 9


@pytest.mark.parametrize("statement", ["UPDATE journal SET payload = x'00'", "DELETE FROM journal"])
def test_no_entry_is_ever_changed_or_deleted(office: PracticeOffice, statement: str) -> None:
    with pytest.raises(ConflictError, match="never"):
        office.store._connection.run(statement)


def test_what_is_undone_is_not_in_the_journal(office: PracticeOffice) -> None:
    uid = office.draft()
    with pytest.raises(RuntimeError), office.store.writing() as writer:
        office.note(EntryKind.PRINTED)
        writer.delete_draft(uid)
        raise RuntimeError("half way")
    assert kinds(office) == ["begun"]
    assert office.store.load_case(uid) is not None
    office.note(EntryKind.PRINTED)
    assert kinds(office) == ["begun", "printed"]


def test_two_programs_write_one_journal(office: PracticeOffice) -> None:
    other = PracticeOffice(office.directory)
    for place in (office, other, office, other):
        place.note(EntryKind.OPENED)
    other.store.close()
    assert kinds(office) == ["begun", *["opened"] * 4]
    assert office.faults() == []


def rows(raw: Any) -> list[Any]:
    return raw.execute("SELECT * FROM journal ORDER BY id").fetchall()


def put(raw: Any, at: int, payload: bytes, signature: bytes | None) -> None:
    raw.execute("DELETE FROM journal WHERE id = ?", (at,))
    digest = sha256(payload).hexdigest()
    raw.execute("INSERT INTO journal VALUES (?, ?, ?, ?)", (at, digest, payload, signature))


def changed_payload(raw: Any) -> None:
    raw.execute("UPDATE journal SET payload = CAST(replace(payload, 'wang', 'zhao') AS BLOB) WHERE id = 4")


def removed_middle(raw: Any) -> None:
    raw.execute("DELETE FROM journal WHERE id = 4")


def removed_middle_and_counted_anew(raw: Any) -> None:
    raw.execute("DELETE FROM journal WHERE id = 4")
    for place in range(5, 10):
        raw.execute("UPDATE journal SET id = id - 1 WHERE id = ?", (place,))


def reordered(raw: Any) -> None:
    for before, after in ((2, 100), (3, 2), (100, 3)):
        raw.execute("UPDATE journal SET id = ? WHERE id = ?", (after, before))


def tail_cut_before_the_last_export(raw: Any) -> None:
    raw.execute("DELETE FROM journal WHERE id >= 7")


def all_gone(raw: Any) -> None:
    raw.execute("DELETE FROM journal")


def rewritten(raw: Any) -> None:
    """One entry is changed by somebody with the data key, who chains everything after it anew."""
    previous = rows(raw)[1]["hash"]
    for row in rows(raw)[2:]:
        entry = payload_to(row, previous)
        if row["id"] == 3:
            entry = replace(entry, subject="something else")
        payload = payload_of_entry(entry)
        put(raw, row["id"], payload, row["signature"])
        previous = sha256(payload).hexdigest()


def payload_to(row: Any, previous: str) -> Entry:
    from registrar_app.domain.journal import parse_entry

    return replace(parse_entry(bytes(row["payload"])), previous=previous)


def unsigned(raw: Any) -> None:
    raw.execute("UPDATE journal SET signature = NULL WHERE id = 4")


def signed_by_nobody_known(raw: Any) -> None:
    row = rows(raw)[3]
    value = json.loads(row["payload"])
    value["who"]["certificate"] = "ab" * 32
    payload = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    put(raw, 4, payload, row["signature"])


def flipped_signature(raw: Any) -> None:
    signature = bytearray(rows(raw)[3]["signature"])
    signature[-1] ^= 1
    raw.execute("UPDATE journal SET signature = ? WHERE id = 4", (bytes(signature),))


def another_batch(raw: Any) -> None:
    raw.execute("DELETE FROM batch_out WHERE seq = 2")


def begun_with_words(raw: Any) -> None:
    payload = bytes(rows(raw)[0]["payload"]).replace(b'"last_batch":0', b'"last_batch":"0"')
    put(raw, 1, payload, None)


@pytest.mark.parametrize(
    ("tamper", "code"),
    [
        (changed_payload, "JOURNAL-HASH"),
        (removed_middle, "JOURNAL-GAP"),
        (removed_middle_and_counted_anew, "JOURNAL-LINK"),
        (reordered, "JOURNAL-PLACE"),
        (tail_cut_before_the_last_export, "JOURNAL-EXPORT"),
        (all_gone, "JOURNAL-BEGUN"),
        (rewritten, "JOURNAL-SIGNATURE"),
        (unsigned, "JOURNAL-SIGNATURE"),
        (flipped_signature, "JOURNAL-SIGNATURE"),
        (signed_by_nobody_known, "JOURNAL-SIGNER"),
        (another_batch, "JOURNAL-BATCH"),
        (begun_with_words, "JOURNAL-BEGUN"),
        (lambda raw: raw.execute("UPDATE journal SET payload = x'7b7d' WHERE id = 2"), "JOURNAL-ENTRY"),
        (lambda raw: raw.execute("UPDATE journal SET signature = x'00' WHERE id = 2"), "JOURNAL-SIGNATURE"),
    ],
)  # fmt: skip
def test_a_change_by_hand_is_named(used: PracticeOffice, tamper: Callable[[Any], object], code: str) -> None:
    assert code in codes_after(used, tamper)


@pytest.mark.parametrize("trigger", ["journal_never_changes", "journal_never_goes"])
def test_a_missing_trigger_is_named(used: PracticeOffice, trigger: str) -> None:
    connection = StoreConnection(used.directory / "register.db", DATA_KEY)
    connection.run(f"DROP TRIGGER {trigger}")
    connection.close()
    assert {"SCHEMA-TRIGGER", "SCHEMA"} <= set(used.faults())


def test_what_is_cut_after_the_last_export_is_not_noticed_and_that_is_known(used: PracticeOffice) -> None:
    """Decision 0010 says so: the end since the last export rests on the data key, and on a printed journal."""
    with hand_on(used) as raw:
        raw.execute("DELETE FROM journal WHERE id >= 8")
    assert used.faults() == []


def test_a_backup_carries_the_journal(used: PracticeOffice, tmp_path: Path) -> None:
    used.store.backup(tmp_path / "copy")
    copy = used.keeper.open(tmp_path / "copy", DATA_KEY)
    assert [s.hash for s in copy.journal()] == [s.hash for s in used.store.journal()]
    assert copy.verify(signature_holds).faults == ()
    copy.close()
