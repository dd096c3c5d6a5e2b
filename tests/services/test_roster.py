"""Rosters: issued by the bureau, taken in by stores; the attacks on update files, each by its name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.roster import Device, NumberBlock, Office
from registrar_app.services.desk import Desk
from registrar_app.services.import_roster import import_roster
from registrar_app.services.program import Program
from registrar_app.services.verify_roster import MEMBER, roster_bytes, verify_roster_file
from tests import world
from tests.practice_keys import key, recovery, root, supervisor
from tests.root_changes import following


@pytest.fixture(scope="module")
def program() -> Program:
    return world.program()


@pytest.fixture
def office(program: Program, tmp_path: Path) -> Desk:
    return world.desk(program, tmp_path / "office")


def refusal(program: Program, office: Desk, container: bytes) -> str:
    before = office.store.roster(), office.store.roster_file()
    with pytest.raises(InputRefusedError) as raised:
        import_roster(program, office, container)
    assert (office.store.roster(), office.store.roster_file()) == before
    assert raised.value.exit_code == 3
    return raised.value.code


def test_the_next_version_is_taken_and_the_same_one_again_changes_nothing(
    program: Program, office: Desk
) -> None:
    second = following(world.roster())
    container = world.sealed_roster(second)
    assert import_roster(program, office, container).taken
    assert office.store.roster() == second
    assert office.store.roster_file() == container
    assert not import_roster(program, office, container).taken
    assert not import_roster(program, office, world.sealed_roster(second)).taken  # signed a second time


def test_versions_may_be_skipped_forward(program: Program, office: Desk) -> None:
    second = following(world.roster())
    assert import_roster(program, office, world.sealed_roster(following(second))).roster.version == 3


def test_what_is_no_container_is_refused(program: Program, office: Desk) -> None:
    for rubbish in (b"", b"PK\x03\x04", b"{}", bytes(4000)):
        assert refusal(program, office, rubbish) == "CONTAINER-REFUSED"


def test_a_roster_with_one_changed_byte_is_refused(program: Program, office: Desk) -> None:
    whole = world.sealed_roster(following(world.roster()))
    for place in range(0, len(whole), 101):
        changed = whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :]
        assert refusal(program, office, changed) == "CONTAINER-REFUSED"


def test_the_version_before_is_not_taken_again(program: Program, office: Desk) -> None:
    first = office.store.roster_file()
    import_roster(program, office, world.sealed_roster(following(world.roster())))
    assert first is not None
    assert refusal(program, office, first) == "ROSTER-OLDER"


def test_another_roster_of_the_same_version_is_a_fork(program: Program, office: Desk) -> None:
    assert refusal(program, office, world.sealed_roster(world.roster(bureau="另一个局"))) == "ROSTER-FORK"


def test_a_version_that_follows_another_one_is_a_fork(program: Program, office: Desk) -> None:
    stranger = following(world.roster(bureau="另一个局"))
    assert refusal(program, office, world.sealed_roster(stranger)) == "ROSTER-FORK"


@pytest.mark.parametrize("by", ["registrar", "supervisor", "foreign root"])
def test_only_the_root_signs_a_roster(program: Program, office: Desk, by: str) -> None:
    keys = {"registrar": key("R-01"), "supervisor": supervisor(), "foreign root": root("stranger")}
    container = world.sealed_roster(following(world.roster()), by=keys[by])
    assert refusal(program, office, container) == "ROSTER-ROOT"


def test_a_foreign_roster_holds_by_itself_but_not_in_this_store(program: Program, office: Desk) -> None:
    foreign = following(world.roster(), root=root("stranger").certificate, registrars=(), supervisors=())
    recovery = key("recovery", "recovery", None, "stranger").certificate
    container = world.sealed_roster(replace(foreign, recovery=recovery), by=root("stranger"))
    assert refusal(program, office, container) == "ROSTER-ROOT"
    assert verify_roster_file(program, container, None).root == root("stranger").certificate


def test_a_signer_under_another_root_is_refused(program: Program, office: Desk) -> None:
    smuggled = world.signer(key("R-07", under="stranger"), "R-07")
    roster = following(world.roster(), registrars=(*world.roster().registrars, smuggled))
    assert refusal(program, office, world.sealed_roster(roster)) == "ROSTER-CONTENT"


@pytest.mark.parametrize(
    "changes",
    [
        {"offices": ()},
        {"offices": (Office("371002", "甲", ()), Office("371002", "乙", ()), Office("371082", "丙", ()))},
        {"devices": (Device("371002-01", "371082", ()),)},
        {"devices": (Device("371002-01", "371002", ()), Device("371002-01", "371002", ()))},
        {"devices": (Device("371002-01", "371002", (NumberBlock(1, 50), NumberBlock(50, 60))),)},
        {"devices": (Device("371002-01", "371002", (NumberBlock(1, 1_000_000),)),)},
        {"expires_on": date(2020, 1, 1)},
        {"bureau": "局" * 301},
        {"bureau": "局\u202e"},
        {"offices": (Office("371002", "登记点\n", ()), Office("371082", "荣成市登记点", ()))},
        {"supervisors": (world.signer(supervisor(), "S-01", None, name="张三\u2066"),)},
        {"registrars": (world.signer(key("R-01"), "R-01", "371099"),)},
        {"registrars": (world.signer(key("R-01"), "R-01"), world.signer(key("R-01"), "R-02"))},
        {"registrars": (world.signer(key("R-01"), "R-01", term_to=date(2017, 1, 1)),)},
        {"registrars": (world.signer(key("R-01"), "R-01", term_to=date(2037, 6, 1)),)},
        {"registrars": (world.signer(key("R-01"), "R-01", term_from=date(2017, 6, 1)),)},
        {"issued_on": date(2038, 1, 1), "expires_on": date(2038, 12, 31)},
    ],
)
def test_a_roster_that_contradicts_itself(program: Program, office: Desk, changes: dict[str, Any]) -> None:
    assert (
        refusal(program, office, world.sealed_roster(following(world.roster(), **changes)))
        == "ROSTER-CONTENT"
    )


@pytest.mark.parametrize(
    "edit",
    [
        (b'"version":2', b'"version":"2"'),
        (b'"version":2', b'"version": 2'),
        (b'{"bureau', b'{"a":1,"bureau'),
        (b'"issued_on":"2026-11-01"', b'"issued_on":"20261101"'),
    ],
    ids=["type", "space", "unknown key", "another spelling of a date"],
)
def test_a_roster_in_another_form(program: Program, office: Desk, edit: tuple[bytes, bytes]) -> None:
    text = roster_bytes(following(world.roster()))
    assert edit[0] in text
    container = program.containers.pack({MEMBER: text.replace(*edit)}, root().sign_detached)
    assert refusal(program, office, container) == "ROSTER-CONTENT"


def test_an_expired_roster_is_still_taken(program: Program, office: Desk) -> None:
    """An office must not stop working because a newer file is late; the window warns instead."""
    late = following(world.roster(), issued_on=date(2024, 1, 1), expires_on=date(2025, 1, 1))
    assert import_roster(program, office, world.sealed_roster(late)).taken


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"recovery": key("R-09").certificate}, "keys"),
        ({"supervisors": (world.signer(key("R-09"), "S-09", None),)}, "keys"),
        ({"recovery": supervisor().certificate}, "certificates"),
        ({"registrars": (world.signer(recovery(), "R-01"),)}, "certificates"),
        ({"registrars": (world.signer(root(), "R-01"),)}, "certificates"),
    ],
    ids=[
        "recovery seals nothing",
        "supervisor opens nothing",
        "supervisor recovers",
        "recovery signs",
        "root signs",
    ],
)
def test_one_key_does_one_thing_and_batches_can_be_addressed(
    program: Program, office: Desk, changes: dict[str, Any], place: str
) -> None:
    container = world.sealed_roster(following(world.roster(), **changes))
    assert refusal(program, office, container) == "ROSTER-CONTENT"
    with pytest.raises(InputRefusedError) as raised:
        verify_roster_file(program, container, None)
    assert raised.value.where == f"roster.json {place}"
