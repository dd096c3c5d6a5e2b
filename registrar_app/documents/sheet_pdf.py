"""Draws the sheets (文书) of a registration office: pages of one family, from the blocks that the services compose.

Blocks become strips in ``sheet_blocks``, strips pages in ``sheet_flow``; here are the head, the foot and the order of
drawing.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

from registrar_app.documents import drawing
from registrar_app.documents.drawing import MM, MUTED, RED, draw_lines, draw_text, wrap
from registrar_app.documents.fonts import BOLD, font_book
from registrar_app.documents.paper import (
    HEIGHT,
    LEFT,
    NO_EFFECT,
    PAGE_NUMBER,
    PRACTICE_MARK,
    PREVIEW_MARK,
    RIGHT,
    WIDTH,
    Head,
    copy_words,
    draw_head,
    draw_watermark,
)
from registrar_app.documents.pdf_file import open_canvas
from registrar_app.documents.sheet_blocks import strips_of
from registrar_app.documents.sheet_flow import paginate
from registrar_app.documents.sheet_signing import SigningPlace
from registrar_app.documents.sheet_strips import Placed, draw_grounds, draw_strips
from registrar_app.domain.text import Text
from registrar_app.services.sheet_model import Sheet

NUMBER = Text("编号", "No.")
NOT_ISSUED = Text("预览，未签发", "preview, not issued")

_RULE = HEIGHT - 39 * MM
_FIRST_TOP, _TOP = _RULE - 36, HEIGHT - 27 * MM
_RUNNING_HEAD = HEIGHT - 20 * MM
_FOOT, _PAGE_LINE, _FOOT_SIZE = 24 * MM, 24 * MM - 30, 8.5


class ReportlabSheetPrinter:
    """Implements ``SheetPrinter`` with reportlab."""

    def print_sheet(self, sheet: Sheet, language: str) -> bytes:
        """Return the unsigned PDF, the same bytes for the same sheet and language.

        Raises:
            AnswerNoError: a character is in no font.
        """
        return _SheetPages(sheet, language).draw()


class _SheetPages:
    """One sheet being printed."""

    def __init__(self, sheet: Sheet, language: str) -> None:
        self._sheet = sheet
        self._language = "en" if language == "en" else "zh"
        self._title = sheet.title.in_language(language)
        self._foot = wrap(sheet.foot.in_language(language), _FOOT_SIZE, RIGHT - LEFT)
        self._foot_top = _FOOT + (len(self._foot) - 1) * _FOOT_SIZE * drawing.LEADING
        self._signing = SigningPlace(sheet, self._language)

    def draw(self) -> bytes:
        strips = strips_of(self._sheet, self._language)
        head = [("title", self._title), ("number", self._sheet.number), ("foot", "".join(self._foot))]
        font_book().require([*head, *self._signing.texts()])
        font_book().require(
            (cell.where, line)
            for strip in strips for cell in strip.cells for piece in cell.pieces for line in piece.lines
        )  # fmt: skip
        pages, signing_top = paginate(
            strips, first_top=_FIRST_TOP, top=_TOP, bottom=self._foot_top + 5 * MM, tail=self._signing.height
        )
        stream = BytesIO()
        canvas = self._open(stream)
        for number, page in enumerate(pages, 1):
            self._draw_page(canvas, page, number, len(pages))
            if number == len(pages):
                self._signing.draw(canvas, signing_top)
            canvas.showPage()
        canvas.save()
        return stream.getvalue()

    def _open(self, stream: BytesIO) -> Any:
        return open_canvas(
            stream,
            title=f"{self._title} {self._sheet.number}".strip(),
            subject=self._title,
            author=self._sheet.office,
            day=self._sheet.day,
            language="en" if self._language == "en" else "zh-CN",
        )

    def _draw_page(self, canvas: Any, page: list[Placed], number: int, pages: int) -> None:
        draw_grounds(canvas, page)
        if self._sheet.practice or self._sheet.draft:
            mark = PRACTICE_MARK if self._sheet.practice else PREVIEW_MARK
            draw_watermark(canvas, mark, self._language)
        if number == 1:
            self._draw_head(canvas)
        else:
            self._draw_running_head(canvas)
        draw_strips(canvas, page)
        self._draw_foot(canvas, number, pages)

    def _draw_head(self, canvas: Any) -> None:
        counted = copy_words(self._sheet.copy) if self._sheet.copy else Text("", "")
        copy = NOT_ISSUED if self._sheet.draft else counted
        words = (NUMBER.in_language(self._language), self._sheet.number, copy.in_language(self._language))
        size, spacing = (19, 0.3) if self._language == "en" else (22, 1.5)
        draw_head(canvas, Head(self._title, *words), _RULE, size, spacing)

    def _draw_running_head(self, canvas: Any) -> None:
        y = _RUNNING_HEAD
        draw_text(canvas, LEFT, y, self._title, 9, colour=MUTED)
        draw_text(canvas, RIGHT, y, self._sheet.number, 9, colour=MUTED, align="right")
        drawing.draw_line(canvas, (LEFT, y - 6), (RIGHT, y - 6), width=0.7, colour=RED)

    def _draw_foot(self, canvas: Any, number: int, pages: int) -> None:
        top = self._foot_top
        drawing.draw_line(canvas, (LEFT, top), (RIGHT, top), width=0.4)
        draw_lines(canvas, WIDTH / 2, top - 4, self._foot, _FOOT_SIZE, colour=MUTED, align="centre")
        words = PAGE_NUMBER.in_language(self._language).format(page=number, pages=pages)
        draw_text(canvas, WIDTH / 2, _PAGE_LINE, words, _FOOT_SIZE, colour=MUTED, align="centre")
        if self._sheet.practice:
            told = NO_EFFECT.in_language(self._language)
            draw_text(canvas, RIGHT, _PAGE_LINE, told, _FOOT_SIZE, colour=RED, weight=BOLD, align="right")
