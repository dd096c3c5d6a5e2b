"""Whatever stands in a table or a contract: no file of ours has an active cell, and nothing is lost unseen."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
import zipfile
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from registrar_app.domain.contract import Contract
from registrar_app.domain.field_readers import FieldProblem
from registrar_app.domain.party import Party
from registrar_app.domain.text import Text
from registrar_app.exchange.cells import rearm
from registrar_app.exchange.interchange_file import InterchangeFiles
from registrar_app.exchange.workbook import table_csv, table_workbook, write_report
from registrar_app.exchange.workbook_package import CELL_LIMIT, CUT
from registrar_app.services.document_ports import PRACTICE_NOTE, Column, Table
from registrar_app.services.file_ports import ReadRow
from tests.naughty_strings import naughty_strings

ACTIVE = re.compile("[=+\\-@\t\r＝＋－＠]")
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
FORBIDDEN_IN_NOTES = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
COLUMNS = (
    Column(Text("序号", "No."), "count"),
    Column(Text("名称", "Name")),
    Column(Text("金额", "Amount"), "money"),
    Column(Text("日期", "Day"), "date"),
    Column(Text("项数", "Count"), "count"),
)
needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


def expected(text: str) -> str:
    """What a workbook must hold: the text itself, but for what no XML can hold and what no cell has room for."""
    return NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def as_kept(text: str, cell: str) -> bool:
    """Whether a cell holds the text, or as much of it as it can and says so."""
    if cell.endswith(CUT):
        units = len(cell.encode("utf-16-le")) // 2
        return units in {CELL_LIMIT - 1, CELL_LIMIT} and expected(text).startswith(cell.removesuffix(CUT))
    return cell == expected(text)


def table_of(texts: tuple[str, ...]) -> Table:
    rows = [(place, text, text, text, text) for place, text in enumerate(texts)]
    return Table(
        Text("清单", "List"), Text("全部", "all"), COLUMNS, rows, ("合计", "=1", 1, None, 2), (PRACTICE_NOTE,)
    )


@pytest.fixture(scope="module")
def workbook() -> bytes:
    return table_workbook(table_of(naughty_strings()), "zh")


def test_the_list_is_long_and_of_every_kind() -> None:
    texts = naughty_strings()
    assert len(texts) >= 400
    assert sum(len(text) > CELL_LIMIT for text in texts) >= 3


def test_no_cell_of_a_workbook_is_active_and_every_text_is_kept(workbook: bytes) -> None:
    sheet = load_workbook(io.BytesIO(workbook)).active
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    rows = list(sheet.iter_rows(min_row=sheet.max_row - len(naughty_strings()), values_only=True))
    for text, row in zip(naughty_strings(), rows, strict=False):
        if "x005F" not in text:  # this reader undoes that escape wrongly; the next one does not
            assert all(as_kept(text, cell or "") for cell in row[1:]), repr(text[:60])


def test_another_reader_reads_the_same(workbook: bytes) -> None:
    rows = CalamineWorkbook.from_filelike(io.BytesIO(workbook)).get_sheet_by_index(0).to_python()
    found = {row[0]: row[1] for row in rows if isinstance(row[0], float)}
    for place, text in enumerate(naughty_strings()):
        assert as_kept(text, str(found[place])), repr(text[:60])


def test_the_package_has_no_formula_link_or_macro_and_is_whole(workbook: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(workbook)) as package:
        assert package.testzip() is None
        parts = {name: package.read(name) for name in package.namelist()}
    assert set(parts) == {
        "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
        "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",
    }  # fmt: skip
    trees = {name: ElementTree.fromstring(content) for name, content in parts.items()}
    used = {element.tag.rpartition("}")[2] for tree in trees.values() for element in tree.iter()}
    assert not used & {"f", "hyperlink", "hyperlinks", "externalReference", "ddeLink", "oleLink", "drawing"}
    formats = next(element for element in trees["xl/styles.xml"] if element.tag.endswith("cellXfs"))
    styles = {
        int(cell.get("s") or 0)
        for cell in trees["xl/worksheets/sheet1.xml"].iter()
        if cell.tag.endswith("}c")
    }
    assert max(styles) < len(formats)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_no_cell_of_a_csv_is_active_whatever_separates_them(separator: str) -> None:
    content = table_csv(table_of(naughty_strings()), "zh").decode("utf-8-sig")
    csv.field_size_limit(10_000_000)
    rows = list(csv.reader(io.StringIO(content, newline=""), delimiter=separator))
    for cell in (cell for row in rows for cell in row):
        bare = cell.lstrip('"“”‘’ \u00a0\u3000\ufeff\u200b\u200e\u2060\u2003')
        assert not ACTIVE.match(bare) or bare.startswith(("\r", "\t")), repr(cell[:60])
    if separator == ",":
        for text, row in zip(naughty_strings(), rows[1:], strict=False):
            assert {rearm(cell) for cell in row[1:]} == {expected(text)}, repr(text[:60])


def test_contracts_with_such_texts_come_back_from_workbook_and_csv(tmp_path: Path) -> None:
    """The interchange form itself forbids control characters; what it allows comes back."""
    kept = [
        text.strip() for text in naughty_strings() if not FORBIDDEN_IN_NOTES.search(text) and text.strip()
    ]
    contracts = [Contract(remarks=text) for text in kept if len(text) <= 10_000]
    for ending in (".csv", ".xlsx"):
        path = tmp_path / f"contracts{ending}"
        InterchangeFiles().write(contracts, path)
        if ending == ".xlsx":
            book = load_workbook(path)
            assert not any(cell.data_type == "f" for row in book.active.iter_rows() for cell in row)
        found = [row.contract for row in InterchangeFiles().read(path)]
        for contract, back in zip(contracts, found, strict=True):
            assert back is not None and (back.remarks or "").split() == (contract.remarks or "").split(), (
                ending
            )


def test_a_row_report_with_such_texts_has_no_active_cell(tmp_path: Path) -> None:
    rows = [
        ReadRow(text, None, (FieldProblem(text, Text(text, text), Text(text, text)),))
        for text in naughty_strings()
    ]
    target = tmp_path / "report.xlsx"
    write_report(Path("=来件.csv"), rows, target, practice=False)
    sheet = load_workbook(target).active
    assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)


def test_titles_and_heads_may_be_any_text() -> None:
    for text in naughty_strings():
        said = Text(text, text)
        table = Table(said, said, (Column(said),), [(text,)], None, (said,))
        book = load_workbook(io.BytesIO(table_workbook(table, "zh")))
        assert 0 < len(book.active.title.replace("x005F_", "")) <= 31
        assert not any(cell.data_type == "f" for row in book.active.iter_rows() for cell in row)
        head = table_csv(table, "zh").decode("utf-8-sig")
        assert not ACTIVE.match(head)


@pytest.mark.slow
@needs_office
def test_libreoffice_opens_it_without_repair_and_reads_the_same_texts(
    tmp_path: Path, workbook: bytes
) -> None:
    path = tmp_path / "naughty.xlsx"
    path.write_bytes(workbook)
    rows = convert(path, tmp_path)
    found = {row[0]: row[1] for row in rows if row[0].isdigit()}
    for place, text in enumerate(naughty_strings()):
        if len(text) < 10_000:
            assert _one_line(found[str(place)]) == _one_line(expected(text)), repr(text[:60])


@pytest.mark.slow
@needs_office
def test_libreoffice_finds_exact_money_days_and_codes(tmp_path: Path) -> None:
    columns = (
        Column(Text("代码", "Code")),
        Column(Text("金额", "Amount"), "money"),
        Column(Text("日", "Day"), "date"),
    )
    rows = [("00123", 123_456_789_012, date(2020, 2, 29)), ("911100001000044477", -1, date(1999, 12, 31))]
    path = tmp_path / "ledger.xlsx"
    path.write_bytes(table_workbook(Table(Text("台账", "Ledger"), Text("", ""), columns, rows), "zh"))
    shown = [[cell.replace(",", "") for cell in row] for row in convert(path, tmp_path)]
    assert shown[-2:] == [
        ["00123", "1234567890.12", "2020-02-29"],
        ["911100001000044477", "-0.01", "1999-12-31"],
    ]


def convert(path: Path, folder: Path) -> list[list[str]]:
    """Let LibreOffice open a workbook and return what it shows, row by row."""
    subprocess.run(
        [
            "soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", "--outdir", folder, path,
        ],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    (made,) = folder.glob(f"{path.stem}*.csv")
    csv.field_size_limit(10_000_000)
    return list(csv.reader(io.StringIO(made.read_text("utf-8"), newline="")))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def test_a_party_may_have_any_name_in_an_exported_contract(tmp_path: Path) -> None:
    contract = Contract(seller=Party(name='=HYPERLINK("http://a.invalid")'), buyer=Party(name="＋甲"))
    path = tmp_path / "one.csv"
    InterchangeFiles().write([contract], path)
    (row,) = InterchangeFiles().read(path)
    assert row.contract == contract
