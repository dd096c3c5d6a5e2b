"""Finds entries of a list by code, by any part of the name, by pinyin or its initials in every reading of a character.

The window's pickers and the command line search with it; where the entries come from is left to them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from registrar_app.domain.code_list import Code, CodeList
from registrar_app.domain.errors import UsageError
from registrar_app.domain.text import Text
from registrar_app.services.pack_ports import PackLibrary
from registrar_app.services.pinyin import readings

_TYPED_AS_PINYIN = re.compile("(?=.*[a-z])[a-z0-9]+")
_BETWEEN_SYLLABLES = re.compile(r"[\s'’]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One choice.

    Attributes:
        value: What choosing it means.
        code: The code that is shown; "" where the user knows only words. A text ``value`` is found all the same.
        word: The name.
        also: More words to be found by.
        beside: What a list shows behind the name, as the second code of a functional area.
        definition: What falls under the choice; "" where the name says it all.
    """

    value: Any
    code: str
    word: str
    also: str = ""
    beside: str = ""
    definition: str = ""

    @property
    def line(self) -> str:
        """Code and name, as a field shows the choice."""
        return f"{self.code} {self.word}".strip()

    @property
    def key(self) -> str:
        """The code that finds the choice, shown or not."""
        return self.code or (self.value if isinstance(self.value, str) else "")

    @property
    def listed(self) -> str:
        """The line of a list: code, name and what stands beside."""
        return f"{self.line} · {self.beside}" if self.beside else self.line


def fold(text: str) -> str:
    """Return the text as it is compared: width and case do not matter."""
    return unicodedata.normalize("NFKC", text).casefold()


def code_list(packs: PackLibrary, list_id: str) -> CodeList:
    """Return a code list.

    Raises:
        UsageError: there is none of that id; the ones there are, are named.
    """
    lists = packs.code_lists()
    if list_id not in lists:
        raise UsageError(
            "CODE-LIST-UNKNOWN",
            list_id,
            Text("没有这个代码表", "there is no such code list"),
            Text(f"用下列之一：{'、'.join(lists)}", f"use one of {', '.join(lists)}"),
        )
    return lists[list_id]


def entries_of(codes: CodeList, language: str, chosen: Iterable[Code] | None = None) -> EntryList:
    """Return the codes of a list (or the ``chosen`` ones of it) as entries whose value is the code."""
    return EntryList(
        (_entry(codes, code, language) for code in (codes if chosen is None else chosen)), codes.origin
    )


FUNCTIONAL_AREAS = "functional_areas"
"""Stands for a list that no pack holds: the functional areas among the regions."""


def choosable(lists: Mapping[str, CodeList], list_id: str, language: str) -> EntryList:
    """Return the entries of a list that a contract may carry; none of a list that is not there."""
    only_areas = list_id == FUNCTIONAL_AREAS
    codes = lists.get("regions" if only_areas else list_id)
    chosen = (code for code in codes or () if code.selectable and code.functional_area >= only_areas)
    return entries_of(codes, language, chosen) if codes else EntryList(())


def _entry(codes: CodeList, code: Code, language: str) -> Entry:
    area = codes.area_of(code)
    beside = f"{area.code} {area.label.in_language(language)}" if area else ""
    also = f"{code.label.zh} {code.label.en} {beside}"
    # patent_invention is this program's name, not one that is known
    shown = "" if code.code.islower() else code.code
    definition = code.definition.in_language(language) if code.definition else code.note
    return Entry(code.code, shown, code.label.in_language(language), also, beside, definition)


