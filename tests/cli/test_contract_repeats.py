"""``registrar contract repeats``: what the bureau is told of contracts registered twice."""

from __future__ import annotations

import json

import pytest

from registrar_app.app import build_program
from registrar_app.services.open_desk import open_desk
from tests.cli.exchange_world import Call, Places, Told
from tests.practice_keys import PASSWORD
from tests.world import register


def test_none_is_an_answer(at: Places, call: Call) -> None:
    told = call("contract", "repeats", "--store", at.office, "--json")
    assert told.code == 0, told.err
    assert json.loads(told.out) == []


def test_two_are_shown_side_by_side(at: Places, call: Call) -> None:
    desk = open_desk(build_program(), at.office, PASSWORD, pin=PASSWORD)
    uid = register(desk, value=100_000_000)
    desk.store.close()
    told = call("contract", "repeats", "--store", at.office, "--json")
    (pair,) = json.loads(told.out)
    assert told.code == 1
    assert uid in {pair["first"]["uid"], pair["second"]["uid"]}
    assert (pair["crosses_offices"], pair["differences"]) == (False, [])
    plain = call("--lang", "en", "contract", "repeats", "--store", at.office)
    assert "环翠区登记点" in plain.out
    assert "every field is the same" in plain.out
    assert "registered twice: 1, between two offices: 0" in plain.out


@pytest.fixture
def pair(at: Places, call: Call) -> tuple[str, str]:
    """Two registrations of one contract, brought to the bureau, the earlier first."""
    desk = open_desk(build_program(), at.office, PASSWORD, pin=PASSWORD)
    other = register(desk, value=100_000_000)
    (one,) = {case.uid for case in desk.store.cases()} - {other}
    desk.store.close()
    told = call("batch", "export", "--store", at.office, "--out", at.out / "two.htb")
    assert told.code == 0, told.err
    assert call("batch", "import", at.out / "two.htb", "--store", at.bureau).code == 0
    first, second = sorted((one, other))  # of one day: by uid
    return first, second


def rule(at: Places, call: Call, pair: tuple[str, str], *more: str) -> Told:
    return call("contract", "repeats", "--store", at.bureau, "--rule", *pair, *more)


def test_a_pair_ruled_different_is_open_no_more_and_still_found(
    at: Places, call: Call, pair: tuple[str, str]
) -> None:
    ruled = rule(at, call, pair, "--decision", "different", "--reason", "标的不同，系二期", "--json")
    assert ruled.code == 0, ruled.err
    value = json.loads(ruled.out)
    assert (value["decision"], value["cancel"], value["reason"]) == (
        "different_contracts",
        None,
        "标的不同，系二期",
    )
    rest = call("contract", "repeats", "--store", at.bureau, "--json")
    assert (rest.code, json.loads(rest.out)) == (0, [])
    (found,) = json.loads(call("contract", "repeats", "--all", "--store", at.bureau, "--json").out)
    assert (found["open"], found["rulings"]) == (False, [value])
    plain = call("contract", "repeats", "--all", "--store", at.bureau)
    assert "裁定：不同合同。理由：标的不同，系二期" in plain.out
    assert "已裁定为不同合同" in plain.out
    assert (
        "ruled to be different contracts: 1"
        in call("--lang", "en", "contract", "repeats", "--store", at.bureau).out
    )


def test_a_pair_ruled_the_same_stays_with_what_should_be_cancelled(
    at: Places, call: Call, pair: tuple[str, str]
) -> None:
    ruled = rule(at, call, pair, "--decision", "same", "--reason", "two entries of one paper", "--lang", "en")
    assert ruled.code == 0, ruled.err
    assert f"ruled: the same contract, {pair[1][:8]} should be cancelled. Reason: two entries" in ruled.out
    told = call("contract", "repeats", "--store", at.bureau, "--json")
    (found,) = json.loads(told.out)
    assert (told.code, found["open"], found["rulings"][0]["cancel"]) == (1, True, pair[1])
    verified = call("store", "verify", "--store", at.bureau, "--json")
    assert (verified.code, json.loads(verified.out)["rulings"]) == (0, 1)


def test_the_one_to_cancel_can_be_named_and_a_later_ruling_stands(
    at: Places, call: Call, pair: tuple[str, str]
) -> None:
    rule(at, call, pair, "--decision", "different", "--reason", "first sight")
    slip = json.loads(call("contract", "repeats", "--all", "--store", at.bureau, "--json").out)[0]["first"][
        "slip_no"
    ]
    told = rule(at, call, pair, "--decision", "same", "--reason", "seen again", "--cancel", slip)
    assert told.code == 0, told.err
    (found,) = json.loads(call("contract", "repeats", "--store", at.bureau, "--json").out)
    assert [ruling["decision"] for ruling in found["rulings"]] == ["different_contracts", "same_contract"]
    assert found["rulings"][1]["cancel"] == pair[0]


@pytest.mark.parametrize(
    ("more", "code", "exit_code"),
    [
        (["--decision", "same"], "RULING-INCOMPLETE", 2),
        (["--reason", "x"], "RULING-INCOMPLETE", 2),
        (["--decision", "same", "--reason", " "], "TEXT-REQUIRED", 2),
        (["--decision", "different", "--reason", "x", "--cancel", "FIRST"], "RULING-CANCEL", 2),
        (["--decision", "same", "--reason", "x", "--cancel", "nobody00"], "CASE-UNKNOWN", 1),
    ],
)
def test_a_ruling_that_makes_no_sense_is_refused(
    at: Places, call: Call, pair: tuple[str, str], more: list[str], code: str, exit_code: int
) -> None:
    told = rule(at, call, pair, *(pair[0] if word == "FIRST" else word for word in more))
    assert (told.code, told.err.split()[0]) == (exit_code, code)
    assert json.loads(call("store", "verify", "--store", at.bureau, "--json").out)["rulings"] == 0


def test_only_two_that_look_alike_can_be_ruled_on(at: Places, call: Call, pair: tuple[str, str]) -> None:
    told = rule(at, call, (pair[0], pair[0]), "--decision", "different", "--reason", "x", "--lang", "en")
    assert told.code == 1
    assert told.err.startswith("REPEAT-NONE ")
    assert "nothing was changed" in told.err
    alone = call("contract", "repeats", "--store", at.bureau, "--decision", "same")
    assert alone.err.startswith("RULING-INCOMPLETE ")


def test_an_office_cannot_rule(at: Places, call: Call, pair: tuple[str, str]) -> None:
    told = call(
        "contract", "repeats", "--store", at.office, "--rule", *pair, "--decision", "same", "--reason", "x"
    )
    assert (told.code, told.err.split()[0]) == (2, "NOT-A-BUREAU")
