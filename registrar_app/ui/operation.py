"""Keeps the one way from the window to work that may take longer than 50 ms, and the one place that words errors.

Short calls of the store stay on the window's thread. What grows with the register, and making pages, goes through
``Operations`` to a thread, with progress and cancel; what only follows the typing goes through ``Newest``. Long work reads
the register by an opening of its own (``RegisterStore.reading``), so that nobody waits for the lock of the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from threading import Event
from typing import Any, Protocol, TypeVar, cast

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QProgressBar

from registrar_app.domain.errors import RegistrarError
from registrar_app.domain.text import Text
from registrar_app.services.clock_guard import ClockDoubtedError
from registrar_app.services.stopping import StoppedError, stoppable
from registrar_app.ui.running import running
from registrar_app.ui.theme import arrange
from registrar_app.ui.unexpected import tell_unexpected
from registrar_app.ui.widgets.basics import button, label
from registrar_app.ui.words import CANCEL, LINE, UNEXPECTED, WORK_RUNNING, begin, say
from registrar_app.ui.work_thread import start

T = TypeVar("T")

WRONG_SECRETS = frozenset({"KEY-PASSWORD", "KEY-PIN"})
"""Codes of the errors that a wrong password or PIN makes: they are counted for the journal."""

SET_CLOCK = Text(
    "把电脑的日期、时间和时区调准后再办理；确认无误的，重试时写明原因",
    "set this PC's date, time and zone first; if they are right, try again and give the reason",
)


STOPPED = Text("已停止，没有留下任何半成品", "Stopped; nothing half done was kept")


def word_error(error: BaseException) -> str:
    """Return the sentence for the user: the difficulty and its remedy, or that the program is at fault (then logged)."""
    if isinstance(error, RegistrarError):
        remedy = SET_CLOCK if isinstance(error, ClockDoubtedError) else error.remedy  # no command line here
        return begin(LINE, problem=say(error.told), remedy=say(remedy))
    if isinstance(error, StoppedError):
        return say(STOPPED)
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
        told(word_error(error), "query" if isinstance(error, StoppedError) else "error")
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

    def cancel(self) -> None:
        """Want it no more."""
        self.is_cancelled = True

    def heeded(self) -> AbstractContextManager[None]:
        """Let the work inside stop where it asks once it is cancelled, and tell how far it is (``services.stopping``)."""
        return stoppable(lambda: self.is_cancelled, self.tell)

    def until_cancelled(self, each: Iterable[Any]) -> Iterator[Any]:
        """Go through what work goes through; once it is cancelled nothing more comes, and its outcome is dropped."""
        for one in each:
            if self.is_cancelled:
                return
            yield one


class _Outcome(QObject):
    """Waits for one piece of work."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = QEventLoop()
        self.value: Any = None
        self.error: Exception | None = None
        self.has_come = False

    def take(self, value: Any, error: Exception | None) -> None:
        """Keep the outcome and wait no longer."""
        self.value, self.error, self.has_come = value, error, True
        self.loop.quit()


class Shown(Protocol):
    """What shows work that takes long, and takes what is typed meanwhile."""

    def begin(self) -> None:
        """Come up over everything."""
        ...

    def end(self) -> None:
        """Go."""
        ...


def beside(work: Callable[[], T], shown: Shown | None = None) -> T:
    """Do work on a thread and return its outcome; meanwhile the window is painted, and what is typed waits for its end.

    For work that decides what comes next, as opening or exporting.

    Args:
        work: What is done.
        shown: Comes up when it takes longer than half a second.

    Raises:
        Exception: what the work raises.
    """
    outcome = _Outcome()
    start(work, outcome.take)
    with running().awaited():
        _await(outcome, shown)
    if outcome.error is not None:
        raise outcome.error
    return cast(T, outcome.value)


def _await(outcome: _Outcome, shown: Shown | None) -> None:
    if shown is not None:
        QTimer.singleShot(SHOWN_AFTER_MS, outcome.loop, outcome.loop.quit)
    outcome.loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    if shown is not None and not outcome.has_come:
        shown.begin()
        if not outcome.has_come:  # it may come while the window comes up
            outcome.loop.exec()
        shown.end()


SHOWN_AFTER_MS = 500


