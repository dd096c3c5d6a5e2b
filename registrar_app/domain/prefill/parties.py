"""Reads who the parties are and which of them sells: by the role word, else by who pays whom, else by the letter.

The ministry's texts call the seller 乙方, but contracts that declare 受托方（甲方） mean what they declare.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from operator import itemgetter

from registrar_app.domain.identifiers import credit_code
from registrar_app.domain.prefill import anchors
from registrar_app.domain.prefill.anchors import (
    ADDRESS,
    BUYER,
    CLAUSE,
    CONTACT,
    CONTACT_PHONE,
    CREDIT_CODE,
    INTERMEDIARY,
    LETTER_ROLES,
    LETTERS,
    MAIL_ADDRESS,
    NAME,
    OTHER,
    PHONE,
    REPRESENTATIVE,
    ROLE_OF,
    SELLER,
)
from registrar_app.domain.prefill.labels import PARTY, Segment, segments, words_of
from registrar_app.domain.prefill.mentions import Mention, mentions, said_of_party
from registrar_app.domain.prefill.payer import payer_votes
from registrar_app.domain.prefill.proposal import Certainty, PrefillFinding, Proposal
from registrar_app.domain.prefill.source import LineKind
from registrar_app.domain.prefill.writing import Quote, Reading, plain_words
from registrar_app.domain.text import Text

_KINDS = {NAME, CREDIT_CODE, ADDRESS, MAIL_ADDRESS, REPRESENTATIVE, CONTACT, PHONE, CONTACT_PHONE}
_TAIL = re.compile(
    r"\((?:以下|下称|简称|盖章|公章|签章|签名|签字|章|身份证|统一社会|曾用名|自然人|"
    rf"{anchors.any_of(anchors.PARTY_WORDS)})[^()]*\)"
)
_CODE = re.compile(r"[0-9A-Z]{15,20}")
_PHONE = re.compile(r"(?:\+?\d[\d -]{5,18}\d)(?:转\d{1,6})?")
_MARKS = " _—-,;:。、.·\t"


@dataclass
class _Side:
    """One party as it is met in the text."""

    names: list[tuple[str, Quote]] = field(default_factory=list)
    facts: dict[str, tuple[str, Quote]] = field(default_factory=dict)
    roles: Counter[str] = field(default_factory=Counter)
    letter: str = ""


@dataclass(frozen=True)
class Parties:
    """What was read of the parties."""

    proposals: tuple[Proposal, ...]
    findings: tuple[PrefillFinding, ...]


_SORT_OF_PERSON = re.compile(r"^自然人[:\s]*(?=[\u4e00-\u9fff·]{2,5}$)")


class _Gatherer:
    """Goes through the labelled parts and puts each to its party."""

    def __init__(self) -> None:
        self.sides: list[_Side] = []
        self._current: _Side | None = None
        self._columns: dict[int, _Side] = {}
        self._blocks: dict[int, _Side] = {}
        self._table = 0

    def take(self, reading: Reading) -> None:
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
        self._current = self._side(mention.who)
        self._name(self._current, mention.name, reading.quote(mention.start, mention.end))

    def _say(self, kind: str, value: str, start: int, reading: Reading) -> None:
        if self._current is not None:
            self._current.facts.setdefault(kind, (value, reading.quote(start, start + len(value))))

    def _open_columns(self, reading: Reading, openings: Sequence[Segment]) -> None:
        cells = reading.text.split("\t")
        if all(not s.value and segments_of_cell(next(filter(None, cells[s.cell + 1 :]), "")) for s in openings):
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
            self._current = next((s for cell, s in reversed(self._blocks.items()) if cell < segment.cell), None)
        if segment.who:
            self._current = self._side(segment.who)  # 甲方法定代表人：…　电话：… is one party's line
        target = self._current
        if target is not None and segment.value:
            self._fact(target, segment, segment.value, segment.start)

    def _fact(self, side: _Side, segment: Segment, value: str, start: int) -> None:
        quote = segment.reading.quote(start, start + len(value))
        if segment.kind == NAME:
            self._name(side, value, quote)
        elif segment.kind == CONTACT_PHONE:
            phone = _PHONE.search(value)
            person = value[: phone.start()] if phone else value
            side.facts.setdefault(CONTACT, (person.strip(_MARKS + "/"), quote))
            if phone:
                side.facts.setdefault(PHONE, (phone[0], quote))
        else:
            side.facts.setdefault(segment.kind, (value, quote))
            if segment.kind == CONTACT:
                side.facts.setdefault(CONTACT_PHONE, (value, quote))

    def _name(self, side: _Side, value: str, quote: Quote) -> None:
        name = clean_name(value)
        if name:
            side.names.append((name, quote))

    def _side(self, words: tuple[str, ...]) -> _Side:
        """Return the party that these words name, joining what was met under the letter and under the role."""
        letter = next((w for w in words if w in LETTERS), "")
        roles = [ROLE_OF[w] for w in words if w in ROLE_OF]
        role = next((r for r in roles if r != OTHER), roles[0] if roles else "")
        side = next((s for s in self.sides if letter and s.letter == letter), None)
        if side is None and role and role != OTHER:
            side = next((s for s in self.sides if s.roles[role] and not (letter and s.letter)), None)
        if side is None and not letter and role == OTHER:
            side = _Side()
            self.sides.append(side)
        if side is None:
            side = _Side()
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
    name = _TAIL.sub("", value).strip(_MARKS)
    name = _SORT_OF_PERSON.sub("", re.split(r"[,;。\t]", name)[0].strip(_MARKS))
    is_name = anchors.ORGANISATION.search(name) or anchors.PERSON.fullmatch(name)
    if not name or len(name) > 80 or words_of(name)[:1] == (name,):
        return ""
    return name if is_name or len(name) >= 4 else ""


def read_parties(lines: Sequence[Reading], *, cooperative: bool, brokered: bool) -> Parties:
    """Return the parties' fields with their roles.

    Args:
        lines: The contract.
        cooperative: Both develop (合作开发): nobody is the seller by the text alone.
        brokered: The contract is one of brokerage (技术中介), in which the broker sells.
    """
    gatherer = _Gatherer()
    for reading in lines:
        # a header says whose paper it is, not who the parties are
        if reading.line.kind not in (LineKind.HEADER, LineKind.NOTE):
            gatherer.take(reading)
    sides = [s for s in gatherer.sides if s.names or s.facts]
    votes = payer_votes(lines)
    roles, doubt = _roles(sides, votes, brokered=brokered, cooperative=cooperative)
    proposals: list[Proposal] = []
    findings: list[PrefillFinding] = []
    for role in (SELLER, BUYER, INTERMEDIARY):
        side = roles.get(role)
        if side is not None:
            proposals += _proposals(role, side, doubtful=doubt is not None)
            findings += _name_findings(role, side)
            findings += _code_findings(role, side)
    if doubt is not None and any(side.names for side in sides):
        findings.insert(0, _order_finding(sides, doubt))
    return Parties(tuple(proposals), tuple(findings))


def _roles(
    sides: Sequence[_Side], votes: Counter[str], *, brokered: bool, cooperative: bool
) -> tuple[dict[str, _Side], Text | None]:
    """Return which party has which role, and why that is doubtful, if it is."""
    roles: dict[str, _Side] = {}
    lettered = {side.letter: side for side in sides if side.letter}
    by_word = False
    for side in sides:
        named = [role for role, _ in side.roles.most_common() if role != OTHER]
        if named and named[0] not in roles:
            roles[named[0]] = side
            by_word = True
    if brokered and SELLER not in roles and INTERMEDIARY in roles:
        roles[SELLER] = roles.pop(INTERMEDIARY)
    payer = max(votes, key=lambda letter: votes[letter], default="") if votes else ""
    is_split = len(votes) > 1 and votes["甲方"] == votes["乙方"]
    doubt: Text | None = None
    for role, side in (_by_letters(lettered, payer if not is_split else "")).items():
        if side not in roles.values():
            roles.setdefault(role, side)
    if cooperative:
        doubt = _COOPERATIVE
    elif by_word and BUYER in roles and payer and not is_split and lettered.get(payer) is roles.get(SELLER):
        doubt = _PAYER_SELLS
    elif not by_word and lettered and payer == "乙方" and not is_split:
        doubt = _REVERSED
    elif not by_word and lettered and (not payer or is_split):
        doubt = _LETTERS_ONLY
    return roles, doubt


def _by_letters(lettered: dict[str, _Side], payer: str) -> dict[str, _Side]:
    roles = dict(LETTER_ROLES)
    if payer == "乙方":
        roles = {"甲方": SELLER, "乙方": BUYER}
    return {role: lettered[letter] for letter, role in roles.items() if letter in lettered}


_COOPERATIVE = Text(
    "这是合作开发，双方都承担研究开发，条文本身不说明哪一方是卖方；已按付款方向或甲乙方次序暂定",
    "both parties develop; the text does not say who sells, which is set for now by who pays or by the letters",
)
_PAYER_SELLS = Text(
    "按名称写为卖方的一方在条文中付款，与其身份不符",
    "the party called the seller pays in the clauses",
)
_REVERSED = Text(
    "合同只写甲方、乙方，条文是乙方付款，已把甲方作为卖方，与示范文本（乙方为卖方）相反",
    "only letters are used and party B pays, so party A was taken as the seller, contrary to the model texts",
)
_LETTERS_ONLY = Text(
    "合同只写甲方、乙方，条文看不出谁付款，已按示范文本把乙方作为卖方",
    "only letters are used and no clause tells who pays; party B was taken as the seller as in the model texts",
)


def _proposals(role: str, side: _Side, *, doubtful: bool) -> list[Proposal]:
    certainty = Certainty.DOUBTFUL if doubtful else Certainty.STATED
    found = []
    if side.names:
        name, quote = side.names[0]
        found.append(Proposal(path=f"{role}.name", value=name, quote=quote, certainty=certainty))
    facts = dict(side.facts)
    if MAIL_ADDRESS in facts and not (ADDRESS in facts and _clean(ADDRESS, facts[ADDRESS][0])):
        facts[ADDRESS] = facts[MAIL_ADDRESS]
    if CONTACT_PHONE in facts:
        facts.setdefault(PHONE, facts[CONTACT_PHONE])
    for key in (CREDIT_CODE, ADDRESS, REPRESENTATIVE, CONTACT, PHONE):
        fact = facts.get(key)
        value = _clean(key, fact[0]) if fact is not None else ""
        if not value or fact is None:
            continue
        quote = fact[1]
        sure = certainty
        reason = None
        if key == CREDIT_CODE and not credit_code.is_valid(value):
            sure, reason = Certainty.DOUBTFUL, Text("校验不符", "the check character does not agree")
        found.append(Proposal(path=f"{role}.{key}", value=value, quote=quote, certainty=sure, reason=reason))
    return found


def _clean(key: str, written: str) -> str:
    if key == CREDIT_CODE:
        code = _CODE.search(credit_code.compact(written))
        return code[0] if code else ""
    if key == PHONE:
        phone = _PHONE.search(written)
        return phone[0] if phone else ""
    value = plain_words(written).strip(_MARKS + "/")
    if key in (REPRESENTATIVE, CONTACT):
        value = re.sub(r"\([^()]*\)$", "", value)
        value = re.split(r"[,;/、(]|\d", value)[0].strip(_MARKS)
        return value if 2 <= len(value) <= 30 else ""
    return value if 4 <= len(value) <= 200 else ""


def _name_findings(role: str, side: _Side) -> list[PrefillFinding]:
    """A name that is written otherwise elsewhere is a ground of refusal: the seal must agree with the name."""
    if not side.names:
        return []
    first, quote = side.names[0]
    for name, other in side.names[1:]:
        if name != first and anchors.ORGANISATION.search(name):
            message = Text(
                f"同一方的名称前后不一致：“{first}”和“{name}”",
                f"one party is named {first} and {name}",
            )
            remedy = Text(
                "以印章为准核对；确属笔误的请当事人更正", "compare with the seal; the parties correct a slip"
            )
            return [
                PrefillFinding(
                    code="names", message=message, remedy=remedy, quotes=(quote, other), path=f"{role}.name"
                )
            ]
    return []


def _code_findings(role: str, side: _Side) -> list[PrefillFinding]:
    fact = side.facts.get(CREDIT_CODE)
    code = _clean(CREDIT_CODE, fact[0]) if fact is not None else ""
    if not code or fact is None or credit_code.is_valid(code):
        return []
    return [
        PrefillFinding(
            code="credit_code",
            message=Text(f"信用代码 {code} 校验不符", f"the credit code {code} does not check"),
            remedy=Text("对照营业执照改正", "correct it by the licence"),
            quotes=(fact[1],),
            path=f"{role}.credit_code",
        )
    ]


def _order_finding(sides: Sequence[_Side], doubt: Text) -> PrefillFinding:
    quotes = tuple(side.names[0][1] for side in sides if side.names)[:3]
    return PrefillFinding(
        code="parties",
        message=doubt,
        remedy=Text("确认哪一方是卖方（技术提供方）后再采用", "settle who sells before taking the parties"),
        quotes=quotes,
        path="seller.name",
    )
