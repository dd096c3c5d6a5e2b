"""Reads the contracts of a table as a mapping says, row by row; what a column is was decided before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from registrar_app.domain.errors import ASK_SENDER, InputRefusedError
from registrar_app.domain.field_readers import FieldProblem
from registrar_app.domain.text import Text, listed
from registrar_app.exchange.cells import filled_cells
from registrar_app.exchange.coded_cells import CodedCells
from registrar_app.exchange.column_guess import heads_of
from registrar_app.exchange.contract_table import ColumnReader, column_readers, read_cells
from registrar_app.exchange.list_columns import gather, is_one_a_row
from registrar_app.exchange.returned_marks import RESULT_HEADS, taken_mark
from registrar_app.exchange.row_kinds import OTHER_TABLE, RowKinds
from registrar_app.exchange.table_lines import TableLine, join_payments
from registrar_app.services.file_ports import ReadRow
from registrar_app.services.stopping import watched
from registrar_app.services.table_ports import TableFile, TableMapping, TableSheet


def read_table(table: TableFile, mapping: TableMapping, coded: CodedCells | None = None) -> list[ReadRow]:
    """Return every contract of the mapped sheet; a row with nothing in the mapped columns is none.

    Args:
        table: The table.
        mapping: What its columns are.
        coded: Reads names as codes.

    Raises:
        InputRefusedError: the sheet is not there.
        StoppedError: it was stopped.
    """
    sheet = sheet_of(table, mapping.sheet)
    heads = dict(enumerate(sheet.rows[mapping.head_row])) if mapping.head_height else {}
    readers = column_readers(mapping.columns, is_1904=sheet.is_1904, coded=coded, heads=heads)
    paths = [use.path for use in mapping.columns.values()]
    lines = _lines(sheet, mapping, readers)
    if is_one_a_row(paths):
        lines = iter(join_payments(lines))
    return [line.read(f"contracts[{number}]") for number, line in enumerate(lines)]


def _lines(sheet: TableSheet, mapping: TableMapping, readers: Sequence[ColumnReader]) -> Iterator[TableLine]:
    paths = {index: use.path for index, use in mapping.columns.items()}
    heads = heads_of(sheet, mapping.head_row, mapping.head_height) if mapping.head_height else {}
    kinds, result = RowKinds(paths, heads), _result_column(sheet, mapping)
    is_beyond = False
    for number, cells in enumerate(watched(sheet.rows[mapping.first_row :]), mapping.first_row + 1):
        filled = filled_cells(cells)
        if filled.keys().isdisjoint(paths):
            continue
        value, problems = read_cells(filled, "", readers)
        other = kinds.no_contract(filled)
        if is_beyond:
            other = other or OTHER_TABLE
        elif other is not None and number > mapping.first_row + 1:  # the row under the head may be its second
            is_beyond = bool(heads) and kinds.begins_other_table(filled)
        if other is not None:
            problems = [FieldProblem(".name", *other)]
        taken = taken_mark(cells[result] if result is not None and result < len(cells) else None)
        yield TableLine(number, value, problems, gather(value), taken, other is not None)


def sheet_of(table: TableFile, name: str) -> TableSheet:
    """Return a sheet by its name.

    Raises:
        InputRefusedError: there is none of that name.
    """
    for sheet in table.sheets:
        if sheet.name == name:
            return sheet
    names = listed(sheet.name for sheet in table.sheets)
    raise InputRefusedError(
        "FILE-SHEET",
        str(table.path),
        Text(f"没有工作表“{name}”", f"there is no sheet {name}"),
        Text(f"选用其中之一：{names.zh}", f"choose one of: {names.en}"),
        ASK_SENDER,
    )


def _result_column(sheet: TableSheet, mapping: TableMapping) -> int | None:
    for row in sheet.rows[mapping.head_row : mapping.first_row]:
        for index, cell in enumerate(row):
            if isinstance(cell, str) and cell.strip() in RESULT_HEADS:
                return index
    return None
