"""Keeps the table that pages show: typed columns, sorting by value, pills with icon and word; rows come from the pages.

Widths that the user gave columns are remembered by what the columns are, for every table of that shape.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QHideEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from registrar_app.domain.money import group_yuan
from registrar_app.domain.percent import percent_words
from registrar_app.ui.icons import pixmap
from registrar_app.ui.theme import colours, percent, px
from registrar_app.ui.widgets.settling import Settling
from registrar_app.ui.widgets.table import TableView
from registrar_app.ui.window_memory import window_settings

_Index = QModelIndex | QPersistentModelIndex
_ORDER_ROLE = Qt.ItemDataRole.UserRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NUMBERS = {"money", "count", "percent"}
_MARGIN = 11
NONE = "—"
_WIDTH = re.compile(r"(\d{1,2}):(\d{2,4})")
_LEAST_OWN = 24


@dataclass(frozen=True, slots=True)
class GridColumn:
    """One column: its title, its kind (``text``, ``money`` in fen, ``count``, ``percent``, ``date`` or ``pill``), its width at 100 %.

    Width 0 fits the content; ``stretch`` takes what is left and is never narrower than the width.
    """

    title: str
    kind: str = "text"
    width: int = 0
    stretch: bool = False


@dataclass(frozen=True, slots=True)
class Pill:
    """A state as icon, word and tone (``good``, ``query``, ``error``, ``note``); ``order`` sorts it."""

    word: str
    tone: str
    icon: str
    order: int = 0


_MEASURED_ROWS = 60
"""Rows that are measured for the width of a column, beside those in sight."""


class _Rows(QAbstractTableModel):
    """The rows as Qt asks for them."""

    def __init__(self, columns: Sequence[GridColumn]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.rows: list[tuple[Any, ...]] = []
        self.keys: list[object] = []
        self._given: list[int] = []

    def load(self, rows: Sequence[Sequence[Any]], keys: Sequence[object]) -> None:
        """Take other rows."""
        self.beginResetModel()
        self.rows = [tuple(row) for row in rows]
        self.keys = list(keys)
        self._given = list(range(len(rows)))
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by the values of a column, empty cells last when rising; -1 restores the order in which they came."""
        self.layoutAboutToBeChanged.emit()
        kept, falling = self.persistentIndexList(), order is Qt.SortOrder.DescendingOrder and column >= 0
        order_of = self._given if column < 0 else [_order_of(row[column]) for row in self.rows]
        places = sorted(range(len(self.rows)), key=order_of.__getitem__, reverse=falling)
        self.rows = [self.rows[place] for place in places]
        self.keys = [self.keys[place] for place in places]
        self._given = [self._given[place] for place in places]
        now = {before: after for after, before in enumerate(places)} if kept else {}
        moved = [self.index(now[index.row()], index.column()) for index in kept]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's title, right-aligned over numbers."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[section].kind in _NUMBERS else _LEFT
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's words, place, order or tip."""
        kind, value = self.columns[index.column()].kind, self.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_words(kind, value)
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell_words(kind, value) if kind == "text" else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if kind in _NUMBERS else _LEFT
        return value if role == _ORDER_ROLE else None


def cell_words(kind: str, value: Any) -> str:
    """Return how a cell is written."""
    if value is None or value == "":
        return NONE
    if isinstance(value, Pill):
        return value.word
    if isinstance(value, date):
        return value.isoformat()
    if kind == "percent":
        return percent_words(value)
    return group_yuan(value) if kind == "money" else str(value)


def _order_of(value: Any) -> tuple[int, Any]:
    if value is None or value == "":
        return (1, "")
    if isinstance(value, Pill):
        return (0, value.order)
    return (0, value.isoformat() if isinstance(value, date) else value)


