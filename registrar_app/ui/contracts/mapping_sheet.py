"""Keeps the sheet on which a user says what the columns of a free table are, before it is tried; reading is the service's."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from registrar_app.domain.errors import RegistrarError
from registrar_app.services.map_columns import MappedTable, Wishes, guess_table, try_rows
from registrar_app.services.table_ports import (
    ColumnGuess,
    ColumnUse,
    Confidence,
    TableFile,
    TableGuess,
    TableMapping,
    Unit,
    has_unit,
)
from registrar_app.ui.contracts import mapping_words as words
from registrar_app.ui.operation import word_error
from registrar_app.ui.schemes.page_parts import Choice
from registrar_app.ui.theme import arrange, px
from registrar_app.ui.widgets.basics import Card, TabStart, button, clear, label, retone, row, rule
from registrar_app.ui.widgets.field import Field
from registrar_app.ui.widgets.fitting import page_area
from registrar_app.ui.widgets.foot_layout import foot
from registrar_app.ui.words import CANCEL, say
from registrar_app.ui.workplace import Workplace

LOOKED_AT = 200
"""Rows that are tried at each change: enough to see a wrong choice, and done within a moment."""
_HEAD_ROWS, _HEAD_WORDS = 12, 40
LOOK_MS = 120


class MappingSheet(QWidget):
    """Which sheet and head, then a line a column: its head, some values, the field, the unit, and why."""

    def __init__(
        self,
        place: Workplace,
        table: TableFile,
        name: str,
        *,
        go_on: Callable[[], object],
        leave: Callable[[], object],
    ) -> None:
        super().__init__()
        self._place, self._table = place, table
        self._fields = {path: say(title) for path, title in place.program.contract_files.fields().items()}
        self._offered = _model(self._fields)
        self._lines: dict[int, _ColumnLine] = {}
        self.guess: TableGuess | None = None
        self._build(name, go_on, leave)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(LOOK_MS)
        self._soon.timeout.connect(self.look)
        self._read(Wishes())
        self.sheets.currentIndexChanged.connect(lambda _: self._read(Wishes(sheet=self.sheets.currentData())))
        self.heads.currentIndexChanged.connect(lambda _: self._read_under_head())

    def _build(self, name: str, go_on: Callable[[], object], leave: Callable[[], object]) -> None:
        around = QVBoxLayout(self)
        arrange(around, (22, 16, 22, 22))
        card = Card(say(words.TITLE, name=name), "", spacing=10)
        around.addWidget(card)
        self._area, above = page_area()  # the buttons under it stay in sight
        arrange(above, (0, 0, 8, 0), 10)
        card.body.addWidget(self._area, 1)
        self.lead = label(say(words.LEAD), "muted", wrap=True)
        above.addWidget(self.lead)
        above.addLayout(self._top())
        self.notes = label("", "muted", wrap=True)
        above.addWidget(self.notes)
        above.addWidget(rule())
        inside = QWidget()
        inside.setObjectName("scrolled")
        self._grid = QGridLayout(inside)
        arrange(self._grid, (0, 4, 0, 4), 8)
        self._start = TabStart(inside)  # the lines of the columns are made later
        above.addWidget(inside, 1)  # the choices above scroll away with the lines, which need the room
        card.body.addWidget(rule())
        self.count = label("", "section", wrap=True)
        self.leave_button = button(f"{say(CANCEL)}  Esc", leave)
        self.go_button = button(say(words.GO_ON), go_on, "primary")
        ending = row(self.count, foot(None, self.leave_button, self.go_button), spacing=16)
        ending.setStretch(0, 1)
        card.body.addLayout(ending)

    def _top(self) -> QGridLayout:
        self.sheets, self.heads = Choice(), Choice()
        for sheet in self._table.sheets:
            title = say(words.SHEET_HIDDEN, name=sheet.name) if sheet.hidden else sheet.name
            self.sheets.addItem(title or say(words.SHEET_ALONE), sheet.name)
        self.sheets.setEnabled(self.sheets.count() > 1)
        top = QGridLayout()
        arrange(top, spacing=16)
        top.addWidget(Field(say(words.SHEET), self.sheets), 0, 0)
        top.addWidget(Field(say(words.HEAD_ROW), self.heads), 0, 1)
        top.setColumnStretch(0, 1)
        top.setColumnStretch(1, 2)
        return top

    # ------------------------------------------------------------ what is chosen

    @property
    def mapped(self) -> MappedTable | None:
        """The table as the sheet says now; ``None`` while no column is the contract's name."""
        if self.guess is None:
            return None
        uses = {index: use for index, line in self._lines.items() if (use := line.use) is not None}
        if "name" not in {use.path for use in uses.values()}:
            return None
        guess = self.guess
        mapping = TableMapping(guess.sheet, guess.head_row, guess.head_height, uses)
        return MappedTable(self._table, guess, mapping)

    def look(self) -> None:
        """Tell how many of the first rows can be read as it is chosen now."""
        self._soon.stop()
        mapped = self.mapped
        self.go_button.setEnabled(mapped is not None)
        if mapped is None:
            self.count.setText(say(words.NAME_WANTED))
            return
        good, looked = try_rows(self._place.program, mapped, LOOKED_AT)
        self.count.setText(say(words.COUNT, good=f"{good:,}", looked=f"{looked:,}"))
        self.go_button.setEnabled(looked > 0)

    # ------------------------------------------------------------ building

    def _read(self, wishes: Wishes) -> None:
        """Guess anew, and show a line for each column."""
        try:
            guess, remembered = guess_table(self._place.program, self._place.desk, self._table, wishes)
        except RegistrarError as error:
            self.guess = None
            self.notes.setText(word_error(error))
            return
        self.guess = guess
        self.lead.setText(say(words.REMEMBERED if remembered else words.LEAD))
        self._show_sheet(guess)
        self._show_heads(guess)
        self.notes.setText(" · ".join(say(note) for note in guess.notes))
        self.notes.setVisible(bool(guess.notes))
        self._show_columns(guess)
        self.look()

    def _read_under_head(self) -> None:
        chosen = self.heads.currentData()
        if chosen is not None and self.guess is not None:
            head, height = chosen
            self._read(Wishes(self.guess.sheet, head + 1, height))

    def _show_sheet(self, guess: TableGuess) -> None:
        self.sheets.blockSignals(True)
        self.sheets.setCurrentIndex(self.sheets.findData(guess.sheet))
        self.sheets.blockSignals(False)

    def _show_heads(self, guess: TableGuess) -> None:
        sheet = next(sheet for sheet in self._table.sheets if sheet.name == guess.sheet)
        filled = [number for number, cells in enumerate(sheet.rows[:60]) if cells][:_HEAD_ROWS]
        self.heads.blockSignals(True)
        self.heads.clear()
        self.heads.addItem(say(words.NO_HEAD), (filled[0] if filled else 0, 0))
        for number in filled:
            told = " · ".join(_said(cell) for cell in sheet.rows[number] if cell not in (None, ""))[
                :_HEAD_WORDS
            ]
            self.heads.addItem(say(words.HEAD_AT, number=number + 1, words=told), (number, 1))
            self.heads.addItem(
                say(words.HEAD_TWO, number=number + 1, next=number + 2, words=told), (number, 2)
            )
        wanted = (guess.head_row, guess.head_height)
        places = [place for place in range(self.heads.count()) if self.heads.itemData(place) == wanted]
        self.heads.setCurrentIndex(places[0] if places else -1)
        self.heads.blockSignals(False)

    def _show_columns(self, guess: TableGuess) -> None:
        clear(self._grid)
        self._lines = {}
        titles = (words.COLUMN, words.HEAD, words.SAMPLES, words.FIELD, words.UNIT, words.SURE)
        for place, title in enumerate(titles):
            self._grid.addWidget(label(say(title), "label"), 0, place)
        for number, column in enumerate(guess.columns, 1):
            line = _ColumnLine(column, self._offered, self._changed)
            self._lines[column.index] = line
            for place, part in enumerate(line.parts):
                self._grid.addWidget(part, number, place)
        self._start.lead(
            [
                part
                for line in self._lines.values()
                for part in line.parts
                if part.focusPolicy() & Qt.FocusPolicy.TabFocus
            ]
        )
        for place, stretch in enumerate((0, 3, 4, 4, 0, 2)):
            self._grid.setColumnStretch(place, stretch)
        self._grid.setRowStretch(len(guess.columns) + 1, 1)

    def _changed(self, changed: _ColumnLine) -> None:
        """A field has one column: the one that had it before is left out."""
        path = changed.fields.currentData()
        for line in self._lines.values():
            if path and line is not changed and line.fields.currentData() == path:
                line.leave_out()
        self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the line at which the keyboard begins into sight, once the lines have their places."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._show_first)

    def _show_first(self) -> None:
        self._area.ensureWidgetVisible(self.first())

    def first(self) -> QWidget:
        """Return where the keyboard begins: at the first column that is not sure, or at the button."""
        unsure = (line for line in self._lines.values() if line.is_unsure)
        found = next(unsure, None)
        if found is not None:
            return found.fields
        return self.go_button if self.go_button.isEnabled() else self.leave_button


