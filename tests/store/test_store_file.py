"""Tests the file of a register: made, opened, refused untouched, migrated, copied out and put back."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from registrar_app.domain.act import ActKind
from registrar_app.domain.errors import InputRefusedError, MachineRefusedError
from registrar_app.domain.journal import EntryKind
from registrar_app.domain.party import Party
from registrar_app.domain.registration import CaseState
from registrar_app.services.ports import CaseQuery
from registrar_app.store import amendment_drafts, migrations, projection, schema, store_keeper, writer
from registrar_app.store.connection import StoreConnection
from registrar_app.store.copies import FILE_NAME
from registrar_app.store.packing import DICTIONARIES, UnpackError, pack, unpack
from registrar_app.store.store_keeper import SqliteStoreKeeper
from tests.store.office import DATA_KEY, PracticeOffice, a_contract, an_identity, signature_holds
from tests.store.sending import header_of

OTHER_KEY = bytes(reversed(DATA_KEY))


def digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def test_the_file_says_nothing_without_the_key(office: PracticeOffice) -> None:
    office.draft()
    office.store.close()
    content = (office.directory / FILE_NAME).read_bytes()
    assert not content.startswith(b"SQLite")
    assert "海洋牧场".encode() not in content
    office.store = office.keeper.open(office.directory, DATA_KEY)


def test_the_safe_settings_hold(office: PracticeOffice) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "mmap_size": 0,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "application_id": 0x48545247,
        "user_version": migrations.NEWEST,
        "busy_timeout": 5000,
        "wal_autocheckpoint": 10_000,
    }
    found = {name: office.store._connection.first(f"PRAGMA {name}") for name in wanted}
    assert {name: row[0] if row is not None else 0 for name, row in found.items()} == wanted


def test_every_table_is_strict_and_has_no_floating_point(office: PracticeOffice) -> None:
    tables = office.store._connection.rows("PRAGMA table_list")
    ours = [  # the search index divides itself into tables of its own
        row for row in tables if row["type"] == "table" and not row["name"].startswith(("sqlite_", "_sqlite"))
    ]
    assert len(ours) > 26
    assert all(row["strict"] for row in ours)
    columns = [
        row for table in ours for row in office.store._connection.rows(f"PRAGMA table_info({table['name']})")
    ]
    assert {row["type"] for row in columns} == {"TEXT", "INTEGER", "BLOB"}


def test_a_folder_with_a_register_takes_no_second(office: PracticeOffice) -> None:
    before = digest(office.directory / FILE_NAME)
    with pytest.raises(MachineRefusedError) as refusal:
        office.keeper.create(office.directory, DATA_KEY, an_identity())
    assert refusal.value.code == "STORE-EXISTS"
    assert digest(office.directory / FILE_NAME) == before


def test_a_folder_without_a_register(tmp_path: Path) -> None:
    keeper = SqliteStoreKeeper()
    assert not keeper.exists(tmp_path)
    with pytest.raises(MachineRefusedError) as refusal:
        keeper.open(tmp_path, DATA_KEY)
    assert refusal.value.code == "STORE-MISSING"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["登记 数据库", "a#b?c%20d", "it's"])
def test_a_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    office = PracticeOffice(tmp_path / name)
    office.register()
    office.store.backup(tmp_path / f"{name} 备份")
    assert office.faults() == []
    office.store.close()
    assert [path.name for path in (tmp_path / name).iterdir()] == [FILE_NAME]


def test_a_failed_making_leaves_no_register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(database: Any) -> None:
        database.execute("CREATE TABLE half (x)")
        raise OSError("power cut")

    monkeypatch.setattr(migrations.m0001_register, "apply", fail)
    with pytest.raises(OSError, match="power cut"):
        SqliteStoreKeeper().create(tmp_path, DATA_KEY, an_identity())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"garbage", os.urandom(9000), b"SQLite format 3\0" + bytes(5000)])
def test_what_is_not_a_register_is_damaged(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    with pytest.raises(MachineRefusedError) as refusal:
        SqliteStoreKeeper().open(tmp_path, DATA_KEY)
    assert refusal.value.code == "STORE-DAMAGED"
    assert (tmp_path / FILE_NAME).read_bytes() == content


def test_another_key_and_a_cut_file_are_damaged(office: PracticeOffice) -> None:
    for _ in range(3):
        office.register()
    office.store.close()
    path = office.directory / FILE_NAME
    with pytest.raises(MachineRefusedError) as refusal:
        office.keeper.open(office.directory, OTHER_KEY)
    assert refusal.value.code == "STORE-DAMAGED"
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2 + 100])
    try:
        store = office.keeper.open(office.directory, DATA_KEY)
    except MachineRefusedError as error:
        assert error.code == "STORE-DAMAGED"
    else:
        assert store.verify(signature_holds).faults
        store.close()
    path.write_bytes(whole)
    office.store = office.keeper.open(office.directory, DATA_KEY)
    assert office.faults() == []


@pytest.mark.parametrize(
    ("pragma", "code"),
    [
        (f"user_version = {migrations.NEWEST + 1}", "STORE-NEWER"),
        ("user_version = 0", "STORE-FOREIGN"),
        ("application_id = 7", "STORE-FOREIGN"),
    ],
)
def test_a_newer_or_foreign_register_is_refused_untouched(
    office: PracticeOffice, pragma: str, code: str
) -> None:
    office.store._connection.run(f"PRAGMA {pragma}")
    office.store.close()
    path = office.directory / FILE_NAME
    before = digest(path), path.stat().st_mtime_ns
    with pytest.raises(InputRefusedError) as refusal:
        office.keeper.open(office.directory, DATA_KEY)
    assert refusal.value.code == code
    assert (digest(path), path.stat().st_mtime_ns) == before


def test_an_older_register_is_migrated_with_its_rows_after_a_copy(
    office: PracticeOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    uid = office.register()
    office.store.close()

    class Later:
        NAME, VERSION = "m9999_later", migrations.NEWEST + 1

        @staticmethod
        def apply(database: Any) -> None:
            database.execute("ALTER TABLE draft ADD COLUMN note TEXT")
            database.execute(f"PRAGMA user_version = {migrations.NEWEST + 1}")

    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, Later))
    for module in (schema, store_keeper):
        monkeypatch.setattr(module, "NEWEST", migrations.NEWEST + 1)
    office.store = office.keeper.open(office.directory, DATA_KEY)
    assert office.store._connection.number("PRAGMA user_version") == migrations.NEWEST + 1
    assert office.store.load_case(uid) is not None
    assert office.faults() == []
    copy = StoreConnection(
        office.directory / f"before-{migrations.NEWEST}-to-{migrations.NEWEST + 1}.db",
        DATA_KEY,
        read_only=True,
    )
    assert (copy.number("PRAGMA user_version"), copy.number("SELECT count(*) FROM act")) == (
        migrations.NEWEST,
        2,
    )
    copy.close()


def test_a_register_of_the_first_version_gets_room_for_sheets_and_papers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office, uid = first_version(tmp_path / "old", monkeypatch)
    office.store = office.keeper.open(office.directory, DATA_KEY)
    assert office.store.load_case(uid) is not None
    assert [row.uid for row in office.store.find_cases(CaseQuery(text="牧场智能"))] == [uid]
    assert (office.store.working_sheet(uid), office.store.papers_of(uid)) == (None, [])
    with office.store.writing() as writer:
        digest_of_paper = writer.add_paper(uid, "扫描件.pdf", b"%PDF-1.7")
    assert office.store.paper(digest_of_paper) == b"%PDF-1.7"
    assert office.faults() == []
    office.store.close()


def work_as_version(patch: pytest.MonkeyPatch, version: int) -> None:
    """Keep the register as an earlier program did; what that wrote down beside the acts is made anew with the migration."""
    patch.setattr(migrations, "STEPS", migrations.STEPS[:version])
    for module in (schema, store_keeper):
        patch.setattr(module, "NEWEST", version)
    for module in (projection, writer):
        patch.setattr(module, "write_down", lambda *_: None)
    patch.setattr(amendment_drafts, "forget_amendment", lambda *_: None)


def first_version(folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[PracticeOffice, str]:
    """A closed register as the first program left it, with one accepted contract, and its uid."""
    with monkeypatch.context() as patch:
        work_as_version(patch, 1)
        office = PracticeOffice(folder)
        uid = office.accept()
        office.store.close()
    return office, uid


def test_what_was_returned_before_falls_with_the_migration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An office took its receipt in with the program before; the case is open for its correction now."""
    with monkeypatch.context() as patch:
        work_as_version(patch, 2)
        office = PracticeOffice(tmp_path / "old")
        uid = office.register()
        office.act(ActKind.CANCEL, uid, {"reason": "双方解除"})
        acts = office.store.unsent_acts()
        office.store.keep_export(*header_of(office, acts))  # the program before kept no journal
        register = acts[1]
        with office.store._connection.transaction():
            office.store._connection.run("INSERT INTO receipt (batch_seq, hash) VALUES (1, 'r1')")
            office.store._connection.run(
                "INSERT INTO answer (receipt, case_uid, act, outcome) VALUES (1, ?, ?, 'returned')",
                (uid, register.hash),
            )
        office.store.close()
    office.store = office.keeper.open(office.directory, DATA_KEY)
    case = office.store.load_case(uid)
    assert case is not None
    assert case.state is CaseState.ACCEPTED
    assert len(office.store.returned_acts(uid)) == 2
    assert [note.supervisor for note in office.store.answers_of(uid)] == [""]
    upgraded = next(iter(office.store.journal())).entry()
    assert (upgraded.kind, upgraded.detail["fallen"]) == (EntryKind.UPGRADED, 2)
    (kept,) = office.store.kept_receipts()
    assert kept.earlier == kept.answers
    with pytest.raises(Exception, match="has its file"):
        office.store._connection.run("INSERT INTO receipt_without_file VALUES ('r2', '[]')")
    assert office.faults() == []
    office.store.close()


