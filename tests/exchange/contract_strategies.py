"""Contracts of every shape for the property tests of the exchange."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from registrar_app.domain import contract as c
from registrar_app.domain.money import LARGEST_FEN
from registrar_app.domain.party import Party

_AWKWARD = st.sampled_from(
    ["䶮", "𠮷", "（有限公司）", "=1+1", "+86", "-", "@x", "'", "'=a", "a,b", '"', "；", "＝1", " a", "ａ"]
)
NAMES = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cf"]), max_size=12), _AWKWARD
)
DATES = st.dates(date(1990, 1, 1), date(2100, 1, 1))
AMOUNTS = st.integers(0, LARGEST_FEN)


def _maybe(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.none() | strategy


PARTIES = st.builds(
    Party,
    **{key: _maybe(NAMES) for key in Party.__dataclass_fields__ if key != "is_service_institution"},
    is_service_institution=_maybe(st.booleans()),
)
PAYMENTS = st.builds(
    c.Payment,
    paid_on=DATES,
    amount=st.integers(-LARGEST_FEN, LARGEST_FEN),
    technology_part=_maybe(st.integers(-LARGEST_FEN, LARGEST_FEN)),
    voucher_no=_maybe(NAMES),
    invoice_no=_maybe(NAMES),
).filter(lambda payment: payment.amount < 0 or (payment.technology_part or 0) >= 0)
COSTS = st.builds(
    c.NonTechnicalCost, kind=_maybe(st.sampled_from(c.CostKind)), amount=_maybe(AMOUNTS), note=_maybe(NAMES)
)
REGISTRATIONS = st.builds(
    c.Registration,
    status=st.sampled_from(c.RegistrationStatus),
    registered_on=DATES,
    slip_no=_maybe(NAMES),
    official_no=_maybe(NAMES),
    office=_maybe(NAMES),
    registrar=_maybe(NAMES),
    issued_elsewhere=_maybe(st.booleans()),
    ended_on=_maybe(DATES),
)


def contracts() -> st.SearchStrategy[c.Contract]:
    """Contracts with any part known or not."""
    texts = (
        "contract_no",
        "name",
        "technology_field",
        "objective",
        "plan_source",
        "industry",
        "implemented_in",
    )
    return st.builds(
        c.Contract,
        uid=_maybe(st.uuids().map(str)),
        type=_maybe(st.sampled_from(c.ContractType)),
        subtype=_maybe(st.sampled_from(c.Subtype)),
        payment_mode=_maybe(st.sampled_from(c.PaymentMode)),
        **{key: _maybe(NAMES) for key in texts},
        **{key: _maybe(DATES) for key in ("signed_on", "effective_from", "effective_to")},
        **{key: _maybe(PARTIES) for key in ("seller", "buyer", "intermediary")},
        **{key: _maybe(AMOUNTS) for key in ("contract_value", "transaction_amount")},
        **{key: _maybe(st.booleans()) for key in ("related_parties", "confidential")},
        non_technical_costs=_maybe(st.lists(COSTS, max_size=2).map(tuple)),
        payments=_maybe(st.lists(PAYMENTS, max_size=2).map(tuple)),
        ip_kinds=_maybe(st.lists(NAMES, max_size=2).map(tuple)),
        achievement=_maybe(st.builds(c.Achievement, id=_maybe(NAMES), name=_maybe(NAMES))),
        remarks=_maybe(NAMES),
        registration=_maybe(REGISTRATIONS),
    )
