"""Prints, in the demo, one sheet of every kind that an office's work has given reason for."""

from __future__ import annotations

from pathlib import Path

from registrar_app.domain.sheet_kind import SheetKind
from registrar_app.domain.text import Text
from registrar_app.services.demo.account import Account
from registrar_app.services.desk import Desk
from registrar_app.services.issue_sheet import AvailableSheet, issue_sheet, sheets_of
from registrar_app.services.program import Program


def print_sheets(program: Program, desk: Desk, folder: Path, account: Account) -> None:
    """Issue the newest sheet of every kind into the office's folder, each signed and counted."""
    first: dict[SheetKind, tuple[str, AvailableSheet]] = {}
    for case in desk.store.cases():
        if not case.registered_elsewhere:
            for sheet in sheets_of(case):
                first.setdefault(sheet.kind, (case.uid, sheet))
    made = [
        issue_sheet(program, desk, uid, kind, folder, act=sheet.entry.hash, language=desk.language)
        for kind, (uid, sheet) in first.items()
    ]
    account.prove(
        bool(made) and all(sheet.copy == 1 and sheet.path is not None for sheet in made),
        Text(
            f"出具文书 {len(made)} 种，逐份签名并计数",
            f"issued {len(made)} kinds of sheets, each signed and counted",
        ),
    )
