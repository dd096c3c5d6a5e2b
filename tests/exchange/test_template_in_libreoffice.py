"""The whole way round: a blank template, filled in and saved by LibreOffice, imported, exported again, compared exactly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from openpyxl import load_workbook

from registrar_app.cli.main import run
from registrar_app.domain.contract import Contract
from registrar_app.domain.interchange import write_contract
from registrar_app.domain.practice_mark import unmark_practice
from registrar_app.exchange.template_layout import FIRST_ROW
from registrar_app.paths import resource
from tests.contract_strategies import contracts
from tests.exchange.libreoffice import Cell, convert, fill, needs_soffice
from tests.exchange.template_files import FILES, template

pytestmark = [pytest.mark.slow, needs_soffice]
SAMPLES = resource("samples", "contracts.jsonl")
GENERATED = 500


def generated() -> list[Contract]:
    """Return contracts of any content that a workbook can hold, no two alike, each under a uid of its own."""
    made: list[Contract] = []

    @settings(
        max_examples=2 * GENERATED,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(contracts)
    def collect(contract: Contract) -> None:
        if not {"\ufffe", "\uffff"} & set(str(write_contract(contract))):
            made.append(replace(contract, uid=None, name=contract.name or "无名"))

    collect()
    unlike = list(dict.fromkeys(made))[-GENERATED:]
    return [replace(contract, uid=str(UUID(int=number))) for number, contract in enumerate(unlike, 1)]


def typed_cells(filled: Path) -> Iterator[Cell]:
    """Return what somebody types who fills in the template so; the numbers of the rows are there already."""
    book = load_workbook(filled)
    for number, sheet in enumerate(book.worksheets[1:4], 1):
        for row in sheet.iter_rows(min_row=FIRST_ROW, min_col=2):
            for cell in row:
                if cell.value is not None:
                    kind = "s" if isinstance(cell.value, str) else "n"
                    value = cell.value
                    if isinstance(value, date):
                        kind, value = "d", value.strftime("%Y-%m-%d")
                    given = value.replace("_x005F_x", "_x") if isinstance(value, str) else str(value)
                    yield number, cell.column - 1, cell.row - 1, kind, given


def filled_by_libreoffice(kept: list[Contract], language: str, folder: Path) -> Path:
    blank = template(folder / "blank.xlsx", language=language, rows=len(kept))
    model = template(folder / "model.xlsx", kept, language)
    fill(blank, typed_cells(model), folder / "filled.xlsx", folder)
    return folder / "filled.xlsx"


def exported(path: Path) -> list[Contract]:
    """Return the contracts of a file that left a practice register, without the mark of practice."""
    return [unmark_practice(row.contract) for row in FILES.read(path) if row.contract]


@pytest.fixture
def office(program, world, monkeypatch: pytest.MonkeyPatch, capsys):
    """Call the command line at one of the practice offices."""
    monkeypatch.setenv("REGISTRAR_PASSWORD", world.password)

    def call(name: str, *arguments: str) -> str:
        monkeypatch.setenv("REGISTRAR_STORE", str(world.store(name)))
        capsys.readouterr()
        assert run(program, list(arguments)) == 0, capsys.readouterr().err
        return capsys.readouterr().out

    return call


@pytest.mark.parametrize("language", ["zh", "en"])
def test_all_samples_go_round_through_libreoffice(office, tmp_path: Path, language: str) -> None:
    kept = [row.contract for row in FILES.read(SAMPLES) if row.contract]
    filled = filled_by_libreoffice(kept, language, tmp_path)
    for ending in ("ods", "xls"):
        assert [row.contract for row in FILES.read(convert(filled, ending, tmp_path))] == kept
    office("office-1", "contract", "import", str(filled))
    office("office-1", "contract", "export", str(tmp_path / "again.jsonl"))
    by_uid = {contract.uid: contract for contract in kept}
    again = exported(tmp_path / "again.jsonl")
    assert {contract.uid: contract for contract in again} == by_uid
    office("office-1", "contract", "export", str(tmp_path / "again.xlsx"), "--template")
    assert exported(tmp_path / "again.xlsx") == again


def test_500_generated_contracts_go_round_through_libreoffice(office, tmp_path: Path) -> None:
    kept = generated()
    assert len(kept) == GENERATED
    filled = filled_by_libreoffice(kept, "zh", tmp_path)
    read = FILES.read(filled)
    assert [row.problems for row in read if row.problems] == []
    assert [row.contract for row in read] == kept
    office("office-1", "contract", "import", str(filled))
    office("office-1", "contract", "export", str(tmp_path / "again.jsonl"))
    assert exported(tmp_path / "again.jsonl") == kept
    office("office-1", "contract", "export", str(tmp_path / "again.xlsx"), "--template")
    assert exported(tmp_path / "again.xlsx") == kept