class EntryList(Sequence[Entry]):
    """Entries in their order, searchable; what searching needs is made when it is first asked for."""

    def __init__(self, entries: Iterable[Entry], origin: Text | None = None) -> None:
        """Keep the entries.

        Args:
            entries: In the order in which they are shown.
            origin: Where they come from, as the user reads it.
        """
        self._entries = tuple(entries)
        self.origin = origin

    def __getitem__(self, place: Any) -> Any:
        """Return one entry or a stretch of them."""
        return self._entries[place]

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._entries)

    def __iter__(self) -> Iterator[Entry]:
        """Go through the entries in order."""
        return iter(self._entries)

    def exactly(self, typed: str) -> Entry | None:
        """Return the first entry whose code, name or line was typed."""
        return self._by_words.get(fold(typed.strip()))

    def of_value(self, value: Any) -> Entry | None:
        """Return the first entry that means a value."""
        return self._by_value.get(value)

    def find(self, typed: str) -> list[Entry]:
        """Return the entries that a typed text means; all of them for an empty text.

        The same code comes first, then beginnings of code, name and pinyin, then parts of them.
        """
        wanted = fold(typed.strip())
        if not wanted:
            return list(self._entries)
        spelled = self._spelling(_BETWEEN_SYLLABLES.sub("", wanted))
        ranked = [
            (rank, place)
            for place, searched in enumerate(self._searched)
            if (rank := searched.rank(wanted, spelled)) is not None
        ]
        return [self._entries[place] for _, place in sorted(ranked)]

    def prepare(self) -> None:
        """Make what searching needs, so that the first letter typed does not wait for it."""
        if self._entries:
            self.find("a")

    @cached_property
    def _by_words(self) -> dict[str, Entry]:
        found: dict[str, Entry] = {}
        for entry in self._entries:
            for words in (entry.key, entry.word, entry.line):
                if words:
                    found.setdefault(fold(words), entry)
        return found

    @cached_property
    def _by_value(self) -> dict[Any, Entry]:
        return {entry.value: entry for entry in reversed(self._entries)}

    @cached_property
    def _searched(self) -> list[_Searched]:
        return [_Searched.of(entry) for entry in self._entries]

    def _spelling(self, typed: str) -> _Spelling | None:
        if not _TYPED_AS_PINYIN.fullmatch(typed) or typed[0] not in self._by_initial:
            return None
        return _Spelling(typed, self._by_initial[typed[0]])

    @cached_property
    def _by_initial(self) -> dict[str, re.Pattern[str]]:
        """What finds the characters of this list that may be read with an initial."""
        found: dict[str, set[str]] = {}
        for character in set().union(*(searched.read for searched in self._searched)):
            for reading in readings(character):
                found.setdefault(reading[0], set()).add(character)
        return {
            initial: re.compile(f"[{''.join(sorted(characters))}]") for initial, characters in found.items()
        }


@dataclass(frozen=True, slots=True)
class _Searched:
    """The folded words of an entry; ``read`` is what pinyin is compared with: no spaces, no punctuation."""

    code: str
    word: str
    line: str
    everything: str
    read: str

    @staticmethod
    def of(entry: Entry) -> _Searched:
        code, word, line = fold(entry.key), fold(entry.word), fold(entry.line)
        # An English name is found by the pinyin of the Chinese one, which stands in `also`.
        read = "".join(c for c in fold(entry.also) if not c.isascii()) if word.isascii() else word
        return _Searched(
            code=code,
            word=word,
            line=line,
            everything=f"{line}\n{fold(entry.also)}\n{fold(entry.beside)}",
            read="".join(filter(str.isalnum, read)),
        )

    def rank(self, wanted: str, spelled: _Spelling | None) -> int | None:
        if wanted in (self.code, self.word, self.line):
            return 0
        if self.code.startswith(wanted):
            return 1
        if self.word.startswith(wanted):
            return 2
        if spelled is not None and spelled.begins(self.read):
            return 3
        if wanted in self.everything:
            return 4
        return 5 if spelled is not None and spelled.stands_in(self.read) else None


class _Spelling:
    """A text typed as pinyin: each character by its initial or a whole reading, the last by any beginning of one."""

    def __init__(self, typed: str, firsts: re.Pattern[str]) -> None:
        self._typed, self._firsts = typed, firsts
        self._ends: dict[tuple[str, int], tuple[int, ...]] = {}

    def begins(self, read: str) -> bool:
        """Whether a name may be typed so from its first character on."""
        return self._firsts.match(read) is not None and self._runs(read, 0)

    def stands_in(self, read: str) -> bool:
        """Whether a stretch of the name may be typed so."""
        return any(self._runs(read, found.start()) for found in self._firsts.finditer(read))

    def _runs(self, read: str, start: int) -> bool:
        places = {0}
        for at in range(start, len(read)):
            places = {end for place in places for end in self._ends_of(read[at], place)}
            if len(self._typed) in places:
                return True
            if not places:
                return False
        return False

    def _ends_of(self, character: str, place: int) -> tuple[int, ...]:
        """Return up to where the typed letters may be read as one character from a place on."""
        key = (character, place)
        if key not in self._ends:
            left = self._typed[place:]
            lengths = {
                length
                for reading in readings(character)
                if reading[0] == left[0]
                for length in (1, len(reading) if left.startswith(reading) else 1)
            }
            if any(reading.startswith(left) for reading in readings(character)):
                lengths.add(len(left))
            self._ends[key] = tuple(place + length for length in lengths)
        return self._ends[key]
