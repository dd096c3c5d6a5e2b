"""The derivation of the technology transaction amount, against figures worked out by hand and a second reckoning."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registrar_app.domain.amount_worksheet import (
    RetainedCost,
    Worksheet,
    derive_amount,
    is_part_explicit,
    read_worksheet,
    write_worksheet,
)
from registrar_app.domain.contract import Contract, CostKind, NonTechnicalCost
from registrar_app.domain.money import parse_yuan

EQUIPMENT = NonTechnicalCost(kind=CostKind.EQUIPMENT, amount=parse_yuan("200000.00"), note="投饵机样机 2 套")
MATERIAL = NonTechnicalCost(kind=CostKind.MATERIAL, amount=parse_yuan("50000.50"), note="试验用饲料")
CONTRACT = Contract(
    contract_value=parse_yuan("1000000.00"),
    non_technical_costs=(EQUIPMENT, MATERIAL),
    transaction_amount=parse_yuan("749999.50"),
)


def problems(contract: Contract, worksheet: Worksheet) -> list[str]:
    return [problem.zh for problem in derive_amount(contract, worksheet).problems]


def test_value_less_costs_is_the_amount() -> None:
    derivation = derive_amount(CONTRACT, Worksheet())
    assert derivation.derived == parse_yuan("749999.50")
    assert derivation.deducted_total == parse_yuan("250000.50")
    assert derivation.agrees


def test_the_direct_cost_of_a_reasonable_quantity_stays_in() -> None:
    kept = RetainedCost(cost=0, amount=parse_yuan("100000.00"), ground="样机 1 套为掌握技术所必需")
    derivation = derive_amount(CONTRACT, Worksheet(retained=(kept,)))
    assert derivation.derived == parse_yuan("849999.50")
    assert [line.deducted for line in derivation.lines] == [parse_yuan("100000.00"), parse_yuan("50000.50")]
    assert not derivation.agrees, "the form still states the amount without it"
    stated = replace(CONTRACT, transaction_amount=parse_yuan("849999.50"))
    assert derive_amount(stated, Worksheet(retained=(kept,))).agrees


@pytest.mark.parametrize(
    ("contract", "worksheet", "problem"),
    [
        (replace(CONTRACT, non_technical_costs=(replace(EQUIPMENT, note=" "),)), Worksheet(), "没有写明依据"),
        (replace(CONTRACT, non_technical_costs=(replace(EQUIPMENT, amount=None),)), Worksheet(), "没有金额"),
        (
            CONTRACT,
            Worksheet(retained=(RetainedCost(cost=0, amount=20_000_001, ground="样机"),)),
            "大于该项费用",
        ),
        (CONTRACT, Worksheet(retained=(RetainedCost(cost=0, amount=1, ground=""),)), "数量合理的理由"),
        (CONTRACT, Worksheet(retained=(RetainedCost(cost=2, amount=1, ground="样机"),)), "没有对应的费用"),
        (replace(CONTRACT, contract_value=25_000_049), Worksheet(), "大于成交额"),
        (CONTRACT, Worksheet(mixed=True, whole_price=100_000_000, explicit_at="第五条"), "不小于合同全价"),
    ],
)
def test_what_stands_against_the_derivation_is_named(
    contract: Contract, worksheet: Worksheet, problem: str
) -> None:
    assert any(problem in said for said in problems(contract, worksheet))
    assert not derive_amount(contract, worksheet).agrees


def test_nothing_is_derived_while_a_figure_is_missing() -> None:
    assert derive_amount(Contract(), Worksheet()).derived is None
    unknown = replace(CONTRACT, non_technical_costs=(replace(EQUIPMENT, amount=None),))
    assert derive_amount(unknown, Worksheet()).derived is None


def test_a_mixed_contract_states_its_technical_part_by_place_and_less_than_the_whole() -> None:
    explicit = Worksheet(mixed=True, whole_price=parse_yuan("1500000.00"), explicit_at="第五条第二款")
    assert is_part_explicit(CONTRACT, explicit)
    assert not is_part_explicit(CONTRACT, replace(explicit, explicit_at="  "))
    assert not is_part_explicit(CONTRACT, replace(explicit, whole_price=parse_yuan("1000000.00")))
    assert not is_part_explicit(CONTRACT, replace(explicit, whole_price=None))
    assert derive_amount(CONTRACT, explicit).agrees


COSTS = st.lists(st.tuples(st.integers(0, 10**9), st.integers(0, 10**9)), max_size=12)


@given(st.integers(0, 10**12), COSTS)
def test_the_derivation_equals_a_second_reckoning(value: int, rows: list[tuple[int, int]]) -> None:
    costs = tuple(NonTechnicalCost(kind=CostKind.PART, amount=amount, note="依据") for amount, _ in rows)
    kept = tuple(
        RetainedCost(cost=place, amount=part % (amount + 1), ground="数量合理")
        for place, (amount, part) in enumerate(rows)
    )
    contract = Contract(contract_value=value, non_technical_costs=costs)
    expected = value - sum(amount for amount, _ in rows) + sum(entry.amount for entry in kept)
    derivation = derive_amount(contract, Worksheet(retained=kept))
    assert derivation.derived == expected
    assert bool(derivation.problems) == (expected < 0)


@given(st.booleans() | st.none(), st.integers(0, 10**12) | st.none(), COSTS)
def test_a_worksheet_goes_round(mixed: bool | None, whole: int | None, rows: list[tuple[int, int]]) -> None:
    worksheet = Worksheet(
        mixed=mixed,
        whole_price=whole,
        explicit_at="第三条",
        retained=tuple(
            RetainedCost(cost=n, amount=amount, ground="必要") for n, (amount, _) in enumerate(rows)
        ),
    )
    assert read_worksheet(write_worksheet(worksheet)) == worksheet


@pytest.mark.parametrize(
    "value",
    [
        {"mixed": "yes"},
        {"surplus": 1},
        {"whole_price": "-1.00"},
        {"whole_price": 5},
        {"retained": [{"cost": -1, "amount": "1.00", "ground": ""}]},
        {"retained": [{"cost": 0, "amount": "1.00"}]},
        {"retained": ["x"]},
        {"explicit_at": 3},
    ],
)
def test_another_form_is_refused(value: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        read_worksheet(value)
