"""Tables as workbooks and CSV: exact money, codes as text, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from registrar_app.documents.table_pdf import cell_text
from registrar_app.domain.errors import UsageError
from registrar_app.domain.field_readers import FieldProblem
from registrar_app.domain.text import Text
from registrar_app.exchange.cells import disarm, rearm
from registrar_app.exchange.workbook import table_csv, table_workbook, write_report, write_workbook
from registrar_app.services.document_ports import PRACTICE_NOTE, Column, Table
from registrar_app.services.file_ports import ReadRow

COLUMNS = (
    Column(Text("名称", "Name")),
    Column(Text("信用代码", "Credit code")),
    Column(Text("成交额", "Value"), "money"),
    Column(Text("合同数", "Contracts"), "count"),
    Column(Text("登记日期", "Registered"), "date"),
)


def table(*rows: tuple[object, ...], total: tuple[object, ...] | None = None) -> Table:
    return Table(
        Text("台账", "Ledger"), Text("2020 年", "Year 2020"), COLUMNS, rows, total, (Text("注", "Note"),)
    )


LEDGER = table(
    ("甲公司", "911100001000044477", 123_456_789_012, 3, date(2020, 4, 1)),
    ("=cmd|' /C calc'!A0", "00123", -5, 1, None),
    total=("合计", None, 123_456_789_007, 4, None),
)


def test_a_workbook_has_exact_money_and_text_codes_under_a_fixed_head() -> None:
    sheet = load_workbook(io.BytesIO(table_workbook(LEDGER, "zh"))).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0][0] == "台账"
    assert rows[2] == ["名称", "信用代码", "成交额", "合同数", "登记日期"]
    assert rows[3][:2] == ["甲公司", "911100001000044477"]
    assert Decimal(str(rows[3][2])) == Decimal("1234567890.12")
    assert rows[4][1] == "00123"
    assert rows[5][0] == "合计"
    assert rows[6][0] == "注"
    assert sheet["C4"].number_format == "#,##0.00"
    assert sheet["B4"].number_format == "@"
    assert sheet.freeze_panes == "A4"
    assert sheet.print_title_rows == "$3:$3"
    assert sheet.print_area == "'台账'!$A$1:$E$7"


def test_the_english_workbook_has_english_heads() -> None:
    sheet = load_workbook(io.BytesIO(table_workbook(LEDGER, "en"))).active
    assert [cell.value for cell in sheet[3]] == ["Name", "Credit code", "Value", "Contracts", "Registered"]


def test_a_csv_opens_in_a_spreadsheet_as_it_is() -> None:
    content = table_csv(LEDGER, "zh")
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n") == 4
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert rows[1] == ["甲公司", "911100001000044477", "1234567890.12", "3", "2020-04-01"]
    assert rows[2][0].startswith("'=")


@given(
    st.text(st.characters(codec="utf-8"), max_size=20)
    | st.from_regex(r"'{0,2}[=+\-@＝＋－＠\t\r].{0,5}", fullmatch=True)
)
@settings(deadline=None, max_examples=60)
def test_no_text_becomes_an_active_cell(text: str) -> None:
    sheet = load_workbook(io.BytesIO(table_workbook(table((text, "1", 0, 0, None)), "zh"))).active
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    (_, row) = csv.reader(
        io.StringIO(table_csv(table((text, "1", 0, 0, None)), "zh").decode("utf-8-sig"), newline="")
    )
    assert row[0][:1] not in set("=+-@＝＋－＠\t\r")
    assert rearm(disarm(text)) == text


def test_a_change_in_percent_is_a_number_that_shows_its_sign() -> None:
    table = Table(
        title=Text("同比", "change"),
        subtitle=Text("", ""),
        columns=(Column(Text("行", "Line")), Column(Text("同比", "Change"), "percent")),
        rows=[("甲", 125), ("乙", -1000), ("丙", 0), ("丁", None)],
        total=("合计", 3),
    )
    sheet = load_workbook(io.BytesIO(table_workbook(table, "zh"))).active
    cells = [row[1] for row in sheet.iter_rows() if row[0].value in {"甲", "乙", "丙", "丁", "合计"}]
    assert [cell.value for cell in cells] == [0.125, -1, 0, None, 0.003]
    assert cells[0].number_format == "+0.0%;-0.0%;0.0%"
    assert cells[-1].font.bold
    lines = table_csv(table, "zh").decode("utf-8-sig").splitlines()
    assert lines[1:] == ["甲,12.5%", "乙,-100.0%", "丙,0.0%", "丁,", "合计,0.3%"]
    assert [cell_text(value, table.columns[1]) for value in (125, None)] == ["+12.5%", ""]


def test_an_unknown_ending_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        write_workbook(LEDGER, tmp_path / "ledger.doc", "zh")
    write_workbook(LEDGER, tmp_path / "ledger.XLSX", "zh")
    assert (tmp_path / "ledger.XLSX").stat().st_size > 1000


@pytest.mark.parametrize("practice", [True, False])
def test_the_row_report_names_every_problem_in_both_languages(tmp_path: Path, practice: bool) -> None:
    problem = FieldProblem("contracts[1].name", Text("太长", "too long"), Text("缩短", "shorten it"))
    rows = [ReadRow("contracts[0]", None), ReadRow("contracts[1]", None, (problem,))]
    target = tmp_path / "report.xlsx"
    write_report(tmp_path / "给登记点.csv", rows, target, practice=practice)
    values = [[cell.value for cell in row] for row in load_workbook(target).active.iter_rows()]
    assert ["contracts[1].name", "太长", "缩短", "too long", "shorten it"] in values
    assert "给登记点.csv" in str(values[1][0])
    assert any(PRACTICE_NOTE.zh in str(line[0]) for line in values) is practice


def test_a_row_is_as_high_as_its_longest_text() -> None:
    long = "合同是当事人就技术开发、转让、许可、咨询或者服务订立的确立相互之间权利和义务的合同" * 3
    book = table_workbook(table((long, "1", 1, 1, None), ("甲公司", "2", 1, 1, None)), "zh")
    sheet = load_workbook(io.BytesIO(book)).active
    assert sheet.column_dimensions["A"].width == 60
    assert sheet.row_dimensions[4].height == 15 * 5
    assert sheet.row_dimensions[5].height is None
