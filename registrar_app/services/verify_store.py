"""Verifies a whole store: what the store proves of itself, and that what came signed still says what is kept of it.

That is every roster under its roots, at the bureau every batch, at an office every receipt: an act falls only by a
supervisor's word.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import replace
from hashlib import sha256

from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.roster import Roster
from registrar_app.domain.text import Text
from registrar_app.services.alarm_ports import KeptFile
from registrar_app.services.desk import Desk
from registrar_app.services.disowned import disowned_receipts
from registrar_app.services.import_roster import require_newer
from registrar_app.services.place_batch import chain_of
from registrar_app.services.ports import KeptReceipt, StoreFault, StoreReport
from registrar_app.services.program import Program
from registrar_app.services.read_batch import NAMES
from registrar_app.services.read_receipt import open_receipt
from registrar_app.services.verify_roster import verify_roster_file


def verify_store(program: Program, desk: Desk) -> StoreReport:
    """Return how many acts, chains and cases were proved, and every fault found; nothing is changed."""
    report = desk.store.verify(program.keys.signature_holds)
    further = (
        *_roster_faults(program, desk),
        *_identity_faults(desk),
        *_file_faults(program, desk),
        *_receipt_faults(program, desk),
        *_disowned_faults(program, desk),
    )
    return replace(report, faults=(*report.faults, *further))


def _file_faults(program: Program, desk: Desk) -> Iterator[StoreFault]:
    """Open every batch kept as it came: it must hold by itself, and be the one under whose hash and place it lies."""
    for file in desk.store.batch_files():
        if not _is_that_batch(program, file, desk.store.container(file.hash) or b""):
            problem = Text("所存报盘原件被改动", "the batch kept as it came was changed")
            yield StoreFault("BATCH-FILE", f"batch_file {file.device}-{file.seq} {file.hash[:16]}", problem)


def _is_that_batch(program: Program, file: KeptFile, container: bytes) -> bool:
    try:
        members = program.containers.unpack(container, program.keys.verify_detached, NAMES).members
        header = program.containers.read_header(members["batch.json"])
    except InputRefusedError:
        return False
    said = (*chain_of(header), header.seq, header.head, sha256(members["batch.json"]).hexdigest())
    return said == (*file.chain, file.seq, file.head, file.hash)


def _roster_faults(program: Program, desk: Desk) -> tuple[StoreFault, ...]:
    """Judge every version kept, not only the newest: an act is believed when any of them names its signer.

    Each must be signed by the roots that the one before it trusted, or by those that they handed over to.
    """
    before: Roster | None = None
    faults = []
    for kept, container in desk.store.kept_rosters():
        fault = _roster_fault(program, desk, kept, container, before)
        if fault is not None:
            faults.append(fault)
        else:
            before = kept  # only what was proved passes trust on
    return tuple(faults)


def _roster_fault(
    program: Program, desk: Desk, kept: Roster, container: bytes, before: Roster | None
) -> StoreFault | None:
    where = f"roster {kept.version}"
    pinned = desk.store.identity.root_fingerprint if before is None else before.root_fingerprint
    try:
        if verify_roster_file(program, container, pinned) != kept:
            problem = Text(
                "所存名册与其签名文件不符", "the roster kept is not the one that its signed file says"
            )
            return StoreFault("ROSTER", where, problem)
        if before is not None:
            require_newer(kept, before)
    except InputRefusedError as error:
        return StoreFault(error.code, where, error.problem)
    return None


def _identity_faults(desk: Desk) -> Iterator[StoreFault]:
    """Whose store it is: that of a device on a roster is an office's, any other the bureau's; practice as at first."""
    identity, rosters = desk.store.identity, [roster for roster, _ in desk.store.kept_rosters()]
    if not rosters:
        return
    role = "office" if any(roster.device(identity.device) for roster in rosters) else "bureau"
    if (role, rosters[0].practice) != (identity.role, identity.practice):
        problem = Text("本库所记的身份与名册不符", "whose store it is does not fit the rosters in it")
        yield StoreFault("IDENTITY", "setting identity", problem)


def _receipt_faults(program: Program, desk: Desk) -> list[StoreFault]:
    rosters = [roster for roster, _ in desk.store.kept_rosters()]
    known = {(s.fingerprint, s.id, s.name) for roster in rosters for s in roster.supervisors}
    try:
        receipts = desk.store.kept_receipts()
    except ValueError:  # an outcome that there is not; ``ANSWER`` says which answer it is
        return []
    faults = (_receipt_fault(program, kept, known) for kept in receipts)
    return [fault for fault in faults if fault is not None]


def _disowned_faults(program: Program, desk: Desk) -> Iterator[StoreFault]:
    roster = desk.store.roster()
    for kept in disowned_receipts(program, desk, roster) if roster is not None else ():
        problem = Text(
            "签署这份回盘的主管人员此前已被撤销或密钥失控，其答复不再作数；请主管部门重新答复",
            "the supervisor who signed it was revoked, or the key lost, by then; its answers no longer count: ask the bureau "
            "to answer anew",
        )
        yield StoreFault("RECEIPT-REVOKED", f"receipt {kept.batch_seq} {kept.hash[:16]}", problem)


def _receipt_fault(
    program: Program, kept: KeptReceipt, supervisors: Set[tuple[str, str, str]]
) -> StoreFault | None:
    where = f"receipt {kept.batch_seq} {kept.hash[:16]}"
    if kept.earlier is not None and not kept.signed.container:  # an older program took it and kept no file
        if kept.answers == kept.earlier:
            return None
        problem = Text("早先导入的回盘，其答复被改动", "the answers of a receipt taken earlier were changed")
        return StoreFault("RECEIPT", where, problem)
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
