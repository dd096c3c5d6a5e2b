"""Finds the parties that a sentence names: 某某公司（以下简称甲方）, 由甲方某某公司与乙方某某研究所签订, and what it says of them.

Contracts without a block of parties name them only so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from registrar_app.domain.prefill.anchors import (
    ADDRESS,
    LETTERS,
    ORGANISATION,
    ORGANISATION_END,
    PARTY_WORDS,
    REPRESENTATIVE,
    any_of,
)
from registrar_app.domain.prefill.labels import words_of

_WHO = any_of(PARTY_WORDS)
_NICKNAME = re.compile(
    rf"(?P<name>[^,。;:\t()]{{2,40}}(?:\((?!以下|下称|简称|{_WHO})[^(),:;]{{1,8}}\)[^,。;:\t()]{{0,30}})?)"
    rf"\((?:[^()]{{0,60}}[,;])?(?P<called>(?:以下|下)(?:简)?称|简称)?(?:为|作)?[“\"'「]?(?P<who>{_WHO})[”\"'」]?(?P<more>[^()]*)\)"
)
_LEAD = re.compile(r"(?:本(?:合同|协议)书?)?(?:是|系)?由")
"""What stands before the name: 本合同由…."""
_NEXT = re.compile(r"[、与和及同]|委托")
"""What stands before the name of the second party."""
_LETTER = re.compile(any_of(LETTERS))
_ONE = rf"(?:\((?:{_WHO})\))?"
_NAME = rf"[^,。;:\t()]{{2,38}}?(?:{ORGANISATION_END})(?:\([^(),:;]{{1,8}}\))?"
_MORE = r"(?:\([^()]{2,60}\))?"
"""What is told of the party in brackets: its code, what it is called below."""
_BETWEEN = re.compile(
    rf"(?:^|[,。;:由]|[兹现]有)(?P<who>{_WHO}){_ONE}(?P<name>{_NAME}){_MORE},?[、与和及同]"
    rf"(?P<who2>{_WHO}){_ONE}(?P<name2>{_NAME}){_MORE}(?=[,。;(]|于|就|在|双方|共同|经|签|订立|达成|$)"
    r"(?=[^。;]*(?:签订|订立|签署|达成|协商))"
)
_NO_NAME = re.compile(
    r"^(?:应|须|将|负责|委托|向|同意|承诺|提供|的|在|为|按|可|有权|不得|对|其|[下所]属|关联|指定|[有相]关|重点)"
)
"""甲方应…, 甲方下属公司: no name of the party follows."""
_SAID = re.compile(
    r"(?<=[,;])(?:(?P<address>住所地?|注册地址|单位地址|地址)|(?P<head>法定代表人|负责人))(?:为|是|系|在|位于)?"
    r"(?P<value>[^,。;:\t()]{2,60})(?=[,。;()]|$)"
)
_PLACE = re.compile(r"[省市区县镇乡路街道号]")
_HEAD = re.compile(r"(?!签|盖|变|授|或|应|的|与|和)[\u4e00-\u9fff·]{2,4}")


@dataclass(frozen=True, slots=True)
class Mention:
    """A party and the name that a sentence gives it, with the name's place in the comparable text.

    ``introduces``: the sentence says that this is the party (以下简称甲方), not only that a party of this name acts.
    """

    who: tuple[str, ...]
    name: str
    start: int
    end: int
    introduces: bool = False


def mentions(text: str) -> list[Mention]:
    """Return the parties that a comparable text names, in their order."""
    return sorted(chain(_nicknamed(text), _between(text)), key=lambda each: each.start)


def said_of_party(text: str) -> Iterator[tuple[str, str, int]]:
    """Give what stands without a colon behind a party's name, as kind, value and place.

    ，住所某路1号，法定代表人某某; only what looks like a place or a person is taken.
    """
    for match in _SAID.finditer(text):
        pattern, kind = (_PLACE, ADDRESS) if match["address"] else (_HEAD, REPRESENTATIVE)
        value = match["value"]
        if pattern.search(value) if kind == ADDRESS else pattern.fullmatch(value):
            yield kind, value, match.start("value")


def _nicknamed(text: str) -> Iterator[Mention]:
    for match in _NICKNAME.finditer(text):
        start = match.start("name")
        lead = (_NEXT if text[start - 1 : start] == ")" else _LEAD).match(text, start)
        letters = list(_LETTER.finditer(text, start, match.end("name")))
        start = letters[-1].end() if letters else lead.end() if lead is not None else start
        name = text[start : match.end("name")]
        is_alone = not match["more"] or match["more"][0] in ",;、/或"
        is_nickname = match["called"] is not None and match["who"] in LETTERS and is_alone
        is_named = not match["more"] and ORGANISATION.search(re.sub(r"\([^()]*\)$", "", name)) is not None
        if is_nickname or is_named:
            yield Mention((match["who"],), name, start, match.end("name"), introduces=is_nickname)


def _between(text: str) -> Iterator[Mention]:
    for match in _BETWEEN.finditer(text):
        if _NO_NAME.match(match["name"]) or _NO_NAME.match(match["name2"]):
            continue
        for who, name in (("who", "name"), ("who2", "name2")):
            yield Mention(words_of(match[who]), match[name], *match.span(name))
