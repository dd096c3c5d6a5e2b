"""Keeps the form as a table: every field's path, words, kind and width; building it is left to ``cards``.

Widths are twenty-fourths of a card. What a field is called is in ``domain.field_labels``, where the printed sheets
find it too; what only the form adds to a name is here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from registrar_app.domain.field_labels import (
    CONTRACT_LABELS,
    COST_FIELD_LABELS,
    PARTY_LABELS,
    PAYMENT_FIELD_LABELS,
)
from registrar_app.domain.text import Text


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field: ``kind`` says which editor it has, ``codes`` its list."""

    path: str
    label: Text
    kind: str = "text"
    span: int = 6
    required: bool = False
    codes: str = ""
    hint: Text | None = None


_PARTY_MAIN = (
    FieldSpec("name", PARTY_LABELS["name"], span=7, required=True),
    FieldSpec("credit_code", PARTY_LABELS["credit_code"], "credit_code"),
    FieldSpec("kind", PARTY_LABELS["kind"], "code", 6, codes="party_kinds", required=True),
    FieldSpec("region_code", PARTY_LABELS["region_code"], "code", 5, codes="regions", required=True),
)
_SERVICE = FieldSpec("is_service_institution", PARTY_LABELS["is_service_institution"], "yes_no", 6)
_PARTY_MORE = (
    FieldSpec("country", PARTY_LABELS["country"], "code", 6, codes="countries"),
    _SERVICE,
    FieldSpec("management_area", PARTY_LABELS["management_area"], "open_code", 12, codes="functional_areas"),
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
    FieldSpec("subtype", CONTRACT_LABELS["subtype"], "choice", 6, True, SUBTYPES),
    FieldSpec("effective_from", CONTRACT_LABELS["effective_from"], "date", 6),
    FieldSpec("effective_to", CONTRACT_LABELS["effective_to"], "date", 6),
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
    FieldSpec("industry", CONTRACT_LABELS["industry"], "code", 8, codes="industries"),
    FieldSpec("ip_kinds", CONTRACT_LABELS["ip_kinds"], "several", 8, codes="ip_kinds"),
    FieldSpec("confidential", CONTRACT_LABELS["confidential"], "yes_no", 8),
    FieldSpec("implemented_in", CONTRACT_LABELS["implemented_in"], "code", 16, codes="regions"),
    FieldSpec("related_parties", CONTRACT_LABELS["related_parties"], "yes_no", 8),
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


def every_field() -> tuple[FieldSpec, ...]:
    """Return all single fields of the form, in the order of the form, which is that of the paper form."""
    parties = [spec for role in ROLES for spec in (*party_fields(role), *party_more_fields(role))]
    return (*CONTRACT_FIELDS, *parties, *AMOUNT_FIELDS, *TECHNOLOGY_FIELDS)
