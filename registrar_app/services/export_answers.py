"""Writes the answers of an examination to a file, noted in the journal before it is there."""

from __future__ import annotations

from pathlib import Path

from registrar_app.domain.examination import WorkingSheet
from registrar_app.domain.journal import EntryKind
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import load_case
from registrar_app.services.keep_journal import noted
from registrar_app.services.program import Program


def export_answers(program: Program, desk: Desk, uid: str, sheet: WorkingSheet, target: Path) -> None:
    """Write the sheet of a case, named by anything that names it.

    Raises:
        MachineRefusedError: the file or the journal cannot be written.
    """
    with noted(desk, EntryKind.ANSWERS_EXPORTED, load_case(desk, uid).uid, {"file": target.name}):
        program.answer_files.write(sheet, target, practice=desk.store.identity.practice)
