"""A long list is read from anchors: the same lines, whatever is written meanwhile, and nothing that goes on at the end."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from registrar_app.services import drafts
from registrar_app.services.list_cases import Found
from registrar_app.services.ports import CaseQuery
from registrar_app.store.register import SqliteRegister
from registrar_app.ui.contracts import anchors, case_list, model, selection
from registrar_app.ui.contracts.model import CaseTable
from registrar_app.ui.main_window import MainWindow
from registrar_app.ui.operation import Newest
from tests.contract_samples import sound_contract
from tests.store.many_lines import put_line
from tests.store.office import PracticeOffice

SIZE, PIECE = 6, 3
NAMES = ("pump", "valve", "pipe", "gauge", "motor", "hose", "flange", "rotor")


@pytest.fixture(autouse=True)
def short_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(anchors, "LONG", 0)
    for room in (model, case_list, selection):
        monkeypatch.setattr(room, "WINDOW", SIZE)
    monkeypatch.setattr(model, "EVERY", SIZE)
    monkeypatch.setattr(model, "PIECE", PIECE)
    monkeypatch.setattr(model, "BY_PLACE", 2 * PIECE)
    monkeypatch.setattr(model, "BY_NUMBER", 3 * PIECE)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[PracticeOffice]:
    practice, chance = PracticeOffice(tmp_path / "store"), random.Random(3)
    with closing(practice.store):
        for _ in range(30):
            put_line(practice, chance)
        yield practice


@pytest.fixture
def asked(office: PracticeOffice, monkeypatch: pytest.MonkeyPatch) -> list[CaseQuery]:
    """What the store is asked for, in order."""
    kept, find = [], SqliteRegister.find_cases

    def watch(store: SqliteRegister, query: CaseQuery) -> Any:
        kept.append(query)
        return find(store, query)

    monkeypatch.setattr(SqliteRegister, "find_cases", watch)
    return kept


def whole(office: PracticeOffice, query: CaseQuery) -> list[str]:
    return [row.uid for row in office.store.find_cases(replace(query, limit=None))]


def show(table: CaseTable, office: PracticeOffice, query: CaseQuery) -> list[str]:
    """Show a list and return which lines it has at this moment."""
    lines = office.store.find_cases(replace(query, limit=None))
    table.show_found(Found(query=query, count=len(lines), first=lines[:SIZE], order=None))
    return [row.uid for row in lines]


def test_lines_are_the_same_with_and_without_anchors_and_while_others_write(
    office: PracticeOffice, asked: list[CaseQuery], qtbot: Any
) -> None:
    chance, table, behind = random.Random(7), CaseTable(office.store), []
    table.fell_behind.connect(lambda: behind.append(True))
    with closing(office.keeper.open(office.directory, office.store._data_key)) as other:
        for turn in range(24):
            sort = chance.choice(["", "name", "type", "contract_value", "signed_on", "changed_at"])
            query = CaseQuery(sort=sort, descending=chance.random() < 0.5, limit=None)
            behind.clear()
            of_then = show(table, office, query)
            if turn % 3:
                qtbot.waitUntil(lambda: table.anchors.are_there)
            asked.clear()
            for number in chance.sample(range(len(of_then)), 2):
                assert table.row_at(number).uid == of_then[number]
            assert not behind
            assert turn % 3 == 0 or all(each.start is not None for each in asked), "every read had its anchor"
            if turn % 2:
                put_line(office, chance)
            else:
                uid = chance.choice(of_then)
                other._connection.run("DELETE FROM case_projection WHERE uid = ?", (uid,))
            unread = next(n for n in range(len(of_then) - 2) if n - n % PIECE not in table._pieces)
            assert table.row_at(unread).uid == whole(office, query)[unread], "it is the line of now"
            assert behind == [True] and not table.anchors.are_there
            assert table.row_at(0).uid == whole(office, query)[0], "and nothing of before goes with it"


def test_another_list_stops_what_is_read_for_the_one_before(
    office: PracticeOffice, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, may_go, kept = threading.Event(), threading.Event(), SqliteRegister.places_of
    ended: list[str] = []

    def slow(store: SqliteRegister, query: CaseQuery, every: int) -> Any:
        if query.sort == "name":
            begun.set()
            assert may_go.wait(30)
        try:
            return kept(store, query, every)
        finally:
            ended.append(query.sort)

    monkeypatch.setattr(SqliteRegister, "places_of", slow)
    table = CaseTable(office.store)
    show(table, office, CaseQuery(sort="name", limit=None))
    assert begun.wait(30)
    of_now = show(table, office, CaseQuery(limit=None))
    may_go.set()
    qtbot.waitUntil(lambda: table.anchors.are_there)
    assert ended == ["name", ""]
    assert [table.row_at(number).uid for number in range(len(of_now))] == of_now
    table.anchors.begin(CaseQuery(limit=None), len(of_now), SIZE)
    table.anchors.end()
    assert not table.anchors.are_there and not table.anchors.is_working


@pytest.fixture
def page(open_window: Callable[..., MainWindow]) -> Any:
    window = open_window()
    desk = window.place.desk
    for number, name in enumerate(NAMES):
        given = replace(sound_contract(desk.today()), uid=None, name=name, contract_no=f"N-{number}")
        drafts.create_draft(desk, given)
    window.show_page("contracts")
    return window.page


def test_a_list_that_was_left_behind_is_asked_for_again_and_stays_where_it_is(page: Any, qtbot: Any) -> None:
    assert page.table.anchors in page.window().findChildren(Newest), "the window waits for it as it closes"
    page.view.setFixedHeight(160)
    qtbot.waitUntil(lambda: page.table.anchors.are_there)
    bar = page.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place, desk = bar.value(), page._place.desk
    page.table._pieces = {0: page.table._pieces[0]}
    drafts.create_draft(desk, replace(sound_contract(desk.today()), uid=None, name="newer"))
    page.table.row_at(6)
    qtbot.waitUntil(lambda: page.table.rowCount() == len(NAMES) + 1)
    qtbot.waitUntil(lambda: page.table.anchors.are_there)
    found = [page.table.row_at(number).name for number in range(len(NAMES) + 1)]
    assert found == ["newer", *reversed(NAMES)]
    assert bar.value() == place > 0
