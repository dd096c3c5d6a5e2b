"""Puts the pieces of text of a PDF page back into lines and into the rows of tables, by where they stand.

A PDF knows no table: each cell's words are placed by themselves. Pieces at one height are one line; lines with wide
gaps that follow each other are the rows of a table, and what a narrow cell has cut is joined to its row again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from registrar_app.exchange.pdf_rules import PageRules, RuledTable

GAP = 1.6
"""Widths of a letter between two pieces from which on they are two cells."""
COLUMN_GAP = 0.75
"""The same where other lines show clearly that a column begins; about a figure and its unit less is left free."""
ROW_GAP = 2.6
"""Line heights between two lines above which a table does not go on."""
CUT_GAP = 1.6
"""Line heights within which a line goes on from the one above or below it in the same cell."""
_NARROW = 0.55
_NARROW_RANGE = 0.5, 0.75
_MARKS = re.compile(r"[“”‘’·—…]+(?: [“”‘’·—…]+)*")
MOST_LEADING = 1.75
"""Line heights beyond which the closest lines are rows, none of which was cut."""


MOST_LINES = 20
"""Lines that a cell of a ruled table may have."""


@dataclass(slots=True)
class Piece:
    """Some words at one height; ``y`` rises upwards, as in the file."""

    x: float
    y: float
    size: float
    text: str
    narrow: float = _NARROW
    """Width of a figure or Latin letter, in widths of a Chinese one."""

    @property
    def end(self) -> float:
        """About where it ends."""
        return self.x + self.size * sum(self.narrow if ord(c) < 0x2E80 else 1.0 for c in self.text)


@dataclass(slots=True)
class VisualLine:
    """The cells at one height, from left to right."""

    y: float
    size: float
    cells: list[Piece] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class LaidLine:
    """One line of running text (one cell), or one row."""

    cells: tuple[str, ...]
    is_row: bool
    table: int


def lay_out(pieces: Sequence[Piece], rules: PageRules | None = None) -> list[LaidLine]:
    """Return the lines of a page from top to bottom; tables are read by their ruled lines where these are drawn."""
    narrow = _narrow(pieces)
    pieces = [replace(piece, narrow=narrow) for piece in pieces]
    found: list[LaidLine] = []
    tables = 0
    for table, some in _parts(pieces, rules):
        if table is None:
            laid, count = _lay_out_free(some, tables)
            found, tables = found + laid, tables + count
        else:
            tables += 1
            found += [LaidLine(cells, is_row=True, table=tables) for cells in _ruled_rows(table, some)]
    return found


def _parts(pieces: Sequence[Piece], rules: PageRules | None) -> list[tuple[RuledTable | None, list[Piece]]]:
    """Return the ruled tables with their pieces, and what stands between them, from top to bottom."""
    ruled = [table for table in (rules.tables if rules is not None else ()) if not _is_frame(table, pieces)]
    tables = sorted(ruled, key=lambda table: -table.rows[-1])
    inside: dict[int, list[Piece]] = {}
    free: list[list[Piece]] = [[] for _ in range(len(tables) + 1)]
    for piece in pieces:
        place = next((n for n, table in enumerate(tables) if table.place(piece.x, piece.y)), None)
        if place is not None:
            inside.setdefault(place, []).append(piece)
        else:
            free[sum(piece.y < table.rows[0] for table in tables)].append(piece)
    kept = [n for n in range(len(tables)) if n in inside]
    found: list[tuple[RuledTable | None, list[Piece]]] = []
    for n, some in enumerate(free):
        if some:
            found.append((None, some))
        if n in kept:
            found.append((tables[n], inside[n]))
    return found


def _is_frame(table: RuledTable, pieces: Sequence[Piece]) -> bool:
    """Whether a cell holds more lines than one does: then the lines are a frame around running text."""
    heights: dict[tuple[int, int], set[int]] = {}
    for piece in pieces:
        place = table.place(piece.x, piece.y)
        if place is not None:
            heights.setdefault(place, set()).add(round(piece.y))
    return any(len(lines) > MOST_LINES for lines in heights.values())


def _ruled_rows(table: RuledTable, pieces: Sequence[Piece]) -> list[tuple[str, ...]]:
    """Return the rows of a ruled table; the lines of a cell are joined."""
    cells: dict[tuple[int, int], list[Piece]] = {}
    for piece in pieces:
        place = table.cell(piece.x, piece.y)
        assert place is not None
        cells.setdefault(place, []).append(piece)
    words = {
        place: "".join(cell.text for line in _lines(some) for cell in line.cells)
        for place, some in cells.items()
    }
    columns = range(len(table.columns) - 1)
    rows = sorted({row for row, _ in words})
    return [tuple(words.get((row, column), "") for column in columns) for row in rows]


def _lay_out_free(pieces: Sequence[Piece], tables: int) -> tuple[list[LaidLine], int]:
    """Return the lines of what stands in no ruled table, and how many tables were found in it behind the ``tables``."""
    found: list[LaidLine] = []
    before = tables
    for group in _groups(_lines(pieces)):
        if sum(len(line.cells) > 1 for line in group) > 1:
            tables += 1
            found += [LaidLine(cells, is_row=True, table=tables) for cells in _rows(group)]
        else:
            for line in group:
                found.append(LaidLine(tuple(cell.text for cell in line.cells), is_row=False, table=0))
    return found, tables - before


def _narrow(pieces: Sequence[Piece]) -> float:
    """Return how wide figures are on the page, from where the next piece begins; letters differ by writer and machine."""
    advances = [
        (after.x - piece.x) / (piece.size * len(piece.text))
        for piece, after in pairwise(pieces)
        if piece.text.isascii() and piece.text.isdigit() and piece.y == after.y and after.x > piece.x
    ]
    least, most = _NARROW_RANGE
    near = [each for each in advances if least <= each <= most]
    return min(near, default=_NARROW)


def _put_marks_back(pieces: list[Piece]) -> list[Piece]:
    """Put quotation marks that were drawn by themselves back into the blanks of the words around them.

    Writers draw the marks of another font on their own, and the words they stand among as one piece with blanks.
    """
    pieces = sorted(pieces, key=lambda piece: piece.x)
    for marks in [piece for piece in pieces if _MARKS.fullmatch(piece.text.strip())]:
        for around in pieces:
            text = _with_marks(around, marks) if " " in around.text and around is not marks else None
            if text is not None:
                pieces[pieces.index(around)] = replace(around, text=text, x=min(around.x, marks.x))
                pieces.remove(marks)
                break
    return pieces


def _with_marks(around: Piece, marks: Piece) -> str | None:
    """Return the words with the marks in the blank that stands where they do and in those after it, if they belong there.

    The first mark may stand right before the words. Marks that were drawn with blanks before them stand somewhere behind
    their place: then as many blanks must be left as there are marks.
    """
    parts, text, x = marks.text.split(), around.text, around.x
    if 0 < x - marks.x <= 1.5 * around.size and len(parts) == text.count(" ") + 1:
        rest = iter(parts[1:])
        return parts[0] + "".join(next(rest) if letter == " " else letter for letter in text)
    if not x < marks.x < around.end:
        return None
    blanks = []
    led = marks.text.startswith(" ")
    for place, letter in enumerate(text):
        if letter == " " and not (led and x < marks.x):
            blanks.append((0 if led else abs(x - marks.x), place))
        x += around.size * (1.0 if letter == " " or ord(letter) >= 0x2010 else around.narrow)
    if not blanks or (led and len(blanks) != len(parts)):
        return None
    distance, first = min(blanks)
    places = [place for _, place in blanks if place >= first][: len(parts)]
    if distance > 2 * around.size or len(places) < len(parts):
        return None
    for place, part in sorted(zip(places, parts, strict=True), reverse=True):
        text = f"{text[:place]}{part}{text[place + 1 :]}"
    return text


def _lines(pieces: Sequence[Piece]) -> list[VisualLine]:
    lines: list[VisualLine] = []
    for piece in sorted((p for p in pieces if p.text.strip()), key=lambda p: (-p.y, p.x)):
        line = lines[-1] if lines else None
        if line is None or line.y - piece.y > 0.5 * max(line.size, piece.size):
            lines.append(VisualLine(piece.y, piece.size, [piece]))
        else:
            line.cells.append(piece)
    for line in lines:
        line.cells = _put_marks_back(line.cells)
    clear = {
        round(cell.x) for line in lines for cell in _joined(sorted(line.cells, key=lambda p: p.x), set())[1:]
    }
    for line in lines:
        line.cells = _joined(sorted(line.cells, key=lambda p: p.x), clear)
    return lines


def _joined(pieces: list[Piece], columns: set[int]) -> list[Piece]:
    """Return the cells: neighbours that touch are one, unless a column begins there that other lines show clearly."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        gap = piece.x - last.end if last is not None else 0.0
        begins = gap > COLUMN_GAP * piece.size and not columns.isdisjoint(
            round(piece.x) + n for n in (-1, 0, 1)
        )
        if last is not None and gap < GAP * piece.size and not begins:
            blank = " " if gap > 0.25 * piece.size and not _parts_number(last.text, piece.text) else ""
            found[-1] = Piece(last.x, last.y, last.size, f"{last.text}{blank}{piece.text}")
        else:
            found.append(piece)
    return found


