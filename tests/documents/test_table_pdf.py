from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from registrar_app.documents.table_pdf import cell_text, table_pdf, write_table_pdf
from registrar_app.domain.errors import MachineRefusedError
from registrar_app.domain.text import Text
from registrar_app.services.document_ports import Closing, Column, Table

DAY = date(2026, 11, 23)
TITLE = Text("技术合同登记台账", "Ledger of registered contracts")
WIDE = (
    Column(Text("凭单号", "Slip number")),
    Column(Text("登记日期", "Registered on"), "date"),
    Column(Text("合同名称", "Contract")),
    Column(Text("卖方", "Seller")),
    Column(Text("买方", "Buyer")),
    Column(Text("合同成交额", "Contract value"), "money"),
    Column(Text("技术交易额", "Technology amount"), "money"),
    Column(Text("份数", "Copies"), "count"),
)


def ledger(rows: int) -> Table:
    return Table(
        TITLE,
        Text("威海市环翠区技术合同登记点", "Huancui office"),
        WIDE,
        [
            [f"371002-01-2026-{i:06d}", DAY, "海洋牧场智能投饵装备关键技术开发" * (1 + i % 3), "鲁东海洋大学",
             "威海𠮷润（北京）科技有限公司", 100_000_000 * i, -5, i * 1000]
            for i in range(1, rows + 1)
        ],
        ["", None, None, "", "", 123_456_789, 0, 12],
        (Text("注：不含已撤销的登记。", "Note: without revoked registrations."),),
    )  # fmt: skip


def pages(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [re.sub(r"\s", "", page.get_textpage().get_text_bounded()) for page in document]


def test_every_row_is_there_with_its_amounts_in_yuan() -> None:
    text = "".join(pages(table_pdf(ledger(60), "zh", DAY)))
    for number in range(1, 61):
        assert f"371002-01-2026-{number:06d}" in text
    assert "60,000,000.00" in text
    assert "-0.05" in text
    assert "合同成交额（元）" in text
    assert "威海𠮷润（北京）科技有限公司" in text


def test_the_head_is_repeated_and_the_pages_are_numbered() -> None:
    found = pages(table_pdf(ledger(60), "zh", DAY))
    assert len(found) > 2
    for number, text in enumerate(found, start=1):
        assert "凭单号" in text
        assert f"第{number}页共{len(found)}页" in text


def test_total_and_notes_stand_at_the_end_only() -> None:
    found = pages(table_pdf(ledger(60), "zh", DAY))
    assert "合计" in found[-1]
    assert "1,234,567.89" in found[-1]
    assert "注：不含已撤销的登记。" in found[-1]
    assert "合计" not in found[0]


@pytest.mark.parametrize("closing", [None, Closing("威海市环翠区技术合同登记点", Text("王", "Wang"), DAY)])
def test_total_and_closing_never_stand_under_a_head_alone(closing: Closing | None) -> None:
    for rows in range(9, 18):
        found = pages(table_pdf(replace(ledger(rows), closing=closing), "zh", DAY))
        for number, text in enumerate(found, start=1):
            assert "371002-01-2026-" in text, f"{rows} rows, page {number}"
        assert sum(text.count("371002-01-2026-") for text in found) == rows
        assert "合计" in found[-1]


def test_a_wide_table_lies_across_and_a_narrow_one_stands() -> None:
    wide = pypdfium2.PdfDocument(table_pdf(ledger(3), "zh", DAY))[0].get_size()
    narrow_table = Table(TITLE, TITLE, WIDE[1:3], [[DAY, "海洋"]])
    narrow = pypdfium2.PdfDocument(table_pdf(narrow_table, "zh", DAY))[0].get_size()
    assert wide[0] > wide[1]
    assert narrow[0] < narrow[1]


def test_english_is_complete() -> None:
    [text] = pages(table_pdf(ledger(2), "en", DAY))
    for words in ("Ledgerofregisteredcontracts", "Contractvalue(yuan)", "Total", "Page1of1", "Copies"):
        assert words in text


def test_a_unit_that_the_title_names_is_not_named_twice() -> None:
    columns = (Column(Text("金额（万元）", "Amount (10,000 yuan)"), "money"),)
    assert "（元）" not in pages(table_pdf(Table(TITLE, TITLE, columns, []), "zh", DAY))[0]


def test_an_empty_table_is_one_page_with_its_head() -> None:
    [text] = pages(table_pdf(Table(TITLE, TITLE, WIDE, []), "zh", DAY))
    assert "凭单号" in text


def test_many_columns_still_fit_the_page() -> None:
    columns = tuple(Column(Text(f"第{i}列", f"Column {i}"), "money") for i in range(24))
    document = pypdfium2.PdfDocument(table_pdf(Table(TITLE, TITLE, columns, [[10**11] * 24]), "zh", DAY))
    page = document[0]
    boxes = page.get_textpage()
    right = max(boxes.get_charbox(i)[2] for i in range(boxes.count_chars()))
    assert right <= page.get_size()[0] - 40


@pytest.mark.parametrize(
    ("value", "kind", "printed"),
    [
        (None, "money", ""), (123_456, "money", "1,234.56"), (1234, "count", "1,234"), (2026, "text", "2026"),
        (DAY, "date", "2026-11-23"), ("两\n行", "text", "两 行"), (True, "text", "True"),
    ],
)  # fmt: skip
def test_values_are_printed_plainly(value: object, kind: str, printed: str) -> None:
    assert cell_text(value, Column(TITLE, kind)) == printed


def test_a_folder_that_refuses_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(MachineRefusedError):
        write_table_pdf(ledger(1), tmp_path / "file" / "x.pdf", "zh")


def test_the_file_is_written(tmp_path: Path) -> None:
    write_table_pdf(ledger(1), tmp_path / "ledger.pdf", "zh")
    assert (tmp_path / "ledger.pdf").read_bytes().startswith(b"%PDF-1.7")
