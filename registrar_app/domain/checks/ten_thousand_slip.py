"""An amount is in yuan, not in ten thousand yuan, nor ten thousand times too large.

Why: contracts and tables speak of 万元, the register of 元. Four zeros too few or too many change the delegated limit,
the schemes and the statistics, and look like any other amount.

Wrong: ``contract_value`` 80.00 for a contract over 80 万元.
Right: ``contract_value`` 800000.00.
"""

from __future__ import annotations

from collections.abc import Iterator

from registrar_app.domain.checks import legal_basis
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.contract import Contract
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.money import LARGEST_FEN, format_yuan, group_yuan
from registrar_app.domain.text import Text

CODE = "C011"
NAME = "amounts.ten_thousand"

FACTOR = 10_000
NEAR = 10
"""How far from exactly 10,000 times the usual value still looks like the slip: between 1,000 and 100,000 times."""
SMALLEST_PLAUSIBLE = 1_000_00
LARGEST_PLAUSIBLE = 10_000_000_000_00
"""Fen; used when the seller's usual value is not known."""


def check(contract: Contract, context: CheckContext) -> Iterator[Finding]:
    """Yield a query on the contract value, and on amounts exactly ten thousand times apart."""
    value = contract.contract_value
    if not value or value < 0:
        return
    if _looks_too_small(value, context.usual_value):
        yield _too_small(value)
    elif _looks_too_large(value, context.usual_value):
        yield _too_large(value)
    if contract.transaction_amount and contract.transaction_amount * FACTOR == value:
        yield _exactly_apart("transaction_amount", contract.transaction_amount, value)
    for place, payment in enumerate(contract.payments or ()):
        if payment.amount and payment.amount * FACTOR == value:
            yield _exactly_apart(f"payments[{place}].amount", payment.amount, value)


def _looks_too_small(value: int, usual: int | None) -> bool:
    if usual:
        return value * FACTOR // NEAR <= usual <= value * FACTOR * NEAR
    return value < SMALLEST_PLAUSIBLE


def _looks_too_large(value: int, usual: int | None) -> bool:
    if usual:
        return usual * FACTOR // NEAR <= value <= usual * FACTOR * NEAR
    return value > LARGEST_PLAUSIBLE


def _too_small(value: int) -> Finding:
    shifted = value * FACTOR
    return Finding(
        code=CODE,
        severity=Severity.QUERY,
        path="contract_value",
        message=Text(
            f"合同成交额只有 {group_yuan(value)} 元：是不是把万元当成了元，少写四个零？",
            f"The contract value is only {group_yuan(value)} yuan: was it given in ten thousand yuan, four zeros short?",
        ),
        reference=legal_basis.SYSTEM_VALUE_IN_YUAN,
        remedy=Text(
            "以元为单位填写；金额无误的说明理由", "Enter yuan; state the reason if the amount is right"
        ),
        suggestion=format_yuan(shifted) if shifted <= LARGEST_FEN else None,
    )


def _too_large(value: int) -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.QUERY,
        path="contract_value",
        message=Text(
            f"合同成交额高达 {group_yuan(value)} 元：是不是多写了四个零？",
            f"The contract value is as much as {group_yuan(value)} yuan: are there four zeros too many?",
        ),
        reference=legal_basis.SYSTEM_VALUE_IN_YUAN,
        remedy=Text(
            "以元为单位填写；金额无误的说明理由", "Enter yuan; state the reason if the amount is right"
        ),
        suggestion=format_yuan(value // FACTOR) if value % FACTOR == 0 else None,
    )


def _exactly_apart(path: str, amount: int, value: int) -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.QUERY,
        path=path,
        message=Text(
            f"{group_yuan(amount)} 元恰为合同成交额 {group_yuan(value)} 元的万分之一：两处单位可能不同",
            f"{group_yuan(amount)} yuan is exactly a ten-thousandth of the contract value of {group_yuan(value)} yuan: "
            "the two may be in different units",
        ),
        reference=legal_basis.SYSTEM_VALUE_IN_YUAN,
        remedy=Text(
            "两处都以元为单位填写；金额无误的说明理由",
            "Enter yuan in both; state the reason if the amounts are right",
        ),
        suggestion=format_yuan(value),
    )
