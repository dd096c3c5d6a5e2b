"""Tests that the proof of a store judges every roster kept: an act is believed when any of them names its signer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from registrar_app.services.desk import Desk
from registrar_app.services.import_roster import import_roster
from registrar_app.services.program import Program
from registrar_app.services.verify_roster import roster_hash
from registrar_app.services.verify_store import verify_store
from tests import world


@pytest.fixture(scope="module")
def program() -> Program:
    return world.program()


@pytest.fixture
def office(program: Program, tmp_path: Path) -> Desk:
    return world.desk(program, tmp_path / "office")


def test_every_version_that_came_from_the_bureau_holds(program: Program, office: Desk) -> None:
    first = world.roster()
    second = replace(first, version=2, previous=roster_hash(first))
    import_roster(program, office, world.sealed_roster(second))
    assert verify_store(program, office).faults == ()


@pytest.mark.parametrize("genuine_file", [False, True])
def test_an_older_roster_put_there_by_hand_is_named(
    program: Program, office: Desk, genuine_file: bool
) -> None:
    first = world.roster()
    third = replace(first, version=3, previous=roster_hash(first))
    import_roster(program, office, world.sealed_roster(third))
    forged = replace(first, version=2, bureau="另一个主管部门")
    office.store.keep_roster(
        forged, roster_hash(forged), world.sealed_roster(first) if genuine_file else b"no container"
    )
    assert [fault.where for fault in verify_store(program, office).faults] == ["roster 2"]
