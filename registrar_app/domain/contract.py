"""Keeps a technology contract as it is recorded: values only; what is right or wrong with them is for the checks.

``None`` always means "not known"; an empty tuple means "none". Amounts are fen. The text form is in ``interchange``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from registrar_app.domain.party import Party
from registrar_app.domain.text import Text


class ContractType(StrEnum):
    """合同类别 (民法典 第843条; before 2021 licensing stood inside transfer)."""

    DEVELOPMENT = "development"
    TRANSFER = "transfer"
    LICENSING = "licensing"
    CONSULTING = "consulting"
    SERVICE = "service"

    @property
    def label(self) -> Text:
        """The statutory term and its English gloss."""
        return TYPE_LABELS[self]


class Subtype(StrEnum):
    """The entry under the contract type, as the registration form lists it."""

    COMMISSIONED_DEVELOPMENT = "commissioned_development"
    COOPERATIVE_DEVELOPMENT = "cooperative_development"
    PATENT_RIGHT = "patent_right"
    PATENT_APPLICATION_RIGHT = "patent_application_right"
    PATENT_LICENCE = "patent_licence"
    KNOW_HOW = "know_how"
    SOFTWARE_COPYRIGHT = "software_copyright"
    IC_LAYOUT = "ic_layout"
    PLANT_VARIETY = "plant_variety"
    BIOMEDICAL_VARIETY = "biomedical_variety"
    OTHER = "other"
    CONSULTING = "consulting"
    GENERAL_SERVICE = "general_service"
    TRAINING = "training"
    INTERMEDIARY = "intermediary"

    @property
    def label(self) -> Text:
        """The term of the form and its English gloss."""
        return SUBTYPE_LABELS[self]


class PaymentMode(StrEnum):
    """支付方式."""

    LUMP_SUM = "lump_sum"
    INSTALMENTS = "instalments"
    ROYALTY = "royalty"
    ENTRY_FEE_AND_ROYALTY = "entry_fee_and_royalty"
    OTHER = "other"

    @property
    def label(self) -> Text:
        """The term of the form and its English gloss."""
        return PAYMENT_MODE_LABELS[self]


class CostKind(StrEnum):
    """Kinds of non-technical cost (非技术性费用)."""

    EQUIPMENT = "equipment"
    INSTRUMENT = "instrument"
    PART = "part"
    MATERIAL = "material"
    OTHER = "other"

    @property
    def label(self) -> Text:
        """The term of the rules and its English gloss."""
        return COST_LABELS[self]


class RegistrationStatus(StrEnum):
    """What a registration is now."""

    REGISTERED = "registered"
    CANCELLED = "cancelled"
    REVOKED = "revoked"

    @property
    def label(self) -> Text:
        """What a table calls it."""
        return STATUS_LABELS[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class NonTechnicalCost:
    """One cost that does not count as technology transaction amount; ``amount`` in fen."""

    kind: CostKind | None = None
    amount: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """One payment of the buyer, a refund when negative; amounts in fen."""

    paid_on: date
    amount: int
    technology_part: int | None = None
    voucher_no: str | None = None
    invoice_no: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Achievement:
    """The scientific result (科技成果) that the contract sells."""

    id: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """The registration of a contract, ours or one made elsewhere."""

    status: RegistrationStatus
    registered_on: date
    slip_no: str | None = None
    official_no: str | None = None
    office: str | None = None
    registrar: str | None = None
    issued_elsewhere: bool | None = None
    ended_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """A technology contract (技术合同)."""

    uid: str | None = None
    contract_no: str | None = None
    name: str | None = None
    type: ContractType | None = None
    subtype: Subtype | None = None
    signed_on: date | None = None
    effective_from: date | None = None
    effective_to: date | None = None
    seller: Party | None = None
    buyer: Party | None = None
    intermediary: Party | None = None
    contract_value: int | None = None
    non_technical_costs: tuple[NonTechnicalCost, ...] | None = None
    transaction_amount: int | None = None
    payment_mode: PaymentMode | None = None
    payments: tuple[Payment, ...] | None = None
    technology_field: str | None = None
    objective: str | None = None
    ip_kinds: tuple[str, ...] | None = None
    plan_source: str | None = None
    industry: str | None = None
    related_parties: bool | None = None
    achievement: Achievement | None = None
    implemented_in: str | None = None
    confidential: bool | None = None
    remarks: str | None = None
    registration: Registration | None = None


TYPE_LABELS = {
    ContractType.DEVELOPMENT: Text("技术开发", "Technology development"),
    ContractType.TRANSFER: Text("技术转让", "Technology transfer"),
    ContractType.LICENSING: Text("技术许可", "Technology licensing"),
    ContractType.CONSULTING: Text("技术咨询", "Technology consulting"),
    ContractType.SERVICE: Text("技术服务", "Technology service"),
}

SUBTYPE_LABELS = {
    Subtype.COMMISSIONED_DEVELOPMENT: Text("委托开发", "Commissioned development"),
    Subtype.COOPERATIVE_DEVELOPMENT: Text("合作开发", "Cooperative development"),
    Subtype.PATENT_RIGHT: Text("专利权", "Patent right"),
    Subtype.PATENT_APPLICATION_RIGHT: Text("专利申请权", "Right to apply for a patent"),
    Subtype.PATENT_LICENCE: Text("专利实施许可", "Patent licence"),
    Subtype.KNOW_HOW: Text("技术秘密", "Know-how"),
    Subtype.SOFTWARE_COPYRIGHT: Text("计算机软件著作权", "Software copyright"),
    Subtype.IC_LAYOUT: Text("集成电路布图设计专有权", "IC layout design"),
    Subtype.PLANT_VARIETY: Text("植物新品种权", "Plant variety"),
    Subtype.BIOMEDICAL_VARIETY: Text("生物、医药新品种", "Biomedical variety"),
    Subtype.OTHER: Text("其他", "Other"),
    Subtype.CONSULTING: Text("技术咨询", "Consulting"),
    Subtype.GENERAL_SERVICE: Text("一般技术服务", "General technology service"),
    Subtype.TRAINING: Text("技术培训", "Technology training"),
    Subtype.INTERMEDIARY: Text("技术中介", "Technology brokerage"),
}

_IP_SUBTYPES = (
    Subtype.KNOW_HOW,
    Subtype.SOFTWARE_COPYRIGHT,
    Subtype.IC_LAYOUT,
    Subtype.PLANT_VARIETY,
    Subtype.BIOMEDICAL_VARIETY,
    Subtype.OTHER,
)

SUBTYPES_OF = {
    ContractType.DEVELOPMENT: (Subtype.COMMISSIONED_DEVELOPMENT, Subtype.COOPERATIVE_DEVELOPMENT),
    ContractType.TRANSFER: (
        Subtype.PATENT_RIGHT,
        Subtype.PATENT_APPLICATION_RIGHT,
        Subtype.PATENT_LICENCE,
        *_IP_SUBTYPES,
    ),
    ContractType.LICENSING: (Subtype.PATENT_LICENCE, *_IP_SUBTYPES),
    ContractType.CONSULTING: (Subtype.CONSULTING,),
    ContractType.SERVICE: (Subtype.GENERAL_SERVICE, Subtype.TRAINING, Subtype.INTERMEDIARY),
}
"""Patent licence also under transfer: the 2001 rules (art. 4) list it there, the Civil Code (art. 862) apart."""

PAYMENT_MODE_LABELS = {
    PaymentMode.LUMP_SUM: Text("一次支付", "Lump sum"),
    PaymentMode.INSTALMENTS: Text("分期支付", "Instalments"),
    PaymentMode.ROYALTY: Text("提成支付", "Royalty"),
    PaymentMode.ENTRY_FEE_AND_ROYALTY: Text("入门费加提成", "Entry fee and royalty"),
    PaymentMode.OTHER: Text("其他", "Other"),
}

COST_LABELS = {
    CostKind.EQUIPMENT: Text("设备", "Equipment"),
    CostKind.INSTRUMENT: Text("仪器", "Instrument"),
    CostKind.PART: Text("零部件", "Part"),
    CostKind.MATERIAL: Text("原材料", "Material"),
    CostKind.OTHER: Text("其他", "Other"),
}

STATUS_LABELS = {
    RegistrationStatus.REGISTERED: Text("已登记", "Registered"),
    RegistrationStatus.CANCELLED: Text("已注销", "Cancelled"),
    RegistrationStatus.REVOKED: Text("已撤销", "Revoked"),
}
