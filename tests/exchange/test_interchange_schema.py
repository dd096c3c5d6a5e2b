"""The published JSON Schema and the program's own reading accept exactly the same contracts."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registrar_app.domain.interchange import FIELDS, MalformedContractError, read_contract, write_contract
from registrar_app.exchange.contract_schema import contract_validator
from tests.contract_strategies import contracts

ODD: list[Any] = [
    *(
        None,
        True,
        False,
        0,
        1.5,
        "",
        "x",
        [],
        {},
        [None],
        [{}],
        {"x": 1},
        "甲" * 301,
        "a\u202eb",
        "a\nb",
        "x\ud800",
    ),
    *(
        "1",
        "-1",
        "-0",
        "-0.00",
        "-0.01",
        "0.005",
        "01",
        "1e3",
        "1,000",
        "1\n",
        "9999999999999.99",
        "10000000000000",
    ),
    *(
        "2020-02-30",
        "2020-02-29",
        "20200301",
        "2020-03-01\n",
        "0000-01-01",
        "2020-3-1",
        "registered",
        "transfer",
    ),
    *([{"paid_on": "2020-01-01", "amount": "-5"}], [{"paid_on": "2020-01-01"}], [{"amount": "1"}]),
    *([{"kind": "other", "amount": "-5"}], ["patent_invention"], [1], {"name": "𠮷"}, {"nmae": "x"}),
    *({"status": "registered", "registered_on": "2020-01-01"}, {"status": "registered"}, {"id": None}),
    *("6f9619ff-8b86-d011-b42d-00c04fc964ff", "6F9619FF-8B86-D011-B42D-00C04FC964FF", "registrar-contract/1"),
]
KEYS = [*FIELDS, "format", "fromat"]
NESTED = (
    "name",
    "credit_code",
    "amount",
    "paid_on",
    "is_service_institution",
    "ended_on",
    "technology_part",
    "note",
)


def program_accepts(value: object) -> bool:
    try:
        read_contract(value)
    except MalformedContractError:
        return False
    return True


def schema_accepts(value: object) -> bool:
    return contract_validator().is_valid(value)


@given(contracts)
def test_whatever_the_program_writes_has_the_published_form(contract: Any) -> None:
    plain = write_contract(contract)
    assert schema_accepts(plain)
    assert read_contract(plain) == contract


@given(contracts, st.sampled_from(KEYS), st.sampled_from(ODD))
@settings(max_examples=200, deadline=None)
def test_a_key_of_any_odd_value_is_judged_alike(contract: Any, key: str, odd: Any) -> None:
    plain = write_contract(contract) | {key: odd}
    assert program_accepts(plain) == schema_accepts(plain)


@given(contracts, st.sampled_from(NESTED), st.sampled_from(ODD))
@settings(max_examples=150, deadline=None)
def test_an_odd_value_inside_a_party_or_payment_is_judged_alike(contract: Any, key: str, odd: Any) -> None:
    plain = copy.deepcopy(write_contract(contract))
    for outer in ("seller", "registration", "achievement"):
        if plain[outer]:
            plain[outer][key] = odd
    for entry in [*(plain["payments"] or ()), *(plain["non_technical_costs"] or ())][:1]:
        entry[key] = odd
    assert program_accepts(plain) == schema_accepts(plain)


@pytest.mark.parametrize(
    "value", [None, [], "x", 1, {}, {"format": "registrar-contract/2"}, {"format": None}]
)
def test_what_is_no_contract_is_refused_by_both(value: object) -> None:
    assert not program_accepts(value)
    assert not schema_accepts(value)


def test_the_schema_names_the_keys_in_the_order_they_are_written() -> None:
    schema = contract_validator().schema
    assert list(schema["properties"]) == ["format", *FIELDS]
    assert json.loads(json.dumps(schema)) == schema
