"""Keeps where the lines of a long list stand in its order, so that a jump enters the index there and walks nowhere.

They are read beside the window once the list is shown; until they are there, and after the register has changed, lines are
read by their number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from registrar_app.services.list_ports import LinePlace
from registrar_app.services.ports import CaseQuery, RegisterStore
from registrar_app.ui.operation import Newest, Progress

LONG = 1_000
"""Lines of a list that are walked through unnoticed."""


class Anchors(Newest):
    """Where every so-manieth line of one list stands in its order."""

    def __init__(self, parent: QObject, store: RegisterStore) -> None:
        super().__init__(parent)
        self._store = store
        self._places: Sequence[LinePlace] = ()
        self._every = 1

    @property
    def are_there(self) -> bool:
        """Whether jumps go by them."""
        return bool(self._places)

    def begin(self, query: CaseQuery, count: int, every: int) -> None:
        """Forget those of another list and read those of this one, unless it is short.

        Args:
            query: The whole list.
            count: How many lines it has.
            every: Lines from one anchor to the next.
        """
        self.drop()
        if count <= LONG:
            return
        self._every = every

        def work(progress: Progress) -> list[LinePlace]:
            with self._store.reading(lambda: progress.is_cancelled) as beside:
                return beside.places_of(query, every)

        self.ask(work, self._take)

    def drop(self) -> None:
        """Forget them, and stop reading them: the list or the register is another one."""
        self.forget()
        self._places = ()

    def lead_to(self, query: CaseQuery, first: int) -> CaseQuery | None:
        """Return the question for the lines from ``first`` on by way of the anchor before it; ``None`` where there is none."""
        number, further = divmod(first, self._every)
        if number >= len(self._places):
            return None
        return replace(query, start=self._places[number], offset=further)

    def _take(self, places: Sequence[LinePlace] | None, error: Exception | None) -> None:
        """Keep them; where they could not be read, lines are found by their number, which also tells what is wrong."""
        if error is None and places is not None:
            self._places = places
