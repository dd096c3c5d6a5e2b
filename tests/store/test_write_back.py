"""A commit only adds to the register's log; what stands there moves into the file beside the window, or at the closing."""

from __future__ import annotations

import random
import shutil
from hashlib import sha256
from pathlib import Path

from registrar_app.store.copies import FILE_NAME
from registrar_app.store.log_pages import pages_in_log
from tests.store.office import DATA_KEY, PracticeOffice, a_contract, signature_holds

MUCH = random.Random(20261130).randbytes(6_000_000)
"""More than the thousand pages at which SQLite, left to itself, writes its log back within a commit."""


def file_of(office: PracticeOffice) -> str:
    return sha256((office.directory / FILE_NAME).read_bytes()).hexdigest()


def log_of(office: PracticeOffice) -> Path:
    return office.directory / f"{FILE_NAME}-wal"


def test_a_commit_does_not_touch_the_file_however_much_the_log_holds(office: PracticeOffice) -> None:
    uid = office.draft()
    before = file_of(office)
    with office.store.writing() as writer:
        digest = writer.add_paper(uid, "scan.bin", MUCH)
    office.draft()
    assert file_of(office) == before
    assert log_of(office).stat().st_size > len(MUCH)
    assert office.store.paper(digest) == MUCH


def test_what_was_written_back_is_in_the_file_alone(office: PracticeOffice, tmp_path: Path) -> None:
    uid = office.register()
    office.store.write_log_back()
    alone = tmp_path / "without its log"
    alone.mkdir()
    shutil.copy(office.directory / FILE_NAME, alone)
    store = office.keeper.open(alone, DATA_KEY)
    assert store.load_case(uid) == office.store.load_case(uid)
    assert store.verify(signature_holds).faults == ()
    store.close()


def test_writing_back_is_refused_nothing_by_one_who_reads_or_writes(office: PracticeOffice) -> None:
    first = office.draft()
    with office.store.reading() as reader, reader._connection.snapshot():
        assert reader.load_case(first) is not None
        second = office.draft()
        with office.store.writing() as writer:
            writer.save_draft(second, a_contract("改过的名称"), {})
            office.store.write_log_back()
        assert reader.load_case(second) is None  # it still sees its moment
    case = office.store.load_case(second)
    assert case is not None
    assert case.contract.name == "改过的名称"
    assert office.faults() == []


def test_a_store_that_was_closed_leaves_no_log(office: PracticeOffice) -> None:
    uid = office.draft()
    with office.store.writing() as writer:
        digest = writer.add_paper(uid, "scan.bin", MUCH)
    office.store.close()
    assert not log_of(office).exists()
    office.store = office.keeper.open(office.directory, DATA_KEY)
    assert office.store.paper(digest) == MUCH


def test_only_completed_writing_counts_as_written(office: PracticeOffice) -> None:
    before = office.store.written_here()
    office.draft()
    assert office.store.written_here() == before + 1
    office.store.write_log_back()
    assert office.store.written_here() == before + 1


def test_a_page_that_fails_is_told_unless_the_log_holds_it(office: PracticeOffice) -> None:
    """A reader of an earlier moment lets the log be written back in part: new pages of the file stay empty until later."""
    path = office.directory / FILE_NAME
    first = office.draft()
    with office.store.reading() as reader, reader._connection.snapshot():
        assert reader.load_case(first) is not None
        office.draft()
        office.store.write_log_back()
        looked_at_alone = office.store._connection.rows("PRAGMA cipher_integrity_check")
        assert looked_at_alone, "the file has no empty pages, and the test tests nothing"
        assert pages_in_log(path)
        assert office.faults() == []
    office.store.close()
    assert pages_in_log(path) == set()
    content = bytearray(path.read_bytes())
    content[-100] ^= 1
    path.write_bytes(content)
    office.store = office.keeper.open(office.directory, DATA_KEY)
    assert "FILE-PAGE" in {fault.code for fault in office.store.verify(signature_holds).faults}
