"""The pieces of a page are put back into what was printed, as office programs draw it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Cm

from registrar_app.exchange.contract_text import ContractTextFiles
from registrar_app.exchange.pdf_layout import Piece, lay_out
from registrar_app.exchange.pdf_rules import PageRules, rule_watcher
from registrar_app.exchange.pdf_text import join_wrapped
from tests.exchange.libreoffice import convert, needs_soffice
from tests.prefill.corpus import HALVES, samples
from tests.prefill.makers import make_docx
from tests.prefill.measure import measure


def read(*pieces: tuple[float, float, str]) -> list[tuple[str, ...]]:
    return [line.cells for line in lay_out([Piece(x, y, 11.0, text) for x, y, text in pieces])]


def test_a_number_drawn_in_two_pieces_is_one() -> None:
    drawn = read(
        (90.1, 660, "合同编号："), (145.1, 660, "20"), (160.4, 660, "21-HT-0088"),
        (90.1, 635, "签订时间："), (145.1, 635, "2021"), (177.9, 635, "年"), (189.8, 635, "5"), (199.0, 635, "月"),
    )  # fmt: skip
    assert [cells[0].replace(" ", "") for cells in drawn] == ["合同编号：2021-HT-0088", "签订时间：2021年5月"]
    assert drawn[0] == ("合同编号：2021-HT-0088",)


def test_quotation_marks_of_another_font_stand_where_they_were_drawn() -> None:
    led = (123.1, 684, " “ ”")  # a blank was drawn with the marks, far before them
    assert read((90.1, 684, "第一条转让标的：名称为 双流道透析器 的专利"), led) == [
        ("第一条转让标的：名称为“双流道透析器”的专利",)
    ]
    assert read((167.1, 684, "称 甲方 ）：沐云公司"), (178.1, 684, "“ ”")) == [("称“甲方”）：沐云公司",)]
    assert read((90.1, 684, "乙方就"), (123.1, 684, "“ ”"), (134.1, 684, "冷链物流研究 提供咨询")) == [
        ("乙方就“冷链物流研究”提供咨询",)
    ]


def test_a_figure_and_its_unit_are_no_two_cells() -> None:
    """Another line has a clear column where the unit begins."""
    drawn = read(
        (90.1, 700, "甲方盖章"), (282.8, 700, "乙方盖章"),
        (90.1, 600, "有效期限自签订之日起至乙方全部交付为止即"), (252.6, 600, "2022"), (282.8, 600, "年底"),
    )  # fmt: skip
    assert [len(cells) for cells in drawn] == [2, 1]


def ruled(columns: list[float], rows: list[float]) -> PageRules:
    rules = PageRules()
    for x in columns:
        rules.add(x, rows[0], x, rows[-1])
    for y in rows:
        rules.add(columns[0], y, columns[-1], y)
    return rules


def test_what_stands_between_the_same_ruled_lines_is_one_cell() -> None:
    """A narrow cell wraps with the leading of its rows, and a code fills its cell up to the next one."""
    pieces = [
        Piece(*at, 11.0, text)
        for *at, text in (
            (90, 700, "技术咨询合同"), (90, 660, "单位"), (90, 640, "名称"), (150, 660, "荣成市发展和"), (150, 640, "改革局"),
            (222, 650, "北京赛瑞公司"), (90, 610, "信用代码"), (150, 610, "91371000746507529P"), (222, 610, "9111010855138508"),
            (222, 590, "3U"), (90, 540, "第一条 咨询的内容"),
        )
    ]  # fmt: skip
    laid = lay_out(pieces, ruled([85, 147, 220, 320], [580, 625, 675]))
    assert [(line.cells, line.is_row) for line in laid] == [
        (("技术咨询合同",), False),
        (("单位名称", "荣成市发展和改革局", "北京赛瑞公司"), True),
        (("信用代码", "91371000746507529P", "91110108551385083U"), True),
        (("第一条 咨询的内容",), False),
    ]


def test_a_merged_cell_is_read_where_it_begins() -> None:
    """甲方 stands in the middle of its three rows, and an address reaches over two columns."""
    rules = PageRules()
    for x, top in ((80, 660), (140, 660), (220, 660), (300, 640), (400, 660)):
        rules.add(x, 600, x, top)
    for y, left in ((600, 80), (620, 140), (640, 140), (660, 80)):
        rules.add(left, y, 400, y)
    drawn = (
        (90, 630, "甲方"),
        (150, 650, "名称"),
        (230, 650, "威海甲"),
        (320, 650, "公司"),
        (150, 630, "电话"),
        (230, 630, "5223344"),
    )
    rows = [line.cells for line in lay_out([Piece(*at, 11.0, text) for *at, text in drawn], rules)]
    assert rows == [("甲方", "名称", "威海甲公司", ""), ("", "电话", "5223344", "")]


def test_a_frame_around_running_text_is_no_table() -> None:
    pieces = [Piece(100, 780 - 20 * n, 11, f"第{n}行的正文写得很长很长很长很长") for n in range(30)]
    for rules in (ruled([80, 520], [100, 800]), ruled([80, 90, 520], [100, 800])):
        assert not any(line.is_row for line in lay_out(pieces, rules))
    odd = PageRules()
    watch = rule_watcher(odd)
    for given in ([], [None, 1], ["x", 2, 3, 4], [float("nan")] * 4):
        for operator in (b"re", b"m", b"l"):
            watch(operator, given, (1, 0, 0, 1, 0, 0), None)
    assert not odd.tables


@pytest.mark.slow
@needs_soffice
def test_narrow_ruled_tables_that_libreoffice_printed_are_read_whole(tmp_path: Path) -> None:
    """2 cm for the labels, 4 cm for each party, one and a half lines: every name, address and code wraps."""
    wanted = {
        "d21_long_cells",
        "d23_service_table_all",
        "f04_consulting_cells_with_paragraphs",
        "h04_licensing_patent_after2021",
    }
    chosen = [sample for half in HALVES for sample in samples(half) if sample.name in wanted]
    read_texts = []
    for sample in chosen:
        document = Document(BytesIO(make_docx(sample)))
        for table in document.tables:
            table.autofit, table.style = False, "Table Grid"
            for row in table.rows:
                for number, cell in enumerate(row.cells):
                    cell.width = Cm(4 if number else 2)
                    for paragraph in cell.paragraphs:
                        paragraph.paragraph_format.line_spacing = 1.5
        document.save(str(tmp_path / f"{sample.name}.docx"))
        printed = convert(tmp_path / f"{sample.name}.docx", "pdf", tmp_path)
        read_texts.append((sample, ContractTextFiles().read(printed)))
    tally = measure(read_texts)
    assert tally.precision() >= 0.97 and tally.recall() >= 0.97, "\n".join(tally.faults)


def test_the_short_lines_of_a_cover_are_not_taken_for_full_ones() -> None:
    cover = lay_out(
        [
            Piece(90, 600, 11, "有效期限：二〇二一年五月二十日至二〇二二年"),
            Piece(90, 570, 11, "科学技术部印制"),
        ]
    )
    assert [text for _, text, _ in join_wrapped(cover, 40.0)] == [
        "有效期限：二〇二一年五月二十日至二〇二二年",
        "科学技术部印制",
    ]
