"""Every list that a command shows is written as workbook and CSV too: the same lines, marked when it is practice."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import load_workbook

from registrar_app.app import build_program
from registrar_app.services.open_desk import open_desk
from tests.cli.exchange_world import Call, Places
from tests.practice_keys import PASSWORD
from tests.world import contract, register, register_content

MARK = "演练数据，无任何效力"
HEADS = {
    "合同清单": ("contract", "list", "--store", "OFFICE"),
    "待办合同清单": ("contract", "due", "--store", "OFFICE"),
    "疑似重复登记清单": ("contract", "repeats", "--store", "OFFICE"),
    "当事人清单": ("party", "find", "", "--store", "OFFICE"),
    "当事人历次合同": ("party", "show", "哈尔滨工业大学（威海）", "--store", "OFFICE"),
    "登记员名册": ("roster", "show", "--store", "BUREAU"),
    "登记机构名册": ("roster", "show", "--part", "offices", "--store", "BUREAU"),
    "登记机与号段": ("roster", "show", "--part", "devices", "--store", "OFFICE"),
    "主管人员名册": ("roster", "show", "--part", "supervisors", "--store", "OFFICE"),
    "报盘警报清单": ("batch", "alarms", "--store", "BUREAU"),
    "技术合同认定审查明细": ("contract", "examine", "UID", "--store", "OFFICE"),
    "2026年技术合同登记统计": ("report", "--year", "2026", "--by", "office", "--store", "OFFICE"),
    "日志": ("store", "journal", "--store", "OFFICE"),
    "台账": ("scheme", "assess", "--year", "2020", "--scheme", "weihai-2018-58/buyer-20", "--store", "OFFICE"),
    "明细": ("scheme", "assess", "--year", "2020", "--scheme", "weihai-2018-58/buyer-20", "--details", "--store", "OFFICE"),
}  # fmt: skip
OTHERS = {"roster": "--table", "batch": "--table"}


@pytest.fixture
def uid(at: Places) -> str:
    """Two more registrations at the office, of what is there already, so that they look registered twice."""
    desk = open_desk(build_program(), at.office, PASSWORD, pin=PASSWORD)
    register(desk)
    made = register_content(desk, contract("x"))
    desk.store.close()
    return made


def cells(path: Path) -> list[list[object]]:
    if path.suffix == ".csv":
        text = path.read_bytes().decode("utf-8-sig")
        return [list(row) for row in csv.reader(io.StringIO(text, newline=""))]
    sheet = load_workbook(path).active
    assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)
    assert sheet.freeze_panes is not None and sheet.print_title_rows and sheet.print_area
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def test_every_list_is_written_as_workbook_and_csv(at: Places, call: Call, uid: str, tmp_path: Path) -> None:
    for title, said in HEADS.items():
        rows = {
            ending: written(call, at, uid, said, tmp_path / f"{title}{ending}")
            for ending in (".xlsx", ".csv")
        }
        assert title in str(rows[".xlsx"][0][0])
        assert any(MARK in str(row[0]) for row in rows[".xlsx"][:3]), title
        assert MARK in str(rows[".csv"][-1][0]), title
        head = next(number for number, row in enumerate(rows[".xlsx"]) if len(row) > 1 and row[1])
        assert [cell or "" for cell in rows[".xlsx"][head]] == rows[".csv"][0], title
        assert len(rows[".csv"]) >= (2 if "警报" in title or "待办" in title else 3), title


def written(call: Call, at: Places, uid: str, said: Sequence[str], path: Path) -> list[list[object]]:
    places = {"OFFICE": at.office, "BUREAU": at.bureau, "UID": uid}
    told = call(*(places.get(word, word) for word in said), OTHERS.get(said[0], "--out"), path)
    assert told.code in {0, 1}, told.err
    assert str(path) in told.out
    return cells(path)


def test_a_code_list_and_the_log_need_no_register(call: Call, tmp_path: Path) -> None:
    assert call("code", "list", "technology_fields", "--out", tmp_path / "codes.xlsx").code == 0
    rows = cells(tmp_path / "codes.xlsx")
    assert any(row[0] == "01" for row in rows)
    assert call("code", "list", "--out", tmp_path / "all.xlsx").code == 2
    assert call("log", "show", "--out", tmp_path / "log.csv").code == 0
    assert cells(tmp_path / "log.csv")[0] == ["时间", "版本", "级别", "错误", "位置"]


def test_the_packs_in_use_are_written_as_a_table(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "packs.csv"
    told = call("pack", "list", "--out", path)
    assert told.code == 0
    found = cells(path)
    head = next(number for number, row in enumerate(found) if row[:2] == ["种类", "编号"])
    assert ["认定规则", "随程序"] in [[row[0], row[-1]] for row in found[head + 1 :] if len(row) > 1]


def test_a_file_holds_one_scheme(at: Places, call: Call, tmp_path: Path) -> None:
    told = call("scheme", "assess", "--year", "2020", "--store", at.office, "--out", tmp_path / "all.xlsx")
    assert told.code == 2
    assert not (tmp_path / "all.xlsx").exists()


def test_what_a_batch_did_not_bring_is_written(at: Places, call: Call, uid: str, tmp_path: Path) -> None:
    assert call("batch", "export", "--store", at.office, "--out", tmp_path / "one.htb").code == 0
    told = call(
        "batch",
        "import",
        tmp_path / "one.htb",
        "--dry-run",
        "--store",
        at.bureau,
        "--table",
        tmp_path / "one.xlsx",
    )
    assert told.code in {0, 1}, told.err
    assert cells(tmp_path / "one.xlsx")[0][0] == "报盘未接收清单"
