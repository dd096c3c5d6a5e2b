"""Keeps the writing of tables as ``.xlsx`` and ``.csv``: codes as text, money with two decimals, no active cell.

A cell that a spreadsheet could take for a formula is written as text in a workbook, and gets an apostrophe in front
in a CSV file. Which rows a table has is decided by the services.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from registrar_app.domain import money
from registrar_app.domain.errors import UsageError
from registrar_app.domain.text import Text
from registrar_app.exchange.cells import disarm
from registrar_app.services.document_ports import PRACTICE_NOTE, Column, Table
from registrar_app.services.file_ports import ReadRow
from registrar_app.services.stopping import watched
from registrar_app.services.whole_file import write_whole

CELL_LIMIT = 32_767
"""Characters a spreadsheet keeps in one cell."""

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_WIDTHS = {"text": 24, "money": 18, "count": 12, "date": 14}
_LONGEST_TEXT_WIDTH = 60
_FORMATS = {"text": "@", "money": "#,##0.00", "count": "0", "date": "yyyy-mm-dd"}


def write_workbook(table: Table, path: Path, language: str) -> None:
    """Write a table as ``.xlsx`` or ``.csv`` by the file's ending, whole or not at all.

    Raises:
        UsageError: the ending is neither.
        MachineRefusedError: it cannot be written.
    """
    if path.suffix.lower() == ".xlsx":
        write_whole(path, table_workbook(table, language))
    elif path.suffix.lower() == ".csv":
        write_whole(path, table_csv(table, language))
    else:
        raise UsageError(
            "FILE-KIND",
            str(path),
            Text("不认识的文件类型", "an unknown kind of file"),
            Text("用 .xlsx 或 .csv", "use .xlsx or .csv"),
        )


def table_workbook(table: Table, language: str) -> bytes:
    """Return a table as a workbook: title, subtitle, fixed head row, rows, total, notes; A4 landscape in print."""
    workbook, sheet = _new_sheet(table.title.in_language(language))
    width = len(table.columns)
    _put_lines(sheet, [table.title.in_language(language), table.subtitle.in_language(language)])
    head = sheet.max_row + 1
    _put_row(sheet, head, [column.title.in_language(language) for column in table.columns], ["text"] * width)
    kinds = [column.kind for column in table.columns]
    rows = [*table.rows, table.total] if table.total is not None else table.rows
    for number, row in enumerate(watched(rows), head + 1):
        _put_row(sheet, number, row, kinds)
    last = head + len(rows)
    _put_lines(sheet, [note.in_language(language) for note in table.notes])
    _shape(sheet, head, last, table.columns, rows)
    return _saved(workbook)


def table_csv(table: Table, language: str) -> bytes:
    """Return a table as CSV that spreadsheets open as it is: UTF-8 with mark, rows ended by CR LF."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([disarm(column.title.in_language(language)) for column in table.columns])
    rows = [*table.rows, table.total] if table.total is not None else table.rows
    for row in watched(rows):
        pairs = zip(table.columns, row, strict=True)
        writer.writerow([_csv_cell(column.kind, value) for column, value in pairs])
    if table.is_practice:  # a plain list of values has no room for other notes
        writer.writerow([PRACTICE_NOTE.in_language(language)])
    return text.getvalue().encode("utf-8-sig")


