"""Tells what a newer roster changes for one store: the roster itself, and the receipts taken in here that it disowns."""

from __future__ import annotations

from registrar_app.domain.roster import Roster
from registrar_app.services.desk import Desk
from registrar_app.services.disowned import receipts_disowned_by
from registrar_app.services.program import Program
from registrar_app.services.roster_changes import Change, ChangeKind, area_names_of, list_changes


def list_changes_here(program: Program, desk: Desk, new: Roster) -> list[Change]:
    """Return every change against the roster in force here, what it means for the receipts kept here last."""
    changes = list_changes(desk.store.roster(), new, area_names_of(desk))
    disowned = receipts_disowned_by(program, desk, new)
    return changes if disowned is None else [*changes, Change(ChangeKind.ENDS, disowned)]
