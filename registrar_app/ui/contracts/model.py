"""Keeps the table of contracts as windows of rows fetched when they are looked at; a million rows stay light."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QModelRoleDataSpan, QObject, Qt, Signal
from PySide6.QtGui import QColor, QIcon

from registrar_app.domain.money import group_yuan
from registrar_app.domain.registration import CaseState
from registrar_app.domain.text import Text
from registrar_app.services.case_columns import CASE_COLUMNS, LAYOUTS, MONEY, cell_of
from registrar_app.services.list_cases import Found, lines_of
from registrar_app.services.ports import CaseQuery, CaseRow, RegisterStore
from registrar_app.ui.contract_form.form_head import STATE_TONES
from registrar_app.ui.contracts import words
from registrar_app.ui.contracts.anchors import Anchors
from registrar_app.ui.icons import icon
from registrar_app.ui.theme import colours
from registrar_app.ui.words import say

WINDOW = 64
"""Lines read at once: more than a screen shows, since what is read costs as much as what is painted."""
_KEPT_WINDOWS = 40
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

    fell_behind = Signal()
    """The register changed since the list was asked for: its lines may have other numbers now."""

    def __init__(
        self, store: RegisterStore, office_name: Callable[[str], str] = str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store, self._office_name = store, office_name
        self.anchors = Anchors(self, store)
        self._mark: object = None
        self._given = {
            int(Qt.ItemDataRole.DisplayRole): self._shown,
            int(Qt.ItemDataRole.ToolTipRole): self._text,
            int(Qt.ItemDataRole.TextAlignmentRole): lambda row, key: _ALIGNMENTS[key],
            int(Qt.ItemDataRole.DecorationRole): self._picture,
            int(Qt.ItemDataRole.ForegroundRole): self._colour,
        }
        self.query = CaseQuery()
        self.columns = LAYOUTS["register"][1]
        self._count = 0
        self._offices: dict[str, str] = {}
        self._windows: dict[int, list[CaseRow]] = {}
        self._order: list[str] | None = None

    def show_found(self, found: Found, mark: object = None) -> None:
        """Show the rows of another query, of which the first window was read with it.

        Args:
            found: What was found.
            mark: The store's ``change_mark`` before it was looked for; now's, where nobody could write in between.
        """
        self.beginResetModel()
        self.query, self._order, self._count = found.query, found.order, found.count
        self._windows, self._offices = {0: found.first}, {}
        self._mark = mark or self._store.change_mark()
        self.endResetModel()
        self.anchors.begin(self.query, 0 if self._order is not None else self._count, WINDOW)

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
            read = self._read(first)
            if self._mark is not None and self._store.change_mark() != self._mark:
                read = self._fall_behind(first)
            self._windows[first] = read
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
        by_anchor = self.anchors.lead_to(self.query, first)
        if by_anchor is not None:
            return self._store.find_cases(replace(by_anchor, limit=WINDOW))
        return self._store.find_cases(replace(self.part(first, WINDOW), of=self._count))

    def _fall_behind(self, first: int) -> list[CaseRow]:
        """Read a window of a register that has changed: nothing read before goes with it. The list is to be asked for again."""
        self._mark = None
        self.anchors.drop()
        self._windows.clear()
        self.fell_behind.emit()
        return self._read(first)

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
        return _ALIGNMENTS[key] if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: QModelIndex, role: int = 0) -> Any:
        """Return what a cell shows."""
        give = self._given.get(role)
        row = self.row_at(index.row()) if give is not None else None
        return give(row, self.columns[index.column()]) if give is not None and row is not None else None

    def multiData(self, index: QModelIndex, roles: QModelRoleDataSpan) -> None:
        """Give all that a cell is painted with in one call, in place of seven."""
        row, key = self.row_at(index.row()), self.columns[index.column()]
        for place in range(len(roles)):
            wanted = roles[place]  # type: ignore[index]  # left out of PySide's stubs
            give = self._given.get(wanted.role())
            if give is not None and row is not None:
                wanted.setData(give(row, key))
            else:
                wanted.clearData()

    def _text(self, row: CaseRow, key: str) -> str:
        return cell_text(row, key, self._name_of)

    def _shown(self, row: CaseRow, key: str) -> str:
        text = cell_text(row, key, self._name_of)
        return _brief(text) if key == "type" else text

    def _picture(self, row: CaseRow, key: str) -> QIcon | None:
        return icon(_ICONS[row.state], STATE_TONES[row.state], 16) if key == "state" else None

    def _colour(self, row: CaseRow, key: str) -> QColor | None:
        if key == "state":
            return QColor(getattr(colours(), STATE_TONES[row.state]))
        return QColor(colours().error) if key == "exchange" and row.exchange == "returned" else None


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


_ALIGNMENTS = {
    key: (Qt.AlignmentFlag.AlignRight if column.kind == MONEY else Qt.AlignmentFlag.AlignLeft)
    | Qt.AlignmentFlag.AlignVCenter
    for key, column in CASE_COLUMNS.items()
}
