"""Reads who the parties are and which of them sells: by the role word, else by who pays whom, else by the letter.

The ministry's texts call the seller 乙方, but contracts that declare 受托方（甲方） mean what they declare.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from registrar_app.domain.identifiers import credit_code
from registrar_app.domain.prefill import anchors
from registrar_app.domain.prefill.anchors import (
    ADDRESS,
    BUYER,
    CONTACT,
    CONTACT_PHONE,
    CREDIT_CODE,
    INTERMEDIARY,
    LETTER_ROLES,
    MAIL_ADDRESS,
    OTHER,
    PHONE,
    REPRESENTATIVE,
    SELLER,
)
from registrar_app.domain.prefill.gathering import MARKS, PHONE_NUMBER, Gatherer, Side
from registrar_app.domain.prefill.payer import payer_votes
from registrar_app.domain.prefill.proposal import Certainty, PrefillFinding, Proposal
from registrar_app.domain.prefill.source import LineKind
from registrar_app.domain.prefill.writing import Reading, plain_words
from registrar_app.domain.text import Text

_CODE = re.compile(r"[0-9A-Z]{15,20}")


@dataclass(frozen=True)
class Parties:
    """What was read of the parties."""

    proposals: tuple[Proposal, ...]
    findings: tuple[PrefillFinding, ...]


def read_parties(lines: Sequence[Reading], *, cooperative: bool, brokered: bool) -> Parties:
    """Return the parties' fields with their roles.

    Args:
        lines: The contract.
        cooperative: Both develop (合作开发): nobody is the seller by the text alone.
        brokered: The contract is one of brokerage (技术中介), in which the broker sells.
    """
    gatherer = Gatherer()
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
    sides: Sequence[Side], votes: Counter[str], *, brokered: bool, cooperative: bool
) -> tuple[dict[str, Side], Text | None]:
    """Return which party has which role, and why that is doubtful, if it is."""
    roles: dict[str, Side] = {}
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


def _by_letters(lettered: dict[str, Side], payer: str) -> dict[str, Side]:
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


def _proposals(role: str, side: Side, *, doubtful: bool) -> list[Proposal]:
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
        phone = PHONE_NUMBER.search(written)
        return phone[0] if phone else ""
    value = plain_words(written).strip(MARKS + "/")
    if key in (REPRESENTATIVE, CONTACT):
        value = re.sub(r"\([^()]*\)$", "", value)
        value = re.split(r"[,;/、(]|\d", value)[0].strip(MARKS)
        return value if 2 <= len(value) <= 30 else ""
    return value if 4 <= len(value) <= 200 else ""


def _name_findings(role: str, side: Side) -> list[PrefillFinding]:
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


def _code_findings(role: str, side: Side) -> list[PrefillFinding]:
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


def _order_finding(sides: Sequence[Side], doubt: Text) -> PrefillFinding:
    quotes = tuple(side.names[0][1] for side in sides if side.names)[:3]
    return PrefillFinding(
        code="parties",
        message=doubt,
        remedy=Text("确认哪一方是卖方（技术提供方）后再采用", "settle who sells before taking the parties"),
        quotes=quotes,
        path="seller.name",
    )
