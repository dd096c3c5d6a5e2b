"""Finds the one code of a list that a name in the user's own words means, or the codes that come nearest to it.

People write 威海环翠 for 371002 and 软件 for I65. A name counts only where exactly one code fits; headings that no
contract may carry count as fitting too, so that 海南 is not taken for a district of that name.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from registrar_app.domain.code_list import Code, CodeList
from registrar_app.services.find_code import FUNCTIONAL_AREAS, fold

_NEAREST = 5
_LONGEST = 60
_SHORTEST = 2
_BRACKETS = re.compile(r"\(([^()]*)\)")
_BARE_END = re.compile("(?:合同|类|领域|行业|技术|转让|业)$")
_BARE_START = re.compile("^技术(?=.{2})")
_OTHER_NAME = re.compile("又称([^，；。（）]+)")
"""How the note of a code says what else it is called."""
_REGION_END = re.compile(
    "(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|地区|新区|省|市|区|县|旗|盟)$"
)
_NATIONS = (
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗"
    "|撒拉|毛南|仡佬|锡伯|阿昌|塔吉克|怒|鄂温克|裕固|保安|独龙|鄂伦春|普米|各"
)
_SELF_GOVERNED_END = re.compile(f"(?:(?:{_NATIONS})族?)+(?:自治州|自治县|自治旗|联合旗)$")
_NEEDS_CITY = ("东区", "西区", "城区", "郊区", "矿区", "新区", "新城", "新市")
"""Districts that many cities have, or call so: without their city they are no name, even where the list has but one."""
_DIVISION: Final = re.compile("[0-9]{6}")


class CodeNames:
    """The names of one list's codes."""

    def __init__(self, codes: Iterable[Code], among: Iterable[Code] = ()) -> None:
        """Keep the codes, headings among them, in their order; ``among`` is the whole list if they are a part of it."""
        self._codes = tuple(codes)
        self._by_code = {code.code: code for code in (*among, *self._codes)}
        self._known: dict[str, tuple[Code, ...]] = {}

    @staticmethod
    def of_list(lists: Mapping[str, CodeList], list_id: str) -> CodeNames:
        """Return the names of a list, or of the functional areas among the regions; none of a list that is not there."""
        only_areas = list_id == FUNCTIONAL_AREAS
        codes = lists.get("regions" if only_areas else list_id) or ()
        return CodeNames((code for code in codes if code.functional_area or not only_areas), codes)

    def meant(self, text: str) -> Code | None:
        """Return the code that a text names: by code, by name, or by a part of a name that no other code has."""
        fitting = self._fitting(text)
        chosen = [code for code in fitting if code.selectable]
        if fitting and not chosen:
            chosen = [below for code in fitting for below in self._below(code)]
            return chosen[0] if len(chosen) == 1 else None
        if len(chosen) != 1:
            return None
        only = chosen[0]
        others = (code for code in fitting if code is not only)
        return only if all(self._is_only_below(code, only) for code in others) else None

    def is_quick(self, text: str) -> bool:
        """Whether a text was looked up before, or is a whole name: then to look it up costs next to nothing."""
        return text in self._known or (len(text) <= _LONGEST and _plain(text) in self._by_name)

    def near(self, text: str) -> Sequence[Code]:
        """Return the codes that a text may mean, at most five; all of a short list when nothing is like it."""
        fitting = self._fitting(text)
        found = [code for code in fitting if code.selectable]
        found += [below for code in fitting if not code.selectable for below in self._below(code)]
        if not found:
            counts = Counter(
                place for pair in set(_pairs(_plain(text[:_LONGEST]))) for place in self._by_pair[pair]
            )
            best = sorted(
                counts.items(), key=lambda one: (-one[1], len(self._codes[one[0]].label.zh), one[0])
            )
            found = [self._codes[place] for place, _ in best]
        if not found and len(self._codes) <= 3 * _NEAREST:
            return [code for code in self._codes if code.selectable]
        return list(dict.fromkeys(found))[:_NEAREST]

    # ------------------------------------------------------------------ what fits

    def _fitting(self, text: str) -> tuple[Code, ...]:
        """Return what a text fits: by its whole name if anything does, else by shorter forms, else by begin or end."""
        if text not in self._known:
            self._known[text] = self._look_up(text)
        return self._known[text]

    def _look_up(self, text: str) -> tuple[Code, ...]:
        if len(text) > _LONGEST:
            return ()
        plain = _plain(text)
        said = dict.fromkeys(
            word for word in (plain, _plain(_BRACKETS.sub("", fold(text))), _bare(plain)) if word
        )
        for word in said:
            if word in self._by_name:
                return tuple(self._by_name[word])
        for word in said:
            if shorter := (*self._by_form.get(word, ()), *self._in_regions(word)):
                return tuple(dict.fromkeys(shorter))
        for word in said:
            if word in self._by_end:
                return tuple(self._by_end[word])
        return ()

    def _is_only_below(self, heading: Code, only: Code) -> bool:
        """Whether a heading has nothing else under it: 房地产业, not 吉林, which is a province and one of its cities."""
        return next(iter(self._below(heading)), None) is only and sum(1 for _ in self._below(heading)) == 1

    def _below(self, heading: Code) -> Iterator[Code]:
        """Go through what stands under a heading: codes are longer ones that begin alike."""
        return (code for code in self._codes if code.selectable and code.code.startswith(_start(heading)))

    # ------------------------------------------------------------------ regions

    def _in_regions(self, word: str) -> Iterator[Code]:
        """Go through the regions that a word names: the last part, before it province and city in full or short."""
        for start in range(len(word)):
            if not start and word in _NEEDS_CITY:
                continue
            for code in self._own_names.get(word[start:], ()):
                if word[:start] in self._before(code):
                    yield code

    def _before(self, code: Code) -> set[str]:
        province, city = self._above(code)
        provinces, cities = {"", *_long_and_short(province)}, {"", *_long_and_short(city)}
        return {one + other for one in provinces for other in cities}

    def _above(self, code: Code) -> tuple[str, str]:
        """Return the name of the province and that of the city in which a region lies; "" for one that it is itself."""
        places = (f"{code.code[:2]}0000", f"{code.code[:4]}00")
        names = [
            _plain(self._by_code[place].label.zh) if place != code.code and place in self._by_code else ""
            for place in places
        ]
        return names[0], names[1].removeprefix(names[0]) if names[1] != names[0] else ""

    @cached_property
    def _own_names(self) -> dict[str, list[Code]]:
        """What regions are called without those in which they lie; empty for a list of anything else."""
        found: dict[str, list[Code]] = defaultdict(list)
        if not any(_DIVISION.fullmatch(code.code) for code in self._codes[:1]):
            return {}
        for code in self._codes:
            province, city = self._above(code)
            shown = fold(code.label.zh)
            own = _plain(_BRACKETS.sub("", shown)).removeprefix(province).removeprefix(city)
            names = [*_long_and_short(own), *map(_plain, _BRACKETS.findall(shown))]
            if city and own.startswith(_short(city)):  # 威海火炬…开发区 is said behind 威海 as well as alone
                names.append(own.removeprefix(_short(city)))
            for name in dict.fromkeys(names):
                found[name].append(code)
        return dict(found)

    # ------------------------------------------------------------------ tables

    @cached_property
    def _by_name(self) -> dict[str, list[Code]]:
        return self._table(
            (name, code) for code in self._codes for name in (_plain(code.code), *_labels(code))
        )

    @cached_property
    def _by_form(self) -> dict[str, list[Code]]:
        if self._own_names:
            return {}
        return self._table((form, code) for code in self._codes for form in _forms(code))

    @cached_property
    def _by_end(self) -> dict[str, list[Code]]:
        """What begins or ends the names of codes; nothing of regions, of which too many begin or end alike."""
        if self._own_names:
            return {}
        names = ((name, code) for code in self._codes for name in _labels(code))
        return self._table(
            (end, code)
            for name, code in names
            for size in range(_SHORTEST, len(name) + 1)
            for end in (name[:size], name[-size:])
        )

    @staticmethod
    def _table(pairs: Iterable[tuple[str, Code]]) -> dict[str, list[Code]]:
        found: dict[str, list[Code]] = defaultdict(list)
        for word, code in pairs:
            if word and code not in found[word]:
                found[word].append(code)
        return dict(found)

    @cached_property
    def _by_pair(self) -> Mapping[str, list[int]]:
        """In which names two signs stand side by side, by place; headings are nothing to choose."""
        found: dict[str, list[int]] = defaultdict(list)
        for place, code in enumerate(self._codes):
            if code.selectable:
                for pair in set(_pairs(_plain(code.label.zh))):
                    found[pair].append(place)
        return found


