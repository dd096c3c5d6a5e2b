"""Keeps words of the manual as lines in one column: keys and commands on a tint, links in their colour and to be clicked."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from registrar_app.documents.drawing import INK, draw_text, fill_box, wrap
from registrar_app.documents.fonts import REGULAR, font_book
from registrar_app.services.manual_text import Span

LINK, KEY_TINT = "#1c5a96", "#e9eef4"
_LATIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "…": "..."})
"""The Chinese typeface gives these the width of a Chinese character; between English words that tears holes."""

Line = list[Span]
Place = Callable[[str], str | None]
"""Tells the name of the place in the file for a page, or nothing where it is not in it."""


@dataclass(frozen=True, slots=True)
class Type:
    """How words are set: size in points, weight, colour, and the height of a line in multiples of the size."""

    size: float
    weight: str = REGULAR
    colour: str = INK
    leading: float = 1.62

    @property
    def line(self) -> float:
        """The height of a line in points."""
        return self.size * self.leading

    def baseline(self, top: float) -> float:
        """Return where a line stands that begins at a height."""
        return top - (self.line + 0.76 * self.size) / 2


def in_letters(spans: Sequence[Span], language: str) -> tuple[Span, ...]:
    """Return the pieces with the quotes and points of their language."""
    if language != "en":
        return tuple(spans)
    return tuple(Span(span.text.translate(_LATIN), span.kind, span.target) for span in spans)


def break_spans(spans: Sequence[Span], kind: Type, width: float) -> list[Line]:
    """Return the lines of the pieces in a column of ``width`` points."""
    lines: list[Line] = []
    rest = [span for span in spans if span.text]
    for text in wrap("".join(map(_unbroken, spans)), kind.size, width, kind.weight):
        line: Line = []
        wanted = len(text)
        while wanted and rest:
            first = rest.pop(0)
            line.append(Span(first.text[:wanted], first.kind, first.target))
            if len(first.text) > wanted:
                rest.insert(0, Span(first.text[wanted:], first.kind, first.target))
            wanted -= len(line[-1].text)
        lines.append(line)
    return lines


def _unbroken(span: Span) -> str:
    """Return a piece as it is broken: the marks of a variable and the point of an ending are letters of one word there."""
    return re.sub(r"^\.", "i", span.text.replace("%", "M")) if span.kind == "code" else span.text


def draw_spans(canvas: Any, at: tuple[float, float], line: Line, kind: Type, place: Place) -> None:
    """Draw one line with its baseline at ``at``."""
    x, baseline = at
    for span in line:
        width = font_book().width(span.text, kind.size, kind.weight)
        words = font_book().width(span.text.rstrip(), kind.size, kind.weight)
        low, high = baseline - 0.26 * kind.size, 1.22 * kind.size
        target = place(span.target) if span.kind == "link" else None
        if span.kind == "code":
            fill_box(canvas, (x - 0.6, low, words + 1.2, high), KEY_TINT)
        if target is not None:
            canvas.linkRect("", target, (x, low, x + words, low + high), relative=0, thickness=0)
        colour = LINK if target is not None else kind.colour
        draw_text(canvas, x, baseline, span.text, kind.size, colour=colour, weight=kind.weight)
        x += width
