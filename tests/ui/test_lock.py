"""Locking: every window is covered, an answer half typed stays, and it comes by itself after a while."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from registrar_app.ui import lock, operation
from registrar_app.ui.idle import IDLE_MINUTES, IdleWatch
from registrar_app.ui.lock_screen import LOCKED
from registrar_app.ui.waiting import WaitWindow, wait_for
from registrar_app.ui.widgets.editors import TextEditor
from registrar_app.ui.widgets.questions import Question, QuestionDialog
from registrar_app.ui.words import say

SECRET = "机密合同的名称"


@pytest.fixture
def window(open_window):
    return open_window()


def test_a_second_window_and_its_title_are_covered_and_come_back(window, world, qtbot):
    other = QDialog(window)
    other.setWindowTitle(SECRET)
    other.resize(400, 300)
    other.show()
    qtbot.waitExposed(other)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.find_everywhere()
    before = QApplication.focusWidget()
    window.lock()
    assert len(window._lock.screens) == 2
    titles = [each.windowTitle() for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert titles == [say(LOCKED)] * 2
    for screen in window._lock.screens:
        assert screen.size() == screen.parentWidget().size()
    screen = window._lock.screens[0]
    screen.password.setText(world.password)
    screen.unlock()
    assert not window._lock.is_closed
    assert other.windowTitle() == SECRET
    assert QApplication.focusWidget() is before, "the keyboard is where it was"
    other.close()


def test_who_practises_is_never_locked_out_by_a_password_nobody_told(window, world, qtbot, monkeypatch):
    monkeypatch.setattr(lock, "practice_password", lambda _: world.password)
    window.lock()
    screen = window._lock.screens[0]
    assert any(world.password in part.text() for part in screen.findChildren(QLabel))
    qtbot.keyClick(screen.password, Qt.Key.Key_Return)
    assert not window._lock.is_closed


def test_what_was_typed_into_a_dialog_is_still_there(window, world, qtbot):
    dialog = QuestionDialog(window.page, SECRET, "确定", [Question("name", "名称", TextEditor)])
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.fields["name"].editor.setFocus()
    dialog.fields["name"].editor.setText("半句话")
    window.lock()
    screen = next(each for each in window._lock.screens if each.parentWidget() is dialog)
    assert screen.password.hasFocus()
    assert screen.password.isEnabled(), "covering the window below must not lock the user out"
    qtbot.keyClick(screen.password, Qt.Key.Key_Escape)
    assert dialog.isVisible(), "Esc must not close what is covered"
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible(), "no key may reach the dialog"
    dialog.close()
    assert dialog.isVisible(), "a covered dialog is not closed by its frame"
    screen.password.setText(world.password)
    qtbot.keyClick(screen.password, Qt.Key.Key_Return)
    assert dialog.fields["name"].editor.text() == "半句话"
    assert dialog.fields["name"].editor.hasFocus(), "the keyboard is where it was"
    dialog.reject()


def test_over_a_low_dialog_the_password_is_still_in_sight(window, qtbot):
    dialog = QDialog(window)
    dialog.resize(420, 110)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    window.lock()
    screen = next(each for each in window._lock.screens if each.parentWidget() is dialog)
    assert screen.size() == dialog.size()
    editor = screen.password
    editor.setFocus()
    qtbot.waitUntil(lambda: editor.visibleRegion().boundingRect() == editor.rect())
    dialog.close()


def test_over_a_dialog_with_room_for_both_the_password_and_its_button_are_in_sight(window, qtbot):
    dialog = QDialog(window)
    dialog.resize(420, 180)
    dialog.show()
    qtbot.waitExposed(dialog)
    window.lock()
    screen = next(each for each in window._lock.screens if each.parentWidget() is dialog)
    for part in (screen.password, screen.unlock_button):
        assert part.visibleRegion().boundingRect() == part.rect()
    dialog.close()


def test_a_window_that_opens_while_it_is_locked_is_covered_before_it_is_seen(window, world, qtbot):
    window.lock()
    late = QDialog(window)
    late.setWindowTitle(SECRET)
    late.resize(400, 300)
    late.show()
    assert late.windowTitle() == say(LOCKED)
    assert [screen.parentWidget() for screen in window._lock.screens] == [window, late]
    late.hide()
    late.show()
    assert len(window._lock.screens) == 2, "it is covered once"
    screen = window._lock.screens[1]
    assert screen.size() == late.size()
    screen.password.setText(world.password)
    screen.unlock()
    assert late.windowTitle() == SECRET
    later = QDialog(window)
    later.setWindowTitle(SECRET)
    later.show()
    assert later.windowTitle() == SECRET, "once unlocked no window is covered"
    for each in (late, later):
        each.close()


def test_ctrl_l_locks_from_inside_a_dialog_that_waits_for_an_answer(window, qtbot):
    dialog = QuestionDialog(window.page, SECRET, "确定", [Question("name", "名称", TextEditor)])
    dialog.setModal(True)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window._lock.is_closed
    assert dialog.windowTitle() == say(LOCKED)
    assert dialog.fields["name"].editor.text() == ""
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert len(window._lock.screens) == 2, "twice is once"


def test_the_key_is_put_away_while_locked(window, world):
    assert window.place.desk.key is not None
    window.lock()
    assert window.place.desk.key is None
    screen = window._lock.screens[0]
    screen.password.setText(world.password)
    screen.unlock()
    assert window.place.desk.key is not None


def test_idle_comes_after_minutes_and_a_touch_begins_them_anew(window, qtbot):
    assert window.idle._timer.interval() == IDLE_MINUTES * 60_000
    watch = IdleWatch(window, minutes=1 / 600)
    watch._timer.stop()
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert watch._timer.isActive(), "a touch begins them anew"
    qtbot.waitSignal(watch.idle).wait()


@pytest.mark.parametrize("way", ["Ctrl+L", "idle", "waiting for it"])
def test_work_that_runs_ends_behind_the_lock_with_its_key_and_then_the_key_goes(
    window, world, qtbot, monkeypatch, way
):
    desk, locked, signed = window.place.desk, threading.Event(), []

    def work():
        assert locked.wait(20)
        desk.require_key()
        signed.append(True)

    def lock():
        if way == "waiting for it" and not isinstance(QApplication.activeModalWidget(), WaitWindow):
            QTimer.singleShot(20, lock)
            return
        window.idle.idle.emit() if way == "idle" else window.lock()
        assert window._lock.is_closed, "it is covered at once"
        assert desk.key is not None
        assert "先完成" in words_on(window._lock.screens[0])
        locked.set()

    if way == "waiting for it":
        monkeypatch.setattr(operation, "SHOWN_AFTER_MS", 0)
        QTimer.singleShot(0, lock)
        wait_for(window, "签名", work)
    else:
        window.operations.run(lambda _: work(), lambda _: None)
        window.operations.run(lambda _: desk.require_key(), lambda _: signed.append(True), "next")
        lock()
    qtbot.waitUntil(lambda: desk.key is None, timeout=20_000)
    assert signed == [True] * (1 if way == "waiting for it" else 2)
    assert "先完成" not in words_on(window._lock.screens[0])
    unlock(window, world)
    assert desk.key is not None


def test_unlocking_while_work_still_runs_leaves_its_key(window, world, qtbot):
    may_end = threading.Event()
    window.operations.run(lambda _: may_end.wait(20), lambda _: None)
    window.lock()
    unlock(window, world)
    assert not window._lock.is_closed
    with qtbot.waitSignal(window.operations.ended):
        may_end.set()
    qtbot.wait(0)
    assert window.place.desk.key is not None


def words_on(screen) -> str:
    return " ".join(label.text() for label in screen.findChildren(QLabel))


def unlock(window, world) -> None:
    screen = window._lock.screens[0]
    screen.password.setText(world.password)
    screen.unlock()


def test_a_lock_ends_with_its_window(open_window, qtbot):
    first = open_window()
    first.lock()
    first.close()
    second = open_window()
    assert second.centralWidget().isEnabled(), "the lock of a window that is closed covers no other"
