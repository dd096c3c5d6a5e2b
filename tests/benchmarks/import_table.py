"""Import of a workbook of 10,000 contracts against openpyxl cell by cell and sqlite-utils row by row."""

from __future__ import annotations

import shutil
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from registrar_app.services.desk import Desk
from registrar_app.services.import_contracts import import_contracts
from registrar_app.services.map_columns import Wishes, open_mapped, read_mapped
from tests import world
from tests.benchmarks import sample_register
from tests.benchmarks.measuring import Comparison, in_turn, seconds

CONTRACTS = 10_000


def compare(folder: Path, rounds: int) -> list[Comparison]:
    """Ours is the whole way: limits, mapping, every field judged, copies looked for, search index, one transaction.

    The peer reads the same cells and keeps them as they are, in a plain SQLite file without any index.
    """
    program = world.program()
    contracts = [
        replace(contract, uid=None, registration=None) for contract in sample_register.contracts(CONTRACTS)
    ]
    workbook = folder / "contracts.xlsx"
    program.contract_files.write(contracts, workbook)
    with sample_register.office(folder, "empty"):
        pass
    begun = {
        "an empty store": folder / "empty",
        "one of 20,000 cases": sample_register.filled(folder.parent, 20_000),
    }

    def into_copy(store: Path) -> float:
        copy = folder / "copy"
        shutil.copytree(store, copy)
        with sample_register.opened(copy) as desk:
            taken = seconds(lambda: _import(program, desk, workbook))
        shutil.rmtree(copy)
        return taken

    ways = [partial(into_copy, store) for store in begun.values()]
    *ours, theirs = in_turn(max(1, rounds // 2), *ways, lambda: _plainly(folder / "plain.sqlite", workbook))
    return [
        Comparison(
            operation=f"import of a workbook of {CONTRACTS:,} contracts into {words}",
            peer="openpyxl cells + sqlite-utils rows",
            goal=1 / 8,
            ours=one,
            theirs=theirs,
            words=f"{CONTRACTS * len(one) / sum(one):,.0f} rows/s",
        )
        for words, one in zip(begun, ours, strict=True)
    ]


def _import(program: Any, desk: Desk, workbook: Path) -> None:
    mapped = open_mapped(program, desk, workbook, Wishes())
    assert mapped is not None
    report = import_contracts(desk, read_mapped(program, mapped))
    assert len(report.drafts) == CONTRACTS, (len(report.drafts), report.refused[:1])


def _plainly(target: Path, workbook: Path) -> float:
    import sqlite_utils
    from openpyxl import load_workbook

    target.unlink(missing_ok=True)
    database = sqlite_utils.Database(target)

    def work() -> None:
        sheet = load_workbook(workbook).active
        assert sheet is not None
        head = [sheet.cell(1, column).value for column in range(1, sheet.max_column + 1)]
        table = database["contracts"]
        for row in range(2, sheet.max_row + 1):
            table.insert({name: sheet.cell(row, place).value for place, name in enumerate(head, 1)})

    taken = seconds(work)
    assert database["contracts"].count == CONTRACTS
    database.close()
    return taken
