"""Seller, buyer and intermediary are different parties.

Why: a technology contract sets rights and duties between parties; nobody contracts with himself, and an intermediary
that is also seller or buyer brought nobody together.

Wrong: seller and buyer both with the credit code 12100000495570303U.
Right: a university sells, a company buys.
"""

from __future__ import annotations

from collections.abc import Iterator

from registrar_app.domain.checks import legal_basis
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.checks.parts import BUYER, SELLER, fold, same_party
from registrar_app.domain.contract import Contract, Subtype
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.text import Text

CODE = "C002"
NAME = "parties.distinct"


def check(contract: Contract, context: CheckContext) -> Iterator[Finding]:
    """Yield a finding when one party appears in two places."""
    if same_party(contract.seller, contract.buyer):
        yield _seller_is_buyer()
    elif contract.seller and contract.buyer and fold(contract.seller.name) == fold(contract.buyer.name) != "":
        yield _one_name_two_codes()
    if contract.subtype is Subtype.INTERMEDIARY:
        return
    for label, party in ((SELLER, contract.seller), (BUYER, contract.buyer)):
        if same_party(contract.intermediary, party):
            yield _intermediary_is_party(label)
            return


def _seller_is_buyer() -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.ERROR,
        path="buyer",
        message=Text(
            "买方与卖方是同一单位：合同须由不同的当事人订立",
            "Buyer and seller are one party: a contract is made between different parties",
        ),
        reference=legal_basis.CONTRACT_DEFINITION,
        remedy=Text("核对合同首页，改正买方或卖方", "Compare with the contract and correct buyer or seller"),
    )


def _one_name_two_codes() -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.QUERY,
        path="buyer",
        message=Text(
            "买方与卖方名称相同而信用代码不同，可能填错一方",
            "Buyer and seller have one name and different credit codes; one of them may be mistaken",
        ),
        reference=legal_basis.CONTRACT_DEFINITION,
        remedy=Text("核对双方名称与代码，或说明理由", "Compare names and codes, or state the reason"),
    )


def _intermediary_is_party(label: Text) -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.QUERY,
        path="intermediary",
        message=Text(
            f"中介方与{label.zh}是同一单位：不能视为由它促成",
            f"Intermediary and {label.en} are one party: it cannot count as having brought the deal about",
        ),
        reference=legal_basis.INSTITUTION_SUBSIDY,
        remedy=Text("核对中介方；没有中介方则清空", "Correct the intermediary, or clear it if there is none"),
    )
