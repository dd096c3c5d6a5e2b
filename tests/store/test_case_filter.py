"""What a filter finds in a register, in which order, and what it adds up to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from registrar_app.domain.batch import ActAnswer, ActOutcome
from registrar_app.domain.case_filter import CaseFilter, DateKind, Exchange, Missing
from registrar_app.domain.contract import ContractType
from registrar_app.domain.party import Party
from registrar_app.services.case_columns import CASE_COLUMNS
from registrar_app.services.list_ports import CaseTotals, FieldStep
from registrar_app.services.ports import CaseQuery
from registrar_app.store.case_filter import order_of
from registrar_app.store.list_shelf import KEPT_BULK_EDITS
from tests.store.office import PracticeOffice, a_contract
from tests.store.sending import exchange_of, send
from tests.store.test_store_file import work_as_version


def found(office: PracticeOffice, **asked: object) -> list[str]:
    query = CaseQuery(**asked, limit=None)  # type: ignore[arg-type] - each as the test says
    rows = office.store.find_cases(query)
    assert office.store.count_cases(query) == len(rows), "the count is that of the lines"
    assert office.store.total_cases(query).count == len(rows)
    return [row.name for row in rows]


def test_ranges_of_days_and_amounts_include_both_ends(office: PracticeOffice) -> None:
    for number in (1, 2, 3):
        office.draft(
            a_contract(f"合同{number}", signed_on=date(2026, 3, number), contract_value=number * 100_00)
        )
    assert found(office, since=date(2026, 3, 2)) == ["合同3", "合同2"]
    assert found(office, since=date(2026, 3, 1), until=date(2026, 3, 2)) == ["合同2", "合同1"]
    assert found(office, value_from=200_00, value_to=200_00) == ["合同2"]
    office.register(a_contract("已登记"), on=date(2026, 5, 6))
    for kind in (DateKind.REGISTERED, DateKind.ACCEPTED):
        assert found(office, dates=kind, since=date(2026, 5, 6), until=date(2026, 5, 6)) == ["已登记"]
        assert found(office, dates=kind, since=date(2026, 5, 7)) == []


def test_the_day_of_the_last_change_is_that_of_this_clock(office: PracticeOffice) -> None:
    office.draft(a_contract("今日"))
    today = office.now().astimezone().date()
    assert found(office, dates=DateKind.CHANGED, since=today, until=today) == ["今日"]
    assert found(office, dates=DateKind.CHANGED, until=date(2026, 5, 3)) == []


def test_what_is_missing_is_found(office: PracticeOffice) -> None:
    office.draft(a_contract("完整"))
    office.draft(a_contract("", seller=Party(name="无码大学")))
    office.draft(a_contract("无金额", contract_value=None, signed_on=None))
    assert found(office, missing=Missing.NAME) == [""]
    assert found(office, missing=Missing.CREDIT_CODE) == [""]
    assert (
        found(office, missing=Missing.CONTRACT_VALUE)
        == found(office, missing=Missing.SIGNED_ON)
        == ["无金额"]
    )
    assert found(office, missing=Missing.ANY) == ["无金额", ""]
    assert found(office, missing=Missing.BUYER) == []
    assert len(found(office, missing=Missing.PAPERS)) == 3


def test_every_contract_stands_somewhere_in_the_exchange(office: PracticeOffice) -> None:
    office.draft(a_contract("草稿"))
    returned, taken = office.register(a_contract("退回")), office.register(a_contract("接收"))
    header, _, acts = send(office)
    office.accept(a_contract("未报"))
    assert found(office, exchange=Exchange.EXPORTED) == ["接收", "退回"]
    answers = [
        ActAnswer(
            act=a.hash, outcome=ActOutcome.RETURNED if a.act().case == returned else ActOutcome.ACCEPTED
        )
        for a in acts
    ]
    office.store.keep_answers(header.seq, "receipt", answers)
    assert exchange_of(office, taken) == "accepted"
    assert found(office, exchange=Exchange.ACCEPTED) == ["接收"]
    assert found(office, exchange=Exchange.RETURNED) == ["退回"]
    assert found(office, exchange=Exchange.UNSENT) == ["未报"]
    assert found(office, exchange=Exchange.EXPORTED) == []
    send(office)
    assert found(office, exchange=Exchange.EXPORTED) == ["未报"]


def test_every_column_sorts_both_ways_and_equal_lines_keep_their_order(office: PracticeOffice) -> None:
    for name in ("乙", "甲", "甲", "丙"):
        office.draft(a_contract(name))
    office.register(a_contract("丁", type=ContractType.SERVICE))
    for column in CASE_COLUMNS:
        up = [row.uid for row in office.store.find_cases(CaseQuery(sort=column))]
        down = [row.uid for row in office.store.find_cases(CaseQuery(sort=column, descending=True))]
        assert up == down[::-1], column
        parts = [office.store.find_cases(CaseQuery(sort=column, limit=1, offset=n))[0].uid for n in range(5)]
        assert parts == up, column
        for size, query in ((1, CaseQuery(sort=column)), (2, CaseQuery(sort=column, descending=True))):
            asked = (replace(query, limit=size, offset=n, of=5) for n in range(0, 5, size))
            parts = [row.uid for each in asked for row in office.store.find_cases(each)]
            assert parts == (down if query.descending else up), f"{column}, its later half from the end"
    assert office.store.find_cases(CaseQuery(limit=2, offset=6, of=5)) == [], "nothing stands after the end"
    with pytest.raises(ValueError, match="no column"):
        office.store.find_cases(CaseQuery(sort="uid; DROP TABLE act"))


@pytest.mark.parametrize("backwards", [False, True])
@pytest.mark.parametrize("column", ["", *(c for c in CASE_COLUMNS if c != "exchange")])
def test_a_sorted_list_is_read_from_an_index(office: PracticeOffice, column: str, backwards: bool) -> None:
    order = order_of(CaseQuery(sort=column), backwards=backwards)
    plan = office.store._connection.rows(
        f"EXPLAIN QUERY PLAN SELECT p.uid FROM case_projection p ORDER BY {order} LIMIT 200"
    )
    assert not [row["detail"] for row in plan if "TEMP B-TREE" in row["detail"]]


def test_sums_are_those_of_the_part_that_is_asked_for(office: PracticeOffice) -> None:
    for number in (1, 2, 3):
        office.draft(
            a_contract(
                str(number), contract_value=number * 100, transaction_amount=number if number > 1 else None
            )
        )
    whole = CaseQuery(sort="contract_value", limit=None)
    assert office.store.total_cases(whole) == CaseTotals(3, 600, 5)
    assert office.store.total_cases(CaseQuery(sort="contract_value", limit=2, offset=1)) == CaseTotals(
        2, 500, 5
    )
    assert office.store.total_cases(CaseQuery(text="没有")) == CaseTotals(0, 0, 0)


def test_saved_filters_the_last_place_and_bulk_steps_survive_a_restart(office: PracticeOffice) -> None:
    store = office.store
    assert store.last_place() is None
    store.save_filter("大额", CaseFilter(value_from=100))
    store.save_filter("服务", CaseFilter(types=(ContractType.SERVICE,)))
    store.save_filter("大额", CaseFilter(value_from=200))
    store.keep_last_place("u-1", "seller.name")
    store.keep_last_place("u-2", "buyer.name")
    step = FieldStep("u-1", "industry", None, "C", "打字")
    store.keep_bulk_step("批量", (step,))
    store = office.reopen()
    assert [(kept.name, kept.filter.value_from) for kept in store.saved_filters()] == [
        ("大额", 200),
        ("服务", None),
    ]
    assert not store.rename_filter("服务", "大额"), "the name is taken"
    assert store.rename_filter("服务", "技术服务")
    assert store.delete_filter("大额")
    assert not store.delete_filter("大额")
    assert [kept.name for kept in store.saved_filters()] == ["技术服务"]
    place = store.last_place()
    assert place is not None and (place.uid, place.field) == ("u-2", "buyer.name")
    (kept,) = store.bulk_steps()
    assert (kept.title, kept.steps) == ("批量", (step,))
    store.forget_bulk_step(kept.id)
    assert store.bulk_steps() == []
    assert office.faults() == []


def test_only_the_newest_bulk_steps_are_kept(office: PracticeOffice) -> None:
    for number in range(KEPT_BULK_EDITS + 3):
        office.store.keep_bulk_step(str(number), ())
    kept = office.store.bulk_steps()
    assert (len(kept), kept[0].title, kept[-1].title) == (KEPT_BULK_EDITS, "22", "3")


def test_a_register_of_an_earlier_program_gets_the_indexes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        work_as_version(patch, 7)
        PracticeOffice(tmp_path / "old").store.close()
    new = PracticeOffice(tmp_path / "old")
    uid = new.register(a_contract("旧库"))
    new.store.save_filter("x", CaseFilter(year=2026))
    assert [row.uid for row in new.store.find_cases(CaseQuery(sort="name"))] == [uid]
    assert new.faults() == []
    new.store.close()
