"""Amounts are not negative, and contract value and technology transaction amount are more than nothing.

Why: the price must be stated clearly; a contract for 0.00 is rare (a gift, a royalty not yet known) and needs a reason.
Only a payment may be negative: it is a refund.

Wrong: ``contract_value`` -1.00.
Right: ``contract_value`` 1000000.00.
"""

from __future__ import annotations

from collections.abc import Iterator

from registrar_app.domain.checks import legal_basis
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.contract import Contract
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.money import group_yuan
from registrar_app.domain.text import Text

CODE = "C009"
NAME = "amounts.positive"

_VALUE = Text("合同成交额", "contract value")
_TRANSACTION = Text("技术交易额", "technology transaction amount")
_COST = Text("非技术性费用", "non-technical cost")


def check(contract: Contract, context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each negative amount and a query for each total of 0.00."""
    for path, label, amount in _amounts(contract):
        if amount is not None and amount < 0:
            yield Finding(
                code=CODE,
                severity=Severity.ERROR,
                path=path,
                message=Text(
                    f"{label.zh}为 {group_yuan(amount)} 元：不得为负",
                    f"The {label.en} is {group_yuan(amount)} yuan: it is negative",
                ),
                reference=legal_basis.AMOUNTS_STATED.on(context.on),
                remedy=Text(
                    "填写不小于 0 的金额；退款写入付款", "Enter 0 or more; a refund is entered as a payment"
                ),
            )
    for path, label, amount in _totals(contract):
        if amount == 0:
            yield Finding(
                code=CODE,
                severity=Severity.QUERY,
                path=path,
                message=Text(
                    f"{label.zh}为 0 元：价款应当明确",
                    f"The {label.en} is 0 yuan: the price is to be stated clearly",
                ),
                reference=legal_basis.AMOUNTS_STATED.on(context.on),
                remedy=Text(
                    "填写合同约定的金额；确为 0 的说明理由", "Enter the agreed amount, or state why it is 0"
                ),
            )


def _totals(contract: Contract) -> tuple[tuple[str, Text, int | None], ...]:
    return (
        ("contract_value", _VALUE, contract.contract_value),
        ("transaction_amount", _TRANSACTION, contract.transaction_amount),
    )


def _amounts(contract: Contract) -> Iterator[tuple[str, Text, int | None]]:
    yield from _totals(contract)
    for place, cost in enumerate(contract.non_technical_costs or ()):
        yield f"non_technical_costs[{place}].amount", _COST, cost.amount
