"""Keeps the journal page: a period, a kind and words are chosen; the lines are shown, opened and exported."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from registrar_app.domain.journal import EntryKind
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.export_table import export_table
from registrar_app.services.program import Program
from registrar_app.services.read_journal import (
    KINDS,
    JournalLine,
    JournalQuery,
    is_asked,
    journal_table,
    read_journal,
    time_words,
)
from registrar_app.ui.journal import words
from registrar_app.ui.operation import Progress
from registrar_app.ui.schemes.grid import Grid, GridColumn
from registrar_app.ui.schemes.page_parts import Choice, DeskPage, EmptyPanel, busy, on_key
from registrar_app.ui.theme import arrange, hold_width
from registrar_app.ui.waiting import wait_for
from registrar_app.ui.widgets.basics import button, label, row
from registrar_app.ui.widgets.editors import DateEditor, TextEditor
from registrar_app.ui.widgets.field import Field
from registrar_app.ui.widgets.files import ask_target_of_kind, documents_folder
from registrar_app.ui.widgets.inside_field import add_clear_button
from registrar_app.ui.words import language, say

Shown = tuple[JournalLine, tuple[object, ...]]
"""A line with its cells."""

DAYS = 30
"""So many days are shown at first."""


class JournalPage(DeskPage):
    """The journal of the store; a line about a contract opens it."""

    TOPIC = "journal"

    def __init__(self, program: Program, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(program, desk, parent)
        today = self.desk.today()
        self._days = {words.SINCE: today - timedelta(days=DAYS), words.UNTIL: today}
        self._read: list[Shown] = []
        self.lines: list[JournalLine] = []
        self.head.title.setText(say(words.TITLE))
        self.head.subtitle.setText(say(words.SUBTITLE, device=self.desk.store.identity.device))
        self.export_button = button(say(words.EXPORT), self.choose_export)
        self.head.set_actions([self.export_button])
        down = QVBoxLayout()
        arrange(down, (22, 12, 22, 18), 10)
        down.addLayout(self._choices())
        down.addWidget(self._results(), 1)
        self.down.addLayout(down, 1)
        on_key(self, "Ctrl+E", self.export_button.click)

    # ------------------------------------------------------------------ asking

    def refresh(self) -> None:
        """Read the period again."""
        self.since.editor.show_value(self._days[words.SINCE])
        self.until.editor.show_value(self._days[words.UNTIL])
        desk, period = self.desk, self._period()

        def read(progress: Progress) -> list[Shown]:
            with desk.reading() as reading:
                return [
                    (line, _cells(line)) for line in progress.until_cancelled(read_journal(reading, period))
                ]

        self.stack.setEnabled(False)
        self.work(read, self._came, self._gave_up, say(words.READING), at_once=desk.is_small)

    def _came(self, lines: list[Shown]) -> None:
        self._read = lines
        self.stack.setEnabled(True)
        self._fill_kinds()
        self._show()

    def _gave_up(self) -> None:
        self.told.emit(say(words.NOT_READ), "query")

    def choose_days(self) -> None:
        """Read the period that was typed; what is no day is said and not used."""
        chosen: dict[Text, date] = {}
        for name, field in ((words.SINCE, self.since), (words.UNTIL, self.until)):
            day, unreadable = field.editor.current()
            if unreadable:
                self.told.emit(say(words.DAY_WRONG, day=self._days[name]), "error")
                return
            chosen[name] = day or self._days[name]
        if chosen != self._days:
            self._days = chosen
            self.refresh()

    def _period(self) -> JournalQuery:
        return JournalQuery(since=self._days[words.SINCE], until=self._days[words.UNTIL])

    def _fill_kinds(self) -> None:
        """Offer the kinds that occur in the period, with how often."""
        counts, before = Counter(line.kind for line, _ in self._read), self.kind.currentData()
        self.kind.blockSignals(True)
        self.kind.clear()
        self.kind.addItem(say(words.ALL_KINDS, count=len(self._read)), None)
        for name, text in KINDS.items():
            if counts[name]:
                self.kind.addItem(say(words.ONE_KIND, kind=say(text), count=counts[name]), name)
        self.kind.setCurrentIndex(max(self.kind.findData(before), 0))
        self.kind.blockSignals(False)

    def find(self) -> bool:
        """Put the keyboard into the search."""
        self.search.setFocus()
        self.search.selectAll()
        return True

    def take_focus(self) -> None:
        """Begin in the lines."""
        self.grid.setFocus()

    # ------------------------------------------------------------------ showing

    def _show(self) -> None:
        kind = self.kind.currentData()
        asked = JournalQuery(kinds=(kind,) if kind else (), text=self.search.text())
        wanted = [shown for shown in self._read if is_asked(shown[0], asked, language())]
        self.lines = [line for line, _ in wanted]
        self.grid.show_rows([cells for _, cells in wanted])
        self.count.setText(say(words.COUNT, count=f"{len(self.lines):,}"))
        self.export_button.setEnabled(bool(self.lines))
        self.stack.setCurrentIndex(1 if self.lines else 0)

    def _open(self, key: object) -> None:
        if isinstance(key, int) and self.lines[key].case:
            self.case_wanted.emit(self.lines[key].case)

    # ------------------------------------------------------------------ doing

    def choose_export(self) -> None:
        """Ask where the journal goes and write it."""
        days = {"since": self._days[words.SINCE], "until": self._days[words.UNTIL]}
        name = say(words.EXPORT_NAME, device=self.desk.store.identity.device, **days)
        folder = documents_folder()
        start, kinds = str(folder / f"{name}.pdf"), say(words.EXPORT_KINDS)
        path = ask_target_of_kind(self, say(words.EXPORT_TITLE), start, kinds)
        if path is not None:
            self.export_to(path)

    def export_to(self, path: Path) -> None:
        """Write what is shown as the file's ending says: .pdf, .xlsx or .csv."""

        def write() -> Path:
            table = journal_table(self.desk, self.lines, self._period())
            export_table(self.program, self.desk, table, path, language(), EntryKind.JOURNAL_EXPORTED)
            return path

        with busy(self.export_button):
            written = self.attempt(lambda: wait_for(self, say(words.EXPORTING), write))
        self.refresh()
        if written is not None:
            self.told.emit(say(words.EXPORTED, path=written), "good")

    # ------------------------------------------------------------------ building

    def _choices(self) -> QHBoxLayout:
        self.since = Field(say(words.SINCE), DateEditor())
        self.until = Field(say(words.UNTIL), DateEditor())
        for field in (self.since, self.until):
            hold_width(field, 130)
            field.editor.left.connect(self.choose_days)
            field.editor.next_wanted.connect(self.choose_days)
        self.kind = Choice()
        self.kind.currentIndexChanged.connect(lambda _: self._show())
        kind = Field(say(words.KIND), self.kind)
        self.search = TextEditor()
        self.search.setPlaceholderText(say(words.SEARCH_HINT))
        add_clear_button(self.search)
        self.search.textChanged.connect(lambda _: self._show())
        search = Field(say(words.SEARCH), self.search)
        across = row(self.since, self.until, kind, search, spacing=16)
        across.setStretch(2, 2)
        across.setStretch(3, 3)
        return across

    def _results(self) -> QWidget:
        self.stack = QStackedWidget()
        self.stack.addWidget(EmptyPanel("journal", say(words.NOTHING), say(words.NOTHING_HINT)))
        made = QWidget()
        down = QVBoxLayout(made)
        arrange(down, spacing=8)
        self.grid = Grid(_columns(), sortable=False)
        self.grid.setAccessibleName(say(words.TITLE))
        self.grid.key_opened.connect(self._open)
        self.count = label("", "muted")
        down.addWidget(self.grid, 1)
        down.addLayout(row(self.count, None, label(say(words.OPEN_HINT), "muted")))
        self.stack.addWidget(made)
        return self.stack


def _columns() -> tuple[GridColumn, ...]:
    return (
        GridColumn(say(words.COLUMN_AT), width=164),
        GridColumn(say(words.COLUMN_WHO), width=190),
        GridColumn(say(words.COLUMN_WHAT), width=160),
        GridColumn(say(words.COLUMN_SUBJECT), width=190),
        GridColumn(say(words.COLUMN_DETAIL), width=160, stretch=True),
        GridColumn(say(words.COLUMN_SOURCE), width=112),
    )


def _cells(line: JournalLine) -> tuple[object, ...]:
    return (
        time_words(line.at),
        say(line.who),
        say(line.what),
        say(line.subject_words),
        say(line.detail),
        say(line.source),
    )
