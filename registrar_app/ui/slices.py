"""Does what would hold the window up too long piece by piece, with a turn of the event loop between the pieces.

Whoever needs the outcome before the last piece had its turn asks for the rest at once.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, TypeVar, cast

from PySide6.QtCore import QObject, QTimer

Piece = Callable[[], Any]
"""Work for one turn; true when it wants another turn before the next piece."""
T = TypeVar("T")


class Slices(QObject):
    """Pieces of work in their order, one a turn; what is begun anew takes the place of what was left."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: deque[Piece] = deque()
        self._works = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._turn)

    def begin(self, pieces: Iterable[Piece]) -> None:
        """Do these pieces from the next turn on."""
        self._left = deque(pieces)
        self._soon.start()

    def finish(self, until: Callable[[], bool] = lambda: False) -> None:
        """Do now what is left, or as much of it as is needed; a piece that asks for this itself goes on as it is."""
        while self._left and not self._works and not until():
            self._step()

    def drop(self) -> None:
        """Want nothing more of it."""
        self._left.clear()

    @property
    def is_working(self) -> bool:
        """Whether something is left to be done."""
        return bool(self._left)

    def _turn(self) -> None:
        try:
            if self._left and not self._works:
                self._step()
        finally:
            if self._left:
                self._soon.start()

    def _step(self) -> None:
        self._works, left = True, self._left
        try:
            piece = left.popleft()
            if piece() is True:
                left.appendleft(piece)
        finally:
            self._works = False


def in_turns(work: Iterator[Any]) -> Piece:
    """Return as a piece what is done from one ``yield`` to the next, a turn each."""
    return lambda: next(work, _DONE) is not _DONE


_DONE = object()


class Settled(Generic[T]):
    """A part that is shown in slices: whoever asks its owner for it finds it finished.

    The owner keeps its slices as ``rest``; under the part's name with ``_`` before it has the part as it is.
    """

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = f"_{name}"

    def __get__(self, owner: Any, kind: type | None = None) -> T:
        owner.rest.finish()
        return cast(T, getattr(owner, self._name))

    def __set__(self, owner: Any, part: T) -> None:
        setattr(owner, self._name, part)
