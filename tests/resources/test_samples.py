"""The sample contracts: well formed, varied, free of errors except where a fault is meant, and planned for the demo."""

from __future__ import annotations

import tomllib
from collections import Counter
from datetime import date
from functools import cache

import pytest

from registrar_app import paths
from registrar_app.domain.checks import run_checks
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.contract import Contract, ContractType, RegistrationStatus, Subtype
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.identifiers import credit_code
from registrar_app.exchange.interchange_file import InterchangeFiles
from registrar_app.packs.library import TomlPackLibrary

TODAY = date(2026, 11, 23)
AREAS = {"371002": ("371002", "371071", "371072"), "371082": ("371082", "371083", "371003", "371073")}
FAULTS = {"F17": "C003", "F18": "C011", "F19": "C019", "F30": "C008", "F31": "C001", "F32": "C018"}
"""Contracts with a fault that is meant, and the check that must find it."""

SAMPLES = paths.resource("samples", "contracts.jsonl")


@cache
def contracts() -> dict[str, Contract]:
    """The samples by the key that ends their own number."""
    rows = InterchangeFiles().read(SAMPLES)
    assert all(row.contract for row in rows)
    return {(row.contract.contract_no or "").rpartition("-")[2]: row.contract for row in rows if row.contract}


@cache
def steps() -> dict[str, dict[str, str]]:
    plan = tomllib.loads(paths.resource("samples", "demo.toml").read_text("utf-8"))
    return {step["uid"]: step for step in plan["step"]}


@cache
def library() -> TomlPackLibrary:
    return TomlPackLibrary()


def findings_of(contract: Contract) -> list[Finding]:
    others = tuple(other for other in contracts().values() if other.uid != contract.uid)
    context = CheckContext(
        on=TODAY,
        rulebook=library().rulebook_on(TODAY),
        codes=library().code_lists(),
        office_areas=AREAS[steps()[contract.uid or ""]["office"]],
        others=others,
    )
    return run_checks(contract, context)


def test_the_file_is_exactly_as_the_program_would_write_it() -> None:
    assert InterchangeFiles().to_bytes(contracts().values()) == SAMPLES.read_bytes()


def test_there_are_enough_and_each_has_a_uid_and_a_step_of_its_own() -> None:
    assert len(contracts()) >= 64
    uids = [contract.uid for contract in contracts().values()]
    assert len(set(uids)) == len(uids)
    assert set(uids) == set(steps())


@pytest.mark.parametrize("key", sorted(contracts()))
def test_a_sample_has_no_error_but_the_fault_that_is_meant(key: str) -> None:
    findings = findings_of(contracts()[key])
    if key in FAULTS:
        assert FAULTS[key] in {finding.code for finding in findings}
    else:
        assert [f"{f.code} {f.path} {f.message.zh}" for f in findings if f.severity is Severity.ERROR] == []


def test_credit_codes_are_right_also_inside_except_the_one_that_is_meant() -> None:
    for key, contract in contracts().items():
        for party in (contract.seller, contract.buyer, contract.intermediary):
            if party is not None and party.credit_code:
                meant = key == "F17" and party is contract.buyer
                assert credit_code.is_valid(party.credit_code) != meant, key
                assert meant or credit_code.organisation_code_agrees(party.credit_code), key


def test_all_types_areas_and_most_subtypes_occur() -> None:
    kept = contracts().values()
    assert {contract.type for contract in kept} == set(ContractType)
    assert len({contract.subtype for contract in kept}) >= len(Subtype) - 1
    sellers = [contract.seller for contract in kept if contract.seller]
    regions = {seller.region_code for seller in sellers}
    assert {"371002", "371003", "371071", "371072", "371073", "371082", "371083"} <= regions
    assert {"3710NH", "3710ZB"} <= {seller.management_area for seller in sellers}
    assert any(seller.country == "JPN" for seller in sellers)


def test_boundaries_and_awkward_names_occur() -> None:
    values = {contract.contract_value for contract in contracts().values()}
    assert {1_000_000_000, 1_000_000_001, 200_000_000, 199_999_999} <= values
    names = [party.name or "" for c in contracts().values() for party in (c.seller, c.buyer) if party]
    assert max(map(len, names)) >= 60
    assert any("䶮" in name for name in names)
    assert any("𠮷" in name for name in names)


def test_historic_and_fresh_ones_are_planned_for_what_they_are() -> None:
    for contract in contracts().values():
        action = steps()[contract.uid or ""]["action"]
        assert (contract.registration is not None) == (action == "record")
    actions = Counter(step["action"] for step in steps().values())
    assert actions["register"] >= 20
    assert {"refuse", "supplement", "supplement_then_register", "cancel", "draft"} <= set(actions)
    assert {step["office"] for step in steps().values() if step["action"] != "record"} == set(AREAS)
    statuses = {c.registration.status for c in contracts().values() if c.registration}
    assert statuses == set(RegistrationStatus)


def test_reasons_for_refusing_are_in_the_rulebook() -> None:
    rulebook = library().rulebook_on(TODAY)
    reasons = [step["reason"] for step in steps().values() if step["action"] == "refuse"]
    assert reasons
    assert all(rulebook.refusal_reason(reason) for reason in reasons)
