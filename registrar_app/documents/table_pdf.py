"""Draws ledgers and reports as pages of the same family as the slip; what stands in the table is decided elsewhere.

Wide tables lie across, the head is repeated on every page, text wraps inside its cell, numbers never break.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from registrar_app.documents import drawing
from registrar_app.documents.drawing import INK, LEADING, MM, MUTED, RED, TINT, draw_lines, draw_text, wrap
from registrar_app.documents.fonts import BOLD, REGULAR, font_book
from registrar_app.documents.paper import PAGE_NUMBER, PRACTICE_MARK, draw_watermark
from registrar_app.documents.pdf_file import A4, open_canvas
from registrar_app.documents.table_closing import closing_height, draw_closing
from registrar_app.domain.money import group_yuan
from registrar_app.domain.percent import percent_words
from registrar_app.domain.text import Text
from registrar_app.services.document_ports import TOTAL, Column, Table
from registrar_app.services.stopping import watched
from registrar_app.services.whole_file import write_whole

YUAN = Text("{title}（元）", "{title} (yuan)")

_MARGIN, _FOOT = 18 * MM, 16 * MM
_HEAD = 22 * MM
_PAD_SIDE, _PAD = 4.0, 3.2
_SIZES = (9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0, 5.5, 5.0)
_SHORTEST_TEXT, _WIDEST_TEXT = 4.5, 26.0
"""A column of text is at least so many characters wide, and asks for no more than so many."""
_WIDEST_WORD = 13.0
"""A longer code may be broken."""
_WORD = re.compile(r"[!-~]+")
_RIGHT_KINDS = {"money", "count", "percent"}


@dataclass(frozen=True, slots=True)
class _Sheet:
    """How a table lies: page size, size of the type, column widths."""

    page: tuple[float, float]
    size: float
    widths: list[float]


@dataclass(frozen=True, slots=True)
class _Row:
    cells: list[list[str]]
    height: float
    weight: str = REGULAR


def write_table_pdf(table: Table, path: Path, language: str) -> None:
    """Write the table as a PDF file.

    Raises:
        MachineRefusedError: it cannot be written.
    """
    write_whole(path, table_pdf(table, language, datetime.now().astimezone().date()))


def table_pdf(table: Table, language: str, day: date) -> bytes:
    """Return the table's pages; ``day`` stands in the file's metadata."""
    heads = [_head_text(column, language) for column in table.columns]
    texts = [
        [cell_text(v, c) for v, c in zip(row, table.columns, strict=True)] for row in watched(table.rows)
    ]
    total = _total_texts(table, language)
    sheet = _fit(table.columns, heads, [*texts, *total])
    head = _row(heads, sheet, BOLD)
    rows = [*(_row(row, sheet) for row in watched(texts)), *(_row(row, sheet, BOLD) for row in total)]
    notes = [line for note in table.notes for line in wrap(note.in_language(language), 8.5, _inner(sheet))]
    below = (len(notes) * 8.5 * LEADING + 8 if notes else 0.0) + closing_height(table.closing)
    pages = _paginate(rows, sheet, head, below)
    stream = BytesIO()
    title = table.title.in_language(language)
    canvas = open_canvas(
        stream, title=title, subject=table.subtitle.in_language(language), author="", day=day, size=sheet.page,
        language="en" if language == "en" else "zh-CN",
    )  # fmt: skip
    for number, page in enumerate(watched(pages), start=1):
        if table.is_practice:
            draw_watermark(canvas, PRACTICE_MARK, language, sheet.page)
        top = _draw_head(canvas, sheet, table, language) if number == 1 else sheet.page[1] - _MARGIN
        bottom = _draw_rows(canvas, sheet, table.columns, [head, *page], top)
        if number == len(pages):
            end = draw_lines(canvas, _MARGIN, bottom - 8, notes, 8.5, colour=MUTED)
            draw_closing(canvas, table.closing, (_MARGIN, sheet.page[0] - _MARGIN), end, language)
        _draw_foot(
            canvas, sheet, title, PAGE_NUMBER.in_language(language).format(page=number, pages=len(pages))
        )
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


_WRITTEN: Mapping[str, Callable[[int], str]] = {
    "money": group_yuan,
    "count": "{:,}".format,
    "percent": percent_words,
}


def cell_text(value: object, column: Column) -> str:
    """Return a value as it is printed: amounts in yuan with two decimals, counts with commas, changes in percent, nothing for ``None``."""
    if value is None:
        return ""
    if isinstance(value, int) and not isinstance(value, bool):
        return _WRITTEN.get(column.kind, str)(value)
    return value.isoformat() if isinstance(value, date) else " ".join(str(value).split())


def _head_text(column: Column, language: str) -> str:
    title = column.title.in_language(language)
    named = "元" in column.title.zh  # the table's maker names the unit already
    return YUAN.in_language(language).format(title=title) if column.kind == "money" and not named else title


def _total_texts(table: Table, language: str) -> list[list[str]]:
    if table.total is None:
        return []
    texts = [cell_text(value, column) for value, column in zip(table.total, table.columns, strict=True)]
    if not texts[0] and table.columns[0].kind == "text":
        texts[0] = TOTAL.in_language(language)
    return [texts]


# -------------------------------------------------------------------------------------------- layout


def _fit(columns: Sequence[Column], heads: list[str], texts: list[list[str]]) -> _Sheet:
    """Return the first sheet that holds the columns: upright before across, large type before small."""
    least, wanted = _units(columns, heads, texts)
    sizes = [(page, size) for size in _SIZES for page in (A4, (A4[1], A4[0]))]
    upright = sum(wanted) * _SIZES[0] + 2 * _PAD_SIDE * len(columns) <= A4[0] - 2 * _MARGIN
    for page, size in sizes if upright else [pair for pair in sizes if pair[0] != A4]:
        room = page[0] - 2 * _MARGIN - 2 * _PAD_SIDE * len(columns)
        if sum(least) * size <= room:
            return _Sheet(page, size, _share(least, wanted, size, room))
    page, size = sizes[-1]
    room = page[0] - 2 * _MARGIN - 2 * _PAD_SIDE * len(columns)
    return _Sheet(page, size, _share([unit * room / size / sum(least) for unit in least], wanted, size, room))


def _units(
    columns: Sequence[Column], heads: list[str], texts: list[list[str]]
) -> tuple[list[float], list[float]]:
    """Return the least and the wanted width of each column, in multiples of the type's size."""
    least, wanted = [], []
    for place, column in enumerate(columns):
        head = font_book().width(heads[place], 1, BOLD)
        widest = max((font_book().width(row[place], 1, BOLD) for row in texts), default=0.0)
        if column.kind == "text":
            unbroken = max((_widest_word(row[place]) for row in texts), default=0.0)
            least.append(
                max(
                    min(max(widest, head / 2), _SHORTEST_TEXT),
                    min(unbroken, _WIDEST_WORD),
                    _widest_word(heads[place]),
                )
            )
            wanted.append(min(max(widest, head), _WIDEST_TEXT))
        else:
            least.append(max(widest, head / 2, _widest_word(heads[place]), 2.0))
            wanted.append(max(widest, head))
    return least, wanted


