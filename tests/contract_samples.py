"""A sound contract for the practice offices, to be varied by tests; all names are invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from registrar_app.domain.contract import (
    Achievement,
    Contract,
    ContractType,
    CostKind,
    NonTechnicalCost,
    Payment,
    PaymentMode,
    Subtype,
)
from registrar_app.domain.party import Party


def sound_contract(day: date) -> Contract:
    """Return a development contract of office 371002 in which no check finds an error or a query."""
    seller = Party(
        name="鲁东海洋大学",
        credit_code="12371002MB0A12342K",
        kind="0221",
        country="CHN",
        region_code="371002",
        address="威海市环翠区文化西路1号",
        legal_representative="周海",
        contact="李工",
        phone="0631-5000001",
        is_service_institution=False,
    )
    buyer = replace(
        seller,
        name="威海蓝润海洋装备有限公司",
        credit_code="91371002MA3C4X7T7B",
        kind="150",
        region_code="371002",
        address="威海市环翠区海滨路9号",
        legal_representative="孙立",
        contact="孙工",
        phone="0631-5000002",
    )
    return Contract(
        contract_no="LR-2026-018",
        name="海洋牧场智能投饵装备关键技术开发",
        type=ContractType.DEVELOPMENT,
        subtype=Subtype.COMMISSIONED_DEVELOPMENT,
        signed_on=day - timedelta(days=20),
        effective_from=day - timedelta(days=20),
        effective_to=day + timedelta(days=700),
        seller=seller,
        buyer=buyer,
        contract_value=100_000_000,
        non_technical_costs=(
            NonTechnicalCost(kind=CostKind.EQUIPMENT, amount=20_000_000, note="投饵机样机 1 套"),
        ),
        transaction_amount=80_000_000,
        payment_mode=PaymentMode.INSTALMENTS,
        payments=(
            Payment(paid_on=day - timedelta(days=10), amount=50_000_000, voucher_no="V-1", invoice_no="I-1"),
        ),
        technology_field="03",
        objective="09",
        ip_kinds=("know_how",),
        plan_source="none",
        industry="C35",
        related_parties=False,
        achievement=Achievement(id="ACH-001", name="智能投饵装备"),
        implemented_in="371002",
        confidential=False,
    )
