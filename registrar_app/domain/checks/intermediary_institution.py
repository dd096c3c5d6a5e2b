"""An intermediary is a service institution, and says so.

Why: only a technology transfer service institution that brought the deal about can have the 3 % subsidy; a name without
that statement leaves the scheme undetermined.

Wrong: ``intermediary.is_service_institution`` false.
Right: ``intermediary.is_service_institution`` true.
"""

from __future__ import annotations

from collections.abc import Iterator

from registrar_app.domain.checks import legal_basis
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.contract import Contract
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.text import Text

CODE = "C024"
NAME = "parties.intermediary"


def check(contract: Contract, context: CheckContext) -> Iterator[Finding]:
    """Yield a query when the intermediary is not, or not known to be, a service institution."""
    if contract.intermediary is None or contract.intermediary.is_service_institution:
        return
    known = contract.intermediary.is_service_institution is False
    yield Finding(
        code=CODE,
        severity=Severity.QUERY,
        path="intermediary.is_service_institution",
        message=Text("中介方不是技术转移服务机构", "The intermediary is no service institution")
        if known
        else Text(
            "没有填写中介方是否技术转移服务机构：奖补无法判断",
            "It is not stated whether the intermediary is a service institution: the scheme cannot be judged",
        ),
        reference=legal_basis.INSTITUTION_SUBSIDY,
        remedy=Text(
            "核实中介方资格；不是服务机构的说明理由或清空",
            "Verify its standing; state the reason or clear it if it is none",
        ),
    )
