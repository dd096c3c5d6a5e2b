"""Counts beside the window what the chips over the list say: how many of what is asked for are in each state."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from registrar_app.domain.case_filter import CaseFilter
from registrar_app.services.desk import Desk
from registrar_app.services.list_cases import StateCounts, apart_from_states, count_by_state
from registrar_app.ui.contracts.chips import StateChips
from registrar_app.ui.register_reader import RegisterReader


class StateCounting(QObject):
    """The numbers of one list's chips: none until they are counted, and never those of another question."""

    def __init__(
        self, parent: QObject, desk: Desk, chips: StateChips, told: Callable[[str, str], object]
    ) -> None:
        super().__init__(parent)
        self._reader = RegisterReader(self, desk, told)
        self._chips = chips
        self._asked = CaseFilter()
        self._of: tuple[CaseFilter, object] | None = None
        """What is counted, and the store's ``change_mark`` then."""
        self._counts: StateCounts | None = None

    def follow(self, asked: CaseFilter, mark: object) -> None:
        """Show the chips of a list that has just been shown; what they choose from is counted anew where it is another.

        Args:
            asked: What the list shows.
            mark: The store's ``change_mark`` when the list was looked for.
        """
        self._asked, of = asked, (apart_from_states(asked), mark)
        if of == self._of:
            self._chips.show_counts(self._counts, asked)
            return
        self._of, self._counts = of, None
        self._reader.read(lambda desk: count_by_state(desk, of[0]), self._came, self._failed)
        if self._counts is None:
            self._chips.show_counts(None, asked)

    def _came(self, counts: StateCounts) -> None:
        self._counts = counts
        self._chips.show_counts(counts, self._asked)

    def _failed(self) -> None:
        self._of = None
