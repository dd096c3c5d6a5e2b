"""Gathers what the labelled parts and the sentences of a contract say of each party, under its letter or its role."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from operator import itemgetter

from registrar_app.domain.prefill import anchors
from registrar_app.domain.prefill.anchors import (
    ADDRESS,
    CLAUSE,
    CONTACT,
    CONTACT_PHONE,
    CREDIT_CODE,
    LETTERS,
    MAIL_ADDRESS,
    NAME,
    OTHER,
    PHONE,
    REPRESENTATIVE,
    ROLE_OF,
)
from registrar_app.domain.prefill.labels import PARTY, Segment, segments, words_of
from registrar_app.domain.prefill.mentions import Mention, mentions, said_of_party
from registrar_app.domain.prefill.source import LineKind
from registrar_app.domain.prefill.writing import Quote, Reading

_KINDS = {NAME, CREDIT_CODE, ADDRESS, MAIL_ADDRESS, REPRESENTATIVE, CONTACT, PHONE, CONTACT_PHONE}
_TAIL = re.compile(
    r"\((?:以下|下称|简称|盖章|公章|签章|签名|签字|章|身份证|统一社会|曾用名|自然人|"
    rf"{anchors.any_of(anchors.PARTY_WORDS)})[^()]*\)"
)
_SORT_OF_PERSON = re.compile(r"^自然人[:\s]*(?=[\u4e00-\u9fff·]{2,5}$)")
PHONE_NUMBER = re.compile(r"(?:\+?\d[\d -]{5,18}\d)(?:转\d{1,6})?")
MARKS = " _—-,;:。、.·\t"
"""What is no part of a value at its ends."""


@dataclass
class Side:
    """One party as it is met in the text."""

    names: list[tuple[str, Quote]] = field(default_factory=list)
    facts: dict[str, tuple[str, Quote]] = field(default_factory=dict)
    roles: Counter[str] = field(default_factory=Counter)
    letter: str = ""


class Gatherer:
    """Goes through the labelled parts and puts each to its party."""

    def __init__(self) -> None:
        self.sides: list[Side] = []
        self._current: Side | None = None
        self._columns: dict[int, Side] = {}
        self._blocks: dict[int, Side] = {}
        self._table = 0

    def take(self, reading: Reading) -> None:
        """Put what one line says to the party of which it says it."""
        line = reading.line
        if line.table != self._table:
            self._table, self._columns, self._blocks = line.table, {}, {}
        if line.kind is not LineKind.ROW and CLAUSE.match(reading.text):
            self._current = None
        found = segments(reading)
        if self._columns and not found:
            self._finish_names(reading)
        openings = [s for s in found if s.kind == PARTY]
        if line.kind is LineKind.ROW and len(openings) > 1 and len({s.who for s in openings}) > 1:
            self._open_columns(reading, openings)
        named = [] if openings else mentions(reading.text)
        steps = [(s.start, partial(self._take_segment, s, reading)) for s in found]
        steps += [(m.start, partial(self._mention, m, reading)) for m in named]
        if named or any(s.value for s in openings):
            for kind, value, start in said_of_party(reading.text):
                steps.append((start, partial(self._say, kind, value, start, reading)))
        for _, step in sorted(steps, key=itemgetter(0)):
            step()
        if len({m.who for m in named}) > 1:
            self._current = None  # what the next line says is of neither in particular

    def _take_segment(self, segment: Segment, reading: Reading) -> None:
        if segment.kind == PARTY:
            self._open(segment)
        elif segment.kind in _KINDS:
            self._fill(segment, reading)

    def _mention(self, mention: Mention, reading: Reading) -> None:
        side = self._side(mention.who)
        if side.names and not mention.introduces:
            return
        self._current = side
        self._name(side, mention.name, reading.quote(mention.start, mention.end))

    def _say(self, kind: str, value: str, start: int, reading: Reading) -> None:
        if self._current is not None:
            self._current.facts.setdefault(kind, (value, reading.quote(start, start + len(value))))

    def _open_columns(self, reading: Reading, openings: Sequence[Segment]) -> None:
        cells = reading.text.split("\t")
        if all(
            not s.value and segments_of_cell(next(filter(None, cells[s.cell + 1 :]), "")) for s in openings
        ):
            self._blocks = {s.cell: self._side(s.who) for s in openings}
            return
        for segment in openings:
            before = reading.text[: segment.start].rstrip(":")
            self._columns[before.count("\t") if segment.value else segment.cell] = self._side(segment.who)

    def _finish_names(self, reading: Reading) -> None:
        """Join the end of a name that its narrow cell has cut to its beginning in the row above."""
        for number, cell in enumerate(reading.text.split("\t")):
            side = self._columns.get(number)
            if side is None or not cell or not side.names:
                continue
            begun, quote = side.names[-1]
            whole = f"{begun}{cell}"
            if not anchors.ORGANISATION.search(begun) and anchors.ORGANISATION.search(whole):
                side.names[-1] = (whole, quote)

    def _open(self, segment: Segment) -> None:
        who = (*segment.who, *words_of("".join(_TAIL.findall(segment.value))))
        if not segment.value and not segment.who:
            return
        side = self._side(who)
        self._current = side
        if segment.value:
            self._name(side, segment.value, segment.reading.quote(segment.start, segment.end))

    def _fill(self, segment: Segment, reading: Reading) -> None:
        row = reading.line.kind is LineKind.ROW
        if row and self._columns and not segment.who:
            cells = reading.text.split("\t")
            for number, side in self._columns.items():
                value = cells[number] if number < len(cells) else ""
                if number == segment.cell and segment.value != value:
                    self._fact(side, segment, segment.value, segment.start)
                elif segment.value and value and not segments_of_cell(value):
                    start = len("\t".join(cells[:number])) + (number > 0)
                    self._fact(side, segment, value, start)
            return
        if row and self._blocks and not segment.who:
            self._current = next(
                (s for cell, s in reversed(self._blocks.items()) if cell < segment.cell), None
            )
        if segment.who:
            self._current = self._side(segment.who)  # 甲方法定代表人：…　电话：… is one party's line
        target = self._current
        if target is not None and segment.value:
            self._fact(target, segment, segment.value, segment.start)

    def _fact(self, side: Side, segment: Segment, value: str, start: int) -> None:
        quote = segment.reading.quote(start, start + len(value))
        if segment.kind == NAME:
            self._name(side, value, quote)
        elif segment.kind == CONTACT_PHONE:
            phone = PHONE_NUMBER.search(value)
            person = value[: phone.start()] if phone else value
            side.facts.setdefault(CONTACT, (person.strip(MARKS + "/"), quote))
            if phone:
                side.facts.setdefault(PHONE, (phone[0], quote))
        else:
            side.facts.setdefault(segment.kind, (value, quote))
            if segment.kind == CONTACT:
                side.facts.setdefault(CONTACT_PHONE, (value, quote))

    def _name(self, side: Side, value: str, quote: Quote) -> None:
        name = clean_name(value)
        if name:
            side.names.append((name, quote))

    def _side(self, words: tuple[str, ...]) -> Side:
        """Return the party that these words name, joining what was met under the letter and under the role."""
        letter = next((w for w in words if w in LETTERS), "")
        roles = [ROLE_OF[w] for w in words if w in ROLE_OF]
        role = next((r for r in roles if r != OTHER), roles[0] if roles else "")
        side = next((s for s in self.sides if letter and s.letter == letter), None)
        if side is None and role and role != OTHER:
            side = next((s for s in self.sides if s.roles[role] and not (letter and s.letter)), None)
        if side is None and not letter and role == OTHER:
            side = Side()
            self.sides.append(side)
        if side is None:
            side = Side()
            self.sides.append(side)
        side.letter = side.letter or letter
        if role:
            side.roles[role] += 1
        return side


def segments_of_cell(value: str) -> bool:
    """Whether a cell holds a label of its own."""
    return bool(re.match(r"[^:]{2,12}:", value)) or anchors.LABEL_WORD.fullmatch(value) is not None


def clean_name(value: str) -> str:
    """Return the name without brackets that are not part of it, seals and marks; "" when nothing of a name is left."""
    name = _TAIL.sub("", value).strip(MARKS)
    name = _SORT_OF_PERSON.sub("", re.split(r"[,;。\t]", name)[0].strip(MARKS))
    is_name = anchors.ORGANISATION.search(name) or anchors.PERSON.fullmatch(name)
    if not name or len(name) > 80 or words_of(name)[:1] == (name,):
        return ""
    return name if is_name or len(name) >= 4 else ""
