"""Takes contracts of interchange files in: good rows as drafts or recorded registrations, bad rows reported by field.

All good rows go in in one transaction. A row that is in the register already is counted as a duplicate, so that
importing the same file twice changes nothing; a draft that comes back with other content is merged field by field.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from registrar_app.domain import interchange
from registrar_app.domain.act import ActKind
from registrar_app.domain.contract import Contract
from registrar_app.domain.field_readers import FieldProblem
from registrar_app.domain.journal import EntryKind
from registrar_app.domain.text import Text
from registrar_app.services.claimed_rows import claims_another
from registrar_app.services.collector import COLLECTOR
from registrar_app.services.compose_act import compose
from registrar_app.services.desk import Desk
from registrar_app.services.edited_rows import refuse_edited
from registrar_app.services.file_ports import ReadRow
from registrar_app.services.keep_journal import note
from registrar_app.services.merge_drafts import DraftMerge, Merging, plan_merge, refused_row, take_merge
from registrar_app.services.ports import StoreWriter
from registrar_app.services.practice_rows import settle_practice
from registrar_app.services.program import Program
from registrar_app.services.table_ports import NOT_TAKEN

Watch = Callable[[Sequence[Any]], Iterable[Any]]
"""Goes through a sequence, entry by entry; a front end may show a bar meanwhile, or end it by raising."""
_AT_ONCE = 500


@dataclass
class ImportReport:
    """What an import did, or would do: uids by outcome, and the rows that were not taken.

    Attributes:
        drafts: The uids of new drafts.
        registrations: The uids of registrations that were recorded.
        updated: The uids of drafts that get fields of the file with which they came back.
        merges: Every draft that comes back with other content, field by field, those that are refused among them.
        duplicates: What is in the register already, by uid or, without one, by place.
        refused: The rows that were not taken, with their problems.
        uids: Under which uid each row that is in the register after the import is there, by the row's place.
    """

    drafts: list[str] = field(default_factory=list)
    registrations: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    merges: list[DraftMerge] = field(default_factory=list)
    duplicates: list[str] = field(default_factory=list)
    refused: list[ReadRow] = field(default_factory=list)
    uids: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class _Plan:
    report: ImportReport
    take: tuple[Contract, ...]
    update: tuple[DraftMerge, ...]


@dataclass(frozen=True)
class _Known:
    """The contracts of the register that rows of the file may be: by uid, by content, by content before registration."""

    by_uid: Mapping[str, Contract]
    by_content: Mapping[Contract, str]
    by_draft: Mapping[Contract, str]


def read_files(program: Program, paths: Sequence[Path]) -> list[ReadRow]:
    """Return every row of the files, good and bad.

    Raises:
        InputRefusedError: a file as a whole cannot be read.
    """
    return [row for path in paths for row in program.contract_files.read(path)]


@COLLECTOR.resting()
def import_contracts(
    desk: Desk,
    rows: Sequence[ReadRow],
    *,
    dry_run: bool = False,
    watch: Watch = iter,
    files: Sequence[Path] = (),
    merging: Merging | None = None,
) -> ImportReport:
    """Take the good rows in and return the report; with ``dry_run`` nothing is written.

    Args:
        desk: The open desk.
        rows: The rows of the files.
        dry_run: Only say what would be done.
        watch: Goes through a sequence and may show how far it is.
        files: Where the rows came from, for the journal.
        merging: How drafts that come back are merged; by itself what both sides changed is refused.

    Raises:
        AnswerNoError: a draft that comes back was changed at this moment.
        MachineRefusedError: a row holds a registration and the key is locked.
    """
    plan = _plan(desk, rows, watch, merging or Merging())
    names = ", ".join(file.name for file in files)
    if dry_run or not (plan.take or plan.update):
        return plan.report
    with desk.store.writing() as writer:
        drafts = sorted(
            (contract for contract in plan.take if contract.registration is None),
            key=lambda contract: (
                contract.uid or ""
            ),  # the order of the tables: each page of them is written once
        )
        for some in watch([drafts[at : at + _AT_ONCE] for at in range(0, len(drafts), _AT_ONCE)]):
            writer.add_drafts(some)
        for contract in watch([c for c in plan.take if c.registration is not None]):
            _record(desk, writer, contract)
        for merge in watch(plan.update):
            take_merge(desk, writer, merge, names)
        counts = {"drafts": len(plan.report.drafts), "registrations": len(plan.report.registrations)}
        if plan.update:
            counts["updated"] = len(plan.update)
        note(desk, EntryKind.CONTRACTS_IMPORTED, names or None, counts)
    return plan.report


def _plan(desk: Desk, rows: Sequence[ReadRow], watch: Watch, merging: Merging) -> _Plan:
    report = ImportReport()
    take: list[Contract] = []
    update: list[DraftMerge] = []
    came_back: set[str] = set()
    claimed: dict[str, ReadRow] = {}
    in_file: dict[Contract, str] = {}
    rows = [settle_practice(row, practice=desk.store.identity.practice) for row in rows]
    known = _known(desk, rows)
    for row in watch(rows):
        if (
            uid := row.taken.uid
        ) in known.by_uid:  # the workbook says so; its contract may have changed since
            kept = known.by_uid[uid]
            other = claims_another(kept, row, claimed.get(uid)) or refuse_edited(kept, row)
            if other is not None:
                report.refused.append(other)
                continue
            claimed.setdefault(uid, row)
            report.duplicates.append(uid)
            report.uids[row.where] = uid
        elif (merge := _come_back(desk, known, row, came_back, merging)) is not None:
            came_back.add(merge.uid)
            report.merges.append(merge)
            if merge.is_refused:
                report.refused.append(refused_row(row, merge, desk.packs.code_lists()))
                continue
            (report.updated if merge.taken else report.duplicates).append(merge.uid)
            report.uids[row.where] = merge.uid
            update += [merge] if merge.taken else []
        elif (refused := row if row.contract is None else _clash(known, row)) is not None:
            report.refused.append(replace(refused, taken=NOT_TAKEN))
        elif row.contract is not None:
            take += _taken(report, known, in_file, row.where, row.contract)
    return _Plan(report, tuple(take), tuple(update))


def _taken(
    report: ImportReport, known: _Known, in_file: dict[Contract, str], where: str, contract: Contract
) -> list[Contract]:
    """Report a good row; return its contract under its uid, or nothing when it is there already."""
    plain, take, before = _without_uid(contract), list[Contract](), len(in_file)
    there = _uid_of_known(known, contract, plain)
    uid = in_file.setdefault(plain, there or contract.uid or str(uuid.uuid4()))
    if there is not None or len(in_file) == before:
        report.duplicates.append(contract.uid or where)
    else:
        (report.drafts if contract.registration is None else report.registrations).append(uid)
        take.append(contract if contract.uid == uid else replace(contract, uid=uid))
    report.uids[where] = uid
    return take


def _known(desk: Desk, rows: Sequence[ReadRow]) -> _Known:
    given = [row.contract for row in rows if row.contract is not None]
    taken = [Contract(uid=row.taken.uid) for row in rows if row.taken.uid]
    by_uid: dict[str, Contract] = {}
    by_content: dict[Contract, str] = {}
    by_draft: dict[Contract, str] = {}
    for kept in desk.store.contracts_alike([*given, *taken]):
        uid = kept.uid or ""
        plain = replace(kept, uid=None)
        by_uid[uid] = kept
        by_content.setdefault(plain, uid)
        by_draft.setdefault(replace(plain, registration=None), uid)
    return _Known(by_uid, by_content, by_draft)


def _record(desk: Desk, writer: StoreWriter, contract: Contract) -> None:
    assert contract.uid is not None
    body = {"contract": interchange.write_contract(contract)}
    writer.append(contract.uid, compose(desk, ActKind.RECORD_REGISTRATION, contract.uid, lambda place: body))


def _come_back(
    desk: Desk, known: _Known, row: ReadRow, came_back: Collection[str], merging: Merging
) -> DraftMerge | None:
    """Return what becomes of a draft that comes back with other content, once, when nothing was decided since."""
    contract = row.contract
    kept = known.by_uid.get(contract.uid or "") if contract is not None else None
    if contract is None or kept is None or _same_content(kept, contract):
        return None
    return None if contract.uid in came_back else plan_merge(desk, row, merging)


def _clash(known: _Known, row: ReadRow) -> ReadRow | None:
    contract = row.contract
    kept = known.by_uid.get(contract.uid or "") if contract is not None else None
    if contract is None or kept is None or _same_content(kept, contract):
        return None
    problem = FieldProblem(
        row.place("uid"),
        Text(
            "这个程序编号（uid）已在库中，内容不同",
            "this program id (uid) is in the register with other content",
        ),
        Text(
            "删去程序编号作为新合同导入，或在登记表中修改原合同",
            "leave the id out to import it as new, or edit the existing one",
        ),
    )
    return replace(row, contract=None, problems=(problem,))


def _uid_of_known(known: _Known, contract: Contract, plain: Contract) -> str | None:
    """Return under which uid a contract is in the register; one that names no party is like no other."""
    if contract.uid is not None and contract.uid in known.by_uid:
        return contract.uid
    alike = known.by_draft if contract.registration is None else known.by_content
    parties = [party for party in (contract.seller, contract.buyer) if party is not None]
    if not alike or not any(party.name or party.credit_code for party in parties):
        return None
    return alike.get(plain)


def _without_uid(contract: Contract) -> Contract:
    return contract if contract.uid is None else replace(contract, uid=None)


def _same_content(kept: Contract, given: Contract) -> bool:
    """Whether the content is equal; what our register added later (registration, payments noted) does not count."""
    if kept.registration is not None and given.registration is None:
        kept = replace(kept, registration=None)
    return replace(kept, uid=None) == replace(given, uid=None)
