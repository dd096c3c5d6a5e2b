"""A contract is within its term on the day it is accepted.

Why: recognition is asked for while the contract is in force; one whose term is over, or has not begun, is not. The last
day of the term still counts. For a contract registered before, the day of that registration decides.

Wrong: ``effective_to`` 2026-05-31, accepted on 2026-06-01.
Right: ``effective_to`` 2026-05-31, accepted on 2026-05-31.
"""

from __future__ import annotations

from collections.abc import Iterator

from registrar_app.domain.checks import legal_basis
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.checks.parts import judged_on
from registrar_app.domain.contract import Contract
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.text import Text

CODE = "C008"
NAME = "dates.term_at_acceptance"


def check(contract: Contract, context: CheckContext) -> Iterator[Finding]:
    """Yield an error when the term is over, a query when it has not begun."""
    day = judged_on(contract, context)
    if contract.effective_to and contract.effective_to < day:
        yield Finding(
            code=CODE,
            severity=Severity.ERROR,
            path="effective_to",
            message=Text(
                f"合同有效期已于 {contract.effective_to.isoformat()} 届满，早于受理日 {day.isoformat()}：应在有效期内申请",
                f"The term ended on {contract.effective_to.isoformat()}, before acceptance on {day.isoformat()}: "
                "recognition is asked for within the term",
            ),
            reference=legal_basis.WITHIN_TERM.on(context.on),
            remedy=Text(
                "核对有效期；合同已延期的，按延期协议填写",
                "Check the term; if it was extended, enter the term of the extension",
            ),
        )
    elif contract.effective_from and contract.effective_from > day:
        yield Finding(
            code=CODE,
            severity=Severity.QUERY,
            path="effective_from",
            message=Text(
                f"合同有效期自 {contract.effective_from.isoformat()} 起，晚于受理日 {day.isoformat()}：可能尚未生效",
                f"The term begins on {contract.effective_from.isoformat()}, after acceptance on {day.isoformat()}: "
                "the contract may not be in force yet",
            ),
            reference=legal_basis.WITHIN_TERM.on(context.on),
            remedy=Text(
                "核对生效条件；已生效的说明理由",
                "Check when it takes effect; state the reason if it is in force",
            ),
        )
