"""Keeps the index that finds the cases with a piece of text at once, wherever in their words it stands.

FTS5 cuts what it is given into every three signs in a row and finds any three or more of them as a phrase. So that one and
two signs are found as well, each text stands there a second time with a mark around every sign: ``·海·洋·`` has ``·海·`` and
``海·洋`` among its threes. Initials that are read in several ways stand there in every way, up to three in a row; a longer
row of letters is found by its threes, and the case must be looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import product

_MARK, _INSTEAD = "\x1f", "\x1e"
_AT_ONCE = 3
_NAMES_KEPT, _WINDOWS_KEPT = 10_000, 20_000


def grams_of_words(words: str) -> str:
    """Return what the index is given for the words of a case (``search.words_of``)."""
    plain = words.replace(_MARK, _INSTEAD)
    return f"{plain}\n{_marked(plain)}"


def grams_of_initials(names: Sequence[Sequence[str]]) -> str:
    """Return what the index is given for the initials of a case: for each name, the letters of each of its signs."""
    parts: list[str] = []
    for signs in names:
        parts += _parts(tuple(signs))
    return "\n".join(dict.fromkeys(parts))


@lru_cache(maxsize=_NAMES_KEPT)
def _parts(signs: tuple[str, ...]) -> tuple[str, ...]:
    """Return what is given for one name; a party has many contracts."""
    first = "".join(letters[0] for letters in signs)
    parts = dict.fromkeys((first, _marked(first)))
    for place, letters in enumerate(signs):
        if len(letters) > 1:
            begin = max(0, place - _AT_ONCE + 1)
            parts.update(_ways(signs[begin : place + _AT_ONCE], place - begin))
    return tuple(parts)


def can_find(word: str) -> bool:
    """Whether the index knows a word: none that holds signs that no keyboard writes."""
    return word.isprintable()


def find_words(word: str) -> str:
    """Return the question to the index for a piece of the words."""
    return f"words : {_phrase(word)}"


def find_initials(letters: str) -> tuple[str, str]:
    """Return the questions to the index for initials in a row: what is found for certain, and what may be it."""
    certain = f"initials : {_phrase(letters)}"
    if len(letters) <= _AT_ONCE:
        return certain, certain
    threes = (letters[place : place + _AT_ONCE] for place in range(len(letters) - _AT_ONCE + 1))
    return certain, f"initials : ({' AND '.join(map(_quoted, dict.fromkeys(threes)))})"


def _marked(text: str) -> str:
    return f"{_MARK}{_MARK.join(text)}{_MARK}"


def _phrase(text: str) -> str:
    if len(text) == 1:
        return _quoted(_marked(text))
    return _quoted(_MARK.join(text) if len(text) < _AT_ONCE else text)


def _quoted(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


@lru_cache(maxsize=_WINDOWS_KEPT)
def _ways(signs: tuple[str, ...], place: int) -> dict[str, None]:
    """Return what is read around a sign of several readings: alone, in twos and in threes with its neighbours.

    Only the neighbours within reach are given, so that words that return in many names are gone through once.
    """
    found = [_marked(letter) for letter in signs[place][1:]]
    for length in (2, _AT_ONCE):
        for begin in range(max(0, place - length + 1), min(place, len(signs) - length) + 1):
            read = product(*signs[begin : begin + length])
            found += [_MARK.join(way) if length < _AT_ONCE else "".join(way) for way in read]
    return dict.fromkeys(found)
