"""A contract whose name says one statutory type is not recorded as another.

Why: a name that does not fit the rights and duties is returned for correction, and the type decides what tax relief the
parties may ask for.

Wrong: name 海藻提取技术转让合同, type ``service``.
Right: name 海藻提取技术转让合同, type ``transfer``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from registrar_app.domain.checks import legal_basis
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.contract import Contract, ContractType
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.text import Text

CODE = "C026"
NAME = "type.name"

_STATED = re.compile(r"技术(?P<word>开发|转让|许可|咨询|服务)(?:（[^）]*）|\([^)]*\))?(?:合同|协议)")
_TYPES = {
    "开发": ContractType.DEVELOPMENT,
    "转让": ContractType.TRANSFER,
    "许可": ContractType.LICENSING,
    "咨询": ContractType.CONSULTING,
    "服务": ContractType.SERVICE,
}


def check(contract: Contract, context: CheckContext) -> Iterator[Finding]:
    """Yield a query when the name states exactly one type and the contract has another."""
    if contract.type is None or not contract.name:
        return
    stated = {_TYPES[word] for word in _STATED.findall(contract.name)}
    if len(stated) != 1 or contract.type in stated:
        return
    (named,) = stated
    yield Finding(
        code=CODE,
        severity=Severity.QUERY,
        path="type",
        message=Text(
            f"名称写明是{named.label.zh}合同，类别却填为{contract.type.label.zh}：名称应与权利义务一致",
            f"The name says {named.label.en}, the type is {contract.type.label.en}: a name must fit the rights and duties",
        ),
        reference=legal_basis.NAME_MATCHES_CONTENT.on(context.on),
        remedy=Text(
            "按合同内容改正类别，或请当事人更正名称，或说明理由",
            "Correct the type, have the name corrected, or state the reason",
        ),
        suggestion=named.value,
    )
