"""Shows the code lists and the packs in use as tables: found by words, with their source, written as workbook, CSV or PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QWidget

from registrar_app.services.document_ports import Table, TableWriter
from registrar_app.services.find_code import fold
from registrar_app.ui.help import words
from registrar_app.ui.help.window import HelpWindow
from registrar_app.ui.operation import attempt
from registrar_app.ui.schemes.grid import Grid, GridColumn
from registrar_app.ui.schemes.page_parts import Choice, EmptyPanel
from registrar_app.ui.table_saving import EXPORT, KINDS, SAVED, TITLE
from registrar_app.ui.theme import hold_width
from registrar_app.ui.widgets.basics import button, label, row
from registrar_app.ui.widgets.editors import TextEditor
from registrar_app.ui.widgets.field import Field
from registrar_app.ui.widgets.files import ask_target_of_kind, documents_folder
from registrar_app.ui.widgets.inside_field import add_clear_button
from registrar_app.ui.widgets.message_bar import MessageBar
from registrar_app.ui.words import language, say

_SIZE = (920, 640)
_NAMED, _TOLD = 150, 220
"""Least width, for 100 %, of the names and of the longer words; codes and marks are as wide as they are."""


class CodesWindow(HelpWindow):
    """One table at a time, chosen above."""

    def __init__(self, tables: Sequence[Table], writer: TableWriter, parent: QWidget | None) -> None:
        super().__init__(parent, words.CODES, _SIZE)
        self._writer = writer
        self._tables = [table.with_cells_in(language()) for table in tables]
        self.shown: Table | None = None
        self.bar = MessageBar()
        self.down.addWidget(label(say(words.CODES), "heading"))
        self.down.addWidget(self.bar)
        self._add_choices()
        self.origin = label("", "muted", wrap=True)
        self.down.addWidget(self.origin)
        self.stack = QStackedWidget()
        self.none = EmptyPanel("search", say(words.CODES_NONE), say(words.CODES_NONE_HINT))
        self.stack.addWidget(self.none)
        self.grids = [self._grid(table) for table in self._tables]
        for grid in self.grids:
            self.stack.addWidget(grid)
        self.down.addWidget(self.stack, 1)
        self.count = label("", "muted")
        self.export_button = button(say(EXPORT), self.export, "primary")
        self.down.addLayout(row(self.count, None, self.close_button(), self.export_button))
        self.on_key("Ctrl+F", self.search.setFocus)
        self.on_key("Ctrl+E", self.export_button.click)
        self._show()

    def _add_choices(self) -> None:
        self.choice = Choice()
        for table in self._tables:
            self.choice.addItem(say(table.title))
        self.choice.currentIndexChanged.connect(lambda _: self._show())
        chosen = Field(say(words.CODES_LIST), self.choice)
        hold_width(chosen, 220)
        self.search = TextEditor()
        self.search.setPlaceholderText(say(words.CODES_SEARCH_HINT))
        add_clear_button(self.search)
        self.search.textChanged.connect(lambda _: self._show())
        across = row(chosen, Field(say(words.LOG_SEARCH), self.search), spacing=16)
        across.setStretch(1, 1)
        self.down.addLayout(across)

    def _grid(self, table: Table) -> Grid:
        last = len(table.columns) - 1
        columns = (
            GridColumn(
                say(column.title),
                "date" if column.kind == "date" else "text",
                width={1: _NAMED, last: _TOLD}.get(place, 0),
                stretch=place in (1, last),
            )
            for place, column in enumerate(table.columns)
        )
        grid = Grid(tuple(columns), sortable=False)
        grid.setAccessibleName(say(table.title))
        return grid

    def _show(self) -> None:
        """Show the rows of the chosen table in which the words stand that are looked for."""
        number = max(0, self.choice.currentIndex())
        table, wanted = self._tables[number], fold(self.search.text().strip())
        rows = [each for each in table.rows if not wanted or any(wanted in fold(str(cell)) for cell in each)]
        self.shown = replace(table, rows=rows)
        self.grids[number].show_rows([tuple("" if cell is None else cell for cell in each) for each in rows])
        self.stack.setCurrentIndex(number + 1 if rows else 0)
        self.origin.setText(say(table.subtitle))
        self.count.setText(say(words.CODES_COUNT, count=f"{len(rows):,}"))
        self.export_button.setEnabled(bool(rows))

    def export(self) -> None:
        """Ask for a file and write what is shown."""
        if self.shown is None or not self.shown.rows:
            return
        folder = documents_folder()
        start = str(folder / f"{say(self.shown.title)}.xlsx")
        path = ask_target_of_kind(self, say(TITLE), start, say(KINDS))
        if path is not None:
            self.export_to(path)

    def export_to(self, target: Path) -> None:
        """Write what is shown as the file's ending says; nothing of a register is in it, so no journal notes it."""
        table = self.shown
        if table is None:
            return

        def write() -> bool:
            self._writer.write(table, target, language())
            return True

        if attempt(write, self.bar.tell):
            self.bar.tell(say(SAVED, count=f"{len(table.rows):,}", path=target), "good")
