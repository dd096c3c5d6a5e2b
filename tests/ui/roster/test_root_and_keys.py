"""The window's part in root keys and signing keys: changing the root, the second signature, the letter, taking a key in."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from registrar_app.domain.roster import NumberBlock
from registrar_app.services.create_bureau import ROOT_FILE, RootFile
from registrar_app.services.import_roster import import_roster
from registrar_app.services.issue_roster import NewOffice, issue_roster
from registrar_app.services.open_desk import KEY_FILE
from registrar_app.services.rotate_root import rotate_root
from registrar_app.ui import theme
from registrar_app.ui.roster.key_acts import LetterWindow
from registrar_app.ui.roster.root_acts import root_there
from registrar_app.ui.widgets.path_editor import PathEditor, folder_editor
from registrar_app.ui.words import choose_language
from registrar_app.ui.workplace import Workplace
from tests.ui.contract_form.asking_help import when_asked
from tests.ui.test_no_clipped_words import clipped

NEW_PIN, SECOND_PIN = "words for the new root", "the words of the other"


@pytest.fixture
def at_bureau(open_window):
    window = open_window("bureau")
    window.show_page("roster")
    return window.page


@pytest.fixture
def at_office(open_window):
    window = open_window("office-1")
    window.show_page("roster")
    return window.page


@pytest.fixture
def two_roots(program, world, tmp_path):
    """The bureau after it went over to two officers: their key files and the roster's."""
    roots = [RootFile(tmp_path / "a.p12", NEW_PIN), RootFile(tmp_path / "b.p12", SECOND_PIN)]
    desk = world.open(program, "bureau")
    old = RootFile(world.store("bureau") / ROOT_FILE, world.password)
    issued = rotate_root(program, desk, tmp_path, old=[old], new=roots)
    desk.store.close()
    return roots, issued.roster_file


def test_the_root_is_changed_from_the_window_and_the_office_follows(
    qtbot, at_bureau, at_office, world, tmp_path
):
    before = at_bureau.fingerprint.text()
    new = tmp_path / "new-root.p12"

    def step(asked) -> None:
        asked.type(
            password1=world.password, new=str(new), new_password=NEW_PIN, new_again=NEW_PIN, out=str(tmp_path)
        )
        asked.agree()

    troubles = when_asked(qtbot, step)
    at_bureau.acts.change_root()
    assert troubles == []
    assert new.exists()
    assert at_bureau.fingerprint.text() != before
    version = at_bureau.desk.require_roster().version
    at_office.review_file(tmp_path / f"roster-{version}.htroster")
    labels = at_office.review.findChildren(type(at_office.fingerprint))
    assert at_bureau.fingerprint.text() in [label.text() for label in labels], (
        "it stands on a line of its own"
    )
    assert any(label.property("tone") == "error" and "更换根密钥" in label.text() for label in labels)
    at_office.primary()
    assert at_office.fingerprint.text() == at_bureau.fingerprint.text()


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ({"password1": "not the password", "new_again": NEW_PIN}, "password1"),
        ({"new_again": "something else"}, "new_again"),
        ({"new_password": "short", "new_again": "short"}, "new_password"),
    ],
)
def test_what_is_wrong_is_told_where_it_was_typed_and_no_root_is_made(
    qtbot, at_bureau, world, tmp_path, typed, key
):
    new, told = tmp_path / "new-root.p12", []
    answers = {
        "password1": world.password,
        "new": str(new),
        "new_password": NEW_PIN,
        "new_again": NEW_PIN,
    } | typed

    def step(asked) -> None:
        asked.type(**answers, out=str(tmp_path))
        asked.agree()
        told.append(asked.problem(key))
        asked.give_up()

    before = at_bureau.desk.require_roster()
    troubles = when_asked(qtbot, step)
    at_bureau.acts.change_root()
    assert troubles == []
    assert told[0]
    assert not new.exists()
    assert at_bureau.desk.require_roster() == before


def test_a_half_signed_roster_is_shown_and_countersigned_at_the_bureau_alone(
    qtbot, two_roots, open_window, program, world, tmp_path
):
    roots, handed_over = two_roots
    bureau = world.open(program, "bureau")
    half = issue_roster(
        program, bureau, NEW_PIN, tmp_path, root_file=roots[0].path,
        offices=[NewOffice("371083", "乳山市技术合同登记点", ("371083",))],
    )  # fmt: skip
    bureau.store.close()
    window = open_window("bureau")
    window.show_page("roster")
    page = window.page
    page.take_file(half.roster_file)
    said = " ".join(label.text() for label in page.review.findChildren(type(page.fingerprint)))
    assert "乳山市技术合同登记点" in said
    assert "已有 1 人签名，须 2 人" in said

    def step(asked) -> None:
        asked.type(root=str(roots[1].path), password=SECOND_PIN, out=str(tmp_path))
        asked.agree()

    troubles = when_asked(qtbot, step)
    page.primary()
    assert troubles == []
    assert page.desk.require_roster().version == half.roster.version
    office = open_window("office-1")
    office.show_page("roster")
    office.page.take_file(half.roster_file)
    assert office.page.review is None  # refused: at an office it counts for nothing
    office.page.take_file(tmp_path / f"roster-{half.roster.version}.htroster")
    office.page.primary()
    assert office.page.desk.require_roster().version == half.roster.version
    assert "2 把根密钥中的 2 把" in office.page.root_words.text()
    assert handed_over.exists()


