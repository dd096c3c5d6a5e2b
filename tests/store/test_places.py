"""A list that is read from known places in its order is the list that is read by number, in every order, for every filter."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from registrar_app.domain.case_filter import DateKind, Missing
from registrar_app.domain.contract import ContractType
from registrar_app.domain.errors import MachineRefusedError
from registrar_app.domain.registration import CaseState
from registrar_app.services.case_columns import CASE_COLUMNS
from registrar_app.services.ports import CaseQuery
from registrar_app.store import queries
from registrar_app.store.case_filter import from_place_on, index_of_order, order_of
from tests.store.many_lines import put_line
from tests.store.office import PracticeOffice, a_contract

LINES, EVERY = 60, 7
ORDERS = [("", False), *((c, d) for c in CASE_COLUMNS if c != "exchange" for d in (False, True))]
FILTERS = (
    CaseQuery(),
    CaseQuery(states=(CaseState.REGISTERED,)),
    CaseQuery(states=(CaseState.DRAFT, CaseState.REGISTERED), value_from=200),
    CaseQuery(types=(ContractType.SERVICE, ContractType.TRANSFER), office="371002"),
    CaseQuery(dates=DateKind.SIGNED, since=date(2026, 3, 2), year=2026),
    CaseQuery(missing=Missing.CONTRACT_VALUE),
    CaseQuery(text="海"),
)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PracticeOffice]:
    practice = PracticeOffice(tmp_path_factory.mktemp("places") / "store")
    chance = random.Random(20261129)
    with practice.store._connection.transaction():
        for _ in range(LINES):
            put_line(practice, chance)
    with closing(practice.store):
        yield practice


def lines_by_place(office: PracticeOffice, query: CaseQuery) -> list[str]:
    """Read the whole list, each part from the place before it, the parts beginning in between too."""
    places = office.store.places_of(query, EVERY)
    found: list[str] = []
    for number, place in enumerate(places):
        for offset, limit in ((0, 3), (3, EVERY - 3)):
            part = replace(query, start=place, offset=offset, limit=limit)
            found += [row.uid for row in office.store.find_cases(part)]
        assert len(found) <= (number + 1) * EVERY
    return found


@pytest.mark.parametrize("asked", FILTERS, ids=range(len(FILTERS)))
def test_a_list_read_by_its_places_is_the_list(
    office: PracticeOffice, asked: CaseQuery, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "_MANY", 0)  # a search that many fit goes along the list
    sizes = set()
    for sort, descending in ORDERS:
        query = replace(asked, sort=sort, descending=descending, limit=None)
        whole = [row.uid for row in office.store.find_cases(query)]
        sizes.add(len(whole))
        assert lines_by_place(office, query) == whole, (sort, descending)
    assert len(sizes) == 1 and min(sizes) > EVERY, "several parts are read"


def test_a_place_is_held_while_lines_come_and_go(office: PracticeOffice) -> None:
    """Nobody must use it then, but whoever does gets lines that are there, in order, and none before it."""
    chance = random.Random(5)
    for sort, descending in ORDERS:
        query = CaseQuery(sort=sort, descending=descending, limit=None)
        place = office.store.places_of(query, EVERY)[3]
        with office.store._connection.lock:
            office.store._connection.run("DELETE FROM case_projection WHERE uid = ?", (place.uid,))
            put_line(office, chance)
        whole = [row.uid for row in office.store.find_cases(query)]
        after = [row.uid for row in office.store.find_cases(replace(query, start=place))]
        assert after and after == whole[-len(after) :]


@pytest.mark.parametrize(("sort", "descending"), ORDERS)
def test_an_index_is_entered_at_the_place(office: PracticeOffice, sort: str, descending: bool) -> None:
    for states in ((), (CaseState.REGISTERED,)):
        query = CaseQuery(sort=sort, descending=descending, states=states)
        place = office.store.places_of(query, EVERY)[1]
        state = "p.state = 'registered' AND " if states else ""
        for condition, values in from_place_on(query, place):
            plan = office.store._connection.rows(
                f"EXPLAIN QUERY PLAN SELECT p.uid FROM case_projection p INDEXED BY {index_of_order(query)}"
                f" WHERE {state}{condition} ORDER BY {order_of(query)} LIMIT 64",
                values,
            )
            told = [row["detail"] for row in plan]
            assert told and all("SEARCH" in step and "TEMP B-TREE" not in step for step in told), told


def test_the_mark_changes_with_whatever_is_written_by_whomever(office: PracticeOffice) -> None:
    store = office.store
    mark = store.change_mark()
    store.find_cases(CaseQuery())
    assert store.change_mark() == mark
    office.draft(a_contract("这里"))
    here = store.change_mark()
    assert here != mark
    with closing(office.keeper.open(office.directory, store._data_key)) as other:
        assert store.change_mark() == here, "opening writes nothing"
        with other.writing() as writer:
            writer.save_draft("f" * 8, a_contract("别处"), {})
        assert store.change_mark() != here


def test_reading_places_can_be_stopped(office: PracticeOffice, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("registrar_app.store.connection._STEPS_BETWEEN", 10)
    with pytest.raises(MachineRefusedError) as refused, office.store.reading(lambda: True) as beside:
        beside.places_of(CaseQuery(), EVERY)
    assert refused.value.code == "STORE-STOPPED"
