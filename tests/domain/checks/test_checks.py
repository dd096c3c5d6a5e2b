"""Every check by its case file, and what all checks have in common."""

from __future__ import annotations

import inspect
import re
from dataclasses import fields, is_dataclass, replace
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registrar_app.domain import checks
from registrar_app.domain.checks import ALL_CHECKS, legal_basis, run_checks
from registrar_app.domain.contract import Contract
from registrar_app.domain.finding import Finding, Severity, sort_findings
from registrar_app.domain.interchange import write_contract
from registrar_app.domain.legal_reference import Evidence, LegalReference
from tests.contract_strategies import contracts, maybe
from tests.domain.checks.check_cases import FOLDER, CheckCase, all_cases, base_contract, surroundings

CASES = list(all_cases())
BY_CODE = {check.CODE: check for check in ALL_CHECKS}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case: CheckCase) -> None:
    found = list(BY_CODE[case.code].check(case.contract, case.context))
    assert sorted(f"{f.severity.value} {f.path}" for f in found) == sorted(case.case["expect"])
    if "suggestion" in case.case:
        assert [f.suggestion or "" for f in found] == [case.case["suggestion"]]


def test_the_base_contract_is_without_findings() -> None:
    assert run_checks(base_contract(), surroundings()) == []


def test_codes_and_names_are_unique_and_in_order() -> None:
    assert [check.CODE for check in ALL_CHECKS] == [f"C{n:03d}" for n in range(1, len(ALL_CHECKS) + 1)]
    assert len({check.NAME for check in ALL_CHECKS}) == len(ALL_CHECKS) >= 20
    assert all(re.fullmatch(r"[a-z]+\.[a-z_]+", check.NAME) for check in ALL_CHECKS)


def test_every_module_that_judges_is_in_the_catalogue() -> None:
    modules = [m for m in vars(checks).values() if isinstance(m, ModuleType) and hasattr(m, "CODE")]
    assert {m.__name__ for m in modules} == {m.__name__ for m in ALL_CHECKS}
    files = {p.stem for p in (FOLDER.parents[2] / "registrar_app/domain/checks").glob("*.py")}
    others = {"__init__", "context", "legal_basis", "parts"}
    assert files - others == {m.__name__.rpartition(".")[2] for m in ALL_CHECKS}


@pytest.mark.parametrize("check", ALL_CHECKS, ids=lambda c: c.CODE)
def test_every_check_explains_itself(check: ModuleType) -> None:
    text = inspect.getdoc(check) or ""
    sections = [text.find(f"{word}:") for word in ("\nWhy", "\nWrong", "\nRight")]
    assert 0 < sections[0] < sections[1] < sections[2]
    assert text.splitlines()[0].endswith(".")


@pytest.mark.parametrize("check", ALL_CHECKS, ids=lambda c: c.CODE)
def test_every_check_has_a_case_that_fires_and_one_that_is_silent(check: ModuleType) -> None:
    module = check.__name__.rpartition(".")[2]
    own = [c for c in CASES if c.code == check.CODE]
    assert {c.file for c in own} == {f"{check.CODE.lower()}_{module}"}
    assert any(c.case["expect"] for c in own)
    assert any(not c.case["expect"] for c in own)


def test_every_case_has_a_sentence_of_its_own() -> None:
    names = [(c.code, c.case["name"]) for c in CASES]
    assert len(set(names)) == len(names)


def _exists(contract: Contract, path: str) -> bool:
    """Whether the path leads to a field of the interchange form."""
    value: object = Contract
    for step in re.findall(r"[a-z_]+", path):
        if is_dataclass(value) and isinstance(value, type):
            names = {field.name: str(field.type) for field in fields(value)}
            if step not in names:
                return False
            found = re.search(r"\b(Party|NonTechnicalCost|Payment|Achievement|Registration)\b", names[step])
            value = getattr(inspect.getmodule(value), found[1]) if found else str
        else:
            return False
    return write_contract(contract) is not None


def _judge_form(contract: Contract, finding: Finding) -> None:
    assert finding.code in BY_CODE
    assert _exists(contract, finding.path), finding.path
    assert finding.reference.cite()
    for text in (finding.message, finding.remedy):
        assert text.zh and text.en
        assert "None" not in text.zh + text.en
        assert re.search(r"[一-鿿]", text.zh)


@given(contracts, st.lists(contracts, max_size=2), maybe(st.integers(1, 10**13)))
def test_no_contract_breaks_a_check(contract: Contract, others: list[Contract], usual: int | None) -> None:
    context = replace(surroundings(others=(*others, contract)), usual_value=usual)
    findings = run_checks(contract, context)
    assert findings == sort_findings(findings)
    for finding in findings:
        _judge_form(contract, finding)
    assert len({(f.code, f.path) for f in findings}) == len(findings)


def test_an_empty_draft_is_only_told_what_is_missing() -> None:
    found = run_checks(Contract(), surroundings())
    assert {f.code for f in found} == {"C001", "C020"}


def test_without_surroundings_the_checks_still_run() -> None:
    bare = replace(surroundings(), codes={}, office_areas=None)
    assert run_checks(base_contract(), bare) == []


def test_only_what_registration_cannot_go_without_blocks() -> None:
    blocking = {c.code for c in CASES if any(e.startswith("error") for e in c.case["expect"])}
    assert blocking == {"C001", "C002", "C007", "C008", "C009", "C010", "C015", "C016", "C017", "C018"}


def test_citations_of_the_new_measures_are_never_shown_as_verified() -> None:
    places = [v for v in vars(legal_basis).values() if isinstance(v, legal_basis.DatedBasis)]
    assert places
    for place in places:
        assert place.since.evidence is not Evidence.VERIFIED
        assert place.on(legal_basis.NEW_MEASURES_FROM) is place.since
        assert place.on(legal_basis.NEW_MEASURES_FROM.replace(month=2, day=28)) is place.before
    verified = {
        v.instrument
        for v in vars(legal_basis).values()
        if isinstance(v, LegalReference) and v.evidence is Evidence.VERIFIED
    }
    assert {name.split(" ")[0] for name in verified} <= {"民法典", "GB", "威科字〔2018〕58号"}


def test_findings_never_repeat_a_personal_number() -> None:
    number = "371002199003077731"
    contract = base_contract()
    assert contract.buyer
    buyer = replace(contract.buyer, credit_code=number, contact=number, phone=number)
    found = run_checks(replace(contract, buyer=buyer), surroundings())
    assert any(f.code == "C023" for f in found)
    assert all(number not in f.message.zh + f.message.en + f.remedy.zh + str(f.suggestion) for f in found)


def test_severities_are_those_of_the_three_words() -> None:
    assert [s.label.zh for s in Severity] == ["错误", "核实", "提示"]