def test_a_contract_of_which_all_was_returned_before_is_a_draft_after_the_migration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its content is not lost, and the number of its void slip leads to it."""
    with monkeypatch.context() as patch:
        work_as_version(patch, 2)
        office = PracticeOffice(tmp_path / "old")
        uid = office.register()
        acts = office.store.unsent_acts()
        office.store.keep_export(*header_of(office, acts))
        with office.store._connection.transaction():
            office.store._connection.run("INSERT INTO receipt (batch_seq, hash) VALUES (1, 'r1')")
            for act in acts:
                office.store._connection.run(
                    "INSERT INTO answer (receipt, case_uid, act, outcome) VALUES (1, ?, ?, 'duplicate')",
                    (uid, act.hash),
                )
        office.store.close()
    office.store = office.keeper.open(office.directory, DATA_KEY)
    slip = str(acts[1].act().body["slip_no"])
    case = office.store.load_case(uid)
    assert case is not None
    assert (case.state, case.contract.name) == (CaseState.DRAFT, a_contract().name)
    assert office.store.resolve_uid(slip) == uid
    assert [row.uid for row in office.store.find_cases(CaseQuery(text=slip))] == [uid]
    assert office.store.count_cases(CaseQuery(text=slip)) == 1
    assert office.faults() == []
    office.store.close()


def test_intermediaries_of_earlier_contracts_are_known_parties_after_the_migration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program before wrote only sellers and buyers down."""
    before = tuple(
        step for step in migrations.STEPS if step.VERSION < migrations.m0010_intermediaries.VERSION
    )
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "STEPS", before)
        for module in (schema, store_keeper):
            patch.setattr(module, "NEWEST", before[-1].VERSION)
        office = PracticeOffice(tmp_path / "old")
        brought_about = a_contract(intermediary=Party(name="威海技术转移中心"))
        uid = office.accept(brought_about)
        office.accept()
        with office.store._connection.transaction():
            office.store._connection.run("DELETE FROM case_party WHERE role = 'intermediary'")
        office.store.close()
    office.store = office.keeper.open(office.directory, DATA_KEY)
    found = office.store.party_contracts(["威海技术转移中心"], [], limit=5)
    assert [(each.contract.uid, each.role) for each in found] == [(uid, "intermediary")]
    assert office.faults() == []
    office.store.close()


