"""Keeps how an assessment's outcome looks in a table and on a card."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from registrar_app.domain.assessment import Assessment, BeneficiaryAssessment, Eligibility
from registrar_app.ui.schemes import words
from registrar_app.ui.schemes.grid import GridColumn, Pill
from registrar_app.ui.words import say

THRESHOLD_COLUMN = 4
_LOOKS = {
    Eligibility.ELIGIBLE: ("good", "good"),
    Eligibility.UNDETERMINED: ("query", "unknown"),
    Eligibility.NOT_ELIGIBLE: ("note", "error"),
}
_ORDER = [Eligibility.ELIGIBLE, Eligibility.UNDETERMINED, Eligibility.NOT_ELIGIBLE]


def outcome_tone(outcome: Eligibility) -> str:
    """Return the tone of an outcome."""
    return _LOOKS[outcome][0]


def outcome_pill(outcome: Eligibility) -> Pill:
    """Return an outcome as icon and word."""
    tone, icon_name = _LOOKS[outcome]
    return Pill(say(words.OUTCOMES[outcome]), tone, icon_name, _ORDER.index(outcome))


def columns() -> tuple[GridColumn, ...]:
    """Return the columns of the beneficiaries' table."""
    return (
        GridColumn(say(words.COLUMN_NAME), width=168, stretch=True),
        GridColumn(say(words.COLUMN_CODE), width=172),
        GridColumn(say(words.COLUMN_OUTCOME), "pill", width=110),
        GridColumn(say(words.COLUMN_COUNT), "count", width=54),
        GridColumn(say(words.COLUMN_THRESHOLD), "money", width=118),
        GridColumn(say(words.COLUMN_BASE), "money", width=116),
        GridColumn(say(words.COLUMN_COMPUTED), "money", width=104),
        GridColumn(say(words.COLUMN_AMOUNT), "money", width=108),
        GridColumn(say(words.COLUMN_CONFIRMED), "money", width=108),
    )


def cells(result: BeneficiaryAssessment) -> tuple[object, ...]:
    """Return the cells of a beneficiary."""
    amounts = (result.threshold_sum, result.base, result.computed, result.amount, result.amount_if_confirmed)
    return (result.name, result.credit_code, outcome_pill(result.outcome), result.count, *amounts)


@dataclass(frozen=True, slots=True)
class YearTable:
    """A year's assessment as the page shows it, made ready beside the window; amounts in fen.

    Attributes:
        results: Who receives most first, then who might, then the others; ``rows`` and ``keys`` in the same order.
        counts: How many beneficiaries have each outcome.
        amount: The sum that is certain, and ``confirmed`` the sum were every missing fact confirmed.
        has_threshold: Whether any result is measured against a threshold.
    """

    results: dict[object, BeneficiaryAssessment]
    rows: list[tuple[object, ...]]
    keys: list[object]
    counts: Counter[Eligibility]
    amount: int
    confirmed: int
    has_threshold: bool


def year_table(assessment: Assessment) -> YearTable:
    """Return the table of an assessment."""
    results = sorted(
        assessment.results, key=lambda r: (_ORDER.index(r.outcome), -r.amount, -r.amount_if_confirmed)
    )
    keys = [(r.credit_code, r.name if r.credit_code is None else "") for r in results]
    return YearTable(
        results=dict(zip(keys, results, strict=True)),
        rows=[cells(result) for result in results],
        keys=[*keys],
        counts=Counter(result.outcome for result in results),
        amount=sum(result.amount for result in results),
        confirmed=sum(result.amount_if_confirmed for result in results),
        has_threshold=any(result.threshold_sum is not None for result in results),
    )
