"""Turns the blocks of a sheet into strips: facts, grids, paragraphs and headings; piling them up is for ``sheet_flow``.

Signatures are no strip: they stand beside the seal and are drawn in ``sheet_signing``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import count, pairwise

from registrar_app.documents.drawing import INK, MUTED, TINT
from registrar_app.documents.fonts import BOLD, REGULAR
from registrar_app.documents.paper import LEFT, RIGHT
from registrar_app.documents.sheet_strips import Cell, Piece, Strip, label_piece, pieces_of
from registrar_app.domain.text import Text
from registrar_app.services.sheet_model import (
    Fact,
    Facts,
    Grid,
    GridCell,
    GridColumn,
    GridRow,
    Heading,
    Paragraph,
    Sheet,
    Signatures,
    Words,
)

NO_ROWS = Text("（无）", "(none)")

_WHOLE = RIGHT - LEFT
_FACT_SIZE, _FACT_LABEL, _FACT_PAD, _FACT_SIDE = 10.0, 9.0, 4.2, 7.0
_LABEL_SIDE = 5.0
_LABELS = {"zh": (84.0, 66.0), "en": (102.0, 80.0)}
"""Widths of the labels of a row's first and second pair."""
_SECOND_VALUE = {"zh": 138.0, "en": 132.0}
_GRID_SIZE, _GRID_NOTE, _GRID_PAD, _GRID_SIDE = 9.0, 7.6, 3.8, 5.0
_HEAD_GROUND = "#eaeef3"
_GROUNDS = {"good": "#e9f5ee", "bad": "#fdecea", "head": TINT}
_TEXT_SIZE, _TEXT_LEADING, _HEADING_SIZE, _TITLE_SIZE = 12.0, 1.75, 12.5, 11.0
_BLOCK_GAP, _TEXT_GAP = 9.0, 5.0
_EM = "\u3000"


def strips_of(sheet: Sheet, language: str) -> list[Strip]:
    """Return all strips of a sheet, in order."""
    strips: list[Strip] = []
    if sheet.addressee:
        strips.append(_text_strip("addressee", say(sheet.addressee, language), weight=BOLD, gap=_TEXT_GAP))
    tables = count(1)
    for block in sheet.blocks:
        match block:
            case Facts():
                strips += _titled(block.title, _facts_strips(block, language, next(tables)), language)
            case Grid():
                strips += _titled(block.title, _grid_strips(block, language, next(tables)), language)
            case Paragraph():
                strips.append(_paragraph_strip(block, language))
            case Heading():
                strips.append(_heading_strip(block.text, language))
            case Signatures():
                pass
    return strips


def say(words: Words, language: str) -> str:
    """Return our words in the language of the sheet, and what was typed as it is."""
    return words.in_language(language) if isinstance(words, Text) else words


# ---------------------------------------------------------------------------------------------- text


def _titled(title: Text | None, rows: list[Strip], language: str) -> list[Strip]:
    if title is not None:
        return [_heading_strip(title, language, _TITLE_SIZE), *rows]
    return [replace(strip, gap=0.0 if place else _BLOCK_GAP) for place, strip in enumerate(rows)]


def _heading_strip(words: Words, language: str, size: float = _HEADING_SIZE) -> Strip:
    pieces = pieces_of(say(words, language), size, _WHOLE, weight=BOLD)
    cell = Cell("heading", LEFT, _WHOLE, pieces)
    return Strip((cell,), pad=2.8, gap=_BLOCK_GAP, keeps_next=True)


def _paragraph_strip(block: Paragraph, language: str) -> Strip:
    text = say(block.text, language)
    if block.indent and language != "en":
        text = "\n".join(f"{_EM}{_EM}{line}" for line in text.splitlines())
    return _text_strip("paragraph", text, weight=BOLD if block.strong else REGULAR)


def _text_strip(where: str, text: str, *, weight: str, gap: float = _TEXT_GAP) -> Strip:
    pieces = pieces_of(text, _TEXT_SIZE, _WHOLE, weight=weight, leading=_TEXT_LEADING)
    return Strip((Cell(where, LEFT, _WHOLE, pieces),), gap=gap, splits=True)


# --------------------------------------------------------------------------------------------- facts


def _facts_strips(block: Facts, language: str, table: int) -> list[Strip]:
    return [
        Strip(
            tuple(_fact_cells(row, language)),
            pad=_FACT_PAD,
            table=table,
            keeps_next=_is_near_an_end(number, len(block.rows)),
        )
        for number, row in enumerate(block.rows, 1)
    ]


