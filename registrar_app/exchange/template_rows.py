"""Keeps the filled rows of one sheet of a template: which columns it has, what its cells hold, where a fault stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from registrar_app.domain.errors import ASK_SENDER, InputRefusedError
from registrar_app.domain.field_readers import FieldProblem
from registrar_app.domain.form_fields import FieldSpec, fold_head
from registrar_app.domain.text import Text
from registrar_app.exchange.cells import CellError, is_blank, text_of
from registrar_app.exchange.returned_marks import RESULT_HEADS, taken_mark
from registrar_app.exchange.template_cells import EMPTY_OBJECT, TemplateCells
from registrar_app.exchange.template_layout import LINK, NUMBER, STATED
from registrar_app.services.table_ports import NOT_TAKEN, TableSheet, TakenMark, letters

_HEADLESS = Text(
    "这一格所在的列没有表头，不能读取", "the column of this cell has no head, so it cannot be read"
)
_HEADLESS_REMEDY = Text(
    "补上模板原来的表头；不属于模板的内容请清空",
    "put the template's own head back, or clear what is not of the template",
)
_SEARCHED = 8
"""Rows from the top among which the head is looked for: somebody may have put lines above it."""


@dataclass
class FilledSheet:
    """A sheet of the file with the columns that it has and the rows that hold something."""

    name: str
    columns: Mapping[int, FieldSpec]
    heads: Mapping[int, str]
    rows: list[FilledRow] = field(default_factory=list)

    def place(self, row: int, path: str) -> str:
        """Return where a field stands as people find it: sheet, cell and head; the row alone if it has no column."""
        column = next((index for index, spec in self.columns.items() if spec.path == path), None)
        if column is None:
            return f"{self.name}!A{row}"
        return f"{self.name}!{letters(column)}{row} {self.heads[column]}"


@dataclass
class FilledRow:
    """One filled row: its values in interchange form by path, and the cells that could not be read."""

    sheet: FilledSheet
    row: int
    values: dict[str, Any] = field(default_factory=dict)
    problems: list[FieldProblem] = field(default_factory=list)
    taken: TakenMark = NOT_TAKEN

    @property
    def number(self) -> str | None:
        """The number that the row was given beforehand."""
        return self.values.get(NUMBER.path)

    @property
    def link(self) -> str | None:
        """The number of the contract to which the row of a payment or cost belongs."""
        return self.values.get(LINK.path)

    @property
    def where(self) -> str:
        """The row as a place."""
        return f"{self.sheet.name}!A{self.row}"

    def fault(self, path: str, problem: Text, remedy: Text) -> FieldProblem:
        """Return a problem of one of its cells."""
        return FieldProblem(self.sheet.place(self.row, path), problem, remedy)

    def plain(self) -> dict[str, Any]:
        """Return its values as an object of the interchange form."""
        made: dict[str, Any] = {}
        for path, value in self.values.items():
            outer, _, inner = path.partition(".")
            if inner:
                made.setdefault(outer, {})[inner] = value
            elif path not in {NUMBER.path, LINK.path, *STATED}:
                made[path] = value
        return made


def read_sheet(
    sheet: TableSheet, heads: Mapping[str, FieldSpec], cells: TemplateCells, file: str
) -> FilledSheet:
    """Return the filled rows of a sheet.

    Args:
        sheet: The plain rows.
        heads: The field of each head that the sheet may have, by the folded head.
        cells: What cells mean.
        file: The file's name, for a refusal.

    Raises:
        InputRefusedError: a head is unknown or stands twice.
    """
    at = find_head(sheet, heads)
    columns: dict[int, FieldSpec] = {}
    result = None
    for index, cell in enumerate(sheet.rows[at]):
        if is_blank(cell):
            continue
        if str(cell).strip() in RESULT_HEADS:
            result = index
            continue
        spec = heads.get(fold_head(str(cell)))
        if spec is None or spec in columns.values():
            place = f"{file}: {sheet.name}!{letters(index)}{at + 1}"
            raise _bad_column(place, str(cell).strip()[:40], is_known=spec is not None)
        columns[index] = spec
    titles = {index: str(sheet.rows[at][index]).strip().rstrip("*＊ ") for index in columns}
    made = FilledSheet(sheet.name, columns, titles)
    for row, given in enumerate(sheet.rows[at + 1 :], at + 2):
        _add_row(made, row, given, cells)
        if made.rows and made.rows[-1].row == row:
            made.rows[-1].problems += _without_head(made, row, given, result)
        if result is not None and result < len(given) and made.rows and made.rows[-1].row == row:
            made.rows[-1].taken = taken_mark(given[result])
    return made


def _without_head(
    sheet: FilledSheet, row: int, cells_of_row: Sequence[object], result: int | None
) -> list[FieldProblem]:
    """Return the filled cells of columns that have no head: left out, what they say would be lost without a word."""
    return [
        FieldProblem(f"{sheet.name}!{letters(index)}{row}", _HEADLESS, _HEADLESS_REMEDY)
        for index, cell in enumerate(cells_of_row)
        if index not in sheet.columns and index != result and not is_blank(cell)
    ]


def find_head(sheet: TableSheet, heads: Mapping[str, FieldSpec]) -> int:
    """Return the row with the most heads: somebody may have put lines above it."""
    hits = [
        sum(fold_head(str(cell)) in heads for cell in row if not is_blank(cell))
        for row in sheet.rows[:_SEARCHED]
    ]
    return hits.index(max(hits))


def _add_row(sheet: FilledSheet, number: int, cells_of_row: Sequence[object], cells: TemplateCells) -> None:
    made = FilledRow(sheet, number)
    for index, spec in sheet.columns.items():
        cell = cells_of_row[index] if index < len(cells_of_row) else None
        if is_blank(cell):
            continue
        try:
            made.values[spec.path] = _value(spec, cell, cells)
        except CellError as error:
            made.problems.append(made.fault(spec.path, error.problem, error.remedy))
    if made.problems or set(made.values) - {NUMBER.path}:
        sheet.rows.append(made)


def _value(spec: FieldSpec, cell: object, cells: TemplateCells) -> Any:
    if spec.kind == "row_number":
        return text_of(cell)
    if cell == EMPTY_OBJECT and "." in spec.path:
        return None
    return cells.read(spec, cell)


def _bad_column(place: str, title: str, *, is_known: bool) -> InputRefusedError:
    if is_known:
        problem = Text(f"列“{title}”重复", f"column {title} stands twice")
    else:
        problem = Text(f"模板里没有“{title}”这一列", f"the template has no column {title}")
    return InputRefusedError(
        "TEMPLATE-COLUMN",
        place,
        problem,
        Text(
            "删去这一列，或把内容抄到新的空白模板",
            "delete the column, or copy the content into a new blank template",
        ),
        ASK_SENDER,
    )
