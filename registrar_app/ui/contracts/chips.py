"""Keeps the line of states over the list, each with its count, to filter with one press."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from registrar_app.domain.case_filter import CaseFilter, Exchange
from registrar_app.domain.registration import CaseState
from registrar_app.ui.contracts import list_words, words
from registrar_app.ui.widgets.basics import TabStart, button, clear
from registrar_app.ui.widgets.flow_layout import FlowLayout
from registrar_app.ui.words import begin, say


class StateChips(QWidget):
    """All, every state that occurs, and what was returned. ``chosen(states, exchange)``; ``cleared()`` for no filter at all."""

    chosen = Signal(object, object)
    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._line = FlowLayout(self, 6)
        self._start = TabStart(self)
        self.group = QButtonGroup(self)
        self.clear: QPushButton | None = None

    def show_counts(self, counts: Mapping[CaseState, int], returned: int, asked: CaseFilter) -> None:
        """Show how many there are, and which of them are asked for."""
        clear(self._line)
        self.group = QButtonGroup(self)
        states, exchange = asked.states, asked.exchange
        self._add(say(words.ALL, count=f"{sum(counts.values()):,}"), (), not states and exchange is None)
        for state in CaseState:
            if counts.get(state) or states == (state,):
                text = say(words.STATE_COUNT, state=say(state.label), count=f"{counts.get(state, 0):,}")
                self._add(text, (state,), states == (state,))
        if len(states) > 1:
            self._add(say(list_words.OR).join(say(state.label) for state in states), states, True)
        if returned or exchange is Exchange.RETURNED:
            text = say(words.STATE_COUNT, state=begin(Exchange.RETURNED.label), count=f"{returned:,}")
            self._add(text, (), exchange is Exchange.RETURNED, Exchange.RETURNED)
        self.clear = button(say(list_words.CLEAR_FILTERS), self.cleared.emit, "link")
        self._line.addWidget(self.clear)
        self.offer_clearing(asked)
        parts = (self._line.itemAt(place).widget() for place in range(self._line.count()))
        self._start.lead(part for part in parts if part is not None)

    def offer_clearing(self, asked: CaseFilter) -> None:
        """Offer to ask for all of them, once not all are asked for; the counts are of all and stay."""
        if self.clear is not None:
            self.clear.setVisible(not asked.is_empty)

    def _add(
        self, text: str, states: tuple[CaseState, ...], pressed: bool, exchange: Exchange | None = None
    ) -> None:
        chip = button(text, lambda: self.chosen.emit(states, exchange), "chip")
        chip.setCheckable(True)
        chip.setChecked(pressed)
        self.group.addButton(chip)
        self._line.addWidget(chip)