def test_a_migration_that_is_cut_off_at_its_end_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program is killed when the tables are made and their fingerprint is not kept yet."""
    office, uid = first_version(tmp_path / "old", monkeypatch)
    with monkeypatch.context() as patch:
        patch.setattr(schema, "keep_setting", lambda *ignored: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            office.keeper.open(office.directory, DATA_KEY)
    office.store = office.keeper.open(office.directory, DATA_KEY)
    assert office.store.load_case(uid) is not None
    assert office.faults() == []
    office.store.close()


def test_the_copy_before_a_migration_is_whole_and_private(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy that was cut off, the disk being full or the program killed, is not taken for one."""
    office, _ = first_version(tmp_path / "old", monkeypatch)
    copy = office.directory / f"before-1-to-{migrations.NEWEST}.db"
    run = StoreConnection.run

    def cut_off(connection: StoreConnection, sql: str, values: Sequence[Any] = ()) -> int:
        if not sql.startswith("VACUUM INTO"):
            return run(connection, sql, values)
        Path(values[0]).write_bytes(b"half of it")
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(StoreConnection, "run", cut_off)
        with pytest.raises(KeyboardInterrupt):
            office.keeper.open(office.directory, DATA_KEY)
    assert not copy.exists()
    office.keeper.open(office.directory, DATA_KEY).close()
    opened = StoreConnection(copy, DATA_KEY, read_only=True)
    assert opened.number("SELECT count(*) FROM act") == 1
    opened.close()
    if os.name != "nt":
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert sorted(path.name for path in office.directory.glob("*.part*")) == []


