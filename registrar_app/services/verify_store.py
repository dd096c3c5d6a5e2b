"""Verifies a whole store: what the store proves of itself, and that what came signed still says what is kept of it.

That is every roster, under the root, and at an office every receipt: an act falls only by a supervisor's word.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.roster import Roster
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.ports import KeptReceipt, StoreFault, StoreReport
from registrar_app.services.program import Program
from registrar_app.services.read_receipt import open_receipt
from registrar_app.services.verify_roster import verify_roster_file


def verify_store(program: Program, desk: Desk) -> StoreReport:
    """Return how many acts, chains and cases were proved, and every fault found; nothing is changed."""
    report = desk.store.verify(program.keys.signature_holds)
    faults = (*_roster_faults(program, desk), *_receipt_faults(program, desk))
    return replace(report, faults=(*report.faults, *faults))


def _roster_faults(program: Program, desk: Desk) -> tuple[StoreFault, ...]:
    """Judge every version kept, not only the newest: an act is believed when any of them names its signer."""
    faults = (_roster_fault(program, desk, *kept) for kept in desk.store.kept_rosters())
    return tuple(fault for fault in faults if fault is not None)


def _roster_fault(program: Program, desk: Desk, kept: Roster, container: bytes) -> StoreFault | None:
    where = f"roster {kept.version}"
    try:
        if verify_roster_file(program, container, desk.store.identity.root_fingerprint) == kept:
            return None
    except InputRefusedError as error:
        return StoreFault(error.code, where, error.problem)
    problem = Text("所存名册与其签名文件不符", "the roster kept is not the one that its signed file says")
    return StoreFault("ROSTER", where, problem)


def _receipt_faults(program: Program, desk: Desk) -> list[StoreFault]:
    rosters = [roster for roster, _ in desk.store.kept_rosters()]
    known = {(s.fingerprint, s.id, s.name) for roster in rosters for s in roster.supervisors}
    faults = (_receipt_fault(program, kept, known) for kept in desk.store.kept_receipts())
    return [fault for fault in faults if fault is not None]


def _receipt_fault(
    program: Program, kept: KeptReceipt, supervisors: Set[tuple[str, str, str]]
) -> StoreFault | None:
    where = f"receipt {kept.batch_seq} {kept.hash[:16]}"
    try:
        opened = open_receipt(program, kept.signed.container, where)
    except InputRefusedError as error:
        return StoreFault(error.code, where, error.problem)
    said = opened.receipt
    signed = (opened.signer, said.supervisor, kept.signed.supervisor) in supervisors
    here = (kept.hash, kept.batch_seq, kept.signed.made_at, kept.answers)
    if signed and here == (opened.hash, said.batch_seq, said.made_at, said.answers):
        return None
    problem = Text("所存答复与主管部门签名的回盘不符", "the answers kept are not those of the signed receipt")
    return StoreFault("RECEIPT", where, problem)
