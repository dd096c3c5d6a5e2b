"""``registrar template`` and the way round: written, filled, checked, imported, exported again as a template."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from registrar_app.cli.main import run
from registrar_app.domain.practice_mark import unmark_practice
from registrar_app.paths import resource
from tests.exchange.template_files import FILES, Filling

SAMPLES = resource("samples", "contracts.jsonl")


@pytest.fixture
def call(program, capsys):
    """Run a call; return its exit code, what it printed and what it complained of."""

    def made(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = run(program, list(arguments))
        return (code, *capsys.readouterr())

    return made


def test_a_blank_template_needs_no_store(call, tmp_path: Path) -> None:
    out = str(tmp_path / "template.xlsx")
    assert call("template", "write", "--out", out, "--language", "en", "--rows", "5")[0] == 0
    assert load_workbook(out).sheetnames[1] == "Contracts"
    assert json.loads(call("template", "check", out, "--json")[1])["contracts"] == 0


def test_other_endings_other_files_and_too_many_rows_are_refused(call, tmp_path: Path) -> None:
    assert call("template", "write", "--out", str(tmp_path / "template.csv"))[0] == 2
    assert call("template", "write", "--out", str(tmp_path / "t.xlsx"), "--rows", "5001")[0] == 2
    assert call("template", "check", str(SAMPLES))[0] == 3
    assert list(tmp_path.iterdir()) == []


def test_a_check_names_the_cell(call, tmp_path: Path) -> None:
    filling = Filling(tmp_path / "filled.xlsx")
    filling.put("合同", 4, 合同名称="甲", 合同类别="买卖").put("合同", 5, 合同名称="乙")
    filling.book.save(filling.path)
    code, said, complained = call("template", "check", str(filling.path))
    assert code == 1
    assert "合同!E4 合同类别" in complained
    assert "可以读取合同 1 份" in said


def test_drafts_are_handed_back_as_a_template_and_taken_in_elsewhere(
    call, world, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REGISTRAR_PASSWORD", world.password)
    monkeypatch.setenv("REGISTRAR_STORE", str(world.store("office-1")))
    drafts = [row.contract for row in FILES.read(SAMPLES) if row.contract and not row.contract.registration]
    FILES.write(drafts, tmp_path / "drafts.jsonl")
    assert call("contract", "import", str(tmp_path / "drafts.jsonl"))[0] == 0
    out = str(tmp_path / "back.xlsx")
    assert call("contract", "export", out, "--template", "--language", "zh")[0] == 0
    assert "重复 35 份" in call("contract", "import", out)[1], "what is there already does not come twice"
    monkeypatch.setenv("REGISTRAR_STORE", str(world.store("office-2")))
    assert call("contract", "import", out)[0] == 0
    assert call("contract", "export", str(tmp_path / "again.jsonl"))[0] == 0
    again = [unmark_practice(row.contract) for row in FILES.read(tmp_path / "again.jsonl") if row.contract]
    assert again == sorted(drafts, key=lambda contract: contract.uid or "")
