"""Keeps the words of the last column of a workbook that is given back, and how they are read when it comes again.

A row that was taken says under which number, so that the same row is not taken a second time, also when the contract
has been worked on meanwhile.
"""

from __future__ import annotations

import re

from registrar_app.domain.text import Text

RESULT_HEAD = Text("导入结果", "Import result")
RESULT_HEADS = frozenset((RESULT_HEAD.zh, RESULT_HEAD.en))
_TAKEN = re.compile("(?:已导入|imported) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})")


def taken_words(uid: str) -> Text:
    """Return what stands beside a row that is in the register."""
    return Text(f"已导入 {uid}", f"imported {uid}")


def taken_uid(cell: object) -> str | None:
    """Return the number under which a row was taken, if the first line of the cell says so."""
    match = _TAKEN.fullmatch(cell.strip().partition("\n")[0].strip()) if isinstance(cell, str) else None
    return match[1] if match else None
