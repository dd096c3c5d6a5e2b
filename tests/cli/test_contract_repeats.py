"""``registrar contract repeats``: what the bureau is told of contracts registered twice."""

from __future__ import annotations

import json

from registrar_app.app import build_program
from registrar_app.services.open_desk import open_desk
from tests.cli.exchange_world import Call, Places
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
