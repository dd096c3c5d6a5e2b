"""Keeps the one way from the window to work that may take longer than 50 ms, and the one place that words errors.

Short calls of the store stay on the window's thread. What grows with the register, and making pages, goes through
``Operations`` to a thread, with progress and cancel; what only follows the typing goes through ``Newest``. Long work reads
the register by an opening of its own (``RegisterStore.reading``), so that nobody waits for the lock of the other.
"""

from __future__ import annotations

import atexit
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache
from threading import Event
from typing import Any, Protocol, TypeVar, cast

from PySide6.QtCore import QEventLoop, QObject, QRunnable, Qt, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QProgressBar

from registrar_app.domain.errors import RegistrarError
from registrar_app.domain.text import Text
from registrar_app.services.clock_guard import ClockDoubtedError
from registrar_app.services.collector import COLLECTOR
from registrar_app.services.stopping import StoppedError, stoppable
from registrar_app.ui.running import running
from registrar_app.ui.theme import arrange
from registrar_app.ui.unexpected import tell_unexpected
from registrar_app.ui.widgets.basics import button, label
from registrar_app.ui.words import CANCEL, LINE, UNEXPECTED, WORK_RUNNING, begin, say

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


class _Bell(QObject):
    """Brings an outcome to the window's thread; it lives until it has rung, however soon who waits for it is gone.

    A thread that emits a signal of a widget which is deleted at that moment writes into freed memory.
    """

    _rung = Signal(object, object)

    def __init__(self, heard: Callable[[Any, Any], object], *, is_looking: bool) -> None:
        """Bind the outcome to a method of a ``QObject``; nobody hears it once that object is gone."""
        super().__init__()
        if not is_looking:
            running().begin()
            self._rung.connect(self._end)  # first: what hears it may ask the user something and wait
        self._rung.connect(heard)
        self._rung.connect(self._forget)
        _BELLS.add(self)

    def ring(self, outcome: Any, error: Exception | None) -> None:
        """Hand the outcome over, from any thread."""
        self._rung.emit(outcome, error)

    def _end(self) -> None:
        running().end()

    def _forget(self) -> None:
        _BELLS.discard(self)


_BELLS: set[_Bell] = set()


class _Run(QRunnable):
    def __init__(self, work: Callable[[Progress], Any], bell: _Bell, progress: Progress) -> None:
        super().__init__()
        self._work, self._bell, self._progress = work, bell, progress
        self.let_go = Event()

    def run(self) -> None:
        try:
            with COLLECTOR.resting():
                outcome, error = self._work(self._progress), None
        except Exception as problem:  # noqa: BLE001 - handed to the window, which words it
            outcome, error = None, problem
        self._bell.ring(outcome, error)
        self.let_go.set()


_MOST_THREADS = 32
_SWITCH_SECONDS = 0.00002
"""How long a thread computes before the window may go on, which asks for that a hundred times for one picture.

With 0.2 ms the window waited 20 to 40 ms for a picture of 5; with less, threads lose nothing that could be measured."""


@cache
def _threads() -> QThreadPool:
    """The program's threads; no window owns them, since a window that goes would have to wait for its work."""
    sys.setswitchinterval(_SWITCH_SECONDS)
    pool = QThreadPool()
    pool.setMaxThreadCount(_MOST_THREADS)
    atexit.register(_end_threads, pool)
    return pool


def _end_threads(pool: QThreadPool) -> None:
    """Wait before the program ends: Python may not go while its threads run."""
    pool.clear()
    pool.waitForDone()


def _start(
    work: Callable[[Progress], Any],
    heard: Callable[[Any, Any], object],
    progress: Progress,
    *,
    is_looking: bool = False,
) -> Event:
    """Begin work on a thread; what is returned is set once the work holds nothing more.

    Args:
        work: What is done.
        heard: Takes its outcome, or its error.
        progress: Given to the work.
        is_looking: It only looks and never signs: a lock does not wait for it.
    """
    run = _Run(work, _Bell(heard, is_looking=is_looking), progress)
    let_go = run.let_go
    _threads().start(run)
    return let_go


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
    _start(lambda _: work(), outcome.take, Progress())
    flags = QEventLoop.ProcessEventsFlag
    if shown is not None:
        QTimer.singleShot(SHOWN_AFTER_MS, outcome.loop, outcome.loop.quit)
    outcome.loop.exec(flags.ExcludeUserInputEvents)
    if shown is not None and not outcome.has_come:
        shown.begin()
        if not outcome.has_come:  # it may come while the window comes up
            outcome.loop.exec()
        shown.end()
    if outcome.error is not None:
        raise outcome.error
    return cast(T, outcome.value)


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
            self._let_go = _start(work, self._finish, progress, is_looking=True)

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
            _start(work, self._finish, progress)

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
            _start(self._waiting[0].work, self._finish, self._waiting[0].progress)
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
