"""``.xls`` workbooks as old programs and LibreOffice make them: merged heads, long texts, texts that many cells share."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from openpyxl import Workbook

from registrar_app.exchange.interchange_file import InterchangeFiles
from registrar_app.exchange.ole_texts import OleTexts
from registrar_app.services.table_ports import Unit
from tests.exchange.libreoffice import convert, needs_soffice
from tests.exchange.odd_tables import workbook
from tests.exchange.swelling_tables import xls_of_texts

FILES = InterchangeFiles()
LEDGER = (
    ("2026年技术合同台账",),
    ("单位：万元",),
    ("序号", "合同名称", "卖方", "", "买方", "", "合同金额"),
    ("", "", "名称", "信用代码", "名称", "信用代码", ""),
    (1, "甲技术", "乙大学", "12100000495570303U", "丙公司", "91371000MA3C0ABC1X", 12.5),
    (2, "", "乙大学", "12100000495570303U", "丁公司", "", 3),
)
MERGED = ("A1:G1", "C3:D3", "E3:F3", "A3:A4", "B3:B4", "G3:G4", "B5:B6")


def merge(book: Workbook) -> None:
    for cells in MERGED:
        book.active.merge_cells(cells)


@pytest.mark.slow
@needs_soffice
@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_merged_heads_are_read_in_files_that_libreoffice_made(tmp_path: Path, kind: str) -> None:
    made = tmp_path / "m.xlsx"
    made.write_bytes(workbook(LEDGER, merge))
    table = FILES.open_table(convert(made, kind, tmp_path))
    guess = FILES.guess(table, 0)
    assert (guess.head_row, guess.head_height) == (2, 2)
    assert [(column.head, column.use and column.use.path) for column in guess.columns] == [
        ("序号", None), ("合同名称", "name"), ("卖方名称", "seller.name"), ("卖方信用代码", "seller.credit_code"),
        ("买方名称", "buyer.name"), ("买方信用代码", "buyer.credit_code"), ("合同金额", "contract_value"),
    ]  # fmt: skip
    assert guess.columns[-1].use.unit is Unit.TEN_THOUSAND
    assert any("纵向合并" in note.zh for note in guess.notes)
    first, _ = FILES.read_table(table, guess.mapping())
    assert (first.contract.name, first.contract.contract_value) == ("甲技术", 12_500_000)


@pytest.mark.slow
@needs_soffice
def test_long_texts_of_an_xls_that_libreoffice_made_are_whole(tmp_path: Path) -> None:
    made = tmp_path / "l.xlsx"
    remarks = [f"{number}：" + "海藻提取 algae " * 700 for number in range(5)]
    made.write_bytes(
        workbook([("合同名称", "卖方", "备注"), *(("甲", f"乙{n}", r) for n, r in enumerate(remarks))])
    )
    rows = FILES.read(convert(made, "xls", tmp_path))
    assert [row.contract.remarks for row in rows] == [remark.strip() for remark in remarks]


def test_a_text_that_goes_on_in_another_record_is_read_and_weighed(tmp_path: Path) -> None:
    head, rich = "合同名称", "甲" * 6
    texts = struct.pack("<IIHB", 2, 2, 4, 1) + head.encode("utf-16-le")
    texts += struct.pack("<HBHI", len(rich) + 3, 1 | 4 | 8, 1, 2) + rich.encode("utf-16-le")
    more = (
        b"\0abc" + b"\0\0\0\0" + b"xx"
    )  # signs of one byte from here on, then one run and two bytes of phonetics
    (tmp_path / "c.xls").write_bytes(xls_of_texts(texts, (more,), [0, 1]))
    (row,) = FILES.read(tmp_path / "c.xls")
    assert row.contract.name == f"{rich}abc"
    shared = OleTexts("c.xls")
    shared.take([texts, more])
    assert list(shared._lengths) == [4, 9]
