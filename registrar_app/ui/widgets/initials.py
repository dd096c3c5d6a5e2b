"""Keeps the pinyin initials of common Chinese characters for type-to-filter; names in the register are the store's."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

_STARTS = (
    (0xB0A1, "a"), (0xB0C5, "b"), (0xB2C1, "c"), (0xB4EE, "d"), (0xB6EA, "e"), (0xB7A2, "f"), (0xB8C1, "g"),
    (0xB9FE, "h"), (0xBBF7, "j"), (0xBFA6, "k"), (0xC0AC, "l"), (0xC2E8, "m"), (0xC4C3, "n"), (0xC5B6, "o"),
    (0xC5BE, "p"), (0xC6DA, "q"), (0xC8BB, "r"), (0xC8F6, "s"), (0xCBFA, "t"), (0xCDDA, "w"), (0xCEF4, "x"),
    (0xD1B9, "y"), (0xD4D1, "z"), (0xD7FA, ""),
)  # fmt: skip
_FIRSTS = [start for start, _ in _STARTS]


@lru_cache(maxsize=8192)
def initials(text: str) -> str:
    """Return one letter a character: GB 2312 level 1 is ordered by pinyin, so a character's place gives its initial."""
    return "".join(_initial(character) for character in text)


def _initial(character: str) -> str:
    if character.isascii():
        return character.lower() if character.isalnum() else ""
    try:
        high, low = character.encode("gb2312")
    except (UnicodeEncodeError, ValueError):
        return ""
    place = bisect_right(_FIRSTS, high << 8 | low) - 1
    return _STARTS[place][1] if place >= 0 else ""
