"""One contract registered twice: found at the bureau across offices, with every field that differs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from registrar_app.domain.errors import AnswerNoError, UsageError
from registrar_app.domain.party import Party
from registrar_app.domain.ruling import Decision
from registrar_app.services.desk import Desk
from registrar_app.services.find_repeats import Repeat, find_repeat, find_repeats
from registrar_app.services.later_life import cancel_contract
from registrar_app.services.program import Program
from registrar_app.services.rule_on_repeat import rule_on_repeat
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


def ruled(at: Offices, decision: Decision, **named: str) -> Repeat:
    """Rule on the one pair and find it again."""
    (pair,) = find_repeats(at.bureau)
    rule_on_repeat(at.bureau, pair, decision, "核对过原件", **named)
    (again,) = find_repeats(at.bureau)
    return again


@pytest.fixture
def twice(at: Offices) -> Offices:
    registered(at.huancui)
    registered(at.rongcheng)
    at.bring(at.huancui, at.rongcheng)
    return at


def test_a_pair_ruled_different_is_settled_and_says_who_and_why(twice: Offices) -> None:
    pair = ruled(twice, Decision.DIFFERENT_CONTRACTS)
    assert not pair.is_open
    assert pair.ruling is not None
    assert (pair.ruling.supervisor, pair.ruling.reason, pair.ruling.cancel) == ("S-01", "核对过原件", None)


def test_a_pair_ruled_the_same_stays_until_one_is_cancelled(twice: Offices) -> None:
    pair = ruled(twice, Decision.SAME_CONTRACT)
    assert pair.is_open
    assert pair.ruling is not None
    assert pair.ruling.cancel == pair.second.case.uid
    assert find_repeat(twice.bureau, pair.second.case.uid, pair.first.case.uid) == pair
    office = twice.huancui if pair.second.office == "371002" else twice.rongcheng
    cancel_contract(office, pair.second.case.uid, "主管部门裁定为重复登记")
    twice.bring(office)
    assert find_repeats(twice.bureau) == []


def test_the_one_to_be_cancelled_is_one_of_the_two(twice: Offices) -> None:
    (pair,) = find_repeats(twice.bureau)
    for decision, uid in (
        (Decision.SAME_CONTRACT, "00000000-0000-4000-8000-000000000000"),
        (Decision.DIFFERENT_CONTRACTS, pair.first.case.uid),
    ):
        with pytest.raises(UsageError, match="RULING-CANCEL"):
            rule_on_repeat(twice.bureau, pair, decision, "x", cancel=uid)
    named = ruled(twice, Decision.SAME_CONTRACT, cancel=pair.first.case.uid).ruling
    assert named is not None
    assert named.cancel == pair.first.case.uid


def test_a_later_ruling_stands(twice: Offices) -> None:
    ruled(twice, Decision.DIFFERENT_CONTRACTS)
    pair = ruled(twice, Decision.SAME_CONTRACT)
    assert pair.is_open
    assert len(pair.rulings) == 2


def test_two_that_do_not_look_alike_are_no_pair(at: Offices) -> None:
    one = registered(at.huancui)
    other = registered(at.rongcheng, buyer=Party(name="另一家公司"))
    at.bring(at.huancui, at.rongcheng)
    for names in ((one, other), (one, one)):
        with pytest.raises(AnswerNoError, match="REPEAT-NONE"):
            find_repeat(at.bureau, *names)
