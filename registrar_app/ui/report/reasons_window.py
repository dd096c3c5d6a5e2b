"""The window with every reason of a year: what was let through, who wrote what; a line opens its contract."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from registrar_app.services.desk import Desk
from registrar_app.services.export_table import export_table
from registrar_app.services.list_reasons import Reason, list_reasons, reasons_table
from registrar_app.services.program import Program
from registrar_app.ui.operation import attempt, beside
from registrar_app.ui.reading_only import keep_grey
from registrar_app.ui.register_reader import RegisterReader
from registrar_app.ui.report import words
from registrar_app.ui.schemes.grid import Grid, GridColumn
from registrar_app.ui.schemes.page_parts import EmptyPanel, busy
from registrar_app.ui.table_saving import KINDS
from registrar_app.ui.widgets.basics import button, label, retone
from registrar_app.ui.widgets.files import ask_target_of_kind, documents_folder
from registrar_app.ui.widgets.foot_layout import foot
from registrar_app.ui.widgets.sheet import open_at, sheet
from registrar_app.ui.words import CLOSE, language, say

_SIZE = (1040, 560)


class ReasonsWindow(QDialog):
    """The reasons of a year, the newest first."""

    help_topic = "report"

    def __init__(
        self,
        program: Program,
        desk: Desk,
        year: int,
        open_case: Callable[[str], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._program, self._desk, self._open_case = program, desk, open_case
        self._days = date(year, 1, 1), date(year, 12, 31)
        self.reasons: list[Reason] = []
        self.setWindowTitle(say(words.REASONS_TITLE, year=year))
        down, buttons = sheet(self, (22, 16, 22, 16), 10)
        down.addWidget(label(say(words.REASONS_TITLE, year=year), "heading"))
        down.addWidget(label(say(words.REASONS_LEAD), "muted", wrap=True))
        self.note = label("", "muted", wrap=True)
        down.addWidget(self._listing(), 1)
        down.addWidget(self.note)
        self.export_button = button(say(words.REASONS_EXPORT), self.choose_export)
        keep_grey(desk, self.export_button)
        close = button(f"{say(CLOSE)}  Esc", self.reject, "primary")
        buttons.addWidget(foot(None, self.export_button, close))
        QShortcut(QKeySequence("Ctrl+E"), self, self.export_button.click)
        open_at(self, *_SIZE)
        self._reader = RegisterReader(self, desk, self._tell)
        self.finished.connect(lambda _: self._reader.forget())
        self._read()

    def _listing(self) -> QWidget:
        self.stack = QStackedWidget()
        self.empty = EmptyPanel("good", say(words.REASONS_READING), "")
        self.stack.addWidget(self.empty)
        self.grid = Grid(
            (
                GridColumn(say(words.COLUMN_DAY), "date", 96),
                GridColumn(say(words.COLUMN_OFFICE), width=130),
                GridColumn(say(words.COLUMN_REGISTRAR), width=118),
                GridColumn(say(words.COLUMN_CONTRACT), width=150, stretch=True),
                GridColumn(say(words.COLUMN_ABOUT), width=170),
                GridColumn(say(words.COLUMN_REASON), width=200, stretch=True),
            )
        )
        self.grid.setAccessibleName(say(words.REASONS_TITLE, year=self._days[0].year))
        self.grid.key_opened.connect(self._open)
        self.grid.chosen.connect(self._tell_whole)
        self.stack.addWidget(self.grid)
        return self.stack

    def _read(self) -> None:
        first, last = self._days
        self.export_button.setEnabled(False)
        self._reader.read(lambda desk: list_reasons(desk, first, last), self._show)

    def _show(self, reasons: list[Reason]) -> None:
        self.reasons = reasons
        rows = [
            (each.on, each.office, say(each.registrar), each.name, say(each.about), each.said)
            for each in reasons
        ]
        self.grid.show_rows(rows)
        self.stack.setCurrentIndex(1 if reasons else 0)
        self.empty.tell(say(words.REASONS_NONE, year=self._days[0].year), "")
        self.export_button.setEnabled(bool(reasons))
        if reasons:
            self.grid.setFocus()

    def _tell_whole(self, key: object) -> None:
        """Say the reason of the chosen line in full: a line shows only its beginning."""
        if isinstance(key, int):
            count = say(words.REASONS_COUNT, count=f"{len(self.reasons):,}")
            self._tell(f"{count} · {self.reasons[key].said}", "")

    def _open(self, key: object) -> None:
        if isinstance(key, int):
            self.accept()
            self._open_case(self.reasons[key].uid)

    def choose_export(self) -> None:
        """Ask where the list goes and write it."""
        name = say(words.REASONS_TITLE, year=self._days[0].year)
        folder = documents_folder()
        path = ask_target_of_kind(self, name, str(folder / f"{name}.xlsx"), say(KINDS))
        if path is not None:
            self.export_to(path)

    def export_to(self, path: Path) -> None:
        """Write the list as the file's ending says: .xlsx, .pdf or .csv."""

        def write() -> Path:
            table = reasons_table(self.reasons, *self._days)
            export_table(self._program, self._desk, table, path, language())
            return path

        with busy(self.export_button):
            written = attempt(lambda: beside(write), self._tell)
        if written is not None:
            self._tell(say(words.REASONS_EXPORTED, path=written), "good")

    def _tell(self, text: str, tone: str) -> None:
        retone(self.note, text, tone)
