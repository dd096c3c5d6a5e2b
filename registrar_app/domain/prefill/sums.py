"""Finds sums of money in a line, in figures and in capitals, and joins the two writings of one sum."""

from __future__ import annotations

import re
from dataclasses import dataclass

from registrar_app.domain.money import LARGEST_FEN
from registrar_app.domain.money_capitals import PHRASE, parse_capitals

_FIGURES = re.compile(
    r"(?P<sign>人民币|RMB|CNY|¥)?[ :]?(?<![\d.,-])(?P<whole>\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3}){1,4}(?=\.\d|[元万亿圆])|\d+)(?P<part>\.\d+)?"
    r"(?P<unit>亿元|万元|亿|万(?![\u4e00-\u9fff])|元|圆)?"
)
_COMMON = re.compile(
    r"(?P<number>[零一二三四五六七八九十百千两]{1,12})(?P<wan>万)?(?P<low>[零一二三四五六七八九十百千]{0,12})元"
)
_FEN = {"亿元": 10**10, "亿": 10**10, "万元": 10**6, "万": 10**6, "元": 100, "圆": 100}
_BETWEEN = re.compile(r"[整正元圆(),、:\s\t人民币大小写金额即为计RMB¥]{0,14}")
_DIGITS = "零一二三四五六七八九"
_TENS = {"十": 10, "百": 100, "千": 1000}


@dataclass(frozen=True, slots=True)
class Sum:
    """One sum: in fen as the figures and as the capitals say it, whichever there are.

    ``is_odd`` is a sum in capitals that cannot be read by the rule.
    """

    start: int
    end: int
    figures: int | None
    capitals: int | None
    is_odd: bool = False

    @property
    def fen(self) -> int | None:
        """The figures, or the capitals where there are none."""
        return self.capitals if self.figures is None else self.figures

    @property
    def disagrees(self) -> bool:
        """Whether figures and capitals say different things, or the capitals nothing that can be read."""
        return self.is_odd or (
            self.figures is not None and self.capitals is not None and self.figures != self.capitals
        )


def find_sums(text: str, unit: str = "") -> list[Sum]:
    """Return the sums of a comparable text in their order.

    Args:
        text: The comparable text.
        unit: 万元 or 元 when the head of a column or the label says so; then bare numbers are sums too.
    """
    singles = sorted([*_capitals(text), *_figures(text, unit), *_common(text)], key=lambda s: s.start)
    joined: list[Sum] = []
    for each in singles:
        last = joined[-1] if joined else None
        if last is not None and each.start < last.end:
            continue
        if last is not None and _is_pair(last, each) and _BETWEEN.fullmatch(text, last.end, each.start):
            joined[-1] = Sum(
                last.start,
                each.end,
                last.figures if last.figures is not None else each.figures,
                last.capitals if last.capitals is not None else each.capitals,
                last.is_odd or each.is_odd,
            )
        else:
            joined.append(each)
    return joined


def _is_pair(first: Sum, second: Sum) -> bool:
    in_capitals = [s.capitals is not None or s.is_odd for s in (first, second)]
    in_figures = [s.figures is not None for s in (first, second)]
    return in_capitals.count(True) == 1 and in_figures.count(True) == 1


def _capitals(text: str) -> list[Sum]:
    found = []
    for match in PHRASE.finditer(text):
        try:
            found.append(Sum(match.start(), match.end(), None, parse_capitals(match[0])))
        except ValueError:
            found.append(Sum(match.start(), match.end(), None, None, is_odd=True))
    return found


def _figures(text: str, unit: str) -> list[Sum]:
    found = []
    for match in _FIGURES.finditer(text):
        written = match["unit"] or (unit or ("元" if match["sign"] else ""))
        if not written or text[match.end() : match.end() + 1] in ("%", "%"):
            continue
        fen = _fen(f"{match['whole'].replace(',', '').replace(' ', '')}{match['part'] or ''}", _FEN[written])
        if fen is not None:
            found.append(Sum(match.start(), match.end(), fen, None))
    return found


def _fen(number: str, unit: int) -> int | None:
    whole, _, part = number.partition(".")
    scaled = int(whole + part) * unit
    fen, rest = divmod(scaled, 10 ** len(part))
    return fen if not rest and 0 < fen <= LARGEST_FEN else None


def _common(text: str) -> list[Sum]:
    found = []
    for match in _COMMON.finditer(text):
        high = small_number(match["number"])
        low = small_number(match["low"]) if match["low"] else 0
        if high is not None and low is not None:
            yuan = high * 10_000 + low if match["wan"] else high
            found.append(Sum(match.start(), match.end(), yuan * 100, None))
    return found


def small_number(text: str) -> int | None:
    """Return the number of figures or of common Chinese numerals below ten thousand; ``None`` when it is none."""
    if text.isascii() and text.isdigit():
        return int(text) if len(text) < 6 else None
    total, digit = 0, 0
    for sign in text.replace("两", "二").replace("〇", "零"):
        if sign in _DIGITS:
            digit = _DIGITS.index(sign)
        elif sign in _TENS:
            total += (digit or 1) * _TENS[sign]
            digit = 0
        else:
            return None
    return total + digit if text else None
