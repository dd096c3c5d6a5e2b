"""Keeps the line of states over the list, each with its count, to filter with one press."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from registrar_app.domain.case_filter import CaseFilter, Exchange
from registrar_app.domain.registration import CaseState
from registrar_app.services.list_cases import StateCounts, apart_from_states
from registrar_app.ui.contracts import list_words, words
from registrar_app.ui.widgets.basics import TabStart, button, clear
from registrar_app.ui.widgets.flow_layout import FlowLayout
from registrar_app.ui.words import begin, say

Choice = tuple[tuple[CaseState, ...], Exchange | None]
"""What a chip asks for: states, or what was returned; all where it is neither."""
_ALL: Choice = ((), None)
_RETURNED: Choice = ((), Exchange.RETURNED)


class StateChips(QWidget):
    """All, every state that occurs, and what was returned. ``chosen(states, exchange)``; ``cleared()`` for no filter at all."""

    chosen = Signal(object, object)
    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._line = FlowLayout(self, 6)
        self._start = TabStart(self)
        self.group = QButtonGroup(self)
        self._chips: dict[Choice, QPushButton] = {}
        self._occurring: set[Choice] = set()
        self.clear: QPushButton | None = None

    def show_counts(self, counts: StateCounts | None, asked: CaseFilter) -> None:
        """Show which of them are asked for, and how many each would show; no number where they are not counted yet."""
        self._note_occurring(counts, asked)
        pressed = _RETURNED if asked.exchange is Exchange.RETURNED else (asked.states, None)
        offered = [_ALL, *(((state,), None) for state in CaseState), _RETURNED]
        wanted = [each for each in offered if each in (_ALL, pressed) or each in self._occurring]
        if pressed not in wanted:  # several states at once
            wanted.append(pressed)
        if wanted != list(self._chips):
            self._build(wanted)
        for choice, chip in self._chips.items():
            chip.setText(_word(choice, counts))
            chip.setChecked(choice == pressed)
        if self.clear is not None:
            self.clear.setVisible(not asked.is_empty)

    def _note_occurring(self, counts: StateCounts | None, asked: CaseFilter) -> None:
        """Remember which there are at all, so that no chip goes while words are typed."""
        if counts is None:
            return
        found: set[Choice] = {((state,), None) for state, count in counts.states.items() if count}
        if counts.returned:
            found.add(_RETURNED)
        self._occurring = found if apart_from_states(asked).is_empty else self._occurring | found

    def _build(self, wanted: list[Choice]) -> None:
        had_focus = next((choice for choice, chip in self._chips.items() if chip.hasFocus()), None)
        clear(self._line)
        self.group = QButtonGroup(self)
        self._chips = {choice: self._add(choice) for choice in wanted}
        self.clear = button(say(list_words.CLEAR_FILTERS), self.cleared.emit, "link")
        self._line.addWidget(self.clear)
        self._start.lead([*self._chips.values(), self.clear])
        if had_focus in self._chips:
            self._chips[had_focus].setFocus()

    def _add(self, choice: Choice) -> QPushButton:
        chip = button("", lambda: self.chosen.emit(*choice), "chip")
        chip.setCheckable(True)
        self.group.addButton(chip)
        self._line.addWidget(chip)
        return chip


def _word(choice: Choice, counts: StateCounts | None) -> str:
    """Return what a chip says."""
    states, exchange = choice
    if choice == _ALL:
        name, count = say(words.ALL), counts and sum(counts.states.values())
    elif exchange is not None:
        name, count = begin(exchange.label), counts and counts.returned
    else:
        name = say(list_words.OR).join(say(state.label) for state in states)
        count = counts and sum(counts.states.get(state, 0) for state in states)
    return name if count is None else say(words.COUNTED, name=name, count=f"{count:,}")
