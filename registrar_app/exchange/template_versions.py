"""Keeps which heads each version of the template had, so that workbooks filled in long after are still read.

The heads of the newest version are also made from the list of fields; a test holds the two together, so that nobody
changes a head without writing down a new version.
"""

from __future__ import annotations

from collections.abc import Mapping

from registrar_app.domain.form_fields import FieldSpec, column_head, fold_head, known_heads
from registrar_app.exchange.template_layout import VERSION, TemplateSheet

HEADS: Mapping[int, Mapping[str, Mapping[str, tuple[str, str]]]] = {
    1: {
        "contracts": {
            "#": ("序号", "No."),
            "name": ("合同名称", "Contract name"),
            "contract_no": ("合同编号", "Contract number"),
            "signed_on": ("签订日期", "Signed on"),
            "type": ("合同类别", "Contract type"),
            "subtype": ("子类", "Subtype"),
            "effective_from": ("履行期限 起", "Term from"),
            "effective_to": ("履行期限 止", "Term to"),
            "seller.name": ("卖方名称", "Seller name"),
            "seller.credit_code": ("卖方统一社会信用代码", "Seller social credit code"),
            "seller.kind": ("卖方性质", "Seller kind"),
            "seller.region_code": ("卖方所在地", "Seller region"),
            "seller.country": ("卖方国别", "Seller country"),
            "seller.is_service_institution": ("卖方技术转移服务机构", "Seller is a service institution"),
            "seller.management_area": ("卖方功能区", "Seller functional area"),
            "seller.address": ("卖方地址", "Seller address"),
            "seller.legal_representative": ("卖方法定代表人", "Seller legal representative"),
            "seller.contact": ("卖方联系人", "Seller contact"),
            "seller.phone": ("卖方电话", "Seller phone"),
            "buyer.name": ("买方名称", "Buyer name"),
            "buyer.credit_code": ("买方统一社会信用代码", "Buyer social credit code"),
            "buyer.kind": ("买方性质", "Buyer kind"),
            "buyer.region_code": ("买方所在地", "Buyer region"),
            "buyer.country": ("买方国别", "Buyer country"),
            "buyer.is_service_institution": ("买方技术转移服务机构", "Buyer is a service institution"),
            "buyer.management_area": ("买方功能区", "Buyer functional area"),
            "buyer.address": ("买方地址", "Buyer address"),
            "buyer.legal_representative": ("买方法定代表人", "Buyer legal representative"),
            "buyer.contact": ("买方联系人", "Buyer contact"),
            "buyer.phone": ("买方电话", "Buyer phone"),
            "intermediary.name": ("中介方名称", "Intermediary name"),
            "intermediary.credit_code": ("中介方统一社会信用代码", "Intermediary social credit code"),
            "intermediary.is_service_institution": (
                "中介方技术转移服务机构",
                "Intermediary is a service institution",
            ),
            "intermediary.region_code": ("中介方所在地", "Intermediary region"),
            "intermediary.kind": ("中介方性质", "Intermediary kind"),
            "intermediary.country": ("中介方国别", "Intermediary country"),
            "intermediary.management_area": ("中介方功能区", "Intermediary functional area"),
            "intermediary.address": ("中介方地址", "Intermediary address"),
            "intermediary.legal_representative": ("中介方法定代表人", "Intermediary legal representative"),
            "intermediary.contact": ("中介方联系人", "Intermediary contact"),
            "intermediary.phone": ("中介方电话", "Intermediary phone"),
            "contract_value": ("合同成交额（元）", "Contract value (yuan)"),
            "transaction_amount": ("技术交易额（元）", "Technology amount (yuan)"),
            "payment_mode": ("支付方式", "Payment mode"),
            "non_technical_costs": ("有无非技术性费用", "Any non-technical costs"),
            "payments": ("有无付款", "Any payments"),
            "technology_field": ("技术领域", "Technology field"),
            "plan_source": ("计划来源", "Plan source"),
            "objective": ("社会经济目标", "Socio-economic objective"),
            "industry": ("服务的国民经济行业", "Industry served"),
            "ip_kinds": ("知识产权", "Intellectual property"),
            "confidential": ("涉密", "Confidential"),
            "implemented_in": ("成果转化地", "Implemented in"),
            "related_parties": ("关联交易", "Related party"),
            "achievement.name": ("成果名称", "Result name"),
            "achievement.id": ("成果编号", "Result id"),
            "remarks": ("备注", "Remarks"),
            "uid": ("程序编号", "Program id"),
            "registration.status": ("登记状态", "Registration status"),
            "registration.registered_on": ("登记日期", "Registered on"),
            "registration.slip_no": ("凭单号", "Slip number"),
            "registration.official_no": ("合同登记编号", "Official number"),
            "registration.office": ("登记机构", "Office"),
            "registration.registrar": ("登记员", "Registrar"),
            "registration.issued_elsewhere": ("是否外地登记", "Registered elsewhere"),
            "registration.ended_on": ("注销或撤销日期", "Cancelled or revoked on"),
        },
        "payments": {
            "#": ("序号", "No."),
            "#contract": ("合同序号", "Contract No."),
            "paid_on": ("付款日期", "Paid on"),
            "amount": ("金额（元，退款为负）", "Amount (yuan, refund −)"),
            "technology_part": ("其中技术部分（元）", "Technology part (yuan)"),
            "voucher_no": ("凭证号", "Voucher"),
            "invoice_no": ("发票号", "Invoice"),
        },
        "costs": {
            "#": ("序号", "No."),
            "#contract": ("合同序号", "Contract No."),
            "kind": ("种类", "Kind"),
            "amount": ("金额（元）", "Amount (yuan)"),
            "note": ("说明", "Note"),
        },
    },
}
"""Version, sheet, path: the Chinese and the English head."""


def heads_of(version: int, sheet: TemplateSheet) -> dict[str, FieldSpec]:
    """Return the field of each head that a sheet of that version may have, by the folded head."""
    specs = {spec.path: spec for spec in sheet.columns}
    found = {
        fold_head(head): specs[path]
        for path, heads in HEADS.get(version, {}).get(sheet.key, {}).items()
        if path in specs
        for head in heads
    }
    if version == VERSION:
        found |= {fold_head(head): spec for spec in sheet.columns for head in known_heads(spec)}
    return found


def todays_heads(sheet: TemplateSheet) -> dict[str, tuple[str, str]]:
    """Return the heads that the sheet would have now, as ``HEADS`` writes them down."""
    return {spec.path: (column_head(spec).zh, column_head(spec).en) for spec in sheet.columns}
