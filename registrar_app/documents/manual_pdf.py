"""Draws a book of the manual: title, table of contents with page numbers, the pages in their parts, bookmarks and links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from io import BytesIO
from typing import Any

from registrar_app import RELEASED_ON, __version__
from registrar_app.documents.drawing import INK, MM, MUTED, RED, RULE, draw_line, draw_lines, draw_text, wrap
from registrar_app.documents.fonts import BOLD, REGULAR, font_book
from registrar_app.documents.manual_flow import (
    LEFT,
    RIGHT,
    TOP,
    Piece,
    Sheet,
    paginate,
    part_title,
    pieces_of,
)
from registrar_app.documents.manual_words import in_letters
from registrar_app.documents.paper import PAGE_NUMBER
from registrar_app.documents.pdf_file import A4, open_canvas
from registrar_app.domain.text import Text
from registrar_app.services.manual_book import Book
from registrar_app.services.manual_text import Block, Span, read_blocks
from registrar_app.services.stopping import watched

NAME = Text("技术合同认定登记工作台", "Technology Contract Registrar")
VERSION = Text("适用于第 {version} 版", "for version {version}")
CONTENTS = Text("目录", "Contents")
IN_BOOK = Text("{words}（{book}）", "{words} ({book})")
_CLOSER = (1.0, 0.92, 0.84)
"""How close the lines of the contents stand: closer where that saves a page."""
_HEAD_LINE, _FOOT_LINE = A4[1] - 15 * MM, 12 * MM


@dataclass(slots=True)
class _Printed:
    """The pages of the book and what leads to them."""

    sheets: list[tuple[Sheet, str]] = field(default_factory=list)
    """Each page with the title of its part."""
    entries: list[tuple[str, str, int]] = field(default_factory=list)
    """Title, page id ("" for a part), and number of its sheet from 0, for contents and bookmarks."""
    headings: dict[int, list[tuple[str, float]]] = field(default_factory=dict)
    """Headings of the second level by sheet, with their heights."""
    places: dict[str, tuple[int, float]] = field(default_factory=dict)
    """Sheet and height of the title of every page."""


def print_book(book: Book, language: str) -> bytes:
    """Return the book as a PDF."""
    printed = _lay_out(book, language)
    contents = _contents_pages(book, printed, language)
    stream = BytesIO()
    title, day = book.title.in_language(language), date.fromisoformat(RELEASED_ON)
    canvas = open_canvas(
        stream, title=f"{NAME.in_language(language)} · {title}", subject=_version(language), author="", day=day,
        language="en" if language == "en" else "zh-CN",
    )  # fmt: skip
    total = len(contents) + len(printed.sheets)
    canvas.bookmarkPage("contents")
    canvas.addOutlineEntry(CONTENTS.in_language(language), "contents", 0)
    for number, sheet in enumerate(watched(contents), start=1):
        if number == 1:
            _draw_title(canvas, book, language)
        _draw_page(canvas, sheet, ("" if number == 1 else title, ""), _numbered(number, total, language))
    for number, (sheet, part) in enumerate(watched(printed.sheets)):
        _mark(canvas, printed, number)
        _draw_page(canvas, sheet, (title, part), _numbered(len(contents) + number + 1, total, language))
    canvas.showOutline()
    canvas.save()
    return stream.getvalue()


def _version(language: str) -> str:
    return VERSION.in_language(language).format(version=__version__)


def _numbered(number: int, total: int, language: str) -> tuple[str, str]:
    """Return what stands in the foot."""
    page = PAGE_NUMBER.in_language(language).format(page=number, pages=total)
    return f"{NAME.in_language(language)}  {_version(language)}", page


# -------------------------------------------------------------------------------------------- layout


def _lay_out(book: Book, language: str) -> _Printed:
    printed = _Printed()
    known = {page.id for page in book.pages}

    def place(target: str) -> str | None:
        return target if target in known else None

    for part in book.parts:
        title = part.title.in_language(language)
        pieces = [part_title(title)]
        for page in part.pages:
            pieces.extend(pieces_of(watched(list(_readable(page.text, book, language))), place))
        _note(printed, title, paginate(pieces), [page.id for page in part.pages])
    return printed


def _readable(text: str, book: Book, language: str) -> Iterator[Block]:
    """Return the blocks of a page in the letters of the language; what is in another book says in which."""
    for block in read_blocks(text):
        rows = tuple(tuple(_named(cell, book, language) for cell in row) for row in block.rows)
        yield replace(block, spans=_named(block.spans, book, language), rows=rows)


def _named(spans: tuple[Span, ...], book: Book, language: str) -> tuple[Span, ...]:
    named = []
    for span in spans:
        other = book.elsewhere.get(span.target) if span.kind == "link" else None
        if other is not None:
            told = IN_BOOK.in_language(language).format(words=span.text, book=other.in_language(language))
            span = Span(told)  # noqa: PLW2901 - the same piece, said for paper
        named.append(span)
    return in_letters(named, language)


def _note(printed: _Printed, title: str, sheets: list[Sheet], pages: list[str]) -> None:
    """Take the pages of a part in, and note where its headings have come; each first heading begins the next page."""
    first, left = len(printed.sheets), iter(pages)
    printed.entries.append((title, "", first))
    for number, sheet in enumerate(sheets, start=first):
        printed.sheets.append((sheet, title))
        for piece, y in sheet.pieces:
            if piece.level == 1:
                page = next(left)
                printed.entries.append((piece.title, page, number))
                printed.places[page] = (number, y)
            elif piece.level == 2:
                printed.headings.setdefault(number, []).append((piece.title, y))


# ------------------------------------------------------------------------------------------ contents


def _contents_pages(book: Book, printed: _Printed, language: str) -> list[Sheet]:
    """Return the table of contents, whose own length shifts the numbers that it tells."""
    top = TOP - _title_height(book, language)

    def laid(shift: int, scale: float) -> list[Sheet]:
        return paginate([_entry(*entry, shift, scale) for entry in printed.entries], top)

    scale = min(_CLOSER, key=lambda scale: len(laid(0, scale)))
    return laid(len(laid(0, scale)), scale)


def _entry(title: str, page: str, sheet: int, shift: int, scale: float) -> Piece:
    is_part = not page
    size, weight = (11.5, BOLD) if is_part else (10.5, REGULAR)
    indent = 0.0 if is_part else 16.0
    height = (21.0 if is_part else 17.5) * scale

    def draw(canvas: Any, top: float) -> None:
        baseline = top - height + 5
        draw_text(canvas, LEFT + indent, baseline, title, size, weight=weight, colour=INK)
        if is_part:
            return
        number = str(sheet + shift + 1)
        draw_text(canvas, RIGHT, baseline, number, size, align="right")
        start = LEFT + indent + font_book().width(title, size) + 6
        end = RIGHT - font_book().width(number, size) - 6
        canvas.saveState()
        canvas.setDash(0.6, 3.4)
        draw_line(canvas, (start, baseline + 1.5), (end, baseline + 1.5), width=0.7, colour=RULE)
        canvas.restoreState()
        canvas.linkRect("", page, (LEFT, baseline - 4, RIGHT, baseline + 12), relative=0, thickness=0)

    return Piece(height, draw, above=7.0 * scale if is_part else 0.0, holds_next=is_part)


# ------------------------------------------------------------------------------------------- drawing


def _lead_lines(book: Book, language: str) -> list[str]:
    [span] = in_letters([Span(book.lead.in_language(language))], language)
    return wrap(span.text, 10.5, RIGHT - LEFT)


def _title_height(book: Book, language: str) -> float:
    return 118 + len(_lead_lines(book, language)) * 10.5 * 1.6


def _draw_title(canvas: Any, book: Book, language: str) -> None:
    draw_text(canvas, LEFT, TOP - 6, NAME.in_language(language), 12, colour=MUTED)
    draw_text(
        canvas, LEFT, TOP - 38, book.title.in_language(language), 27, colour=RED, weight=BOLD, spacing=0.8
    )
    for y, width in ((TOP - 52, 1.6), (TOP - 55.2, 0.5)):
        draw_line(canvas, (LEFT, y), (RIGHT, y), width=width, colour=RED)
    end = draw_lines(canvas, LEFT, TOP - 64, _lead_lines(book, language), 10.5, leading=1.6)
    draw_text(canvas, LEFT, end - 30, CONTENTS.in_language(language), 15, weight=BOLD)


def _draw_page(canvas: Any, sheet: Sheet, head: tuple[str, str], foot: tuple[str, str]) -> None:
    title, part = head
    if title:
        draw_text(canvas, LEFT, _HEAD_LINE + 5, title, 8.5, colour=MUTED)
        draw_text(canvas, RIGHT, _HEAD_LINE + 5, part, 8.5, colour=MUTED, align="right")
        draw_line(canvas, (LEFT, _HEAD_LINE), (RIGHT, _HEAD_LINE), width=0.4)
    for piece, y in sheet.pieces:
        piece.draw(canvas, y)
    draw_text(canvas, LEFT, _FOOT_LINE, foot[0], 8, colour=MUTED)
    draw_text(canvas, RIGHT, _FOOT_LINE, foot[1], 8, colour=MUTED, align="right")
    canvas.showPage()


def _mark(canvas: Any, printed: _Printed, number: int) -> None:
    """Set the bookmarks of a page: parts, pages of the manual, their headings."""
    marks: list[tuple[float, int, str, str]] = []
    for title, page, sheet in printed.entries:
        if sheet == number:
            y = printed.places[page][1] if page else A4[1]
            marks.append((y, 1 if page else 0, title, page or f"part-{title}"))
    for words, y in printed.headings.get(number, []):
        marks.append((y, 2, words, f"{number}-{y:.0f}"))
    for y, level, words, key in sorted(marks, key=lambda mark: (-mark[0], mark[1])):
        canvas.bookmarkPage(key, fit="XYZ", left=0, top=min(y + 12, A4[1]))
        canvas.addOutlineEntry(words, key, level, closed=True)
