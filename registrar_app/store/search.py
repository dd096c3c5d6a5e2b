"""Keeps how a case is found by any part of its words or by pinyin initials, all readings of a character included.

Each character's initials are kept as one sign (重: z or c), so that a query of letters is one GLOB pattern over signs
and no combination of readings has to be spelled out.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from registrar_app.domain.contract import Contract
from registrar_app.domain.party import Party
from registrar_app.store import grams

_SIGNS_FROM = 0xF0000
_READINGS = 3
"""Different initials kept of one character; a fourth is too rare to be typed."""
_NAMES_KEPT = 10_000
_BETWEEN = "·"
_LETTERS = re.compile("[a-z]+")
_TYPED_INITIALS = re.compile("(?=.*[a-z])[a-z0-9]+")
"""Initials, among them the digits that stand in the name itself (5G通信: 5gtx)."""


def fold(text: str) -> str:
    """Return the text as it is compared: width and case do not matter."""
    return unicodedata.normalize("NFKC", text).casefold()


def words_of(contract: Contract, numbers: Iterable[str]) -> str:
    """Return everything that a search looks at, one entry a line."""
    parties = [p for p in (contract.seller, contract.buyer, contract.intermediary) if p is not None]
    names = [text for party in parties for text in (party.name, party.credit_code)]
    return "\n".join(fold(text) for text in (contract.name, contract.contract_no, *names, *numbers) if text)


def initials_of(contract: Contract) -> str:
    """Return the initial signs of the contract's and the parties' names, one name a line."""
    parties: tuple[Party | None, ...] = (contract.seller, contract.buyer, contract.intermediary)
    names = (contract.name, *(party.name for party in parties if party is not None))
    return "\n".join(signs for signs in map(_signs_of_name, names) if signs)


def codes_in(initials: str) -> set[int]:
    """Return the codes of the signs that stand for several letters."""
    return {ord(sign) for sign in set(initials) if ord(sign) >= _SIGNS_FROM}


def letters_of_names(initials: str) -> list[tuple[str, ...]]:
    """Return what each sign of each name may be read as, the first reading first."""
    return [_letters_of_name(name) for name in initials.split("\n")]


@lru_cache(maxsize=_NAMES_KEPT)
def _letters_of_name(name: str) -> tuple[str, ...]:
    return tuple(_letters_of(ord(s)) if ord(s) >= _SIGNS_FROM else s for s in name)


@dataclass(frozen=True, slots=True)
class Search:
    """A query as the store answers it.

    Attributes:
        certain: The question to ``case_grams`` whose answers all fit; "" where the index does not know a word of the query.
        match: The question whose answers may fit; the same where the index says it all.
        words: The query over ``case_search s`` alone, as SQL.
        values: The values of ``words``.
    """

    certain: str
    match: str
    words: str
    values: tuple[str, ...]


def read_query(text: str, codes: Sequence[int]) -> Search | None:
    """Return what was typed as a search; ``None`` when nothing was.

    Args:
        text: What was typed; each part between spaces must be found.
        codes: The codes of signs in use (table ``case_initial``).
    """
    typed = fold(text).split()
    words, values = where_words(text, codes)
    if not typed:
        return None
    if not all(map(grams.can_find, typed)):
        return Search("", "", words, tuple(values))
    certain, match = [], []
    for word in typed:
        found = grams.find_words(word)
        sure, maybe = grams.find_initials(word) if _TYPED_INITIALS.fullmatch(word) else ("", "")
        certain.append(f"({found} OR {sure})" if sure else found)
        match.append(f"({found} OR {maybe})" if maybe else found)
    return Search(" AND ".join(certain), " AND ".join(match), words, tuple(values))


def where_words(text: str, codes: Sequence[int]) -> tuple[str, list[str]]:
    """Return the SQL condition over ``case_search`` (alias ``s``) for every word of a query, and its values.

    Args:
        text: What was typed; each part between spaces must be found.
        codes: The codes of signs in use (table ``case_initial``).
    """
    conditions, values = [], []
    for word in fold(text).split():
        if _TYPED_INITIALS.fullmatch(word):
            conditions.append("(instr(s.words, ?) > 0 OR s.initials GLOB ?)")
            values += [word, f"*{''.join(_letter_class(letter, codes) for letter in word)}*"]
        else:
            conditions.append("instr(s.words, ?) > 0")
            values.append(word)
    return " AND ".join(conditions), values


def _letter_class(letter: str, codes: Sequence[int]) -> str:
    signs = "".join(chr(code) for code in codes if letter in _letters_of(code))
    return f"[{letter}{signs}]"


@lru_cache(maxsize=_NAMES_KEPT)
def _signs_of_name(name: str | None) -> str:
    return "".join(map(_sign, fold(name))) if name else ""


@lru_cache(maxsize=20_000)
def _sign(character: str) -> str:
    if character.isascii():
        return character if character.isalnum() else ""
    if not character.isalnum():
        return ""
    letters = _initials(character)
    if len(letters) < 2:
        return letters or _BETWEEN
    code = 0
    for letter in letters:
        code = code * 27 + ord(letter) - ord("a") + 1
    return chr(_SIGNS_FROM + code)


def _initials(character: str) -> str:
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")  # only single characters are read
    from pypinyin import Style, pinyin

    readings = pinyin(character, style=Style.FIRST_LETTER, heteronym=True)[0]
    letters = dict.fromkeys(
        reading for reading in readings if _LETTERS.fullmatch(reading) and len(reading) == 1
    )
    return "".join(list(letters)[:_READINGS])


@lru_cache(maxsize=20_000)
def _letters_of(code: int) -> str:
    letters, rest = "", code - _SIGNS_FROM
    while rest:
        rest, letter = divmod(rest, 27)
        letters += chr(ord("a") + letter - 1)
    return letters
