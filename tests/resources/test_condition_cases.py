"""The cases of the conditions as a registrar reads them: well formed, of the right chapter, and on both sides of each."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from registrar_app.domain.condition import Condition, Effect, Remedy
from registrar_app.domain.contract import ContractType, Subtype
from registrar_app.packs.library import TomlPackLibrary

FOLDER = Path(__file__).resolve().parents[1] / "cases" / "conditions"
BOOKS = ("most-2001", "miit-2026")
KEYS = {
    *("condition", "name", "rulebook", "situation", "type", "subtype"),
    *("answer", "proof", "set", "remove", "worksheet", "expect"),
}
VERDICTS = {"met", "not_met", "not_applicable"}


@cache
def conditions(rulebook_id: str) -> dict[str, Condition]:
    return {condition.id: condition for condition in TomlPackLibrary().rulebook(rulebook_id).conditions}


def all_cases() -> Iterator[tuple[str, dict[str, Any]]]:
    for path in sorted(FOLDER.glob("*.toml")):
        table = tomllib.loads(path.read_text("utf-8"))
        assert set(table) == {"case"}, path.name
        yield from ((path.stem, case) for case in table["case"])


def books_of(case: dict[str, Any]) -> list[str]:
    """The rulebooks that a case is about: the one it names, otherwise every one that has the condition."""
    return [
        name for name in BOOKS if case.get("rulebook", name) == name and case["condition"] in conditions(name)
    ]


def verdict_of(case: dict[str, Any]) -> str:
    """What is answered in the end, by the program or by the registrar."""
    proof = case.get("proof", "open")
    return str(case["answer"] if proof == "open" else proof)


def expected_in(case: dict[str, Any], rulebook_id: str) -> str:
    expect = case["expect"]
    return str(expect[rulebook_id] if isinstance(expect, dict) else expect)


def follows(condition: Condition, verdict: str) -> str:
    """The conclusion that the pack itself draws from the answer; the cases say the same independently."""
    against = {Effect.REQUIRED: "not_met", Effect.EXCLUDING: "met"}.get(condition.effect)
    otherwise = condition.otherwise
    if verdict != against or otherwise is None:
        return "recognise"
    if otherwise.remedy is Remedy.SUPPLEMENT:
        return "supplement"
    if otherwise.remedy is Remedy.REFUSE:
        return f"refuse {otherwise.reason}"
    return " ".join(["other_type", *(kind.value for kind in otherwise.consider)])


CASES = [pytest.param(file, case, id=f"{case['condition']}-{case['name']}") for file, case in all_cases()]


@pytest.mark.parametrize(("file", "case"), CASES)
def test_a_case_is_well_formed(file: str, case: dict[str, Any]) -> None:
    assert set(case) <= KEYS
    assert case.get("rulebook", BOOKS[0]) in BOOKS
    assert books_of(case), "no rulebook has the condition"
    assert case["situation"].endswith("。")
    kind, subtype = ContractType(case["type"]), Subtype(case["subtype"]) if "subtype" in case else None
    for rulebook_id in books_of(case):
        condition = conditions(rulebook_id)[case["condition"]]
        assert condition.applies(kind, subtype)
        assert condition.group.value == file
        assert ("proof" in case) is bool(condition.proved_by)
    assert case.get("set", {}).get("type", case["type"]) == case["type"]


@pytest.mark.parametrize(("file", "case"), CASES)
def test_a_case_is_answered_once(file: str, case: dict[str, Any]) -> None:
    """By the program when it proves something, otherwise by the registrar."""
    assert file
    assert case.get("proof", "open") in {*VERDICTS, "open"}
    assert ("answer" in case) is (case.get("proof", "open") == "open")
    assert verdict_of(case) in VERDICTS
    if {"set", "remove", "worksheet"} & set(case):
        assert "proof" in case


@pytest.mark.parametrize(("file", "case"), CASES)
def test_what_a_case_expects_is_what_the_rulebook_says(file: str, case: dict[str, Any]) -> None:
    assert file
    for rulebook_id in books_of(case):
        condition = conditions(rulebook_id)[case["condition"]]
        assert expected_in(case, rulebook_id) == follows(condition, verdict_of(case)), rulebook_id


@pytest.mark.parametrize("rulebook_id", BOOKS)
def test_every_condition_has_a_case_on_each_side(rulebook_id: str) -> None:
    sides: dict[str, set[bool]] = {name: set() for name in conditions(rulebook_id)}
    for _, case in all_cases():
        if rulebook_id in books_of(case):
            sides[case["condition"]].add(verdict_of(case) == "met")
    assert {name: found for name, found in sides.items() if found != {True, False}} == {}


@pytest.mark.parametrize("rulebook_id", BOOKS)
def test_what_decides_has_a_case_for_and_one_against(rulebook_id: str) -> None:
    deciding = {name for name, condition in conditions(rulebook_id).items() if condition.otherwise}
    outcomes: dict[str, set[bool]] = {name: set() for name in deciding}
    for _, case in all_cases():
        if rulebook_id in books_of(case) and case["condition"] in deciding:
            outcomes[case["condition"]].add(expected_in(case, rulebook_id) == "recognise")
    assert {name: found for name, found in outcomes.items() if found != {True, False}} == {}


def test_no_two_cases_of_a_condition_have_one_name() -> None:
    names = Counter((case["condition"], case["name"]) for _, case in all_cases())
    assert [name for name, count in names.items() if count > 1] == []
