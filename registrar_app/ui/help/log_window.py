"""Shows the local log of errors: filtered by level and words, newest first, the folder and a cleaned copy at hand."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from registrar_app import paths
from registrar_app.services.document_ports import TableWriter
from registrar_app.services.error_log import Level, LogEntry, choose_entries, clean_copy, read_log
from registrar_app.services.tables.program_tables import log_table
from registrar_app.ui.help import words
from registrar_app.ui.help.window import HelpWindow
from registrar_app.ui.operation import attempt
from registrar_app.ui.schemes.grid import Grid, GridColumn, Pill
from registrar_app.ui.schemes.page_parts import Choice, EmptyPanel
from registrar_app.ui.theme import arrange, hold_height, hold_width
from registrar_app.ui.widgets.basics import button, label, row
from registrar_app.ui.widgets.editors import TextEditor
from registrar_app.ui.widgets.field import Field
from registrar_app.ui.widgets.files import ask_target_of_kind, documents_folder
from registrar_app.ui.widgets.foot_layout import foot
from registrar_app.ui.widgets.inside_field import add_clear_button
from registrar_app.ui.widgets.message_bar import MessageBar
from registrar_app.ui.words import language, say

_SIZE = (920, 620)
_TABLES = {".xlsx", ".csv", ".pdf"}
_PILLS = {Level.ERROR: ("error", "error"), Level.WARNING: ("query", "query")}


class LogWindow(HelpWindow):
    """The log."""

    def __init__(self, parent: QWidget, tables: TableWriter) -> None:
        super().__init__(parent, words.LOG, _SIZE)
        self._tables = tables
        self._read: list[LogEntry] = []
        self.entries: list[LogEntry] = []
        self.bar = MessageBar()
        self.down.addWidget(label(say(words.LOG), "heading"))
        self.down.addWidget(label(say(words.LOG_LEAD), "muted", wrap=True))
        self.down.addWidget(self.bar)
        self._add_choices()
        self.stack = QStackedWidget()
        self.empty = EmptyPanel("good", say(words.LOG_EMPTY), say(words.LOG_EMPTY_HINT))
        self.none = EmptyPanel("search", say(words.LOG_NONE), say(words.LOG_NONE_HINT))
        for part in (self.empty, self.none, self._listing()):
            self.stack.addWidget(part)
        self.down.addWidget(self.stack, 1)
        folder = button(say(words.LOG_FOLDER), self.open_folder, icon_name="folder")
        self.export_button = button(say(words.LOG_EXPORT), self.export, "primary")
        self.buttons.addWidget(foot(folder, None, self.close_button(), self.export_button))
        self.on_key("Ctrl+F", self.search.setFocus)
        self.on_key("Ctrl+S", self.export_button.click)
        self.on_key("Ctrl+E", self.export_button.click)
        self.on_key("F5", self.refresh)
        self.refresh()

    def _add_choices(self) -> None:
        self.level = Choice()
        self.level.currentIndexChanged.connect(lambda _: self._show())
        level = Field(say(words.LOG_LEVEL), self.level)
        hold_width(level, 180)
        self.search = TextEditor()
        self.search.setPlaceholderText(say(words.LOG_SEARCH_HINT))
        add_clear_button(self.search)
        self.search.textChanged.connect(lambda _: self._show())
        across = row(level, Field(say(words.LOG_SEARCH), self.search), spacing=16)
        across.setStretch(1, 1)
        self.down.addLayout(across)

    def _listing(self) -> QWidget:
        made = QWidget()
        down = QVBoxLayout(made)
        arrange(down, spacing=8)
        self.grid = Grid(
            (
                GridColumn(say(words.LOG_AT), width=148),
                GridColumn(say(words.LOG_LEVEL), "pill", width=84),
                GridColumn(say(words.LOG_WHAT), width=140),
                GridColumn(say(words.LOG_WHERE), width=120, stretch=True),
            ),
            sortable=False,
        )
        self.grid.setAccessibleName(say(words.LOG))
        self.grid.chosen.connect(lambda _: self._tell_chosen())
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(say(words.LOG_WHERE))
        hold_height(self.details, 110)
        down.addWidget(self.grid, 1)
        down.addWidget(self.details)
        return made

    def refresh(self) -> None:
        """Read the log again (F5)."""
        self._read = attempt(lambda: read_log(paths.log_file()), self.bar.tell) or []
        self.level.blockSignals(True)
        self.level.clear()
        self.level.addItem(say(words.LOG_ALL, count=len(self._read)), None)
        for level in Level:
            count = sum(entry.level is level for entry in self._read)
            self.level.addItem(say(words.LOG_ONE, level=say(level.label), count=count), level)
        self.level.blockSignals(False)
        self._show()

    def _show(self) -> None:
        self.entries = choose_entries(self._read, self.level.currentData(), self.search.text().strip())
        self.grid.show_rows([_cells(entry) for entry in self.entries])
        self.stack.setCurrentIndex(2 if self.entries else 1 if self._read else 0)
        self.export_button.setEnabled(bool(self.entries))
        if self.entries:
            self.grid.selectRow(0)
        self._tell_chosen()

    def _tell_chosen(self) -> None:
        number = self.grid.currentIndex().row()
        chosen = self.entries[number] if 0 <= number < len(self.entries) else None
        self.details.setPlainText("\n".join(chosen.lines()) if chosen else "")

    def open_folder(self) -> None:
        """Open the folder of the log with the system's own window."""
        folder = paths.log_file().parent
        folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def export(self) -> None:
        """Ask for a file and write what is shown, cleaned."""
        name = say(words.LOG_NAME, day=datetime.now().astimezone().date().isoformat())
        folder = documents_folder()
        start = str(folder / f"{name}.txt")
        path = ask_target_of_kind(self, say(words.LOG), start, say(words.LOG_KINDS))
        if path is not None:
            self.export_to(path)

    def export_to(self, target: Path) -> None:
        """Write what is shown, cleaned once more: as a table when the file's ending says so, else as plain words."""

        def write() -> bool:
            if target.suffix.lower() in _TABLES:
                self._tables.write(log_table(self.entries), target, language())
            else:
                clean_copy(self.entries, target)
            return True

        if attempt(write, self.bar.tell):
            self.bar.tell(say(words.LOG_SAVED, count=len(self.entries), file=target), "good")


def _cells(entry: LogEntry) -> tuple[object, ...]:
    tone, icon = _PILLS[entry.level]
    at = entry.at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    where = entry.places[-1] if entry.places else ""
    return (at, Pill(say(entry.level.label), tone, icon), entry.what, where)
