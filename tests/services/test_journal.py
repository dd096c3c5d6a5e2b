"""Tests that every deed beside the acts is noted: once, before a file is there, without what a contract says."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from registrar_app.domain.act import ActKind
from registrar_app.domain.errors import InputRefusedError, MachineRefusedError, RegistrarError, UsageError
from registrar_app.domain.journal import Entry, EntryKind
from registrar_app.domain.sheet_kind import SheetKind
from registrar_app.domain.text import Text
from registrar_app.services.back_up_store import back_up_store, restore_store
from registrar_app.services.change_password import change_password, recover_password
from registrar_app.services.create_bureau import RECOVERY_FILE
from registrar_app.services.desk import Desk
from registrar_app.services.export_batch import export_batch
from registrar_app.services.export_contracts import export_contracts
from registrar_app.services.export_table import export_table
from registrar_app.services.import_batch import import_batch
from registrar_app.services.import_contracts import import_contracts, read_files
from registrar_app.services.import_receipt import import_receipt
from registrar_app.services.issue_roster import NewOffice, issue_roster
from registrar_app.services.issue_sheet import issue_sheet, save_preview
from registrar_app.services.issue_slip import issue_slip
from registrar_app.services.keep_journal import PROMPT, WINDOW, note, note_opening, note_unlocking
from registrar_app.services.open_desk import open_desk
from registrar_app.services.read_journal import JournalQuery, journal_table, read_journal
from registrar_app.services.rebuild_store import rebuild_store
from registrar_app.services.report import report_table, report_year
from registrar_app.services.verify_store import verify_store
from registrar_app.store.store_keeper import SqliteStoreKeeper
from tests import world as small
from tests.services.slip_desk import registered

NEW_PASSWORD = "一个新的数据库口令，十二个字以上"
ROOT = Path(__file__).resolve().parents[2]


def entries(desk: Desk) -> list[Entry]:
    """All entries but the first, which the program writes; the oldest first."""
    return [signed.entry() for signed in desk.store.journal()][::-1][1:]


def kinds(desk: Desk) -> list[str]:
    return [entry.kind.value for entry in entries(desk)]


@pytest.fixture
def fresh(desk: Desk) -> int:
    """How many entries the practice world has made already."""
    return len(entries(desk))


def last(desk: Desk, fresh: int) -> list[Entry]:
    return entries(desk)[fresh:]


# ------------------------------------------------------------------------------------------- what is noted


def test_a_slip_and_a_sheet_are_noted_with_file_and_hash(
    program: Any, desk: Desk, fresh: int, tmp_path: Path
) -> None:
    uid = registered(desk)
    slip = issue_slip(program, desk, uid, tmp_path)
    sheet = issue_sheet(program, desk, uid, SheetKind.REGISTRATION_FORM, tmp_path)
    save_preview(program, desk, uid, SheetKind.REGISTRATION_FORM, tmp_path / "form.pdf")
    issue_slip(program, desk, uid, None)
    told = [(e.kind, e.subject, e.detail.get("file"), e.detail.get("sha256")) for e in last(desk, fresh)]
    assert slip.path is not None
    assert sheet.path is not None
    assert told == [
        (EntryKind.SLIP_SAVED, uid, slip.path.name, slip.sha256),
        (EntryKind.SHEET_SAVED, uid, sheet.path.name, sheet.sha256),
        (EntryKind.PREVIEW_SAVED, uid, "form.pdf", None),
    ], "bytes that stay in the program are no file"
    who = last(desk, fresh)[0].who
    assert (who.signer, who.certificate) == ("0037", desk.require_key().fingerprint)
    assert who.account


def test_reports_contracts_backups_and_rebuilding_are_noted(
    program: Any, desk: Desk, fresh: int, tmp_path: Path
) -> None:
    registered(desk)
    year = desk.today().year
    export_table(program, desk, report_table(report_year(desk, year, "type")), tmp_path / "r.pdf", "zh")
    export_contracts(program, desk, tmp_path / "c.jsonl")
    outcome = import_contracts(
        desk, read_files(program, [tmp_path / "c.jsonl"]), files=[tmp_path / "c.jsonl"]
    )
    back_up_store(desk, tmp_path / "copy")
    rebuild_store(desk)
    assert [(e.kind.value, e.subject) for e in last(desk, fresh)] == [
        ("table_exported", f"{year}年技术合同登记统计"),
        ("contracts_exported", "c.jsonl"),
        ("backed_up", "copy"),
        ("rebuilt", None),
    ]
    saved = next(line for line in read_journal(desk) if line.kind == "table_exported")
    assert saved.subject_words == Text(f"{year}年技术合同登记统计", f"Registered technology contracts {year}")
    assert saved.detail == Text("文件 r.pdf", "file r.pdf")
    assert outcome.duplicates, "nothing was taken in, so nothing is noted"
    other = replace(next(iter(desk.store.cases())).contract, uid=None, name="另一份", registration=None)
    program.contract_files.write([other], tmp_path / "d.jsonl")
    import_contracts(desk, read_files(program, [tmp_path / "d.jsonl"]), files=[tmp_path / "d.jsonl"])
    entry = last(desk, fresh)[-1]
    assert (entry.kind, entry.subject, entry.detail) == (
        EntryKind.CONTRACTS_IMPORTED,
        "d.jsonl",
        {"drafts": 1, "registrations": 0},
    )


def test_both_sides_of_an_exchange_are_noted_and_hold(tmp_path: Path) -> None:
    program = small.program()
    office, bureau = small.desk(program, tmp_path / "o"), small.bureau(program, tmp_path / "b")
    small.register(office)
    batch = export_batch(program, office, tmp_path).path
    receipt = import_batch(program, bureau, batch, dry_run=False, receipt_target=tmp_path).receipt
    import_batch(program, bureau, batch, dry_run=True)
    import_batch(program, bureau, batch, dry_run=False, receipt_target=tmp_path)
    assert receipt is not None
    import_receipt(program, office, receipt)
    import_receipt(program, office, receipt)
    assert kinds(office) == ["roster_imported", "batch_exported", "receipt_imported"]
    assert kinds(bureau) == ["roster_imported", "batch_imported", "receipt_rewritten"]
    exported = next(signed for signed in office.store.journal() if signed.signature is not None)
    key = office.require_key()
    assert program.keys.signature_holds(key.certificate, exported.payload, exported.signature or b"")
    identity = office.store.identity
    hash_kept = office.store.batch_hash(identity.office, identity.device, identity.epoch, 1)
    assert exported.entry().detail == {"batch": hash_kept, "acts": 2}
    for desk in (office, bureau):
        assert verify_store(program, desk).faults == ()
        desk.store.close()


def test_a_batch_that_is_refused_is_noted_by_its_name_alone(tmp_path: Path) -> None:
    program = small.program()
    bureau = small.bureau(program, tmp_path / "b")
    (tmp_path / "x.htb").write_bytes(b"no batch")
    for dry_run in (True, False):
        with pytest.raises(InputRefusedError, match="BATCH-REFUSED"):
            import_batch(program, bureau, tmp_path / "x.htb", dry_run=dry_run)
    with pytest.raises(InputRefusedError):
        import_batch(program, bureau, tmp_path / "none.htb", dry_run=False)
    assert kinds(bureau) == ["roster_imported", "batch_refused"]
    entry = max((signed.entry() for signed in bureau.store.journal()), key=lambda each: each.seq)
    assert (entry.subject, entry.detail) == ("x.htb", {})
    bureau.store.close()


def test_a_roster_is_noted_as_issued_at_the_bureau(program: Any, world: Any, tmp_path: Path) -> None:
    bureau = world.open(program, "bureau")
    before = len(entries(bureau))
    issue_roster(
        program, bureau, world.password, tmp_path, offices=[NewOffice("371083", "乳山", ("371083",))]
    )
    assert [e.kind.value for e in last(bureau, before)] == ["roster_issued"]
    bureau.store.close()


def test_no_entry_says_what_a_contract_says(program: Any, desk: Desk, tmp_path: Path) -> None:
    uid = registered(desk, name="哨兵金丝雀项目")
    issue_slip(program, desk, uid, tmp_path)
    export_contracts(program, desk, tmp_path / "c.jsonl")
    export_batch(program, desk, tmp_path)
    contract = desk.store.load_case(uid).contract  # type: ignore[union-attr]
    secrets = [contract.name, contract.seller.name, contract.buyer.name, str(contract.contract_value)]
    written = b"".join(signed.payload for signed in desk.store.journal()).decode()
    assert [secret for secret in secrets if secret in written] == []


# ------------------------------------------------------------------------------------------- order and failure


def test_the_entry_is_there_before_the_file(program: Any, desk: Desk, fresh: int, tmp_path: Path) -> None:
    seen: list[list[str]] = []

    class Watching:
        def write(self, *ignored: object) -> None:
            other = program.stores.open(desk.directory, desk.store._data_key)  # type: ignore[attr-defined]
            seen.append([signed.entry().kind.value for signed in other.journal()][:1])
            other.close()

    table = report_table(report_year(desk, desk.today().year, "type"))
    export_table(replace(program, tables=Watching()), desk, table, tmp_path / "r.pdf", "zh")
    assert seen == [["table_exported"]], "another program sees it already"


def test_what_fails_after_its_entry_is_noted_as_not_done(
    program: Any, desk: Desk, fresh: int, tmp_path: Path
) -> None:
    with pytest.raises(UsageError):
        export_table(program, desk, report_table(report_year(desk, 2026, "type")), tmp_path / "r.doc", "zh")
    exported, not_done = last(desk, fresh)
    assert (exported.kind, not_done.kind) == (EntryKind.TABLE_EXPORTED, EntryKind.NOT_DONE)
    assert not_done.detail == {"of": exported.seq}


def test_a_slip_that_cannot_be_written_leaves_no_act_and_says_so(
    program: Any, desk: Desk, fresh: int, tmp_path: Path
) -> None:
    uid = registered(desk)
    (tmp_path / "file").write_text("")
    with pytest.raises(MachineRefusedError):
        issue_slip(program, desk, uid, tmp_path / "file" / "slip.pdf")
    assert [e.kind.value for e in last(desk, fresh)] == ["slip_saved", "not_done"]
    case = desk.store.load_case(uid)
    assert case is not None
    assert case.slip_copies == 0


def test_nothing_leaves_a_store_that_cannot_note_it(
    program: Any, desk: Desk, tmp_path: Path, full: None
) -> None:
    with pytest.raises(MachineRefusedError, match="STORE-FULL"):
        export_contracts(program, desk, tmp_path / "c.jsonl")
    assert not (tmp_path / "c.jsonl").exists()


def test_a_store_that_cannot_be_written_is_opened_and_read_all_the_same(desk: Desk, full: None) -> None:
    before = entries(desk)
    note_opening(desk, WINDOW)
    assert desk.store.count_states()
    assert entries(desk) == before


def test_a_read_only_store_is_read_and_gives_nothing_away(program: Any, desk: Desk, tmp_path: Path) -> None:
    before, connection = entries(desk), desk.store._connection  # type: ignore[attr-defined]
    connection.run("PRAGMA query_only = ON")
    note_opening(desk, WINDOW)
    assert read_journal(desk)
    with pytest.raises(MachineRefusedError, match="STORE-ACCESS"):
        export_contracts(program, desk, tmp_path / "c.jsonl")
    connection.run("PRAGMA query_only = OFF")
    assert not (tmp_path / "c.jsonl").exists()
    assert entries(desk) == before


def test_uncovering_the_window_without_a_key_is_an_opening(desk: Desk) -> None:
    note_unlocking(desk, 0)
    desk.key = None
    note_unlocking(desk, 3)
    told = [(e.kind.value, e.detail) for e in entries(desk)[-2:]]
    assert told == [("key_unlocked", {}), ("opened", {"through": "window", "wrong_passwords": 3})]


@pytest.fixture
def full(desk: Desk) -> Iterator[None]:
    """No page more than there is, and none of them free."""
    connection = desk.store._connection  # type: ignore[attr-defined]
    pages = connection.number("PRAGMA page_count")
    connection.run(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(MachineRefusedError, match="STORE-FULL"):
        for _ in range(500):
            note(desk, EntryKind.REBUILT, "x" * 300)
    free = entries(desk)
    yield
    connection.run("PRAGMA max_page_count = 1000000")
    assert entries(desk) == free


# ------------------------------------------------------------------------------------------- opening


def test_the_prompt_is_noted_once_a_day_and_signer_the_window_every_time(tmp_path: Path) -> None:
    program = small.program()
    office = small.desk(program, tmp_path / "o")
    key, before = office.key, len(entries(office))
    for _ in range(3):
        note_opening(office, PROMPT)
    office.key = None
    note_opening(office, PROMPT)
    note_opening(office, PROMPT)
    office.key = key
    note_opening(office, WINDOW, wrong=2)
    note_opening(office, WINDOW)
    note_opening(office, PROMPT)
    program.clock.moment += timedelta(days=1)  # type: ignore[attr-defined]
    note_opening(office, PROMPT)
    told = [
        (e.detail["through"], e.who.signer, e.detail.get("wrong_passwords")) for e in last(office, before)
    ]
    assert told == [
        ("prompt", "R-01", None),
        ("prompt", None, None),
        ("window", "R-01", 2),
        ("window", "R-01", None),
        ("prompt", "R-01", None),
    ]
    office.store.close()


# ------------------------------------------------------------------------------------------- password


def test_a_changed_password_is_noted(program: Any, world: Any, desk: Desk, fresh: int) -> None:
    change_password(program, desk, world.password, NEW_PASSWORD)
    assert [e.kind.value for e in last(desk, fresh)] == ["password_changed"]
    open_desk(program, desk.directory, NEW_PASSWORD).store.close()


@pytest.mark.parametrize(
    ("old", "new", "code"), [(None, "elf zeichen", "PASSWORD-SHORT"), ("wrong", NEW_PASSWORD, "KEY-PASSWORD")]
)
def test_a_refused_change_changes_nothing_and_notes_nothing(
    program: Any, world: Any, desk: Desk, fresh: int, old: str | None, new: str, code: str
) -> None:
    before = (desk.directory / "store.key.json").read_bytes()
    with pytest.raises(RegistrarError, match=code):
        change_password(program, desk, old or world.password, new)
    assert last(desk, fresh) == []
    assert (desk.directory / "store.key.json").read_bytes() == before


def test_a_change_that_the_disk_refuses_is_noted_as_not_done(
    program: Any, world: Any, desk: Desk, fresh: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    from registrar_app.signing import key_store

    def refuse(*ignored: object, **also: object) -> None:
        raise MachineRefusedError("FILE-WRITE", "x", EntryKind.OPENED.label, EntryKind.OPENED.label)

    monkeypatch.setattr(key_store, "write_whole", refuse)
    with pytest.raises(MachineRefusedError, match="FILE-WRITE"):
        change_password(program, desk, world.password, NEW_PASSWORD)
    assert [e.kind.value for e in last(desk, fresh)] == ["password_changed", "not_done"]
    open_desk(program, desk.directory, world.password).store.close()


def test_a_recovered_password_is_noted_and_a_short_one_is_refused(
    program: Any, world: Any, desk: Desk, fresh: int
) -> None:
    key = program.keys.load_key(world.store("bureau") / RECOVERY_FILE, world.password)
    kept = (desk.directory / "store.key.json").read_bytes()
    with pytest.raises(UsageError, match="PASSWORD-SHORT"):
        recover_password(program, desk.directory, key, "short")
    assert (desk.directory / "store.key.json").read_bytes() == kept
    assert last(desk, fresh) == []
    recover_password(program, desk.directory, key, NEW_PASSWORD)
    (entry,) = last(desk, fresh)
    assert (entry.kind, entry.detail) == (EntryKind.PASSWORD_RECOVERED, {"certificate": key.fingerprint})
    open_desk(program, desk.directory, NEW_PASSWORD).store.close()
    stranger = program.keys.load_key(world.store("bureau") / "signer.p12", world.password)
    with pytest.raises(RegistrarError):
        recover_password(program, desk.directory, stranger, NEW_PASSWORD)
    assert len(last(desk, fresh)) == 1


def test_a_restored_store_says_so(program: Any, world: Any, desk: Desk, tmp_path: Path) -> None:
    back_up_store(desk, tmp_path / "2026-11-23")
    restore_store(program, tmp_path / "2026-11-23", tmp_path / "new", world.password)
    again = open_desk(program, tmp_path / "new", world.password)
    assert kinds(again)[-2:] == ["backed_up", "restored"]
    assert verify_store(program, again).faults == ()
    again.store.close()


KILLED = """
import os, signal, sys
from pathlib import Path
from registrar_app.app import build_program
from registrar_app.services.open_desk import open_desk
from registrar_app.services import change_password, export_contracts
from registrar_app.signing import key_store

