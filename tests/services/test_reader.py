"""A second password that opens a register to be read: every change is refused below the window, and nothing goes out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from registrar_app.domain.contract import Contract
from registrar_app.domain.errors import MachineRefusedError, RegistrarError, UsageError
from registrar_app.domain.journal import EntryKind
from registrar_app.services import decide
from registrar_app.services.attach_paper import attach_paper
from registrar_app.services.back_up_store import back_up_store, restore_store
from registrar_app.services.change_password import change_password
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import create_draft, load_case, save_draft
from registrar_app.services.export_contracts import export_contracts
from registrar_app.services.file_ports import ReadRow
from registrar_app.services.import_contracts import import_contracts
from registrar_app.services.keep_journal import WINDOW, note_opening
from registrar_app.services.open_desk import open_desk, require_password
from registrar_app.services.reader import remove_reader, set_reader
from registrar_app.services.rebuild_store import rebuild_store
from registrar_app.services.review import set_review_limit
from registrar_app.services.take_key import take_key
from registrar_app.services.verify_store import verify_store
from registrar_app.store.migrations import NEWEST
from tests.contract_samples import sound_contract

READER = "only looking here"


@pytest.fixture
def uid(desk: Desk) -> str:
    """An accepted contract."""
    made = create_draft(desk, sound_contract(desk.today()))
    decide.accept_contract(desk, made)
    return made


@pytest.fixture
def reader(program, world, desk: Desk, uid: str) -> Iterator[Desk]:
    """The desk of somebody who opened the same register with the reader's password."""
    set_reader(program, desk, world.password, READER)
    opened = open_desk(program, desk.directory, READER, pin=READER)
    yield opened
    opened.store.close()


def test_a_reader_reads_everything_and_has_no_key(reader: Desk, uid: str, program) -> None:
    assert reader.reader
    assert reader.key is None
    assert load_case(reader, uid).contract.name == sound_contract(reader.today()).name
    assert verify_store(program, reader).faults == ()
    with reader.reading() as beside:
        assert load_case(beside, uid).uid == uid
    note_opening(reader, WINDOW)  # goes on without an entry


def changes(program, reader: Desk, uid: str, folder: Path, password: str) -> dict[str, Callable[[], object]]:
    """Whatever could change the register or take something out of it."""
    paper = folder / "p.pdf"
    paper.write_bytes(b"%PDF-1.7")
    return {
        "draft": lambda: create_draft(reader, sound_contract(reader.today())),
        "save": lambda: save_draft(reader, uid, sound_contract(reader.today()), {}),
        "register": lambda: decide.register_contract(reader, uid),
        "refuse": lambda: decide.refuse_contract(reader, uid, "price-unclear", "x"),
        "paper": lambda: attach_paper(reader, uid, paper),
        "import": lambda: import_contracts(reader, [ReadRow("1", Contract(name="一份新合同"))]),
        "export": lambda: export_contracts(program, reader, folder / "out.jsonl", ()),
        "backup": lambda: back_up_store(reader, folder / "backup"),
        "limit": lambda: set_review_limit(reader, 1),
        "rebuild": lambda: rebuild_store(reader),
        "password": lambda: change_password(program, reader, password, "another password"),
        "reader": lambda: set_reader(program, reader, password, "another reader's"),
        "no reader": lambda: remove_reader(program, reader),
        "key": lambda: take_key(
            program, reader, reader.directory / "signer.p12", password, "another PIN here"
        ),
    }


def test_every_change_is_refused_in_plain_words_and_nothing_goes_out(
    program, world, reader: Desk, uid: str, tmp_path: Path
) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    before = {path: path.read_bytes() for path in reader.directory.glob("*.*") if "-" not in path.suffix}
    for name, work in changes(program, reader, uid, folder, world.password).items():
        with pytest.raises(MachineRefusedError) as caught:
            work()
        assert caught.value.code == "STORE-READER", name
        assert "只能查看" in caught.value.problem.zh
    assert [path.name for path in folder.iterdir()] == ["p.pdf"]
    assert {path: path.read_bytes() for path in before} == before


def test_the_passwords_are_told_apart(program, world, desk: Desk, uid: str, reader: Desk) -> None:
    require_password(program, reader, READER)
    with pytest.raises(MachineRefusedError, match="KEY-PASSWORD"):
        require_password(program, desk, READER)  # a registrar's covered window stays covered
    for work in (
        lambda: change_password(program, desk, world.password, READER),
        lambda: set_reader(program, desk, world.password, world.password),
        lambda: set_reader(program, desk, world.password, "short"),
    ):
        with pytest.raises(UsageError):
            work()
    with pytest.raises(MachineRefusedError, match="KEY-PASSWORD"):
        set_reader(program, desk, READER, "another reader's")


def test_the_readers_password_is_changed_and_taken_away(program, world, desk: Desk) -> None:
    set_reader(program, desk, world.password, READER)
    set_reader(program, desk, world.password, "a newer word for it")
    change_password(program, desk, world.password, "the register's own new one")
    open_desk(program, desk.directory, "a newer word for it").store.close()
    remove_reader(program, desk)
    for gone in (READER, "a newer word for it"):
        with pytest.raises(MachineRefusedError, match="KEY-PASSWORD"):
            open_desk(program, desk.directory, gone)
    with pytest.raises(UsageError, match="READER-NONE"):
        remove_reader(program, desk)
    kinds = [signed.entry().kind for signed in desk.store.journal()]
    assert [kind for kind in kinds if kind.value.startswith("reader")] == [
        EntryKind.READER_REMOVED,
        EntryKind.READER_SET,
        EntryKind.READER_SET,
    ]


def test_a_backup_is_read_and_not_restored_with_it(program, world, desk: Desk, tmp_path: Path) -> None:
    set_reader(program, desk, world.password, READER)
    back_up_store(desk, tmp_path / "backup")
    with pytest.raises(MachineRefusedError, match="KEY-PASSWORD"):
        restore_store(program, tmp_path / "backup", tmp_path / "new", READER)
    restore_store(program, tmp_path / "backup", tmp_path / "new", world.password)
    again = open_desk(program, tmp_path / "new", READER)
    assert again.reader
    again.store.close()


def test_the_readers_file_is_no_key_file_under_another_name(program, world, desk: Desk) -> None:
    set_reader(program, desk, world.password, READER)
    (desk.directory / "store.reader.json").replace(desk.directory / "store.key.json")
    with pytest.raises(MachineRefusedError, match="KEY-DAMAGED"):
        open_desk(program, desk.directory, READER)


def test_an_older_register_is_brought_up_to_date_by_a_registrar_first(
    program, world, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_reader(program, desk, world.password, READER)
    monkeypatch.setattr("registrar_app.store.store_keeper.NEWEST", NEWEST + 1)
    with pytest.raises(RegistrarError, match="STORE-OLDER"):
        open_desk(program, desk.directory, READER)
