"""Keeps the slips that the page tests print, in a registrar's words."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

from registrar_app.services.document_ports import SlipContent

QR = "/".join(
    [
        "HT1",
        "371002-01-2026-000123",
        "20261123",
        "20261123",
        "100000000",
        "80000000",
        "B" * 52,
        "C" * 26,
        "Z" * 103,
    ]
)
USUAL = SlipContent(
    slip_no="371002-01-2026-000123",
    registered_on=date(2026, 11, 23),
    contract_name="海洋牧场智能投饵装备关键技术开发",
    contract_no="LR-2026-018",
    type_label="技术开发（委托开发）",
    seller_name="鲁东海洋大学",
    seller_code="12370000MB0X12345Q",
    buyer_name="威海蓝润海洋装备有限公司",
    buyer_code="91371002MA3C4X7T18",
    intermediary_name="",
    signed_on=date(2026, 11, 2),
    effective_from=date(2026, 11, 2),
    effective_to=date(2028, 11, 1),
    contract_value=100_000_000,
    transaction_amount=80_000_000,
    office_name="威海市环翠区技术合同登记点",
    registrar_name="王海燕",
    registrar_id="0037",
    signer="王海燕（0037）",
    legal_basis="《技术合同认定登记管理办法》（2026年3月1日起施行）",
    official_no="2026371002000123",
    chain_head=hashlib.sha256(b"head").hexdigest(),
    qr_text=QR,
    copy=1,
    practice=False,
)
RARE = replace(
    USUAL,
    contract_name="䶮川牌耐蚀涂层𠮷田工艺委托开发",
    seller_name="山东䶮海新材料研究院",
    buyer_name="威海𠮷润（北京）科技有限公司",
    registrar_name="李𬴂",
    official_no="",
)
LONGEST = replace(
    USUAL,
    contract_name=("面向深远海养殖工船的智能投饵与水质监测（含5G、北斗）系统" * 12)[:300],
    seller_name=("哈尔滨工业大学（威海）" * 30)[:300],
    buyer_name=("威海蓝润海洋装备有限公司" * 30)[:300],
    intermediary_name=("威海市技术转移服务中心" * 30)[:300],
    contract_no="HT-2026-" + "A1" * 40,
    contract_value=10**15 - 1,
    transaction_amount=10**15 - 1,
    copy=3,
)
