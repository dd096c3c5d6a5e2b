"""An amount written in capitals in name or remarks equals one of the contract's amounts in figures.

Why: contracts state the price twice, in figures and in capitals, and real ones differ; which of the two was copied shows
only when both are read.

Wrong: remarks 合同总价人民币壹拾叁万元整, ``contract_value`` 100000.00.
Right: remarks 合同总价人民币壹拾叁万元整, ``contract_value`` 130000.00.
"""

from __future__ import annotations

from collections.abc import Iterator

from registrar_app.domain.checks import legal_basis
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.contract import Contract
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.money import group_yuan
from registrar_app.domain.money_capitals import PHRASE, parse_capitals
from registrar_app.domain.text import Text

CODE = "C014"
NAME = "amounts.capitals"


def check(contract: Contract, context: CheckContext) -> Iterator[Finding]:
    """Yield a query for each amount in capitals that none of the contract's amounts equals."""
    amounts = None
    for path, text in (("name", contract.name), ("remarks", contract.remarks)):
        for phrase in PHRASE.findall(text) if text else ():
            if amounts is None:
                amounts = _amounts(contract)
            finding = _judge(path, phrase, amounts)
            if finding is not None:
                yield finding
                break


def _amounts(contract: Contract) -> set[int]:
    costs = (cost.amount for cost in contract.non_technical_costs or ())
    paid = (payment.amount for payment in contract.payments or ())
    found = (contract.contract_value, contract.transaction_amount, *costs, *paid)
    return {amount for amount in found if amount is not None}


def _judge(path: str, phrase: str, amounts: set[int]) -> Finding | None:
    try:
        fen = parse_capitals(phrase)
    except ValueError:
        return _finding(
            path,
            Text(
                f"大写金额“{phrase}”写法不合规范，无法与小写核对",
                f"The amount in capitals {phrase} is not well formed",
            ),
        )
    if fen in amounts or not amounts:
        return None
    return _finding(
        path,
        Text(
            f"大写金额“{phrase}”即 {group_yuan(fen)} 元，与合同各项小写金额都不一致",
            f"The amount in capitals {phrase} is {group_yuan(fen)} yuan and equals none of the contract's amounts in figures",
        ),
    )


def _finding(path: str, message: Text) -> Finding:
    return Finding(
        code=CODE,
        severity=Severity.QUERY,
        path=path,
        message=message,
        reference=legal_basis.CAPITAL_AMOUNTS,
        remedy=Text(
            "对照合同文本改正金额；大小写本身不一致的请当事人更正",
            "Correct it by the contract; let the parties settle a contract that differs",
        ),
    )
