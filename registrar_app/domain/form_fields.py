"""Keeps every field of a contract in one list: path, words, kind, code list; form, template and tables are made of it.

A field added here appears in the form, in the template (报盘模板) and as a column of tables. What a field is called is
in ``field_labels``, where the printed sheets find it too; what only a form or a table adds to a name is here.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace

from registrar_app.domain.contract import ContractType, CostKind, PaymentMode, RegistrationStatus, Subtype
from registrar_app.domain.field_labels import (
    CONTRACT_LABELS,
    COST_FIELD_LABELS,
    PARTY_LABELS,
    PAYMENT_FIELD_LABELS,
    ROLE_LABELS,
)
from registrar_app.domain.text import Text

ChoiceKind = (
    type[ContractType] | type[Subtype] | type[PaymentMode] | type[CostKind] | type[RegistrationStatus]
)


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field.

    Attributes:
        path: In the interchange form, as ``seller.name``; in a row only the last part.
        label: What the form calls it.
        kind: ``text``, ``note``, ``number`` (an identifier), ``credit_code``, ``date``, ``money``, ``signed`` (money
            that may be negative), ``yes_no``, ``choice`` (one of a fixed set), ``code``, ``open_code`` (a code or plain
            words) or ``several`` (codes).
        span: How much of a line it needs, in twenty-fourths.
        required: Whether no contract is registered without it.
        codes: The id of its code list.
        also: What else the head of its column was called in files that are still about; without the party.
    """

    path: str
    label: Text
    kind: str = "text"
    span: int = 6
    required: bool = False
    codes: str = ""
    also: tuple[str, ...] = ()


