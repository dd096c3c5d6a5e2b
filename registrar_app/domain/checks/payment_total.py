"""Payments add up to no more than the contract value, and a technology part is no more than its payment.

Why: the 20 % reward follows the technology part of what was really paid. More than the price, or a refund of more than
was paid, means a wrong entry or an amendment that was not registered.

Wrong: value 1,000,000.00, payments of 600,000.00 and 500,000.00.
Right: value 1,000,000.00, payments of 600,000.00 and 400,000.00.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from registrar_app.domain.checks import legal_basis
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.contract import Contract
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.money import group_yuan
from registrar_app.domain.text import Text

CODE = "C012"
NAME = "payments.total"


def check(contract: Contract, context: CheckContext) -> Iterator[Finding]:
    """Yield a query when the payments exceed the value or fall below nothing, or a technology part its payment."""
    payments = contract.payments or ()
    paid = sum(payment.amount for payment in payments)
    if contract.contract_value is not None and paid > contract.contract_value:
        yield _finding(
            "payments",
            Text(
                f"付款合计 {group_yuan(paid)} 元，超过合同成交额 {group_yuan(contract.contract_value)} 元",
                f"Payments are {group_yuan(paid)} yuan in all, more than the contract value of "
                f"{group_yuan(contract.contract_value)} yuan",
            ),
        )
    elif any(total < 0 for total in accumulate(p.amount for p in sorted(payments, key=lambda p: p.paid_on))):
        yield _finding(
            "payments",
            Text("退款超过此前已付的金额", "A refund is more than had been paid before"),
        )
    for place, payment in enumerate(payments):
        if payment.technology_part is not None and payment.technology_part > payment.amount:
            yield _finding(
                f"payments[{place}].technology_part",
                Text(
                    f"技术部分 {group_yuan(payment.technology_part)} 元大于该笔付款 {group_yuan(payment.amount)} 元",
                    f"The technology part of {group_yuan(payment.technology_part)} yuan is more than the payment of "
                    f"{group_yuan(payment.amount)} yuan",
                ),
            )


def _finding(path: str, message: Text) -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.QUERY,
        path=path,
        message=message,
        reference=legal_basis.BUYER_REWARD,
        remedy=Text(
            "对照付款凭证改正；合同金额已变更的办理变更登记，提成等情形说明理由",
            "Correct it by the vouchers; amend the registration if the price changed; state the reason for royalties",
        ),
    )
