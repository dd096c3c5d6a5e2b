"""Keeps the page of statistics: a year and a dimension are chosen; every line stands beside the year before (同比)."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from registrar_app.domain.money import group_yuan
from registrar_app.services.compare_years import (
    FIGURES,
    Comparison,
    change_words,
    compare_years,
    comparison_table,
    row_cells,
)
from registrar_app.services.desk import Desk
from registrar_app.services.export_table import export_table
from registrar_app.services.program import Program
from registrar_app.services.report import dimensions
from registrar_app.ui.operation import Progress
from registrar_app.ui.report import words
from registrar_app.ui.report.reasons_window import ReasonsWindow
from registrar_app.ui.schemes.grid import Grid, GridColumn
from registrar_app.ui.schemes.page_parts import Choice, DeskPage, EmptyPanel, Tile, busy, on_key
from registrar_app.ui.table_saving import KINDS
from registrar_app.ui.theme import arrange, hold_width
from registrar_app.ui.waiting import wait_for
from registrar_app.ui.widgets.basics import button, label, row
from registrar_app.ui.widgets.field import Field
from registrar_app.ui.widgets.files import ask_target_of_kind, documents_folder
from registrar_app.ui.widgets.fitting import page_area
from registrar_app.ui.words import language, say

YEARS = 12
"""Years back that are offered."""


class ReportPage(DeskPage):
    """The registrations of a year by one dimension. All dimensions are counted at once, so that changing it waits for nothing."""

    TOPIC = "report"

    def __init__(self, program: Program, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(program, desk, parent)
        self._counted: dict[str, Comparison] = {}
        self.head.title.setText(say(words.TITLE))
        self.export_button = button(say(words.EXPORT), self.choose_export)
        self.export_button.setEnabled(False)
        self.reasons_button = button(say(words.REASONS), self.show_reasons)
        self.head.set_actions([self.reasons_button, self.export_button])
        area, down = page_area()
        arrange(down, (22, 12, 22, 18), 10)
        down.addLayout(self._choices())
        down.addLayout(self._figures())
        down.addWidget(self._results(), 1)
        self.notes = label("", "muted", wrap=True)
        down.addWidget(self.notes)
        self.down.addWidget(area, 1)
        on_key(self, "Ctrl+E", self.export_button.click)
        on_key(self, "Ctrl+R", self.reasons_button.click)

    # ------------------------------------------------------------------ what is chosen

    @property
    def year(self) -> int:
        """The chosen year of registration."""
        return int(self.year_choice.currentData())

    @property
    def shown(self) -> Comparison | None:
        """What is shown; ``None`` while it is counted."""
        return self._counted.get(self.by.currentData() or "type")

    def take_focus(self) -> None:
        """Begin with the dimension."""
        self.by.setFocus()

    # ------------------------------------------------------------------ counting

    def refresh(self) -> None:
        """Count the year again, beside the window where the register is large."""
        desk, year = self.desk, self.year

        def count(progress: Progress) -> dict[str, Comparison]:
            with desk.reading() as reading:
                return compare_years(reading, year, progress.until_cancelled)

        self._counted = {}
        self._wait()
        self.work(count, self._came, self._gave_up, say(words.COUNTING, year=year), at_once=desk.is_small)

    def _came(self, counted: dict[str, Comparison]) -> None:
        self._counted = counted
        self._show()

    def _gave_up(self) -> None:
        self.empty.tell(say(words.NOT_COUNTED), "")
        self.told.emit(say(words.NOT_COUNTED), "query")

    def _wait(self) -> None:
        """Let nobody take the figures of another year for those that are asked for."""
        self.export_button.setEnabled(False)
        self.empty.tell(say(words.COUNTING, year=self.year), "")
        self.stack.setCurrentIndex(0)
        for tile in self.tiles.values():
            tile.tell("…")

    def _show(self) -> None:
        compared = self.shown
        if compared is None:
            return
        self.head.subtitle.setText(say(compared.period))
        for figure, tile in self.tiles.items():
            now = getattr(compared.total.now, figure)
            change = say(words.CHANGE, change=change_words(compared.total.change(figure)))
            tile.tell(f"{now:,}" if figure == "count" else group_yuan(now), change)
        lines = (*compared.rows, compared.total)
        self.grid.show_rows([(say(line.label), *row_cells(line)[1:]) for line in lines])
        self.notes.setText(" ".join(say(note) for note in compared.notes))
        self.export_button.setEnabled(bool(compared.rows))
        self.empty.tell(say(words.NOTHING, year=self.year), say(words.NOTHING_HINT))
        self.stack.setCurrentIndex(1 if compared.rows else 0)

    def show_reasons(self) -> None:
        """Show the reasons with which something was let through in the chosen year."""
        ReasonsWindow(self.program, self.desk, self.year, self.case_wanted.emit, self).exec()

    # ------------------------------------------------------------------ export

    def choose_export(self) -> None:
        """Ask where the table goes and write it."""
        compared = self.shown
        if compared is None:
            return
        name = say(words.EXPORT_NAME, year=compared.year, by=say(compared.title))
        folder = documents_folder()
        start = str(folder / f"{name}.xlsx")
        path = ask_target_of_kind(self, say(words.EXPORT_TITLE), start, say(KINDS))
        if path is not None:
            self.export_to(path)

    def export_to(self, path: Path) -> None:
        """Write what is shown as the file's ending says: .xlsx, .pdf or .csv."""
        compared = self.shown
        if compared is None:
            return

        def write() -> Path:
            table = comparison_table(compared)
            export_table(self.program, self.desk, table, path, language())
            return path

        with busy(self.export_button):
            written = self.attempt(lambda: wait_for(self, say(words.EXPORTING), write))
        if written is not None:
            self.told.emit(say(words.EXPORTED, path=written), "good")

    # ------------------------------------------------------------------ building

    def _choices(self) -> QHBoxLayout:
        self.by, self.year_choice = Choice(), Choice()
        for name, dimension in dimensions(self.desk).items():
            self.by.addItem(say(dimension.title), name)
        this_year = self.desk.today().year
        for year in range(this_year, this_year - YEARS, -1):
            self.year_choice.addItem(say(words.YEAR_NAME, year=year), year)
        self.by.currentIndexChanged.connect(lambda _: self._show())
        self.year_choice.currentIndexChanged.connect(lambda _: self.refresh())
        by, of_year = Field(say(words.BY), self.by), Field(say(words.YEAR), self.year_choice)
        hold_width(by, 240)
        hold_width(of_year, 150)
        return row(by, of_year, None, spacing=16)

    def _figures(self) -> QHBoxLayout:
        names = (
            (words.COUNT, words.UNIT_COUNT),
            (words.VALUE, words.UNIT_YUAN),
            (words.AMOUNT, words.UNIT_YUAN),
        )
        self.tiles = {
            figure: Tile(say(name), say(unit), compact=True)
            for figure, (name, unit) in zip(FIGURES, names, strict=True)
        }
        across = row(*self.tiles.values(), spacing=12)
        for place, share in enumerate((2, 3, 3)):
            across.setStretch(place, share)
        return across

    def _results(self) -> QWidget:
        self.stack = QStackedWidget()
        self.empty = EmptyPanel("chart", "", "")
        self.stack.addWidget(self.empty)
        self.grid = Grid(_columns(), sortable=False)
        self.grid.setAccessibleName(say(words.TABLE_NAME))
        self.stack.addWidget(self.grid)
        return self.stack


def _columns() -> list[GridColumn]:
    made = [GridColumn(say(words.COLUMN_LINE), width=176, stretch=True)]
    for name, kind, width in (
        (words.COLUMN_COUNT, "count", 84),
        (words.COLUMN_VALUE, "money", 132),
        (words.COLUMN_AMOUNT, "money", 132),
    ):
        made += [
            GridColumn(say(name), kind, width),
            GridColumn(say(words.COLUMN_BEFORE), kind, 84 if kind == "count" else 126),
            GridColumn(say(words.COLUMN_CHANGE), "percent", 76),
        ]
    return made
