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
        measure: Width of a piece of text in points; widths add up, as they do without kerning.
    """
    lines, used = [""], 0.0
    for unit in _units(text):
        whole = measure(unit.rstrip())
        if lines[-1] and used + whole > width:
            lines.append("")
            used = 0.0
        for piece in [unit] if whole <= width else unit:  # wider than any line: cut between any characters
            if lines[-1] and used + measure(piece.rstrip()) > width:
                lines.append("")
                used = 0.0
            lines[-1] += piece
            used += measure(piece)
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