def _parts_number(left: str, right: str) -> bool:
    """Whether one number was drawn in two pieces: in print a blank within a number is far narrower than a letter."""
    return left[-1:].isascii() and left[-1:].isalnum() and right[:1].isascii() and right[:1].isalnum()


def _groups(lines: Sequence[VisualLine]) -> list[list[VisualLine]]:
    """Return runs of lines that may be a table, and every other line alone."""
    groups: list[list[VisualLine]] = []
    left = min((line.cells[0].x for line in lines), default=0.0)
    run: list[VisualLine] = []
    for line in lines:
        goes_on = bool(run) and run[-1].y - line.y <= ROW_GAP * line.size
        if not goes_on and run:
            groups += _closed(run)
            run = []
        if len(line.cells) > 1 or _is_fragment(line, left):
            run.append(line)
        else:
            groups += _closed(run)
            run = []
            groups.append([line])
    return groups + _closed(run)


def _is_fragment(line: VisualLine, left: float) -> bool:
    """Whether a line may be what a cell has cut: it begins away from the margin and is not long."""
    return line.cells[0].x > left + 3 * line.size and len(line.cells[0].text) < 40


def _closed(run: list[VisualLine]) -> list[list[VisualLine]]:
    """Return the run as a table from its first to its last line of several cells; fragments of nothing stand alone."""
    if sum(len(line.cells) > 1 for line in run) < 2:
        return [[line] for line in run]
    return [run]


