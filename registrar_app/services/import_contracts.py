"""Takes contracts of interchange files in: good rows as drafts or recorded registrations, bad rows reported by field.

All good rows go in in one transaction. A row that is in the register already is counted as a duplicate, so that
importing the same file twice changes nothing.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from registrar_app.domain import interchange
from registrar_app.domain.act import ActKind
from registrar_app.domain.contract import Contract
from registrar_app.domain.field_readers import FieldProblem
from registrar_app.domain.journal import EntryKind
from registrar_app.domain.text import Text
from registrar_app.services.compose_act import compose
from registrar_app.services.desk import Desk
from registrar_app.services.file_ports import ReadRow
from registrar_app.services.keep_journal import note
from registrar_app.services.ports import StoreWriter
from registrar_app.services.practice_rows import settle_practice
from registrar_app.services.program import Program

Watch = Callable[[Sequence[Any]], Iterable[Any]]
"""Goes through a sequence, entry by entry; a front end may show a bar meanwhile."""


@dataclass
class ImportReport:
    """What an import did, or would do: uids by outcome, and the rows that were not taken."""

    drafts: list[str] = field(default_factory=list)
    registrations: list[str] = field(default_factory=list)
    duplicates: list[str] = field(default_factory=list)
    refused: list[ReadRow] = field(default_factory=list)


@dataclass(frozen=True)
class _Plan:
    report: ImportReport
    take: tuple[Contract, ...]


def read_files(program: Program, paths: Sequence[Path]) -> list[ReadRow]:
    """Return every row of the files, good and bad.

    Raises:
        InputRefusedError: a file as a whole cannot be read.
    """
    return [row for path in paths for row in program.contract_files.read(path)]


def import_contracts(
    desk: Desk,
    rows: Sequence[ReadRow],
    *,
    dry_run: bool = False,
    watch: Watch = iter,
    files: Sequence[Path] = (),
) -> ImportReport:
    """Take the good rows in and return the report; with ``dry_run`` nothing is written.

    Args:
        desk: The open desk.
        rows: The rows of the files.
        dry_run: Only say what would be done.
        watch: Goes through a sequence and may show how far it is.
        files: Where the rows came from, for the journal.

    Raises:
        MachineRefusedError: a row holds a registration and the key is locked.
    """
    plan = _plan(desk, rows, watch)
    if dry_run or not plan.take:
        return plan.report
    with desk.store.writing() as writer:
        for contract in watch(plan.take):
            _keep(desk, writer, contract)
        counts = {"drafts": len(plan.report.drafts), "registrations": len(plan.report.registrations)}
        note(desk, EntryKind.CONTRACTS_IMPORTED, ", ".join(file.name for file in files) or None, counts)
    return plan.report


def _plan(desk: Desk, rows: Sequence[ReadRow], watch: Watch) -> _Plan:
    report = ImportReport()
    take: list[Contract] = []
    in_file: set[Contract] = set()
    practice = desk.store.identity.practice
    for given in watch(rows):
        row = settle_practice(given, practice=practice)
        if row.contract is None:
            report.refused.append(row)
            continue
        plain = replace(row.contract, uid=None)
        clash = _clash(desk, row)
        if clash is not None:
            report.refused.append(clash)
        elif plain in in_file or _is_known(desk, row.contract):
            report.duplicates.append(row.contract.uid or row.where)
        else:
            contract = replace(row.contract, uid=row.contract.uid or str(uuid.uuid4()))
            (report.drafts if contract.registration is None else report.registrations).append(
                contract.uid or ""
            )
            take.append(contract)
        in_file.add(plain)
    return _Plan(report, tuple(take))


def _keep(desk: Desk, writer: StoreWriter, contract: Contract) -> None:
    assert contract.uid is not None
    if contract.registration is None:
        writer.save_draft(contract.uid, contract, {})
        return
    body = {"contract": interchange.write_contract(contract)}
    writer.append(contract.uid, compose(desk, ActKind.RECORD_REGISTRATION, contract.uid, lambda place: body))


def _clash(desk: Desk, row: ReadRow) -> ReadRow | None:
    contract = row.contract
    if contract is None or contract.uid is None:
        return None
    case = desk.store.load_case(contract.uid)
    if case is None or _same_content(case.contract, contract):
        return None
    problem = FieldProblem(
        f"{row.where}.uid",
        Text("该 uid 已在库中且内容不同", "this uid is in the register with other content"),
        Text(
            "删去 uid 作为新合同导入，或在登记表中修改原合同",
            "leave uid out to import it as new, or edit the existing one",
        ),
    )
    return ReadRow(row.where, None, (problem,))


def _is_known(desk: Desk, contract: Contract) -> bool:
    if contract.uid is not None and desk.store.load_case(contract.uid) is not None:
        return True
    parties = [party for party in (contract.seller, contract.buyer) if party is not None]
    names = [party.name for party in parties if party.name]
    codes = [party.credit_code for party in parties if party.credit_code]
    if not names and not codes:
        return False
    others = desk.store.contracts_sharing_party(None, names, codes)
    return any(_same_content(other, contract) for other in others)


def _same_content(kept: Contract, given: Contract) -> bool:
    """Whether the content is equal; what our register added later (registration, payments noted) does not count."""
    if kept.registration is not None and given.registration is None:
        kept = replace(kept, registration=None)
    return replace(kept, uid=None) == replace(given, uid=None)
