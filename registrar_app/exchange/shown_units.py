"""Finds the units that only the format of a cell shows: 12.5 with the format 0.00"万元" is read by people as 12.5 万元.

A reader of values gives the bare number. A format that also scales what it shows (0!.0,"万") holds yuan and is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.parsers import expat

_UNIT = re.compile("[十百千万亿]+元?|[美港欧日英韩澳加]元")
_COINS = {"$": "美元", "€": "欧元", "£": "英镑"}
_COIN = re.compile(r"\[\$[^\]\-]*([$€£])|(?<!\[)([$€£])")
_SCALES = re.compile(r"[0#?],+(?![0#?,])")
_ASIDE = re.compile(r"[\"\\]")


def units_of_styles(styles: bytes) -> dict[int, str]:
    """Return the unit that each style of cells shows, by the style's number; those that show none are left out.

    Raises:
        ExpatError: it is no XML.
    """
    walk = _Styles()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = walk.begin
    parser.EndElementHandler = walk.end
    parser.Parse(styles, True)
    return walk.units


def unit_shown(code: str) -> str:
    """Return the unit that the code of a format shows; "" when it shows none."""
    plain = _ASIDE.sub("", code)
    if _SCALES.search(plain):
        return ""
    unit, coin = _UNIT.search(plain), _COIN.search(plain)
    if unit is not None:
        return unit[0]
    return _COINS[coin[1] or coin[2]] if coin is not None else ""


class _Styles:
    def __init__(self) -> None:
        self.units: dict[int, str] = {}
        self._formats: dict[str, str] = {}
        self._place = -1
        self._inside = False

    def begin(self, name: str, given: Mapping[str, str]) -> None:
        tag = name.rpartition(" ")[2]
        if tag == "numFmt" and (unit := unit_shown(given.get("formatCode", ""))):
            self._formats[given.get("numFmtId", "")] = unit
        elif tag == "cellXfs":
            self._inside = True
        elif tag == "xf" and self._inside:
            self._place += 1
            if unit := self._formats.get(given.get("numFmtId", ""), ""):
                self.units[self._place] = unit

    def end(self, name: str) -> None:
        if name.rpartition(" ")[2] == "cellXfs":
            self._inside = False
