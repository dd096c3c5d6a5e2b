"""Reads what kind of contract it is, what it is called and its number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from registrar_app.domain.contract import ContractType, Subtype
from registrar_app.domain.prefill.anchors import CONTRACT_NO, PROJECT, ROLE_OF, SUBJECT
from registrar_app.domain.prefill.labels import PARTY, labelled, segments
from registrar_app.domain.prefill.proposal import Certainty, Proposal
from registrar_app.domain.prefill.writing import Quote, Reading
from registrar_app.domain.text import Text

_TITLE = re.compile(r"^(?P<title>[^。;:,]{0,60}?(?:合同|合同书|协议|协议书|契约))(?:\([^()]{1,16}\))?$")
_SENTENCE = re.compile(r"本(?:合同|协议)|简称|签订|订立|^第[^条]{1,4}条")
"""Ends as a title does, but is none: …订立本合同."""
_TITLE_LINES = 25
_KINDS: tuple[tuple[str, Subtype], ...] = (
    (r"专利申请权", Subtype.PATENT_APPLICATION_RIGHT),
    (r"专利(?:权)?(?:普通|独占|排他)?(?:实施)?(?:使用)?许可", Subtype.PATENT_LICENCE),
    (r"专利权?\)?转让|\(专利权\)|专利权", Subtype.PATENT_RIGHT),
    (r"技术秘密|专有技术|非专利技术", Subtype.KNOW_HOW),
    (r"软件著作权|软件版权", Subtype.SOFTWARE_COPYRIGHT),
    (r"布图设计", Subtype.IC_LAYOUT),
    (r"植物新品种|品种权", Subtype.PLANT_VARIETY),
    (r"生物.{0,3}新品种|医药新品种", Subtype.BIOMEDICAL_VARIETY),
    (
        r"(?:开发|研究|研制).{0,3}合作|合作.{0,3}(?:开发|研究|研发|研制)|联合.{0,3}(?:开发|研究|研发|研制)",
        Subtype.COOPERATIVE_DEVELOPMENT,
    ),
    (r"培训", Subtype.TRAINING),
    (r"中介|居间", Subtype.INTERMEDIARY),
    (r"开发|研发|研制|研究", Subtype.COMMISSIONED_DEVELOPMENT),
    (r"咨询", Subtype.CONSULTING),
    (r"服务", Subtype.GENERAL_SERVICE),
)
_RIGHTS = {
    Subtype.PATENT_APPLICATION_RIGHT, Subtype.PATENT_LICENCE, Subtype.PATENT_RIGHT, Subtype.KNOW_HOW,
    Subtype.SOFTWARE_COPYRIGHT, Subtype.IC_LAYOUT, Subtype.PLANT_VARIETY, Subtype.BIOMEDICAL_VARIETY,
}  # fmt: skip
_OF_SUBTYPE = {
    Subtype.COMMISSIONED_DEVELOPMENT: ContractType.DEVELOPMENT,
    Subtype.COOPERATIVE_DEVELOPMENT: ContractType.DEVELOPMENT,
    Subtype.CONSULTING: ContractType.CONSULTING,
    Subtype.GENERAL_SERVICE: ContractType.SERVICE,
    Subtype.TRAINING: ContractType.SERVICE,
    Subtype.INTERMEDIARY: ContractType.SERVICE,
}
CIVIL_CODE = date(2021, 1, 1)
"""From this day licensing stands beside transfer (民法典 第862条); before, the rules of 2001 listed it under transfer."""
_SUBJECTS = (
    re.compile(r"就[“\"《](?P<name>[^”\"》]{3,60})[”\"》]"),
    re.compile(r"就(?P<name>[^,。;“”\"]{4,60}?)(?:项目|事宜|的研究开发|进行)"),
    re.compile(r"(?:开发|转让|许可|使用)[^,。;]{0,8}[“\"《](?P<name>[^”\"》]{3,60})[”\"》]"),
    re.compile(
        r"(?:提供|开展|进行|完成|承担)[^,。;“\"《]{0,8}[“\"《](?P<name>[^”\"》]{3,60})[”\"》](?:的|项目)?(?:技术)?(?:服务|咨询|培训|研究|开发)"
    ),
    re.compile(
        r"[“\"《](?P<name>[^”\"》]{4,60})[”\"》](?:\([^()]{0,40}\))?的?(?:国家|中国)?"
        r"(?:发明|实用新型|外观设计|专利|软件|计算机软件|著作权|技术秘密|植物新品种|布图设计)"
    ),
)
_TITLE_TAIL = re.compile(r"(?:(?:委托|合作)(?:技术)?(?:研究)?开发)?(?:合同|协议)书?$")
_GENERIC = re.compile(
    r"^(?:技术|委托|合作|开发|研究|转让|许可|咨询|服务|培训|中介|专利|权|申请|实施|使用|秘密|计算机|软件|著作|项目|"
    r"集成电路布图设计专有|植物新品种|专有|普通|独占|排他|[()])*$"
)
_SHORTEST_SUBJECT = 4
_HEAD = re.compile(r"(?:编?号|日期?|类型|种类|状态|人|名称|期限?)$")
"""The head of the next column, not a name."""
_NUMBER = re.compile(r"[A-Za-z0-9\u4e00-\u9fff〔〕\[\]()（）/_.#-]{2,40}")


_OF_CONTRACT = re.compile(r"(?:合同|协议)书?(?:编号|号)[:\t]*$")


@dataclass(frozen=True)
class Kind:
    """What was read of the kind of contract."""

    proposals: tuple[Proposal, ...]
    subtype: Subtype | None


def read_kind(lines: Sequence[Reading], signed: date | None) -> Kind:
    """Return type and subtype, from the title or else from what the parties are called and the clauses do."""
    found = _from_title(lines) or _from_clauses(lines)
    if found is None:
        return Kind((), None)
    subtype, text, quote, certainty = found
    type_, reason = _type_of(subtype, text, signed)
    proposals = (
        Proposal(path="type", value=type_, quote=quote, certainty=certainty, reason=reason),
        Proposal(path="subtype", value=subtype, quote=quote, certainty=certainty, reason=reason),
    )
    return Kind(proposals, subtype)


def read_name(lines: Sequence[Reading]) -> list[Proposal]:
    """Return the project's name: as labelled, else that of its subject, else as the clauses or the title say it."""
    for segment in labelled(lines):
        if segment.kind == PROJECT and len(segment.value) > 2:
            quote = segment.reading.quote(segment.start, segment.end)
            return [_stated("name", segment.value.strip(" ,。"), quote)]
    subject = _subject(lines)
    if subject is not None:
        return [subject]
    for pattern in _SUBJECTS:
        for reading in lines:
            match = pattern.search(reading.text)
            if match and not ROLE_OF.get(match["name"]):
                quote = reading.quote(*match.span("name"))
                reason = Text("没有“项目名称”栏，取自条文", "there is no labelled name; taken from a clause")
                return [
                    Proposal(
                        path="name", value=match["name"], quote=quote, certainty=Certainty.READ, reason=reason
                    )
                ]
    return _name_from_title(lines)


