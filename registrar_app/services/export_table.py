"""Writes a report or a ledger to a file, noted in the journal before it is there."""

from __future__ import annotations

from pathlib import Path

from registrar_app.domain.journal import TITLE_EN, EntryKind
from registrar_app.services.desk import Desk
from registrar_app.services.document_ports import Table
from registrar_app.services.keep_journal import noted
from registrar_app.services.program import Program


def export_table(  # noqa: PLR0917 - the doors, the desk, what, where, how and under which name
    program: Program,
    desk: Desk,
    table: Table,
    path: Path,
    language: str,
    kind: EntryKind = EntryKind.TABLE_EXPORTED,
) -> None:
    """Write a table as the file's ending says: .xlsx, .csv or .pdf; one from a practice register always says so.

    Raises:
        UsageError: the ending is none of the three.
        MachineRefusedError: the file or the journal cannot be written.
    """
    table = with_practice_note(desk, table)
    with noted(desk, kind, table.title.zh, {TITLE_EN: table.title.en, "file": path.name}):
        program.tables.write(table, path, language)


def with_practice_note(desk: Desk, table: Table) -> Table:
    """Return a table that says so when its register is one of practice."""
    return table.of_practice() if desk.store.identity.practice else table
