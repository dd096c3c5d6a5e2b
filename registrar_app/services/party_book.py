"""Keeps an index of the parties of a register in memory: found by any part of name or code and by pinyin initials.

It only leads to contracts; what a party is called there is read when it is shown, so that an entry which nobody
uses any more is dropped then. Reading goes in short stretches, so that it may be done beside the window.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from registrar_app.services.find_code import fold
from registrar_app.services.party_ports import PartyShelf, PartyTrace, TracePlace
from registrar_app.services.pinyin import readings

STRETCH = 500
"""Cases that are read at a time, within some 10 ms."""
RECENT = 8
"""Contracts of a party that are remembered, the newest ones: its contents are read from them."""
_LATELY_MOST = 2_000
"""Parties that may be searched apart before the index is made anew."""
_TYPED_INITIALS = re.compile("(?=.*[a-z])[a-z0-9]+")
"""Initials, among them the digits that stand in the name itself (3D打印: 3ddy)."""
_SIGNS_FROM = 0xF0000

Key = tuple[str, str]
"""Name and credit code, as they are written; one of them may be ""."""
Told = Callable[[int, int], object]


@dataclass(slots=True)
class _Entry:
    order: int = 0
    uids: list[str] = field(default_factory=list)

    def note(self, place: TracePlace) -> None:
        self.order = place.order
        if place.uid in self.uids:
            self.uids.remove(place.uid)
        self.uids.append(place.uid)
        del self.uids[:-RECENT]


class PartyBook:
    """The parties of one register; ``follow`` brings it up to date."""

    def __init__(self) -> None:
        self._entries: dict[Key, _Entry] = {}
        self._by_code: dict[str, set[str]] = {}
        self._by_name: dict[str, set[str]] = {}
        self._cases: set[str] = set()
        self._last: TracePlace | None = None
        self._lines, self._lately = _Lines(()), _Lines(())
        self._since: set[Key] = set()

    # ------------------------------------------------------------ reading

    def count_new(self, shelf: PartyShelf) -> int:
        """Return about how many cases ``follow`` would read."""
        return max(shelf.count_traced() - len(self._cases), 0)

    def follow(self, shelf: PartyShelf, told: Told = lambda done, total: None) -> None:
        """Read what has changed since the last time; everything, when a case came in with an older moment."""
        self._read_on(shelf, told)
        if shelf.count_traced() > len(self._cases):
            self._last = None
            self._read_on(shelf, told)
        if len(self._since) > _LATELY_MOST or not self._lines.keys:
            self._lines, self._since = _Lines(self._newest_first(self._entries)), set()
        self._lately = _Lines(self._newest_first(self._since))

    def _read_on(self, shelf: PartyShelf, told: Told) -> None:
        place = None if self._last is None else TracePlace(self._last.order, "\U0010ffff")
        total = max(shelf.count_traced(), 1)
        done = 0
        while traces := shelf.party_traces(place, STRETCH):
            for trace in traces:
                self._note(trace)
            place = traces[-1].place
            done += len({trace.place.uid for trace in traces})
            told(min(done, total), total)
        self._last = place if place is not None and place.uid != "\U0010ffff" else self._last

    def _note(self, trace: PartyTrace) -> None:
        self._cases.add(trace.place.uid)
        key = (trace.name, trace.credit_code)
        if key == ("", ""):
            return
        self._entries.setdefault(key, _Entry()).note(trace.place)
        self._by_code.setdefault(trace.credit_code, set()).add(trace.name)
        self._by_name.setdefault(trace.name, set()).add(trace.credit_code)
        self._since.add(key)

    def _newest_first(self, keys: Iterable[Key]) -> list[Key]:
        return sorted(keys, key=lambda key: -self._entries[key].order)

    # ------------------------------------------------------------ finding

    def find(self, text: str) -> Iterator[Key]:
        """Go through the parties that fit, each once: those named or begun so first, the newest first among equals.

        Every word must stand in name or code; letters also fit the initials of a name, every reading tried. Without a
        word, the parties come in the order of their last contract.
        """
        words = fold(text).split()
        if not words:
            yield from self._lately.keys
            yield from (key for key in self._lines.keys if key not in self._since)
            return
        if len(words) > 1:
            # what is said least often leads; every other word is only looked for where it stands
            words.sort(key=lambda word: self._lines.count(word) + self._lately.count(word))
        told: set[Key] = set()
        for way in (_Lines.beginning, _Lines.initials_beginning, _Lines.holding, _Lines.initials_holding):
            for lines in (self._lately, self._lines):
                for place in way(lines, words[0]):
                    key = lines.keys[place]
                    if key not in told and all(lines.fits(place, word) for word in words[1:]):
                        told.add(key)
                        yield key

    def kin(self, key: Key) -> frozenset[Key]:
        """Return the ways in which the same party is written: one code is one party, also where the code is missing."""
        name, code = key
        if not code:
            codes = self._by_name.get(name, set()) - {""}
            if len(codes) != 1:
                return frozenset({key})
            code = next(iter(codes))
        names = self._by_code.get(code, set())
        bare = {(each, "") for each in names if each and self._by_name[each] <= {"", code}}
        return frozenset({(each, code) for each in names} | {each for each in bare if each in self._entries})

    def recent_of(self, keys: Iterable[Key]) -> list[str]:
        """Return the newest contracts of a party, the newest first."""
        places = [
            (self._entries[key].order, uid) for key in keys for uid in reversed(self._entries[key].uids)
        ]
        ordered = sorted(places, key=lambda place: -place[0])
        return list(islice(dict.fromkeys(uid for _, uid in ordered), RECENT))


class _Lines:
    """Keys in an order, searched as one text: a line ``name<tab>code`` each, and a line of the name's initials."""

    def __init__(self, keys: Iterable[Key]) -> None:
        self.keys = list(keys)
        self._signs = _Signs()
        self._words = "\n".join(["", *(f"{fold(name)}\t{fold(code)}" for name, code in self.keys), ""])
        self._initials = "\n".join(["", *(self._signs.of_name(name) for name, _ in self.keys), ""])
        self._starts = _starts(self._words)
        self._initial_starts = _starts(self._initials)

    def beginning(self, word: str) -> Iterator[int]:
        for before in ("\n", "\t"):
            yield from self._found(f"{before}{word}", 1)

    def holding(self, word: str) -> Iterator[int]:
        yield from self._found(word, 0)

    def count(self, word: str) -> int:
        """Return about how many lines hold a word."""
        return self._words.count(word) + sum(1 for _ in self.initials_holding(word))

    def _found(self, wanted: str, skip: int) -> Iterator[int]:
        at = self._words.find(wanted)
        while at >= 0:
            place = bisect_right(self._starts, at + skip) - 1
            yield place
            at = self._words.find(wanted, max(self._starts[place + 1] - 1, at + 1))

    def initials_beginning(self, word: str) -> Iterator[int]:
        return self._initials_found(word, "\n")

    def initials_holding(self, word: str) -> Iterator[int]:
        return self._initials_found(word, "")

    def _initials_found(self, word: str, before: str) -> Iterator[int]:
        if _TYPED_INITIALS.fullmatch(word):
            pattern = re.compile(before + self._signs.pattern(word))
            for found in pattern.finditer(self._initials):
                yield bisect_right(self._initial_starts, found.start() + len(before)) - 1

    def fits(self, place: int, word: str) -> bool:
        """Whether a line holds a word, or its initials do."""
        if word in self._words[self._starts[place] : self._starts[place + 1]]:
            return True
        line = self._initials[self._initial_starts[place] : self._initial_starts[place + 1]]
        return (
            bool(_TYPED_INITIALS.fullmatch(word)) and re.search(self._signs.pattern(word), line) is not None
        )


class _Signs:
    """One sign for each set of initials that a character may be read with (重: c or z)."""

    def __init__(self) -> None:
        self._signs: dict[str, str] = {}

    def of_name(self, name: str) -> str:
        return "".join(map(self._sign, filter(str.isalnum, fold(name))))

    def _sign(self, character: str) -> str:
        if character.isascii():
            return character
        letters = "".join(sorted({reading[0] for reading in readings(character)}))
        if len(letters) == 1:
            return letters
        return self._signs.setdefault(letters, chr(_SIGNS_FROM + len(self._signs)))

    def pattern(self, word: str) -> str:
        return "".join(
            f"[{letter}{''.join(sign for letters, sign in self._signs.items() if letter in letters)}]"
            for letter in word
        )


def _starts(text: str) -> list[int]:
    """Return where each line begins after the first line break, and the end."""
    starts = [found.end() for found in re.finditer("\n", text)]
    return starts or [0]
