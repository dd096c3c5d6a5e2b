"""``registrar contract list`` filters, sorts and writes what the window's list shows; filters have names; drafts in bulk."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from registrar_app.domain import interchange
from registrar_app.services.document_ports import PRACTICE_NOTE
from tests.contract_samples import sound_contract


@pytest.fixture
def uids(answer: Callable[..., Any], tmp_path: Path) -> dict[str, str]:
    """Three drafts: 甲 3,000.00, 乙 1,000.00, 丙 2,000.00 yuan; 乙 is accepted."""
    day = datetime.now(UTC).astimezone().date()
    contracts = [
        replace(
            sound_contract(day), uid=None, name=name, contract_no=f"N-{name}", contract_value=fen,
            transaction_amount=fen, non_technical_costs=(), payments=None, signed_on=day - timedelta(days=number),
        )
        for number, (name, fen) in enumerate((("甲", 300_000), ("乙", 100_000), ("丙", 200_000)))
    ]  # fmt: skip
    file = tmp_path / "in.jsonl"
    lines = [json.dumps(interchange.write_contract(contract), ensure_ascii=False) for contract in contracts]
    file.write_text("\n".join(lines), encoding="utf-8")
    assert answer("contract", "import", str(file))[0] == 0
    named = {row["name"]: row["uid"] for row in answer("contract", "list")[1]}
    assert answer("contract", "accept", named["乙"])[0] == 0
    return named


def names(answer: Callable[..., Any], *arguments: str) -> list[str]:
    return [row["name"] for row in answer("contract", "list", *arguments)[1]]


def test_filters_and_order(answer: Callable[..., Any], uids: dict[str, str]) -> None:
    assert names(answer, "--sort", "contract_value") == ["乙", "丙", "甲"]
    assert names(answer, "--sort", "contract_value", "--desc", "--limit", "2") == ["甲", "丙"]
    assert names(answer, "--value-from", "1,000.01", "--value-to", "2000") == ["丙"]
    assert names(answer, "--exchange", "unsent") == ["乙"]
    assert names(answer, "--due-within", "60") == ["乙"]
    assert names(answer, "--due-within", "0") == []
    assert names(answer, "--missing", "any") == []
    assert names(answer, "--text", "N-丙") == ["丙"]


def test_only_the_chosen_columns_are_shown(answer: Callable[..., Any], uids: dict[str, str]) -> None:
    _, rows = answer("contract", "list", "--columns", "name,contract_value", "--state", "accepted")
    assert rows == [{"uid": uids["乙"], "name": "乙", "contract_value": "1000.00"}]
    assert answer("contract", "list", "--columns", "name,colour")[0] == 2
    assert answer("contract", "list", "--columns", "name,name")[0] == 2


def test_a_saved_filter_is_used_by_its_name(answer: Callable[..., Any], uids: dict[str, str]) -> None:
    assert answer("contract", "filters", "save", "两千以上", "--value-from", "2000")[0] == 0
    assert answer("contract", "filters", "save", "两千以上", "--value-from", "3000")[0] == 1, "taken"
    assert sorted(names(answer, "--filter", "两千以上")) == ["丙", "甲"]
    assert names(answer, "--filter", "两千以上", "--value-to", "2500") == ["丙"]
    assert answer("contract", "filters", "rename", "两千以上", "大额")[0] == 0
    assert answer("contract", "filters", "list")[1] == [{"name": "大额", "filter": {"value_from": 200_000}}]
    assert answer("contract", "filters", "save", "大额", "--value-from", "3000", "--replace")[0] == 0
    assert names(answer, "--filter", "大额") == ["甲"]
    assert answer("contract", "filters", "delete", "大额")[0] == 0
    assert answer("contract", "list", "--filter", "大额")[0] == 1
    assert answer("contract", "filters", "save", "空")[0] == 2, "it asks for nothing"
    assert answer("contract", "filters", "save", " ", "--year", "2026")[0] == 2


def test_the_file_has_the_same_lines_columns_and_order(
    answer: Callable[..., Any], uids: dict[str, str], tmp_path: Path
) -> None:
    call = (
        "contract",
        "list",
        "--sort",
        "contract_value",
        "--desc",
        "--columns",
        "name,contract_value,state",
    )
    code, done = answer(*call, "--out", str(tmp_path / "out.csv"))
    assert (code, done["exported"]) == (0, 3)
    content = (tmp_path / "out.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf"), "spreadsheets know the encoding by its mark"
    rows = list(csv.reader(content.decode("utf-8-sig").splitlines()))
    assert rows == [
        ["合同名称", "成交额（元）", "状态"],
        ["甲", "3000.00", "草稿"],
        ["丙", "2000.00", "草稿"],
        ["乙", "1000.00", "已受理"],
        [PRACTICE_NOTE.zh],
    ]
    assert answer(*call, "--out", str(tmp_path / "out.xlsx"))[0] == 0
    sheet = load_workbook(tmp_path / "out.xlsx").active
    names = [cell.value for cell in sheet["A"]]
    assert names[names.index("合同名称") + 1 :][:3] == ["甲", "丙", "乙"]
    assert answer(*call, "--out", str(tmp_path / "out.txt"))[0] == 2
    assert not (tmp_path / "out.txt").exists()


def test_drafts_are_changed_in_bulk_after_a_preview_and_taken_back(
    answer: Callable[..., Any], uids: dict[str, str]
) -> None:
    call = ("contract", "bulk-edit", "--text", "N-", "--set", "remarks=批量")
    code, plan = answer(*call)
    assert (code, plan["done"], plan["changed"]) == (0, False, 0)
    assert {line["name"]: line["new"] for line in plan["lines"] if line["obstacle"] is None} == {
        "甲": "批量", "丙": "批量",
    }  # fmt: skip
    code, done = answer(*call, "--yes")
    assert (code, done["changed"]) == (0, 2)
    assert answer("contract", "show", uids["甲"])[1]["contract"]["remarks"] == "批量"
    assert answer("contract", "show", uids["乙"])[1]["contract"]["remarks"] is None
    code, undone = answer("contract", "bulk-undo")
    assert (code, undone["restored"], undone["left"]) == (0, 2, [])
    assert answer("contract", "show", uids["甲"])[1]["contract"]["remarks"] is None
    assert answer("contract", "bulk-undo")[0] == 1
    assert answer("contract", "bulk-edit", "--set", "remarks=x")[0] == 2, "which contracts?"
    assert answer("contract", "bulk-edit", "--uid", uids["甲"], "--set", "remarks")[0] == 2


def test_a_contract_or_a_party_is_copied_as_new(answer: Callable[..., Any], uids: dict[str, str]) -> None:
    whole = answer("contract", "copy", uids["乙"])[1]["uid"]
    party = answer("contract", "copy", uids["乙"], "--only", "seller")[1]["uid"]
    shown = answer("contract", "show", whole)[1]
    assert (shown["state"], shown["contract"]["name"], shown["contract"]["contract_no"]) == (
        "draft",
        "乙",
        None,
    )
    shown = answer("contract", "show", party)[1]["contract"]
    assert (shown["name"], shown["seller"]["name"], shown["buyer"]) == (None, "鲁东海洋大学", None)
