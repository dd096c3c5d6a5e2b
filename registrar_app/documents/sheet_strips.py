"""Keeps the strips of which a sheet is piled up, measures and draws them; which strips there are is for ``sheet_blocks``.

A strip is one row of cells over the whole width: a row of a table, a heading, a paragraph. Distributing strips over
pages is left to ``sheet_flow``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from registrar_app.documents import drawing
from registrar_app.documents.drawing import INK, LEADING, MUTED, RULE, draw_lines, wrap
from registrar_app.documents.fonts import REGULAR, font_book
from registrar_app.documents.paper import LEFT, RIGHT, draw_frame, draw_label_line, fitted_size

_LABEL_LEADING = 1.25
_WORD = re.compile(r"[!-~]+")
_FEWEST_LINES = 2
"""A paragraph leaves at least so many lines on either page."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One text of a cell, already wrapped; its lines joined give the text again."""

    lines: tuple[str, ...]
    size: float
    colour: str = INK
    weight: str = REGULAR
    leading: float = LEADING

    @property
    def height(self) -> float:
        """Height of all lines."""
        return len(self.lines) * self.size * self.leading


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in a strip with what stands in it.

    Attributes:
        where: What the place is called when a character in it cannot be printed.
        side: White space left and right.
        middle: Whether the text stands in the middle of the height, otherwise at the top.
        label: Whether it is the label of a value.
        ground: Colour behind it; "" for none.
    """

    where: str
    x: float
    width: float
    pieces: tuple[Piece, ...]
    align: str = "left"
    side: float = 0.0
    middle: bool = False
    label: bool = False
    ground: str = ""

    @property
    def height(self) -> float:
        """Height of the text."""
        return sum(piece.height for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Strip:
    """One row of cells.

    Attributes:
        pad: White space above and below the texts.
        gap: White space above the strip, dropped at the head of a page.
        keeps_next: Whether it must stand on the same page as the strip after it.
        splits: Whether it may be split before it is taller than a page.
        table: Number of the table it is a row of; 0 for none.
        heads: Rows repeated above it when it is the first on a page.
        total: Whether a heavier rule divides it from the row above.
    """

    cells: tuple[Cell, ...]
    pad: float = 0.0
    gap: float = 0.0
    keeps_next: bool = False
    splits: bool = False
    table: int = 0
    heads: tuple[Strip, ...] = ()
    total: bool = False

    @property
    def height(self) -> float:
        """Height without the gap."""
        return max(cell.height for cell in self.cells) + 2 * self.pad

    def split(self, room: float) -> tuple[Strip, Strip] | None:
        """Return the part that ``room`` holds and the rest; ``None`` when nothing worth a line fits."""
        parts = [_divide(cell, room - 2 * self.pad, self.splits) for cell in self.cells]
        if not any(first.pieces for first, _ in parts) or not any(rest.pieces for _, rest in parts):
            return None
        first = replace(self, cells=tuple(part for part, _ in parts), keeps_next=False)
        return first, replace(self, cells=tuple(part for _, part in parts), gap=0.0)


def _divide(cell: Cell, room: float, spare_widows: bool) -> tuple[Cell, Cell]:
    """Return the cell with the lines that fit, and the cell with those that do not."""
    above: list[Piece] = []
    below: list[Piece] = []
    for piece in cell.pieces:
        fits = 0 if below else min(int(room / (piece.size * piece.leading) + 1e-6), len(piece.lines))
        if spare_widows and fits < len(piece.lines):
            fits = min(fits, len(piece.lines) - _FEWEST_LINES)
            fits = fits if fits >= _FEWEST_LINES else 0
        room -= fits * piece.size * piece.leading
        above += [replace(piece, lines=piece.lines[:fits])] if fits else []
        below += [replace(piece, lines=piece.lines[fits:])] if fits < len(piece.lines) else []
    return replace(cell, pieces=tuple(above), middle=False), replace(cell, pieces=tuple(below), middle=False)


def pieces_of(
    text: str,
    size: float,
    width: float,
    *,
    colour: str = INK,
    weight: str = REGULAR,
    leading: float = LEADING,
) -> tuple[Piece, ...]:
    """Return a text wrapped in a column, one piece a paragraph; a code or an amount is shrunk before it is broken."""
    size = fitted_size(text, size, width, weight)
    return tuple(
        Piece(tuple(wrap(line.expandtabs(4), size, width, weight)), size, colour, weight, leading)
        for line in text.splitlines() or [""]
    )


def label_piece(text: str, size: float, width: float, weight: str = REGULAR) -> Piece:
    """Return a label in lines of about equal length: 统一社会 / 信用代码, not 统一社会信用代 / 码."""
    size = fitted_size(text, size, width, weight)
    longest = max((font_book().width(word, size, weight) for word in _WORD.findall(text)), default=0.0)
    lines, narrower = wrap(text, size, width, weight), width
    while len(lines) > 1 and narrower - size / 2 > longest:
        narrower -= size / 2
        tried = wrap(text, size, narrower, weight)
        if len(tried) > len(lines):
            break
        lines = tried
    return Piece(tuple(lines), size, MUTED, weight, _LABEL_LEADING)


# ------------------------------------------------------------------------------------------- drawing


@dataclass(frozen=True, slots=True)
class Placed:
    """A strip with the height on the page at which it begins."""

    strip: Strip
    top: float

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.top - self.strip.height


def draw_grounds(canvas: Any, page: list[Placed]) -> None:
    """Fill the grounds of the cells; a watermark goes over them and under the words."""
    for placed in page:
        for cell in placed.strip.cells:
            if cell.ground:
                drawing.fill_box(
                    canvas, (cell.x, placed.bottom, cell.width, placed.strip.height), cell.ground
                )


def draw_strips(canvas: Any, page: list[Placed]) -> None:
    """Draw the words, and rules and frames around the rows of each table."""
    for placed in page:
        for cell in placed.strip.cells:
            _draw_cell(canvas, cell, placed)
    for above, below in pairwise(page):
        if above.strip.table and above.strip.table == below.strip.table:
            width, colour = (0.9, MUTED) if below.strip.total else (0.5, RULE)
            drawing.draw_line(canvas, (LEFT, below.top), (RIGHT, below.top), width=width, colour=colour)
    for table in dict.fromkeys(placed.strip.table for placed in page if placed.strip.table):
        rows = [placed for placed in page if placed.strip.table == table]
        draw_frame(canvas, rows[-1].bottom, rows[0].top)


def _draw_cell(canvas: Any, cell: Cell, placed: Placed) -> None:
    if placed.strip.table and cell.x > LEFT:
        drawing.draw_line(canvas, (cell.x, placed.top), (cell.x, placed.bottom))
    middle = (placed.top + placed.bottom) / 2
    top = middle + cell.height / 2 if cell.middle else placed.top - placed.strip.pad
    if cell.label and len(cell.pieces) == 1 and len(cell.pieces[0].lines) == 1:
        [piece] = cell.pieces
        draw_label_line(
            canvas, cell.x + cell.width / 2, middle - 0.38 * piece.size, piece.lines[0], piece.size
        )
        return
    x = {
        "left": cell.x + cell.side,
        "centre": cell.x + cell.width / 2,
        "right": cell.x + cell.width - cell.side,
    }
    for piece in cell.pieces:
        with drawing.spoken_whole(canvas, piece.lines):
            top = draw_lines(
                canvas, x[cell.align], top, list(piece.lines), piece.size,
                colour=piece.colour, weight=piece.weight, align=cell.align, leading=piece.leading,
            )  # fmt: skip
