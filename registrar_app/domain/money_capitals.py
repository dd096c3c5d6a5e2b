"""Keeps amounts of money in capitals (人民币大写), by the rule for bills and settlement vouchers; figures are in ``money``.

Where that rule leaves 零 to the writer (1,680.32 and 107,000.53) it is written before 角, as careful clerks do;
整 stands after 元 and after 角, never after 分.
"""

from __future__ import annotations

import re

from registrar_app.domain.money import FEN_PER_YUAN, LARGEST_FEN

PREFIX = "人民币"

PHRASE = re.compile(
    r"[零〇壹贰貳弍叁參叄弎肆伍陆陸柒捌玖拾][零〇壹贰貳弍叁參叄弎肆伍陆陸柒捌玖拾佰仟万萬亿億]{0,40}[元圆圓]"
    r"(?:[零〇壹贰貳弍叁參叄弎肆伍陆陸柒捌玖]{1,2}角)?(?:[零〇壹贰貳弍叁參叄弎肆伍陆陸柒捌玖]{1,2}分)?[整正]?"
)
"""An amount in capitals inside a sentence."""

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_UNITS = (("亿", 10**8), ("万", 10**4), ("仟", 1000), ("佰", 100), ("拾", 10))
_VARIANTS = str.maketrans("〇貳弍參叄弎陸萬億圓圆", "零贰贰叁叁叁陆万亿元元")
_IGNORED = re.compile(r"[\s　:：]+")
_ZERO_SMALL = re.compile(r"零[角分]")
_ZERO_BEFORE_UNIT = re.compile(r"零[拾佰仟万亿整正]|零零|零$")
_BARE_TEN = re.compile(r"(?:^|(?<=零))拾")
_PARTS = re.compile(
    r"(?:(?P<yuan>[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+)元)?"
    r"(?:零?(?P<jiao>[壹贰叁肆伍陆柒捌玖])角)?(?:零?(?P<fen>[壹贰叁肆伍陆柒捌玖])分)?[整正]?"
)


def capitals(fen: int) -> str:
    """Return the amount in capitals, e.g. 人民币壹拾万柒仟元零伍角叁分 for 107,000.53 yuan.

    Raises:
        ValueError: the amount is negative or larger than 9,999,999,999,999.99 yuan.
    """
    if not 0 <= fen <= LARGEST_FEN:
        raise ValueError(fen)
    yuan, small = divmod(fen, FEN_PER_YUAN)
    whole = f"{_integer(yuan)}元" if yuan or not small else ""
    return f"{PREFIX}{whole}{_small_part(yuan, small)}"


def parse_capitals(text: str) -> int:
    """Return the fen of an amount in capitals.

    元 may be 圆, 整 may be 正 or missing, 人民币 may be missing, 壹 may be missing before a leading 拾, and 零 may be
    written or not where the rule or habit allows both.

    Raises:
        ValueError: the text is not one amount in capitals.
    """
    written = _IGNORED.sub("", text).translate(_VARIANTS).removeprefix(PREFIX)
    if written in {"零元", "零元整", "零元正"}:
        return 0
    tidy = _BARE_TEN.sub("壹拾", _ZERO_SMALL.sub("", written))
    match = _PARTS.fullmatch(tidy)
    if match is None or not any(match.groups()) or _ZERO_BEFORE_UNIT.search(tidy):
        raise ValueError(text)
    yuan = _parse_integer(match["yuan"].replace("零", "")) if match["yuan"] else 0
    fen = yuan * FEN_PER_YUAN + 10 * _digit(match["jiao"]) + _digit(match["fen"])
    if not 0 < fen <= LARGEST_FEN or _skeleton(capitals(fen)) != _skeleton(tidy):
        raise ValueError(text)
    return fen


def _integer(number: int) -> str:
    """Return the reading of a whole number, one 零 for a gap of any width."""
    for unit, size in _UNITS:
        if number >= size:
            high, low = divmod(number, size)
            gap = "零" if 0 < low < size // 10 else ""
            return f"{_integer(high)}{unit}{gap}{_integer(low) if low else ''}"
    return _DIGITS[number]


def _small_part(yuan: int, small: int) -> str:
    jiao, fen = divmod(small, 10)
    if not small:
        return "整"
    gap = "零" if yuan and (yuan % 10 == 0 or jiao == 0) else ""
    return f"{gap}{_DIGITS[jiao] + '角' if jiao else ''}{_DIGITS[fen] + '分' if fen else '整'}"


def _parse_integer(text: str) -> int:
    """Return the number of a reading without 零; what is written out of order is caught by writing it again."""
    for unit, size in _UNITS:
        high, found, low = text.rpartition(unit)
        if found:
            return _parse_integer(high) * size + _parse_integer(low)
    return max(_DIGITS.find(text), 0) if text else 0


def _digit(text: str | None) -> int:
    return _DIGITS.index(text) if text else 0


def _skeleton(text: str) -> str:
    """Return the amount without what the rule leaves to the writer."""
    return text.removeprefix(PREFIX).replace("零", "").rstrip("整正")
