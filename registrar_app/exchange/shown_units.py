"""Finds the units that only the format of a cell shows: 12.5 with the format 0.00"万元" is read by people as 12.5 万元.

A reader of values gives the bare number. A format that also scales what it shows (0!.0,"万") holds yuan and is left alone.
"""

from __future__ import annotations

import re
from html import unescape

_UNIT = re.compile("[十百千万亿]+元?|[美港欧日英韩澳加]元")
_COINS = {"$": "美元", "€": "欧元", "£": "英镑"}
_COIN = re.compile(r"\[\$[^\]\-]*([$€£])|(?<!\[)([$€£])")
_SCALES = re.compile(r"[0#?],+(?![0#?,])")
_TAG = re.compile(rb"<(/?)(?:\w+:)?(numFmt|cellXfs|xf)((?:\s+[\w:]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*)\s*/?>")
_ATTRIBUTE = re.compile(rb"([\w:]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_ASIDE = re.compile(r"[\"\\]")


def units_of_styles(styles: bytes) -> dict[int, str]:
    """Return the unit that each style of cells shows, by the style's number; those that show none are left out.

    Readers of values take styles that are not well-formed too, so these are gone through tag by tag.
    """
    units: dict[int, str] = {}
    formats: dict[str, str] = {}
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
    if _SCALES.search(plain):
        return ""
    unit, coin = _UNIT.search(plain), _COIN.search(plain)
    if unit is not None:
        return unit[0]
    return _COINS[coin[1] or coin[2]] if coin is not None else ""
