"""A transfer or a licence names the intellectual property that passes.

Why: what is transferred or licensed is a patent, know-how or another intellectual property, with its ownership agreed;
without it the contract is consulting, service or a sale of goods.

Wrong: type ``transfer`` with ``ip_kinds`` none.
Right: type ``transfer``, subtype ``patent_right``, with ``ip_kinds`` patent_invention.
"""

from __future__ import annotations

from collections.abc import Iterator

from registrar_app.domain.checks import legal_basis
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.contract import Contract, ContractType, Subtype
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.text import Text

CODE = "C016"
NAME = "type.ip_kinds"

_NEED_IT = {ContractType.TRANSFER, ContractType.LICENSING}
_NOT_INVOLVED = "none"
_EXPECTED = {
    Subtype.PATENT_RIGHT: "patent",
    Subtype.PATENT_APPLICATION_RIGHT: "patent",
    Subtype.PATENT_LICENCE: "patent",
    Subtype.KNOW_HOW: "know_how",
    Subtype.SOFTWARE_COPYRIGHT: "software_copyright",
    Subtype.IC_LAYOUT: "ic_layout",
    Subtype.PLANT_VARIETY: "plant_variety",
    Subtype.BIOMEDICAL_VARIETY: "biomedical_variety",
}


def check(contract: Contract, context: CheckContext) -> Iterator[Finding]:
    """Yield an error when a transfer or licence names no intellectual property, a query when it names another."""
    if contract.type not in _NEED_IT:
        return
    kinds = [kind for kind in contract.ip_kinds or () if kind and kind != _NOT_INVOLVED]
    if not kinds:
        yield _none_named(context)
        return
    expected = _EXPECTED.get(contract.subtype) if contract.subtype else None
    if expected and contract.subtype and not any(kind.startswith(expected) for kind in kinds):
        yield _another_named(contract.subtype, context)


def _none_named(context: CheckContext) -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.ERROR,
        path="ip_kinds",
        message=Text(
            "技术转让、技术许可合同没有填写知识产权：转让或许可的标的须是知识产权成果",
            "A transfer or licence names no intellectual property: that is what it transfers or licenses",
        ),
        reference=legal_basis.RIGHTS_AGREED.on(context.on),
        remedy=Text(
            "填写标的的知识产权种类；确不涉及的改为咨询或服务",
            "Enter the kind of intellectual property; if there is none, the contract is consulting or service",
        ),
    )


def _another_named(subtype: Subtype, context: CheckContext) -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.QUERY,
        path="ip_kinds",
        message=Text(
            f"子类是“{subtype.label.zh}”，知识产权中却没有相应的种类",
            f"The subtype is {subtype.label.en}, yet the intellectual property named is another",
        ),
        reference=legal_basis.RIGHTS_AGREED.on(context.on),
        remedy=Text(
            "对照权利证书改正其中一项，或说明理由",
            "Correct one of them by the proof of right, or state the reason",
        ),
    )