class Newest(QObject):
    """Work beside the window of which only the newest counts: asking anew drops what was asked before."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._running: tuple[Callable[[Any, Any], object], Progress] | None = None
        self._let_go: Event | None = None
        self._next: tuple[Callable[[Progress], Any], Callable[[Any, Any], object]] | None = None

    @property
    def is_working(self) -> bool:
        """Whether an outcome is still to come."""
        return self._running is not None and (self._next is not None or not self._running[1].is_cancelled)

    def ask(self, work: Callable[[Progress], Any], done: Callable[[Any, Any], object]) -> None:
        """Run work on the thread, then ``done(outcome, error)`` on the window's, unless something is asked meanwhile."""
        self.forget()
        self._next = (work, done)
        if self._running is None:
            self._start()

    def forget(self) -> None:
        """Want none of what was asked so far."""
        self._next = None
        if self._running is not None:
            self._running[1].is_cancelled = True

    def end(self) -> None:
        """Want nothing more, and wait until the thread has let go of the register."""
        self.forget()
        if self._let_go is not None:
            self._let_go.wait()

    def _start(self) -> None:
        if self._next is not None:
            (work, done), self._next = self._next, None
            progress = Progress()
            self._running = (done, progress)
            self._let_go = start(lambda: work(progress), self._finish, is_looking=True)

    def _finish(self, outcome: Any, error: Exception | None) -> None:
        assert self._running is not None
        (done, progress), self._running = self._running, None
        self._start()
        if not progress.is_cancelled:
            done(outcome, error)


@dataclass
class _Job:
    work: Callable[[Progress], Any]
    done: Callable[[Any], object]
    dropped: Callable[[], object] | None
    progress: Progress
    key: str


class Operations(QFrame):
    """The strip that shows running work; one piece of work at a time, the next waits for it."""

    ended = Signal(object, object)

    def __init__(self, told: Callable[[str, str], object]) -> None:
        super().__init__()
        self.setObjectName("message")
        self._told = told
        self._waiting: list[_Job] = []
        across = QHBoxLayout(self)
        arrange(across, (22, 6, 14, 6), 10)
        self._label = label("", "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        across.addWidget(self._label)
        across.addWidget(self._bar, 1)
        across.addWidget(button(say(CANCEL), self.cancel, "link"))
        self.hide()

    def run(
        self,
        work: Callable[[Progress], Any],
        done: Callable[[Any], object],
        title: str = "",
        *,
        dropped: Callable[[], object] | None = None,
        key: str = "",
    ) -> None:
        """Run work on the thread, then ``done(outcome)`` on the window's thread; errors are told.

        Args:
            work: What is done on the thread.
            done: Takes its outcome.
            title: What is going on.
            dropped: Called instead of ``done`` when the work failed or the user cancelled it.
            key: Work of the same key that was begun before is wanted no more.
        """
        for earlier in self._waiting:
            if key and earlier.key == key:
                earlier.progress.is_cancelled, earlier.dropped = True, None
        progress = Progress()
        progress.moved.connect(self._move)
        self._waiting.append(_Job(work, done, dropped, progress, key))
        self._label.setText(title or say(WORK_RUNNING))
        self._bar.setRange(0, 0)
        self.show()
        if len(self._waiting) == 1:
            start(lambda: work(progress), self._finish)

    def cancel(self) -> None:
        """Ask the running work to stop; its outcome is dropped."""
        for job in self._waiting:
            job.progress.is_cancelled = True
        self.hide()

    def _move(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _finish(self, outcome: Any, error: Exception | None) -> None:
        job = self._waiting.pop(0)
        if self._waiting:
            following = self._waiting[0]
            start(lambda: following.work(following.progress), self._finish)
        self.setVisible(any(not waiting.progress.is_cancelled for waiting in self._waiting))
        if error is None and not job.progress.is_cancelled:
            attempt(lambda: job.done(outcome), self._told)
        else:
            self._drop(job, error)
        self.ended.emit(outcome, error)

    def _drop(self, job: _Job, error: Exception | None) -> None:
        if error is not None and not job.progress.is_cancelled:
            self._told(word_error(error), "error")
        if job.dropped is not None:
            job.dropped()
