"""Lays blocks of the manual out as pieces that flow down the pages: what belongs together is never torn apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from registrar_app.documents.drawing import INK, MM, MUTED, RED, RULE, TINT, draw_line, draw_text, fill_box
from registrar_app.documents.fonts import BOLD, REGULAR, font_book
from registrar_app.documents.manual_words import Line, Place, Type, break_spans, draw_spans
from registrar_app.documents.pdf_file import A4
from registrar_app.services.manual_text import Block, Spans, plain_text

LEFT, RIGHT = 23 * MM, A4[0] - 23 * MM
TOP, BOTTOM = A4[1] - 25 * MM, 22 * MM
BODY, CELL = Type(10.5), Type(9, leading=1.45)
HEADINGS = {
    1: Type(17, BOLD, RED, 1.4),
    2: Type(12.5, BOLD, leading=1.4),
    3: Type(11, BOLD, leading=1.4),
    4: Type(10.5, BOLD, leading=1.4),
}
_ABOVE = {1: 26.0, 2: 15.0, 3: 11.0, 4: 9.0}
_INDENT, _PAD, _PAD_SIDE = 17.0, 3.4, 5.0
_SHORT_TABLE = 260.0
"""Points; a table no higher than this stays on one page."""
_WIDEST_WORD = 0.36
"""A code takes no more than this part of the width before it is broken."""

Draw = Callable[[Any, float], None]
"""Draws on a canvas, downwards from a height."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What stays together: its height, the space above it unless it begins a page, and how it is drawn.

    ``again`` is drawn above it where it goes on with a table on a new page; ``holds_next`` forbids a page to end after it;
    ``level`` and ``title`` are those of a heading, for bookmarks and contents.
    """

    height: float
    draw: Draw
    above: float = 0.0
    again: Piece | None = None
    holds_next: bool = False
    level: int = 0
    title: str = ""


@dataclass(slots=True)
class Sheet:
    """One page: pieces and the heights at which they begin."""

    pieces: list[tuple[Piece, float]] = field(default_factory=list)


def pieces_of(blocks: Iterable[Block], place: Place) -> list[Piece]:
    """Return the pieces of the blocks."""
    pieces: list[Piece] = []
    before = ""
    for block in blocks:
        if block.kind == "table":
            pieces.extend(_table(block.rows, place))
        elif block.kind == "heading":
            pieces.append(_heading(block, place))
        else:
            close = before == block.kind == "point"
            pieces.extend(_running(block, place, 2.0 if close else 6.0))
        before = block.kind
    return pieces


def _heading(block: Block, place: Place) -> Piece:
    kind = HEADINGS[block.level]
    lines = break_spans(block.spans, kind, RIGHT - LEFT)

    def draw(canvas: Any, top: float) -> None:
        _draw_lines(canvas, (LEFT, top), lines, kind, place)

    return Piece(
        len(lines) * kind.line, draw, above=_ABOVE[block.level], holds_next=True, level=block.level, title=plain_text(block.spans),
    )  # fmt: skip


def _running(block: Block, place: Place, above: float) -> list[Piece]:
    """Return a paragraph or a point: two lines of it stay together at its beginning and at its end."""
    indent = _INDENT if block.kind == "point" else 0.0
    lines = break_spans(block.spans, BODY, RIGHT - LEFT - indent)
    cut = [lines] if len(lines) <= 3 else [lines[:2], *([line] for line in lines[2:-2]), lines[-2:]]
    pieces = []
    for number, part in enumerate(cut):

        def draw(canvas: Any, top: float, part: list[Line] = part, number: int = number) -> None:
            if number == 0 and block.mark:
                _draw_mark(canvas, block.mark, BODY.baseline(top))
            _draw_lines(canvas, (LEFT + indent, top), part, BODY, place)

        pieces.append(Piece(len(part) * BODY.line, draw, above=0.0 if number else above))
    announces = block.kind == "paragraph" and plain_text(block.spans).endswith((":", "："))
    return [*pieces[:-1], replace(pieces[-1], holds_next=announces)]


def _draw_mark(canvas: Any, mark: str, baseline: float) -> None:
    """Draw the number of a point, or a dot: that of the Chinese typeface is too faint."""
    if mark != "-":
        draw_text(canvas, LEFT + 2, baseline, mark, BODY.size)
        return
    from reportlab.lib.colors import HexColor

    canvas.setFillColor(HexColor(INK))
    canvas.circle(LEFT + 6, baseline + 0.34 * BODY.size, 1.35, stroke=0, fill=1)


def _table(rows: Sequence[Sequence[Spans]], place: Place) -> list[Piece]:
    widths = _widths(rows)
    head = replace(
        _row(rows[0], widths, replace(CELL, weight=BOLD), place, is_head=True), above=8, holds_next=True
    )
    body = [_row(row, widths, CELL, place) for row in rows[1:]]
    is_short = sum(row.height for row in body) < _SHORT_TABLE
    return [
        head,
        *(
            replace(row, again=head if number else None, holds_next=is_short and number < len(body) - 1)
            for number, row in enumerate(body)
        ),
    ]


def _widths(rows: Sequence[Sequence[Spans]]) -> list[float]:
    """Return the widths of the columns: each holds its longest word, what is left goes where more words stand."""
    room = RIGHT - LEFT - 2 * _PAD_SIDE * len(rows[0])
    least, wanted = [], []
    for column in zip(*rows, strict=True):
        texts = [plain_text(cell) for cell in column]
        words = [word for text in texts for word in text.split() if word.isascii()]
        longest = max(map(_width, words), default=0.0)
        widest = max(map(_width, texts))
        least.append(min(max(longest, 4 * CELL.size), room * _WIDEST_WORD, max(widest, 1.0)) + 0.5)
        wanted.append(min(widest + 0.5, room))
    spare = room - sum(least)
    wishes = [max(more - few, 0.0) for few, more in zip(least, wanted, strict=True)]
    share = min(spare / sum(wishes), 1.0) if sum(wishes) else 0.0
    widths = [few + share * wish + 2 * _PAD_SIDE for few, wish in zip(least, wishes, strict=True)]
    widths[-1] += RIGHT - LEFT - sum(widths)
    return widths


def _width(text: str) -> float:
    """Return the width of a text in a cell, of whichever weight takes more."""
    return max(font_book().width(text, CELL.size, weight) for weight in (REGULAR, BOLD))


def _row(
    cells: Sequence[Spans], widths: Sequence[float], kind: Type, place: Place, *, is_head: bool = False
) -> Piece:
    broken = [
        break_spans(cell, kind, width - 2 * _PAD_SIDE + 0.01)
        for cell, width in zip(cells, widths, strict=True)
    ]
    height = max(map(len, broken)) * kind.line + 2 * _PAD

    def draw(canvas: Any, top: float) -> None:
        if is_head:
            fill_box(canvas, (LEFT, top - height, RIGHT - LEFT, height), TINT)
            draw_line(canvas, (LEFT, top), (RIGHT, top), width=0.9, colour=MUTED)
        x = LEFT
        for lines, width in zip(broken, widths, strict=True):
            _draw_lines(canvas, (x + _PAD_SIDE, top - _PAD), lines, kind, place)
            x += width
        colour = MUTED if is_head else RULE
        draw_line(
            canvas,
            (LEFT, top - height),
            (RIGHT, top - height),
            width=0.6 if is_head else 0.35,
            colour=colour,
        )

    return Piece(height, draw)


def _draw_lines(canvas: Any, at: tuple[float, float], lines: list[Line], kind: Type, place: Place) -> None:
    x, top = at
    for number, line in enumerate(lines):
        draw_spans(canvas, (x, kind.baseline(top - number * kind.line)), line, kind, place)


def part_title(title: str) -> Piece:
    """Return the title of a part, over a rule; a part begins a page."""

    def draw(canvas: Any, top: float) -> None:
        draw_text(canvas, LEFT, top - 20, title, 22, colour=INK, weight=BOLD, spacing=0.6)
        draw_line(canvas, (LEFT, top - 33), (RIGHT, top - 33), width=1.4, colour=RED)
        draw_line(canvas, (LEFT, top - 36), (RIGHT, top - 36), width=0.5, colour=RED)

    return Piece(40, draw, holds_next=True)


def paginate(pieces: Sequence[Piece], first_top: float = TOP) -> list[Sheet]:
    """Return the pages; ``first_top`` is where the first one begins."""
    sheets, y = [Sheet()], first_top
    for number, piece in enumerate(pieces):
        begins = not sheets[-1].pieces
        above = 0.0 if begins and first_top == TOP else piece.above
        if not begins and y - above - _held(pieces, number) < BOTTOM:
            sheets.append(Sheet())
            y, above = TOP, 0.0
            if piece.again is not None:
                sheets[-1].pieces.append((piece.again, y))
                y -= piece.again.height
        sheets[-1].pieces.append((piece, y - above))
        y -= above + piece.height
    return sheets


def _held(pieces: Sequence[Piece], number: int) -> float:
    """Return the height of a piece with those that it may not be parted from."""
    height = pieces[number].height
    while pieces[number].holds_next and number + 1 < len(pieces):
        number += 1
        height += pieces[number].above + pieces[number].height
    return height