@pytest.mark.parametrize("of_supervisor", [False, True])
def test_the_letter_is_shown_in_both_languages_and_saved(qtbot, at_bureau, tmp_path, of_supervisor):
    roster = at_bureau.desk.require_roster()
    signer = (roster.supervisors if of_supervisor else roster.registrars)[0]
    window = LetterWindow(
        Workplace(program=at_bureau.program, desk=at_bureau.desk), at_bureau, signer, "0631-5200000"
    )
    qtbot.addWidget(window)
    window.show()
    for tongue in ("zh", "en"):
        window.choose_language(tongue)
        assert window.page_count == 1
        assert window.save_button.isEnabled()
    assert window.save_to(tmp_path / "letter.pdf")
    assert (tmp_path / "letter.pdf").read_bytes().startswith(b"%PDF")
    assert clipped(window) == []


def test_the_saved_letter_goes_to_the_printer(qtbot, at_bureau, tmp_path, monkeypatch):
    printed, told = tmp_path / "printed.pdf", []

    def agree(dialog) -> int:
        dialog.printer().setOutputFileName(str(printed))
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", agree)
    registrar = at_bureau.desk.require_roster().registrars[0]
    window = LetterWindow(Workplace(program=at_bureau.program, desk=at_bureau.desk), at_bureau, registrar, "")
    qtbot.addWidget(window)
    window.told.connect(lambda text, tone: told.append(text))
    assert window.uid() == registrar.id
    assert window.save_to(tmp_path / "letter.pdf")
    window.print_page()
    assert printed.exists()
    assert len(told) == 1
    assert told[0].startswith("已保存并送打印机")


def test_an_office_takes_a_key_in_under_a_pin_of_its_own(qtbot, at_office, world, program):
    own, told = at_office.desk.directory / KEY_FILE, []
    at_office.told.connect(lambda text, kind: told.append((kind, text)))

    def step(asked) -> None:
        asked.type(file=str(own), pin=world.password, new_pin="known to me only", again="known to me only")
        asked.agree()

    troubles = when_asked(qtbot, step)
    at_office.key_button.click()
    assert troubles == []
    assert told[-1][0] == "good"
    assert program.keys.load_key(own, "known to me only")


def test_the_bureau_sees_which_devices_run_low(at_bureau, monkeypatch):
    assert at_bureau.numbers.figure.text() == "0"
    monkeypatch.setattr(type(at_bureau.desk.store), "slip_numbers_left", lambda self, device=None: 7)
    at_bureau.refresh()
    low = at_bureau.desk.require_roster().devices
    assert at_bureau.numbers.figure.text() == str(len(low))
    assert low[0].id in at_bureau.numbers.note.text()
    assert all(row[5] == "快用完" for row in at_bureau.tables.devices.words())
    assert low[0].blocks == (NumberBlock(1, 500),)


def test_a_place_is_chosen_with_f2_or_typed(qtbot, dressed, monkeypatch, tmp_path):
    editor: PathEditor = folder_editor()
    qtbot.addWidget(editor)
    editor.show()
    heard = []
    editor.edited.connect(lambda value, _: heard.append(value))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    qtbot.keyClick(editor, Qt.Key.Key_F2)
    assert editor.current() == (str(tmp_path), "")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    qtbot.mouseClick(editor.choose_button, Qt.MouseButton.LeftButton)
    assert heard == [str(tmp_path)]  # thinking better of it leaves what stands there


@pytest.mark.parametrize(("language", "scale"), [("zh", 100), ("en", 125)])
def test_the_dialogs_have_room(qtbot, dressed, open_window, two_roots, language, scale):
    choose_language(language)
    theme.apply_theme(QApplication.instance(), scale=scale)
    try:
        window = open_window("bureau")
        window.show_page("roster")
        office = open_window("office-1")
        office.show_page("roster")
        found: list[str] = []

        def step(asked) -> None:
            qtbot.wait(30)
            found.extend(clipped(asked.dialog))
            asked.give_up()

        for act in (window.page.acts.change_root, window.page.acts.letter, office.page.key_button.click):
            assert when_asked(qtbot, step) == []
            act()
        assert found == []
        assert import_roster(office.page.program, office.page.desk, two_roots[1].read_bytes()).taken
        office.page.refresh()
        assert clipped(office.page) == []
    finally:
        theme.apply_theme(QApplication.instance(), scale=100)


def test_the_roots_place_is_offered_only_where_it_lies(tmp_path: Path) -> None:
    assert root_there(tmp_path) is None, "it was put away: nobody is led to the register's own folder"
    (tmp_path / "root.p12").write_bytes(b"key")
    assert root_there(tmp_path) == str(tmp_path / "root.p12")
