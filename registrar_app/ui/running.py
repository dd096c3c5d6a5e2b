"""Counts the work that runs beside the window, so that a lock lets it end before it puts the signing key away."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from PySide6.QtCore import QObject, QTimer, Signal


class Running(QObject):
    """All work of the program; ``ended()`` comes when the last has handed over its outcome and nothing followed it."""

    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._count = self._awaited = 0

    @property
    def is_awaited(self) -> bool:
        """Whether the window waits for the end of some: nothing else may be begun for the user meanwhile."""
        return self._awaited > 0

    @contextmanager
    def awaited(self) -> Iterator[None]:
        """The window waits inside; its event loop turns all the same."""
        self._awaited += 1
        try:
            yield
        finally:
            self._awaited -= 1

    @property
    def is_busy(self) -> bool:
        """Whether any runs."""
        return self._count > 0

    def begin(self) -> None:
        """Count one that is begun."""
        self._count += 1

    def end(self) -> None:
        """Count one that has ended, on the window's thread; what it leads to may begin the next at once."""
        self._count -= 1
        QTimer.singleShot(0, self._look)

    def _look(self) -> None:
        if not self.is_busy:
            self.ended.emit()


@cache
def running() -> Running:
    """Return the program's one count."""
    return Running()
