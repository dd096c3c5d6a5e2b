"""The pages of a sheet as other programs read them: whole, in order, inside the margins, the seal with its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import combinations

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from registrar_app.documents.paper import LEFT, RIGHT, SEAL_RADIUS
from registrar_app.documents.sheet_pdf import ReportlabSheetPrinter
from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.text import Text
from registrar_app.services.sheet_model import (
    Facts,
    Grid,
    GridColumn,
    GridRow,
    Heading,
    Paragraph,
    Sheet,
    Signatures,
)
from tests.documents.sheet_samples import (
    ALL,
    AMOUNTS,
    CHANGES,
    CONDITIONS,
    COSTS,
    FORM,
    LONG_NAME,
    NOTICE,
    PARTIES,
    PAYMENTS,
    RECOGNITION,
    fact,
    sheet,
)
from tests.pdf_tools import ask_tool

PRINTER = ReportlabSheetPrinter()
TITLE = Text("付款记录", "Record of payments")
EVERY = [
    pytest.param(content, language, id=f"{name}-{language}")
    for name, content in ALL.items()
    for language in ("zh", "en")
]
WATERMARK_HEIGHT = 30
Box = tuple[float, float, float, float]


def document(content: Sheet, language: str = "zh") -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(PRINTER.print_sheet(content, language))


def bare(text: str) -> str:
    """The text without white space, as a person would compare it."""
    return re.sub(r"\s", "", text)


def pages(content: Sheet, language: str = "zh") -> list[str]:
    return [bare(page.get_textpage().get_text_bounded()) for page in document(content, language)]


def text_boxes(page: pypdfium2.PdfPage) -> list[Box]:
    """Where glyphs stand: left, bottom, right, top; without the watermark."""
    boxes = [thing.get_bounds() for thing in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_TEXT,))]
    return [box for box in boxes if box[3] - box[1] < WATERMARK_HEIGHT and box[2] > box[0]]


def paths(page: pypdfium2.PdfPage) -> list[Box]:
    return [thing.get_bounds() for thing in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_PATH,))]


def seals(page: pypdfium2.PdfPage) -> list[Box]:
    side = 2 * SEAL_RADIUS
    return [box for box in paths(page) if abs(box[2] - box[0] - side) < 2 and abs(box[3] - box[1] - side) < 2]


def overlap(a: Box, b: Box, least: float = 0.6) -> bool:
    return min(a[2], b[2]) - max(a[0], b[0]) > least and min(a[3], b[3]) - max(a[1], b[1]) > least


@pytest.fixture
def written(tmp_path):
    def write(content: Sheet, language: str = "zh") -> str:
        path = tmp_path / "sheet.pdf"
        path.write_bytes(PRINTER.print_sheet(content, language))
        return str(path)

    return write


def words_in(value: object, language: str) -> Iterator[str]:
    """Every word that a block says, in one language."""
    if isinstance(value, Text):
        yield value.in_language(language)
    elif isinstance(value, GridRow):
        yield from words_in(value.cells, language)
    elif isinstance(value, GridColumn):
        yield value.title.in_language(language)
    elif isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for member in value:
            yield from words_in(member, language)
    elif is_dataclass(value):
        for field in fields(value):
            yield from words_in(getattr(value, field.name), language)


@pytest.mark.parametrize(("content", "language"), EVERY)
def test_the_file_is_clean_and_every_font_is_embedded(content: Sheet, language: str, written) -> None:
    path = written(content, language)
    fonts = ask_tool("pdffonts", path).splitlines()[2:]
    assert fonts
    assert all(re.search(r"yes yes yes", line) for line in fonts)
    assert "No syntax or stream encoding errors" in ask_tool("qpdf", "--check", path)
    described = ask_tool("pdfinfo", path)
    assert content.title.in_language(language) in described
    assert f"Pages:           {len(document(content, language))}" in described


@pytest.mark.parametrize(("content", "language"), EVERY)
def test_every_word_can_be_copied_whole(content: Sheet, language: str, written) -> None:
    text = bare(ask_tool("pdftotext", "-layout", written(content, language), "-"))
    plain = bare(ask_tool("pdftotext", written(content, language), "-"))
    said = [content.title.in_language(language), content.number, *words_in(content.blocks, language)]
    assert len(said) > 3
    for words in said:
        for line in words.splitlines():
            assert bare(line) in text or bare(line) in plain, line


@pytest.mark.parametrize(("content", "language"), EVERY)
def test_no_text_leaves_the_margins_or_touches_another(content: Sheet, language: str) -> None:
    for page in document(content, language):
        boxes = text_boxes(page)
        assert len(boxes) > 3
        assert min(box[0] for box in boxes) >= LEFT - 0.6
        assert max(box[2] for box in boxes) <= RIGHT + 0.6
        assert min(box[1] for box in boxes) > 20
        assert [pair for pair in combinations(boxes, 2) if overlap(*pair)] == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_condition_and_every_cost_is_there_once_and_whole_on_its_page(language: str) -> None:
    found = pages(RECOGNITION, language)
    whole = "".join(found)
    for number in range(1, CONDITIONS + 1):
        name = f"条件〔{number:02d}〕" if language == "zh" else f"Condition<{number:02d}>"
        source = f"2001年规则第{number}条（一）" if language == "zh" else f"Rulesof2001,article{number}(1)"
        assert whole.count(name) == 1
        [place] = [text for text in found if name in text]
        assert source in place
    for number in range(1, COSTS + 1):
        assert whole.count(f"费用〔{number:02d}〕") == 1


@pytest.mark.parametrize("language", ["zh", "en"])
def test_pages_are_numbered_and_each_part_of_the_table_has_its_head(language: str) -> None:
    found = pages(RECOGNITION, language)
    assert len(found) > 5
    mark, number = ("条件〔", "第{}页共{}页") if language == "zh" else ("Condition<", "Page{}of{}")
    head = "认定条件及出处" if language == "zh" else "Conditionandsource"
    for place, text in enumerate(found, 1):
        assert number.format(place, len(found)) in text
        assert text.count(head) == (1 if mark in text else 0)
        assert RECOGNITION.number in text
        assert bare(RECOGNITION.title.in_language(language)) in text


def test_rules_end_where_the_table_ends_on_each_page() -> None:
    for page in document(RECOGNITION):
        drawn = paths(page)
        frames = [box for box in drawn if box[2] - box[0] > RIGHT - LEFT - 2 and box[3] - box[1] > 15]
        uprights = [box for box in drawn if box[2] - box[0] < 2 and box[3] - box[1] > 10]
        assert frames or not uprights
        for upright in uprights:
            assert any(f[1] - 1 < upright[1] and upright[3] < f[3] + 1 for f in frames)


@pytest.mark.parametrize("count", range(22, 34))
def test_the_seal_stays_with_the_last_row_and_clear_of_every_text(count: int) -> None:
    rows = tuple(GridRow((f"行〔{n:02d}〕", "1.00")) for n in range(1, count + 1))
    columns = (GridColumn(Text("款项", "Item"), 1), GridColumn(Text("金额（元）", "Amount"), 1, "right"))
    content = sheet(TITLE, Grid(columns, (*rows, GridRow((Text("合计", "Total"), "9.00"), "total"))))
    drawn = document(content)
    last = drawn[len(drawn) - 1]
    text = bare(last.get_textpage().get_text_bounded())
    assert f"行〔{count:02d}〕" in text, "the total keeps the row before it"
    assert "合计" in text
    assert "2026年11月23日" in text
    assert sum(len(seals(page)) for page in drawn) == 1
    [seal] = seals(last)
    inside = [box for box in text_boxes(last) if overlap(seal, box, 0.1)]
    assert len(inside) <= 2, "only the word in the seal's middle"
    assert all(seal[0] + 20 < box[0] and box[2] < seal[2] - 20 for box in inside)


@pytest.mark.parametrize("count", range(24, 36))
def test_a_heading_is_never_the_last_on_a_page(count: int) -> None:
    fill = Facts(tuple((fact("行", "row", str(n)),) for n in range(count)))
    content = sheet(
        TITLE, fill, Heading(Text("结论一", "One")), PARTIES, Heading("结论二"), Paragraph("予以登记。")
    )
    for text in pages(content):
        assert ("结论一" in text) == ("哈尔滨工业大学" in text)
        assert ("结论二" in text) == ("予以登记" in text)


def test_a_row_taller_than_a_page_is_split_between_lines_and_nothing_is_lost() -> None:
    long = "".join(f"〔{n}〕双方约定后续改进的技术成果归双方共有" for n in range(300))
    columns = (GridColumn(Text("事项", "Field"), 1), GridColumn(Text("内容", "Content"), 3))
    content = sheet(TITLE, Grid(columns, (GridRow(("备注", long)), GridRow(("地址", "威海市")))))
    found = pages(content)
    assert len(found) > 2
    whole = "".join(found)
    assert [whole.count(f"〔{n}〕") for n in range(300)] == [1] * 300
    assert whole.count("事项") == len(found)
    assert "备注" in found[0], "it begins where it stands, not on a page of its own"


def test_a_long_paragraph_flows_over_pages_and_leaves_no_single_line() -> None:
    text = "\n".join("经查，该合同的技术内容与合同名称不一致，" * 9 for _ in range(12))
    for page in document(sheet(TITLE, Paragraph(text), Paragraph(text))):
        lines = {round(box[1]) for box in text_boxes(page) if 100 < box[1] < 750}
        assert len(lines) >= 2


def test_a_long_name_wraps_inside_its_cell_and_copies_as_one(written) -> None:
    plain = LONG_NAME.replace("𠮷", "吉")
    assert plain in ask_tool("pdftotext", written(replace(NOTICE, addressee=plain)), "-")


def test_a_rare_character_of_a_wrapped_name_is_not_lost_in_any_reader(written) -> None:
    assert LONG_NAME in "".join(pages(FORM))
    text = ask_tool("pdftotext", written(FORM), "-")
    assert LONG_NAME in bare(text)
    assert "威海䶮𠮷海洋装备有限公司" in text
    assert "￥9,999,999,999,999.99" in text


def test_typed_line_breaks_are_kept() -> None:
    content = sheet(TITLE, Paragraph("一、技术指标；\n二、卖方\t印章。", indent=False))
    text = document(content)[0].get_textpage().get_text_bounded()
    first, second = (next(n for n, line in enumerate(text.splitlines()) if mark in line) for mark in "一二")
    assert second == first + 1


def test_the_copy_is_counted() -> None:
    assert "首次打印" in pages(FORM)[0]
    assert "补打第2次" in pages(replace(FORM, copy=3))[0]
    assert "firstprint" in pages(FORM, "en")[0]
    assert "reprintno.2" in pages(replace(FORM, copy=3), "en")[0]


@pytest.mark.parametrize(
    ("language", "mark", "told"),
    [("zh", "演练", "演练用，无任何效力"), ("en", "PRACTICE", "forpractice,withoutanyeffect")],
)
def test_a_practice_sheet_says_so_on_every_page_and_a_real_one_does_not(
    language: str, mark: str, told: str
) -> None:
    for text in pages(replace(RECOGNITION, practice=True), language):
        assert told in text
    assert not any(mark in text for text in pages(RECOGNITION, language))
    big = [
        thing.get_bounds()
        for thing in document(CHANGES, language)[0].get_objects(filter=(pdfium.FPDF_PAGEOBJ_TEXT,))
        if thing.get_bounds()[3] - thing.get_bounds()[1] >= WATERMARK_HEIGHT
    ]
    assert len(big) >= 3


def test_a_preview_is_marked_and_counts_no_copy(written) -> None:
    text = pages(PAYMENTS)[0]
    assert "预览，未签发" in text
    assert "首次打印" not in text
    assert "链首" not in text
    assert "preview,notissued" in pages(PAYMENTS, "en")[0]
    assert "（无）" in text


def test_the_watermark_does_not_mix_with_the_fields(written) -> None:
    text = bare(ask_tool("pdftotext", "-layout", written(CHANGES), "-"))
    assert text.count("演") == 1, "only the line at the foot"
    assert "1,200,000.00" in text


def test_a_notice_names_whom_it_is_for_and_who_signs_for_it() -> None:
    text = pages(NOTICE)[0]
    assert f"{LONG_NAME}：" in text
    assert "签收人" in text
    assert text.index(LONG_NAME) < text.index("收悉") < text.index("签收人")


def test_many_signatures_get_their_room() -> None:
    lines = tuple(f"第{n}审查人：" for n in range(12))
    page = document(sheet(TITLE, AMOUNTS, Signatures(lines)))[0]
    boxes = text_boxes(page)
    assert [pair for pair in combinations(boxes, 2) if overlap(*pair)] == []
    assert "第11审查人" in bare(page.get_textpage().get_text_bounded())


def test_the_chain_head_is_printed_in_groups_and_the_seal_can_be_left_out() -> None:
    drawn, head = document(FORM), FORM.chain_head
    text = drawn[len(drawn) - 1].get_textpage().get_text_bounded()
    assert f"链首 {head[:4]} {head[4:8]} {head[8:12]} {head[12:16]}" in text
    assert head[16:20] not in text
    drawn = document(replace(FORM, has_seal=False))
    assert [seal for page in drawn for seal in seals(page)] == []
    assert "2026年11月23日" in pages(replace(FORM, has_seal=False))[-1]


def test_what_the_pages_add_is_complete_in_english() -> None:
    content = sheet(
        TITLE,
        Facts(((fact("金额", "Amount", "1.00"),),)),
        Grid((GridColumn(Text("款项", "Item"), 1),), ()),
        Signatures((Text("签收人：", "Received by:"),)),
        office="Huancui office",
        registrar="Wang (0037)",
        practice=True,
        draft=True,
    )
    text = "".join(pages(content, "en"))
    assert re.findall("[㐀-鿿]", text) == []
    assert "23November2026" in text


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert PRINTER.print_sheet(RECOGNITION, "zh") == PRINTER.print_sheet(RECOGNITION, "zh")
    assert PRINTER.print_sheet(FORM, "zh") != PRINTER.print_sheet(replace(FORM, copy=2), "zh")


@pytest.mark.parametrize(
    ("content", "where"),
    [
        (sheet(TITLE, Facts(((fact("买方", "Buyer", "威海\U000f0000有限公司"),),))), "买方"),
        (
            sheet(TITLE, Grid((GridColumn(Text("凭证号", "Voucher"), 1),), (GridRow(("\U000f0000",)),))),
            "凭证号",
        ),
        (sheet(TITLE, office="威海\U000f0000"), "office"),
    ],
)
def test_a_character_that_no_font_has_is_named_and_the_sheet_refused(content: Sheet, where: str) -> None:
    with pytest.raises(AnswerNoError) as refusal:
        PRINTER.print_sheet(content, "zh")
    assert refusal.value.code == "FONT-MISSING-CHARACTER"
    assert "U+F0000" in refusal.value.problem.zh
    assert refusal.value.where == where


def test_a_sheet_without_blocks_is_still_a_page() -> None:
    assert len(pages(sheet(TITLE))) == 1


@pytest.mark.parametrize("rows", [2, 3, 6])
@pytest.mark.parametrize("kind", ["facts", "grid"])
def test_no_table_begins_or_ends_with_a_single_row_on_a_page(kind: str, rows: int) -> None:
    entries = [f"〔{n}〕" for n in range(rows)]
    table: Facts | Grid = (
        Facts(tuple((fact("栏", "Field", entry),) for entry in entries))
        if kind == "facts"
        else Grid((GridColumn(Text("栏", "Field"), 1),), tuple(GridRow((entry,)) for entry in entries))
    )
    for lines in range(12, 30):
        drawn = pages(sheet(TITLE, Paragraph("\n".join(["甲"] * lines)), table))
        counts = [sum(entry in page for entry in entries) for page in drawn]
        assert sum(counts) == rows
        assert 1 not in counts, (lines, counts)


def test_the_edition_of_the_rulebook_is_printed_in_groups() -> None:
    content = replace(FORM, edition="miit-2026 " + "0123456789abcdef" * 4)
    for language, label in (("zh", "规则版本"), ("en", "Rulebook edition")):
        drawn = document(content, language)
        text = drawn[len(drawn) - 1].get_textpage().get_text_bounded()
        assert f"{label} miit-2026 0123 4567 89ab cdef" in re.sub(r" +", " ", text)
    assert "规则版本" not in "".join(pages(FORM))
