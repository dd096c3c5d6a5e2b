"""Runs the case files of the schemes: what a registrar would say about a few contracts, and the figures expected."""

from __future__ import annotations

import copy
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from registrar_app.domain.assessment import write_assessment
from registrar_app.domain.interchange import read_contract
from registrar_app.domain.schemes.formulas import formula_over
from registrar_app.domain.schemes.history import read_history
from registrar_app.packs.schemes import read_schemes

FOLDER = Path(__file__).resolve().parents[2] / "cases" / "schemes"
SCHEMES = {scheme.id: scheme for scheme in read_schemes()}
KEYS = {"name", "contracts", "expect", "lines", "missing", "queries", "criteria", "order", "year", "as_of"}
KEYS |= {"beneficiary", "reasons", "explanations"}


def cases() -> list[Any]:
    found = []
    for file in sorted(FOLDER.glob("*.toml")):
        document = tomllib.loads(file.read_text("utf-8"))
        for number, case in enumerate(document["case"], 1):
            assert set(case) <= KEYS, (file.name, case["name"])
            found.append(pytest.param(document, case, id=f"{file.stem}-{number}"))
    return found


def contract_of(sample: dict[str, Any], row: dict[str, Any]) -> dict[str, Any]:
    """The sample contract with the row's differences."""
    contract = {"format": "registrar-contract/1", **copy.deepcopy(sample)}
    for path, value in row.items():
        if path == "paid":
            names = ("paid_on", "amount", "technology_part")
            contract["payments"] = [dict(zip(names, payment, strict=False)) for payment in value]
        elif path != "absent":
            *parents, last = path.split(".")
            place = contract
            for parent in parents:
                place = place[parent]
            place[last] = value
    for path in row.get("absent", ()):
        *parents, last = path.split(".")
        place = contract
        for parent in parents:
            place = place[parent]
        del place[last]
    return contract


def assess(document: dict[str, Any], case: dict[str, Any]) -> list[dict[str, Any]]:
    contracts = [read_contract(contract_of(document["sample"], row)) for row in case["contracts"]]
    history = read_history(contracts, date.fromisoformat(case.get("as_of", "2026-11-23")))
    assessment = formula_over(SCHEMES[document["scheme"]], history).assess(case.get("year", 2020))
    return write_assessment(assessment, "zh")["results"]


@pytest.mark.parametrize(("document", "case"), cases())
def test_case(document: dict[str, Any], case: dict[str, Any]) -> None:
    results = assess(document, case)
    code = case.get("beneficiary", document["beneficiary"]) or None
    result = next(r for r in results if r["beneficiary"]["credit_code"] == code)
    found = {**result, **result["beneficiary"]}
    assert {key: found[key] for key in case["expect"]} == case["expect"], case["name"]
    lines = result["contracts"]
    if "lines" in case:
        assert [[line["counted"], line["contribution"]] for line in lines] == case["lines"], case["name"]
    if "missing" in case:
        assert [line["missing"] for line in lines] == case["missing"], case["name"]
    if "queries" in case:
        assert [len(line["queries"]) for line in lines] == case["queries"], case["name"]
    outcomes = {criterion["id"]: criterion["outcome"] for criterion in result["criteria"]}
    assert {key: outcomes[key] for key in case.get("criteria", {})} == case.get("criteria", {}), case["name"]
    said = {criterion["id"]: criterion["explanation"] for criterion in result["criteria"]}
    wanted = case.get("explanations", {})
    assert {key: said[key] for key in wanted} == wanted, case["name"]
    if "reasons" in case:
        assert [line["reason"] for line in lines] == case["reasons"], case["name"]
    if "order" in case:
        assert [r["beneficiary"]["credit_code"] or "" for r in results] == case["order"], case["name"]


def test_every_case_has_its_own_sentence() -> None:
    for file in sorted(FOLDER.glob("*.toml")):
        names = [case["name"] for case in tomllib.loads(file.read_text("utf-8"))["case"]]
        assert len(names) == len(set(names))
        assert len(names) >= 40
