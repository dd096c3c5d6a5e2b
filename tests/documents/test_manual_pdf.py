"""The books of the manual on paper: every heading is there and led to, nothing prints as a box, nothing runs off the page."""

from __future__ import annotations

from functools import cache

import pypdfium2
import pytest

from registrar_app import __version__, paths
from registrar_app.documents.fonts import SUBSTITUTE, font_book
from registrar_app.documents.manual_flow import BOTTOM, LEFT, RIGHT, TOP, Piece, paginate
from registrar_app.documents.manual_pdf import print_book
from registrar_app.documents.manual_words import Type, break_spans, in_letters
from registrar_app.services.manual import Manual
from registrar_app.services.manual_book import Book, book_of
from registrar_app.services.manual_text import Span, plain_text

FOLDER = paths.resource("manual")
QUICK = [("it", "zh"), ("supervisor", "en")]
BOOKS = [(reader, language) for reader in ("registrar", "supervisor", "it") for language in ("zh", "en")]


@cache
def made(reader: str, language: str) -> tuple[Book, bytes]:
    book = book_of(Manual(FOLDER, language), reader)
    return book, print_book(book, language)


def words_of(content: bytes) -> list[str]:
    """The words of every page, without spaces: a title may go over two lines."""
    pdf = pypdfium2.PdfDocument(content)
    return ["".join(page.get_textpage().get_text_range().split()) for page in pdf]


def headings_of(book: Book, language: str) -> list[str]:
    spoken = [words.replace("`", "") for page in book.pages for _, words in page.headings]
    return ["".join(plain_text(in_letters([Span(words)], language)).split()) for words in spoken]


@pytest.mark.parametrize(
    ("reader", "language"),
    [*QUICK, *(pytest.param(*each, marks=pytest.mark.slow) for each in BOOKS if each not in QUICK)],
)
def test_every_heading_stands_in_the_book_and_every_title_in_its_contents(reader: str, language: str) -> None:
    book, content = made(reader, language)
    pages = words_of(content)
    lost = [words for words in headings_of(book, language) if words not in "".join(pages)]
    assert lost == []
    assert SUBSTITUTE not in "".join(pages)
    assert all(__version__ in page for page in pages), "the foot"
    pdf = pypdfium2.PdfDocument(content)
    marks = [mark.get_title() for mark in pdf.get_toc()]
    assert {page.title for page in book.pages} <= set(marks)
    contents, title = "", book.title.in_language(language)
    for page in pages[:3]:
        contents += page
    for page in book.pages[:12]:
        assert "".join(plain_text(in_letters([Span(page.title)], language)).split()) in contents, title


@pytest.mark.parametrize(("reader", "language"), BOOKS)
def test_no_character_of_a_book_is_without_a_glyph(reader: str, language: str) -> None:
    book = book_of(Manual(FOLDER, language), reader)
    words = book.title.in_language(language) + book.lead.in_language(language)
    text = words + "".join(page.text for page in book.pages)
    assert font_book().missing(text.replace("\n", "")) == []


def test_a_link_leads_to_its_page_and_the_contents_tell_where_a_page_begins() -> None:
    book, content = made("it", "zh")
    pages = words_of(content)
    told = pypdfium2.PdfDocument(content)
    begins = {mark.get_title(): mark.get_dest().get_index() for mark in told.get_toc() if mark.level == 1}
    for page in book.pages:
        number = begins[page.title]
        assert page.title in pages[number], page.title
        assert f"{page.title}{number + 1}" in pages[0].replace(".", ""), f"contents: {page.title}"
    assert "第一天（登记员手册）" in "".join(pages), "what is in another book says in which"


def test_the_same_book_gives_the_same_bytes() -> None:
    book, content = made("it", "zh")
    assert print_book(book, "zh") == content
    assert content.startswith(b"%PDF-1.7")
    assert len(content) < 700_000


def piece(
    height: float, *, above: float = 0.0, holds_next: bool = False, again: Piece | None = None
) -> Piece:
    return Piece(height, lambda canvas, top: None, above=above, holds_next=holds_next, again=again)


def test_a_heading_goes_to_the_next_page_with_what_it_heads() -> None:
    room = TOP - BOTTOM
    before, heading, after = piece(room - 40), piece(20, holds_next=True), piece(30)
    assert [[p for p, _ in sheet.pieces] for sheet in paginate([before, heading, after])] == [
        [before],
        [heading, after],
    ]


def test_a_table_that_goes_on_has_its_head_again_and_nothing_falls_off_the_page() -> None:
    head = piece(20, holds_next=True)
    rows = [piece(60, again=head) for _ in range(30)]
    sheets = paginate([head, *rows])
    assert len(sheets) == 3
    assert all(sheet.pieces[0][0] is head for sheet in sheets)
    assert all(y - each.height >= BOTTOM for sheet in sheets for each, y in sheet.pieces)
    assert sum(each is not head for sheet in sheets for each, _ in sheet.pieces) == 30


def test_lines_hold_all_words_with_their_kinds_and_never_part_a_variable() -> None:
    spans = (
        Span("装到 "),
        Span("%LOCALAPPDATA%\\Programs\\TechnologyContractRegistrar", "code"),
        Span("，不需要管理员。" * 9),
    )
    lines = break_spans(spans, Type(10.5), RIGHT - LEFT)
    assert "".join(span.text for line in lines for span in line) == plain_text(spans)
    codes = [span.text for line in lines for span in line if span.kind == "code"]
    assert codes[0].startswith("%LOCALAPPDATA%")
    assert all(line[0].text[0] not in "，。" for line in lines)
    endings = [Span("文件有"), Span(".htb", "code"), Span("、"), Span(".htroster", "code"), Span("。")]
    first, *_ = break_spans(endings, Type(10), 75)
    assert Span(".htb", "code") in first, (
        "the point of an ending does not keep it together with what is before"
    )
    narrow = break_spans((Span("甲乙"), Span("F1", "code"), Span("丙丁")), Type(10), 23)
    assert [[(s.text, s.kind) for s in line] for line in narrow] == [
        [("甲乙", "plain")],
        [("F1", "code"), ("丙", "plain")],
        [("丁", "plain")],
    ]


def test_english_words_have_quotes_of_their_own_width() -> None:
    assert plain_text(in_letters([Span("“Back up…” isn’t")], "en")) == '"Back up..." isn\'t'
    assert plain_text(in_letters([Span("“备份…”")], "zh")) == "“备份…”"