def _rows(lines: Sequence[VisualLine]) -> list[tuple[str, ...]]:
    columns = _columns(lines)
    rows = []
    for group in _row_groups(lines, columns):
        cells: list[list[Piece]] = [[] for _ in columns]
        for piece in sorted((p for line in group for p in line.cells), key=lambda p: (-p.y, p.x)):
            cells[_column(piece, columns)].append(piece)
        rows.append(tuple("".join(p.text for p in cell) for cell in cells))
    return rows


def _row_groups(
    lines: Sequence[VisualLine], columns: Sequence[tuple[float, float]]
) -> list[list[VisualLine]]:
    """Return the lines of each row: within a cell lines stand closer than the rows of the table.

    Where all stand alike, each line that has something in the first column begins a row.
    """
    steps = [above.y - below.y for above, below in pairwise(lines)]
    leading = [
        step
        for step, (above, below) in zip(steps, pairwise(lines), strict=True)
        if step > 0.9 * above.size and _share_column(above, below)
    ]
    close = min(leading, default=0.0)
    is_even = not leading or max(leading) < 1.2 * close
    groups: list[list[VisualLine]] = [[lines[0]]]
    for step, line in zip(steps, lines[1:], strict=True):
        begins = step > 1.15 * close
        if is_even or close > MOST_LEADING * line.size:
            begins = close > CUT_GAP * line.size or _column(line.cells[0], columns) == 0
        if begins:
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


def _share_column(above: VisualLine, below: VisualLine) -> bool:
    """Whether a cell of both begins at one place: only then their distance may be that of lines within a cell."""
    return any(abs(a.x - b.x) <= 1 for a in above.cells for b in below.cells)


def _columns(lines: Sequence[VisualLine]) -> list[tuple[float, float]]:
    """Return from where to where each column goes.

    Cells that begin at one place are of one column; so are those that overlap and never stand in one line, as the
    words of a centred column do.
    """
    found: list[tuple[float, float, set[int]]] = []
    for x, end, number in sorted((c.x, c.end, n) for n, line in enumerate(lines) for c in line.cells):
        last = found[-1] if found else None
        same = last is not None and (
            x - last[0] <= lines[number].size or (x < last[1] and number not in last[2])
        )
        if last is not None and same:
            found[-1] = (last[0], max(end, last[1]) if x - last[0] <= 1 else last[1], last[2] | {number})
        else:
            found.append((x, end, {number}))
    return [(begin, end) for begin, end, _ in found]


def _column(piece: Piece, columns: Sequence[tuple[float, float]]) -> int:
    """Return the column whose beginning is nearest before the piece, or that it overlaps most."""

    def overlap(number: int) -> tuple[float, float]:
        begin, end = columns[number]
        shared = min(piece.end, end) - max(piece.x, begin)
        return max(shared, 0.0), -abs(piece.x - begin)

    return max(range(len(columns)), key=overlap)
