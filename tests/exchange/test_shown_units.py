"""Numbers that mean something else than they hold: 12.5 shown as 12.5 万元, 0.3 shown as 30 %, in every kind of workbook."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from openpyxl import Workbook

from registrar_app.exchange.interchange_file import InterchangeFiles
from registrar_app.services.file_ports import ReadRow
from tests.exchange.odd_tables import ods, ods_cell, ole, workbook

HEADS = ("合同名称", "合同金额")


def read(tmp_path: Path, name: str, content: bytes) -> ReadRow:
    (tmp_path / name).write_bytes(content)
    (row,) = InterchangeFiles().read(tmp_path / name)
    return row


def told(row: ReadRow) -> str:
    assert row.contract is None
    return row.problems[0].problem.zh


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("0%", "30%"),
        ("0.00%", "30%"),
        ("#0.0%;-0.0%", "30%"),
        ("[$USD] #,##0.00", "0.3USD"),
        ('"HKD "0', "0.3HKD"),
    ],
)
def test_a_percentage_or_foreign_money_in_an_xlsx_is_no_amount_in_yuan(
    tmp_path: Path, code: str, says: str
) -> None:
    def shape(book: Workbook) -> None:
        book.active["B2"].number_format = code

    assert says in told(read(tmp_path, "p.xlsx", workbook([HEADS, ("甲", 0.3)], shape)))


def ods_number(value: str, shown: str, kind: str = "float") -> str:
    return (
        f'<table:table-cell office:value-type="{kind}" office:value="{value}">'
        f"<text:p>{shown}</text:p></table:table-cell>"
    )


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        (ods_number("12.5", "12.50万元"), "万元"), (ods_number("100", "$100.00", "currency"), "100美元"),
        (ods_number("0.3", "30%", "percentage"), "30%"), (ods_number("100", "USD 100", "currency"), "100USD"),
    ],
)  # fmt: skip
def test_an_ods_shows_them_in_the_words_of_the_cell(tmp_path: Path, cell: str, says: str) -> None:
    head = "".join(map(ods_cell, HEADS))
    content = ods(
        f"<table:table-row>{head}</table:table-row><table:table-row>{ods_cell('甲')}{cell}</table:table-row>"
    )
    assert says in told(read(tmp_path, "p.ods", content))


@pytest.mark.parametrize(
    "cell",
    [
        ods_number("120000", "12.0万"),
        ods_number("120000", "￥120,000.00元", "currency"),
        ods_number("120000", "###"),
    ],
)
def test_an_ods_that_scales_what_it_shows_or_shows_yuan_is_read(tmp_path: Path, cell: str) -> None:
    head = "".join(map(ods_cell, HEADS))
    content = ods(
        f"<table:table-row>{head}</table:table-row><table:table-row>{ods_cell('甲')}{cell}</table:table-row>"
    )
    row = read(tmp_path, "y.ods", content)
    assert row.contract is not None and row.contract.contract_value == 12_000_000


def record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def old_workbook(code: str, cell: bytes) -> bytes:
    """An ``.xls`` of two columns whose second cell in the second row has the format ``code`` (style 1)."""
    begin, end = b"\x09\x08\x10\x00\x00\x06\x05\x00" + bytes(12), b"\x0a\x00\x00\x00"
    styles = record(0x041E, struct.pack("<HHB", 164, len(code), 1) + code.encode("utf-16-le"))
    styles += b"".join(record(0xE0, struct.pack("<HH16x", 0, number)) for number in (0, 164, 9))

    def words(row: int, column: int, text: str) -> bytes:
        return record(0x0204, struct.pack("<HHHHB", row, column, 0, len(text), 1) + text.encode("utf-16-le"))

    cells = words(0, 0, HEADS[0]) + words(0, 1, HEADS[1]) + words(1, 0, "甲") + cell
    place = len(begin) + 14 + len(styles) + len(end)
    sheet = b"\x85\x00\x0a\x00" + struct.pack("<I", place) + b"\x00\x00\x02\x00ab"
    return ole(["Workbook"], [begin + styles + sheet + end + begin + cells + end])


def number(style: int, value: float) -> bytes:
    return record(0x0203, struct.pack("<HHHd", 1, 1, style, value))


def small(style: int, value: int) -> bytes:
    return record(0x027E, struct.pack("<HHHI", 1, 1, style, value << 2 | 2))


def row_of(style: int, value: int) -> bytes:
    return record(0x00BD, struct.pack("<HHHIHIH", 1, 1, style, value << 2 | 2, 0, 2, 2))


@pytest.mark.parametrize(
    ("code", "cell", "says"),
    [
        ('0.00"万元"', number(1, 12.5), "万元"), ("[$$-409]#,##0", small(1, 100), "100美元"), ('0"万元"', row_of(1, 12), "万元"),
        ("0", number(2, 0.3), "30%"),
    ],
)  # fmt: skip
def test_an_xls_shows_them_by_its_styles(tmp_path: Path, code: str, cell: bytes, says: str) -> None:
    assert says in told(read(tmp_path, "p.xls", old_workbook(code, cell)))


def test_an_xls_whose_styles_show_nothing_odd_is_read(tmp_path: Path) -> None:
    row = read(tmp_path, "y.xls", old_workbook('#,##0.00"元"', number(1, 12.5)))
    assert row.contract is not None and row.contract.contract_value == 1_250


@pytest.mark.parametrize(
    ("head", "unit", "units", "yuan"),
    [
        ("合同金额", "单位", ("万元", "万元"), 125_000), ("合同金额", None, ("万元", "万元"), 125_000), ("合同金额", "币种", ("人民币", "人民币"), 12.5),
        ("合同金额（万元）", "币种", ("人民币", "人民币"), 125_000), ("合同金额", "币种", ("人民币", "美元"), None), ("合同金额", "单位", ("元", "万元"), None),
        ("合同金额（元）", "单位", ("万元", "万元"), None), ("合同金额", "单位", ("甲公司", "乙公司"), 12.5), ("合同金额", "计量单位", ("元", "元"), 12.5),
    ],
)  # fmt: skip
def test_a_column_of_units_counts_for_the_amounts_beside_it(
    tmp_path: Path, head: str, unit: str | None, units: tuple[str, str], yuan: float | None
) -> None:
    rows = [("合同名称", "卖方名称", head, unit), ("甲", "丙", 12.5, units[0]), ("乙", "丙", 12.5, units[1])]
    (tmp_path / "u.xlsx").write_bytes(workbook(rows))
    first, _ = InterchangeFiles().read(tmp_path / "u.xlsx")
    assert first.contract is not None and first.contract.contract_value == (yuan and yuan * 100)


def test_a_column_without_a_head_is_told(tmp_path: Path) -> None:
    rows = [("合同名称", "卖方名称", None, "备注"), ("甲", "丙", 12.5, ""), ("乙", "丙", 12.5, "")]
    (tmp_path / "h.xlsx").write_bytes(workbook(rows))
    files = InterchangeFiles()
    assert any(
        note.zh.endswith("：C") for note in files.guess(files.open_table(tmp_path / "h.xlsx"), 0).notes
    )
