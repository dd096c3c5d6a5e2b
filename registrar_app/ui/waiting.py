"""Shows work that takes longer than half a second in a small window over all others: how far it is, and that it can be stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QProgressBar, QWidget

from registrar_app.domain.text import Text
from registrar_app.services.stopping import StoppedError
from registrar_app.ui.operation import Progress, beside
from registrar_app.ui.widgets.basics import button, label
from registrar_app.ui.widgets.foot_layout import foot
from registrar_app.ui.widgets.sheet import hold_least_width, sheet
from registrar_app.ui.words import APP_NAME, CANCEL, say

T = TypeVar("T")
WIDTH = 420
STOPPING = Text("正在停止…", "Stopping…")


class WaitWindow(QDialog):
    """What is done, a bar, and the button that stops it; it goes when the work has ended, never before."""

    def __init__(self, over: QWidget | None, title: str) -> None:
        super().__init__(over)
        self.progress = Progress()
        self.setWindowTitle(say(APP_NAME))
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        hold_least_width(self, WIDTH)
        down, buttons = sheet(self)
        self.what = label(title, "section", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(title)
        self.bar.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.stop_button = button(f"{say(CANCEL)}  Esc", self.reject)
        down.addWidget(self.what)
        down.addWidget(self.bar)
        buttons.addWidget(foot(None, self.stop_button))
        self.progress.moved.connect(self._move)

    def begin(self) -> None:
        """Come up, with the keyboard at the bar: an Enter that comes a moment late must stop nothing."""
        self.show()
        self.activateWindow()
        self.bar.setFocus()

    def end(self) -> None:
        """Go."""
        self.hide()

    def reject(self) -> None:
        """Ask the work to stop (Esc); it ends where it can."""
        self.progress.cancel()
        self.what.setText(say(STOPPING))
        self.stop_button.setEnabled(False)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop as Esc does."""
        event.ignore()
        self.reject()

    def _move(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)


def wait_for(over: QWidget | None, title: str, work: Callable[[], T]) -> T:
    """Do work that the user waits for on a thread and return its outcome; once it takes long it is shown and can be stopped.

    Args:
        over: Over what it is shown.
        title: What is done.
        work: Does it; it is stopped where it reaches the store, or asks in its loops (``services.stopping``).

    Raises:
        StoppedError: it was stopped.
        Exception: what the work raises.
    """
    outcome, _ = _wait(over, title, work)
    return outcome


def look_for(over: QWidget | None, title: str, work: Callable[[], T]) -> T:
    """Do work that only looks, as ``wait_for`` does; where it had just ended when it was stopped, nothing follows from it.

    Raises:
        StoppedError: it was stopped.
        Exception: what the work raises.
    """
    outcome, is_unwanted = _wait(over, title, work)
    if is_unwanted:
        raise StoppedError
    return outcome


def wait_for_each(over: QWidget | None, steps: Iterable[tuple[str, Callable[[], T]]]) -> Iterator[T]:
    """Do one piece of work after the other, each as ``wait_for`` does; what stops one too late lets none follow.

    Args:
        over: Over what each is shown.
        steps: What is done, and what does it.

    Raises:
        StoppedError: it was stopped, within a piece or between two; what came before stays done.
        Exception: what a piece raises.
    """
    is_unwanted = False
    for title, work in steps:
        if is_unwanted:
            raise StoppedError
        outcome, is_unwanted = _wait(over, title, work)
        yield outcome


def _wait(over: QWidget | None, title: str, work: Callable[[], T]) -> tuple[T, bool]:
    """Return the outcome, and whether it was to be stopped but had ended."""
    shown = WaitWindow(over.window() if over is not None else None, title)

    def stoppable_work() -> T:
        with shown.progress.heeded():
            return work()

    try:
        return beside(stoppable_work, shown), shown.progress.is_cancelled
    finally:
        shown.deleteLater()
