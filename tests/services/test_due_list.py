"""What waits for a decision: the most urgent first, none left out, disputed and large ones with their longer limit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from registrar_app.domain.examination import WorkingSheet
from registrar_app.domain.registration import CaseState
from registrar_app.services import decide, drafts
from registrar_app.services.deadline import decision_deadline, is_disputed, row_deadline
from registrar_app.services.desk import Desk
from registrar_app.services.due_list import due_list
from registrar_app.services.ports import CaseQuery
from tests.contract_samples import sound_contract
from tests.world import set_day

TODAY = date(2026, 11, 23)


@pytest.fixture
def world(world_of_2026):
    """The days of these tests are fixed ones."""
    return world_of_2026


@pytest.fixture
def office(desk: Desk) -> Desk:
    set_day(desk, TODAY)
    return desk


def accept(desk: Desk, on: date, name: str, **changes: Any) -> str:
    contract = replace(sound_contract(on), uid=None, name=name, **changes)
    uid = drafts.create_draft(desk, contract)
    decide.accept_contract(desk, uid, on=on)
    return uid


def names(desk: Desk) -> list[str]:
    return [case.row.name for case in due_list(desk)]


def test_an_office_with_nothing_to_decide_has_an_empty_list(office: Desk) -> None:
    drafts.create_draft(office, sound_contract(TODAY))
    assert due_list(office) == []


def test_the_overdue_and_the_soonest_come_first(office: Desk) -> None:
    accept(office, date(2026, 11, 20), "后到期")
    accept(office, date(2026, 10, 20), "已超期")
    accept(office, date(2026, 11, 2), "今天到期")
    assert names(office) == ["已超期", "今天到期", "后到期"]
    assert [case.is_overdue for case in due_list(office)] == [True, False, False]
    assert [case.deadline.left for case in due_list(office) if case.deadline] == [-9, 0, 14]


def test_what_is_decided_leaves_the_list(office: Desk) -> None:
    uid = accept(office, date(2026, 11, 20), "不予登记的")
    decide.refuse_contract(office, uid, "subject-unclear", "标的不清", on=TODAY)
    assert names(office) == []


def test_a_large_contract_has_its_longer_limit_in_the_list_too(office: Desk) -> None:
    large = {"contract_value": 500_000_000, "transaction_amount": 500_000_000, "non_technical_costs": ()}
    uid = accept(office, date(2026, 11, 2), "大额", **large)
    (case,) = due_list(office)
    assert case.deadline is not None
    assert (case.deadline.limit.days, case.deadline.due) == (30, date(2026, 12, 14))
    assert case.deadline == decision_deadline(office, drafts.load_case(office, uid))


def test_a_disputed_contract_has_its_longer_limit_in_the_list_too(office: Desk) -> None:
    uid = accept(office, date(2026, 11, 2), "有争议")
    accept(office, date(2026, 11, 2), "无争议")
    with office.store.writing() as writer:
        writer.save_sheet(uid, WorkingSheet(disputed=True))
    assert is_disputed(office, uid)
    assert {case.row.name: case.deadline.limit.days for case in due_list(office) if case.deadline} == {
        "有争议": 30,
        "无争议": 15,
    }
    assert names(office) == ["无争议", "有争议"]


def test_a_case_that_waits_for_its_supplement_has_the_day_it_is_wanted_by(office: Desk) -> None:
    dated, open_ended = (accept(office, date(2026, 11, 2), name) for name in ("补正有期限", "补正无期限"))
    accept(office, date(2026, 11, 20), "在办")
    decide.request_supplement(office, dated, "报价清单", on=date(2026, 11, 10), until=date(2026, 11, 20))
    decide.request_supplement(office, open_ended, "报价清单", on=date(2026, 11, 10))
    assert names(office) == ["补正有期限", "在办", "补正无期限"]
    first, _, last = due_list(office)
    assert (first.deadline, first.due_on, first.is_overdue) == (None, date(2026, 11, 20), True)
    assert (last.deadline, last.due_on, last.is_overdue) == (None, None, False)


def test_the_limit_runs_anew_from_the_day_the_supplement_came(office: Desk) -> None:
    uid = accept(office, date(2026, 11, 2), "补正过")
    decide.request_supplement(office, uid, "报价清单", on=date(2026, 11, 10))
    decide.receive_supplement(office, uid, "清单", on=date(2026, 11, 20))
    (case,) = due_list(office)
    assert case.row.state is CaseState.ACCEPTED
    assert case.deadline is not None
    assert (case.deadline.accepted_on, case.deadline.due) == (date(2026, 11, 20), date(2026, 12, 11))


def test_no_case_is_left_out_and_every_line_agrees_with_its_case(office: Desk) -> None:
    for number in range(7):
        accept(office, date(2026, 11, 2 + number), f"第{number}份")
    rows = office.store.find_cases(CaseQuery(states=(CaseState.ACCEPTED,), limit=None))
    assert {case.row.uid for case in due_list(office)} == {row.uid for row in rows}
    for row in rows:
        assert row_deadline(office, row) == decision_deadline(office, drafts.load_case(office, row.uid))


def test_every_case_of_the_office_is_asked_for_not_one_page_of_them(office: Desk, monkeypatch: Any) -> None:
    asked: list[CaseQuery] = []
    find = type(office.store).find_cases

    def watch(store: Any, query: CaseQuery) -> Any:
        asked.append(query)
        return find(store, query)

    monkeypatch.setattr(type(office.store), "find_cases", watch)
    due_list(office)
    assert [(query.limit, query.office) for query in asked] == [(None, office.store.identity.office)]
