"""Makes the workbook that is given back after an import: the user's own, bad cells coloured, the outcome in a last column.

An ``.xlsx`` keeps its styles; what is active in it (formulas, links, macros, names, embedded things) is not carried
over, a formula stays as its text. Another kind, or a very large one, is given back as a new workbook with the same cells.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from registrar_app.domain.errors import UsageError
from registrar_app.domain.text import Text
from registrar_app.exchange.cells import FORMULA
from registrar_app.exchange.returned_marks import RESULT_HEAD, RESULT_HEADS, taken_words
from registrar_app.exchange.table_reading import sheet_of
from registrar_app.exchange.text_cell import put_text
from registrar_app.services.table_ports import ReturnedRow, TableFile, TableMapping, TableSheet
from registrar_app.services.whole_file import read_whole, write_whole

STYLED_CELLS = 300_000
"""Cells up to which the user's own workbook is changed; a larger one would take too long and too much memory."""
STYLED_BYTES = 20_000_000
"""Bytes of all parts up to which that is so: cells without content and other sheets cost as much."""
_BAD, _TAKEN, _HEAD = "FDE8E6", "E3F3E9", "EEF1F4"
_CELL = re.compile("(.+)!([A-Z]{1,3}[0-9]{1,7})")
"""A place in a template: the sheet and the cell."""
_NO_TITLE = re.compile(r"[\[\]:*?/\\]")
"""Signs that the name of a sheet cannot have; only what no spreadsheet wrote has them."""
_WIDTH = 60
FORMULA_WORDS = "公式 / formula"
_FILE_LIMIT = 50_000_000


def write_returned(
    table: TableFile, mapping: TableMapping, marks: Mapping[int, ReturnedRow], target: Path
) -> Text | None:
    """Write the workbook; return what its user should know of it, if it is not as the original was.

    Raises:
        UsageError: the target is no ``.xlsx``.
        MachineRefusedError: it cannot be written.
    """
    _require_xlsx(target)
    sheet = sheet_of(table, mapping.sheet)
    cells = sum(map(len, sheet.rows))
    note = None
    book = _own_workbook(table.path) if table.kind == "xlsx" and cells <= STYLED_CELLS else None
    if book is not None and sheet.name in book.sheetnames:
        place = book[sheet.name]
        if any(FORMULA in row for row in sheet.rows):
            note = Text("公式已改为文字", "formulas were made text")
    else:
        book, place = _new_workbook(sheet)
        note = _why_new(table, cells)
    _mark(place, sheet, mapping, marks)
    buffer = io.BytesIO()
    book.save(buffer)
    write_whole(target, buffer.getvalue())
    return note


def write_returned_template(
    table: TableFile, heads: Mapping[str, int], marks: Mapping[str, ReturnedRow], target: Path
) -> Text | None:
    """Give a filled template back with what became of each contract; return what its user should know of the copy.

    Args:
        table: The template as it came.
        heads: The row of the head, counted from 1, of each of its sheets.
        marks: What is told of each row by its place (``sheet!A5``); the places of problems are such too.
        target: The new ``.xlsx``.

    Raises:
        UsageError: the target is no ``.xlsx``.
        MachineRefusedError: it cannot be written.
    """
    _require_xlsx(target)
    book = _own_workbook(table.path) if table.kind == "xlsx" else None
    note = None
    if book is None:  # its cells alone are a template too: what says so stands in them
        book, note = _new_book(table.sheets), _WITHOUT_LOOKS
    for name, head_row in heads.items():
        _mark_template(book[name], head_row, marks)
    buffer = io.BytesIO()
    book.save(buffer)
    write_whole(target, buffer.getvalue())
    return note


_WITHOUT_LOOKS = Text(
    "原模板过大或样式有误，退回的工作簿内容相同，没有样式和下拉列表；改正后可照常导入",
    "the template is too large or its styles are faulty: the copy has the same cells without looks and lists; correct"
    " it and import it as usual",
)