def _widest_word(text: str) -> float:
    """Return the width of the widest number, code or Latin word, which should not be broken."""
    return max((font_book().width(word, 1, BOLD) for word in _WORD.findall(text)), default=0.0)


def _share(least: list[float], wanted: list[float], size: float, room: float) -> list[float]:
    """Return the widths: each gets its least, what is left goes where more is wanted, then to all alike."""
    spare = room - sum(least) * size
    wishes = [max(w - unit, 0.0) * size for unit, w in zip(least, wanted, strict=True)]
    part = min(spare / sum(wishes), 1.0) if sum(wishes) > 0 else 0.0
    rest = (spare - part * sum(wishes)) / len(least)
    return [
        unit * size + part * wish + rest + 2 * _PAD_SIDE for unit, wish in zip(least, wishes, strict=True)
    ]


def _inner(sheet: _Sheet) -> float:
    return sheet.page[0] - 2 * _MARGIN


def _row(texts: list[str], sheet: _Sheet, weight: str = REGULAR) -> _Row:
    cells = [
        wrap(text, sheet.size, width - 2 * _PAD_SIDE + 0.01, weight)
        for text, width in zip(texts, sheet.widths, strict=True)
    ]
    return _Row(cells, max(map(len, cells)) * sheet.size * LEADING + 2 * _PAD, weight)


