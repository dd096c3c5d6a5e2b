"""Decides what the columns of a table of contracts are: our own heads, as last time, as its heads say, as its user says.

What was decided for a table that is not ours is remembered by the words of its heads, and used when such a table comes
again. Every use is told, none is silent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from registrar_app.domain.errors import ASK_SENDER, InputRefusedError, UsageError
from registrar_app.domain.text import Text, listed
from registrar_app.services.collector import COLLECTOR
from registrar_app.services.desk import Desk
from registrar_app.services.edited_rows import taken_as
from registrar_app.services.file_ports import ReadRow
from registrar_app.services.import_contracts import ImportReport
from registrar_app.services.program import Program
from registrar_app.services.table_ports import (
    ColumnGuess,
    ColumnUse,
    Confidence,
    ReturnedRow,
    TableFile,
    TableGuess,
    TableMapping,
    Unit,
    has_unit,
)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user said of a table; where nothing was said the program judges.

    Attributes:
        sheet: The name of the sheet.
        head_row: Where the head stands, counted from 1.
        head_height: How many rows it has; 0 for none.
        columns: Path by head or letters of a column; "" leaves the column out.
        units: Unit by head or letters of a column.
    """

    sheet: str | None = None
    head_row: int | None = None
    head_height: int | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, Unit] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said."""
        return self == Wishes()


@dataclass(frozen=True, slots=True)
class MappedTable:
    """A table whose columns are decided."""

    table: TableFile
    guess: TableGuess
    mapping: TableMapping
    remembered: bool = False


@COLLECTOR.resting()
def open_mapped(program: Program, desk: Desk, path: Path, wishes: Wishes) -> MappedTable | None:
    """Return a table with what its columns are; ``None`` for a file that is no table.

    Raises:
        InputRefusedError: the file cannot be read, or its heads say too little and nothing was said.
        UsageError: what was said names no sheet, column or field.
    """
    table = program.contract_files.open_table(path)
    return None if table is None else map_table(program, desk, table, wishes)


def map_table(program: Program, desk: Desk, table: TableFile, wishes: Wishes) -> MappedTable:
    """Return an open table with what its columns are; see ``open_mapped``."""
    guess, remembered = guess_table(program, desk, table, wishes)
    if wishes.columns or wishes.units:
        guess = with_wishes(program, guess, wishes)
    mapping = guess.mapping()
    if not guess.is_ours and "name" not in {use.path for use in mapping.columns.values()}:
        raise InputRefusedError(
            "TABLE-NAME",
            f"{table.path}: {guess.head_row + 1}",
            Text("没有一列是“合同名称”", "no column is the contract's name"),
            Text(
                "用 --show-mapping 查看，再用 --map 列=name 指定；或在窗口中对应",
                "look with --show-mapping and say --map COLUMN=name, or do it in the window",
            ),
            ASK_SENDER,
        )
    return MappedTable(table, guess, mapping, remembered)


def guess_table(program: Program, desk: Desk, table: TableFile, wishes: Wishes) -> tuple[TableGuess, bool]:
    """Return what a sheet of the table seems to be, and whether that was remembered.

    Raises:
        InputRefusedError: there is nothing in it.
        UsageError: there is no such sheet.
    """
    files = program.contract_files
    place = files.choose_sheet(table) if wishes.sheet is None else _sheet(table, wishes.sheet)
    row = None if wishes.head_row is None else wishes.head_row - 1
    guess = files.guess(table, place, row, wishes.head_height)
    kept = None if guess.is_ours or not guess.head_height else desk.store.kept_mapping(guess.shape)
    if kept is None:
        return guess, False
    known = set(files.fields())
    columns = tuple(
        replace(c, use=kept[c.index], confidence=Confidence.LIKELY)
        if c.index in kept and kept[c.index].path in known
        else replace(c, use=None, confidence=Confidence.NONE)
        for c in guess.columns
    )
    return replace(guess, columns=columns, notes=(*guess.notes, *_units_kept(guess, kept))), True


def _units_kept(guess: TableGuess, kept: Mapping[int, ColumnUse]) -> list[Text]:
    """Return what is told of units that were said last time and that this table does not say: another office's may differ."""
    told = []
    for column in guess.columns:
        use = kept.get(column.index)
        said = column.use.unit if column.use is not None else Unit.YUAN
        if use is not None and has_unit(use.path) and use.unit is not said:
            unit = use.unit.label
            told.append(
                Text(
                    f"“{column.head}”按上次指定的{unit.zh}读取，这份表格没有写明单位，请核对",
                    f"{column.head} is read in {unit.en} as said last time; this table does not say its unit, please check",
                )
            )
    return told


def with_wishes(program: Program, guess: TableGuess, wishes: Wishes) -> TableGuess:
    """Return a guess with what the user said of its columns.

    Raises:
        UsageError: a column, a field or a unit is none, or a field is named twice.
    """
    fields = program.contract_files.fields()
    columns = {column.index: column for column in guess.columns}
    for name, path in wishes.columns.items():
        column = _column(guess, name)
        if path and path not in fields:
            raise _wrong("--map", Text(f"没有栏目“{path}”", f"there is no field {path}"))
        unit = column.use.unit if column.use is not None else Unit.YUAN
        for other in columns.values():
            if path and other.index != column.index and other.use is not None and other.use.path == path:
                columns[other.index] = replace(other, use=None, confidence=Confidence.NONE)
        columns[column.index] = replace(
            column,
            use=ColumnUse(path, unit) if path else None,
            confidence=Confidence.CERTAIN if path else Confidence.NONE,
        )
    for name, unit in wishes.units.items():
        column = columns[_column(guess, name).index]
        if column.use is None:
            raise _wrong("--unit", Text(f"“{column.head}”没有对应栏目", f"{column.head} is no field"))
        columns[column.index] = replace(column, use=replace(column.use, unit=unit))
    chosen = [columns[column.index] for column in guess.columns]
    return replace(guess, columns=tuple(chosen), is_ours=False)


