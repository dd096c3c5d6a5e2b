"""Keeps what a reader of values does not tell about a sheet: formulas, hidden rows and columns, how far cells stand."""

from __future__ import annotations

from dataclasses import dataclass, field

from registrar_app.domain.text import Text, listed
from registrar_app.exchange.table_limits import COLUMN_LIMIT, LAST_ROW, too_many_cells
from registrar_app.services.table_ports import letters

_SHOWN = 10
_MOST_UNITS = 300_000
_MOST_RANGES = 20_000
"""Ranges of hidden columns that are noted; a sheet has 16,384 columns at most."""
ANY_FAULT = "#N/A"
"""What stands for a fault that the file does not name."""


@dataclass
class SheetFacts:
    """Found in the file's own words before its values are read; rows and columns count from 0."""

    formulas: set[tuple[int, int]] = field(default_factory=set)
    faults: dict[tuple[int, int], str] = field(default_factory=dict)
    units: dict[tuple[int, int], str] = field(default_factory=dict)
    hidden_columns: set[int] = field(default_factory=set)
    hidden_rows: int = 0
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    _ranges: int = 0

    def show_unit(self, row: int, column: int, unit: str, file: str) -> None:
        """Note that the format of a cell shows a unit.

        Raises:
            InputRefusedError: more cells show one than a table has amounts.
        """
        if len(self.units) >= _MOST_UNITS:
            raise too_many_cells(file)
        self.units[row, column] = unit

    def hide_columns(self, first: int, last: int) -> None:
        """Note hidden columns; those behind the last that is read do not matter."""
        self._ranges += 1
        if self._ranges <= _MOST_RANGES:
            self.hidden_columns.update(range(first, min(last, COLUMN_LIMIT - 1) + 1))

    def hide_rows(self, count: int) -> None:
        """Note hidden rows."""
        self.hidden_rows = min(self.hidden_rows + count, LAST_ROW)

    def notes(self, width: int) -> tuple[Text, ...]:
        """Return what a reader is told; columns behind the ``width`` that is filled are not spoken of."""
        columns = sorted(column for column in self.hidden_columns if column < width)
        told = []
        if columns:
            names = listed(map(letters, columns[:_SHOWN]))
            more = "…" if len(columns) > _SHOWN else ""
            told.append(
                Text(f"隐藏的列也已读取：{names.zh}{more}", f"hidden columns were read too: {names.en}{more}")
            )
        if self.hidden_rows:
            told.append(
                Text(
                    f"有 {self.hidden_rows} 个隐藏行，也已读取",
                    f"{self.hidden_rows} hidden rows were read too",
                )
            )
        return tuple(told)


def column_of(name: str) -> int:
    """Return the column of letters: A is 0; -1 when they are none."""
    column = 0
    for sign in name.upper():
        if not "A" <= sign <= "Z":
            return -1
        column = column * 26 + ord(sign) - ord("A") + 1
    return column - 1
