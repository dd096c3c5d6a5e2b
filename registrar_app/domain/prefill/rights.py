"""Reads which intellectual property the contract is about, who gets it, and whether secrecy is agreed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from registrar_app.domain.contract import Subtype
from registrar_app.domain.prefill.anchors import IP_WORDS, NO_SECRECY, OWNERSHIP, SECRECY
from registrar_app.domain.prefill.proposal import Certainty, Proposal
from registrar_app.domain.prefill.writing import Quote, Reading
from registrar_app.domain.text import Text

_OF_SUBTYPE = {
    Subtype.KNOW_HOW: "know_how",
    Subtype.SOFTWARE_COPYRIGHT: "software_copyright",
    Subtype.IC_LAYOUT: "ic_layout",
    Subtype.PLANT_VARIETY: "plant_variety",
    Subtype.BIOMEDICAL_VARIETY: "biomedical_variety",
}
_PATENTS = {Subtype.PATENT_RIGHT, Subtype.PATENT_LICENCE, Subtype.PATENT_APPLICATION_RIGHT}
_PATENT_KINDS = tuple(each for each in IP_WORDS if each[0].startswith("patent"))


def read_rights(
    lines: Sequence[Reading], subtype: Subtype | None, title: Quote | None
) -> tuple[Proposal | None, Quote | None]:
    """Return the kinds of intellectual property, and the sentence that says whose they are."""
    ownership, words = _ownership(lines)
    if subtype in _OF_SUBTYPE and title is not None:
        reason = Text("由合同类别得出", "follows from the kind of contract")
        return _proposal((_OF_SUBTYPE[subtype],), title, reason), ownership
    if subtype in _PATENTS:
        for reading in lines:
            kinds = _kinds(reading.text, _PATENT_KINDS)
            if kinds:
                return _proposal(kinds[:1], reading.quote(0, len(reading.text))), ownership
        return None, ownership
    kinds = _kinds(words, IP_WORDS)
    if kinds and ownership is not None:
        return _proposal(kinds, ownership), ownership
    return None, ownership


def read_secrecy(lines: Sequence[Reading]) -> Proposal | None:
    """Return that secrecy is agreed; a contract that says it is not has nothing to propose."""
    found: Quote | None = None
    for reading in lines:
        if NO_SECRECY.search(reading.text):
            return None
        match = SECRECY.search(reading.text)
        if match is not None and found is None:
            found = reading.quote(*match.span())
    if found is None:
        return None
    return Proposal(path="confidential", value=True, quote=found, certainty=Certainty.READ)


def _ownership(lines: Sequence[Reading]) -> tuple[Quote | None, str]:
    """Return the first sentence that gives a right to somebody, and the words in which rights are named there."""
    best: tuple[Quote | None, str] = (None, "")
    for reading in lines:
        for start, end in reading.sentences():
            sentence = reading.text[start:end]
            if not OWNERSHIP.search(sentence) or not re.search(
                r"成果|专利|著作权|知识产权|秘密|权", sentence
            ):
                continue
            if _kinds(sentence, IP_WORDS):
                return _whole(reading, start, end)
            if best[0] is None and re.search(r"成果|知识产权", sentence):
                best = (reading.quote(start, end), sentence)
    return best


def _whole(reading: Reading, start: int, end: int) -> tuple[Quote, str]:
    """Return the sentence with those of its clause behind it that give further rights: 专利归双方；软件著作权归甲方."""
    for begin, stop in reading.sentences():
        if (
            begin == end
            and OWNERSHIP.search(reading.text, begin, stop)
            and _kinds(reading.text[begin:stop], IP_WORDS)
        ):
            end = stop
    return reading.quote(start, end), reading.text[start:end]


def _kinds(text: str, words: Sequence[tuple[str, re.Pattern[str]]]) -> tuple[str, ...]:
    return tuple(code for code, pattern in words if pattern.search(text))


def _proposal(kinds: tuple[str, ...], quote: Quote, reason: Text | None = None) -> Proposal:
    return Proposal(path="ip_kinds", value=kinds, quote=quote, certainty=Certainty.READ, reason=reason)
