"""Arbitrary contracts for property tests: every field may be missing, every text any text that the form lets through."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from registrar_app.domain.contract import (
    Achievement,
    Contract,
    ContractType,
    CostKind,
    NonTechnicalCost,
    Payment,
    PaymentMode,
    Registration,
    RegistrationStatus,
    Subtype,
)
from registrar_app.domain.field_readers import LIST_LIMIT
from registrar_app.domain.money import LARGEST_FEN
from registrar_app.domain.party import Party

assert LIST_LIMIT > 4

_PLAIN = st.characters(exclude_categories=("Cc", "Cf", "Cs"))
_TELLING = st.sampled_from(
    [
        "",
        " ",
        "威海(集团)有限公司",
        "12100000495570303U",
        "12100000495570303X",
        "371002199003077731",
        "371002",
        "0221",
        "Z1",
        "CHN",
        "JPN",
        "none",
        "人民币壹拾万元整",
        "技术转让合同",
        "𠮷䶮",
        "2026371001000123",
    ]
)
"""Words that a check has something to say about."""
_AWKWARD = st.sampled_from(
    ["=1+1", "+86", "-", "@x", "'", "'=a", "a,b", '"', "；", "＝1", " a", "ａ", "（有限公司）"]
)
"""Words that a table or a spreadsheet could take for something else."""
words = st.one_of(_TELLING, _AWKWARD, st.text(_PLAIN, max_size=30))
amounts = st.one_of(st.integers(0, LARGEST_FEN), st.sampled_from([0, 1, 100, 1_000_000_000, 1_000_000_001]))
signed_amounts = st.one_of(amounts, st.integers(-LARGEST_FEN, -1))
days = st.dates(date(1990, 1, 1), date(2100, 12, 31))


def maybe(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.none() | strategy


def few(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return maybe(st.lists(strategy, max_size=4).map(tuple))


parties = st.builds(
    Party,
    **{name: maybe(words) for name in Party.__dataclass_fields__ if name != "is_service_institution"},
    is_service_institution=maybe(st.booleans()),
)
costs = st.builds(
    NonTechnicalCost, kind=maybe(st.sampled_from(CostKind)), amount=maybe(amounts), note=maybe(words)
)
payments = st.builds(
    Payment,
    paid_on=days,
    amount=signed_amounts,
    technology_part=maybe(signed_amounts),
    voucher_no=maybe(words),
    invoice_no=maybe(words),
).filter(lambda payment: payment.amount < 0 or (payment.technology_part or 0) >= 0)
registrations = st.builds(
    Registration,
    status=st.sampled_from(RegistrationStatus),
    registered_on=days,
    slip_no=maybe(words),
    official_no=maybe(words),
    office=maybe(words),
    registrar=maybe(words),
    issued_elsewhere=maybe(st.booleans()),
    ended_on=maybe(days),
)
contracts = st.builds(
    Contract,
    uid=maybe(st.uuids().map(str)),
    contract_no=maybe(words),
    name=maybe(words),
    type=maybe(st.sampled_from(ContractType)),
    subtype=maybe(st.sampled_from(Subtype)),
    signed_on=maybe(days),
    effective_from=maybe(days),
    effective_to=maybe(days),
    seller=maybe(parties),
    buyer=maybe(parties),
    intermediary=maybe(parties),
    contract_value=maybe(amounts),
    non_technical_costs=few(costs),
    transaction_amount=maybe(amounts),
    payment_mode=maybe(st.sampled_from(PaymentMode)),
    payments=few(payments),
    technology_field=maybe(words),
    objective=maybe(words),
    ip_kinds=few(words),
    plan_source=maybe(words),
    industry=maybe(words),
    related_parties=maybe(st.booleans()),
    achievement=maybe(st.builds(Achievement, id=maybe(words), name=maybe(words))),
    implemented_in=maybe(words),
    confidential=maybe(st.booleans()),
    remarks=maybe(words),
    registration=maybe(registrations),
)
