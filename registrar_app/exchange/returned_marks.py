"""Keeps the words of the last column of a workbook that is given back, and how they are read when it comes again.

A row that was taken says under which number, so that the same row is not taken a second time, also when the contract
has been worked on meanwhile; and in eight signs with what content, so that a row edited since is told.
"""

from __future__ import annotations

import re

from registrar_app.domain.text import Text
from registrar_app.services.table_ports import NOT_TAKEN, TakenMark

RESULT_HEAD = Text("导入结果", "Import result")
RESULT_HEADS = frozenset((RESULT_HEAD.zh, RESULT_HEAD.en))
_TAKEN = re.compile(
    r"(?:已导入|imported) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\s+([0-9a-fA-F]{8}))?"
)


def taken_words(mark: TakenMark) -> Text:
    """Return what stands beside a row that is in the register."""
    return Text(f"已导入 {mark.words}", f"imported {mark.words}")


def taken_mark(cell: object) -> TakenMark:
    """Return as what a row was taken, if the first line of the cell says so."""
    match = _TAKEN.fullmatch(cell.strip().partition("\n")[0].strip()) if isinstance(cell, str) else None
    return TakenMark(match[1], (match[2] or "").lower()) if match else NOT_TAKEN
