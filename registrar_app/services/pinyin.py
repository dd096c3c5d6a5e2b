"""Keeps how a character may be read, every reading of it; matching a typed text with names is left to its callers."""

from __future__ import annotations

import os
import re
from functools import lru_cache

_LETTERS = re.compile("[a-z]+")


@lru_cache(maxsize=20_000)
def readings(character: str) -> tuple[str, ...]:
    """Return every reading without its tone (重: zhong, chong, tong; ü is v), the usual one first.

    A Latin letter or a digit reads as itself; what nobody reads, as punctuation, has no reading.
    """
    if character.isascii():
        return (character.lower(),) if character.isalnum() else ()
    # Only single characters are read here: leaving pypinyin's table of phrases out halves the time of loading it.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")
    from pypinyin import Style, pinyin

    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
    return tuple(dict.fromkeys(reading for reading in (found or [[]])[0] if _LETTERS.fullmatch(reading)))
