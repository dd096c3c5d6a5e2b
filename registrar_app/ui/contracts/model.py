"""Keeps the table of contracts as windows of rows fetched when they are looked at; a million rows stay light."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtGui import QColor

from registrar_app.domain.money import group_yuan
from registrar_app.domain.registration import CaseState
from registrar_app.domain.text import Text
from registrar_app.services.case_columns import CASE_COLUMNS, LAYOUTS, MONEY, cell_of
from registrar_app.services.list_cases import Found, lines_of
from registrar_app.services.ports import CaseQuery, CaseRow, RegisterStore
from registrar_app.ui.contract_form.form_head import STATE_TONES
from registrar_app.ui.contracts import words
from registrar_app.ui.icons import icon
from registrar_app.ui.theme import colours
from registrar_app.ui.words import say

WINDOW = 200
_KEPT_WINDOWS = 12
_ICONS = {
    CaseState.DRAFT: "draft",
    CaseState.ACCEPTED: "clock",
    CaseState.SUPPLEMENT_REQUESTED: "query",
    CaseState.REGISTERED: "good",
    CaseState.REFUSED: "error",
    CaseState.CANCELLED: "remove",
    CaseState.REVOKED: "remove",
}


class CaseTable(QAbstractTableModel):
    """Rows of a query; only the windows that were shown are in memory."""

    def __init__(self, store: RegisterStore, office_name: Callable[[str], str] = str) -> None:
        super().__init__()
        self._store, self._office_name = store, office_name
        self.query = CaseQuery()
        self.columns = LAYOUTS["register"][1]
        self._count = 0
        self._offices: dict[str, str] = {}
        self._windows: dict[int, list[CaseRow]] = {}
        self._order: list[str] | None = None

    def show_found(self, found: Found) -> None:
        """Show the rows of another query, of which the first window was read with it."""
        self.beginResetModel()
        self.query, self._order, self._count = found.query, found.order, found.count
        self._windows, self._offices = {0: found.first}, {}
        self.endResetModel()

    def show_columns(self, columns: Sequence[str]) -> None:
        """Show other columns of the same rows."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self.endResetModel()

    def row_at(self, number: int) -> CaseRow | None:
        """Return one row, fetching its window when needed."""
        first = number - number % WINDOW
        if first not in self._windows:
            while len(self._windows) >= _KEPT_WINDOWS:
                self._windows.pop(next(iter(self._windows)))
            self._windows[first] = self._read(first)
        window = self._windows[first]
        return window[number - first] if number - first < len(window) else None

    def part(self, first: int, count: int) -> CaseQuery:
        """Return the question for some of the rows."""
        if self._order is not None:
            return CaseQuery(uids=tuple(self._order[first : first + count]), limit=None)
        return replace(self.query, offset=first, limit=count)

    def _read(self, first: int) -> list[CaseRow]:
        if self._order is not None:
            return lines_of(self._store, self._order[first : first + WINDOW])
        return self._store.find_cases(replace(self.part(first, WINDOW), of=self._count))

    def _name_of(self, office: str) -> str:
        if office not in self._offices:
            self._offices[office] = self._office_name(office)
        return self._offices[office]

    def rowCount(self, parent: Any = None) -> int:
        """Return how many rows the query has."""
        return self._count

    def columnCount(self, parent: Any = None) -> int:
        """Return the number of columns."""
        return len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Return a column's title, aligned as its cells."""
        if orientation is Qt.Orientation.Vertical:
            return None
        key = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return say(CASE_COLUMNS[key].title)
        return _alignment(key) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: QModelIndex, role: int = 0) -> Any:
        """Return what a cell shows."""
        row = self.row_at(index.row())
        if row is None:
            return None
        key = self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = cell_text(row, key, self._name_of)
            return _brief(text) if key == "type" and role == Qt.ItemDataRole.DisplayRole else text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(key)
        tone = STATE_TONES[row.state]
        if key == "state" and role == Qt.ItemDataRole.DecorationRole:
            return icon(_ICONS[row.state], tone, 16)
        if key == "state" and role == Qt.ItemDataRole.ForegroundRole:
            return QColor(getattr(colours(), tone))
        if key == "exchange" and row.exchange == "returned" and role == Qt.ItemDataRole.ForegroundRole:
            return QColor(colours().error)
        return None


def cell_text(row: CaseRow, key: str, office_name: Callable[[str], str] = str) -> str:
    """Return a cell's text."""
    value = cell_of(row, key, office_name)
    if isinstance(value, Text):
        return say(value)
    if isinstance(value, int) and CASE_COLUMNS[key].kind == MONEY:
        return group_yuan(value)
    if key == "name":
        return str(value or say(words.UNNAMED))
    return "" if value is None else str(value)


def _brief(kind: str) -> str:
    """Return a type of contract as it fits a column: every one begins with the same English word."""
    return kind.removeprefix("Technology ").capitalize()


def _alignment(key: str) -> Any:
    side = Qt.AlignmentFlag.AlignRight if CASE_COLUMNS[key].kind == MONEY else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
