"""Finds the labelled parts of a line: 项目名称：…, 法定代表人：…, 委托方（甲方）：…, in running text and in the cells of tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from registrar_app.domain.prefill.anchors import (
    CLAUSE,
    LABEL_KINDS,
    LETTERS,
    ORGANISATION,
    PARTY_WORDS,
    ROLE_OF,
    SEAL,
    any_of,
)
from registrar_app.domain.prefill.source import LineKind
from registrar_app.domain.prefill.writing import Reading

PARTY = "party"
MOST = 30
"""Labels that are read in one line or cell: far more than any form has."""
_HEADED = 80
"""Characters of a line that may be the value of the heading above it."""
_NAME_END = 8
"""Characters by which the end of an organisation's name is known."""

_WHO = rf"(?P<who>(?:{any_of(PARTY_WORDS)})(?P<paren>(?:\([^()]{{0,24}}\)){{0,3}}))"
_SEALED = r"(?:盖章|签章|公章|签字|签名|代表)?(?:\((?:盖章|签章|公章|签字|签名|章|签字盖章|盖章或签字)\))?"
_WORD = rf"(?P<word>{any_of(LABEL_KINDS)})(?P<unit>\((?:万元|元|签字|签名|盖章|姓名|大写|小写|人民币)[^()]{{0,6}}\))?"
_OF = rf"(?P<of>\((?:{any_of(PARTY_WORDS)})\))?"
"""统一社会信用代码（甲方）."""
_BARE = r"(?<=代码)(?=[0-9A-Z]{15})|(?<=代码为)(?=[0-9A-Z]{15})|(?<=方\))(?=[0-9A-Z]{15})|(?<=税号)(?=[0-9A-Z]{15})|(?<=电话)(?=\+?\d)|(?<=手机)(?=\+?\d)"
"""Codes and numbers follow their word in running text without a colon."""
_LABEL = re.compile(
    rf"(?<!专利)(?<!保密)(?:{_WHO}\(?)?(?:的|单位)?{_WORD}{_OF}(?:为|是)?\)?(?P<end>[:\t]|$|{_BARE})"
    rf"|{_WHO.replace('who', 'who2').replace('paren', 'paren2')}{_SEALED}(?:为|是)?(?P<end2>[:\t]|$)"
)
_ALWAYS = ("电话", "手机", "住所", "传真", "邮编")
"""Short labels that are no end of another word."""
_OPENING = re.compile(
    rf"(?P<who>{any_of(PARTY_WORDS)})(?P<paren>\((?:{any_of(PARTY_WORDS)})\))(?=[^,。;:]{{4,60}}$)"
)
"""委托方（甲方） and the name, with nothing between."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One labelled part of a line.

    Attributes:
        kind: The kind of label, or ``PARTY`` where a party is named.
        who: The words that say whose it is: role words and letters.
        value: What follows the label, possibly nothing.
        start: Where the value begins in the comparable text.
        end: Where it ends.
        cell: The cell of the row in which the value stands; 0 in running text.
        unit: What the label says in brackets.
        reading: The line.
        sealed: It is a place for a seal or a signature.
    """

    kind: str
    who: tuple[str, ...]
    value: str
    start: int
    end: int
    cell: int
    unit: str
    reading: Reading
    sealed: bool = False


def segments(reading: Reading) -> list[Segment]:
    """Return the labelled parts of a line in their order."""
    if reading.line.kind is LineKind.ROW:
        return list(_in_row(reading))
    return list(_in_text(reading, 0, len(reading.text), 0))


def labelled(lines: Sequence[Reading]) -> Iterator[Segment]:
    """Give the labelled parts of all lines; a label that stands alone as a heading has its value in the line below."""
    for reading, below in zip(lines, [*lines[1:], None], strict=False):
        for segment in segments(reading):
            is_heading = not segment.value and not segment.cell and segment.end >= len(reading.text)
            if is_heading and below is not None and _is_value(below):
                end = len(below.text.rstrip("。.;"))
                yield replace(segment, value=below.text[:end], start=0, end=end, reading=below)
            else:
                yield segment


def _is_value(reading: Reading) -> bool:
    """Whether a line may be what the heading above it names: short, no clause, no label."""
    is_plain = reading.line.kind is LineKind.PARAGRAPH and not CLAUSE.match(reading.text)
    return is_plain and len(reading.text) <= _HEADED and not segments(reading)


def words_of(text: str) -> tuple[str, ...]:
    """Return the role words and letters in a text, the longer ones first."""
    return tuple(re.findall(any_of((*LETTERS, *ROLE_OF)), text))


def _in_text(reading: Reading, start: int, end: int, cell: int) -> Iterator[Segment]:
    text = reading.text
    labels = (m for m in _LABEL.finditer(text, start, end) if _stands_free(text, m, start))
    found = list(islice(labels, MOST))
    opening = _OPENING.match(text, start, end)
    if opening is not None and not found:
        who = words_of(opening[0])
        yield Segment(PARTY, who, text[opening.end() : end], opening.end(), end, cell, "", reading)
    for match, following in zip(found, [*found[1:], None], strict=False):
        stop = following.start() if following is not None else end
        begin = match.end()
        while begin < stop and text[begin] in "\t:":
            begin += 1
        tab = text.find("\t", begin, stop)
        stop = stop if tab < 0 else tab
        while stop > begin and text[stop - 1] in "\t,;。(":
            stop -= 1
        word = match["word"]
        kind = LABEL_KINDS[word] if word else PARTY
        who = words_of(f"{match['who'] or ''}{match['of'] or ''}{match['who2'] or ''}")
        sealed = SEAL.search(text, match.start(), match.end()) is not None
        yield Segment(kind, who, text[begin:stop], begin, stop, cell, match["unit"] or "", reading, sealed)


def _stands_free(text: str, match: re.Match[str], start: int) -> bool:
    """Whether a label is one: not the tail of a longer word, and not a party that only acts in a sentence."""
    before = text[match.start() - 1] if match.start() > start else ""
    if match["word"]:
        if match["who"] or not before or before in "\t:,;。、)(.":
            return True
        return len(match["word"]) > 2 or (match["end"] == ":" and match["word"] in _ALWAYS)
    if not before or before in "\t:;。)、.":
        return True
    return ORGANISATION.search(text[max(start, match.start() - _NAME_END) : match.start()]) is not None


def _in_row(reading: Reading) -> Iterator[Segment]:
    cells = _cells(reading.text)
    taken: set[int] = set()
    for number, (start, end) in enumerate(cells):
        if number in taken or start == end:
            continue
        inner = list(_in_text(reading, start, end, number))
        bare = len(inner) == 1 and not inner[0].value and inner[0].end >= end
        if not bare:
            yield from inner
            continue
        label = inner[0]
        following = _next_filled(reading, cells, number)
        if following is None:
            yield label
            continue
        begin, stop = cells[following]
        nested = list(_in_text(reading, begin, stop, following))
        if nested:
            yield label
            continue
        taken.add(following)
        yield Segment(
            label.kind, label.who, reading.text[begin:stop], begin, stop, following, label.unit, reading
        )


def _next_filled(reading: Reading, cells: list[tuple[int, int]], number: int) -> int | None:
    return next((n for n in range(number + 1, len(cells)) if cells[n][0] < cells[n][1]), None)


def _cells(text: str) -> list[tuple[int, int]]:
    bounds, begin = [], 0
    for cell in text.split("\t"):
        bounds.append((begin, begin + len(cell)))
        begin += len(cell) + 1
    return bounds