def _mark_template(sheet: Any, head_row: int, marks: Mapping[str, ReturnedRow]) -> None:
    """Mark one sheet; the place of a fault in another sheet stands before its reason."""
    from openpyxl.styles import Alignment, Font, PatternFill

    bad, taken, old = (
        PatternFill("solid", fgColor=_BAD),
        PatternFill("solid", fgColor=_TAKEN),
        PatternFill(fill_type=None),
    )
    own = {
        row.rpartition("!")[2]: found for row, found in marks.items() if row.rpartition("!")[0] == sheet.title
    }
    wrong = {
        at[2]
        for found in marks.values()
        for path, _ in found.problems
        if (at := _CELL.match(path)) and at[1] == sheet.title
    }
    column = _result_place(sheet, head_row)
    for row in sheet.iter_rows(min_row=head_row + 1):
        for cell in row:
            if cell.column == column:
                cell.value = None
            if (
                cell.fill.fgColor.rgb == f"00{_BAD}" and cell.coordinate not in wrong
            ):  # corrected since it was given back
                cell.fill = old
    for place in wrong:
        sheet[place].fill = bad
    if not own:
        return
    title = sheet.cell(head_row, column)
    put_text(title, RESULT_HEAD.zh)
    title.font, title.fill = Font(bold=True), PatternFill("solid", fgColor=_HEAD)
    sheet.column_dimensions[title.column_letter].width = _WIDTH
    for place, found in own.items():
        cell = sheet.cell(sheet[place].row, column)
        put_text(cell, _outcome(_with_places(found, sheet.title)))
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.fill = bad if found.problems else taken


def _with_places(found: ReturnedRow, sheet: str) -> ReturnedRow:
    """Return a mark whose problems in other sheets begin with their place."""
    told = tuple(
        (
            path,
            reason
            if at is None or at[1] == sheet
            else Text(f"{at[0]}：{reason.zh}", f"{at[0]}: {reason.en}"),
        )
        for path, reason in found.problems
        for at in (_CELL.match(path),)
    )
    return ReturnedRow(found.taken, told)


def _result_place(sheet: Any, head_row: int) -> int:
    """Return the column of the outcome: the one it has already, or the one behind all that is filled."""
    for cell in sheet[head_row]:
        if isinstance(cell.value, str) and cell.value.strip() in RESULT_HEADS:
            return int(cell.column)
    filled = (cell for row in sheet.iter_rows() for cell in row if cell.value not in (None, ""))
    return max((int(cell.column) for cell in filled), default=0) + 1


def _require_xlsx(target: Path) -> None:
    if target.suffix.lower() != ".xlsx":
        raise UsageError(
            "FILE-KIND",
            str(target),
            Text("退回的工作簿只能是 .xlsx", "a workbook is given back as .xlsx only"),
            Text("用 .xlsx 结尾的文件名", "give it a name that ends in .xlsx"),
        )


def _why_new(table: TableFile, cells: int) -> Text:
    if table.kind == "xlsx":
        return Text(
            f"表格有 {cells} 格，过大或样式有误，未保留原样式",
            f"{cells} cells, too large or with faulty styles: its styles were not kept",
        )
    return Text(
        f"原文件是 .{table.kind}，以新的 .xlsx 退回，内容相同",
        f"the original is a .{table.kind}; it comes back as a new .xlsx with the same cells",
    )


def _own_workbook(path: Path) -> Any:
    """Return the user's workbook without anything active in it; ``None`` when it is too large or not as it should be.

    What other programs write is often not what openpyxl wants of styles, rules and page set-ups; the values are read
    without them, so the rows may be in the register already, and their outcome must be told all the same.
    """
    from openpyxl import load_workbook

    content = read_whole(path, _FILE_LIMIT)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if (
            sum(part.file_size for part in archive.infolist() if part.filename.endswith(".xml"))
            > STYLED_BYTES
        ):
            return None
    try:
        book = load_workbook(io.BytesIO(content), keep_vba=False, keep_links=False)
        _calm_book(book)
    except Exception:  # noqa: BLE001 - it raises almost anything
        return None
    return book


