"""The technology transaction amount is the contract value less the non-technical costs, and never more than the value.

Why: the transaction amount is the base of tax relief and of the 20 % reward; equipment, instruments, parts and
materials are not technology. Reasonable direct costs of the result's carriers stay in: the examination's worksheet says
which, and a difference that it does not explain is asked about.

Wrong: value 1,000,000.00, equipment 200,000.00, transaction amount 900,000.00.
Right: value 1,000,000.00, equipment 200,000.00, transaction amount 800,000.00.
"""

from __future__ import annotations

from collections.abc import Iterator

from registrar_app.domain.checks import legal_basis
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.contract import Contract
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.money import format_yuan, group_yuan
from registrar_app.domain.text import Text

CODE = "C010"
NAME = "amounts.deduction"


def check(contract: Contract, context: CheckContext) -> Iterator[Finding]:
    """Yield an error when a part is more than the whole, a query when the deduction does not come out."""
    value, transaction = contract.contract_value, contract.transaction_amount
    if value is None:
        return
    costs = _known_costs(contract)
    if costs is not None and costs > value:
        yield _costs_above_value(costs, value, context)
    if costs is not None:
        costs -= min(context.retained, costs)
    if transaction is None:
        return
    if transaction > value:
        yield _transaction_above_value(transaction, value, context)
    elif costs is None and transaction != value and contract.non_technical_costs is None:
        yield _unexplained(transaction, value, context)
    elif costs is not None and costs <= value and value - costs != transaction:
        yield _different(transaction, value, costs, context)


def _known_costs(contract: Contract) -> int | None:
    """Return the sum of the costs in fen; ``None`` when they are unknown, wholly or in part."""
    if contract.non_technical_costs is None:
        return None
    amounts = [cost.amount for cost in contract.non_technical_costs]
    return None if None in amounts else sum(amount for amount in amounts if amount is not None)


def _costs_above_value(costs: int, value: int, context: CheckContext) -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.ERROR,
        path="non_technical_costs",
        message=Text(
            f"非技术性费用合计 {group_yuan(costs)} 元，超过合同成交额 {group_yuan(value)} 元",
            f"Non-technical costs are {group_yuan(costs)} yuan in all, more than the contract value of {group_yuan(value)} yuan",
        ),
        reference=legal_basis.DEDUCTION.on(context.on),
        remedy=Text("改正费用或成交额", "Correct the costs or the contract value"),
    )


def _transaction_above_value(transaction: int, value: int, context: CheckContext) -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.ERROR,
        path="transaction_amount",
        message=Text(
            f"技术交易额 {group_yuan(transaction)} 元超过合同成交额 {group_yuan(value)} 元：部分不能大于总额",
            f"The transaction amount of {group_yuan(transaction)} yuan exceeds the contract value of {group_yuan(value)} yuan: "
            "a part cannot be more than the whole",
        ),
        reference=legal_basis.DEDUCTION.on(context.on),
        remedy=Text("改正技术交易额或合同成交额", "Correct the transaction amount or the contract value"),
    )


def _unexplained(transaction: int, value: int, context: CheckContext) -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.QUERY,
        path="transaction_amount",
        message=Text(
            f"技术交易额比成交额少 {group_yuan(value - transaction)} 元，却没有列出非技术性费用：扣除无从核对",
            f"The transaction amount is {group_yuan(value - transaction)} yuan below the contract value, yet no non-technical "
            "costs are listed: the deduction cannot be verified",
        ),
        reference=legal_basis.DEDUCTION.on(context.on),
        remedy=Text("逐项列出非技术性费用，或说明理由", "List the non-technical costs, or state the reason"),
    )


def _different(transaction: int, value: int, costs: int, context: CheckContext) -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.QUERY,
        path="transaction_amount",
        message=Text(
            f"成交额减去非技术性费用为 {group_yuan(value - costs)} 元，填写的技术交易额为 {group_yuan(transaction)} 元",
            f"Contract value less non-technical costs is {group_yuan(value - costs)} yuan, "
            f"the transaction amount entered is {group_yuan(transaction)} yuan",
        ),
        reference=legal_basis.DEDUCTION.on(context.on),
        remedy=Text(
            "改正金额；计入合理数量标的物直接成本等情形的说明理由",
            "Correct the amounts, or state the reason, such as direct costs of a reasonable quantity of carriers",
        ),
        suggestion=format_yuan(value - costs),
    )
