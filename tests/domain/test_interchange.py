"""The interchange form: what is written is read back the same, and every problem of a contract is told at once."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registrar_app.domain.contract import Contract
from registrar_app.domain.field_readers import LIST_LIMIT, NAME_LIMIT, NOTE_LIMIT
from registrar_app.domain.interchange import (
    FIELDS,
    FORMAT,
    MalformedContractError,
    read_contract,
    read_payment,
    write_contract,
    write_payment,
)
from tests.contract_strategies import contracts, payments
from tests.domain.checks.check_cases import base, base_contract


def problems_of(value: object, path: str = "") -> list[str]:
    with pytest.raises(MalformedContractError) as caught:
        read_contract(value, path)
    for problem in caught.value.problems:
        assert problem.problem.zh and problem.problem.en and problem.remedy.zh and problem.remedy.en
    return [problem.path for problem in caught.value.problems]


def with_field(key: str, value: Any) -> dict[str, Any]:
    return {"format": FORMAT, key: value}


@given(contracts)
def test_what_is_written_is_read_back(contract: Contract) -> None:
    assert read_contract(write_contract(contract)) == contract


@given(contracts)
def test_writing_again_gives_the_same_bytes(contract: Contract) -> None:
    once = json.dumps(write_contract(contract), ensure_ascii=False)
    again = json.dumps(write_contract(read_contract(json.loads(once))), ensure_ascii=False)
    assert once == again


@given(payments)
def test_a_payment_alone_is_read_back(payment: Any) -> None:
    assert read_payment(write_payment(payment)) == payment


def test_every_key_is_written_in_the_published_order() -> None:
    assert list(write_contract(Contract())) == ["format", *FIELDS]
    assert list(FIELDS) == list(Contract.__dataclass_fields__)


def test_absent_and_null_mean_the_same() -> None:
    assert read_contract({"format": FORMAT}) == Contract()
    assert read_contract({"format": FORMAT} | dict.fromkeys(FIELDS)) == Contract()
    assert read_contract(with_field("payments", [])).payments == ()


def test_rare_characters_of_names_are_kept_exactly() -> None:
    for name in ("䶮𠮷", "豈", "é", "ﬁ", "　威海　"):
        assert read_contract(with_field("name", name)).name == name


def test_unknown_keys_are_named_by_their_path() -> None:
    value = {
        **base()["contract"],
        "nmae": 1,
        "payments": [{"paid_on": "2026-05-20", "amount": "1", "ammount": "1"}],
    }
    value["seller"] = {**value["seller"], "crdit_code": "x"}
    found = problems_of(value, "contracts[3]")
    assert set(found) == {
        "contracts[3].nmae",
        "contracts[3].seller.crdit_code",
        "contracts[3].payments[0].ammount",
    }


def test_all_problems_are_told_at_once() -> None:
    value = {
        "format": FORMAT,
        "uid": "7",
        "type": "服务",
        "signed_on": "2026-02-30",
        "contract_value": "-1.00",
        "transaction_amount": "12.345",
        "seller": {"name": 5, "is_service_institution": "no"},
        "payments": [{"amount": "1.00"}, {"paid_on": "2026-05-20"}],
        "registration": {"status": "lost", "registered_on": "2026-13-01"},
        "related_parties": "true",
    }
    assert set(problems_of(value)) == {
        "uid",
        "type",
        "signed_on",
        "contract_value",
        "transaction_amount",
        "seller.name",
        "seller.is_service_institution",
        "payments[0].paid_on",
        "payments[1].amount",
        "registration.status",
        "registration.registered_on",
        "related_parties",
    }


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("contract_value", 1000000),
        ("contract_value", 1.5),
        ("contract_value", "1,000.00"),
        ("contract_value", "01.00"),
        ("contract_value", "1.000"),
        ("contract_value", "１.00"),
        ("contract_value", " 1.00"),
        ("contract_value", "10000000000000.00"),
        ("signed_on", "2026-2-3"),
        ("signed_on", "20260203"),
        ("signed_on", "2026-02-03T00:00"),
        ("signed_on", "0000-01-01"),
        ("signed_on", 20260203),
        ("name", "威\u202e海"),
        ("name", "威\n海"),
        ("name", "威\ud800海"),
        ("name", "威" * (NAME_LIMIT + 1)),
        ("remarks", "注" * (NOTE_LIMIT + 1)),
        ("remarks", "\u0000"),
        ("ip_kinds", "none"),
        ("ip_kinds", ["none"] * (LIST_LIMIT + 1)),
        ("seller", "威海蓝海大学"),
        ("seller", []),
        ("type", "Service"),
        ("related_parties", 1),
    ],
)
def test_what_is_not_in_the_form_is_refused(key: str, value: Any) -> None:
    assert problems_of(with_field(key, value)) == [key]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("contract_value", "0"),
        ("contract_value", "0.1"),
        ("contract_value", "9999999999999.99"),
        ("signed_on", "2028-02-29"),
        ("name", "威" * NAME_LIMIT),
        ("remarks", "注" * (NOTE_LIMIT - 1) + "\n"),
        ("ip_kinds", ["none"] * LIST_LIMIT),
    ],
)
def test_what_just_fits_is_taken(key: str, value: Any) -> None:
    assert getattr(read_contract(with_field(key, value)), key) is not None


def test_a_refund_may_be_negative_a_price_may_not() -> None:
    refund = [{"paid_on": "2026-05-20", "amount": "-1.00", "technology_part": "-0.50"}]
    assert read_contract(with_field("payments", refund)).payments[0].amount == -100
    assert problems_of(with_field("non_technical_costs", [{"amount": "-1.00"}])) == [
        "non_technical_costs[0].amount"
    ]


@pytest.mark.parametrize("value", [None, [], "x", 3, {}, {"format": "registrar-contract/2"}])
def test_what_is_no_contract_is_refused(value: object) -> None:
    problems_of(value)


def test_another_version_is_named_as_such() -> None:
    assert problems_of({**base()["contract"], "format": "registrar-contract/2"}) == ["format"]


def test_the_base_contract_is_what_it_says() -> None:
    contract = base_contract()
    assert contract.contract_value == 100_000_000
    assert contract.seller and contract.seller.kind == "0221"
    assert contract.buyer and contract.buyer.region_code == "371082"


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*FIELDS, "name", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from([*FIELDS, "y"]), json_values, max_size=6))
def test_no_json_breaks_the_reading(fields: dict[str, Any]) -> None:
    try:
        contract = read_contract({"format": FORMAT, **fields})
    except MalformedContractError as error:
        assert error.problems
    else:
        assert read_contract(write_contract(contract)) == contract


@pytest.mark.parametrize(
    ("amount", "part", "good"),
    [("5", "-1", False), ("0", "-1", False), ("-5", "-1", True), ("-5", "1", True), ("5", "0", True)],
)
def test_only_a_refund_may_have_a_negative_technology_part(amount: str, part: str, good: bool) -> None:
    payment = {"paid_on": "2020-01-01", "amount": amount, "technology_part": part}
    value = {"format": "registrar-contract/1", "payments": [payment]}
    if good:
        read_contract(value)
        return
    with pytest.raises(MalformedContractError) as caught:
        read_contract(value)
    assert [problem.path for problem in caught.value.problems] == ["payments[0].technology_part"]
