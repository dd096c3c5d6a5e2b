"""A voucher or invoice number proves one payment only.

Why: the reward follows real payments; one number entered twice counts one payment twice.

Wrong: two payments with the voucher number PZ-0007.
Right: payments with the voucher numbers PZ-0007 and PZ-0008.
"""

from __future__ import annotations

from collections.abc import Iterator

from registrar_app.domain.checks import legal_basis
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.checks.parts import fold
from registrar_app.domain.contract import Contract
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.text import Text

CODE = "C025"
NAME = "payments.vouchers"

_NUMBERS = (
    ("voucher_no", Text("凭证号", "voucher number")),
    ("invoice_no", Text("发票号", "invoice number")),
)


def check(contract: Contract, context: CheckContext) -> Iterator[Finding]:
    """Yield a query for each number that an earlier payment of the contract already has."""
    for field, label in _NUMBERS:
        first_place: dict[str, int] = {}
        for place, payment in enumerate(contract.payments or ()):
            number = fold(getattr(payment, field))
            if not number:
                continue
            if number in first_place:
                yield _used_twice(
                    f"payments[{place}].{field}", label, getattr(payment, field), first_place[number] + 1
                )
            else:
                first_place[number] = place


def _used_twice(path: str, label: Text, number: str, earlier: int) -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.QUERY,
        path=path,
        message=Text(
            f"{label.zh}“{number}”已用于第 {earlier} 笔付款：同一凭证可能重复计入",
            f"The {label.en} {number} already stands at payment {earlier}: one payment may be counted twice",
        ),
        reference=legal_basis.BUYER_REWARD,
        remedy=Text(
            "删去重复的付款；一票多付的说明理由",
            "Delete the repeated payment, or state why one number covers both",
        ),
    )
