"""Reads the case files of the checks: what changes over the base contract, and what the check should say of it."""

from __future__ import annotations

import copy
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.code_list import Code, CodeList
from registrar_app.domain.contract import Contract
from registrar_app.domain.interchange import read_contract
from registrar_app.domain.legal_reference import LegalReference
from registrar_app.domain.money import parse_yuan
from registrar_app.domain.rulebook import DayKind, Rulebook, TimeLimit
from registrar_app.domain.text import Text

FOLDER = Path(__file__).resolve().parents[2] / "cases" / "checks"
SOURCE = LegalReference("test")

SMALL_LISTS = {
    "party_kinds": {
        "020": "事业法人*",
        "0221": "高等院校（事业法人）",
        "150": "有限责任公司",
        "Z1": "自然人",
    },
    "regions": {
        "370000": "山东省*",
        "370102": "济南市历下区",
        "371002": "环翠区",
        "371003": "文登区",
        "371071": "高区",
        "371082": "荣成市",
        "110000": "北京市",
    },
    "technology_fields": {"03": "先进制造"},
    "objectives": {"10": "促进工商业发展"},
    "ip_kinds": {"none": "未涉及知识产权", "know_how": "技术秘密", "patent_invention": "发明专利"},
    "plan_sources": {"none": "计划外"},
    "industries": {"C": "制造业*", "C35": "专用设备制造业"},
    "countries": {"CHN": "中国", "JPN": "日本"},
}
"""A star marks a heading."""


@dataclass(frozen=True)
class CheckCase:
    """One case: a contract in its surroundings, and the findings of one check."""

    code: str
    file: str
    case: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.file}-{self.case['name']}"

    @property
    def contract(self) -> Contract:
        contract = read_contract(changed(base()["contract"], self.case))
        return replace(contract, **self.case.get("fen", {}))

    @property
    def context(self) -> CheckContext:
        own = read_contract(changed(base()["contract"], self.case))
        others = tuple(
            replace(
                read_contract(
                    changed(base()["contract"], {"set": other, "remove": self.case.get("remove", [])})
                ),
                uid=f"0d8a1f0e-6a4e-4c37-9a53-0f6c1b1f0b{place:02d}",
            )
            for place, other in enumerate(self.case.get("others", []))
        )
        assert own.uid
        context = surroundings(self.case.get("surroundings", {}), others)
        return replace(context, codes={}) if self.case.get("without_codes") else context


def all_cases() -> Iterator[CheckCase]:
    for path in sorted(FOLDER.glob("c*.toml")):
        table = tomllib.loads(path.read_text("utf-8"))
        assert set(table) == {"code", "case"}, path.name
        for case in table["case"]:
            unknown = set(case) - {
                *("name", "set", "remove", "fen", "others", "surroundings", "without_codes"),
                *("expect", "suggestion"),
            }
            assert not unknown, (path.name, unknown)
            yield CheckCase(table["code"], path.stem, case)


@cache
def base() -> dict[str, Any]:
    return tomllib.loads((FOLDER / "base.toml").read_text("utf-8"))


def base_contract() -> Contract:
    return read_contract(base()["contract"])


def changed(contract: dict[str, Any], case: dict[str, Any]) -> dict[str, Any]:
    """Return the contract with the paths of ``set`` set and those of ``remove`` gone."""
    result = copy.deepcopy(contract)
    for path, value in case.get("set", {}).items():
        owner, _, key = path.rpartition(".")
        (result[owner] if owner else result)[key] = value
    for path in case.get("remove", []):
        owner, _, key = path.rpartition(".")
        del (result[owner] if owner else result)[key]
    return result


def surroundings(changes: dict[str, Any] | None = None, others: tuple[Contract, ...] = ()) -> CheckContext:
    values = {**base()["surroundings"], **(changes or {})}
    areas = values["office_areas"]
    usual = values.get("usual_value")
    return CheckContext(
        on=values["on"],
        rulebook=rulebook(parse_yuan(values["delegated_limit"])),
        codes=small_code_lists(),
        office_areas=None if areas == "unknown" else tuple(areas),
        others=others,
        usual_value=None if usual is None else parse_yuan(usual),
    )


@cache
def rulebook(limit: int) -> Rulebook:
    return Rulebook(
        id="test",
        title=Text("测试", "test"),
        in_force_from=None,
        in_force_to=None,
        reference=SOURCE,
        decision_limit=TimeLimit(30, DayKind.CALENDAR, SOURCE),
        delegated_limit=limit,
        delegated_limit_reference=SOURCE,
        refusal_reasons=(),
    )


@cache
def small_code_lists() -> dict[str, CodeList]:
    return {
        list_id: CodeList(
            id=list_id,
            title=Text(list_id, list_id),
            source=SOURCE,
            as_of=date(2026, 1, 1),
            entries=tuple(
                Code(code, Text(label.rstrip("*"), label.rstrip("*")), selectable=not label.endswith("*"))
                for code, label in entries.items()
            ),
        )
        for list_id, entries in SMALL_LISTS.items()
    }
