"""Lets whoever waits for long work see how far it is and stop it: the work asks in its loops, here, whether to go on.

Work that was stopped ends with ``StoppedError`` out of whatever it was doing, so that a transaction is rolled back and no
file is put in its place. Every statement of a store asks too, and every commit says ``to_the_end``: it is too late then,
the work goes to its end. So nothing stays half done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")
_TOLD_EVERY = 16


class StoppedError(Exception):
    """The user stopped the work; everything is as before. No ``RegistrarError``: nobody is to take it for a refusal."""


@dataclass
class _Waiting:
    wanted: Callable[[], bool]
    moved: Callable[[int, int], object]
    is_open: bool = True


_waiting: ContextVar[_Waiting | None] = ContextVar("waiting", default=None)


@contextmanager
def stoppable(
    wanted: Callable[[], bool], moved: Callable[[int, int], object] = lambda done, total: None
) -> Iterator[None]:
    """Let the work inside, on this thread, be stopped.

    Args:
        wanted: Whether it is to stop; asked very often, from this thread.
        moved: Told how far the work is, of how much.
    """
    token = _waiting.set(_Waiting(wanted, moved))
    try:
        yield
    finally:
        _waiting.reset(token)


def heed() -> None:
    """End the work here if that is wanted; only once, so that what cleans up after it is let do so.

    Raises:
        StoppedError: it is wanted.
    """
    waiting = _waiting.get()
    if waiting is not None and waiting.is_open and waiting.wanted():
        waiting.is_open = False
        raise StoppedError


def to_the_end() -> None:
    """Say that something was committed: from here on the work is not stopped any more."""
    waiting = _waiting.get()
    if waiting is not None:
        waiting.is_open = False


@contextmanager
def may_still_stop() -> Iterator[None]:
    """Let what is committed inside not count: what is noted before something is done."""
    waiting = _waiting.get()
    was_open = waiting is not None and waiting.is_open
    try:
        yield
    finally:
        if waiting is not None:
            waiting.is_open = was_open


def watched(each: Sequence[T]) -> Iterator[T]:
    """Go through what work goes through, heeding a stop before each and telling how far it is.

    Raises:
        StoppedError: it is to stop.
    """
    waiting, total = _waiting.get(), len(each)
    for done, one in enumerate(each):
        heed()
        if waiting is not None and not done % _TOLD_EVERY:
            waiting.moved(done, total)
        yield one
