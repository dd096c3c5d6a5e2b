"""Tells in which unit a head, or a line beside a table, says that amounts are; a unit that is not ours is told too.

An amount read in another unit than it was written in looks right and is wrong. What is not clearly in 元 or in 万元
(千元, 亿元, 美元, both at once) is therefore never taken for one of the two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple
from unicodedata import normalize

from registrar_app.exchange.cells import is_blank
from registrar_app.services.table_ports import TableSheet, Unit

_MANY, _COINS = "十百千万亿", "美港欧日英韩澳加台"
_APART = re.compile(rf"(?<=[{_MANY}{_COINS}])\s+(?=[{_MANY}{_COINS}元])")
_ENDS = r"(?=$|[\s()\[\]【】〔〕{},;:、/。.]|计|整|人民币)"
_WORD = re.compile(
    rf"(?<![0-9.十百千万亿])(?:[{_MANY}]+[{_COINS}]?元(?:人民币)?|[{_MANY}]*(?:人民币|rmb|cny)元|[{_MANY}]+(?:人民币|rmb|cny)|[{_MANY}]*(?:[{_COINS}]元|元{_ENDS})"
    rf"|[{_MANY}]*(?:万|亿|千){_ENDS}|(?<=[(/])[wk](?=\)|$)|美金|港币|英镑|外币|usd|hkd|eur|jpy|gbp|[$€£])"
)
_OWN_COIN = re.compile("人民币|rmb|cny|元")
_KNOWN = {"": Unit.YUAN, "万": Unit.TEN_THOUSAND}
_DECLARES = re.compile("单位|金额|币种")
_BRACKETED = re.compile(r"[(\[【〔{]([^()\[\]【】〔〕{}]*)[)\]】〕}]")
_OTHER_MEASURES = ("年月日", "年/月/日", "日期", "文本", "文字", "代码", "份", "项", "个", "/", "—", "-")
_LINES_BELOW, _FEW = 30, 3
"""Lines at the end of a sheet that may be notes, and cells that a title has at most."""


class Said(NamedTuple):
    """What is said of a unit: the one that it is, or that it is none of ours or several at once."""

    unit: Unit | None = None
    is_unclear: bool = False


def said_in(head: str) -> Said:
    """Return what a head says of its unit."""
    words = {_OWN_COIN.sub("", word) for word in _WORD.findall(_folded(head))}
    units = {_KNOWN.get(word) for word in words}
    if len(units) > 1 or None in units:
        return Said(is_unclear=True)
    return Said(units.pop() if units else None)


def is_unit(cell: object) -> bool:
    """Whether a cell holds nothing but a unit, as in a row of units under the heads."""
    text = _folded(cell).strip(" ()[]【】") if isinstance(cell, str) else ""
    return bool(text) and bool(_WORD.fullmatch(text))


def is_row_of_units(cells: Sequence[object]) -> bool:
    """Whether a row says in what its columns are written, and nothing else."""
    has_unit = False
    for cell in cells:
        if is_unit(cell):
            has_unit = True
        elif not is_blank(cell) and cell not in _OTHER_MEASURES:
            return False
    return has_unit


def said_around(sheet: TableSheet, row: int, first_row: int) -> Said:
    """Return what the lines above the head and the notes below the table say of all its amounts."""
    above = [text for line in sheet.rows[:row] for text in _few_texts(line, _FEW)]
    below = [
        text
        for line in sheet.rows[max(first_row, len(sheet.rows) - _LINES_BELOW) :]
        for text in _few_texts(line, 1)
    ]
    said = [one for text in (*above, *below) if (one := _declared(text)) != Said()]
    if any(one.is_unclear for one in said) or len(set(said)) > 1:
        return Said(is_unclear=True)
    return said[0] if said else Said()


def _declared(text: str) -> Said:
    """Return what a line declares: it speaks of units or amounts, or has the unit in brackets."""
    folded = _folded(text)
    if _DECLARES.search(folded) or is_unit(text):
        return said_in(folded)
    return said_in(" ".join(inside for inside in _BRACKETED.findall(folded) if is_unit(inside)))


def _few_texts(line: Sequence[object], most: int) -> list[str]:
    """Return the texts of a line that is no row of the table, since hardly any cell of it is filled."""
    filled = [cell for cell in line if not is_blank(cell)]
    return [cell for cell in filled if isinstance(cell, str)] if len(filled) <= most else []


def _folded(text: str) -> str:
    return _APART.sub("", normalize("NFKC", text).casefold())
