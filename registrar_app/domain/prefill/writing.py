"""Makes a line comparable, whatever its spaces and widths, and keeps where each character stood, so that it can be shown.

Full-width forms become half-width, spaces inside Chinese words go, wide gaps become a tab as between the cells of a row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import category, normalize

from registrar_app.domain.prefill.anchors import LABEL_WORD, begins_label
from registrar_app.domain.prefill.source import ContractText, Line, LineKind

_END = "。;；"
LONG = 140
"""Characters of a line that is still shown whole beside a value."""
_LABEL_REACH = 40
"""Characters before a blank among which a label is looked for."""
_BLANK_FORM = re.compile(r"[_＿—]{2,}")


@dataclass(frozen=True, slots=True)
class Quote:
    """The sentence a value was read from.

    Attributes:
        sentence: As written in the contract.
        start: Where the value's own words begin in it.
        end: Where they end.
        line: The line it stands in.
    """

    sentence: str
    start: int
    end: int
    line: Line


@dataclass(frozen=True, slots=True)
class Reading:
    """One line, made comparable; ``places[i]`` is where its character ``i`` stands in the line as written."""

    text: str
    places: tuple[int, ...]
    line: Line
    index: int

    def quote(self, start: int, end: int) -> Quote:
        """Return the sentence around a part of the comparable text."""
        written = self.line.text
        if not self.text:
            return Quote(written, 0, 0, self.line)
        first = self.places[min(start, len(self.places) - 1)]
        last = self.places[min(max(end - 1, start), len(self.places) - 1)] + 1
        left, right = 0, len(written)
        if right > LONG:
            left = max((written.rfind(mark, 0, first) + 1 for mark in _END), default=0)
            ends = [place + 1 for mark in _END if (place := written.find(mark, last)) >= 0]
            right = min(ends, default=right)
        sentence = written[left:right]
        lead = len(sentence) - len(sentence.lstrip())
        shown = sentence.strip().replace("\n", " ").replace("\t", "  ")
        tabs = written[left + lead : first].count("\t"), written[first:last].count("\t")
        begin = first - left - lead + tabs[0]
        return Quote(shown, begin, begin + last - first + tabs[1], self.line)

    def sentences(self) -> list[tuple[int, int]]:
        """Return where the sentences of the comparable text begin and end."""
        bounds = [0, *(match.end() for match in re.finditer(r"[。;]", self.text)), len(self.text)]
        return [(a, b) for a, b in pairwise(bounds) if a < b]

    def sentence_at(self, place: int) -> tuple[int, int]:
        """Return the bounds of the sentence around a place."""
        return next(((a, b) for a, b in self.sentences() if a <= place < b), (0, len(self.text)))


def read_lines(source: ContractText) -> list[Reading]:
    """Return the lines that hold anything, made comparable; blanks to fill in by hand hold nothing."""
    found: list[Reading] = []
    for line in source.lines:
        text, places = squeeze(_BLANK_FORM.sub(lambda m: " " * len(m[0]), line.text), row=_is_row(line))
        if text.strip("\t "):
            found.append(Reading(text, tuple(places), line, len(found)))
    return found


def squeeze(written: str, *, row: bool = False) -> tuple[str, list[int]]:
    """Return the comparable text and the place of each of its characters.

    Args:
        written: The line as written.
        row: Its tabs are the bounds of cells and stay, also beside empty ones.
    """
    folded = "".join(map(fold, written))
    out: list[str] = []
    places: list[int] = []
    for match in re.finditer(r"\s+|\S", folded):
        start, run = match.start(), match[0]
        if not run.isspace():
            out.append(run)
            places.append(start)
            continue
        for mark in _gap(folded, match, "".join(out[-_LABEL_REACH:]), row=row):
            out.append(mark)
            places.append(start)
    return "".join(out), places


def fold(character: str) -> str:
    """Return the plain form of one character: half-width, no variant radicals; never more than one character."""
    plain = normalize("NFKC", character)
    if len(plain) != 1 or category(character) == "No":  # ① is a choice, not a figure
        return character
    return "-" if plain in "−–‐‑" else plain


def plain_words(text: str) -> str:
    """Return a value without what only lays a page out: tabs, and blanks inside Chinese words."""
    return squeeze(text)[0].replace("\t", " ").strip()


def as_written(value: str, quote: Quote, marks: tuple[str, ...] = ("P",)) -> str:
    """Return a value with the marks of the contract, which were made half-width for comparing: （威海）.

    Args:
        value: As compared.
        quote: Where it stands.
        marks: The categories of characters that are taken as written.
    """
    written = iter(quote.sentence[quote.start : quote.end])
    made = []
    for character in value:
        found = next((each for each in written if fold(each) == character), None)
        if found is None and not character.isspace():
            return value
        is_mark = found is not None and category(character).startswith(marks)
        made.append(found if found is not None and is_mark else character)
    return "".join(made)


def _gap(folded: str, match: re.Match[str], before: str, *, row: bool) -> Sequence[str]:
    """Return what stands for a run of white space: nothing, one space, or a tab."""
    run = match[0]
    if row and "\t" in run:
        return "\t" * run.count("\t")
    if row and "\n" in run:
        return ";"
    left = folded[match.start() - 1 : match.start()]
    right = folded[match.end() : match.end() + 1]
    if not left or not right:
        return ""
    label = before.rpartition("\t")[2]
    if LABEL_WORD.fullmatch(label) and right not in ":(" and not begins_label(label + right):
        return "\t"
    is_alone = not folded[max(match.start() - 2, 0) : match.start() - 1].strip()
    if "\t" in run or (len(run) > 1 and not is_alone):
        return "\t"
    return " " if left.isascii() and left.isalnum() and right.isascii() and right.isalnum() else ""


def _is_row(line: Line) -> bool:
    return line.kind is LineKind.ROW
