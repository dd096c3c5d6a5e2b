"""Keeps the plain rows of every sheet of a workbook in their places, as the template's reader takes them."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass

from registrar_app.exchange.cells import FORMULA
from registrar_app.exchange.table_limits import COLUMN_LIMIT, ROW_LIMIT

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""How a workbook writes a character that it cannot hold, or an underscore before what would look so."""


@dataclass(frozen=True, slots=True)
class SheetRows:
    """One sheet: its rows from the first on, blank ones too, so that a cell's place can be told."""

    name: str
    rows: Sequence[Sequence[object]]


def workbook_sheets(content: bytes, rows: int = ROW_LIMIT + 1) -> list[SheetRows]:
    """Return the sheets of an ``.xlsx`` that was found to be within the limits, at most so many rows of each."""
    from openpyxl import load_workbook

    workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
    found = []
    for sheet in workbook.worksheets:
        sheet.reset_dimensions()
        kept = [
            [FORMULA if cell.data_type == "f" else _unescaped(cell.value) for cell in row]
            for row in sheet.iter_rows(max_col=COLUMN_LIMIT, max_row=rows)
        ]
        found.append(SheetRows(sheet.title, kept))
    return found


def _unescaped(value: object) -> object:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), value) if isinstance(value, str) else value


def letters(column: int) -> str:
    """Return the letters of a column: 0 is A, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
