"""The work bench (工作台): how much is where, one press away, what is due, and what was worked on last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from registrar_app.domain.case_filter import CaseFilter
from registrar_app.services.deadline import row_deadline
from registrar_app.services.document_ports import Table
from registrar_app.services.due_list import due_list
from registrar_app.services.home_tiles import ACCEPTED
from registrar_app.services.last_place import WorkPlace
from registrar_app.services.list_cases import count_of
from registrar_app.services.ports import CaseRow
from registrar_app.services.tables.case_tables import due_table
from registrar_app.services.work_bench import WorkBench, read_bench
from registrar_app.ui.contract_form.deadline import deadline_pill
from registrar_app.ui.contract_form.form_head import STATE_TONES
from registrar_app.ui.home import words
from registrar_app.ui.home.case_lines import CaseLines, NameLink
from registrar_app.ui.home.due_card import DueCard
from registrar_app.ui.home.tiles import HomeTiles, detail_of
from registrar_app.ui.page import Page
from registrar_app.ui.register_reader import RegisterReader
from registrar_app.ui.roster.term_line import TermLine
from registrar_app.ui.table_saving import TableSaving
from registrar_app.ui.theme import arrange
from registrar_app.ui.this_pc.backup_line import BackupLine
from registrar_app.ui.widgets.basics import Card, button, clear, label, pill, row
from registrar_app.ui.widgets.fitting import Flowing, scrolling
from registrar_app.ui.widgets.flow_layout import FlowLayout
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace


class HomePage(Page):
    """Counts, what is due, and the latest cases."""

    TOPIC = "home"

    def __init__(self, place: Workplace) -> None:
        super().__init__()
        self._place = place
        self.head.title.setText(say(words.TITLE))
        self.setAccessibleName(say(words.TITLE))
        if place.decides:
            new = button(say(words.NEW), lambda: self.page_wanted.emit("new"), "primary")
            self.head.set_actions([new])
        if place.desk.store.identity.practice:
            self.head.subtitle.setText(say(words.PRACTICE))
        content = Flowing()
        inner = QVBoxLayout(content)
        arrange(inner, (22, 18, 22, 22), 16)
        self.place_left: WorkPlace | None = None
        self.go_on = NameLink("", self.primary)
        inner.addWidget(self.go_on)
        self._reader = RegisterReader(self, place.desk, self.told.emit)
        self._counter = RegisterReader(self, place.desk, self.told.emit)
        self.tiles = HomeTiles(self._count)
        self.tiles.wanted.connect(self.page_wanted)
        inner.addWidget(self.tiles)
        self.term = TermLine()
        inner.addWidget(self.term)
        self.backup = BackupLine(partial(self.page_wanted.emit, "backup"))
        inner.addWidget(self.backup)
        inner.addWidget(self._alarm_line())
        self.export = TableSaving(self, place.program, place.desk, self._due_table, self.told.emit)
        self.due = DueCard(self.case_wanted.emit, partial(self.page_wanted.emit, detail_of(ACCEPTED)))
        self.due.head.addWidget(self.export.button)
        inner.addWidget(self.due)
        self._last = Card(say(words.LAST), spacing=4)
        inner.addWidget(self._last)
        inner.addStretch(1)
        self.down.addWidget(scrolling(content), 1)

    def _due_table(self) -> Table:
        return due_table(self._place.desk, due_list(self._place.desk))

    def refresh(self) -> None:
        """Count and list again."""
        self.term.show_term(self._place.desk)
        self.backup.show_age(self._place.desk)
        self._reader.read(read_bench, self._show)

    def _show(self, bench: WorkBench) -> None:
        self._let_go_of_lines()
        self.tiles.show_tiles(bench.figures, bench.saved)
        self._show_place(bench.place)
        self._alarm_count.setText(say(words.ALARMS, count=bench.alarms))
        self.alarms.setVisible(bool(bench.alarms))
        self.due.show_cases(bench.waiting, bench.returned, bench.done)
        self._show_last(bench.last)

    def _let_go_of_lines(self) -> None:
        """Take the keyboard off a line that is made anew: it would pass through all of them, each scrolled into sight."""
        held = self.focusWidget()
        if isinstance(held, NameLink) and held is not self.go_on and held.hasFocus():
            self.setFocus()

    def _count(self, asked: CaseFilter, came: Callable[[int | None], object]) -> None:
        self._counter.read(lambda desk: count_of(desk, asked), came, failed=lambda: came(None))

    def _show_place(self, left: WorkPlace | None) -> None:
        """Offer to go on where work was left."""
        self.place_left = left
        self.go_on.setVisible(left is not None)
        if left is not None:
            name = left.name or say(words.UNNAMED)
            sentence = words.CONTINUE if left.label is not None else words.CONTINUE_CASE
            self.go_on.tell(say(sentence, name=name, field=say(left.label) if left.label is not None else ""))

    def primary(self) -> None:
        """Go on where work was left."""
        if self.place_left is not None:
            self.place_wanted.emit(self.place_left.uid, self.place_left.field)

    def _alarm_line(self) -> QWidget:
        """Make the one line that only a bureau with an open alarm sees."""
        self.alarms = QWidget()
        self._alarm_count = pill("", "error")
        show = button(say(words.ALARMS_OPEN), partial(self.page_wanted.emit, "exchange:alarms"), "link")
        hint = label(say(words.ALARMS_HINT), "muted")
        FlowLayout(self.alarms, 8)
        for part in (self._alarm_count, hint, show):
            self.alarms.layout().addWidget(part)
        self.alarms.hide()
        return self.alarms

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
