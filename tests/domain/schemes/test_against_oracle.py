"""Compares the schemes with an independent reckoning on random registers full of copies, gaps, resales and refunds."""

from __future__ import annotations

import importlib.util
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from registrar_app.domain.assessment import write_assessment
from registrar_app.domain.interchange import read_contract
from registrar_app.domain.schemes.formulas import formula_over
from registrar_app.domain.schemes.history import read_history
from registrar_app.packs.schemes import read_schemes

_spec = importlib.util.spec_from_file_location("oracle", Path(__file__).with_name("oracle.py"))
oracle = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(oracle)

SCHEMES = {scheme.id.split("/")[1]: scheme for scheme in read_schemes()}
UIDS = [None, None, None, *(f"00000000-0000-0000-0000-00000000000{n}" for n in range(3))]
DAYS = ["2018-11-10", "2018-11-11", "2019-12-31", "2020-01-01", "2020-06-01", "2020-06-01", "2020-12-31"]
DAYS += ["2021-11-10", "2021-11-11"]


def pick(*values):
    return st.sampled_from(values)


PAYMENT = st.fixed_dictionaries(
    {
        "paid_on": st.sampled_from([*DAYS, *["2020-03-01"] * 5, "2017-05-01"]),
        "amount": pick(
            "-600.00", "-333.33", "0.05", "300.00", "1000.00", "500000.00", "2500000.01", "2500000.05"
        ),
        "technology_part": pick(*[None] * 6, "100.00", "0.05", "1000.00", "2500000.00", "-100.00"),
    }
).filter(lambda one: one["amount"].startswith("-") or not (one["technology_part"] or "").startswith("-"))
DEFECTS = pick(
    *(("uid", uid) for uid in UIDS[3:]),
    *(("name", name) for name in ("甲", "Ａ 一", "A一", "", None)),
    ("signed_on", None),
    *(("seller.credit_code", code) for code in ("S2", "I1", None)),
    *(("seller.kind", kind) for kind in ("0211", "022", "1100", "", None)),
    ("seller", None),
    *(("buyer.credit_code", code) for code in ("B2", "B2", "I1", None)),
    *(("buyer.kind", kind) for kind in ("4000", "0221", None)),
    *(("buyer.region_code", region) for region in ("370200", None)),
    ("buyer", None),
    *(("intermediary.credit_code", code) for code in ("I2", "I2", "B1", None)),
    *(("intermediary.is_service_institution", stated) for stated in (False, None)),
    *(("intermediary.name", name) for name in ("中 介", "別名", None)),
    ("intermediary", None),
    *(("contract_value", value) for value in ("0.00", "0.03", None)),
    *(("transaction_amount", amount) for amount in ("0.00", None, None)),
    *(("payments", payments) for payments in (None, None, [])),
    *(("achievement", achievement) for achievement in (None, {"id": None}, {"id": "r1"})),
    *(("implemented_in", place) for place in ("371083", "110000", "")),
    *(("registration.status", status) for status in ("cancelled", "revoked")),
    *(("registration.registered_on", day) for day in DAYS),
    *(("registration.official_no", number) for number in (None, "", "1", "2")),
    ("registration", None),
)


@st.composite
def contracts_with_defects(draw):
    """A contract that counts under both schemes, spoilt at up to three places."""
    number = draw(st.integers(0, 6))
    contract = {
        "format": "registrar-contract/1",
        "uid": None,
        "name": f"合同{number}",
        "signed_on": "2020-01-01",
        "seller": {"credit_code": "S1", "kind": "0221"},
        "buyer": {"name": "买方", "credit_code": "B1", "kind": "1100", "region_code": "371002"},
        "intermediary": {"name": "中介", "credit_code": "I1", "is_service_institution": True},
        "contract_value": draw(
            pick("333333.33", "666666.66", "666666.67", "1000000.00", "1500000.00", "16666666.67")
        ),
        "transaction_amount": draw(pick("1000.00", "666666.67", "999999.99", "2500000.03")),
        "payments": draw(st.lists(PAYMENT, max_size=4)),
        "achievement": {"id": draw(pick("R1", "R2", "R3", "R4"))},
        "registration": {
            "status": "registered",
            "registered_on": draw(pick("2020-06-01", "2020-06-01", "2020-06-02", "2020-01-01", "2019-12-31")),
            "official_no": draw(pick("1", "2", None)),
            "slip_no": draw(pick("1", "3", None)),
            "ended_on": draw(pick(None, None, "2020-06-30", "2020-07-01")),
        },
    }
    for path, value in draw(st.lists(DEFECTS, max_size=draw(pick(0, 0, 0, 1, 1, 2, 3)))):
        *parents, last = path.split(".")
        place = contract
        for parent in parents:
            place = place[parent] or {}
        place[last] = value
    return contract


