"""Import of a workbook of 10,000 contracts against openpyxl cell by cell and sqlite-utils row by row."""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from registrar_app.domain.contract import Contract
from registrar_app.domain.interchange import read_contract
from registrar_app.domain.registration import Case, CaseState
from registrar_app.exchange.contract_table import column_readers, find_columns, read_row
from registrar_app.services.desk import Desk
from registrar_app.services.import_contracts import import_contracts
from registrar_app.services.map_columns import Wishes, open_mapped, read_mapped
from registrar_app.services.program import Program
from registrar_app.services.table_ports import ColumnUse
from registrar_app.store.projection import COLUMNS, content_text, grams_of_row, rows_of
from tests import world
from tests.benchmarks import sample_register
from tests.benchmarks.measuring import Comparison, in_turn, seconds

if TYPE_CHECKING:
    from sqlite_utils import Database

CONTRACTS = 10_000


def compare(folder: Path, rounds: int) -> list[Comparison]:
    """Ours is the whole way: limits, mapping, every field judged, copies looked for, search index, one transaction.

    The peer that the goal is about does the same job in the two ways that the goal names: every cell is read with
    openpyxl, judged as ours judges it, and every row that ours leaves behind goes into the same encrypted store by an
    ``insert`` of sqlite-utils. It leaves out the limits, the mapping and the look for copies. The other peer, told for
    scale, keeps the cells as they are, unjudged, in a plain file without any index.
    """
    program = world.program()
    workbook = _workbook(folder)
    with sample_register.office(folder, "empty"):
        pass
    begun = {
        "an empty store": folder / "empty",
        "one of 20,000 cases": sample_register.filled(folder.parent, 20_000),
    }
    some = max(1, rounds // 2)
    found = []
    for words, store in begun.items():
        ways: list[Callable[[], float]] = [
            partial(_into_copy, store, partial(_import, program=program, workbook=workbook)),
            partial(_into_copy, store, partial(_row_by_row, workbook=workbook)),
            partial(_plainly, folder / "plain.sqlite", workbook),
        ]
        ours, same, plain = in_turn(some, *ways)
        speed = f"{CONTRACTS * len(ours) / sum(ours):,.0f} rows/s"
        operation = f"import of a workbook of {CONTRACTS:,} contracts into {words}"
        peer = "openpyxl cells + sqlite-utils rows"
        found += [
            Comparison(
                operation=operation,
                peer=f"{peer}, same store",
                goal=1 / 8,
                ours=ours,
                theirs=same,
                words=speed,
            ),
            Comparison(operation=operation, peer=f"{peer}, plain file", goal=None, ours=ours, theirs=plain),
        ]
    return found


def _workbook(folder: Path) -> Path:
    contracts = [
        replace(contract, uid=None, registration=None) for contract in sample_register.contracts(CONTRACTS)
    ]
    path = folder / "contracts.xlsx"
    world.program().contract_files.write(contracts, path)
    return path


def _into_copy(store: Path, work: Callable[[Desk], object]) -> float:
    copy = store.with_name("copy")
    shutil.copytree(store, copy)
    with sample_register.opened(copy) as desk:
        taken = seconds(lambda: work(desk))
    shutil.rmtree(copy)
    return taken


def _import(desk: Desk, program: Program, workbook: Path) -> None:
    mapped = open_mapped(program, desk, workbook, Wishes())
    assert mapped is not None
    report = import_contracts(desk, read_mapped(program, mapped))
    assert len(report.drafts) == CONTRACTS, (len(report.drafts), report.refused[:1])


def _row_by_row(desk: Desk, workbook: Path) -> None:
    from sqlite_utils import Database

    connection = sample_register.raw(desk)
    database = Database(connection.raw)
    before = database["draft"].count
    sheet, width = _opened_by_openpyxl(workbook)
    paths = find_columns([sheet.cell(1, place).value for place in range(1, width + 1)], workbook.name)
    readers = column_readers({index: ColumnUse(path) for index, path in paths.items()})
    for line in range(2, sheet.max_row + 1):
        cells = [sheet.cell(line, place).value for place in range(1, width + 1)]
        value, problems = read_row(paths, cells, f"contracts[{line - 2}]", readers)
        assert not problems
        _insert(database, replace(read_contract(value), uid=str(uuid.uuid4())))
    assert database["draft"].count == before + CONTRACTS
    connection.close()


def _insert(database: Database, contract: Contract) -> None:
    moment = "2026-11-23T09:30:00+08:00"
    content, uid = content_text(contract), contract.uid or ""
    case = Case(uid=uid, state=CaseState.DRAFT, contract=contract, unparsed=())
    rows = rows_of(case, moment, "371002", content)
    draft = {"uid": uid, "content": content, "unparsed": "{}", "reasons": "{}", "changed_at": moment}
    database.table("draft").insert(draft)
    for table, columns in COLUMNS.items():
        for row in rows[table]:
            kept = database.table(table).insert(dict(zip(columns, row, strict=True)))
            if table == "case_search":
                words, initials = grams_of_row(row)
                index = {"rowid": kept.last_rowid, "words": words, "initials": initials}
                database.table("case_grams").insert(index)


def _plainly(target: Path, workbook: Path) -> float:
    from sqlite_utils import Database

    target.unlink(missing_ok=True)
    database = Database(target)

    def work() -> None:
        sheet, width = _opened_by_openpyxl(workbook)
        head = [sheet.cell(1, place).value for place in range(1, width + 1)]
        table = database.table("contracts")
        for row in range(2, sheet.max_row + 1):
            table.insert({name: sheet.cell(row, place).value for place, name in enumerate(head, 1)})

    taken = seconds(work)
    assert database["contracts"].count == CONTRACTS
    database.close()
    return taken


def _opened_by_openpyxl(workbook: Path) -> tuple[Any, int]:
    from openpyxl import load_workbook

    sheet = load_workbook(workbook).active
    assert sheet is not None
    return sheet, sheet.max_column
