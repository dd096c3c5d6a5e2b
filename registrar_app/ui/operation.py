"""Keeps the one way from the window to work that may take longer than 50 ms, and the one place that words errors.

Work on the store stays on the window's thread, since its connection is bound to it and every call is short; making
pages and other pure work goes through ``Operations`` to a thread, with progress and cancel.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QProgressBar

from registrar_app.domain.errors import RegistrarError
from registrar_app.domain.text import Text
from registrar_app.services.clock_guard import ClockDoubtedError
from registrar_app.ui.theme import arrange
from registrar_app.ui.unexpected import tell_unexpected
from registrar_app.ui.widgets.basics import button, label
from registrar_app.ui.words import CANCEL, LINE, UNEXPECTED, WORK_RUNNING, say

WRONG_SECRETS = frozenset({"KEY-PASSWORD", "KEY-PIN"})
"""Codes of the errors that a wrong password or PIN makes: they are counted for the journal."""

SET_CLOCK = Text(
    "把电脑的日期、时间和时区调准后再办理；确认无误的，重试时写明原因",
    "set this PC's date, time and zone first; if they are right, try again and give the reason",
)


def word_error(error: BaseException) -> str:
    """Return the sentence for the user: the difficulty and its remedy, or that the program is at fault (then logged)."""
    if isinstance(error, RegistrarError):
        remedy = SET_CLOCK if isinstance(error, ClockDoubtedError) else error.remedy  # no command line here
        sentence = say(LINE, problem=say(error.told), remedy=say(remedy))
        return sentence[:1].upper() + sentence[1:]
    tell_unexpected(error)
    return say(UNEXPECTED)


def attempt(work: Callable[[], Any], told: Callable[[str, str], object]) -> Any:
    """Run short work on the window's thread under a busy cursor; tell its error and return ``None`` when it fails.

    Where the clock is doubted the user is asked, and the work is done again once a reason was given.
    """
    from registrar_app.ui.clock_question import explains_clock  # its dialog needs this module

    outcome, error = _tried(work)
    while isinstance(error, ClockDoubtedError) and explains_clock(error):
        outcome, error = _tried(work)
    if error is not None:
        told(word_error(error), "error")
    return outcome


def _tried(work: Callable[[], Any]) -> tuple[Any, Exception | None]:
    QApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)
    try:
        return work(), None
    except Exception as error:  # noqa: BLE001 - whatever happens, the window lives on and says so
        return None, error
    finally:
        QApplication.restoreOverrideCursor()


class Progress(QObject):
    """What running work may tell and ask; safe from any thread."""

    moved = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.is_cancelled = False

    def tell(self, done: int, total: int) -> None:
        """Tell how far the work is."""
        self.moved.emit(done, total)


class _Run(QRunnable):
    def __init__(self, work: Callable[[Progress], Any], ended: Any, progress: Progress) -> None:
        super().__init__()
        self._work, self._ended, self._progress = work, ended, progress

    def run(self) -> None:
        try:
            outcome, error = self._work(self._progress), None
        except Exception as problem:  # noqa: BLE001 - handed to the window, which words it
            outcome, error = None, problem
        self._ended.emit(outcome, error)


class Operations(QFrame):
    """The strip that shows running work; one piece of work at a time, the next waits for it."""

    ended = Signal(object, object)

    def __init__(self, told: Callable[[str, str], object]) -> None:
        super().__init__()
        self.setObjectName("message")
        self._told = told
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._waiting: list[tuple[Callable[[Any], object], Progress]] = []
        across = QHBoxLayout(self)
        arrange(across, (22, 6, 14, 6), 10)
        self._label = label("", "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        across.addWidget(self._label)
        across.addWidget(self._bar, 1)
        across.addWidget(button(say(CANCEL), self.cancel, "link"))
        self.ended.connect(self._finish)
        self.hide()

    def run(self, work: Callable[[Progress], Any], done: Callable[[Any], object], title: str = "") -> None:
        """Run work on the thread, then ``done(outcome)`` on the window's thread; errors are told."""
        progress = Progress()
        progress.moved.connect(self._move)
        self._waiting.append((done, progress))
        self._label.setText(title or say(WORK_RUNNING))
        self._bar.setRange(0, 0)
        self.show()
        self._pool.start(_Run(work, self.ended, progress))

    def cancel(self) -> None:
        """Ask the running work to stop; its outcome is dropped."""
        for _, progress in self._waiting:
            progress.is_cancelled = True
        self.hide()

    def _move(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _finish(self, outcome: Any, error: Exception | None) -> None:
        done, progress = self._waiting.pop(0)
        self.setVisible(bool(self._waiting))
        if progress.is_cancelled:
            return
        if error is not None:
            self._told(word_error(error), "error")
        else:
            attempt(lambda: done(outcome), self._told)
