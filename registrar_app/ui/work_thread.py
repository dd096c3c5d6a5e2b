"""Runs work on a thread and hands its outcome to the window's; nothing of Qt's ever goes on the thread.

Qt's objects may go only where they were made, else the program ends. So the window's thread keeps the work and what comes
of it, and Python's search for unused objects, which takes dead windows away wherever it happens to run, rests until the
window has heard of it.
"""

from __future__ import annotations

import atexit
import sys
from collections.abc import Callable
from functools import cache
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from registrar_app.services.collector import COLLECTOR
from registrar_app.ui.running import running

Heard = Callable[[Any, Any], object]
"""Takes the outcome, or the error."""


class _Bell(QObject):
    """Brings an outcome to the window's thread; it lives until it has rung, however soon who waits for it is gone.

    A thread that emits a signal of a widget which is deleted at that moment writes into freed memory.
    """

    _rung = Signal()
    _brought = Signal(object, object)

    def __init__(self, work: Callable[[], Any], heard: Heard, *, is_looking: bool) -> None:
        """Bind the outcome to a method of a ``QObject``; nobody hears it once that object is gone."""
        super().__init__(running())  # Qt's own: it goes on the window's thread, whoever drops it last
        self._work: Callable[[], Any] | None = work
        self._outcome: tuple[Any, Exception | None] = (None, None)
        self._is_looking = is_looking
        COLLECTOR.rest()
        if not is_looking:
            running().begin()
        self._rung.connect(self._bring)
        self._brought.connect(heard)
        _BELLS.add(self)

    def do(self) -> None:
        """Do the work and keep what comes of it."""
        assert self._work is not None
        try:
            self._outcome = self._work(), None
        except Exception as problem:  # noqa: BLE001 - handed to the window, which words it
            self._outcome = None, problem

    def ring(self) -> None:
        """Let the outcome be handed over, from any thread."""
        self._rung.emit()

    def _bring(self) -> None:
        (outcome, error), self._outcome, self._work = self._outcome, (None, None), None
        COLLECTOR.go_on()
        if not self._is_looking:
            running().end()  # first: what hears it may ask the user something and wait
        try:
            self._brought.emit(outcome, error)
        finally:
            _BELLS.discard(self)
            self.deleteLater()


_BELLS: set[_Bell] = set()


class _Run(QRunnable):
    def __init__(self, bell: _Bell) -> None:
        super().__init__()
        self._bell = bell
        self.let_go = Event()

    def run(self) -> None:
        self._bell.do()
        self.let_go.set()
        self._bell.ring()  # last: from now on the window's thread collects what is unused


_MOST_THREADS = 32
_SWITCH_SECONDS = 0.00002
"""How long a thread computes before the window may go on, which asks for that a hundred times for one picture.

With 0.2 ms the window waited 20 to 40 ms for a picture of 5; with less, threads lose nothing that could be measured.
"""


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


def start(work: Callable[[], Any], heard: Heard, *, is_looking: bool = False) -> Event:
    """Begin work on a thread; what is returned is set once the work holds nothing more.

    Args:
        work: What is done.
        heard: Takes its outcome, or its error.
        is_looking: It only looks and never signs: a lock does not wait for it.
    """
    run = _Run(_Bell(work, heard, is_looking=is_looking))
    let_go = run.let_go
    _threads().start(run)
    return let_go
