"""Tests ``store backup`` with dated backups and ``store backup-plan``."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.exchange_world import Call, Places


def test_the_plan_says_where_and_the_backup_goes_there(at: Places, call: Call, tmp_path: Path) -> None:
    store = ("--store", at.office)
    assert call("store", "backup", *store).code == 2, "no folder is known yet"
    told = call("store", "backup-plan", *store)
    assert told.code == 0
    assert "从未备份" in told.out
    told = call(
        "store", "backup-plan", "--folder", tmp_path / "b", "--keep", 2, "--days", 3, "--at-closing", *store
    )
    assert "关闭窗口时自动备份" in told.out
    for _ in range(3):
        told = call("store", "backup", "--json", *store)
        assert told.code == 0
    answer = json.loads(told.out)
    assert (answer["kept"], answer["removed"]) == (2, 1)
    plan = json.loads(call("store", "backup-plan", "--json", *store).out)
    assert (plan["keep"], plan["days"], plan["at_closing"], plan["due"]) == (2, 3, True, False)
    assert plan["backups"][0] == answer["backup"] == plan["last_to"]
    restored = call("store", "restore", plan["backups"][0], "--store", tmp_path / "new")
    assert restored.code == 0
    assert call("store", "verify", "--store", tmp_path / "new").code == 0


def test_what_does_not_fit_is_refused(at: Places, call: Call, tmp_path: Path) -> None:
    store = ("--store", at.office)
    assert call("store", "backup", tmp_path / "b", "--keep", 3, *store).code == 2
    assert call("store", "backup", "--into", tmp_path / "b", "--keep", 0, *store).code == 2
    assert call("store", "backup", at.office / "b", *store).code == 2
    assert call("store", "backup-plan", "--keep", 0, *store).code == 2
    assert call("store", "backup-plan", "--at-closing", *store).code == 2
    assert not (tmp_path / "b").exists()


def test_a_place_that_is_synchronised_is_told_when_a_store_is_made(
    at: Places, call: Call, tmp_path: Path
) -> None:
    roster = next(at.out.glob("*.htroster"))
    device = json.loads(call("store", "info", "--json", "--store", at.office).out)["device"]
    folder = tmp_path / "OneDrive" / "登记"
    told = call("store", "init", folder, "--roster", roster, "--device", device)
    assert told.code == 0
    assert "网盘" in told.out


def test_root_and_recovery_key_are_made_on_the_stick(call: Call, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    told = call(
        "bureau",
        "init",
        "--store",
        tmp_path / "bureau",
        "--name",
        "威海市科技局",
        "--keys-to",
        stick,
        "--json",
    )
    assert told.code == 0
    assert json.loads(told.out)["keys"] == str(stick)
    assert sorted(path.name for path in stick.iterdir()) == ["recovery.p12", "root.p12"]


def test_a_backup_that_is_one_file_moves_to_a_new_pc(at: Places, call: Call, tmp_path: Path) -> None:
    store, file = ("--store", at.office), tmp_path / "b" / "one.htbak"
    told = call("store", "backup", "--one-file", file.with_suffix(""), "--json", *store)
    assert (told.code, json.loads(told.out)) == (0, {"backup": str(file)})
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    assert call("store", "backup", "--one-file", file, *store).code == 2, "there is one already"
    assert call("store", "backup", tmp_path / "c", "--one-file", tmp_path / "d", *store).code == 2
    assert call("store", "backup", "--one-file", at.office / "own.htbak", *store).code == 2
    told = call("store", "restore", file, "--dry-run")
    assert told.code == 0
    assert "没有恢复任何内容" in told.out
    new = tmp_path / "new"
    assert call("store", "restore", file, "--store", new).code == 0
    assert call("store", "verify", "--store", new).code == 0
    cut = tmp_path / "cut.htbak"
    cut.write_bytes(file.read_bytes()[:-1000])
    told = call("store", "restore", cut, "--store", tmp_path / "other")
    assert told.code == 3
    assert "不是备份，或者不完整" in told.err
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith("other")) == []