class _CellPainter(QStyledItemDelegate):
    """Draws pills; leaves other cells to Qt, without the dotted focus frame."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """Drop the focus frame; the whole row shows the selection."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the row's ground, then the words where the column's title stands, or the pill."""
        value = index.data(_ORDER_ROLE)
        plain = QStyleOptionViewItem(option)
        self.initStyleOption(plain, index)
        text, plain.text = plain.text, ""
        plain.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, plain, painter, plain.widget)
        if isinstance(value, Pill):
            self._draw_pill(painter, option, value)
            return
        place = option.rect.adjusted(px(_MARGIN), 0, -px(_MARGIN), 0)
        painter.save()
        painter.setFont(plain.font)
        painter.setPen(QColor(colours().muted if text == NONE else colours().ink))
        words = plain.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, index.data(Qt.ItemDataRole.TextAlignmentRole), words)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Leave room for the pill around its word, and for the margins of plain words."""
        hint = super().sizeHint(option, index)
        if isinstance(index.data(_ORDER_ROLE), Pill):
            return hint + QSize(px(52), 0)
        return hint + QSize(px(2 * _MARGIN), 0)

    def _draw_pill(self, painter: QPainter, option: QStyleOptionViewItem, value: Pill) -> None:
        palette = colours()
        font = option.font
        font.setPixelSize(px(12))
        words = QFontMetrics(font)
        room = option.rect.width() - px(2 * _MARGIN)
        width = min(words.horizontalAdvance(value.word) + px(36), room)
        height = px(22)
        place = QRectF(
            option.rect.left() + px(_MARGIN), option.rect.center().y() - height / 2 + 1, width, height
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_ground(value.tone, option)))
        painter.drawRoundedRect(place, height / 2, height / 2)
        sign = pixmap(value.icon, value.tone, 14)
        painter.drawPixmap(int(place.left()) + px(7), int(place.center().y() - px(7)), sign)
        painter.setPen(QColor(getattr(palette, value.tone)))
        painter.setFont(font)
        text = place.adjusted(px(26), 0, -px(6), 0)
        painter.drawText(
            text, _LEFT, words.elidedText(value.word, Qt.TextElideMode.ElideRight, int(text.width()))
        )
        painter.restore()


def _ground(tone: str, option: QStyleOptionViewItem) -> str:
    """Return the colour under a pill's word; on the row that is chosen one of the row's own colour would not be seen."""
    ground, row = str(getattr(colours(), f"{tone}_soft")), colours().accent_soft
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    return colours().paper if chosen and ground == row else ground


class Grid(TableView):
    """A table of typed columns. ``chosen(key)`` follows the selection, ``key_opened(key)`` answers Enter."""

    chosen = Signal(object)
    key_opened = Signal(object)

    def __init__(self, columns: Sequence[GridColumn], *, sortable: bool = True) -> None:
        super().__init__()
        self._model = _Rows(columns)
        self.setModel(self._model)
        self.setItemDelegate(_CellPainter(self))
        self.horizontalHeader().setResizeContentsPrecision(_MEASURED_ROWS)
        self.setSortingEnabled(sortable)
        if sortable:
            self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.selectionModel().currentRowChanged.connect(lambda *_: self.chosen.emit(self.chosen_key()))
        self.opened.connect(lambda _: self.key_opened.emit(self.chosen_key()))
        self._is_laying = False
        self._own = _kept_widths(self.columns)
        self._settling = Settling(self, self._keep_widths)
        self.horizontalHeader().sectionResized.connect(self._note_width)

    @property
    def columns(self) -> tuple[GridColumn, ...]:
        """The columns, in order."""
        return self._model.columns

    def show_rows(self, rows: Sequence[Sequence[Any]], keys: Sequence[object] | None = None) -> None:
        """Show other rows; the row with the same key as before stays chosen, else the first is."""
        before = self.chosen_key()
        self._model.load(rows, keys if keys is not None else range(len(rows)))
        head = self.horizontalHeader()
        if self.isSortingEnabled() and head.sortIndicatorSection() >= 0:
            self._model.sort(head.sortIndicatorSection(), head.sortIndicatorOrder())
        self._lay_out()
        if rows:
            self.choose(before if before in self._model.keys else self._key_at(0))
        else:
            self.chosen.emit(None)

    def leave_out(self, places: Sequence[int]) -> None:
        """Hide some columns and give the others their room."""
        head = self.horizontalHeader()
        if all(head.isSectionHidden(place) == (place in places) for place in range(len(self.columns))):
            return
        self._is_laying = True  # to hide one changes its width
        for place in range(len(self.columns)):
            self.setColumnHidden(place, place in places)
        self._lay_out()

    def chosen_key(self) -> object:
        """Return the key of the chosen row, or ``None``."""
        index = self.currentIndex()
        return self._key_at(index.row()) if index.isValid() else None

    def choose(self, key: object) -> None:
        """Choose the row of a key."""
        if key in self._model.keys:
            self.choose_row(self._model.keys.index(key))

    def words(self) -> list[list[str]]:
        """Return all cells as written, in the order shown."""
        kinds = [column.kind for column in self.columns]
        return [list(map(cell_words, kinds, row)) for row in self._model.rows]

    def values(self) -> list[tuple[Any, ...]]:
        """Return all cells as they were given, in the order shown."""
        return list(self._model.rows)

    def _key_at(self, row: int) -> object:
        return self._model.keys[row]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the stretching columns take the new width."""
        super().resizeEvent(event)
        self._stretch()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep the widths that were given just now."""
        super().hideEvent(event)
        self._settling.finish()

    def rescale(self) -> None:
        """Follow the scale, widths included."""
        super().rescale()
        self._lay_out()

    def _note_width(self, place: int, _: int, width: int) -> None:
        """Keep the width, for 100 %, that the user gave a column."""
        if not self._is_laying and width:
            self._own[place] = round(width * 100 / percent())
            self._settling.start()

    def _keep_widths(self) -> None:
        window_settings().setValue(_name_of(self.columns), [f"{p}:{w}" for p, w in self._own.items()])

    def _lay_out(self) -> None:
        self._is_laying = True
        head = self.horizontalHeader()
        head.setMinimumSectionSize(px(40))
        for place, column in enumerate(self.columns):
            fits = self.sizeHintForColumn(place) if column.kind == "pill" or not column.width else 0
            if head.isSectionHidden(place):
                continue  # a size would show it again
            wanted = max(px(column.width), fits, self._title_width(place))
            head.resizeSection(place, px(self._own[place]) if place in self._own else wanted)
        self._stretch()

    def _title_width(self, place: int) -> int:
        font = self.font()
        font.setPixelSize(px(12))
        return QFontMetrics(font).horizontalAdvance(self.columns[place].title) + px(2 * _MARGIN + 2)

    def _stretch(self) -> None:
        self._is_laying = True
        head = self.horizontalHeader()
        shown = [place for place in range(head.count()) if not head.isSectionHidden(place)]
        places = [place for place in shown if self.columns[place].stretch and place not in self._own]
        fixed = sum(head.sectionSize(place) for place in shown if place not in places)
        for done, place in enumerate(places):
            least = max(px(self.columns[place].width), self._title_width(place))
            share = (self.viewport().width() - fixed) // (len(places) - done)
            head.resizeSection(place, max(least, share))
            fixed += head.sectionSize(place)
        self._is_laying = False


def _name_of(columns: Sequence[GridColumn]) -> str:
    """Return under what the widths of such a table are kept, whatever the language."""
    shape = ",".join(f"{column.kind}{column.width}{column.stretch:d}" for column in columns)
    return f"widths/{sha256(shape.encode()).hexdigest()[:12]}"


def _kept_widths(columns: Sequence[GridColumn]) -> dict[int, int]:
    """Return the widths, for 100 %, that the user gave columns by their places; what cannot be read is left out."""
    kept = window_settings().value(_name_of(columns)) or []
    found = (_WIDTH.fullmatch(str(each)) for each in ([kept] if isinstance(kept, str) else kept))
    widths = {int(match[1]): int(match[2]) for match in found if match}
    return {place: width for place, width in widths.items() if place < len(columns) and width >= _LEAST_OWN}
