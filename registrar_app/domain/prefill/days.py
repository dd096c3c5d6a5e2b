"""Finds days and lengths of time in a line, in every form that contracts use."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from registrar_app.domain.prefill.sums import small_number

_BLANK = r"[\s\t]*"
_DAY = re.compile(
    rf"(?<!\d)(?P<y>(?:19|20)\d\d){_BLANK}(?:年|[./-]){_BLANK}(?P<m>\d{{1,2}}){_BLANK}(?:月|[./-]){_BLANK}(?P<d>\d{{1,2}})(?!\d){_BLANK}日?"
)
_CHINESE_DAY = re.compile(
    r"(?P<y>[一二][零〇○Oo九一二三四五六七八]{3})年(?P<m>元|[一二三四五六七八九十]{1,2})月(?P<d>[一二三四五六七八九十]{1,3})日"
)
_YEAR = str.maketrans("零〇○Oo一二三四五六七八九", "00000123456789")
_LENGTH = re.compile(
    r"(?P<n>\d{1,4}|[一二三四五六七八九十两壹贰叁肆伍陆柒捌玖拾]{1,3})(?P<half>年半)?(?P<unit>个月|个日历天|年|天|日|月)?"
)
_CAPITALS = str.maketrans("壹贰叁肆伍陆柒捌玖拾", "一二三四五六七八九十")


@dataclass(frozen=True, slots=True)
class Day:
    """One day and where it stands in the comparable text."""

    start: int
    end: int
    day: date


def find_days(text: str) -> list[Day]:
    """Return the days of a comparable text in their order; what is no real day is left out."""
    found = [_day(m, int(m["y"]), int(m["m"]), int(m["d"])) for m in _DAY.finditer(text)]
    for match in _CHINESE_DAY.finditer(text):
        month = 1 if match["m"] == "元" else small_number(match["m"])
        found.append(_day(match, int(match["y"].translate(_YEAR)), month or 0, small_number(match["d"]) or 0))
    return sorted((each for each in found if each is not None), key=lambda each: each.start)


def find_length(text: str) -> tuple[int, str] | None:
    """Return the first length of time as months (``m``) or days (``d``): 十二个月, 2年, 一年半, 180天."""
    for match in _LENGTH.finditer(text):
        number = small_number(match["n"].translate(_CAPITALS))
        if not number:
            continue
        if match["half"]:
            return number * 12 + 6, "m"
        if match["unit"] == "年":
            return (number * 12, "m") if number < 100 else None
        if match["unit"] == "个月":
            return number, "m"
        if match["unit"] in ("天", "个日历天", "日"):
            return number, "d"
    return None


def last_day(begin: date, length: tuple[int, str]) -> date:
    """Return the last day of a time that begins with a day.

    The day itself does not count; a time in months ends on the day of the same number, or on the last of a shorter
    month (民法典 第201、202条).
    """
    number, unit = length
    if unit == "d":
        return begin + timedelta(days=number)
    month = begin.month - 1 + number
    year, month = begin.year + month // 12, month % 12 + 1
    return date(year, month, min(begin.day, calendar.monthrange(year, month)[1]))


def _day(match: re.Match[str], year: int, month: int, day: int) -> Day | None:
    try:
        return Day(match.start(), match.end(), date(year, month, day))
    except ValueError:
        return None
