"""The catalogue of checks: one module each, with its stable code, and the one way to run them all.

A check is a pure function from a contract and its surroundings to findings. It tolerates every gap, since it also runs
on drafts at every keystroke. A code is never given to another check.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from registrar_app.domain.checks import (
    amount_deduction,
    capital_amounts,
    coded_fields,
    credit_codes,
    date_order,
    delegated_limit,
    distinct_parties,
    duplicates,
    intermediary_institution,
    ip_kinds,
    name_typography,
    office_area,
    official_numbers,
    party_kinds,
    payment_dates,
    payment_total,
    payment_vouchers,
    positive_amounts,
    region_codes,
    related_parties,
    required_fields,
    resident_ids,
    ten_thousand_slip,
    term_at_acceptance,
    type_and_subtype,
    type_in_name,
)
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.contract import Contract
from registrar_app.domain.finding import Finding, sort_findings


class Check(Protocol):
    """What every module of this folder that judges offers."""

    CODE: str
    NAME: str

    def check(self, contract: Contract, context: CheckContext) -> Iterator[Finding]:
        """Go through what is wrong."""


ALL_CHECKS: tuple[Check, ...] = (
    required_fields,
    distinct_parties,
    credit_codes,
    region_codes,
    party_kinds,
    coded_fields,
    date_order,
    term_at_acceptance,
    positive_amounts,
    amount_deduction,
    ten_thousand_slip,
    payment_total,
    payment_dates,
    capital_amounts,
    type_and_subtype,
    ip_kinds,
    office_area,
    delegated_limit,
    duplicates,
    related_parties,
    official_numbers,
    name_typography,
    resident_ids,
    intermediary_institution,
    payment_vouchers,
    type_in_name,
)
"""In the order of their codes."""


def run_checks(contract: Contract, context: CheckContext) -> list[Finding]:
    """Return what all checks find on the contract, gravest first."""
    return sort_findings([finding for check in ALL_CHECKS for finding in check.check(contract, context)])
