"""The books of the manual: every page is in one, and a page is read as the blocks that stand in it."""

from __future__ import annotations

import re

import pytest

from registrar_app import paths
from registrar_app.services.manual import FIRST, Manual
from registrar_app.services.manual_book import book_of
from registrar_app.services.manual_text import Span, plain_text, read_blocks, read_spans

FOLDER = paths.resource("manual")
ZH, EN = Manual(FOLDER, "zh"), Manual(FOLDER, "en")


def test_every_page_is_in_the_book_of_some_reader_and_in_none_twice() -> None:
    assert list(ZH.readers) == ["registrar", "supervisor", "it"]
    for reader in ZH.readers.values():
        assert len(reader.pages) == len(set(reader.pages)), reader.title.zh
    printed = {page for reader in ZH.readers.values() for page in reader.pages}
    assert set(ZH.ids) - printed == {FIRST}, "the page about the window of the help itself"


def test_a_book_has_its_parts_once_each_in_the_order_of_reading() -> None:
    for reader in ZH.readers:
        book = book_of(ZH, reader)
        titles = [part.title.zh for part in book.parts]
        assert len(titles) == len(set(titles)), reader
        assert tuple(page.id for page in book.pages) == ZH.readers[reader].pages
    assert book_of(ZH, "supervisor").parts[0].pages[0].id == "bureau-first-day"
    assert book_of(ZH, "it").parts[0].pages[0].id == "it-installing"


def test_a_link_out_of_a_book_knows_the_book_that_has_the_page() -> None:
    book = book_of(ZH, "it")
    assert book.elsewhere["entering"].zh == "登记员手册"
    assert book.elsewhere["bureau-first-day"].zh == "主管人员手册"
    assert "backup" not in book.elsewhere, "it is in this book"


def test_a_page_is_read_as_its_blocks() -> None:
    text = "# 题\n\n第一行\n第二行 `Ctrl+S`。\n\n- 一\n- 二，见[凭单](slips#x)\n\n1. 甲\n\n| 键 | 用 |\n|---|---|\n| `F1` | 帮助 |"
    blocks = read_blocks(text)
    assert [(b.kind, b.level, b.mark) for b in blocks] == [
        ("heading", 1, ""), ("paragraph", 0, ""), ("point", 0, "-"), ("point", 0, "-"), ("point", 0, "1."), ("table", 0, ""),
    ]  # fmt: skip
    assert plain_text(blocks[1].spans) == "第一行 第二行 Ctrl+S。"
    assert blocks[3].spans[-1] == Span("凭单", "link", "slips")
    assert [[plain_text(cell) for cell in row] for row in blocks[5].rows] == [["键", "用"], ["F1", "帮助"]]
    assert read_spans("按 `F1`") == (Span("按 "), Span("F1", "code"))


@pytest.mark.parametrize("manual", [ZH, EN], ids=["zh", "en"])
def test_no_page_uses_a_mark_that_paper_does_not_know(manual: Manual) -> None:
    for page in map(manual.page, manual.ids):
        left = "\n".join(
            plain_text(spans)
            for block in read_blocks(page.text)
            for spans in (block.spans, *(cell for row in block.rows for cell in row))
            if not any(span.kind == "code" for span in spans)
        )
        assert not re.search(r"(?m)\*\*|`|\]\(|^#|^> |<[a-z]+>|^\|", left), page.id
        for block in read_blocks(page.text):
            assert len({len(row) for row in block.rows}) <= 1, f"{page.id}: a row with other columns"