def _start(heading: Code) -> str:
    return heading.code.rstrip("0")


def _plain(text: str) -> str:
    """Return what of a name is compared: letters and figures, whatever their width and case."""
    return "".join(filter(str.isalnum, fold(text)))


def _labels(code: Code) -> tuple[str, str]:
    return _plain(code.label.zh), _plain(code.label.en)


def _forms(code: Code) -> set[str]:
    """Return the shorter forms of a name: without its brackets, without the words that many names share."""
    without = _plain(_BRACKETS.sub("", fold(code.label.zh)))
    forms = (
        without,
        _bare(without),
        _BARE_START.sub("", without),
        *map(_plain, _OTHER_NAME.findall(code.note)),
    )
    return {form for form in forms if len(form) >= _SHORTEST}


def _bare(word: str) -> str:
    """Return a name without what people add to it: 电子信息技术, 技术开发合同, 专利权转让."""
    shorter = _BARE_END.sub("", word)
    return shorter if len(shorter) >= _SHORTEST and shorter != "技术" else word


def _short(name: str) -> str:
    """Return a region's name without its rank, as 威海 for 威海市 and 大理 for 大理白族自治州; one sign alone is no name."""
    shorter = _SELF_GOVERNED_END.sub("", name)
    shorter = shorter if len(shorter) >= _SHORTEST and shorter != name else _REGION_END.sub("", name)
    return shorter if len(shorter) >= _SHORTEST else name


def _long_and_short(name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((name, _short(name)))) if name else ()


def _pairs(word: str) -> Iterator[str]:
    return (word[at : at + 2] for at in range(len(word) - 1))
