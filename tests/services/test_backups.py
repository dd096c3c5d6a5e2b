"""Backups: where, how many, when last; dated ones take turns, and no older one goes before a newer one is proved."""

from __future__ import annotations

import dataclasses
from datetime import timedelta
from pathlib import Path

import pytest

from registrar_app.domain.errors import MachineRefusedError, UsageError
from registrar_app.domain.text import Text
from registrar_app.services.back_up_store import back_up_store, back_up_to_file, restore_store
from registrar_app.services.backup_plan import (
    PLAN_FILE,
    BackupPlan,
    backup_age,
    keep_plan,
    read_plan,
)
from registrar_app.services.drafts import create_draft
from registrar_app.services.rotate_backups import back_up_dated, list_backups
from registrar_app.services.stopping import StoppedError, stoppable
from tests.world import FixedClock, contract


@pytest.fixture
def clock(desk) -> FixedClock:
    desk.clock = FixedClock()
    return desk.clock


def real(desk, monkeypatch) -> None:
    """Let the desk be one for real work: practice is not reminded."""
    identity = dataclasses.replace(desk.store.identity, practice=False)
    monkeypatch.setattr(type(desk.store), "identity", property(lambda self: identity))


def later(clock: FixedClock, **step: int) -> None:
    clock.moment += timedelta(**step)


def test_the_newest_backups_are_kept_and_each_opens_with_the_password(
    program, desk, clock, world, tmp_path: Path
) -> None:
    folder = tmp_path / "备份"
    for day in range(5):
        create_draft(desk, contract(f"c-{day}"))
        told = back_up_dated(program, desk, folder, 3)
        later(clock, days=1)
    assert (told.removed, told.kept) == (1, 3)
    kept = list_backups(program, folder)
    assert [each.made_at.day for each in kept] == [27, 26, 25]
    assert {each.device for each in kept} == {"371002-01"}
    restored = restore_store(program, kept[0].path, tmp_path / "new", world.password)
    assert restored.report.faults == ()


def test_backups_of_another_register_in_the_same_folder_stay(program, desk, clock, world, tmp_path) -> None:
    other = world.open(program, "office-2")
    back_up_dated(program, other, tmp_path / "b", 1)
    other.store.close()
    (tmp_path / "b" / "照片").mkdir()
    for _ in range(2):
        later(clock, minutes=1)
        back_up_dated(program, desk, tmp_path / "b", 1)
    assert sorted(each.device for each in list_backups(program, tmp_path / "b")) == ["371002-01", "371082-01"]
    assert (tmp_path / "b" / "照片").is_dir()


def test_a_backup_that_fails_removes_no_older_one_and_leaves_no_half(
    program, desk, clock, tmp_path, monkeypatch
) -> None:
    back_up_dated(program, desk, tmp_path / "b", 1)
    before = sorted((tmp_path / "b").iterdir())
    later(clock, days=1)

    def full(self, target, stop=None):
        target.mkdir(parents=True)
        (target / "register.db.part").write_bytes(b"half")
        raise MachineRefusedError("STORE-FULL", str(target), Text("满", "full"), Text("腾空间", "free some"))

    monkeypatch.setattr(type(desk.store), "backup", full)
    with pytest.raises(MachineRefusedError):
        back_up_dated(program, desk, tmp_path / "b", 1)
    assert sorted((tmp_path / "b").iterdir()) == before
    assert read_plan(desk.directory).last.day == 23, "only one that was made counts as the last"


def test_a_backup_that_is_stopped_leaves_nothing(program, desk, clock, tmp_path) -> None:
    for number in range(40):
        create_draft(desk, contract(f"c-{number}"))
    with pytest.raises(MachineRefusedError) as refused:
        back_up_dated(program, desk, tmp_path / "b", 1, stop=lambda: True)
    assert refused.value.code == "STORE-STOPPED"
    assert list((tmp_path / "b").iterdir()) == []
    assert desk.store.verify(program.keys.signature_holds).faults == ()


def test_two_backups_in_one_second_have_two_names(program, desk, clock, tmp_path) -> None:
    for _ in range(2):
        back_up_dated(program, desk, tmp_path / "b", 5)
    assert len(list_backups(program, tmp_path / "b")) == 2


def test_backups_do_not_lie_within_the_register(program, desk, tmp_path) -> None:
    with pytest.raises(UsageError):
        back_up_store(desk, desk.directory / "backup")
    with pytest.raises(UsageError):
        keep_plan(desk.directory, BackupPlan(folder=str(desk.directory)))
    with pytest.raises(UsageError):
        back_up_dated(program, desk, tmp_path, 0)


def test_one_is_reminded_when_the_last_backup_is_old_or_there_is_none(
    desk, clock, tmp_path, monkeypatch
) -> None:
    real(desk, monkeypatch)
    assert not backup_age(desk).due, "nothing was done yet"
    create_draft(desk, contract("c-1"))
    assert (backup_age(desk).days, backup_age(desk).due) == (None, True)
    back_up_store(desk, tmp_path / "b")
    assert (backup_age(desk).days, backup_age(desk).due) == (0, False)
    later(clock, days=7)
    assert not backup_age(desk).due
    later(clock, days=1)
    assert (backup_age(desk).days, backup_age(desk).due) == (8, True)


def test_practice_is_never_reminded(desk, clock) -> None:
    create_draft(desk, contract("c-1"))
    assert not backup_age(desk).due


@pytest.mark.parametrize(
    "told",
    ["", "[]", '{"keep": 0}', '{"keep": "3"}', '{"days": true}', '{"folder": 3}', "\x00", '{"keep": 1e400}'],
)
def test_a_plan_that_cannot_be_read_is_none(tmp_path, told) -> None:
    (tmp_path / PLAN_FILE).write_text(told, "utf-8")
    assert read_plan(tmp_path) == BackupPlan()


def test_a_plan_is_kept_and_numbers_out_of_range_are_refused(tmp_path) -> None:
    plan = BackupPlan(folder=str(tmp_path / "b"), keep=3, days=14, at_closing=True)
    keep_plan(tmp_path / "store", plan)
    assert read_plan(tmp_path / "store") == plan
    for bad in ({"keep": 0}, {"days": 400}, {"folder": "", "at_closing": True}):
        with pytest.raises(UsageError):
            keep_plan(tmp_path / "store", dataclasses.replace(plan, **bad))


def test_a_restore_from_one_file_that_is_stopped_leaves_nothing(program, desk, world, tmp_path: Path) -> None:
    file = back_up_to_file(program, desk, tmp_path / "one")
    assert file.name == "one.htbak"
    staging = tmp_path / "new.part"
    with stoppable((staging / "register.db").exists), pytest.raises(StoppedError):
        restore_store(program, file, tmp_path / "new", world.password)
    assert not staging.exists()
    assert not (tmp_path / "new").exists()
    with pytest.raises(MachineRefusedError) as refused:
        restore_store(program, file, tmp_path / "new", "another password")
    assert refused.value.code == "KEY-PASSWORD"
    assert restore_store(program, file, tmp_path / "new", world.password).report.faults == ()