def _is_near_an_end(number: int, rows: int) -> bool:
    """Whether a row keeps the next one on its page, so that no table begins or ends with a single line on a page."""
    return number < rows and number in {1, rows - 1}


def _fact_cells(row: tuple[Fact, ...], language: str) -> Iterable[Cell]:
    first, second = _LABELS["en" if language == "en" else "zh"]
    last = _SECOND_VALUE["en" if language == "en" else "zh"]
    paired = _WHOLE - first - second - last
    widths = [(first, paired), (second, last)] if len(row) == 2 else [(first, _WHOLE - first)]
    x = LEFT
    for fact, (label_width, width) in zip(row, widths, strict=True):
        label = fact.label.in_language(language)
        piece = label_piece(label, _FACT_LABEL, label_width - 2 * _LABEL_SIDE)
        yield Cell(label, x, label_width, (piece,), "centre", middle=True, label=True, ground=TINT)
        x += label_width
        value = pieces_of(
            say(fact.value, language),
            _FACT_SIZE,
            width - 2 * _FACT_SIDE,
            weight=BOLD if fact.strong else REGULAR,
        )
        yield Cell(label, x, width, value, side=_FACT_SIDE, middle=True)
        x += width


# ---------------------------------------------------------------------------------------------- grid


@dataclass(frozen=True, slots=True)
class _Lane:
    """A column with its place on the page."""

    column: GridColumn
    x: float
    width: float


def _grid_strips(block: Grid, language: str, table: int) -> list[Strip]:
    lanes = _lanes(block.columns)
    head = Strip(
        tuple(_head_cell(lane, language) for lane in lanes), pad=_GRID_PAD, table=table, keeps_next=True
    )
    rows = block.rows or (GridRow((NO_ROWS,), "muted"),)
    strips = [
        Strip(
            tuple(_row_cells(row, lanes, language)), pad=_GRID_PAD, table=table, heads=(head,),
            keeps_next=_is_bound(row, after) or _is_near_an_end(number, len(rows)), total=row.tone == "total",
        )
        for number, (row, after) in enumerate(pairwise((*rows, GridRow(()))), 1)
    ]  # fmt: skip
    return [head, *strips]


def _lanes(columns: tuple[GridColumn, ...]) -> list[_Lane]:
    whole = sum(column.share for column in columns)
    lanes: list[_Lane] = []
    x = LEFT
    for column in columns:
        lanes.append(_Lane(column, x, _WHOLE * column.share / whole))
        x += lanes[-1].width
    return lanes


def _is_bound(row: GridRow, after: GridRow) -> bool:
    """Whether a row must stand on one page with the row after it."""
    return after.tone == "total" or (row.tone == "head" and bool(after.cells))


def _head_cell(lane: _Lane, language: str) -> Cell:
    title = lane.column.title.in_language(language)
    piece = label_piece(title, _GRID_SIZE, lane.width - 2 * _GRID_SIDE, BOLD)
    return Cell(
        title,
        lane.x,
        lane.width,
        (piece,),
        lane.column.align,
        side=_GRID_SIDE,
        middle=True,
        ground=_HEAD_GROUND,
    )


def _row_cells(row: GridRow, lanes: list[_Lane], language: str) -> Iterable[Cell]:
    colour = MUTED if row.tone == "muted" else INK
    weight = BOLD if row.tone in {"head", "total"} else REGULAR
    if len(row.cells) == 1:
        lanes = [_Lane(replace(lanes[0].column, align="left"), LEFT, _WHOLE)]
    for lane, entry in zip(lanes, row.cells, strict=True):
        pieces = _cell_pieces(entry, lane.width - 2 * _GRID_SIDE, colour, weight, language)
        yield Cell(
            lane.column.title.in_language(language), lane.x, lane.width, pieces, lane.column.align,
            side=_GRID_SIDE, ground=_GROUNDS.get(row.tone, ""),
        )  # fmt: skip


def _cell_pieces(entry: GridCell, room: float, colour: str, weight: str, language: str) -> tuple[Piece, ...]:
    main, *notes = entry if isinstance(entry, tuple) else (entry,)
    pieces = list(pieces_of(say(main, language), _GRID_SIZE, room, colour=colour, weight=weight))
    for note in notes:
        pieces += pieces_of(say(note, language), _GRID_NOTE, room, colour=MUTED)
    return tuple(pieces)
