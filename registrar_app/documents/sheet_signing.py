"""Draws the foot of a sheet's text: lines to sign on and the chain head at the left, seal, office and day at the right."""

from __future__ import annotations

from typing import Any

from registrar_app.documents import drawing
from registrar_app.documents.drawing import MM, MUTED, draw_lines, draw_text, wrap
from registrar_app.documents.fonts import BOLD, font_book
from registrar_app.documents.paper import CHAIN_HEAD, LEFT, RIGHT, SEAL_RADIUS, draw_seal_place, grouped
from registrar_app.documents.sheet_blocks import say
from registrar_app.domain.text import Text
from registrar_app.services.sheet_model import Sheet, Signatures
from registrar_app.services.sheets.words import day_words

REGISTRAR = Text("登记员", "Registrar")
EDITION = Text("规则版本", "Rulebook edition")

_GAP, _SEAL_GAP = 8 * MM, 7.0
_RIGHT_WIDTH = 152.0
_LEFT_WIDTH = RIGHT - LEFT - _RIGHT_WIDTH - 10 * MM
_OFFICE_SIZE, _DAY_SIZE, _SIGN_SIZE, _SMALL = 10.5, 11.0, 10.5, 9.0
_OFFICE_LINE, _DAY_LINE, _SIGN_LINE, _SMALL_LINE = 15.0, 18.0, 25.0, 14.0


class SigningPlace:
    """The signing place of one sheet in one language."""

    def __init__(self, sheet: Sheet, language: str) -> None:
        """Wrap its texts."""
        self._sheet, self._language = sheet, language
        self._office = wrap(sheet.office, _OFFICE_SIZE, _RIGHT_WIDTH, BOLD) if sheet.office else []
        self._signatures = [
            say(line, language)
            for block in sheet.blocks
            if isinstance(block, Signatures)
            for line in block.lines
        ]
        self._small = _small_lines(sheet, language)

    @property
    def height(self) -> float:
        """Height with the white space above it."""
        left = len(self._signatures) * _SIGN_LINE + len(self._small) * _SMALL_LINE
        return _GAP + max(left, self._right_height)

    @property
    def _right_height(self) -> float:
        seal = 2 * SEAL_RADIUS + _SEAL_GAP if self._sheet.has_seal else 0.0
        return seal + len(self._office) * _OFFICE_LINE + _DAY_LINE

    def texts(self) -> list[tuple[str, str]]:
        """Return everything that will be printed, with its place."""
        return [
            ("office", self._sheet.office),
            *(("signature", line) for line in (*self._signatures, *self._small)),
        ]

    def draw(self, canvas: Any, top: float) -> None:
        """Draw it downwards from ``top``."""
        bottom = top - self.height
        self._draw_right(canvas, top - _GAP, bottom)
        for number, line in enumerate(self._signatures):
            y = top - _GAP - (number + 1) * _SIGN_LINE + 7
            draw_text(canvas, LEFT, y, line, _SIGN_SIZE)
            start = LEFT + font_book().width(line, _SIGN_SIZE) + 3
            if start < LEFT + _LEFT_WIDTH - 30:
                drawing.draw_line(canvas, (start, y - 2.5), (LEFT + _LEFT_WIDTH, y - 2.5))
        for number, line in enumerate(reversed(self._small)):
            draw_text(canvas, LEFT, bottom + 4 + number * _SMALL_LINE, line, _SMALL, colour=MUTED)

    def _draw_right(self, canvas: Any, top: float, bottom: float) -> None:
        middle = RIGHT - _RIGHT_WIDTH / 2
        at = bottom + self._right_height
        if self._sheet.has_seal:
            draw_seal_place(canvas, middle, at - SEAL_RADIUS, self._language)
            at -= 2 * SEAL_RADIUS + _SEAL_GAP
        draw_lines(
            canvas, middle, at, self._office, _OFFICE_SIZE,
            weight=BOLD, align="centre", leading=_OFFICE_LINE / _OFFICE_SIZE,
        )  # fmt: skip
        day = say(day_words(self._sheet.day), self._language)
        draw_text(canvas, middle, bottom + 4, day, _DAY_SIZE, align="centre")


def _small_lines(sheet: Sheet, language: str) -> list[str]:
    rulebook, _, edition = sheet.edition.partition(" ")
    lines = [
        (REGISTRAR, say(sheet.registrar, language)),
        (EDITION, f"{rulebook}  {grouped(edition)}".strip()),
        (CHAIN_HEAD, grouped(sheet.chain_head)),
    ]
    return [f"{label.in_language(language)}  {text}" for label, text in lines if text]
