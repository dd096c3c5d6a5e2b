"""Keeps what an assessment (评估) found, three-valued and explained, and its published form ``registrar-assessment/1``.

How it is found is in ``schemes``. Amounts are fen inside and yuan with two decimals in the published form.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from registrar_app.domain.legal_reference import LegalReference
from registrar_app.domain.money import format_yuan
from registrar_app.domain.text import Text

FORMAT = "registrar-assessment/1"


class Outcome(StrEnum):
    """Whether a criterion is met; unknown when its datum is not there."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"

    @property
    def label(self) -> Text:
        """The word shown."""
        return _OUTCOME_LABELS[self]


class Eligibility(StrEnum):
    """What a scheme means for a beneficiary in a year."""

    ELIGIBLE = "eligible"
    NOT_ELIGIBLE = "not_eligible"
    UNDETERMINED = "undetermined"

    @property
    def label(self) -> Text:
        """The word shown."""
        return _ELIGIBILITY_LABELS[self]


_OUTCOME_LABELS = {
    Outcome.MET: Text("符合", "met"),
    Outcome.NOT_MET: Text("不符合", "not met"),
    Outcome.UNKNOWN: Text("待核", "unknown"),
}
_ELIGIBILITY_LABELS = {
    Eligibility.ELIGIBLE: Text("符合条件", "eligible"),
    Eligibility.NOT_ELIGIBLE: Text("不符合条件", "not eligible"),
    Eligibility.UNDETERMINED: Text("资料不全，尚不能确定", "undetermined, facts are missing"),
}


@dataclass(frozen=True, slots=True)
class MissingField:
    """A field that nobody filled in and that matters: its path in the interchange form and its name."""

    path: str
    label: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionResult:
    """One criterion judged: for one contract, or for a beneficiary's year.

    Attributes:
        value: What was found, as shown (amounts in yuan), ``None`` when there is nothing to show.
        required: What the clause asks for, in the same form.
    """

    id: str
    title: Text
    outcome: Outcome
    reference: LegalReference
    explanation: Text
    value: str | None = None
    required: str | None = None
    missing: tuple[MissingField, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractAssessment:
    """What one contract does for a beneficiary in the year; ``contribution`` in fen.

    Attributes:
        queries: What the registrar should look into; never a ground for refusal.
    """

    uid: str | None
    official_no: str | None
    name: str | None
    counted: bool
    contribution: int
    reason: Text
    criteria: tuple[CriterionResult, ...] = ()
    missing: tuple[MissingField, ...] = ()
    queries: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BeneficiaryAssessment:
    """What a scheme means for one beneficiary in the year; amounts in fen.

    All figures but ``amount_if_confirmed`` are those that hold whatever the missing facts turn out to be.
    """

    name: str
    credit_code: str | None
    outcome: Eligibility
    count: int
    threshold_sum: int | None
    base: int
    computed: int
    amount: int
    amount_if_confirmed: int
    capped: bool
    criteria: tuple[CriterionResult, ...]
    contracts: tuple[ContractAssessment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """A scheme assessed for a calendar year, as things stood on ``as_of``."""

    scheme: str
    year: int
    as_of: date
    results: tuple[BeneficiaryAssessment, ...]

    @property
    def says_yes(self) -> bool:
        """Whether any beneficiary is eligible, or may turn out to be."""
        return any(result.outcome is not Eligibility.NOT_ELIGIBLE for result in self.results)


def write_assessment(assessment: Assessment, language: str) -> dict[str, Any]:
    """Return the published form, explanations in ``language``."""
    return {
        "format": FORMAT,
        "scheme": assessment.scheme,
        "year": assessment.year,
        "as_of": assessment.as_of.isoformat(),
        "results": [_write_beneficiary(result, language) for result in assessment.results],
    }


def write_criteria(criteria: Iterable[CriterionResult], language: str) -> list[dict[str, Any]]:
    """Return criteria in the published form."""
    return [
        {
            "id": criterion.id,
            "outcome": criterion.outcome.value,
            "value": criterion.value,
            "required": criterion.required,
            "reference": criterion.reference.cite(language),
            "explanation": criterion.explanation.in_language(language),
        }
        for criterion in criteria
    ]


def _write_beneficiary(result: BeneficiaryAssessment, language: str) -> dict[str, Any]:
    return {
        "beneficiary": {"name": result.name, "credit_code": result.credit_code},
        "outcome": result.outcome.value,
        "count": result.count,
        "threshold_sum": None if result.threshold_sum is None else format_yuan(result.threshold_sum),
        "base": format_yuan(result.base),
        "computed": format_yuan(result.computed),
        "amount": format_yuan(result.amount),
        "amount_if_confirmed": format_yuan(result.amount_if_confirmed),
        "capped": result.capped,
        "criteria": write_criteria(result.criteria, language),
        "contracts": [_write_contract(contract, language) for contract in result.contracts],
    }


def _write_contract(contract: ContractAssessment, language: str) -> dict[str, Any]:
    return {
        "uid": contract.uid,
        "official_no": contract.official_no,
        "name": contract.name,
        "counted": contract.counted,
        "contribution": format_yuan(contract.contribution),
        "reason": contract.reason.in_language(language),
        "missing": [field.path for field in contract.missing],
        "queries": [query.in_language(language) for query in contract.queries],
    }
