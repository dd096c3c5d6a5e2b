"""Work goes on behind the lock: what it makes and takes away neither opens the lock, nor spoils unlocking, nor ends the program."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from registrar_app.ui import lock
from registrar_app.ui.composing import composing
from registrar_app.ui.held_errors import holding_errors
from registrar_app.ui.lock_screen import LOCKED
from registrar_app.ui.words import say
from tests.ui.lock_job import small_window

SECRET = "机密合同的名称"


@pytest.fixture
def window(dressed, qtbot):
    """A window with a lock; what the lock asks for is tried with a real register elsewhere."""
    window, lock = small_window()
    window.setWindowTitle("登记")
    window._lock = lock
    qtbot.addWidget(window)
    yield window
    lock.end()


def unlock(window) -> None:
    window._lock.screens[0].opened.emit()


def take_away(part: QWidget) -> None:
    part.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def open_dialog(over: QWidget) -> tuple[QDialog, QLabel, QPushButton]:
    dialog = QDialog(over)
    dialog.setWindowTitle(SECRET)
    told, button = QLabel("正在读取"), QPushButton("登记")
    down = QVBoxLayout(dialog)
    down.addWidget(told)
    down.addWidget(button)
    dialog.show()
    return dialog, told, button


def test_what_work_took_away_meanwhile_keeps_no_window_covered(window):
    dialog, told, button = open_dialog(window)
    window._lock.close()
    take_away(told)
    unlock(window)
    assert not window._lock.is_closed
    assert dialog.windowTitle() == SECRET
    assert button.isEnabled()
    assert window.centralWidget().isEnabled()
    dialog.close()


def test_a_part_gets_its_place_though_something_in_it_is_gone(window):
    window._lock.close()
    dialog, told, button = open_dialog(None)
    take_away(told)
    dialog.setParent(window, Qt.WindowType.Widget)
    assert button.isEnabled(), "it is no window any more and has no cover of its own"
    assert [screen.parentWidget() for screen in window._lock.screens] == [window]


def test_a_lock_screen_that_is_taken_away_comes_again(window, qtbot):
    title = window.windowTitle()
    window._lock.close()
    take_away(window._lock.screens[0])
    assert window._lock.is_closed
    pressed: list[bool] = []
    QShortcut("Ctrl+2", window, activated=lambda: pressed.append(True))
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert not pressed, "no key reaches what lies open for a moment"
    qtbot.waitUntil(lambda: bool(window._lock.screens), timeout=20_000)
    assert window.windowTitle() == say(LOCKED)
    assert not window.centralWidget().isEnabled()
    unlock(window)
    assert window.centralWidget().isEnabled()
    assert window.windowTitle() == title
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert pressed, "unlocked the keys are back"


def test_no_window_is_left_open_though_another_goes_before_its_lock_screen_has_come_again(window, qtbot):
    window._lock.close()
    late, _, _ = open_dialog(None)
    take_away(window._lock.screens[0])
    take_away(late)
    assert window._lock.is_closed
    qtbot.waitUntil(lambda: bool(window._lock.screens), timeout=20_000)
    assert not window.centralWidget().isEnabled()


def test_a_part_that_lost_its_lock_screen_can_be_used_in_its_place(window):
    window._lock.close()
    dialog, _, button = open_dialog(None)
    take_away(window._lock.screens[1])
    dialog.setParent(window, Qt.WindowType.Widget)
    assert button.isEnabled()
    assert dialog.windowTitle() == SECRET


def test_a_window_that_cannot_be_covered_is_not_shown(window, qtbot, monkeypatch):
    window._lock.close()

    class Fails(lock.LockScreen):
        def __init__(self, *_args, **_named) -> None:
            raise OSError("no cover")

    monkeypatch.setattr(lock, "LockScreen", Fails)
    with qtbot.captureExceptions() as told:
        late, _, button = open_dialog(window)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not late.isVisible(), timeout=20_000)
    assert [str(error) for _, error, _ in told] == ["no cover"]


def test_it_locks_though_the_folder_of_the_register_is_gone(window, monkeypatch):
    def gone(_directory: Path) -> Path:
        raise OSError("the stick was pulled out")

    monkeypatch.setattr(lock, "find_key_file", gone)
    window._lock.close()
    assert window._lock.is_closed
    assert window.windowTitle() == say(LOCKED)
    assert window._lock._place.desk.key is None


def test_an_error_in_a_filter_is_told_and_stays_in_it(qapp, qtbot):
    class Filter(QObject):
        @holding_errors(answer=True)
        def eventFilter(self, watched, event):
            raise KeyError(event.type().name)

    part, keeps = QLineEdit(), Filter()
    qtbot.addWidget(part)
    part.installEventFilter(keeps)
    with qtbot.captureExceptions() as told:
        assert QApplication.sendEvent(part, QEvent(QEvent.Type.User)), "it answers what it was to answer"
    part.removeEventFilter(keeps)
    assert [kind for kind, _, _ in told] == [KeyError]


def test_an_error_while_something_is_composed_ends_nothing(dressed, qtbot, monkeypatch):
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus, timeout=20_000)

    def fails() -> None:
        raise RuntimeError("the field went wrong")

    monkeypatch.setattr(composing(), "commit", fails)
    QApplication.sendEvent(field, QInputMethodEvent("hetong", []))
    with qtbot.captureExceptions() as told:
        QApplication.sendEvent(field, QEvent(QEvent.Type.Close))
        QApplication.sendEvent(field, QEvent(QEvent.Type.Close))
    monkeypatch.undo()
    QApplication.sendEvent(field, QInputMethodEvent())
    assert {str(error) for _, error, _ in told} == {"the field went wrong"}


def go_through(turns: int, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-X", "faulthandler", "-m", "tests.ui.lock_job", str(turns)],
        capture_output=True, text=True, encoding="utf-8", timeout=600, check=False,
        env={**os.environ, **environment}, cwd=Path(__file__).parents[2],
    )  # fmt: skip


def test_the_program_lives_through_what_comes_and_goes_behind_the_lock():
    ended = go_through(40)
    assert (ended.returncode, ended.stdout) == (0, "done, 0 errors\n"), ended.stderr


@pytest.mark.slow
def test_the_program_lives_through_very_much_of_it_with_its_memory_watched():
    ended = go_through(800, GLIBC_TUNABLES="glibc.malloc.check=3:glibc.malloc.perturb=165")
    assert (ended.returncode, ended.stdout) == (0, "done, 0 errors\n"), ended.stderr