def die(*ignored, **also):
    os.kill(os.getpid(), signal.SIGKILL)

program = build_program()
desk = open_desk(program, Path(sys.argv[1]), sys.argv[2])
if sys.argv[3] == "password":
    key_store.write_whole = die
    change_password.change_password(program, desk, sys.argv[2], "a new password of many letters")
else:
    type(program.contract_files).write = die
    export_contracts.export_contracts(program, desk, Path(sys.argv[4]))
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no SIGKILL")
@pytest.mark.parametrize(
    ("what", "kind"), [("password", "password_changed"), ("export", "contracts_exported")]
)
def test_a_kill_between_entry_and_deed_leaves_the_entry_only(
    program: Any, world: Any, tmp_path: Path, what: str, kind: str
) -> None:
    store, out = world.store("office-1"), tmp_path / "c.jsonl"
    call = [sys.executable, "-c", KILLED, str(store), world.password, what, str(out)]
    done = subprocess.run(
        call, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, timeout=300, check=False
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    again = open_desk(program, store, world.password)  # the old password still opens it
    assert kinds(again)[-1] == kind
    assert not out.exists()
    assert verify_store(program, again).faults == ()
    again.store.close()


# ------------------------------------------------------------------------------------------- reading


@pytest.fixture
def worked(tmp_path: Path) -> Iterator[Desk]:
    """Three days of an office: opened and registered, exported, opened again by nobody's key."""
    program = small.program()
    program = replace(program, stores=SqliteStoreKeeper(program.clock.now))
    office = small.desk(program, tmp_path / "o")
    note_opening(office, WINDOW)
    small.register(office)
    office.clock.moment += timedelta(days=1)  # type: ignore[attr-defined]
    export_batch(program, office, tmp_path)
    office.clock.moment += timedelta(days=1)  # type: ignore[attr-defined]
    office.key = None
    note_opening(office, WINDOW)
    yield office
    office.store.close()


def test_acts_and_entries_are_read_as_one_sequence(worked: Desk) -> None:
    lines = read_journal(worked)
    assert [(line.kind, line.is_act) for line in lines] == [
        ("opened", False),
        ("batch_exported", False),
        ("register", True),
        ("accept", True),
        ("opened", False),
        ("roster_imported", False),
        ("begun", False),
    ]
    export = lines[1]
    assert (export.subject, export.what.zh) == ("371002-01-000001.htb", "导出报盘")
    assert "登记行为 2 项" in export.detail.zh
    assert "人员R-01 R-01" in export.who.zh
    act = next(line for line in lines if line.kind == "register")
    assert (act.subject, act.source.zh) == ("371002-01-2026-000001", "登记行为 #2")
    assert len(act.case) == 36


def test_days_kinds_people_and_words_are_looked_for(worked: Desk) -> None:
    first = small.TODAY
    second = first + timedelta(days=1)

    def found(**asked: Any) -> list[str]:
        return [line.kind for line in read_journal(worked, JournalQuery(**asked))]

    assert found(since=second) == ["opened", "batch_exported"]
    assert found(since=second, until=second) == ["batch_exported"]
    assert found(kinds=("opened", "accept")) == ["opened", "accept", "opened"]
    assert set(found(until=first)) == {"accept", "register", "opened", "roster_imported", "begun"}
    assert "begun" not in found(who="r-01")
    assert found(who="nobody") == []
    assert found(text="htb") == ["batch_exported"]


def test_a_clock_that_was_wrong_for_a_while_hides_nothing(worked: Desk) -> None:
    worked.clock.moment -= timedelta(days=9000)  # type: ignore[attr-defined]
    note(worked, EntryKind.REBUILT)
    worked.clock.moment += timedelta(days=9001)  # type: ignore[attr-defined]
    note(worked, EntryKind.PRINTED)
    lines = read_journal(worked)
    assert [line.kind for line in lines[:3]] == ["printed", "rebuilt", "opened"], "the order stays"
    assert [line.kind for line in lines[4:6]] == ["register", "accept"]
    since = JournalQuery(since=small.TODAY + timedelta(days=1))
    assert [line.kind for line in read_journal(worked, since)] == ["printed", "opened", "batch_exported"]


def test_the_table_names_the_end_of_the_journal(worked: Desk) -> None:
    lines = read_journal(worked)
    table = journal_table(worked, lines, JournalQuery())
    head = next(worked.store.journal())
    assert len(table.rows) == len(lines)
    (note,) = table.notes
    assert head.hash in note.zh


def test_an_act_kind_can_be_asked_for_by_name(worked: Desk) -> None:
    asked = JournalQuery(kinds=(ActKind.REGISTER.value,))
    assert [line.what.zh for line in read_journal(worked, asked)] == ["予以登记"]
