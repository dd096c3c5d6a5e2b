"""The subtype belongs to the contract type.

Why: classifying is one of the three things an office decides; the subtype is an entry under its type. Since 2021 a
patent licence is licensing (Civil Code); the rules of 2001 list it under transfer, so this pair is only told.

Wrong: type ``service`` with subtype ``patent_right``.
Right: type ``transfer`` with subtype ``patent_right``.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from registrar_app.domain.checks import legal_basis
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.contract import SUBTYPES_OF, Contract, ContractType, Subtype
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.text import Text

CODE = "C015"
NAME = "type.subtype"

CIVIL_CODE_FROM = date(2021, 1, 1)


def check(contract: Contract, context: CheckContext) -> Iterator[Finding]:
    """Yield an error for a subtype of another type, a notice for a licence under transfer since 2021."""
    if contract.type is None or contract.subtype is None:
        return
    if contract.subtype not in SUBTYPES_OF[contract.type]:
        yield _of_another_type(contract.type, contract.subtype, context)
    elif (
        contract.type is ContractType.TRANSFER
        and contract.subtype is Subtype.PATENT_LICENCE
        and contract.signed_on is not None
        and contract.signed_on >= CIVIL_CODE_FROM
    ):
        yield _licence_under_transfer()


def _of_another_type(contract_type: ContractType, subtype: Subtype, context: CheckContext) -> Finding:
    fitting = [t for t in ContractType if subtype in SUBTYPES_OF[t]]
    return Finding(
        code=CODE,
        severity=Severity.ERROR,
        path="subtype",
        message=Text(
            f"子类“{subtype.label.zh}”不属于“{contract_type.label.zh}”：分类登记须类别与子类一致",
            f"{subtype.label.en} is no subtype of {contract_type.label.en}: type and subtype must agree",
        ),
        reference=legal_basis.SUBTYPES.on(context.on),
        remedy=Text(
            f"重选子类，或将类别改为：{'、'.join(t.label.zh for t in fitting)}",
            f"Choose another subtype, or one of these types: {', '.join(t.label.en for t in fitting)}",
        ),
    )


def _licence_under_transfer() -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.NOTICE,
        path="type",
        message=Text(
            "2021 年起专利实施许可属于技术许可合同，不再列入技术转让",
            "Since 2021 a patent licence is a licensing contract, no longer a transfer",
        ),
        reference=legal_basis.LICENSING_APART,
        remedy=Text("考虑将类别改为技术许可", "Consider the type technology licensing"),
        suggestion=ContractType.LICENSING.value,
    )
