"""The contract value is within what the province delegated to the city's offices.

Why: above the limit the province registers. The limit itself is still inside.

Wrong: ``contract_value`` 10000000.01 with a limit of 10,000,000.00.
Right: ``contract_value`` 10000000.00.
"""

from __future__ import annotations

from collections.abc import Iterator

from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.checks.parts import is_registered_elsewhere
from registrar_app.domain.contract import Contract
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.money import group_yuan
from registrar_app.domain.text import Text

CODE = "C018"
NAME = "office.delegated_limit"


def check(contract: Contract, context: CheckContext) -> Iterator[Finding]:
    """Yield an error when the value is above the limit of the rulebook."""
    value, limit = contract.contract_value, context.rulebook.delegated_limit
    if value is None or value <= limit or is_registered_elsewhere(contract):
        return
    yield Finding(
        code=CODE,
        severity=Severity.ERROR,
        path="contract_value",
        message=Text(
            f"合同成交额 {group_yuan(value)} 元，超过委托下放的 {group_yuan(limit)} 元：应由省级登记",
            f"The contract value of {group_yuan(value)} yuan is above the delegated {group_yuan(limit)} yuan: the province registers it",
        ),
        reference=context.rulebook.delegated_limit_reference,
        remedy=Text(
            "转报省级主管部门登记；金额有误的改正",
            "Route it to the province; correct the amount if it is wrong",
        ),
    )
