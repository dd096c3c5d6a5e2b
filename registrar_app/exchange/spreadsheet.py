"""Keeps the reading of plain sheets from ``.xlsx``, ``.xls``, ``.ods`` and ``.csv`` bytes, within the limits.

What the bytes are is decided by the bytes, not by the file's ending: files are renamed. Values are read by calamine,
which knows the results of formulas but not that they are formulas; a formula is therefore marked from what was looked
for first. What the cells mean is not here.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.text import Text
from registrar_app.exchange import ods_facts, ole_facts, xlsx_facts
from registrar_app.exchange.cells import FORMULA, Fault, is_blank
from registrar_app.exchange.csv_text import copied_rows, csv_rows
from registrar_app.exchange.sheet_facts import SheetFacts
from registrar_app.exchange.shown_units import with_unit
from registrar_app.exchange.table_limits import (
    AS_XLSX,
    CELL_LIMIT,
    COLUMN_LIMIT,
    LAST_ROW,
    ROW_LIMIT,
    WORKBOOK_LIMIT,
    damaged,
    locked,
    refused,
    too_many_cells,
    too_many_columns,
    too_many_rows,
)
from registrar_app.services.table_ports import TableFile, TableSheet

PASTED = "clipboard.csv"
_ODS_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"
_WEB_PAGE = (b"<html", b"<!doctype html", b"<table", b"<?xml", b"<head", b"<meta")
_NO_TABLE = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf")


def read_table_file(content: bytes, path: Path) -> TableFile:
    """Return the sheets of a table, whatever of the four kinds its bytes are.

    Raises:
        InputRefusedError: it is none of them, damaged, locked, or over a limit.
    """
    file = str(path)
    kind = _kind_of(content, file)
    if kind == "csv":
        rows = _within_limits(csv_rows(content, file), file)
        return TableFile(path, kind, (TableSheet("", rows),))
    if len(content) > WORKBOOK_LIMIT:
        raise refused(file, Text("工作簿超过 20 MB", "the workbook is larger than 20 MB"))
    try:
        facts, is_1904 = _look_through(content, kind, file)
        return TableFile(path, kind, _sheets(content, facts, is_1904, file))
    except InputRefusedError:
        raise
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # damaged ones make readers raise almost anything, calamine also a panic
        raise (locked(file) if "Password" in type(error).__name__ else damaged(file)) from error


def pasted_table(text: str) -> TableFile:
    """Return what was copied from a spreadsheet as a sheet: a row a line, cells between tabs.

    Raises:
        InputRefusedError: over a limit.
    """
    return TableFile(Path(PASTED), "csv", (TableSheet("", _within_limits(copied_rows(text), PASTED)),))


def _kind_of(content: bytes, file: str) -> str:
    start = content[:512].lstrip().lower()
    if content.startswith(ole_facts.MAGIC):
        return "xls"
    if content.startswith(b"PK\x03\x04"):
        return _kind_of_archive(content, file)
    if start.removeprefix(b"\xef\xbb\xbf").startswith(_WEB_PAGE):
        raise refused(
            file, Text("这是网页或 XML，不是工作簿", "this is a web page or XML, not a workbook"), AS_XLSX
        )
    if content.startswith(_NO_TABLE):
        raise refused(file, Text("不是表格", "not a table"))
    if Path(file).suffix.lower() == ".csv" or not _looks_binary(content):
        return "csv"
    raise damaged(file)


def _kind_of_archive(content: bytes, file: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            xlsx_facts.check_members(archive, file)
            names = set(archive.namelist())
            is_ods = (
                "mimetype" in names
                and archive.getinfo("mimetype").file_size < 200
                and archive.read("mimetype").startswith(_ODS_TYPE)
            )
    except InputRefusedError:
        raise
    except Exception as error:  # the standard reader raises many kinds on hostile archives
        raise damaged(file) from error
    if is_ods:
        return "ods"
    if "xl/workbook.xml" in names:
        return "xlsx"
    raise refused(file, Text("不是 .xlsx 或 .ods 工作簿", "not an .xlsx or .ods workbook"), AS_XLSX)


def _looks_binary(content: bytes) -> bool:
    """Whether signs stand there that no text has; UTF-16 has zero bytes on one side only."""
    sample = content[:4096]
    if sum(sample.count(bytes((sign,))) for sign in (*range(1, 9), *range(14, 32))) > len(sample) // 100:
        return True
    return b"\0\0\0\0" in sample


def _look_through(content: bytes, kind: str, file: str) -> tuple[Mapping[str, SheetFacts], bool]:
    if kind == "xls":
        return ole_facts.look_through(content, file)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if kind == "ods":
            return ods_facts.look_through(archive, file), False
        return xlsx_facts.look_through(archive, file)


def _sheets(
    content: bytes, facts: Mapping[str, SheetFacts], is_1904: bool, file: str
) -> tuple[TableSheet, ...]:
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
        found = []
        for meta in book.sheets_metadata:
            if meta.typ is not SheetTypeEnum.WorkSheet:
                continue
            sheet = book.get_sheet_by_name(meta.name)
            known = facts.get(meta.name, SheetFacts())
            rows = _with_signs(_values(sheet, file), known)
            found.append(
                TableSheet(
                    name=meta.name,
                    rows=rows,
                    hidden=meta.visible is not SheetVisibleEnum.Visible,
                    merged=tuple((*start, *end) for start, end in sheet.merged_cell_ranges or ())
                    or tuple(known.merged),
                    notes=known.notes(max(map(len, rows), default=0)),
                    is_1904=is_1904,
                )
            )
        return tuple(found)


def _values(sheet: Any, file: str) -> list[list[object]]:
    start = sheet.start
    if start is None:
        return []
    left = [None] * start[1]  # the rows above the first filled one are given, the columns before it are not
    return _within_limits((left + row for row in sheet.iter_rows()), file)


def _with_signs(rows: list[list[object]], facts: SheetFacts) -> list[list[object]]:
    """Put in place what a reader of values leaves out: a cell is a formula, a fault such as ``#REF!``, has a unit."""
    signs: dict[tuple[int, int], object] = {
        **{place: Fault(word) for place, word in facts.faults.items()},
        **dict.fromkeys(facts.formulas, FORMULA),
    }
    for (row, column), unit in facts.units.items():
        cell = rows[row][column] if row < len(rows) and column < len(rows[row]) else None
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            rows[row][column] = with_unit(cell, unit)
    for (row, column), sign in signs.items():
        if row >= len(rows):
            rows += [[] for _ in range(row + 1 - len(rows))]
        cells = rows[row]
        if column >= len(cells):
            cells += [None] * (column + 1 - len(cells))
        cells[column] = sign
    return rows


def _within_limits(rows: Iterable[list[object]], file: str) -> list[list[object]]:
    kept: list[list[object]] = []
    filled = cells = 0
    for row in rows:
        while row and (row[-1] == "" or is_blank(row[-1])):  # most blank ones are empty texts
            row.pop()
        if len(row) > COLUMN_LIMIT:
            raise too_many_columns(file)
        if row:
            filled += 1
            if filled > ROW_LIMIT + 1 or len(kept) > LAST_ROW:
                raise too_many_rows(file)
            cells += len(row) - row.count("") - row.count(None)
            if cells > CELL_LIMIT:
                raise too_many_cells(file)
        elif len(kept) > 2 * LAST_ROW:
            raise too_many_rows(file)
        kept.append(row)
    while kept and not kept[-1]:
        kept.pop()
    return kept
