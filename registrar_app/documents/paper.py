"""Draws what slip and sheets have in common: margins, title over a double rule, watermark, label, place of the seal.

What they say is decided elsewhere; tables are laid out in ``slip_table`` and ``sheet_blocks``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from registrar_app.documents import drawing
from registrar_app.documents.drawing import MM, MUTED, RED, draw_text
from registrar_app.documents.fonts import BOLD, font_book
from registrar_app.documents.pdf_file import A4
from registrar_app.domain.text import Text

WIDTH, HEIGHT = A4
LEFT, RIGHT = 24 * MM, WIDTH - 24 * MM
SEAL_RADIUS = 19 * MM
LABEL_SIZE = 9.5

PAGE_NUMBER = Text("第 {page} 页  共 {pages} 页", "Page {page} of {pages}")
PRACTICE_MARK, PREVIEW_MARK = Text("演练", "PRACTICE"), Text("预览", "PREVIEW")
NO_EFFECT = Text("演练用，无任何效力", "for practice, without any effect")
CHAIN_HEAD = Text("链首", "Chain head")
_SEAL = Text("（登记专用章）", "(registration seal)")
_FIRST_PRINT, _REPRINT = Text("首次打印", "first print"), Text("补打第 {n} 次", "reprint no. {n}")
_PALE_RED, _SEAL_RED, _SEAL_WORD = "#f8e4e1", "#d9a29d", "#c47f78"
_SMALLEST_TITLE = 13.0


@dataclass(frozen=True, slots=True)
class Head:
    """What stands at the head of a first page: the title, and under it the number and how often it was printed."""

    title: str
    number_label: str
    number: str
    copy: str


def draw_head(canvas: Any, head: Head, rule: float, size: float, spacing: float = 1.5) -> float:
    """Draw the title over the double rule at ``rule`` and the line under it, and return that line's baseline."""
    room = RIGHT - LEFT - spacing * (len(head.title) - 1)
    size = max(min(size, room / font_book().width(head.title, 1, BOLD)), _SMALLEST_TITLE)
    draw_text(
        canvas,
        WIDTH / 2,
        rule + 7 * MM,
        head.title,
        size,
        colour=RED,
        weight=BOLD,
        align="centre",
        spacing=spacing,
    )
    drawing.draw_line(canvas, (LEFT, rule), (RIGHT, rule), width=1.6, colour=RED)
    drawing.draw_line(canvas, (LEFT, rule - 3.2), (RIGHT, rule - 3.2), colour=RED)
    line = rule - 22
    if head.number:
        draw_text(canvas, LEFT, line, head.number_label, 9.5, colour=MUTED)
        number = LEFT + font_book().width(head.number_label, 9.5) + 7.5
        draw_text(canvas, number, line, head.number, 11.5, weight=BOLD)
    draw_text(canvas, RIGHT, line, head.copy, 9.5, colour=MUTED, align="right")
    return line


def copy_words(copy: int) -> Text:
    """Return how often a paper has been printed: 首次打印, or 补打第 n 次."""
    if copy <= 1:
        return _FIRST_PRINT
    return Text(_REPRINT.zh.format(n=copy - 1), _REPRINT.en.format(n=copy - 1))


def grouped(head: str) -> str:
    """Return the first 16 hexadecimal digits in groups of four."""
    return " ".join(head[start : start + 4] for start in range(0, min(len(head), 16), 4))


def draw_watermark(
    canvas: Any, mark: Text, language: str, page: tuple[float, float] = (WIDTH, HEIGHT)
) -> None:
    """Write a word three times across the page; it goes over the tints and under the words."""
    size, spacing, drop = (96, 24, 30) if language != "en" else (44, 6, 14)
    for x, y in ((0.30, 0.72), (0.70, 0.52), (0.30, 0.32)):
        canvas.saveState()
        canvas.translate(page[0] * x, page[1] * y)
        canvas.rotate(32)
        with drawing.spoken_as(canvas, ""):  # to the eye only: no reader should mix it with the fields
            draw_text(
                canvas, 0, -drop, mark.in_language(language), size,
                colour=_PALE_RED, weight=BOLD, align="centre", spacing=spacing,
            )  # fmt: skip
        canvas.restoreState()


def draw_label_line(canvas: Any, x: float, y: float, label: str, size: float) -> None:
    """Draw a label; one of two or three Chinese characters is spread over the width of four."""
    spread = 1 < len(label) < 4 and not label.isascii()
    spacing = (4 - len(label)) * size / (len(label) - 1) if spread else 0.0
    draw_text(canvas, x, y, label, size, colour=MUTED, align="centre", spacing=spacing)


def draw_seal_place(canvas: Any, x: float, y: float, language: str = "zh") -> None:
    """Draw the dashed circle, centred at ``x`` and ``y``, into which the seal is set."""
    from reportlab.lib.colors import HexColor

    canvas.saveState()
    canvas.setDash(3.2, 3.2)
    canvas.setStrokeColor(HexColor(_SEAL_RED))
    canvas.setLineWidth(0.8)
    canvas.circle(x, y, SEAL_RADIUS, stroke=1, fill=0)
    canvas.restoreState()
    draw_text(canvas, x, y - 3, _SEAL.in_language(language), 9, colour=_SEAL_WORD, align="centre")


def draw_frame(canvas: Any, bottom: float, top: float) -> None:
    """Draw the frame of a table over the whole width."""
    from reportlab.lib.colors import HexColor

    canvas.setStrokeColor(HexColor(MUTED))
    canvas.setLineWidth(0.9)
    canvas.rect(LEFT, bottom, RIGHT - LEFT, top - bottom, stroke=1, fill=0)


def fitted_size(text: str, size: float, room: float, weight: str, smallest: float = 7.0) -> float:
    """Return the size at which a code or an amount fits on one line; ``size`` for other texts and hopeless cases."""
    if not _is_number(text):
        return size
    fitted = min(size, size * room / font_book().width(text, size, weight) - 0.01)
    return fitted if fitted >= smallest else size


def _is_number(text: str) -> bool:
    """Whether the text is a code or an amount, which reads wrong when it is broken."""
    return text != "" and text.lstrip("￥").isascii() and " " not in text