def text_workbook(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """Return a workbook whose cells are all text, the head in the first row: a file to be filled in and read again."""
    workbook, sheet = _new_sheet(title)
    for number, row in enumerate(watched([head, *rows]), 1):
        _put_row(sheet, number, row, ["text"] * len(head))
    columns = tuple(Column(Text(name, name)) for name in head)
    _shape(sheet, 1, 1 + len(rows), columns, rows)
    return _saved(workbook)


def write_report(source: Path, rows: Sequence[ReadRow], target: Path) -> None:
    """Write what is wrong with the rows of a file, one line a problem, in both languages.

    Raises:
        UsageError: the target is neither ``.xlsx`` nor ``.csv``.
        MachineRefusedError: it cannot be written.
    """
    lines = [
        (problem.path, problem.problem.zh, problem.remedy.zh, problem.problem.en, problem.remedy.en)
        for row in rows
        for problem in row.problems
    ]
    bad = sum(bool(row.problems) for row in rows)
    table = Table(
        title=Text("导入问题清单", "Problems of an import"),
        subtitle=Text(
            f"{source.name}：{len(rows)} 行中 {bad} 行有问题",
            f"{source.name}: {bad} of {len(rows)} rows have problems",
        ),
        columns=(
            Column(Text("位置", "Place")),
            Column(Text("问题", "Problem, in Chinese")),
            Column(Text("处理办法", "Remedy, in Chinese")),
            Column(Text("Problem", "Problem")),
            Column(Text("Remedy", "Remedy")),
        ),
        rows=lines,
    )
    write_workbook(table, target, "zh")


def _new_sheet(title: str) -> tuple[Any, Any]:
    from openpyxl import Workbook

    workbook = Workbook()
    sheet = workbook.active
    sheet.title = re.sub(r"[\\/*?:\[\]']", " ", title)[:31].strip() or "1"
    return workbook, sheet


def _put_lines(sheet: Any, lines: Sequence[str]) -> None:
    """Put free lines under what is there, one a row, first column."""
    for line in lines:
        if line:
            filled = sheet.max_row > 1 or sheet.cell(1, 1).value is not None
            _put(sheet.cell(sheet.max_row + 1 if filled else 1, 1), line, "text")


def _put_row(sheet: Any, number: int, row: Sequence[object], kinds: Sequence[str]) -> None:
    for index, (value, kind) in enumerate(zip(row, kinds, strict=True), 1):
        _put(sheet.cell(number, index), value, kind)


def _put(cell: Any, value: object, kind: str) -> None:
    """Put one value: a number only where it is money or a count, otherwise text that stays text."""
    if value is None or value == "":
        return
    cell.number_format = _FORMATS["text"]
    if kind == "money" and isinstance(value, int):
        cell.value = Decimal(value) / money.FEN_PER_YUAN
        cell.number_format = _FORMATS["money"]
    elif (kind == "count" and isinstance(value, int)) or (kind == "date" and isinstance(value, date)):
        cell.value = value
        cell.number_format = _FORMATS[kind]
    else:
        put_text(cell, str(value))


def put_text(cell: Any, text: str) -> None:
    """Put a text that stays text: "=…" too, since no cell of ours is ever active."""
    cell.value = _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)[:CELL_LIMIT]
    cell.data_type = "s"


def _shape(
    sheet: Any, head: int, last: int, columns: Sequence[Column], rows: Sequence[Sequence[object]]
) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    for index, column in enumerate(columns, 1):
        cell = sheet.cell(head, index)
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        sheet.column_dimensions[get_column_letter(index)].width = _width(
            column, [row[index - 1] for row in rows]
        )
    sheet.freeze_panes = sheet.cell(head + 1, 1)
    sheet.print_title_rows = f"{head}:{head}"
    sheet.print_area = f"A1:{get_column_letter(len(columns))}{max(last, sheet.max_row)}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _width(column: Column, values: Sequence[object]) -> int:
    if column.kind != "text":
        return _WIDTHS[column.kind]
    longest = max((_text_width(str(value)) for value in values if value is not None), default=0)
    return min(max(longest, _text_width(column.title.zh), 8) + 2, _LONGEST_TEXT_WIDTH)


def _text_width(text: str) -> int:
    return sum(1 if character.isascii() else 2 for character in text[:_LONGEST_TEXT_WIDTH])


def _csv_cell(kind: str, value: object) -> str:
    if value is None:
        return ""
    if kind == "money" and isinstance(value, int):
        return money.format_yuan(value)
    return disarm(_FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", str(value)))


def _saved(workbook: Any) -> bytes:
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()
