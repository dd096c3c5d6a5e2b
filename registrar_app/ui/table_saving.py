"""Saves a table that a window shows as workbook, CSV or PDF: asks where to, writes it, and tells so; Ctrl+E in every list."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget

from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.document_ports import Column, Table
from registrar_app.services.export_table import export_table
from registrar_app.services.program import Program
from registrar_app.ui.operation import attempt, beside
from registrar_app.ui.reading_only import keep_grey, refuses
from registrar_app.ui.schemes.grid import Grid, Pill
from registrar_app.ui.schemes.page_parts import on_key
from registrar_app.ui.widgets.basics import button
from registrar_app.ui.widgets.files import ask_target_of_kind, documents_folder
from registrar_app.ui.words import language, say

EXPORT = Text("导出…  Ctrl+E", "Export…  Ctrl+E")
TITLE = Text("导出表格", "Export the table")
KINDS = Text(
    "Excel 工作簿 (*.xlsx);;CSV (*.csv);;PDF (*.pdf)", "Excel workbook (*.xlsx);;CSV (*.csv);;PDF (*.pdf)"
)
SAVED = Text("已导出 {count} 行：{path}", "Exported lines: {count}, into {path}")
EMPTY = Text("没有可导出的内容", "There is nothing to export")
SEEN = Text("{day}，按所见导出", "{day}, as it was seen")

Told = Callable[[str, str], object]
"""Told a sentence and its tone."""


class TableSaving:
    """The saving of one window's table; ``button`` does it, and so does Ctrl+E in the window."""

    def __init__(
        self, window: QWidget, program: Program, desk: Desk, make: Callable[[], Table], told: Told
    ) -> None:
        """Keep what is asked for when it is saved; ``make`` returns the table as it is by then."""
        self._window, self._program, self._desk, self._make, self._told = window, program, desk, make, told
        self.button: QPushButton = button(say(EXPORT), self.choose)
        keep_grey(desk, self.button)
        on_key(window, "Ctrl+E", self.choose)

    def choose(self) -> None:
        """Ask where the table goes, and write it."""
        if refuses(self._desk, self._told):
            return
        table = attempt(self._make, self._told)
        if table is None or not table.rows:
            if table is not None:
                self._told(say(EMPTY), "note")
            return
        folder = documents_folder()
        name = f"{say(table.title)}-{self._desk.today()}.xlsx".replace("/", "-").replace(":", "")
        path = ask_target_of_kind(self._window, say(TITLE), str(folder / name), say(KINDS))
        if path is not None:
            self.save(table, path)

    def save(self, table: Table, path: Path) -> None:
        """Write a table as the file's ending says, noted in the journal."""
        program, desk, chosen = self._program, self._desk, language()

        def write() -> Path:
            export_table(program, desk, table, path, chosen)
            return path

        if attempt(lambda: beside(write), self._told) is not None:
            self._told(say(SAVED, count=f"{len(table.rows):,}", path=path), "good")


def grid_table(grid: Grid, title: Text, desk: Desk) -> Table:
    """Return a grid as it is seen: its shown columns, its order, the words of its states."""
    places = [place for place in range(len(grid.columns)) if not grid.isColumnHidden(place)]
    columns = [grid.columns[place] for place in places]
    rows = [
        tuple(value.word if isinstance(value, Pill) else value for value in (row[place] for place in places))
        for row in grid.values()
    ]
    kinds = {"money", "count", "percent", "date"}
    return Table(
        title=title,
        subtitle=Text(SEEN.zh.format(day=desk.today()), SEEN.en.format(day=desk.today())),
        columns=tuple(
            Column(Text(column.title, column.title), column.kind if column.kind in kinds else "text")
            for column in columns
        ),
        rows=rows,
    )
