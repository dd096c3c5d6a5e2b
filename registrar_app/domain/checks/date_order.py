"""The dates of a contract follow each other: signing, term, registration, end.

Why: a contract cannot end before it begins, nor be accepted before it is signed; schemes and time limits are judged by
these dates.

Wrong: ``effective_from`` 2026-06-01 and ``effective_to`` 2026-05-31.
Right: ``effective_from`` 2026-06-01 and ``effective_to`` 2027-05-31.
"""

from __future__ import annotations

from collections.abc import Iterator

from registrar_app.domain.checks import legal_basis
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.checks.parts import judged_on
from registrar_app.domain.contract import Contract
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.text import Text

CODE = "C007"
NAME = "dates.order"

_REMEDY = Text("对照合同文本改正日期", "Correct the dates by the contract")
_REMEDY_OR_REASON = Text(
    "对照合同文本改正日期，或说明理由", "Correct the dates by the contract, or state the reason"
)


def check(contract: Contract, context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each pair of dates in the wrong order."""
    yield from _term(contract)
    yield from _signing(contract, context)
    yield from _registration(contract)


def _term(contract: Contract) -> Iterator[Finding]:
    first, last = contract.effective_from, contract.effective_to
    if first and last and last < first:
        yield _finding(
            Severity.ERROR,
            "effective_to",
            Text(
                f"有效期止于 {last.isoformat()}，早于起始日 {first.isoformat()}：期限不成立",
                f"The term ends on {last.isoformat()}, before it begins on {first.isoformat()}",
            ),
        )


def _signing(contract: Contract, context: CheckContext) -> Iterator[Finding]:
    signed_on = contract.signed_on
    if signed_on is None:
        return
    if contract.effective_from and contract.effective_from < signed_on:
        yield _finding(
            Severity.QUERY,
            "effective_from",
            Text(
                f"有效期自 {contract.effective_from.isoformat()} 起，早于签订日期 {signed_on.isoformat()}：可能是补签",
                f"The term begins on {contract.effective_from.isoformat()}, before the signing on {signed_on.isoformat()}: "
                "the contract may have been signed afterwards",
            ),
        )
    day = judged_on(contract, context)
    if signed_on > day:
        yield _finding(
            Severity.ERROR,
            "signed_on",
            Text(
                f"签订日期 {signed_on.isoformat()} 晚于受理或登记日期 {day.isoformat()}：未签订的合同不能登记",
                f"Signed on {signed_on.isoformat()}, after acceptance or registration on {day.isoformat()}: "
                "a contract not yet signed cannot be registered",
            ),
        )
    elif contract.effective_to and contract.effective_to < signed_on:
        yield _finding(
            Severity.ERROR,
            "signed_on",
            Text(
                f"签订日期 {signed_on.isoformat()} 晚于有效期止 {contract.effective_to.isoformat()}：签订时合同已到期",
                f"Signed on {signed_on.isoformat()}, after the term ended on {contract.effective_to.isoformat()}",
            ),
        )


def _registration(contract: Contract) -> Iterator[Finding]:
    registration = contract.registration
    if registration and registration.ended_on and registration.ended_on < registration.registered_on:
        yield _finding(
            Severity.ERROR,
            "registration.ended_on",
            Text(
                f"注销或撤销日期 {registration.ended_on.isoformat()} 早于登记日期 {registration.registered_on.isoformat()}",
                f"The registration ended on {registration.ended_on.isoformat()}, "
                f"before it was made on {registration.registered_on.isoformat()}",
            ),
        )


def _finding(severity: Severity, path: str, message: Text) -> Finding:
    return Finding(
        code=CODE,
        severity=severity,
        path=path,
        message=message,
        reference=legal_basis.FORM_ENTRIES,
        remedy=_REMEDY if severity is Severity.ERROR else _REMEDY_OR_REASON,
    )
