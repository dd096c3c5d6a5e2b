"""A filter becomes a question, read part by part in its order; the file that is exported says the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from registrar_app.domain.act import ActKind
from registrar_app.domain.case_filter import CaseFilter
from registrar_app.domain.errors import AnswerNoError, UsageError
from registrar_app.domain.interchange import write_contract
from registrar_app.domain.registration import CaseState
from registrar_app.services import list_cases
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import create_draft
from registrar_app.services.due_list import due_list
from registrar_app.services.export_list import export_list, list_table
from registrar_app.services.home_tiles import home_tiles
from registrar_app.services.last_place import keep_last_place, last_place
from registrar_app.services.list_cases import count_by_state, count_of, query_of, rows_of
from registrar_app.services.read_journal import JournalQuery, read_journal
from registrar_app.services.saved_filters import find_filter, rename_filter, save_filter
from registrar_app.store import queries
from tests import world


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Desk]:
    opened = world.desk(world.program(), tmp_path / "office")
    yield opened
    opened.store.close()


def drafts(office: Desk, count: int) -> None:
    for number in range(count):
        create_draft(office, replace(world.contract("", (number + 1) * 100), uid=None, name=f"合同{number}"))


def accept(office: Desk, name: str, on: date) -> None:
    uid = create_draft(office, replace(world.contract("", 100), uid=None, name=name))
    content = write_contract(replace(world.contract(uid, 100), name=name))
    world.act(office, ActKind.ACCEPT, uid, lambda place: {"contract": content}, on=on)


@pytest.mark.parametrize("at_once", [1, 2, 5, 7])
def test_parts_put_together_are_the_whole(
    office: Desk, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    drafts(office, 5)
    monkeypatch.setattr(list_cases, "_ROWS_AT_ONCE", at_once)
    query = query_of(office, CaseFilter(), sort="contract_value", descending=True)
    moved: list[int] = []
    assert [row.name for row in rows_of(office, query, moved.append)] == [f"合同{n}" for n in (4, 3, 2, 1, 0)]
    assert moved[-1] == 5
    assert [row.name for row in rows_of(office, replace(query, limit=3))] == ["合同4", "合同3", "合同2"]


def test_what_is_due_is_reckoned_and_put_together_with_the_rest(office: Desk) -> None:
    accept(office, "超期", date(2026, 10, 8))
    accept(office, "宽裕", world.TODAY)
    assert count_of(office, CaseFilter(due_within=0)) == 1
    assert count_of(office, CaseFilter(due_within=60)) == 2
    assert count_of(office, CaseFilter(due_within=60, text="宽裕")) == 1
    assert count_of(office, CaseFilter(due_within=60, states=(CaseState.DRAFT,))) == 0


@pytest.mark.parametrize("many", [1, 500])
def test_the_states_of_a_filter_are_as_many_as_its_lists_have(
    office: Desk, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr(queries, "_MANY", many)  # from so many on the list is gone along
    drafts(office, 3)
    accept(office, "合同1", world.TODAY)
    for chosen in (CaseFilter(), CaseFilter(text="合同1"), CaseFilter(text="合同", value_from=200)):
        counts = count_by_state(office, chosen)
        assert counts.states == {
            state: count_of(office, replace(chosen, states=(state,))) for state in CaseState
        }
        assert sum(counts.states.values()) == count_of(office, chosen) > 0


def test_the_table_says_what_was_asked_and_is_noted(office: Desk, tmp_path: Path) -> None:
    drafts(office, 3)
    query = query_of(office, CaseFilter(value_from=200), sort="name")
    table = list_table(office, query, ("name", "contract_value"))
    assert table.rows == [("合同1", 200), ("合同2", 300)]
    assert table.subtitle.zh.startswith("成交额 2.00 元 起；共 2 份；")
    program = world.program()
    assert export_list(program, office, query, ("name",), tmp_path / "out.xlsx", "zh") == 2
    (line, *_) = read_journal(office, JournalQuery(since=world.TODAY, until=world.TODAY))
    assert "out.xlsx" in line.subject + line.detail.zh
    with pytest.raises(UsageError, match="LIST-COLUMN"):
        list_table(office, query, ())


def test_stopped_while_reading_it_writes_nothing(office: Desk, tmp_path: Path) -> None:
    drafts(office, 2)

    def stop(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_list(
            world.program(), office, query_of(office, CaseFilter()), ("name",), tmp_path / "x.csv", "zh", stop
        )
    assert not (tmp_path / "x.csv").exists()


def test_names_of_filters_are_short_seen_and_taken_once(office: Desk) -> None:
    assert save_filter(office, "  大额 ", CaseFilter(value_from=1)) == "大额"
    for name in ("", "   ", "长" * 41, "藏\u202e名", "两\n行"):
        with pytest.raises(UsageError, match="FILTER-NAME"):
            save_filter(office, name, CaseFilter(year=2026))
    with pytest.raises(AnswerNoError, match="FILTER-TAKEN"):
        save_filter(office, "大额", CaseFilter(year=2026))
    assert rename_filter(office, "大额", "大额") == "大额", "its own name is no clash"
    save_filter(office, "服务", CaseFilter(year=2025))
    with pytest.raises(AnswerNoError, match="FILTER-TAKEN"):
        rename_filter(office, "服务", "大额")
    with pytest.raises(AnswerNoError, match="FILTER-UNKNOWN"):
        find_filter(office, "没有")


def test_a_field_that_this_program_does_not_know_is_left_out_of_the_place(office: Desk) -> None:
    uid = create_draft(office, world.contract("", 100))
    assert last_place(office) is None
    keep_last_place(office, uid, "payments[2].amount")
    place = last_place(office)
    assert place is not None and place.label is not None and place.label.zh == "第 3 笔付款 · 金额"
    keep_last_place(office, uid, "no.such")
    place = last_place(office)
    assert place is not None and (place.field, place.label) == ("", None)


def test_the_figures_of_the_bench_are_those_of_their_filters(office: Desk) -> None:
    drafts(office, 2)
    accept(office, "超期", date(2026, 10, 8))
    for one in home_tiles(office, due_list(office)):
        if one.filter is not None:
            assert one.count == count_of(office, one.filter), one.name.zh