_PARTY_MAIN = (
    FieldSpec("name", PARTY_LABELS["name"], span=7, required=True),
    FieldSpec("credit_code", PARTY_LABELS["credit_code"], "credit_code"),
    FieldSpec("kind", PARTY_LABELS["kind"], "code", 6, codes="party_kinds", required=True),
    FieldSpec("region_code", PARTY_LABELS["region_code"], "code", 5, True, "regions", ("行政区划代码",)),
)
_SERVICE = FieldSpec(
    "is_service_institution",
    PARTY_LABELS["is_service_institution"],
    "yes_no",
    also=("是否技术转移服务机构",),
)
_PARTY_MORE = (
    FieldSpec("country", PARTY_LABELS["country"], "code", 6, codes="countries"),
    _SERVICE,
    FieldSpec(
        "management_area",
        PARTY_LABELS["management_area"],
        "open_code",
        12,
        codes="functional_areas",
        also=("管理区域",),
    ),
    FieldSpec("address", PARTY_LABELS["address"], span=12),
    FieldSpec("legal_representative", PARTY_LABELS["legal_representative"], span=6),
    FieldSpec("contact", PARTY_LABELS["contact"], span=6),
    FieldSpec("phone", PARTY_LABELS["phone"], "number"),
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
        specs = (*(replace(s, span=6, required=False) for s in specs[:2]), _SERVICE,
                 replace(specs[3], span=6, required=False))  # fmt: skip
    return tuple(replace(spec, path=f"{role}.{spec.path}") for spec in specs)


def party_more_fields(role: str) -> tuple[FieldSpec, ...]:
    """Return the fields of a party that are shown on request."""
    specs: tuple[FieldSpec, ...] = _PARTY_MORE
    if role == "intermediary":
        specs = (replace(_PARTY_MAIN[2], required=False), *(spec for spec in specs if spec is not _SERVICE))
    return tuple(replace(spec, path=f"{role}.{spec.path}") for spec in specs)


SUBTYPES = "contract_subtypes"
"""The code list of which the type leaves some."""
CONTRACT_FIELDS = (
    FieldSpec("name", CONTRACT_LABELS["name"], span=12, required=True),
    FieldSpec("contract_no", CONTRACT_LABELS["contract_no"], "number"),
    FieldSpec("signed_on", CONTRACT_LABELS["signed_on"], "date", 6, required=True),
    FieldSpec("type", CONTRACT_LABELS["type"], "choice", 6, True, "contract_types"),
    FieldSpec("subtype", CONTRACT_LABELS["subtype"], "choice", 6, True, SUBTYPES, ("合同子类",)),
    FieldSpec("effective_from", CONTRACT_LABELS["effective_from"], "date", also=("有效期起",)),
    FieldSpec("effective_to", CONTRACT_LABELS["effective_to"], "date", also=("有效期止",)),
)
AMOUNT_FIELDS = (
    FieldSpec("contract_value", CONTRACT_LABELS["contract_value"], "money", 8, required=True),
    FieldSpec("transaction_amount", CONTRACT_LABELS["transaction_amount"], "money", 8, required=True),
    FieldSpec("payment_mode", CONTRACT_LABELS["payment_mode"], "choice", 8, codes="payment_modes"),
)
TECHNOLOGY_FIELDS = (
    FieldSpec("technology_field", CONTRACT_LABELS["technology_field"], "code", 8, True, "technology_fields"),
    FieldSpec("plan_source", CONTRACT_LABELS["plan_source"], "code", 8, codes="plan_sources"),
    FieldSpec("objective", CONTRACT_LABELS["objective"], "code", 8, codes="objectives"),
    FieldSpec("industry", CONTRACT_LABELS["industry"], "code", 8, codes="industries", also=("国民经济行业",)),
    FieldSpec("ip_kinds", CONTRACT_LABELS["ip_kinds"], "several", 8, codes="ip_kinds"),
    FieldSpec("confidential", CONTRACT_LABELS["confidential"], "yes_no", 8, also=("是否保密",)),
    FieldSpec(
        "implemented_in",
        CONTRACT_LABELS["implemented_in"],
        "code",
        16,
        codes="regions",
        also=("转化地行政区划代码",),
    ),
    FieldSpec("related_parties", CONTRACT_LABELS["related_parties"], "yes_no", 8, also=("是否关联交易",)),
    FieldSpec("achievement.name", CONTRACT_LABELS["achievement.name"], span=16),
    FieldSpec("achievement.id", CONTRACT_LABELS["achievement.id"], "number", 8),
    FieldSpec("remarks", CONTRACT_LABELS["remarks"], "note", 24),
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
    CONTRACT_LABELS["non_technical_costs"],
    Text("添加费用  F7", "Add a cost  F7"),
    (
        FieldSpec("kind", COST_FIELD_LABELS["kind"], "choice", 6, codes="cost_kinds"),
        FieldSpec("amount", Text("金额（元）", "Amount (yuan)"), "money", 6),
        FieldSpec("note", COST_FIELD_LABELS["note"], span=12),
    ),
)
PAYMENTS = RowsSpec(
    "payments",
    CONTRACT_LABELS["payments"],
    Text("添加付款  F6", "Add a payment  F6"),
    (
        FieldSpec("paid_on", PAYMENT_FIELD_LABELS["paid_on"], "date", 4, required=True),
        FieldSpec(
            "amount", Text("金额（元，退款为负）", "Amount (yuan, refund −)"), "signed", 6, required=True
        ),
        FieldSpec("technology_part", Text("其中技术部分（元）", "Technology part (yuan)"), "signed", 6),
        FieldSpec("voucher_no", PAYMENT_FIELD_LABELS["voucher_no"], "number", 4),
        FieldSpec("invoice_no", PAYMENT_FIELD_LABELS["invoice_no"], "number", 4),
    ),
    ("paid_on", "amount"),
)


def _record(path: str, zh: str, en: str, kind: str = "text") -> FieldSpec:
    return FieldSpec(path, Text(zh, en), kind)


RECORD_FIELDS = (
    _record("uid", "程序编号", "Program id", "number"),
    _record("registration.status", "登记状态", "Registration status", "choice"),
    _record("registration.registered_on", "登记日期", "Registered on", "date"),
    _record("registration.slip_no", "凭单号", "Slip number", "number"),
    _record("registration.official_no", "合同登记编号", "Official number", "number"),
    _record("registration.office", "登记机构", "Office"),
    _record("registration.registrar", "登记员", "Registrar"),
    _record("registration.issued_elsewhere", "是否外地登记", "Registered elsewhere", "yes_no"),
    _record("registration.ended_on", "注销或撤销日期", "Cancelled or revoked on", "date"),
)
"""What a table says of a contract beside its content; nobody types it into the form."""
_MEMBERS: Mapping[str, ChoiceKind] = {
    "type": ContractType,
    "subtype": Subtype,
    "payment_mode": PaymentMode,
    "kind": CostKind,
    "registration.status": RegistrationStatus,
}


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """Fields that belong together, as a card of the form or a block of columns shows them."""

    key: str
    title: Text
    fields: tuple[FieldSpec, ...]


def field_groups() -> tuple[FieldGroup, ...]:
    """Return all single fields of a contract by what they are about, the record last."""
    parties = (
        FieldGroup(role, title, (*party_fields(role), *party_more_fields(role)))
        for role, title in ROLES.items()
    )
    return (
        FieldGroup("contract", Text("合同", "Contract"), CONTRACT_FIELDS),
        *parties,
        FieldGroup("amounts", Text("金额", "Amounts"), AMOUNT_FIELDS),
        FieldGroup("technology", Text("技术与统计", "Technology and statistics"), TECHNOLOGY_FIELDS),
        FieldGroup("record", Text("登记（登记机构填写）", "Registration, for the office"), RECORD_FIELDS),
    )


def every_field() -> tuple[FieldSpec, ...]:
    """Return all single fields of the form, in the order of the form, which is that of the paper form."""
    return tuple(spec for group in field_groups() if group.key != "record" for spec in group.fields)


def members_of(spec: FieldSpec) -> ChoiceKind:
    """Return the set of which a field of kind ``choice`` is one.

    Raises:
        KeyError: it is no such field.
    """
    return _MEMBERS[spec.path]


def column_head(spec: FieldSpec) -> Text:
    """Return the head of the field's column in a table: with its party, and with the unit of an amount."""
    label = _column_label(spec)
    if spec.kind in {"money", "signed"} and "元" not in label.zh:
        return Text(f"{label.zh}（元）", f"{label.en} (yuan)")
    return label


def known_heads(spec: FieldSpec) -> tuple[str, ...]:
    """Return every head that the field's column may have in a file: its path, today's heads and former ones."""
    head, label = column_head(spec), _column_label(spec)
    role = ROLE_LABELS.get(spec.path.partition(".")[0])
    former = (f"{role.zh if role else ''}{name}" for name in spec.also)
    return tuple(dict.fromkeys((spec.path, head.zh, head.en, label.zh, label.en, *former)))


def fold_head(head: str) -> str:
    """Return a head as heads are compared: width, case, white space and the mark of a required field do not matter."""
    return "".join(unicodedata.normalize("NFKC", head).split()).rstrip("*").casefold()


def _column_label(spec: FieldSpec) -> Text:
    role, _, name = spec.path.partition(".")
    if role not in ROLE_LABELS:
        return spec.label
    label = PARTY_LABELS[name]
    return Text(
        f"{ROLE_LABELS[role].zh}{label.zh}", f"{ROLE_LABELS[role].en} {label.en[0].lower()}{label.en[1:]}"
    )
