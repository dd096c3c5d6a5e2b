"""One contract registered twice: found at the bureau across offices, with every field that differs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from registrar_app.domain.party import Party
from registrar_app.services.desk import Desk
from registrar_app.services.find_repeats import find_repeats
from registrar_app.services.later_life import cancel_contract
from registrar_app.services.program import Program
from tests import world
from tests.practice_keys import key

SENSOR = replace(
    world.contract("-"),
    seller=Party(name="哈尔滨工业大学（威海）", credit_code="12100000400000456Q"),
    signed_on=date(2026, 11, 2),
)


class Offices:
    """Two offices and the bureau that takes their batches in."""

    def __init__(self, folder: Path) -> None:
        self.program: Program = world.program()
        self.folder = folder
        self.bureau = world.bureau(self.program, folder / "bureau")
        self.huancui = world.desk(self.program, folder / "huancui")
        self.rongcheng = world.desk(
            self.program, folder / "rongcheng", device="371082-01", with_key=key("R-02", office="371082")
        )

    def bring(self, *desks: Desk) -> None:
        for desk in desks:
            world.bring(self.program, desk, self.bureau, self.folder)


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Offices]:
    offices = Offices(tmp_path)
    yield offices
    for desk in (offices.bureau, offices.huancui, offices.rongcheng):
        desk.store.close()


def registered(desk: Desk, **changes: object) -> str:
    return world.register_content(desk, replace(SENSOR, **changes))


def test_the_same_contract_of_two_offices_is_one_pair_with_its_differences(at: Offices) -> None:
    one = registered(at.huancui)
    other = registered(at.rongcheng, name="海洋 传感器开发", transaction_amount=90_000_000)
    at.bring(at.huancui, at.rongcheng)
    (pair,) = find_repeats(at.bureau)
    assert {pair.first.case.uid, pair.second.case.uid} == {one, other}
    assert pair.crosses_offices
    assert {change.path for change in pair.differences} == {"name", "transaction_amount"}


@pytest.mark.parametrize(
    "changes",
    [
        {"buyer": Party(name="另一家公司")},
        {"contract_value": 7, "signed_on": date(2026, 11, 3)},
        {"name": "完全不同的软件平台升级改造", "signed_on": date(2026, 11, 3)},
    ],
)
def test_another_contract_is_no_repeat(at: Offices, changes: dict[str, object]) -> None:
    registered(at.huancui)
    registered(at.rongcheng, **changes)
    at.bring(at.huancui, at.rongcheng)
    assert find_repeats(at.bureau) == []


def test_a_party_written_without_its_code_is_still_found(at: Offices) -> None:
    registered(at.huancui)
    registered(at.rongcheng, seller=Party(name="哈尔滨工业大学(威海)"))
    at.bring(at.huancui, at.rongcheng)
    (pair,) = find_repeats(at.bureau)
    assert "seller.credit_code" in {change.path for change in pair.differences}


def test_a_cancelled_copy_is_settled(at: Offices) -> None:
    registered(at.huancui)
    uid = registered(at.rongcheng)
    cancel_contract(at.rongcheng, uid, "重复登记")
    at.bring(at.huancui, at.rongcheng)
    assert find_repeats(at.bureau) == []


def test_pairs_between_offices_come_first(at: Offices) -> None:
    for desk, name in ((at.huancui, "甲项目开发"), (at.huancui, "甲项目开发"), (at.rongcheng, "甲项目开发")):
        registered(desk, name=name)
    at.bring(at.huancui, at.rongcheng)
    assert [pair.crosses_offices for pair in find_repeats(at.bureau)] == [True, True, False]