def _paginate(rows: list[_Row], sheet: _Sheet, head: _Row, below: float) -> list[list[_Row]]:
    """Return the rows of each page; ``below`` is the height of what stands under the last one."""
    room = sheet.page[1] - _MARGIN - _FOOT - 2 * MM - head.height
    left = room - _HEAD
    pages: list[list[_Row]] = [[]]
    for row in rows:
        if row.height > left and pages[-1]:
            pages.append([])
            left = room
        pages[-1].append(row)
        left -= row.height
    last = pages[-1]
    if below > left and len(last) > 1:  # what closes the table never stands under a head alone
        pages.append(_taken(last, 2 if last[-1].weight == BOLD else 1))
    elif len(pages) > 1 and [row.weight for row in last] == [BOLD]:  # nor does the total
        last[:0] = _taken(pages[-2], 1)
    return pages


def _taken(page: list[_Row], count: int) -> list[_Row]:
    """Take the last rows away from a page and return them; one at least stays there."""
    first = max(len(page) - count, 1)
    taken, page[first:] = page[first:], []
    return taken


# ------------------------------------------------------------------------------------------- drawing


def _draw_head(canvas: Any, sheet: _Sheet, table: Table, language: str) -> float:
    width, height = sheet.page
    y = height - _MARGIN
    draw_text(
        canvas,
        width / 2,
        y - 14,
        table.title.in_language(language),
        17,
        colour=RED,
        weight=BOLD,
        align="centre",
        spacing=0.6,
    )
    subtitle = table.subtitle.in_language(language)
    size = min(9.5, (width - 2 * _MARGIN) / max(font_book().width(subtitle, 1), 1.0))
    draw_text(canvas, width / 2, y - 33, subtitle, size, colour=MUTED, align="centre")
    for line, thick in ((y - 43, 1.4), (y - 46, 0.5)):
        drawing.draw_line(canvas, (_MARGIN, line), (width - _MARGIN, line), width=thick, colour=RED)
    return y - _HEAD


def _draw_rows(canvas: Any, sheet: _Sheet, columns: Sequence[Column], rows: list[_Row], top: float) -> float:
    right = sheet.page[0] - _MARGIN
    drawing.fill_box(canvas, (_MARGIN, top - rows[0].height, right - _MARGIN, rows[0].height), TINT)
    drawing.draw_line(canvas, (_MARGIN, top), (right, top), width=0.9, colour=MUTED)
    y = top
    for number, row in enumerate(rows):
        if row.weight == BOLD and number:
            drawing.draw_line(canvas, (_MARGIN, y), (right, y), width=0.9, colour=MUTED)
        _draw_cells(canvas, sheet, columns, row, y)
        y -= row.height
        ends = number in {0, len(rows) - 1}
        drawing.draw_line(
            canvas,
            (_MARGIN, y),
            (right, y),
            width=0.9 if ends else 0.3,
            colour=MUTED if ends else drawing.RULE,
        )
    return y


def _draw_cells(canvas: Any, sheet: _Sheet, columns: Sequence[Column], row: _Row, top: float) -> None:
    x = _MARGIN
    for lines, column, width in zip(row.cells, columns, sheet.widths, strict=True):
        align = "right" if column.kind in _RIGHT_KINDS else "left"
        at = x + width - _PAD_SIDE if align == "right" else x + _PAD_SIDE
        draw_lines(canvas, at, top - _PAD, lines, sheet.size, colour=INK, weight=row.weight, align=align)
        x += width


def _draw_foot(canvas: Any, sheet: _Sheet, title: str, page_number: str) -> None:
    right, y = sheet.page[0] - _MARGIN, 11 * MM
    draw_text(canvas, _MARGIN, y, title, 8, colour=MUTED)
    draw_text(canvas, right, y, page_number, 8, colour=MUTED, align="right")
