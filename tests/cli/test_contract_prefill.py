"""``contract prefill`` shows what a contract says, and writes only what was accepted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from registrar_app.app import run_command_line
from tests.prefill.corpus import samples
from tests.prefill.makers import make_docx


@pytest.fixture
def contract(tmp_path: Path) -> Path:
    sample = next(each for each in samples("development") if each.name.startswith("d20"))
    path = tmp_path / "contract.docx"
    path.write_bytes(make_docx(sample))
    return path


def test_every_field_comes_with_its_sentence(contract: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command_line(["contract", "prefill", str(contract), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    fields = {field["path"]: field for field in answer["fields"]}
    value = fields["contract_value"]
    assert value["value"] == "960000.00"
    assert value["shown"] == "960,000.00 元"
    start, end = value["marked"]
    assert value["sentence"][start:end] == "玖拾陆万元整（￥960,000.00"
    assert fields["transaction_amount"]["alone"]
    assert [payment["amount"] for payment in answer["plan"]] == ["480000.00", "480000.00"]
    assert answer["out"] is None


def test_accepting_all_leaves_the_technology_amount_out(contract: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.jsonl"
    assert run_command_line(["contract", "prefill", str(contract), "--out", str(draft), "--accept-all"]) == 0
    written = json.loads(draft.read_text("utf-8"))
    assert written["contract_value"] == "960000.00"
    assert written["transaction_amount"] is None
    assert written["payments"] is None


def test_only_what_is_named_is_written(contract: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.jsonl"
    call = ["contract", "prefill", str(contract), "--out", str(draft), "--accept", "transaction_amount"]
    assert run_command_line(call) == 0
    written = json.loads(draft.read_text("utf-8"))
    assert {k for k, v in written.items() if v is not None} == {"format", "transaction_amount"}


@pytest.mark.parametrize(
    ("extra", "code"),
    [(["--out", "d.jsonl"], 2), (["--accept-all"], 2), (["--out", "d.jsonl", "--accept", "industry"], 1)],
)
def test_nothing_is_written_without_consent(
    contract: Path, extra: list[str], code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(contract.parent)
    assert run_command_line(["contract", "prefill", str(contract), *extra]) == code
    assert not Path("d.jsonl").exists()


def test_a_mismatch_is_the_answer_no(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sample = next(each for each in samples("development") if each.name.startswith("d03"))
    path = tmp_path / "contract.docx"
    path.write_bytes(make_docx(sample))
    assert run_command_line(["--lang", "en", "contract", "prefill", str(path)]) == 1
    said = capsys.readouterr().out
    assert "figures and capitals differ: 100,000.00 yuan in figures, 130,000.00 in capitals" in said
    assert "»壹拾叁万元整（￥100,000.0«" in said
