"""Finds the units that only the look of a cell shows: 12.5 with the format 0.00"万元" is read by people as 12.5 万元.

A reader of values gives the bare number. A format that also scales what it shows (0!.0,"万") holds yuan and is left alone;
a percentage is no amount. ``.xlsx`` and ``.xls`` say it by the styles of their cells, ``.ods`` by the text beside the number.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import unescape

PERCENT = "%"
_PLAIN_PERCENTS = (9, 10)
"""The formats 0% and 0.00%, which every spreadsheet knows without writing them down."""
_EXACT_DIGITS = 15
_UNIT = re.compile("[十百千万亿]+元?|[美港欧日英韩澳加]元|USD|HKD|EUR|JPY|GBP")
_COINS = {"$": "美元", "€": "欧元", "£": "英镑"}
_COIN = re.compile(r"\[\$[^\]\-]*([$€£])|(?<!\[)([$€£])")
_SCALES = re.compile(r"[0#?],+(?![0#?,])")
_TAG = re.compile(rb"<(/?)(?:\w+:)?(numFmt|cellXfs|xf)((?:\s+[\w:]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*)\s*/?>")
_ATTRIBUTE = re.compile(rb"([\w:]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_ASIDE = re.compile(r"[\"\\]")
_NUMBER = re.compile(r"[0-9][0-9,]*(?:\.([0-9]+))?")


def units_of_styles(styles: bytes) -> dict[int, str]:
    """Return the unit that each style of cells shows, by the style's number; those that show none are left out.

    Readers of values take styles that are not well-formed too, so these are gone through tag by tag.
    """
    units: dict[int, str] = {}
    formats = {str(number): PERCENT for number in _PLAIN_PERCENTS}
    place, inside = -1, False
    for closing, tag, attributes in _TAG.findall(styles):
        given = {
            name.decode("ascii", "replace"): unescape((one or other).decode("utf-8", "replace"))
            for name, one, other in _ATTRIBUTE.findall(attributes)
        }
        if tag == b"numFmt" and (unit := unit_shown(given.get("formatCode", ""))):
            formats[given.get("numFmtId", "")] = unit
        elif tag == b"cellXfs":
            inside = not closing
        elif tag == b"xf" and inside and not closing:
            place += 1
            if unit := formats.get(given.get("numFmtId", ""), ""):
                units[place] = unit
    return units


def unit_shown(code: str) -> str:
    """Return the unit that the code of a format shows; "" when it shows none."""
    plain = _ASIDE.sub("", code)
    if PERCENT in plain:
        return PERCENT
    if _SCALES.search(plain):
        return ""
    unit, coin = _UNIT.search(plain), _COIN.search(plain)
    if unit is not None:
        return unit[0]
    return _COINS[coin[1] or coin[2]] if coin is not None else ""


def units_of_numbered(formats: Mapping[int, str], styles: Sequence[int]) -> dict[int, str]:
    """Return the unit that each style of an ``.xls`` shows.

    Args:
        formats: The codes of formats by their numbers.
        styles: The number of the format of each style.
    """
    units = dict.fromkeys(_PLAIN_PERCENTS, PERCENT) | {
        number: unit_shown(code) for number, code in formats.items()
    }
    return {place: unit for place, number in enumerate(styles) if (unit := units.get(number))}


def unit_beside(shown: str, value: str) -> str:
    """Return the unit in the text that stands for a number; "" when there is none, or the number is scaled with it."""
    unit = unit_shown(shown)
    number = _NUMBER.search(shown)
    if unit in ("", PERCENT) or number is None:
        return unit
    try:
        held = abs(float(value))
    except ValueError:
        return unit
    is_held = abs(float(number[0].replace(",", "")) - held) <= 10.0 ** -len(number[1] or "")
    return unit if is_held else ""


def with_unit(number: float, unit: str) -> str:
    """Return a number with its unit as people read it: 0.3 with ``%`` is 30%."""
    return f"{number * 100 if unit == PERCENT else number:.{_EXACT_DIGITS}g}{unit}"