class _ColumnLine:
    """The parts of one line."""

    def __init__(
        self, column: ColumnGuess, offered: QStandardItemModel, changed: Callable[[_ColumnLine], object]
    ) -> None:
        head = (
            say(words.BY_USER_HEAD, letters=column.letters) if column.head == column.letters else column.head
        )
        self._tell = changed
        self.fields, self.units = Choice(), Choice()
        self.fields.setModel(offered)
        self.fields.setAccessibleName(say(words.FIELD_OF, head=head))
        self.units.setAccessibleName(say(words.UNIT_OF, head=head))
        for unit in Unit:
            self.units.addItem(say(unit.label), unit)
        self.fields.setMinimumWidth(px(80))
        self.units.setMinimumWidth(px(138))
        unsure = column.confidence is Confidence.POSSIBLE
        self.sure = label(say(column.confidence.label), "muted", tone="query" if unsure else "", wrap=True)
        self.parts = (
            label(column.letters, "muted"),
            label(head, wrap=True),
            label(" · ".join(column.samples), "muted", wrap=True),
            self.fields,
            self.units,
            self.sure,
        )
        self.is_unsure = column.confidence is Confidence.POSSIBLE
        self.fields.setCurrentIndex(max(0, self.fields.findData(column.use.path)) if column.use else 0)
        if column.use is not None:
            self.units.setCurrentIndex(self.units.findData(column.use.unit))
        self._show_unit()
        self.fields.currentIndexChanged.connect(lambda _: self._chosen())
        self.units.currentIndexChanged.connect(lambda _: self._tell(self))

    @property
    def use(self) -> ColumnUse | None:
        """What the column is; ``None`` when it is left out."""
        path = self.fields.currentData()
        if not path:
            return None
        return ColumnUse(path, Unit(self.units.currentData()) if has_unit(path) else Unit.YUAN)

    def leave_out(self) -> None:
        """Use the column for nothing."""
        self.fields.setCurrentIndex(0)

    def _chosen(self) -> None:
        retone(self.sure, say(words.BY_USER if self.use is not None else Confidence.NONE.label), "")
        self._show_unit()
        self._tell(self)

    def _show_unit(self) -> None:
        self.units.setVisible(has_unit(self.fields.currentData() or ""))


def _said(cell: object) -> str:
    return f"{cell:g}" if isinstance(cell, float) else str(cell)


def _model(fields: dict[str, str]) -> QStandardItemModel:
    """Return the fields that a column can be, shared by the choosers of all columns."""
    model = QStandardItemModel()
    for path, title in {"": say(words.NOT_USED), **fields}.items():
        if path == "format":
            continue
        item = QStandardItem(title)
        item.setData(path, Qt.ItemDataRole.UserRole)
        model.appendRow(item)
    return model