def _subject(lines: Sequence[Reading]) -> Proposal | None:
    """Return what 专利名称, 技术秘密名称 and the like name; several names are no name of the whole."""
    found = [
        (segment.value.strip(' ,。“”"《》'), segment)
        for segment in labelled(lines)
        if segment.kind == SUBJECT and segment.value and not _HEAD.search(segment.value)
    ]
    if len({name for name, _ in found}) != 1 or len(found[0][0]) < _SHORTEST_SUBJECT:
        return None
    name, segment = found[0]
    quote = segment.reading.quote(segment.start, segment.end)
    reason = Text(
        "没有“项目名称”栏，取自标的技术的名称",
        "there is no project's name; this is the name of the technology",
    )
    return Proposal(path="name", value=name, quote=quote, certainty=Certainty.READ, reason=reason)


def read_number(lines: Sequence[Reading]) -> list[Proposal]:
    """Return the parties' own number: what is called a contract's number, before what is only called a number."""
    bare: list[Proposal] = []
    for reading in lines:
        for segment in segments(reading):
            written = re.split(r"第\d+页|共\d+页", segment.value)[0]
            match = _NUMBER.match(written) if segment.kind == CONTRACT_NO else None
            if not match or not re.search(r"\d", match[0]):
                continue
            number = match[0].removesuffix(")") if match[0].count(")") > match[0].count("(") else match[0]
            quote = reading.quote(segment.start, segment.start + len(number))
            proposal = _stated("contract_no", number, quote)
            if _OF_CONTRACT.search(reading.text[: segment.start]):
                return [proposal]
            bare.append(proposal)
    return bare[:1]


