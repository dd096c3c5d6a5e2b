"""Keeps the ruled lines of a PDF page, and which cell of a ruled table a piece of text stands in.

Office programs draw the borders of tables as strokes or thin boxes. Where they are drawn nothing need be guessed: what
stands between the same lines is one cell, however often its words wrap.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

_THIN = 2.5
"""Points up to which a box is a line."""
_SHORTEST = 8.0
_LEAST_LINES_DOWN = 2
"""Lines down that are no table yet: a frame around a text has as many."""
_NEAR = 2.0
"""Points within which lines are one: borders of neighbouring cells are often drawn twice."""
MOST_RULES, MOST_TABLES = 4_000, 30
"""Lines of a page that are kept; a drawing has more, and is no table."""


@dataclass
class PageRules:
    """Lines across, as (y, from, to), and lines down, as (x, from, to)."""

    across: list[tuple[float, float, float]] = field(default_factory=list)
    down: list[tuple[float, float, float]] = field(default_factory=list)

    def add(self, x: float, y: float, to_x: float, to_y: float) -> None:
        """Note a line or a thin box between two corners; anything else is no border."""
        left, right, low, high = min(x, to_x), max(x, to_x), min(y, to_y), max(y, to_y)
        if len(self.across) + len(self.down) >= MOST_RULES:
            return
        if high - low <= _THIN and right - left >= _SHORTEST:
            self.across.append(((low + high) / 2, left, right))
        elif right - left <= _THIN and high - low >= _SHORTEST:
            self.down.append(((left + right) / 2, low, high))

    @cached_property
    def tables(self) -> list[RuledTable]:
        """The ruled tables of the page: lines down that reach over the same height, with lines across between them."""
        found: list[RuledTable] = []
        for low, high in _merged((low, high) for _, low, high in self.down):
            columns = _distinct(x for x, begin, end in self.down if begin < high and end > low)
            rows = _distinct(
                y
                for y, left, right in self.across
                if low - _NEAR <= y <= high + _NEAR and left < columns[-1] and right > columns[0]
            )
            if len(columns) > _LEAST_LINES_DOWN and len(rows) > 1:
                found.append(RuledTable(columns, rows, self.across, self.down))
            if len(found) == MOST_TABLES:
                break
        return found


@dataclass
class RuledTable:
    """Where the lines of a table stand, rising: x of those down, y of those across; and the lines of its page."""

    columns: Sequence[float]
    rows: Sequence[float]
    across: Sequence[tuple[float, float, float]]
    down: Sequence[tuple[float, float, float]]
    _first: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)

    def place(self, x: float, y: float) -> tuple[int, int] | None:
        """Return row (from the top) and column between whose lines a place is; ``None`` outside of the table."""
        row, column = bisect_right(self.rows, y), bisect_right(self.columns, x + _NEAR)
        if not 0 < row < len(self.rows) or not 0 < column < len(self.columns):
            return None
        return len(self.rows) - 1 - row, column - 1

    def cell(self, x: float, y: float) -> tuple[int, int] | None:
        """Return row and column of the cell in which a place is: of a merged cell its first.

        What stands in the middle of 甲方, merged over five rows, belongs to the first of them.
        """
        place = self.place(x, y)
        return self._first_of(*place) if place is not None else None

    def _first_of(self, row: int, column: int) -> tuple[int, int]:
        passed = []
        here = (row, column)
        while here not in self._first:
            passed.append(here)
            row, column = here
            if column and not self._is_closed(self._down_at.get(column, ()), self._middle(row)):
                here = (row, column - 1)
            elif row and not self._is_closed(self._across_at.get(row, ()), self._centre(column)):
                here = (row - 1, column)
            else:
                self._first[here] = here
        for each in passed:
            self._first[each] = self._first[here]
        return self._first[here]

    def _middle(self, row: int) -> float:
        top = len(self.rows) - 1 - row
        return (self.rows[top] + self.rows[top - 1]) / 2

    def _centre(self, column: int) -> float:
        return (self.columns[column] + self.columns[column + 1]) / 2

    @staticmethod
    def _is_closed(lines: Iterable[tuple[float, float]], place: float) -> bool:
        return any(begin - _NEAR <= place <= end + _NEAR for begin, end in lines)

    @cached_property
    def _across_at(self) -> dict[int, list[tuple[float, float]]]:
        """From and to of the lines above each row."""
        last = len(self.rows) - 1
        found = _by_place(self.rows, self.across)
        return {last - number: lines for number, lines in found.items()}

    @cached_property
    def _down_at(self) -> dict[int, list[tuple[float, float]]]:
        """From and to of the lines left of each column."""
        return _by_place(self.columns, self.down)


def _by_place(
    places: Sequence[float], lines: Iterable[tuple[float, float, float]]
) -> dict[int, list[tuple[float, float]]]:
    """Return the lines that stand at each of the rising places."""
    found: dict[int, list[tuple[float, float]]] = {}
    for at, begin, end in lines:
        number = bisect_right(places, at) - 1
        if number >= 0 and at - places[number] <= _NEAR:
            found.setdefault(number, []).append((begin, end))
    return found


def _merged(stretches: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    found: list[tuple[float, float]] = []
    for low, high in sorted(stretches):
        if found and low <= found[-1][1] + _NEAR:
            found[-1] = (found[-1][0], max(found[-1][1], high))
        else:
            found.append((low, high))
    return found


def _distinct(places: Iterable[float]) -> list[float]:
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _NEAR:
            found.append(place)
    return found


def rule_watcher(rules: PageRules) -> Callable[[bytes, Sequence[Any], Sequence[float], Any], None]:
    """Return what notes the lines that the reader of a page meets."""
    at: list[tuple[float, float]] = []

    def place(matrix: Sequence[float], x: Any, y: Any) -> tuple[float, float]:
        x, y = float(x), float(y)
        return matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]

    def note(operator: bytes, given: Sequence[Any], matrix: Sequence[float], _: Any) -> None:
        try:
            look_at(operator, given, matrix)
        except (TypeError, ValueError, IndexError):  # not as the form has it: no line
            return

    def look_at(operator: bytes, given: Sequence[Any], matrix: Sequence[float]) -> None:
        if operator == b"re":
            x, y, width, height = map(float, given[:4])
            corners = place(matrix, x, y), place(matrix, x + width, y + height)
            rules.add(*corners[0], *corners[1])
        elif operator == b"m":
            at[:] = [place(matrix, *given[:2])]
        elif operator == b"l" and at:
            to = place(matrix, *given[:2])
            rules.add(*at[0], *to)
            at[:] = [to]

    return note
