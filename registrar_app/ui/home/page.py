"""The work bench (工作台): how much is where, one press away, what is due, and what was worked on last."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from registrar_app.domain.registration import CaseState
from registrar_app.services.deadline import row_deadline
from registrar_app.services.due_list import due_list
from registrar_app.services.list_alarms import count_open_alarms
from registrar_app.services.ports import CaseQuery, CaseRow
from registrar_app.ui.contract_form.deadline import deadline_pill
from registrar_app.ui.contract_form.form_head import STATE_TONES
from registrar_app.ui.home import words
from registrar_app.ui.home.case_lines import CaseLines
from registrar_app.ui.home.due_card import DueCard
from registrar_app.ui.page import Page
from registrar_app.ui.roster.term_line import TermLine
from registrar_app.ui.theme import arrange
from registrar_app.ui.widgets.basics import Card, Tile, button, clear, label, pill, row
from registrar_app.ui.widgets.fitting import scrolling
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace

SHOWN = 12
_TILES = (
    CaseState.DRAFT, CaseState.ACCEPTED, CaseState.SUPPLEMENT_REQUESTED, CaseState.REGISTERED,
)  # fmt: skip


class HomePage(Page):
    """Counts, what is due, and the latest cases."""

    TOPIC = "home"

    def __init__(self, place: Workplace) -> None:
        super().__init__()
        self._place = place
        self.head.title.setText(say(words.TITLE))
        self.setAccessibleName(say(words.TITLE))
        if not place.is_bureau:
            new = button(say(words.NEW), lambda: self.page_wanted.emit("new"), "primary")
            self.head.set_actions([new])
        if place.desk.store.identity.practice:
            self.head.subtitle.setText(say(words.PRACTICE))
        content = QWidget()
        content.setObjectName("scrolled")
        inner = QVBoxLayout(content)
        arrange(inner, (22, 18, 22, 22), 16)
        self._tiles = QGridLayout()
        arrange(self._tiles, spacing=12)
        inner.addLayout(self._tiles)
        self.term = TermLine()
        inner.addWidget(self.term)
        inner.addWidget(self._alarm_line())
        accepted = f"contracts:{CaseState.ACCEPTED.value}"
        self.due = DueCard(self.case_wanted.emit, partial(self.page_wanted.emit, accepted))
        inner.addWidget(self.due)
        self._last = Card(say(words.LAST), spacing=4)
        inner.addWidget(self._last)
        inner.addStretch(1)
        self.down.addWidget(scrolling(content), 1)

    def refresh(self) -> None:
        """Count and list again."""
        store = self._place.desk.store
        self._show_tiles()
        self.term.show_term(self._place.desk)
        self._show_alarms()
        self.due.show_cases(self.attempt(lambda: due_list(self._place.desk)) or [])
        self._show_last(self.attempt(lambda: store.find_cases(CaseQuery(limit=SHOWN))) or [])

    def _show_tiles(self) -> None:
        store = self._place.desk.store
        counts = self.attempt(store.count_states) or {}
        clear(self._tiles)
        states = _TILES[1:] if self._place.is_bureau else _TILES
        for column, state in enumerate(states):
            show = partial(self.page_wanted.emit, f"contracts:{state.value}")
            tile = Tile(f"{counts.get(state, 0):,}", say(state.label), show)
            self._tiles.addWidget(tile, 0, column)
        if not self._place.is_bureau:
            returned = self.attempt(lambda: store.count_cases(CaseQuery(returned=True))) or 0
            show = partial(self.page_wanted.emit, "contracts:returned")
            self._tiles.addWidget(Tile(f"{returned:,}", say(words.RETURNED), show), 0, len(states) + 1)
            waiting = len(store.unsent_acts())
            show = partial(self.page_wanted.emit, "exchange")
            self._tiles.addWidget(Tile(f"{waiting:,}", say(words.WAITING), show), 0, len(states))

    def _alarm_line(self) -> QWidget:
        """Make the one line that only a bureau with an open alarm sees."""
        self.alarms = QWidget()
        self._alarm_count = pill("", "error")
        show = button(say(words.ALARMS_OPEN), partial(self.page_wanted.emit, "exchange:alarms"), "link")
        self.alarms.setLayout(row(self._alarm_count, label(say(words.ALARMS_HINT), "muted"), show, None))
        self.alarms.hide()
        return self.alarms

    def _show_alarms(self) -> None:
        desk = self._place.desk
        count = (self.attempt(lambda: count_open_alarms(desk)) or 0) if self._place.is_bureau else 0
        self._alarm_count.setText(say(words.ALARMS, count=count))
        self.alarms.setVisible(bool(count))

    def _show_last(self, rows: Sequence[CaseRow]) -> None:
        clear(self._last.body)
        lines = CaseLines()
        for found in rows:
            deadline = row_deadline(self._place.desk, found)
            state = pill(say(found.state.label), STATE_TONES[found.state])
            pills = (deadline_pill(deadline), state) if deadline is not None else (state,)
            lines.add(found, partial(self.case_wanted.emit, found.uid), row(None, *pills))
        self._last.body.addLayout(lines)
        if not rows:
            self._last.body.addWidget(label(say(words.NOTHING), "muted"))