@COLLECTOR.resting()
def read_mapped(program: Program, mapped: MappedTable) -> list[ReadRow]:
    """Return the contracts of a table.

    Raises:
        InputRefusedError: it holds none.
        StoppedError: it was stopped.
    """
    return program.contract_files.read_table(mapped.table, mapped.mapping)


def try_rows(program: Program, mapped: MappedTable, most: int) -> tuple[int, int]:
    """Return how many of the first rows, at most ``most``, can be read, and how many were looked at."""
    sheet = next(sheet for sheet in mapped.table.sheets if sheet.name == mapped.mapping.sheet)
    first = replace(sheet, rows=sheet.rows[: mapped.mapping.first_row + most])
    try:
        rows = program.contract_files.read_table(replace(mapped.table, sheets=(first,)), mapped.mapping)
    except InputRefusedError:  # none at all
        return 0, 0
    return sum(row.contract is not None for row in rows), len(rows)


def remember(desk: Desk, mapped: MappedTable) -> None:
    """Remember what the columns are for the next table with such heads; our own heads, or none, need no memory."""
    if not mapped.guess.is_ours and mapped.guess.head_height:
        desk.store.keep_mapping(mapped.guess.shape, mapped.mapping.columns)


def write_returned(
    program: Program,
    mapped: MappedTable,
    rows: Sequence[ReadRow],
    report: ImportReport,
    target: Path,
    *,
    dry_run: bool = False,
) -> Text | None:
    """Give the user's workbook back with what became of each row; return what is to be known of the copy.

    Args:
        program: The doors.
        mapped: The table.
        rows: Its rows as they were read.
        report: What the import did.
        target: The new ``.xlsx``.
        dry_run: Nothing was taken: only the faults are told.

    Raises:
        UsageError: the target is no ``.xlsx``.
        MachineRefusedError: it cannot be written.
    """
    told = _marks(rows, report, dry_run=dry_run)
    marks = {row.line: _inside(row.where, told[row.where]) for row in rows if row.where in told}
    return program.contract_files.write_returned(mapped.table, mapped.mapping, marks, target)


def return_template(
    program: Program,
    path: Path,
    rows: Sequence[ReadRow],
    report: ImportReport,
    target: Path,
    *,
    dry_run: bool = False,
) -> Text | None:
    """Give a filled template back with what became of each contract; see ``write_returned``."""
    return program.contract_files.return_template(path, _marks(rows, report, dry_run=dry_run), target)


def _marks(rows: Sequence[ReadRow], report: ImportReport, *, dry_run: bool) -> dict[str, ReturnedRow]:
    """Return what is told of each row, by its place."""
    new = {*report.drafts, *report.registrations} if dry_run else set()
    refused = {row.where: row for row in report.refused}
    marks: dict[str, ReturnedRow] = {}
    for row in rows:
        uid = report.uids.get(row.where, "")
        if row.where in refused:
            marks[row.where] = ReturnedRow(refused[row.where].taken, tuple(_told(refused[row.where])))
        elif uid and uid not in new:
            marks[row.where] = ReturnedRow(row.taken if row.taken.uid == uid else taken_as(uid, row.contract))
    return marks


def _inside(where: str, mark: ReturnedRow) -> ReturnedRow:
    """Return a mark whose problems are named by the paths of their fields."""
    inside = (
        (path.removeprefix(f"{where}.").removeprefix(where), problem) for path, problem in mark.problems
    )
    return ReturnedRow(mark.taken, tuple(inside))


def _told(row: ReadRow) -> list[tuple[str, Text]]:
    return [
        (
            problem.path,
            Text(f"{problem.problem.zh}；{problem.remedy.zh}", f"{problem.problem.en}; {problem.remedy.en}"),
        )
        for problem in row.problems
    ]


def _sheet(table: TableFile, name: str) -> int:
    for index, sheet in enumerate(table.sheets):
        if sheet.name == name:
            return index
    if name.isdigit() and 1 <= int(name) <= len(table.sheets):
        return int(name) - 1
    names = listed(sheet.name for sheet in table.sheets)
    raise _wrong(
        "--sheet", Text(f"没有工作表“{name}”，有：{names.zh}", f"no sheet {name}; there are: {names.en}")
    )


def _column(guess: TableGuess, name: str) -> ColumnGuess:
    """Return the column of a head, or else of its letters."""
    wanted = name.strip()
    for column in guess.columns:
        if column.head == wanted:
            return column
    for column in guess.columns:
        if column.letters == wanted.upper():
            return column
    heads = listed(column.head for column in guess.columns)
    raise _wrong(name, Text(f"没有列“{name}”，有：{heads.zh}", f"no column {name}; there are: {heads.en}"))


def _wrong(where: str, problem: Text) -> UsageError:
    return UsageError(
        "TABLE-MAPPING",
        where,
        problem,
        Text("用 --show-mapping 查看各列和栏目", "see the columns and fields with --show-mapping"),
    )
