"""Keeps a small table model over rows already in memory, for ledgers and rosters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtGui import QColor

from registrar_app.ui.icons import icon
from registrar_app.ui.theme import colours


@dataclass(frozen=True, slots=True)
class RecordColumn:
    """One column: its title, the cell's words, whether it is a number, and a tone with its icon where there is one."""

    title: str
    text: Callable[[Any], str]
    is_number: bool = False
    tone: Callable[[Any], tuple[str, str]] | None = None


class RecordTable(QAbstractTableModel):
    """Rows shown by columns."""

    def __init__(self, columns: Sequence[RecordColumn]) -> None:
        super().__init__()
        self._columns = columns
        self.rows: Sequence[Any] = ()

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Any = None) -> int:
        """Return the number of rows."""
        return len(self.rows)

    def columnCount(self, parent: Any = None) -> int:
        """Return the number of columns."""
        return len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Return a column's title, aligned as its cells."""
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: QModelIndex, role: int = 0) -> Any:
        """Return what a cell shows."""
        column, record = self._columns[index.column()], self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.text(record)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        if column.tone is not None and role == Qt.ItemDataRole.ForegroundRole:
            return QColor(getattr(colours(), column.tone(record)[0]))
        if column.tone is not None and role == Qt.ItemDataRole.DecorationRole:
            tone, picture = column.tone(record)
            return icon(picture, tone, 16)
        return None

    def _alignment(self, column: int) -> Any:
        side = Qt.AlignmentFlag.AlignRight if self._columns[column].is_number else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