def test_a_copy_that_is_not_of_this_state_is_left_and_another_one_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An older copy lies there: the older program went on with the register since."""
    office, _ = first_version(tmp_path / "old", monkeypatch)
    stale = office.directory / f"before-1-to-{migrations.NEWEST}.db"
    stale.write_bytes(b"stale")
    office.keeper.open(office.directory, DATA_KEY).close()
    assert stale.read_bytes() == b"stale"
    opened = StoreConnection(
        office.directory / f"before-1-to-{migrations.NEWEST}-2.db", DATA_KEY, read_only=True
    )
    assert opened.number("SELECT count(*) FROM act") == 1
    opened.close()


def test_the_copy_of_an_attempt_that_failed_serves_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office, _ = first_version(tmp_path / "old", monkeypatch)
    with monkeypatch.context() as patch:
        patch.setattr(store_keeper, "make_schema", lambda *ignored: (_ for _ in ()).throw(KeyboardInterrupt))
        for _ in range(2):
            with pytest.raises(KeyboardInterrupt):
                office.keeper.open(office.directory, DATA_KEY)
    office.keeper.open(office.directory, DATA_KEY).close()
    assert [path.name for path in office.directory.glob("before-*")] == [
        f"before-1-to-{migrations.NEWEST}.db"
    ]


def test_a_failing_migration_leaves_the_older_register_as_it_was(
    office: PracticeOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    uid = office.register()
    office.store.close()

    class Failing:
        NAME, VERSION = "m9999_failing", migrations.NEWEST + 1

        @staticmethod
        def apply(database: Any) -> None:
            database.execute("DROP TABLE case_search")
            database.execute(f"PRAGMA user_version = {migrations.NEWEST + 1}")
            raise RuntimeError("half way")

    with monkeypatch.context() as patch:
        patch.setattr(migrations, "STEPS", (*migrations.STEPS, Failing))
        for module in (schema, store_keeper):
            patch.setattr(module, "NEWEST", migrations.NEWEST + 1)
        with pytest.raises(RuntimeError, match="half way"):
            office.keeper.open(office.directory, DATA_KEY)
    office.store = office.keeper.open(office.directory, DATA_KEY)
    assert office.store.load_case(uid) is not None
    assert office.faults() == []


def test_a_busy_register_is_told_plainly(office: PracticeOffice, monkeypatch: pytest.MonkeyPatch) -> None:
    other = office.keeper.open(office.directory, DATA_KEY)
    other._connection.raw.execute("PRAGMA busy_timeout = 20")
    with office.store.writing(), pytest.raises(MachineRefusedError) as refusal, other.writing():
        pass
    assert refusal.value.code == "STORE-BUSY"
    other.close()


def test_a_full_disk_is_told_plainly_and_loses_nothing(office: PracticeOffice) -> None:
    uid = office.register()
    pages = office.store._connection.number("PRAGMA page_count")
    office.store._connection.run(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(MachineRefusedError) as refusal:
        for _ in range(200):
            office.draft()
    assert refusal.value.code == "STORE-FULL"
    office.store._connection.run("PRAGMA max_page_count = 1000000")
    assert office.store.load_case(uid) is not None
    assert office.faults() == []


def test_what_was_committed_survives_a_killed_program(office: PracticeOffice, tmp_path: Path) -> None:
    uid = office.register()
    killed = tmp_path / "killed"
    shutil.copytree(office.directory, killed)
    assert (killed / f"{FILE_NAME}-wal").stat().st_size > 0
    (killed / f"{FILE_NAME}-shm").unlink()
    store = office.keeper.open(killed, DATA_KEY)
    assert store.load_case(uid) == office.store.load_case(uid)
    assert store.verify(signature_holds).faults == ()
    store.close()


def test_a_backup_can_be_put_back(office: PracticeOffice, tmp_path: Path) -> None:
    (office.directory / "store.key.json").write_text("{}")
    (office.directory / "signer.p12").write_bytes(b"p12")
    uid = office.register()
    target = tmp_path / "stick" / "2026-05-06"
    office.store.backup(target)
    assert sorted(path.name for path in target.iterdir()) == [FILE_NAME, "signer.p12", "store.key.json"]
    assert os.name == "nt" or all(path.stat().st_mode & 0o077 == 0 for path in target.glob("register.db"))
    office.register()
    restored = tmp_path / "new PC"
    office.keeper.restore(target, restored)
    assert sorted(path.name for path in restored.iterdir()) == [FILE_NAME, "signer.p12", "store.key.json"]
    store = office.keeper.open(restored, DATA_KEY)
    assert [row.uid for row in store.find_cases(CaseQuery())] == [uid]
    assert store.load_case(uid) == office.store.load_case(uid)
    assert store.verify(signature_holds).faults == ()
    store.close()


def test_a_backup_never_overwrites_one(office: PracticeOffice, tmp_path: Path) -> None:
    office.store.backup(tmp_path / "copy")
    before = digest(tmp_path / "copy" / FILE_NAME)
    for refused in (
        lambda: office.store.backup(tmp_path / "copy"),
        lambda: office.keeper.restore(tmp_path / "copy", office.directory),
    ):
        with pytest.raises(MachineRefusedError) as refusal:
            refused()
        assert refusal.value.code == "STORE-EXISTS"
    assert digest(tmp_path / "copy" / FILE_NAME) == before


def test_a_place_that_cannot_hold_a_backup_is_told_plainly(office: PracticeOffice, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(MachineRefusedError) as refusal:
        office.store.backup(tmp_path / "file" / "copy")
    assert refusal.value.code == "STORE-ACCESS"


def test_a_register_that_is_not_whole_is_not_backed_up(office: PracticeOffice, tmp_path: Path) -> None:
    office.register()
    office.store._connection.run("DELETE FROM case_search")
    with pytest.raises(MachineRefusedError) as refusal:
        office.store.backup(tmp_path / "copy")
    assert refusal.value.code == "STORE-DAMAGED"
    assert list((tmp_path / "copy").iterdir()) == []


def test_a_folder_that_is_no_backup_is_refused(office: PracticeOffice, tmp_path: Path) -> None:
    (tmp_path / "cut").mkdir()
    (tmp_path / "cut" / FILE_NAME).write_bytes(b"x")
    for folder, code in (("none", "BACKUP-MISSING"), ("cut", "STORE-DAMAGED")):
        with pytest.raises(MachineRefusedError) as refusal:
            office.keeper.restore(tmp_path / folder, tmp_path / "new")
        assert refusal.value.code == code
    assert not (tmp_path / "new").exists()


def test_dictionaries_are_kept_byte_for_byte() -> None:
    assert {number: sha256(text).hexdigest() for number, text in DICTIONARIES.items()} == {
        1: "e6dc4b3600f1c3abfddf6b3b438569c94667a2159599bd8c3fa6a221a654e672"
    }


def test_only_one_whole_payload_is_unpacked() -> None:
    packed = pack(b'{"a":1}')
    assert unpack(packed, 1) == b'{"a":1}'
    for broken, dictionary in ((packed[:-1], 1), (packed + b"x", 1), (packed, 2), (b"", 1)):
        with pytest.raises(UnpackError):
            unpack(broken, dictionary)
