"""Keeps the form as a table: every field's path, words, kind and width; building it is left to ``cards``.

Widths are twenty-fourths of a card. Labels follow 技术合同认定登记申请表; the roles' names depend on nothing here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from registrar_app.domain.text import Text


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field: ``kind`` is text, money, date, code, choice, several, yes_no or note; ``codes`` names its list."""

    path: str
    label: Text
    kind: str = "text"
    span: int = 6
    required: bool = False
    codes: str = ""
    hint: Text | None = None


_PARTY_MAIN = (
    FieldSpec("name", Text("名称", "name"), span=7, required=True),
    FieldSpec("credit_code", Text("统一社会信用代码", "Social credit code"), span=6),
    FieldSpec("kind", Text("性质", "Kind"), "code", 6, codes="party_kinds", required=True),
    FieldSpec("region_code", Text("所在地", "Region"), "code", 5, codes="regions", required=True),
)
_PARTY_MORE = (
    FieldSpec("address", Text("地址", "Address"), span=12),
    FieldSpec("country", Text("国别", "Country"), "code", 6, codes="countries"),
    FieldSpec("management_area", Text("功能区", "Functional area"), span=6),
    FieldSpec("legal_representative", Text("法定代表人", "Legal representative"), span=6),
    FieldSpec("contact", Text("联系人", "Contact"), span=6),
    FieldSpec("phone", Text("电话", "Phone"), span=6),
    FieldSpec("is_service_institution", Text("技术转移服务机构", "Is a service institution"), "yes_no", 6),
)
ROLES = {
    "seller": Text("卖方（受托、让与、许可方）", "Seller"),
    "buyer": Text("买方（委托、受让、被许可方）", "Buyer"),
    "intermediary": Text("促成的服务机构", "Intermediary"),
}


def party_fields(role: str) -> tuple[FieldSpec, ...]:
    """Return the fields of a party that are always shown."""
    named = replace(_PARTY_MAIN[0], label=ROLES[role])
    specs: tuple[FieldSpec, ...] = (named, *_PARTY_MAIN[1:])
    if role == "intermediary":
        specs = (*(replace(s, span=6, required=False) for s in specs[:2]), _PARTY_MORE[-1],
                 replace(specs[3], span=6, required=False))  # fmt: skip
    return tuple(replace(spec, path=f"{role}.{spec.path}") for spec in specs)


def party_more_fields(role: str) -> tuple[FieldSpec, ...]:
    """Return the fields of a party that are shown on request."""
    specs = _PARTY_MORE
    if role == "intermediary":
        specs = (replace(_PARTY_MAIN[2], required=False), *_PARTY_MORE[:-1])
    return tuple(replace(spec, path=f"{role}.{spec.path}") for spec in specs)


CONTRACT_FIELDS = (
    FieldSpec("name", Text("合同名称", "Contract name"), span=12, required=True),
    FieldSpec("contract_no", Text("合同编号", "Contract number"), span=6),
    FieldSpec("signed_on", Text("签订日期", "Signed on"), "date", 6, required=True),
    FieldSpec("type", Text("合同类别", "Contract type"), "choice", 6, required=True),
    FieldSpec("subtype", Text("子类", "Subtype"), "choice", 6, required=True),
    FieldSpec("effective_from", Text("履行期限 起", "Term from"), "date", 6),
    FieldSpec("effective_to", Text("履行期限 止", "Term to"), "date", 6),
)
AMOUNT_FIELDS = (
    FieldSpec("contract_value", Text("合同成交额", "Contract value"), "money", 8, required=True),
    FieldSpec("transaction_amount", Text("技术交易额", "Technology amount"), "money", 8, required=True),
    FieldSpec("payment_mode", Text("支付方式", "Payment mode"), "choice", 8),
)
TECHNOLOGY_FIELDS = (
    FieldSpec("technology_field", Text("技术领域", "Technology field"), "code", 8, True, "technology_fields"),
    FieldSpec("objective", Text("社会经济目标", "Socio-economic objective"), "code", 8, codes="objectives"),
    FieldSpec("ip_kinds", Text("知识产权", "Intellectual property"), "several", 8, codes="ip_kinds"),
    FieldSpec("plan_source", Text("计划来源", "Plan source"), "code", 8, codes="plan_sources"),
    FieldSpec("industry", Text("服务的国民经济行业", "Industry served"), "code", 8, codes="industries"),
    FieldSpec("implemented_in", Text("成果转化地", "Implemented in"), "code", 8, codes="regions"),
    FieldSpec("achievement.id", Text("成果编号", "Result id"), span=8),
    FieldSpec("achievement.name", Text("成果名称", "Result name"), span=8),
    FieldSpec("related_parties", Text("关联交易", "Related party"), "yes_no", 4),
    FieldSpec("confidential", Text("涉密", "Confidential"), "yes_no", 4),
    FieldSpec("remarks", Text("备注", "Remarks"), "note", 24),
)


@dataclass(frozen=True, slots=True)
class RowsSpec:
    """A list inside the contract, one line a member; ``needed`` names what a member cannot do without."""

    path: str
    title: Text
    add: Text
    columns: tuple[FieldSpec, ...]
    needed: tuple[str, ...] = ()


COSTS = RowsSpec(
    "non_technical_costs",
    Text("非技术性费用", "Non-technical costs"),
    Text("添加费用  F7", "Add a cost  F7"),
    (
        FieldSpec("kind", Text("种类", "Kind"), "choice", 6),
        FieldSpec("amount", Text("金额（元）", "Amount (yuan)"), "money", 6),
        FieldSpec("note", Text("说明", "Note"), span=12),
    ),
)
PAYMENTS = RowsSpec(
    "payments",
    Text("付款", "Payments"),
    Text("添加付款  F6", "Add a payment  F6"),
    (
        FieldSpec("paid_on", Text("付款日期", "Paid on"), "date", 4, required=True),
        FieldSpec(
            "amount", Text("金额（元，退款为负）", "Amount (yuan, refund −)"), "signed", 6, required=True
        ),
        FieldSpec("technology_part", Text("其中技术部分（元）", "Technology part (yuan)"), "signed", 6),
        FieldSpec("voucher_no", Text("凭证号", "Voucher"), span=4),
        FieldSpec("invoice_no", Text("发票号", "Invoice"), span=4),
    ),
    ("paid_on", "amount"),
)


def every_field() -> tuple[FieldSpec, ...]:
    """Return all single fields of the form, in the order of the form."""
    parties = [spec for role in ROLES for spec in (*party_fields(role), *party_more_fields(role))]
    return (*parties, *CONTRACT_FIELDS, *AMOUNT_FIELDS, *TECHNOLOGY_FIELDS)
