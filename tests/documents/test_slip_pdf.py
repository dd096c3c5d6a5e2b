from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from registrar_app.documents.drawing import qr_modules
from registrar_app.documents.slip_pdf import ReportlabSlipPrinter
from registrar_app.domain.errors import AnswerNoError
from tests.documents.slip_samples import LONGEST, QR, RARE, USUAL
from tests.pdf_tools import ask_tool

PRINTER = ReportlabSlipPrinter()


def words(pdf: bytes) -> str:
    """The page's text without any white space, as a person would read it."""
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded()
    return re.sub(r"\s", "", text)


@pytest.fixture
def written(tmp_path: Path):
    def write(content) -> str:
        path = tmp_path / "slip.pdf"
        path.write_bytes(PRINTER.print_slip(content))
        return str(path)

    return write


def printed_fields(content) -> list[str]:
    return [
        content.slip_no, content.contract_name, content.contract_no, content.type_label, content.seller_name,
        content.seller_code, content.buyer_name, content.buyer_code, content.office_name,
        f"{content.registrar_name}（{content.registrar_id}）", content.legal_basis,
    ]  # fmt: skip


@pytest.mark.parametrize("content", [USUAL, RARE], ids=["usual", "rare"])
def test_every_field_can_be_copied_from_the_page_exactly(content, written) -> None:
    text = ask_tool("pdftotext", "-layout", written(content), "-")
    for field in [
        *printed_fields(content),
        "人民币壹佰万元整",
        "￥1,000,000.00",
        "￥800,000.00",
        "2026年11月2日至2028年11月1日",
    ]:
        assert field in text, field


def test_a_rare_name_comes_back_from_every_reader() -> None:
    text = words(PRINTER.print_slip(RARE))
    assert "䶮川牌耐蚀涂层𠮷田工艺委托开发" in text
    assert "威海𠮷润（北京）科技有限公司" in text
    assert "李𬴂" in text


def test_the_longest_names_stay_on_one_page_and_are_complete() -> None:
    pdf = PRINTER.print_slip(LONGEST)
    assert len(pypdfium2.PdfDocument(pdf)) == 1
    text = words(pdf)
    for field in (
        LONGEST.contract_name,
        LONGEST.seller_name,
        LONGEST.buyer_name,
        LONGEST.intermediary_name,
        LONGEST.contract_no,
    ):
        assert field in text
    assert "￥9,999,999,999,999.99" in text
    assert "补打第2次" in text


def test_a_wrapped_name_is_copied_as_one(written) -> None:
    text = ask_tool("pdftotext", written(LONGEST), "-")
    for field in (LONGEST.contract_name, LONGEST.seller_name, LONGEST.buyer_name, LONGEST.intermediary_name):
        assert field in text


def test_a_rare_character_of_a_wrapped_name_is_not_lost() -> None:
    name = "威海𠮷润海洋装备有限公司" * 5
    assert name in words(PRINTER.print_slip(replace(USUAL, buyer_name=name)))


def test_the_watermark_does_not_mix_with_the_fields(written) -> None:
    text = ask_tool("pdftotext", "-layout", written(replace(RARE, practice=True)), "-")
    for field in printed_fields(RARE):
        assert field in text, field
    assert text.count("演") == 1


def test_a_missing_official_number_is_said_and_never_invented() -> None:
    assert "待全国系统生成" in words(PRINTER.print_slip(RARE))
    assert "待全国系统生成" not in words(PRINTER.print_slip(USUAL))


def test_a_practice_slip_says_so_and_a_real_one_does_not() -> None:
    assert "演练用，无任何效力" in words(PRINTER.print_slip(replace(USUAL, practice=True)))
    assert "演练" not in words(PRINTER.print_slip(USUAL))


def test_a_preview_has_no_code_and_says_that_it_is_one() -> None:
    assert "签发后生成" in words(PRINTER.print_slip(replace(USUAL, qr_text="")))


def test_the_chain_head_is_printed_in_groups() -> None:
    head = USUAL.chain_head
    expected = head[:16]
    assert expected in words(PRINTER.print_slip(USUAL))
    assert head[:17] not in words(PRINTER.print_slip(USUAL))


@pytest.mark.parametrize("dots_per_inch", [96, 150, 300])
def test_the_qr_code_is_read_from_the_page(dots_per_inch: int) -> None:
    page = pypdfium2.PdfDocument(PRINTER.print_slip(USUAL))[0]
    [code] = zxingcpp.read_barcodes(page.render(scale=dots_per_inch / 72).to_pil())
    assert code.text == QR


def test_the_qr_code_is_version_9() -> None:
    assert len(qr_modules(QR)) == 53
    assert len(qr_modules("HT1")) == 53
    assert len(qr_modules("A" * 300)) > 53


def test_the_same_content_gives_the_same_bytes() -> None:
    assert PRINTER.print_slip(RARE) == PRINTER.print_slip(RARE)
    assert PRINTER.print_slip(USUAL) != PRINTER.print_slip(replace(USUAL, copy=2))


def test_every_font_is_embedded_and_the_file_is_clean(written) -> None:
    path = written(RARE)
    fonts = ask_tool("pdffonts", path).splitlines()[2:]
    assert fonts
    assert all(re.search(r"yes yes yes", line) for line in fonts)
    assert "No syntax or stream encoding errors" in ask_tool("qpdf", "--check", path)
    described = ask_tool("pdfinfo", path)
    assert re.search(r"PDF version:\s+1\.7", described)
    assert "技术合同认定登记凭单 371002-01-2026-000123" in described
    assert "/OutputIntents" in Path(path).read_bytes().decode("latin-1")


def test_a_character_that_no_font_has_is_named_and_the_slip_refused() -> None:
    with pytest.raises(AnswerNoError) as refusal:
        PRINTER.print_slip(replace(USUAL, buyer_name="威海\U000f0000有限公司"))
    assert refusal.value.code == "FONT-MISSING-CHARACTER"
    assert "U+F0000" in refusal.value.problem.zh
    assert refusal.value.where == "买方"


@pytest.mark.parametrize(
    "names",
    [
        {"contract_name": "长" * 20_000},
        dict.fromkeys(("seller_name", "buyer_name", "office_name"), "长" * 1_000),
    ],
)
def test_texts_too_long_for_any_page_are_refused(names: dict[str, str]) -> None:
    with pytest.raises(AnswerNoError) as refusal:
        PRINTER.print_slip(replace(USUAL, **names))
    assert refusal.value.code == "SLIP-TOO-LONG"
