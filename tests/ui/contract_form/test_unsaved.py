"""A draft that the register does not take is never lost unasked: not by closing, not by going on, not by copying."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from registrar_app.domain.errors import MachineRefusedError
from registrar_app.domain.text import Text
from registrar_app.services import decide, drafts
from registrar_app.services.import_contracts import import_contracts, read_files
from registrar_app.services.ports import CaseQuery
from registrar_app.ui.contract_form.unsaved import UnsavedDialog
from tests.contract_samples import sound_contract
from tests.pausing import pause
from tests.ui.contract_form.asking_help import PATIENCE_MS

CONTROL = Qt.KeyboardModifier.ControlModifier
FULL = ("STORE-FULL", "register", Text("磁盘已满", "the disk is full"), Text("腾出空间", "free some space"))


class Disk:
    """The register's disk; full once ``is_full`` is set."""

    def __init__(self, monkeypatch, store):
        self.is_full, writing = False, type(store).writing

        def write(kept):
            if self.is_full:
                raise MachineRefusedError(*FULL)
            return writing(kept)

        monkeypatch.setattr(type(store), "writing", write)


@pytest.fixture
def form(open_window):
    window = open_window()
    window.new_contract()
    return window.form


@pytest.fixture
def disk(form, monkeypatch):
    return Disk(monkeypatch, form._place.desk.store)


@pytest.fixture
def typed(form, disk, qtbot):
    """A name that is typed while the disk is full."""
    disk.is_full = True
    qtbot.keyClicks(form.body.focus_path("name"), "Coating")
    return form


def answer(steps):
    """Answer the question when it comes; the list returned holds the sentence it asked with, or what went wrong."""
    said: list[str] = []

    def act():
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, UnsavedDialog):
            QTimer.singleShot(30, act)
            return
        said.append(dialog.problem.text())
        try:
            dialog.activateWindow()
            wait_for_keys(dialog)
            steps(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, act)
    return said


def wait_for_keys(dialog):
    """Keys of a window work once it is the active one."""
    patience = QElapsedTimer()
    patience.start()
    while not dialog.isActiveWindow() and patience.elapsed() < PATIENCE_MS:
        pause(10)


def names(form):
    return [row.name for row in form._place.desk.store.find_cases(CaseQuery())]


def test_closing_asks_and_escape_stays_with_everything_typed(typed, qtbot):
    said = answer(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape))
    assert not typed.window().close()
    assert typed.window().isVisible()
    assert "磁盘已满" in said[0]
    assert "腾出空间" in said[0]
    assert typed.body.fields["name"].editor.text() == "Coating"
    assert typed.is_unkept


def test_saving_again_closes_once_there_is_room(typed, disk, qtbot):
    def steps(dialog):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
        assert dialog.isVisible(), "the disk is full still"
        disk.is_full = False
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)

    answer(steps)
    assert typed.window().close()
    assert names(typed) == ["Coating"]


def test_a_copy_holds_all_that_was_typed_and_comes_back_as_a_draft(typed, disk, qtbot, monkeypatch, tmp_path):
    qtbot.keyClicks(typed.body.focus_path("signed_on"), "2026-13-99")
    target = tmp_path / "copy.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "copy"), ""))
    answer(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_S, CONTROL))
    assert typed.window().close()
    (written,) = json.loads(target.read_text(encoding="utf-8"))
    assert written["name"] == "Coating"
    assert "【未录成值】签订日期：2026-13-99" in written["remarks"]
    disk.is_full = False
    place = typed._place
    import_contracts(place.desk, read_files(place.program, [target]))
    assert names(typed) == ["Coating"]


def test_a_copy_that_cannot_be_written_keeps_the_window(typed, qtbot, monkeypatch, tmp_path):
    (tmp_path / "no").write_text("a file is no folder", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "copy.json"), ""))
    shown = []

    def steps(dialog):
        qtbot.keyClick(dialog, Qt.Key.Key_S, CONTROL)
        shown.append((dialog.isVisible(), dialog.problem.text().startswith("文件写不进去")))

    answer(steps)
    assert not typed.window().close()
    assert shown == [(True, True)]


def test_only_the_button_that_says_so_gives_it_up(typed):
    answer(lambda dialog: dialog.lose_button.click())
    assert typed.window().close()


