"""No payment is made before the contract is signed.

Why: money that changed hands before the contract belongs to another deal, or a date is mistyped; the year of a payment
decides the year of the reward.

Wrong: ``signed_on`` 2026-05-20, a payment on 2026-05-19.
Right: ``signed_on`` 2026-05-20, a payment on 2026-05-20.
"""

from __future__ import annotations

from collections.abc import Iterator

from registrar_app.domain.checks import legal_basis
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.contract import Contract
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.text import Text

CODE = "C013"
NAME = "payments.dates"


def check(contract: Contract, context: CheckContext) -> Iterator[Finding]:
    """Yield a query for each payment dated before the signing."""
    signed_on = contract.signed_on
    if signed_on is None:
        return
    for place, payment in enumerate(contract.payments or ()):
        if payment.paid_on < signed_on:
            yield Finding(
                code=CODE,
                severity=Severity.QUERY,
                path=f"payments[{place}].paid_on",
                message=Text(
                    f"付款日期 {payment.paid_on.isoformat()} 早于签订日期 {signed_on.isoformat()}：可能不是本合同的付款",
                    f"Paid on {payment.paid_on.isoformat()}, before the signing on {signed_on.isoformat()}: "
                    "it may not belong to this contract",
                ),
                reference=legal_basis.BUYER_REWARD,
                remedy=Text(
                    "对照付款凭证改正日期，或说明理由", "Correct the date by the voucher, or state the reason"
                ),
            )
