"""Reads the register for a page: at once while that is small, else beside the window over an opening of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from registrar_app.services.desk import Desk
from registrar_app.ui.operation import Newest, Progress, attempt, word_error

T = TypeVar("T")


class RegisterReader(Newest):
    """One question of a page at a time: asking anew drops what was asked before, so that nothing stale is shown."""

    def __init__(self, parent: QObject, desk: Desk, told: Callable[[str, str], object]) -> None:
        super().__init__(parent)
        self._desk, self._told = desk, told

    def read(
        self,
        make: Callable[[Desk], T],
        show: Callable[[T], object],
        failed: Callable[[], object] = lambda: None,
        *,
        at_once: bool | None = None,
    ) -> None:
        """Read, then show the outcome on the window's thread; an error is told and nothing is shown.

        Args:
            make: Reads from the desk that it is given.
            show: Takes what was read.
            failed: Called instead when it could not be read, which is told.
            at_once: Whether nobody waits for it, so that it needs no thread; by the size of the register where it is not said.
        """
        if self._desk.is_small if at_once is None else at_once:
            self.forget()
            made = attempt(lambda: (make(self._desk),), self._told)
            _ = show(*made) if made is not None else failed()
            return

        def work(_: Progress) -> T:
            with self._desk.reading() as reading:
                return make(reading)

        def came(made: T, error: Exception | None) -> None:
            if error is None:
                attempt(lambda: show(made), self._told)
            else:
                self._told(word_error(error), "error")
                failed()

        self.ask(work, came)