def test_a_locked_window_asks_only_who_knows_the_password(typed, world):
    window = typed.window()
    window.lock()
    seen = []

    def steps(dialog):
        seen.append([screen for screen in window._lock.screens if screen.parentWidget() is dialog])
        seen[0][0].password.setText(world.password)
        seen[0][0].unlock()
        dialog.reject()

    answer(steps)
    assert not window.close()
    assert seen[0], "the question is covered too"
    assert typed.body.fields["name"].editor.text() == "Coating"


def test_nothing_shows_another_contract_over_what_is_not_saved(typed, disk, qtbot):
    disk.is_full = False
    other = drafts.create_draft(typed._place.desk)
    disk.is_full = True
    window = typed.window()
    for way in (
        lambda: window.show_page("contracts"),
        lambda: window.open_case(other),
        window.new_contract,
        lambda: typed.do("copy"),
        lambda: typed.do("delete_draft"),
        lambda: QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape),
        lambda: QTest.keyClick(window.windowHandle(), Qt.Key.Key_2, CONTROL),
        window.refresh,
    ):
        window.bars[typed].hide()
        way()
        assert window.page is typed
        assert typed.body.fields["name"].editor.text() == "Coating"
    assert typed.is_unkept


def test_an_amendment_that_is_not_kept_is_not_lost_either(form, disk, qtbot):
    desk, window = form._place.desk, form.window()
    uid = drafts.create_draft(desk, sound_contract(desk.today()))
    decide.accept_contract(desk, uid)
    decide.register_contract(desk, uid)
    window.open_case(uid)
    form.do("begin_amending")
    disk.is_full = True
    qtbot.keyClicks(form.body.focus_path("name"), "X")
    form.do("stop_amending")
    assert form._amending, "what cannot be given up stays"
    said = answer(lambda dialog: dialog.reject())
    assert not window.close()
    assert "磁盘已满" in said[0]
    disk.is_full = False
    answer(lambda dialog: dialog.again_button.click())
    assert not window.close(), "it is kept now, and still to be submitted"
    assert not form.is_unkept
    form.do("stop_amending")
    assert window.close()


def test_the_second_press_of_a_double_click_does_not_register_what_the_first_accepted(form, qtbot):
    desk, window = form._place.desk, form.window()
    window.open_case(drafts.create_draft(desk, sound_contract(desk.today())))
    form.rest.finish()
    pause(50)
    accept = form.head._shown_actions[-1]
    place = accept.mapTo(window, accept.rect().center())
    click = (window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    QTest.mouseClick(*click)
    assert form.case.state.value == "accepted"
    register, done = form.head._shown_actions[-1], []
    register.clicked.connect(lambda: done.append(register.text()))
    QTest.mouseDClick(register, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(register, Qt.MouseButton.LeftButton)
    assert not done
    QTest.mouseClick(register, Qt.MouseButton.LeftButton)
    assert done, "a press of its own counts"


def test_ctrl_p_says_what_a_draft_wants_before_there_is_a_sheet(form, qtbot):
    QTest.keyClick(form.window().windowHandle(), Qt.Key.Key_P, CONTROL)
    bar = form.window().bars[form]
    assert not bar.isHidden()
    assert "受理以后才有" in bar.text.text()
    assert "Ctrl+Enter" in bar.text.text()


def test_what_was_written_elsewhere_meanwhile_is_not_written_over(form, qtbot):
    """Another window on the same register, or a command, may change a draft that is open here."""
    desk, window = form._place.desk, form.window()
    uid = drafts.create_draft(desk, replace(sound_contract(desk.today()), contract_no="A-1"))
    window.open_case(uid)
    qtbot.keyClicks(form.body.focus_path("remarks"), "first")
    form.save()
    assert not form.is_unkept, "what one writes oneself is no change elsewhere"
    case = drafts.load_case(desk, uid)
    drafts.save_draft(desk, uid, replace(case.contract, contract_no="B-2"), {})
    qtbot.keyClicks(form.body.focus_path("remarks"), " second")
    said = answer(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape))
    assert not window.show_page("contracts")
    assert "另一个窗口或命令行里改动" in said[0]
    assert "另一个窗口或命令行里改动" in window.bars[form].text.text()
    kept = drafts.load_case(desk, uid).contract
    assert (kept.contract_no, kept.remarks) == ("B-2", "first")
    assert form.model.contract.remarks == "first second", "nothing typed is lost"
    answer(lambda dialog: dialog.lose_button.click())
    assert window.show_page("contracts"), "it is left without closing the window"
    window.open_case(uid)
    assert (form.model.contract.contract_no, form.is_unkept) == ("B-2", False)
