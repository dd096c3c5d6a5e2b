"""Draws the table of the slip: cells with a label, wrapped and shrunk until the page holds them; what they say is given.

Long names wrap inside their cell and the row grows; when the page would overflow, long texts and paddings shrink step by
step.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from registrar_app.documents import drawing
from registrar_app.documents.drawing import LEADING, MM, TINT, draw_lines, wrap
from registrar_app.documents.fonts import REGULAR, font_book
from registrar_app.documents.paper import (
    HEIGHT,
    LABEL_SIZE,
    LEFT,
    RIGHT,
    draw_frame,
    draw_label_line,
    fitted_size,
)
from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.text import Text

_TABLE_TOP, _TABLE_BOTTOM = HEIGHT - 62 * MM, 83 * MM
_LABEL, _PAIR_LABEL, _PAIR_VALUE = 74.0, 60.0, 132.0
_SIDE = 8.0
_BASE = 10.5
_LONG = 2
"""A text of more lines than this is long: it may shrink."""
_MOST_CHARACTERS = 1_000
"""No page holds a longer text; it is refused before it is measured."""
_SMALLEST_NUMBER = 7.0
"""A code or an amount shrinks down to this size before it is broken over two lines."""
_ROOMY, _TIGHT = ((10.5, 11.5), (10.5, 9.0), (10.5, 7.0)), range(20, 7, -1)
_STEPS = (*_ROOMY, *((half_points / 2, 6.5 - (20 - half_points) * 0.3) for half_points in _TIGHT))
"""(size of long texts, padding above and below), tried in order until the page holds."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One entry: its printed label, its text, and the weight of the text."""

    label: str
    text: str
    weight: str = REGULAR


@dataclass(frozen=True, slots=True)
class _Block:
    """A cell with its lines: where it begins, how wide its label and its value are."""

    cell: Cell
    x: float
    label_width: float
    lines: list[str]
    size: float

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * LEADING


@dataclass(frozen=True, slots=True)
class LaidRow:
    """One laid-out row of the table."""

    blocks: list[_Block]
    top: float
    bottom: float


def lay_out(rows: list[list[Cell]]) -> list[LaidRow]:
    """Return the rows in the first of the steps in which the page holds them.

    Raises:
        AnswerNoError: a text is longer than any page holds, or no step is small enough.
    """
    for cell in (cell for row in rows for cell in row if len(cell.text) > _MOST_CHARACTERS):
        raise _too_long(cell.label)
    for long_size, padding in _STEPS:
        lines: list[LaidRow] = []
        top = _TABLE_TOP
        for row in rows:
            blocks = _blocks(row, long_size)
            bottom = top - max(block.height for block in blocks) - 2 * padding
            lines.append(LaidRow(blocks, top, bottom))
            top = bottom
        if top >= _TABLE_BOTTOM:
            return lines
    raise _too_long("slip")


def _too_long(where: str) -> AnswerNoError:
    return AnswerNoError(
        "SLIP-TOO-LONG",
        where,
        Text("内容过长，一页凭单放不下", "the texts are too long for one page"),
        Text("核对并缩短合同名称、当事人名称或编号", "check and shorten the names and numbers"),
    )


def _blocks(row: list[Cell], long_size: float) -> list[_Block]:
    whole = RIGHT - LEFT - _LABEL
    if len(row) == 1:
        return [_block(row[0], LEFT, _LABEL, whole, long_size)]
    first = whole - _PAIR_LABEL - _PAIR_VALUE
    return [
        _block(row[0], LEFT, _LABEL, first, long_size),
        _block(row[1], LEFT + _LABEL + first, _PAIR_LABEL, _PAIR_VALUE, long_size),
    ]


def _block(cell: Cell, x: float, label_width: float, width: float, long_size: float) -> _Block:
    room = width - 2 * _SIDE
    size = fitted_size(cell.text, _BASE, room, cell.weight, _SMALLEST_NUMBER)
    if size == _BASE:
        size = _long_text_size(cell, room, long_size)
    return _Block(cell, x, label_width, wrap(cell.text, size, room, cell.weight), size)


def _long_text_size(cell: Cell, room: float, smallest: float) -> float:
    """Return the size of a text that may shrink: no smaller than asked, and no smaller than two lines need."""
    whole = font_book().width(cell.text, 1, cell.weight)
    size = _BASE
    while size > smallest:
        if whole * size <= _LONG * room and len(wrap(cell.text, size, room, cell.weight)) <= _LONG:
            return size
        size -= 0.5
    return smallest


def draw_tints(canvas: Any, lines: list[LaidRow]) -> None:
    """Fill the ground of the labels; a watermark goes over it and under the words."""
    for line in lines:
        for block in line.blocks:
            drawing.fill_box(canvas, (block.x, line.bottom, block.label_width, line.top - line.bottom), TINT)


def draw_table(canvas: Any, lines: list[LaidRow]) -> None:
    """Draw labels, texts, rules and the frame."""
    for line in lines:
        middle = (line.top + line.bottom) / 2
        for block in line.blocks:
            value = block.x + block.label_width
            draw_label_line(
                canvas,
                block.x + block.label_width / 2,
                middle - 0.38 * LABEL_SIZE,
                block.cell.label,
                LABEL_SIZE,
            )
            top = middle + block.height / 2
            with drawing.spoken_whole(canvas, block.lines):
                draw_lines(canvas, value + _SIDE, top, block.lines, block.size, weight=block.cell.weight)
            for x in {block.x, value} - {LEFT}:
                drawing.draw_line(canvas, (x, line.top), (x, line.bottom))
        drawing.draw_line(canvas, (LEFT, line.bottom), (RIGHT, line.bottom))
    draw_frame(canvas, lines[-1].bottom, _TABLE_TOP)
