"""The pieces of a page are put back into what was printed, as office programs draw it."""

from __future__ import annotations

from registrar_app.exchange.pdf_layout import Piece, lay_out
from registrar_app.exchange.pdf_text import join_wrapped


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
