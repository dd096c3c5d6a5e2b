"""``registrar contract import`` of free tables: mapped by heads or as said, shown, remembered, given back."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from registrar_app.cli.main import run
from tests.exchange.odd_tables import HEADS, ROWS, workbook

Answer = Callable[..., Any]


@pytest.fixture
def file(tmp_path: Path) -> str:
    made = tmp_path / "台账.xlsx"
    made.write_bytes(workbook((("威海市台账",), HEADS, *ROWS, ("丙", "丁", "戊", "昨天", 1))))
    return str(made)


def test_a_free_table_is_shown_tried_taken_and_given_back(answer: Answer, file: str, tmp_path: Path) -> None:
    code, shown = answer("contract", "import", file, "--show-mapping")
    assert code == 0
    assert (shown["head_row"], shown["ours"], shown["remembered"]) == (2, False, False)
    assert [(c["path"], c["unit"]) for c in shown["columns"]][4] == ("contract_value", "万元")
    assert "seller.name" in shown["fields"]
    code, tried = answer("contract", "import", file, "--dry-run")
    assert (code, len(tried["drafts"]), tried["refused"][0]["row"]) == (1, 2, 5)
    back = tmp_path / "back.xlsx"
    code, done = answer("contract", "import", file, "--returned", str(back))
    assert (code, len(done["drafts"])) == (1, 2)
    book = load_workbook(back)
    assert "昨天" in book.active["F5"].value
    book.active["D5"] = "2026-04-01"
    book.save(back)
    code, again = answer("contract", "import", str(back))
    assert (code, len(again["drafts"]), len(again["duplicates"])) == (0, 1, 2)
    assert again["mapping"][0]["remembered"] is True


def test_merged_cells_are_told_in_plain_text_too(
    program: Any, answer: Answer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "合并.xlsx"
    file.write_bytes(workbook((HEADS, *ROWS), lambda book: book.active.merge_cells("C2:C3")))
    for more in (("--dry-run",), ("--show-mapping",), ()):
        run(program, ["contract", "import", str(file), *more])
        assert "纵向合并的单元格" in capsys.readouterr().out


def test_what_columns_are_can_be_said(answer: Answer, tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_bytes("标的;出方;价款\n甲;乙;3\n".encode("utf-16"))
    assert answer("contract", "import", str(file))[0] == 3
    said = (
        "--map",
        "标的=name",
        "--map",
        "B=seller.name",
        "--map",
        "价款=contract_value",
        "--unit",
        "价款=万元",
    )
    code, done = answer("contract", "import", str(file), *said)
    assert (code, len(done["drafts"])) == (0, 1)
    assert answer("contract", "show", done["drafts"][0])[1]["contract"]["contract_value"] == "30000.00"
    assert answer("contract", "import", str(file))[1]["mapping"][0]["remembered"] is True
    assert answer("contract", "import", str(file), "--forget-mapping")[0] == 3


@pytest.mark.parametrize(
    "wrong",
    [
        ("--map", "标的"), ("--map", "没有=name"), ("--map", "合同名称=nmae"), ("--unit", "合同名称=角"), ("--sheet", "没有"),
        ("--returned", "x.csv"),
    ],
)  # fmt: skip
def test_what_is_said_wrongly_is_a_usage_error(answer: Answer, file: str, wrong: tuple[str, ...]) -> None:
    assert answer("contract", "import", file, "--dry-run", *wrong)[0] == 2


def test_a_mapping_is_for_one_table(answer: Answer, file: str, tmp_path: Path) -> None:
    assert answer("contract", "import", file, file, "--map", "合同名称=name")[0] == 2
    lines = tmp_path / "x.jsonl"
    lines.write_text('{"format":"registrar-contract/1","name":"甲"}\n', "utf-8")
    assert answer("contract", "import", str(lines), "--show-mapping")[0] == 2
    assert answer("contract", "import", str(lines), "--returned", str(tmp_path / "x.xlsx"))[0] == 2


UID = "00000000-0000-4000-8000-00000000000a"


def test_a_draft_that_both_sides_changed_is_told_field_by_field(answer: Answer, tmp_path: Path) -> None:
    def lines(file_name: str, **said: str) -> str:
        file = tmp_path / file_name
        file.write_text(json.dumps({"format": "registrar-contract/1", "uid": UID, **said}), "utf-8")
        return str(file)

    assert answer("contract", "import", lines("new.jsonl", name="first", remarks="first"))[0] == 0
    assert answer("contract", "export", str(tmp_path / "out.jsonl"))[0] == 0
    assert answer("contract", "import", lines("here.jsonl", name="here"))[1]["updated"] == [UID]
    back = lines("back.jsonl", name="file", remarks="file")
    code, told = answer("contract", "import", back)
    assert (code, told["updated"], len(told["refused"])) == (1, [], 1)
    assert told["merged"][0]["refused"] is True
    assert told["merged"][0]["fields"] == [
        {"path": "name", "base": "first", "here": "here", "file": "file", "conflict": True, "taken": None},
        {
            "path": "remarks",
            "base": "first",
            "here": "first",
            "file": "file",
            "conflict": False,
            "taken": "file",
        },
    ]
    assert [problem["path"] for problem in told["refused"][0]["problems"]] == ["contracts[0].name"]
    code, told = answer("contract", "import", back, "--on-conflict", "newer", "--dry-run")
    assert (code, told["merged"][0]["newer"], told["merged"][0]["fields"][0]["taken"]) == (0, "here", "here")
    code, told = answer("contract", "import", back, "--on-conflict", "theirs")
    assert (code, told["updated"]) == (0, [UID])
    assert answer("contract", "show", UID)[1]["contract"]["name"] == "file"
    assert answer("contract", "undo", UID)[0] == 0
    shown = answer("contract", "show", UID)[1]["contract"]
    assert (shown["name"], shown["remarks"]) == ("here", "first")
