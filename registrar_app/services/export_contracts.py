"""Writes contracts of the register to a file in interchange form, noted in the journal before it is there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from registrar_app.domain.contract import Contract
from registrar_app.domain.journal import EntryKind
from registrar_app.domain.practice_mark import mark_practice
from registrar_app.domain.registration import CaseState
from registrar_app.services.desk import Desk
from registrar_app.services.keep_journal import noted
from registrar_app.services.ports import CaseQuery
from registrar_app.services.program import Program
from registrar_app.services.stopping import may_still_stop


def export_contracts(program: Program, desk: Desk, target: Path, states: tuple[CaseState, ...] = ()) -> int:
    """Write the contracts in the given states, or all, in the order of their uids; return how many.

    Those of a practice register are marked.

    Raises:
        UsageError: the file's ending is not known.
        MachineRefusedError: the file or the journal cannot be written.
    """
    uids = uids_in(desk, states)
    cases = (desk.store.load_case(uid) for uid in uids)
    contracts = (leaving(desk, case.contract) for case in cases if case is not None)
    with noted(desk, EntryKind.CONTRACTS_EXPORTED, target.name, {"contracts": len(uids)}):
        note_handed_out(desk, uids)
        return program.contract_files.write(contracts, target)


def note_handed_out(desk: Desk, uids: Sequence[str]) -> None:
    """Keep what the drafts among some contracts are, so that a file that comes back is laid beside what it began with."""
    with may_still_stop(), desk.store.writing() as writer:
        writer.note_handed_out(uids)


def uids_in(desk: Desk, states: tuple[CaseState, ...] = ()) -> list[str]:
    """Return the uids of the contracts in the given states, or of all, in order."""
    return sorted(row.uid for row in desk.store.find_cases(CaseQuery(states=states, limit=None)))


def leaving(desk: Desk, contract: Contract) -> Contract:
    """Return a contract as a file has it that leaves the register: marked when it is of a practice register."""
    return mark_practice(contract) if desk.store.identity.practice else contract
