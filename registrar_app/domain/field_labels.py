"""Keeps what the fields of a contract are called, and which code list each is written in; forms and sheets lay them out.

Labels follow 技术合同认定登记申请表. The path of a field is that of the interchange form: ``seller.name``,
``payments[2].amount``.
"""

from __future__ import annotations

import re

from registrar_app.domain.text import Text

ROLE_LABELS = {
    "seller": Text("卖方", "Seller"),
    "buyer": Text("买方", "Buyer"),
    "intermediary": Text("中介方", "Intermediary"),
}
PARTY_LABELS = {
    "name": Text("名称", "Name"),
    "credit_code": Text("统一社会信用代码", "Social credit code"),
    "kind": Text("性质", "Kind"),
    "country": Text("国别", "Country"),
    "region_code": Text("所在地", "Region"),
    "management_area": Text("功能区", "Functional area"),
    "address": Text("地址", "Address"),
    "legal_representative": Text("法定代表人", "Legal representative"),
    "contact": Text("联系人", "Contact"),
    "phone": Text("电话", "Phone"),
    "is_service_institution": Text("技术转移服务机构", "Is a service institution"),
}
CONTRACT_LABELS = {
    "name": Text("合同名称", "Contract name"),
    "contract_no": Text("合同编号", "Contract number"),
    "signed_on": Text("签订日期", "Signed on"),
    "type": Text("合同类别", "Contract type"),
    "subtype": Text("子类", "Subtype"),
    "effective_from": Text("履行期限 起", "Term from"),
    "effective_to": Text("履行期限 止", "Term to"),
    "contract_value": Text("合同成交额", "Contract value"),
    "non_technical_costs": Text("非技术性费用", "Non-technical costs"),
    "transaction_amount": Text("技术交易额", "Technology amount"),
    "payment_mode": Text("支付方式", "Payment mode"),
    "payments": Text("付款", "Payments"),
    "technology_field": Text("技术领域", "Technology field"),
    "objective": Text("社会经济目标", "Socio-economic objective"),
    "ip_kinds": Text("知识产权", "Intellectual property"),
    "plan_source": Text("计划来源", "Plan source"),
    "industry": Text("服务的国民经济行业", "Industry served"),
    "implemented_in": Text("成果转化地", "Implemented in"),
    "achievement.id": Text("成果编号", "Result id"),
    "achievement.name": Text("成果名称", "Result name"),
    "related_parties": Text("关联交易", "Related party"),
    "confidential": Text("涉密", "Confidential"),
    "remarks": Text("备注", "Remarks"),
}
COST_FIELD_LABELS = {
    "kind": Text("种类", "Kind"),
    "amount": Text("金额", "Amount"),
    "note": Text("说明", "Note"),
}
PAYMENT_FIELD_LABELS = {
    "paid_on": Text("付款日期", "Paid on"),
    "amount": Text("金额", "Amount"),
    "technology_part": Text("其中技术部分", "Technology part"),
    "voucher_no": Text("凭证号", "Voucher"),
    "invoice_no": Text("发票号", "Invoice"),
}

CODE_LISTS = {
    "technology_field": "technology_fields",
    "objective": "objectives",
    "ip_kinds": "ip_kinds",
    "plan_source": "plan_sources",
    "industry": "industries",
    "implemented_in": "regions",
}
PARTY_CODE_LISTS = {
    "kind": "party_kinds",
    "country": "countries",
    "region_code": "regions",
    "management_area": "regions",
}
"""Ids of the code lists; a functional area is one of the regions, or plain words."""

ACT_LABELS = {
    "kind": Text("办理事项", "What is done"),
    "case": Text("合同标识", "Contract id"),
    "previous_in_case": Text("前一步办理", "The step before"),
    "body": Text("办理内容", "Content"),
    "body.contract": Text("合同内容", "Contract"),
    "body.slip_no": Text("凭单号", "Slip number"),
    "body.official_no": Text("全国登记编号", "Official number"),
    "body.rulebook": Text("认定规则", "Rulebook"),
    "body.explanations": Text("核实说明", "Reasons for queries"),
    "body.examination": Text("认定审查", "Examination"),
    "body.papers": Text("材料", "Papers"),
    "body.wanted": Text("需补正的内容", "What is requested"),
    "body.until": Text("补正期限", "Time for the supplement"),
    "body.received": Text("收到的补正", "What was received"),
    "body.reason": Text("理由", "Reason"),
    "body.ground": Text("撤销事由", "Ground"),
    "body.note": Text("说明", "Note"),
    "body.requested_by": Text("提请单位", "Who asks"),
    "body.letter_no": Text("来文文号", "Letter"),
    "body.outcome": Text("结果", "Outcome"),
    "body.evidence": Text("凭证材料", "Evidence"),
    "body.payment": Text("付款", "Payment"),
    "body.income": Text("核定技术性收入", "Technology income"),
    "body.income.technology_income": Text("技术性收入", "Technology income"),
}
"""What the parts of an act are called, by their path in it; a part of a part that is not here goes by the whole."""
_CONTENT = re.compile(r"(?:body\.)?contract\.(.+)")

_ROW = re.compile(r"(non_technical_costs|payments)\[(\d+)\](?:\.(\w+))?")
_ROWS = {
    "non_technical_costs": (Text("第 {n} 项非技术性费用", "Non-technical cost {n}"), COST_FIELD_LABELS),
    "payments": (Text("第 {n} 笔付款", "Payment {n}"), PAYMENT_FIELD_LABELS),
}


def label_of(path: str) -> Text:
    """Return what the field at a path is called, with the party or the row it belongs to.

    Raises:
        KeyError: no such field.
    """
    if path in CONTRACT_LABELS:
        return CONTRACT_LABELS[path]
    row = _ROW.fullmatch(path)
    if row is None:
        role, _, name = path.partition(".")
        return _inside(ROLE_LABELS[role], PARTY_LABELS[name])
    title, fields = _ROWS[row[1]]
    number = int(row[2]) + 1
    counted = Text(title.zh.format(n=number), title.en.format(n=number))
    return _inside(counted, fields[row[3]]) if row[3] else counted


def form_path(act_path: str | None) -> str | None:
    """Return the field of the form that a path in an act leads to; ``None`` when it leads to none."""
    inside = _CONTENT.fullmatch(act_path or "")
    if inside is None:
        return None
    try:
        label_of(inside[1])
    except KeyError:
        return None
    return inside[1]


def act_label(act_path: str | None) -> Text | None:
    """Return what a path in an act is called, as a receipt names it; ``None`` when nobody has a word for it."""
    field = form_path(act_path)
    if field is not None:
        return label_of(field)
    path = act_path or ""
    if _CONTENT.fullmatch(path):
        return ACT_LABELS["body.contract"]
    while path and path not in ACT_LABELS:
        path = path.rpartition(".")[0]
    return ACT_LABELS.get(path)


def code_list_of(path: str) -> str | None:
    """Return the id of the code list in which the field at a path is written, if it is."""
    role, _, name = path.partition(".")
    return PARTY_CODE_LISTS.get(name) if role in ROLE_LABELS else CODE_LISTS.get(path)


def _inside(outer: Text, inner: Text) -> Text:
    return Text(f"{outer.zh} · {inner.zh}", f"{outer.en} · {inner.en}")
