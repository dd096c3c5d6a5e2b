"""Draws what closes a list on paper: a line for the registrar's hand at the left, office, seal and day at the right."""

from __future__ import annotations

from typing import Any

from registrar_app.documents import drawing
from registrar_app.documents.drawing import draw_lines, draw_text, wrap
from registrar_app.documents.fonts import BOLD, font_book
from registrar_app.documents.paper import SEAL_RADIUS, draw_seal_place
from registrar_app.documents.sheet_blocks import say
from registrar_app.domain.text import Text
from registrar_app.services.document_ports import Closing
from registrar_app.services.sheets.words import day_words

_SIGNED = Text("登记员（签字）：{name}", "Registrar (signature): {name}")
_GAP, _SIZE, _LINE = 14.0, 10.5, 15.0
_RIGHT_WIDTH, _HAND = 170.0, 120.0
"""Width of the office's column, and length of the line to sign on."""
_OFFICE_LINES = 2


def closing_height(closing: Closing | None) -> float:
    """Return the height with the white space above it; 0 without one."""
    if closing is None:
        return 0.0
    lines = max(len(_office(closing)), _OFFICE_LINES) + 1
    return _GAP + 2 * SEAL_RADIUS + lines * _LINE + 8


def _office(closing: Closing) -> list[str]:
    return wrap(closing.office, _SIZE, _RIGHT_WIDTH, BOLD)


def draw_closing(
    canvas: Any, closing: Closing | None, sides: tuple[float, float], top: float, language: str
) -> None:
    """Draw it downwards from ``top`` between the left and the right margin."""
    if closing is None:
        return
    left, right = sides
    middle, seal = right - _RIGHT_WIDTH / 2, top - _GAP - SEAL_RADIUS
    draw_seal_place(canvas, middle, seal, language)
    end = draw_lines(
        canvas,
        middle,
        seal - SEAL_RADIUS - 4,
        _office(closing),
        _SIZE,
        weight=BOLD,
        align="centre",
        leading=_LINE / _SIZE,
    )
    draw_text(canvas, middle, end - _SIZE - 2, say(day_words(closing.day), language), _SIZE, align="centre")
    words = _SIGNED.in_language(language).format(name=closing.registrar.in_language(language))
    draw_text(canvas, left, seal, words, _SIZE)
    start = left + font_book().width(words, _SIZE) + 6
    drawing.draw_line(canvas, (start, seal - 3), (start + _HAND, seal - 3))
