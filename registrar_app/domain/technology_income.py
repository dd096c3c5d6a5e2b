"""Keeps one determined technology income (技术性收入核定): what the seller received, and how much of it is for technology.

2001 rules art. 52 and 53 (from memory): technology income is what was received for performing the contract as price, fee
or remuneration; it is determined per receipt, and tax relief and rewards are reckoned from it. Amounts are fen.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from registrar_app.domain import money
from registrar_app.domain.field_readers import (
    FieldProblem,
    plain,
    read_amount,
    read_date,
    read_name,
    read_note,
    record_of,
)
from registrar_app.domain.text import Text


class MalformedIncomeError(ValueError):
    """The value is no technology income; ``problem`` is the first thing wrong with it."""

    def __init__(self, problem: FieldProblem) -> None:
        """Keep the problem."""
        super().__init__(f"{problem.path}: {problem.problem.en}")
        self.problem = problem


@dataclass(frozen=True, slots=True, kw_only=True)
class TechnologyIncome:
    """One receipt of the seller, as determined.

    Attributes:
        received_on: The day the money came.
        amount: What came, fen.
        technology_income: The part determined as technology income, fen, at most ``amount``.
        evidence: SHA-256 of the attached proof, hex.
    """

    received_on: date
    amount: int
    technology_income: int
    voucher_no: str | None = None
    invoice_no: str | None = None
    note: str | None = None
    evidence: str | None = None


_FIELDS = record_of(
    TechnologyIncome,
    {
        "received_on": plain(read_date),
        "amount": plain(read_amount),
        "technology_income": plain(read_amount),
        "voucher_no": plain(read_name),
        "invoice_no": plain(read_name),
        "note": plain(read_note),
        "evidence": plain(read_name),
    },
    required=("received_on", "amount", "technology_income"),
)


def write_income(income: TechnologyIncome) -> dict[str, Any]:
    """Return one income as plain JSON values, amounts in yuan."""
    return {
        "received_on": income.received_on.isoformat(),
        "amount": money.format_yuan(income.amount),
        "technology_income": money.format_yuan(income.technology_income),
        "voucher_no": income.voucher_no,
        "invoice_no": income.invoice_no,
        "note": income.note,
        "evidence": income.evidence,
    }


def read_income(value: object, path: str = "income") -> TechnologyIncome:
    """Return one income of plain JSON values.

    Raises:
        MalformedIncomeError: a field is missing or wrong, or the technology income is more than what came.
    """
    problems: list[FieldProblem] = []
    income = _FIELDS(value, path, problems)
    if problems:
        raise MalformedIncomeError(problems[0])
    assert isinstance(income, TechnologyIncome)
    if income.technology_income > income.amount:
        raise MalformedIncomeError(
            FieldProblem(
                f"{path}.technology_income",
                Text("技术性收入大于到账金额", "more than what was received"),
                Text("填写不大于到账金额的数", "write at most what was received"),
            )
        )
    return income
