"""Writes a list of contracts to a file exactly as it is seen: the same lines, the same columns, the same order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from registrar_app.domain.errors import UsageError
from registrar_app.domain.filter_words import filter_words
from registrar_app.domain.text import Text, counted
from registrar_app.services.case_columns import CASE_COLUMNS, cell_of, table_columns
from registrar_app.services.desk import Desk
from registrar_app.services.document_ports import Table
from registrar_app.services.export_table import export_table
from registrar_app.services.list_cases import rows_of
from registrar_app.services.ports import CaseQuery
from registrar_app.services.program import Program

TITLE = Text("合同清单", "List of contracts")


def export_list(  # noqa: PLR0917 - the doors, the desk, what, which columns, where, how
    program: Program,
    desk: Desk,
    query: CaseQuery,
    columns: Sequence[str],
    path: Path,
    language: str,
    moved: Callable[[int], object] = lambda done: None,
) -> int:
    """Write the lines of a question as the file's ending says (.xlsx, .csv, .pdf); return how many.

    Raises:
        UsageError: no column was chosen, one is not known, or the ending is none of the three.
        MachineRefusedError: the file or the journal cannot be written.
    """
    table = list_table(desk, query, columns, moved)
    export_table(program, desk, table.with_cells_in(language), path, language)
    return len(table.rows)


def list_table(
    desk: Desk, query: CaseQuery, columns: Sequence[str], moved: Callable[[int], object] = lambda done: None
) -> Table:
    """Return the lines of a question as a table with the given columns.

    Raises:
        UsageError: no column was chosen, or one is not known.
    """
    require_columns(columns)
    name = office_namer(desk)
    rows = [tuple(cell_of(row, key, name) for key in columns) for row in rows_of(desk, query, moved)]
    asked = filter_words(query, name)
    count = f"{len(rows):,}"
    return Table(
        title=TITLE,
        subtitle=Text(
            f"{asked.zh}；共 {count} 份；{desk.today()}",
            f"{asked.en}; {counted(len(rows), 'contract')}; {desk.today()}",
        ),
        columns=table_columns(columns),
        rows=rows,
    )


def require_columns(columns: Sequence[str]) -> None:
    """Check the keys of columns.

    Raises:
        UsageError: none was given, one is not known, or one is there twice.
    """
    unknown = [key for key in columns if key not in CASE_COLUMNS]
    if columns and not unknown and len(set(columns)) == len(columns):
        return
    known = " ".join(CASE_COLUMNS)
    raise UsageError(
        "LIST-COLUMN",
        unknown[0] if unknown else ",".join(columns),
        Text("没有这一列，或列重复、未选列", "there is no such column, or none or one twice was chosen"),
        Text(f"可用的列：{known}", f"the columns are: {known}"),
    )


def office_namer(desk: Desk) -> Callable[[str], str]:
    """Return what names an office by the roster, each only once looked up."""
    roster = desk.store.roster()
    known: dict[str, str] = {}

    def name(office: str) -> str:
        if office not in known:
            known[office] = roster.office_name(office) if roster is not None else office
        return known[office]

    return name
