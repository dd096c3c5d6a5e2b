"""Keeps what is looked for in an ``.ods`` before any value is read: passwords, repeats, formulas, hidden parts.

One cell may stand for a million equal ones there, and a reader of values would make them all.
"""

from __future__ import annotations

import zipfile
from xml.parsers import expat

from registrar_app.exchange.sheet_facts import SheetFacts
from registrar_app.exchange.shown_units import unit_beside
from registrar_app.exchange.table_limits import (
    CELL_LIMIT,
    COLUMN_LIMIT,
    LAST_ROW,
    MERGE_LIMIT,
    SHEET_LIMIT,
    TEXT_LIMIT,
    damaged,
    locked,
    too_many_cells,
    too_many_columns,
    too_many_rows,
)
from registrar_app.exchange.xlsx_facts import check_members, read_part

_CONTENT_LIMIT = 100_000_000
_DIGITS = 10
_CELLS = ("table-cell", "covered-table-cell")
_HIDDEN = ("collapse", "filter")
_NUMBERS = ("float", "currency", "percentage")


def look_through(archive: zipfile.ZipFile, file: str) -> dict[str, SheetFacts]:
    """Return the facts of each sheet by its name.

    Raises:
        InputRefusedError: locked with a password, hostile, or over a limit.
    """
    check_members(archive, file)
    if b"encryption-data" in read_part(archive, "META-INF/manifest.xml", file):
        raise locked(file)
    if archive.getinfo("content.xml").file_size > _CONTENT_LIMIT:
        raise too_many_cells(file)
    walk = _Walk(file)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = walk.begin
    parser.EndElementHandler = walk.end
    parser.CharacterDataHandler = walk.text
    try:
        parser.Parse(read_part(archive, "content.xml", file), True)
    except expat.ExpatError as error:
        raise damaged(file) from error
    return walk.sheets


class _Walk:
    """Goes through the tags of all sheets and keeps where it stands."""

    def __init__(self, file: str) -> None:
        self.sheets: dict[str, SheetFacts] = {}
        self._facts = SheetFacts()
        self._file = file
        self._row = self._column = self._column_of_widths = self._cells = 0
        self._times = self._filled = 0
        self._signs_of_row = self._signs = 0
        self._across = 1
        self._merges = 0
        self._number: str | None = None
        self._shown: list[str] = []

    def begin(self, name: str, given: dict[str, str]) -> None:
        tag = name.rpartition(" ")[2]
        plain = {key.rpartition(" ")[2]: value for key, value in given.items()}
        if tag == "table":
            self._facts = self.sheets[plain.get("name", "")] = SheetFacts()
            self._row = self._column_of_widths = 0
            if len(self.sheets) > SHEET_LIMIT:
                raise too_many_cells(self._file)
        elif tag == "table-column":
            times = _times(plain.get("number-columns-repeated"))
            if plain.get("visibility") in _HIDDEN:
                self._facts.hide_columns(self._column_of_widths, self._column_of_widths + times - 1)
            self._column_of_widths += times
        elif tag == "table-row":
            self._column = self._filled = self._signs_of_row = 0
            self._times = _times(plain.get("number-rows-repeated"))
            if plain.get("visibility") in _HIDDEN and self._times <= LAST_ROW:
                self._facts.hide_rows(self._times)
        elif tag in _CELLS:
            self._cell(plain)
        elif tag == "s":
            self._count_signs(_times(plain.get("c")))

    def text(self, signs: str) -> None:
        """Count what stands in a cell."""
        self._count_signs(3 * len(signs))
        if self._number is not None:
            self._shown.append(signs)

    def _count_signs(self, count: int) -> None:
        """Refuse a table that is too long once its repeated cells and blanks are written out."""
        self._signs_of_row += count * self._across
        if self._signs + self._signs_of_row * max(1, self._times) > TEXT_LIMIT:
            raise too_many_cells(self._file)

    def end(self, name: str) -> None:
        tag = name.rpartition(" ")[2]
        if tag in _CELLS and self._number is not None:
            self._note_unit(self._number)
        if tag != "table-row":
            return
        if self._filled:
            if self._row + self._times > LAST_ROW:
                raise too_many_rows(self._file)
            self._cells += self._filled * self._times
            if self._cells > CELL_LIMIT:
                raise too_many_cells(self._file)
        self._signs += self._signs_of_row * self._times if self._filled else 0
        self._row += self._times

    def _cell(self, given: dict[str, str]) -> None:
        times = _times(given.get("number-columns-repeated"))
        if "value-type" in given or "formula" in given:
            if self._column + times > COLUMN_LIMIT + 1:
                raise too_many_columns(self._file)
            if "formula" in given:
                self._facts.formulas.update(
                    (self._row + down, self._column + across)
                    for down in range(min(self._times, LAST_ROW))
                    for across in range(times)
                )
            self._filled += times
            self._across = times
            self._number = given.get("value") if given.get("value-type") in _NUMBERS else None
            self._shown.clear()
        down, across = (_times(given.get(f"number-{what}-spanned")) for what in ("rows", "columns"))
        if down * across > 1 and self._row < LAST_ROW and self._column < COLUMN_LIMIT:
            self._merges += 1
            if self._merges > MERGE_LIMIT:
                raise too_many_cells(self._file)
            self._facts.merged.append(
                (self._row, self._column, self._row + down - 1, self._column + across - 1)
            )
        self._column += times

    def _note_unit(self, number: str) -> None:
        unit = unit_beside("".join(self._shown), number)
        self._number = None
        if not unit or self._row >= LAST_ROW:
            return
        for down in range(min(self._times, LAST_ROW)):
            for across in range(self._across):
                self._facts.show_unit(self._row + down, self._column - 1 - across, unit, self._file)


def _times(text: str | None) -> int:
    if not text or not text.isascii() or not text.isdigit():
        return 1
    return int(text) if len(text) < _DIGITS else 10**_DIGITS