def _calm_book(book: Any) -> None:
    from openpyxl.formatting.formatting import ConditionalFormattingList

    for name, defined in list(book.defined_names.items()):
        if name.lower().startswith(("auto", "_xlnm")) or not _is_plain(defined.attr_text):
            del book.defined_names[name]
    for sheet in book.worksheets:
        sheet.conditional_formatting = ConditionalFormattingList()
        sheet.data_validations.dataValidation = [
            rule
            for rule in sheet.data_validations.dataValidation
            if all(_is_plain(formula) for formula in (rule.formula1, rule.formula2) if formula)
        ]
        sheet.defined_names.clear()
        sheet._images, sheet._charts = [], []
        for row in sheet.iter_rows():
            for cell in row:
                _calm(cell)
    for chart in book.chartsheets:
        book.remove(chart)


def _is_plain(formula: str | None) -> bool:
    """Whether a list or a name means cells of this workbook, or words, and computes and fetches nothing."""
    return formula is not None and not any(sign in formula for sign in "([|")


def _calm(cell: Any) -> None:
    if cell.data_type == "f":
        formula = cell.value
        cell.value = None
        put_text(cell, str(getattr(formula, "text", None) or formula))
    if getattr(cell, "hyperlink", None) is not None:
        cell.hyperlink = None


def _new_workbook(sheet: TableSheet) -> tuple[Any, Any]:
    book = _new_book([replace(sheet, name=_NO_TITLE.sub("_", sheet.name))])
    return book, book.worksheets[0]


def _new_book(sheets: Sequence[TableSheet]) -> Any:
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for sheet in sheets:
        place = book.create_sheet(sheet.name or "合同")
        for number, row in enumerate(sheet.rows, 1):
            for index, value in enumerate(row, 1):
                _put_value(place.cell(number, index), value)
    return book


def _put_value(cell: Any, value: object) -> None:
    if value is None or value == "":
        return
    if value is FORMULA:
        put_text(cell, FORMULA_WORDS)
    elif isinstance(value, bool | int | float | datetime | date | time | timedelta):
        cell.value = value
    else:
        put_text(cell, str(value))


def _mark(place: Any, sheet: TableSheet, mapping: TableMapping, marks: Mapping[int, ReturnedRow]) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    column = _result_column(sheet, mapping)
    for merged in list(place.merged_cells.ranges):
        if merged.max_row > mapping.head_row and merged.min_col <= column <= merged.max_col:
            place.unmerge_cells(merged.coord)
    if mapping.head_height:
        head = place.cell(mapping.head_row + 1, column)
        put_text(head, RESULT_HEAD.zh)
        head.font, head.fill = Font(bold=True), PatternFill("solid", fgColor=_HEAD)
    place.column_dimensions[get_column_letter(column)].width = _WIDTH
    bad, taken = PatternFill("solid", fgColor=_BAD), PatternFill("solid", fgColor=_TAKEN)
    places = {use.path: index + 1 for index, use in mapping.columns.items()}
    old = PatternFill(fill_type=None)
    for line in range(mapping.first_row + 1, len(sheet.rows) + 1):
        found = marks.get(line)
        cell = place.cell(line, column)
        cell.value = None
        if found is None:
            continue
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        put_text(cell, _outcome(found))
        cell.fill = bad if found.problems else taken
        wrong = {number for path, _ in found.problems if (number := _place_of(path, places))}
        for number in places.values():
            at = place.cell(line, number)
            if number in wrong:
                at.fill = bad
            elif at.fill.fgColor.rgb == f"00{_BAD}":  # corrected since it was given back
                at.fill = old


def _place_of(path: str, places: Mapping[str, int]) -> int | None:
    """Return the column of a path; of a place inside a list that of the list."""
    return places.get(path) or places.get(path.partition("[")[0])


def _outcome(found: ReturnedRow) -> str:
    taken = [taken_words(found.taken).zh] if found.taken.uid else []
    return "\n".join([*taken, *(problem.zh for _, problem in found.problems)])


def _result_column(sheet: TableSheet, mapping: TableMapping) -> int:
    """Return the column of the outcome, counted from 1: the one it has already, or the first free one."""
    for row in sheet.rows[mapping.head_row : mapping.first_row]:
        for index, cell in enumerate(row):
            if isinstance(cell, str) and cell.strip() in RESULT_HEADS:
                return index + 1
    return max(map(len, sheet.rows), default=0) + 1