CONTRACT = contracts_with_defects()
AS_OF = pick(*["2026-11-23"] * 6, "2020-06-30", "2020-07-01", "2019-12-31")
YEAR = pick(*[2020] * 9, 2019, 2021, 2018, 2017, 2022)


def published(scheme, contracts, year, as_of):
    history = read_history([read_contract(c) for c in contracts], date.fromisoformat(as_of))
    answer = write_assessment(formula_over(scheme, history).assess(year), "zh")
    return [
        {
            "name": result["beneficiary"]["name"],
            "credit_code": result["beneficiary"]["credit_code"],
            **{
                key: result[key]
                for key in ("outcome", "count", "threshold_sum", "base", "computed", "amount")
            },
            **{key: result[key] for key in ("amount_if_confirmed", "capped")},
            "contracts": [(line["counted"], line["contribution"]) for line in result["contracts"]],
        }
        for result in answer["results"]
    ]


NORMAL = settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
LONG = settings(NORMAL, max_examples=3000)


def check_institutions(contracts, year, as_of):
    found = published(SCHEMES["service-institution-3"], contracts, year, as_of)
    for result in found:
        event(f"institution {result['outcome']}")
    assert found == oracle.assess_institutions(contracts, year, as_of)


def check_buyers(contracts, year, as_of):
    found = published(SCHEMES["buyer-20"], contracts, year, as_of)
    for result in found:
        event(f"buyer {result['outcome']}")
    assert found == oracle.assess_buyers(contracts, year, as_of)


THREE_RESULTS = [
    {
        "format": "registrar-contract/1",
        "name": f"无重复{number}",
        "seller": {"credit_code": "S9", "kind": "0211"},
        "buyer": {"credit_code": "B9", "kind": "1100", "region_code": "371002"},
        "intermediary": {"name": "中介", "credit_code": "I1", "is_service_institution": True},
        "contract_value": value,
        "transaction_amount": value,
        "achievement": {"id": f"R{number}"},
        "registration": {"status": "registered", "registered_on": "2020-06-01", "slip_no": "2"},
    }
    for number, value in enumerate(("666666.66", "666666.67", "666666.67"), 1)
]
"""Just at the threshold, so that whatever stands beside them decides."""
REGISTERS = st.builds(
    lambda first, base, rest: [*first, *base, *rest],
    st.lists(CONTRACT, max_size=4),
    pick(THREE_RESULTS, THREE_RESULTS, []),
    st.lists(CONTRACT, min_size=1, max_size=5),
)


@NORMAL
@given(REGISTERS, YEAR, AS_OF)
def test_institutions_are_reckoned_alike_by_both(contracts, year, as_of):
    check_institutions(contracts, year, as_of)


@NORMAL
@given(REGISTERS, YEAR, AS_OF)
def test_buyers_are_reckoned_alike_by_both(contracts, year, as_of):
    check_buyers(contracts, year, as_of)


@pytest.mark.slow
@LONG
@given(REGISTERS, YEAR, AS_OF)
def test_both_schemes_are_reckoned_alike_by_both_at_length(contracts, year, as_of):
    check_institutions(contracts, year, as_of)
    check_buyers(contracts, year, as_of)


GOOD = st.fixed_dictionaries(
    {
        "result": pick("R1", "R2", "R3", "R4", None),
        "value": pick("1000000.00", "1500000.00", "666666.66", "666666.67", "1999999.99", "16666666.67"),
        "day": pick("2019-06-01", "2020-06-01", "2020-06-01", "2020-06-02"),
        "institution": pick("I1", "I1", "I1", "I2"),
        "kind": pick("0221", "0221", "0221", "0221", None),
    }
)


@NORMAL
@given(st.lists(GOOD, min_size=6, max_size=10), pick(2019, 2020, 2020))
def test_resales_across_institutions_and_years_are_reckoned_alike_by_both(deals, year):
    contracts = [
        {
            "format": "registrar-contract/1",
            "seller": {"credit_code": "S1", "kind": deal["kind"]},
            "buyer": {"credit_code": "B1", "region_code": "371002"},
            "intermediary": {
                "name": "中介",
                "credit_code": deal["institution"],
                "is_service_institution": True,
            },
            "contract_value": deal["value"],
            "achievement": {"id": deal["result"]},
            "registration": {"status": "registered", "registered_on": deal["day"]},
        }
        for deal in deals
    ]
    check_institutions(contracts, year, "2026-11-23")
