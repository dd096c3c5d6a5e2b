"""Setting a register up in one go: with its key, or not at all; every folder stays as it was found where it fails."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from registrar_app.domain.errors import InputRefusedError, MachineRefusedError, RegistrarError, UsageError
from registrar_app.services.create_bureau import RECOVERY_FILE, ROOT_FILE
from registrar_app.services.open_desk import open_desk
from registrar_app.services.set_up import (
    BureauPlan,
    FileKey,
    OfficePlan,
    TokenKey,
    check_key_file,
    set_up_bureau,
    set_up_office,
)
from registrar_app.services.verify_roster import verify_roster_file

PASSWORD, OWN_PIN = "a password of mine", "a pin of my own"


@pytest.fixture
def plan(world, tmp_path: Path) -> OfficePlan:
    return OfficePlan(
        directory=tmp_path / "deep" / "登记",
        password=PASSWORD,
        roster_file=next(world.folder.glob("*.htroster")).read_bytes(),
        device="371002-01",
        key=FileKey(world.key_file("0037"), world.password, OWN_PIN),
    )


def test_an_office_is_set_up_with_its_key_under_the_registrars_own_pin(program, plan) -> None:
    set_up_office(program, plan)
    desk = open_desk(program, plan.directory, PASSWORD, pin=OWN_PIN)
    assert desk.registrar().name == "王海燕"
    desk.store.close()


def test_without_a_key_it_opens_and_waits_for_one(program, plan) -> None:
    set_up_office(program, dataclasses.replace(plan, key=None))
    desk = open_desk(program, plan.directory, PASSWORD)
    assert desk.key is None
    assert desk.store.roster() is not None
    desk.store.close()


@pytest.mark.parametrize(
    "change",
    [
        {"password": "short"},
        {"device": "371002-99"},
        {"roster_file": b"no roster"},
        {"key": "wrong pin"},
        {"key": "short own pin"},
        {"key": "another office's"},
        {"key": "no module"},
    ],
    ids=str,
)
def test_what_fails_leaves_every_folder_as_it_was(program, plan, world, tmp_path, change) -> None:
    keys = {
        "wrong pin": FileKey(world.key_file("0037"), "not the pin at all", OWN_PIN),
        "short own pin": FileKey(world.key_file("0037"), world.password, "short"),
        "another office's": FileKey(world.key_file("0052"), world.password, OWN_PIN),
        "no module": TokenKey(tmp_path / "none.so", "token", "123456"),
    }
    if "key" in change:
        change = {"key": keys[change["key"]]}
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(RegistrarError):
        set_up_office(program, dataclasses.replace(plan, **change))
    assert sorted(tmp_path.rglob("*")) == before


def test_a_folder_that_holds_something_keeps_it_and_a_register_is_not_touched(program, plan, world) -> None:
    with pytest.raises(MachineRefusedError):
        set_up_office(program, dataclasses.replace(plan, directory=world.store("office-1")))
    open_desk(program, world.store("office-1"), world.password).store.close()
    plan.directory.mkdir(parents=True)
    (plan.directory / "旧.txt").write_text("x")
    with pytest.raises(UsageError):
        set_up_office(program, dataclasses.replace(plan, password="short"))
    assert [path.name for path in plan.directory.iterdir()] == ["旧.txt"]


def test_the_bureaus_root_and_recovery_key_go_where_they_are_locked_away(program, tmp_path) -> None:
    stick, folder = tmp_path / "stick" / "keys", tmp_path / "bureau"
    set_up_bureau(
        program, BureauPlan(directory=folder, password=PASSWORD, name="威海市科技局", keys_folder=stick)
    )
    assert sorted(path.name for path in stick.iterdir()) == [RECOVERY_FILE, ROOT_FILE]
    assert not (folder / ROOT_FILE).exists()
    desk = open_desk(program, folder, PASSWORD, pin=PASSWORD)
    assert not desk.store.identity.practice
    assert desk.require_roster().bureau == "威海市科技局"
    desk.store.close()


def test_a_bureau_that_cannot_be_made_leaves_nothing(program, tmp_path) -> None:
    plan = BureauPlan(
        directory=tmp_path / "bureau", password=PASSWORD, name="威海市科技局", keys_folder=tmp_path / "keys"
    )
    plan.directory.mkdir()
    (plan.directory / "signer.p12").write_bytes(b"somebody's")
    with pytest.raises(MachineRefusedError):
        set_up_bureau(program, plan)
    assert sorted(tmp_path.rglob("*")) == [plan.directory, plan.directory / "signer.p12"]


def test_a_key_is_judged_before_there_is_a_register(program, plan, world) -> None:
    roster = verify_roster_file(program, plan.roster_file, None)
    assert check_key_file(program, roster, "371002", world.key_file("0037"), world.password).id == "0037"
    with pytest.raises(InputRefusedError) as refused:
        check_key_file(program, roster, "371082", world.key_file("0037"), world.password)
    assert refused.value.code == "KEY-STANDING"
    with pytest.raises(MachineRefusedError):
        check_key_file(program, roster, "371002", world.key_file("0037"), "wrong")
