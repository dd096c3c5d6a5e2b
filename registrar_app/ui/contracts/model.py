"""Keeps the table of contracts as pieces of rows fetched when they are looked at; a million rows stay light."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
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
"""Lines that a list begins with."""
EVERY = 4 * WINDOW
"""Lines from one anchor to the next."""
PIECE = 4
"""Lines that are kept together."""
BY_PLACE, BY_NUMBER = 24, 200
"""Lines read at once: about what a screen shows where the way there costs nothing, since each line costs as much as painting
a fifth of it; else as many as spare the way for a while."""
_KEPT_PIECES = 250
_SHOWN, _ALIGNED = int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.TextAlignmentRole)
_TINTS = (_PICTURE, _) = int(Qt.ItemDataRole.DecorationRole), int(Qt.ItemDataRole.ForegroundRole)
_ROLES = {_SHOWN, _ALIGNED, int(Qt.ItemDataRole.ToolTipRole), *_TINTS}
"""As numbers: every cell is asked for seven of them each time it is painted."""
_TINTED = ("state", "exchange")
_SHORTENED = ("type", "state")
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
    """Rows of a query; only the pieces that were shown are in memory."""

    fell_behind = Signal()
    """The register changed since the list was asked for: its lines may have other numbers now."""

    def __init__(
        self, store: RegisterStore, office_name: Callable[[str], str] = str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store, self._office_name = store, office_name
        self.anchors = Anchors(self, store)
        self._mark: object = None
        self.query = CaseQuery()
        self.columns = LAYOUTS["register"][1]
        self._count = 0
        self._offices: dict[str, str] = {}
        self._pieces: dict[int, list[CaseRow]] = {}
        self._order: list[str] | None = None

    def show_found(self, found: Found, mark: object = None) -> None:
        """Show the rows of another query, of which the first were read with it.

        Args:
            found: What was found.
            mark: The store's ``change_mark`` before it was looked for; now's, where nobody could write in between.
        """
        self.beginResetModel()
        self.query, self._order, self._count = found.query, found.order, found.count
        self._pieces, self._offices = {}, {}
        read = len(found.first)
        self._keep(0, found.first, read if read >= found.count else read - read % PIECE)
        self._mark = mark or self._store.change_mark()
        self.endResetModel()
        self.anchors.begin(self.query, 0 if self._order is not None else self._count, EVERY)

    def show_columns(self, columns: Sequence[str]) -> None:
        """Show other columns of the same rows."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self.endResetModel()

    def row_at(self, number: int) -> CaseRow | None:
        """Return one row, reading its piece and what follows when needed."""
        first = number - number % PIECE
        if first not in self._pieces:
            wanted = self._unread(first)
            read = self._read(first, wanted)
            if self._mark is not None and self._store.change_mark() != self._mark:
                read = self._fall_behind(first, wanted)
            self._keep(first, read, wanted)
        piece = self._pieces[first]
        return piece[number - first] if number - first < len(piece) else None

    def part(self, first: int, count: int) -> CaseQuery:
        """Return the question for some of the rows."""
        if self._order is not None:
            return CaseQuery(uids=tuple(self._order[first : first + count]), limit=None)
        return replace(self.query, offset=first, limit=count)

    def _unread(self, first: int) -> int:
        """Return how many lines are read from one on: none that is there already."""
        is_near = self._order is not None or self.anchors.are_there
        end = first + (BY_PLACE if is_near else BY_NUMBER)
        known = (place for place in range(first + PIECE, end, PIECE) if place in self._pieces)
        return next(known, end) - first

    def _keep(self, first: int, rows: list[CaseRow], count: int) -> None:
        """Keep what so many lines were read as, by pieces; what was looked at longest ago goes."""
        while len(self._pieces) >= _KEPT_PIECES:
            self._pieces.pop(next(iter(self._pieces)))
        for at in range(0, count, PIECE):
            self._pieces[first + at] = rows[at : at + PIECE]

    def _read(self, first: int, count: int) -> list[CaseRow]:
        if self._order is not None:
            return lines_of(self._store, self._order[first : first + count])
        by_anchor = self.anchors.lead_to(self.query, first)
        if by_anchor is not None:
            return self._store.find_cases(replace(by_anchor, limit=count))
        of = self._count if self._mark is not None else None  # how many there are now is not known then
        return self._store.find_cases(replace(self.part(first, count), of=of))

    def _fall_behind(self, first: int, count: int) -> list[CaseRow]:
        """Read of a register that has changed: nothing read before goes with it. The list is to be asked for again."""
        self._mark = None
        self.anchors.drop()
        self._pieces.clear()
        self.fell_behind.emit()
        return self._read(first, count)

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
        if role not in _ROLES:
            return None
        key = self.columns[index.column()]
        if role == _ALIGNED:
            return _ALIGNMENTS[key]
        if role in _TINTS and key not in _TINTED:
            return None
        row = self.row_at(index.row())
        if row is None:
            return None
        if role in _TINTS:
            return _picture(row, key) if role == _PICTURE else _colour(row, key)
        text = cell_text(row, key, self._name_of)
        return brief(text) if key in _SHORTENED and role == _SHOWN else text


def _picture(row: CaseRow, key: str) -> QIcon | None:
    return icon(_ICONS[row.state], STATE_TONES[row.state], 16) if key == "state" else None


def _colour(row: CaseRow, key: str) -> QColor | None:
    if key == "state":
        return QColor(getattr(colours(), STATE_TONES[row.state]))
    return QColor(colours().error) if row.exchange == "returned" else None


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


def brief(text: str) -> str:
    """Return a type or a state as it fits a column: without the English word that says nothing there."""
    return text.removeprefix("Technology ").removeprefix("Awaiting ").capitalize()


_RIGHT, _LEFT = (
    (side | Qt.AlignmentFlag.AlignVCenter).value
    for side in (Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft)
)
_ALIGNMENTS = {key: _RIGHT if column.kind == MONEY else _LEFT for key, column in CASE_COLUMNS.items()}
