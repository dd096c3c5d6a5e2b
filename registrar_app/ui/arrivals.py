"""Keeps what later starts of the program brought, until the window can take it: open, not locked, no work awaited, no question or word half typed."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from registrar_app.ui.composing import composing
from registrar_app.ui.front import window_in_front, windows_shown
from registrar_app.ui.running import running

_AGAIN_MS = 300


class Taker(Protocol):
    """The window that takes files."""

    @property
    def is_locked(self) -> bool:
        """Whether it is covered."""
        ...

    def open_file(self, file: Path) -> object:
        """Take one."""
        ...

    def tell_waiting(self, file: Path) -> object:
        """Say behind the lock which one waits."""
        ...


class Arrivals(QObject):
    """Files that wait; they are taken one by one, in the order in which they came."""

    def __init__(self) -> None:
        super().__init__()
        self.waiting: list[Path] = []
        self._window: Taker | None = None
        self._again = QTimer(self)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self.take)

    def put(self, file: str) -> None:
        """Come forward, and keep the file until it can be taken; "" only comes forward."""
        bring_forward()
        if file:
            self.waiting.append(Path(file))
            self._again.start()
            self.take()

    def forget(self, file: Path | None) -> None:
        """Wait no longer with a file that was taken otherwise."""
        self.waiting = [each for each in self.waiting if each != file]

    def serve(self, window: Taker | None) -> None:
        """Hand what waits, and what comes, to a window; ``None`` while there is none."""
        self._window = window
        self.take()

    def take(self) -> None:
        """Hand over what waits, if now is the time."""
        while self.waiting and self._window is not None and self._is_free(self._window):
            self._window.open_file(self.waiting.pop(0))
        if not self.waiting:
            self._again.stop()
        elif self._window is not None and self._window.is_locked:
            self._window.tell_waiting(self.waiting[0])

    def _is_free(self, window: Taker) -> bool:
        is_asking = QApplication.activeModalWidget() is not None or composing().is_composing
        return not window.is_locked and not is_asking and not running().is_awaited


def bring_forward() -> None:
    """Show the windows again that are minimised, and let the one that waits for an answer have the keyboard."""
    for each in windows_shown():
        if each.isMinimized():
            each.setWindowState(each.windowState() & ~Qt.WindowState.WindowMinimized)
        each.raise_()
    front = window_in_front()
    if front is not None:
        front.raise_()
        front.activateWindow()
        QApplication.alert(front)