def _stated(path: str, value: object, quote: Quote) -> Proposal:
    return Proposal(path=path, value=value, quote=quote, certainty=Certainty.STATED)


def _titles(lines: Sequence[Reading]) -> list[tuple[str, Reading]]:
    found = []
    for reading, following in zip(lines[:_TITLE_LINES], [*lines[1:], None], strict=False):
        text = reading.text.replace("\t", "")
        if not _TITLE.match(text) or _SENTENCE.search(text):
            continue
        if following is not None and re.fullmatch(r"\([^()]{2,20}\)", following.text):
            text += following.text
        found.append((text, reading))
    return found


def _from_title(lines: Sequence[Reading]) -> tuple[Subtype, str, Quote, Certainty] | None:
    for text, reading in _titles(lines):
        for pattern, subtype in _KINDS:
            if re.search(pattern, text):
                return subtype, text, reading.quote(0, len(reading.text)), Certainty.STATED
    return None


def _from_clauses(lines: Sequence[Reading]) -> tuple[Subtype, str, Quote, Certainty] | None:
    """Return the kind that the first clause with a telling verb suggests; always to be looked at."""
    for reading in lines:
        if any(segment.kind == PARTY for segment in segments(reading)):
            continue
        match = re.search(
            r"委托.{0,12}(?:研究)?开发|转让.{0,20}|许可.{0,20}|技术咨询|技术服务|技术培训", reading.text
        )
        if match is None:
            continue
        for pattern, subtype in _KINDS:
            if re.search(pattern, match[0]):
                return subtype, match[0], reading.quote(*match.span()), Certainty.DOUBTFUL
    return None


def _type_of(subtype: Subtype, text: str, signed: date | None) -> tuple[ContractType, Text | None]:
    if subtype not in _RIGHTS:
        return _OF_SUBTYPE[subtype], None
    if "许可" not in text:
        return ContractType.TRANSFER, None
    if signed is not None and signed < CIVIL_CODE:
        return ContractType.TRANSFER, Text(
            "2021年以前签订，许可归入技术转让", "signed before 2021, when licensing stood under transfer"
        )
    return ContractType.LICENSING, Text(
        "民法典把许可与转让分开", "the Civil Code sets licensing apart from transfer"
    )


def _name_from_title(lines: Sequence[Reading]) -> list[Proposal]:
    for text, reading in _titles(lines):
        name = _TITLE_TAIL.sub("", re.sub(r"\([^()]*\)$", "", text)).removesuffix("的")
        if len(name) >= 4 and not _GENERIC.match(name):
            reason = Text("没有“项目名称”栏，取自标题", "there is no labelled name; taken from the title")
            quote = reading.quote(0, len(reading.text))
            return [Proposal(path="name", value=name, quote=quote, certainty=Certainty.READ, reason=reason)]
    return []
