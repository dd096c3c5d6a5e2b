"""Whether seller and buyer are related is declared, and what they share does not contradict it.

Why: the registration form asks for it, and deals between related parties are outside several benefits. A shared legal
representative, telephone or address is a reason to ask.

Wrong: ``related_parties`` false while both parties have the legal representative 王伟 and one telephone number.
Right: ``related_parties`` true.
"""

from __future__ import annotations

from collections.abc import Iterator

from registrar_app.domain.checks import legal_basis
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.checks.parts import fold
from registrar_app.domain.contract import Contract
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.text import Text

CODE = "C020"
NAME = "parties.related"

_SIGNS = (
    ("legal_representative", Text("法定代表人", "legal representative")),
    ("phone", Text("电话", "telephone")),
    ("address", Text("地址", "address")),
)


def check(contract: Contract, context: CheckContext) -> Iterator[Finding]:
    """Yield a query when the declaration is missing or denied although the parties share something."""
    if contract.related_parties:
        return
    shared = [label for field, label in _SIGNS if _is_shared(contract, field)]
    if shared:
        yield _contradicted(shared)
    elif contract.related_parties is None:
        yield _missing()


def _is_shared(contract: Contract, field: str) -> bool:
    if contract.seller is None or contract.buyer is None:
        return False
    value = fold(getattr(contract.seller, field))
    return value != "" and value == fold(getattr(contract.buyer, field))


def _contradicted(shared: list[Text]) -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.QUERY,
        path="related_parties",
        message=Text(
            f"买卖双方的{'、'.join(label.zh for label in shared)}相同，却没有申报关联交易",
            f"Seller and buyer share: {', '.join(label.en for label in shared)}; yet they are not declared related",
        ),
        reference=legal_basis.SYSTEM_RELATED_PARTIES,
        remedy=Text("核实后改为关联交易，或说明理由", "Declare them related, or state the reason"),
    )


def _missing() -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.QUERY,
        path="related_parties",
        message=Text(
            "没有申报是否关联交易：登记表要求填写",
            "It is not declared whether the parties are related: the form asks for it",
        ),
        reference=legal_basis.SYSTEM_RELATED_PARTIES,
        remedy=Text("向当事人核实后选择是或否", "Ask the parties and choose yes or no"),
    )
