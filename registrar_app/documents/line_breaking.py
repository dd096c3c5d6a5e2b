"""Breaks Chinese text into lines as a printer does; fonts and widths are left to the caller.

No break inside a number or a Latin word, no opening bracket at the end of a line, no closing punctuation at its start.
Nothing is added or lost: the lines joined give the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_NOT_AT_START = frozenset("，。、；：？！）】》」』〕〉”’…—·～％%℃℉,.;:?!)]}々ー〗﹞")
_NOT_AT_END = frozenset("（【《「『〔〈“‘￥＄$([{〖﹝№#")
_UNIT = re.compile(r"[0-9A-Za-z\u00c0-\u024f@&'_./,:+\-*=~]*[0-9A-Za-z\u00c0-\u024f]|[^\n]|\n")


def break_lines(text: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """Return the lines of a text in a column; at least one, also for an empty text.

    Args:
        text: What is printed.
        width: Width of the column in points.
        measure: Width of a piece of text in points.
    """
    lines = [""]
    for unit in _units(text):
        if lines[-1] and measure(lines[-1] + unit.rstrip()) > width:
            lines.append("")
        for piece in _fitting(unit, width, measure):
            if lines[-1] and measure(lines[-1] + piece.rstrip()) > width:
                lines.append("")
            lines[-1] += piece
    return lines


def _units(text: str) -> list[str]:
    """Return the pieces between which a line may end."""
    units: list[str] = []
    for piece in _UNIT.findall(text):
        stays = piece[0] in _NOT_AT_START or piece.isspace() or (units and units[-1][-1] in _NOT_AT_END)
        if units and stays:
            units[-1] += piece
        else:
            units.append(piece)
    return units


def _fitting(unit: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """Return the unit, cut between any characters when no line is wide enough for it."""
    return [unit] if measure(unit.rstrip()) <= width else list(unit)
