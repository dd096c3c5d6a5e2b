"""A filter is kept as it was said, and said in words that a registrar would use."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registrar_app.domain.case_filter import (
    CaseFilter,
    DateKind,
    Exchange,
    Missing,
    read_filter,
    write_filter,
)
from registrar_app.domain.contract import ContractType
from registrar_app.domain.filter_words import filter_words
from registrar_app.domain.registration import CaseState

FULL = CaseFilter(
    text="海洋",
    states=(CaseState.DRAFT, CaseState.ACCEPTED),
    types=(ContractType.SERVICE,),
    year=2026,
    dates=DateKind.REGISTERED,
    since=date(2026, 1, 1),
    until=date(2026, 3, 31),
    value_from=100_000_00,
    office="371002",
    exchange=Exchange.RETURNED,
    due_within=3,
    missing=Missing.CREDIT_CODE,
)

FILTERS = st.builds(
    CaseFilter,
    text=st.text(max_size=8),
    states=st.lists(st.sampled_from(CaseState), unique=True, max_size=3).map(tuple),
    types=st.lists(st.sampled_from(ContractType), unique=True, max_size=3).map(tuple),
    year=st.none() | st.integers(1985, 2100),
    dates=st.sampled_from(DateKind),
    since=st.just(date(2026, 2, 3)),
    value_from=st.none() | st.integers(0, 10**12),
    exchange=st.none() | st.sampled_from(Exchange),
    due_within=st.none() | st.integers(0, 30),
    missing=st.none() | st.sampled_from(Missing),
)


@given(FILTERS)
def test_what_is_kept_is_what_was_said(chosen: CaseFilter) -> None:
    assert read_filter(write_filter(chosen)) == chosen


def test_a_filter_that_asks_for_nothing_is_kept_as_nothing() -> None:
    assert write_filter(CaseFilter()) == {}
    assert CaseFilter().is_empty
    assert CaseFilter(dates=DateKind.CHANGED).is_empty, "a kind of day without days asks for nothing"
    assert not FULL.is_empty


@pytest.mark.parametrize(
    "value", [{"colour": "red"}, {"states": ["gone"]}, {"year": "2026"}, {"since": 3}, {"year": True}]
)
def test_what_is_no_filter_is_refused(value: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        read_filter(value)


def test_it_is_said_in_words() -> None:
    said = filter_words(FULL, lambda office: "环翠区登记点")
    assert said.zh == (
        "含“海洋”，草稿或已受理，技术服务，2026 年度，登记日期 2026-01-01 至 2026-03-31，成交额 100,000.00 元 起，"
        "环翠区登记点，被退回，缺信用代码，3 日内到期或已超期"
    )
    assert filter_words(CaseFilter()).en == "all contracts"
