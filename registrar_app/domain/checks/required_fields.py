"""A contract states what it is, who sells and buys, when it was signed and for how much.

Why: an office may not register a contract whose parties, subject or price are unclear, and the proof of registration
states both amounts. What only the statistics ask for is a query or a notice.

Wrong: a technology service contract without a transaction amount.
Right: the same with ``transaction_amount`` 800000.00.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from registrar_app.domain.checks import legal_basis
from registrar_app.domain.checks.context import CheckContext
from registrar_app.domain.checks.legal_basis import DatedBasis
from registrar_app.domain.checks.parts import is_foreign
from registrar_app.domain.contract import Contract, PaymentMode
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.legal_reference import LegalReference
from registrar_app.domain.text import Text

CODE = "C001"
NAME = "contract.required_fields"

Field = tuple[str, Text, DatedBasis | LegalReference]

_ALWAYS: tuple[Field, ...] = (
    ("name", Text("合同名称", "name"), legal_basis.SUBJECT_CLEAR),
    ("type", Text("合同类别", "contract type"), legal_basis.CONTRACT_DEFINITION),
    ("seller.name", Text("卖方名称", "seller's name"), legal_basis.PARTIES_CLEAR),
    ("buyer.name", Text("买方名称", "buyer's name"), legal_basis.PARTIES_CLEAR),
    ("signed_on", Text("签订日期", "signing date"), legal_basis.FORM_ENTRIES),
    ("contract_value", Text("合同成交额", "contract value"), legal_basis.AMOUNTS_STATED),
    ("transaction_amount", Text("技术交易额", "technology transaction amount"), legal_basis.AMOUNTS_STATED),
)
_FOR_COMPETENCE_AND_KIND: tuple[Field, ...] = (
    ("subtype", Text("合同子类", "subtype"), legal_basis.SUBTYPES),
    ("seller.region_code", Text("卖方所在地", "seller's region code"), legal_basis.SELLERS_PLACE),
    ("seller.kind", Text("卖方性质", "seller's kind"), legal_basis.FORM_PARTY_KIND),
    ("buyer.region_code", Text("买方所在地", "buyer's region code"), legal_basis.FORM_REGION),
    ("buyer.kind", Text("买方性质", "buyer's kind"), legal_basis.FORM_PARTY_KIND),
    ("effective_from", Text("履行期限起", "first day of the term"), legal_basis.FORM_ENTRIES),
    ("effective_to", Text("履行期限止", "last day of the term"), legal_basis.FORM_ENTRIES),
)
_FOR_STATISTICS: tuple[Field, ...] = (
    ("payment_mode", Text("支付方式", "payment mode"), legal_basis.SYSTEM_ENTRIES),
    ("technology_field", Text("技术领域", "technology field"), legal_basis.SYSTEM_ENTRIES),
    ("objective", Text("社会经济目标", "socio-economic objective"), legal_basis.SYSTEM_ENTRIES),
    ("plan_source", Text("计划来源", "plan source"), legal_basis.SYSTEM_ENTRIES),
    ("industry", Text("国民经济行业", "industry"), legal_basis.SYSTEM_ENTRIES),
    ("ip_kinds", Text("知识产权", "intellectual property"), legal_basis.SYSTEM_ENTRIES),
)
_GROUPS = (
    (Severity.ERROR, _ALWAYS),
    (Severity.QUERY, _FOR_COMPETENCE_AND_KIND),
    (Severity.NOTICE, _FOR_STATISTICS),
)
_READERS = {path: attrgetter(path.split(".")[-1]) for _, group in _GROUPS for path, _, _ in group}
_FOREIGN_NEED_NO = {"seller.region_code", "buyer.region_code"}
_ROYALTIES = {PaymentMode.ROYALTY, PaymentMode.ENTRY_FEE_AND_ROYALTY}


def check(contract: Contract, context: CheckContext) -> Iterator[Finding]:
    """Yield one finding for each field that is missing."""
    for severity, fields in _GROUPS:
        for path, label, basis in fields:
            if _is_missing(contract, path) and not _is_excused(contract, path):
                yield Finding(
                    code=CODE,
                    severity=severity,
                    path=path,
                    message=_MESSAGES[severity](label),
                    reference=basis.on(context.on) if isinstance(basis, DatedBasis) else basis,
                    remedy=_remedy(contract, path, label),
                )


def _is_missing(contract: Contract, path: str) -> bool:
    party = path.partition(".")[0] if "." in path else None
    owner = getattr(contract, party) if party else contract
    value = None if owner is None else _READERS[path](owner)
    return value is None or (isinstance(value, str) and not value.strip())


def _is_excused(contract: Contract, path: str) -> bool:
    """Whether the field says nothing here: a foreign party's region, or what another check asks for more sharply."""
    if path == "ip_kinds":
        return contract.type is not None and contract.type.value in {"transfer", "licensing"}
    if path in _FOREIGN_NEED_NO:
        party = getattr(contract, path.partition(".")[0])
        return party is not None and is_foreign(party)
    return False


_MESSAGES = {
    Severity.ERROR: lambda label: Text(
        f"缺少{label.zh}：没有这一项不能登记",
        f"The {label.en} is missing: the contract cannot be registered without it",
    ),
    Severity.QUERY: lambda label: Text(
        f"缺少{label.zh}：分类、管辖和期限的判断要用到它",
        f"The {label.en} is missing: classifying, competence or the term are judged by it",
    ),
    Severity.NOTICE: lambda label: Text(
        f"缺少{label.zh}：统计要用到它", f"The {label.en} is missing: statistics need it"
    ),
}


def _remedy(contract: Contract, path: str, label: Text) -> Text:
    if path in {"contract_value", "transaction_amount"} and contract.payment_mode in _ROYALTIES:
        return Text(
            f"按合同填写{label.zh}；提成数额未定的，填写已确定的部分（没有则填 0），数额确定后办理变更",
            f"Enter the {label.en}; with royalties still open enter the fixed part (0 if none) and amend once they are known",
        )
    return Text(f"按合同填写{label.zh}", f"Enter the {label.en} as the contract states it")
