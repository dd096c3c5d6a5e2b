"""Every case of ``tests/cases/conditions`` as a registrar meets it: the program's own proof, the answer, the conclusion."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from registrar_app.domain.amount_worksheet import read_worksheet
from registrar_app.domain.conclusion import Conclusion, SheetLine, conclude
from registrar_app.domain.condition import Condition, Effect
from registrar_app.domain.contract import ContractType, Subtype
from registrar_app.domain.examination import Answer, Verdict
from registrar_app.domain.interchange import read_contract
from registrar_app.domain.proofs import ProofBench, prove
from registrar_app.domain.rulebook import Rulebook
from registrar_app.packs.library import TomlPackLibrary
from tests.domain.checks.check_cases import base, changed, surroundings
from tests.resources.test_condition_cases import all_cases, books_of, expected_in

LIBRARY = TomlPackLibrary()
RUNS = [
    pytest.param(case, rulebook, id=f"{rulebook}-{case['condition']}-{case['name']}")
    for _, case in all_cases()
    for rulebook in books_of(case)
]


def proved(condition: Condition, rulebook: Rulebook, case: dict[str, Any]) -> Verdict | None:
    contract = read_contract(changed(base()["contract"], case))
    context = replace(surroundings(), rulebook=rulebook)
    worksheet = read_worksheet(case.get("worksheet", {}))
    proof = prove(condition.proved_by, ProofBench(contract=contract, context=context, worksheet=worksheet))
    return proof.verdict if proof else None


def concluded(rulebook: Rulebook, case: dict[str, Any], verdict: Verdict) -> Conclusion:
    """The conclusion when every other condition is answered in the contract's favour."""
    kind = ContractType(case["type"])
    subtype = Subtype(case["subtype"]) if "subtype" in case else None
    sheet = tuple(
        (group, tuple(SheetLine(c, Answer(verdict=verdict if c.id == case["condition"] else in_favour(c))) for c in members))
        for group, members in rulebook.sheet_of(kind, subtype)
    )  # fmt: skip
    assert case["condition"] in {line.condition.id for _, lines in sheet for line in lines}
    return conclude(sheet, kind)


def in_favour(condition: Condition) -> Verdict:
    return Verdict.NOT_MET if condition.effect is Effect.EXCLUDING else Verdict.MET


@pytest.mark.parametrize(("case", "rulebook_id"), RUNS)
def test_a_case_is_judged_as_the_registrar_expects(case: dict[str, Any], rulebook_id: str) -> None:
    rulebook = LIBRARY.rulebook(rulebook_id)
    condition = rulebook.condition(case["condition"])
    assert condition is not None
    verdict = proved(condition, rulebook, case) if condition.proved_by else None
    if condition.proved_by:
        assert (verdict.value if verdict else "open") == case["proof"]
    conclusion = concluded(rulebook, case, verdict or Verdict(case["answer"]))
    said = [conclusion.kind.value, conclusion.reason or "", *(kind.value for kind in conclusion.types)]
    assert " ".join(part for part in said if part) == expected_in(case, rulebook_id)
