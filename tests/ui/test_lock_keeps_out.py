"""While it is locked no key, press or answered file dialog does anything, whatever opens meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton, QVBoxLayout, QWidget

from registrar_app.domain.journal import EntryKind
from registrar_app.services import decide
from registrar_app.services.drafts import create_draft, load_case
from registrar_app.ui.contract_form.slip_window import SlipWindow
from registrar_app.ui.lock_screen import LOCKED
from registrar_app.ui.words import say
from tests.contract_samples import sound_contract
from tests.services.slip_desk import registered

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(open_window):
    return open_window()


def press(over: QWidget, *keys: Qt.Key, modifier=CTRL) -> None:
    for key in keys:
        QTest.keyClick(over.windowHandle(), key, modifier)
        QApplication.processEvents()


def unlock(window, world) -> None:
    screen = window._lock.screens[0]
    screen.password.setText(world.password)
    screen.unlock()


def test_no_shortcut_moves_or_opens_anything_behind_the_lock(window, world):
    desk = window.place.desk
    uid = create_draft(desk, sound_contract(desk.today()))
    decide.accept_contract(desk, uid)
    decide.request_supplement(desk, uid, "授权委托书")
    before = window.page
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    window.lock()
    for number in range(1, 9):
        press(window, getattr(Qt.Key, f"Key_{number}"))
        assert window.page is before
    press(window, Qt.Key.Key_2, Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_N, Qt.Key.Key_K)
    press(window, Qt.Key.Key_F1, Qt.Key.Key_F9, modifier=Qt.KeyboardModifier.NoModifier)
    assert window.page is before
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == shown
    assert load_case(desk, uid).state.value == "supplement_requested"
    unlock(window, world)
    press(window, Qt.Key.Key_2)
    assert window.page is not before, "unlocked the keys are back"


def test_no_caller_moves_it_either(window):
    desk = window.place.desk
    uid = create_draft(desk, sound_contract(desk.today()))
    before = window.page
    window.lock()
    assert not window.show_page("journal")
    for call in (window.new_contract, window.go_back, window.find_everywhere, window._on_page("primary")):
        call()
    window.open_case(uid)
    assert window.page is before


def test_a_dialog_that_opens_is_covered_though_its_parts_were_shown_before_it(window, world, qtbot):
    window.lock()
    pressed: list[int] = []
    late = QDialog(window)
    part = QPushButton("登记")
    part.clicked.connect(lambda: pressed.append(1))
    part.show()
    QVBoxLayout(late).addWidget(part)
    late.setWindowTitle("机密")
    late.show()
    late.activateWindow()
    assert [screen.parentWidget() for screen in window._lock.screens] == [window, late]
    late.setWindowTitle("机密二")
    assert late.windowTitle() == say(LOCKED)
    later = QPushButton("后来的按钮", late)
    later.clicked.connect(lambda: pressed.append(2))
    later.show()
    for button in (part, later):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert pressed == []
    screen = window._lock.screens[1]
    assert late.childAt(late.rect().center()) in [screen, *screen.findChildren(QWidget)]
    unlock(window, world)
    assert late.windowTitle() == "机密二"
    qtbot.mouseClick(part, Qt.MouseButton.LeftButton)
    assert pressed == [1]
    late.close()


def test_a_file_dialog_that_is_answered_after_the_lock_is_not_obeyed(window, monkeypatch, tmp_path):
    registered(window.place.desk)
    window.show_page("journal")
    target = tmp_path / "taken.xlsx"

    def answered_late(*_):
        window.lock()
        return str(target), "Excel (*.xlsx)"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(answered_late))
    window.page.choose_export()
    assert not target.exists()


def test_it_locks_when_the_pc_slept(window, monkeypatch):
    window.idle.beat()
    assert not window._lock.is_closed
    monkeypatch.setattr("registrar_app.ui.idle.time.time", lambda: window.idle._last_beat + 3600)
    window.idle.beat()
    assert window._lock.is_closed


def test_a_print_dialog_that_is_answered_after_the_lock_prints_nothing(window, qtbot, monkeypatch, tmp_path):
    uid = registered(window.place.desk)
    sent: list[object] = []

    def answered_late(_dialog) -> int:
        window.lock()
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", answered_late)
    monkeypatch.setattr(SlipWindow, "send", lambda self, printer, name: sent.append(name))
    window.open_case(uid)
    slip = SlipWindow(window.place, load_case(window.place.desk, uid), window.operations, window.page)
    qtbot.waitUntil(slip.save_button.isEnabled, timeout=20_000)
    assert slip.save_to(tmp_path / "slip.pdf")
    slip.print_page()
    assert sent == []
    kinds = {signed.entry().kind for signed in window.place.desk.store.journal()}
    assert EntryKind.PRINTED not in kinds


def test_another_stores_key_file_laid_in_its_place_opens_no_lock(window, world):
    window.place.desk.put_key_away()
    window.lock()
    stranger = world.folder / "stranger"
    stranger.mkdir()
    window.place.program.keys.create_data_key(stranger, "the thief's own password", None)
    place = window.place.desk.directory / "store.key.json"
    own = place.read_bytes()
    place.write_bytes((stranger / "store.key.json").read_bytes())
    screen = window._lock.screens[0]
    screen.password.setText("the thief's own password")
    screen.unlock()
    assert window._lock.is_closed
    assert screen.problem.text()
    place.write_bytes(own)
    unlock(window, world)
    assert not window._lock.is_closed


def test_it_locks_though_the_page_or_the_usb_key_fails(window, monkeypatch):
    def fails() -> None:
        raise OSError("gone")

    monkeypatch.setattr(window.page, "save", fails)
    monkeypatch.setattr(window.place.desk.key, "close", fails)
    with pytest.raises(OSError, match="gone"):
        window.lock()
    assert window._lock.is_closed
    assert window.place.desk.key is None
