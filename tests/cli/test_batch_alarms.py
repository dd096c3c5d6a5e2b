"""``registrar batch``: what comes too early waits, what conflicts raises an alarm, ``alarms`` lists both."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from registrar_app.app import build_program
from registrar_app.domain.ruling import Decision, alarm_subject
from registrar_app.services.open_desk import open_desk
from registrar_app.services.rule import rule
from tests.cli.exchange_world import Call, Places
from tests.practice_keys import PASSWORD
from tests.world import register


def sent(at: Places, call: Call, office: Path, name: str, *, new: bool = True) -> Path:
    """One more contract, exported under a name of its own."""
    if new:
        desk = open_desk(build_program(), office, PASSWORD, pin=PASSWORD)
        register(desk)
        desk.store.close()
    told = call("batch", "export", "--store", office, "--out", at.out / name, "--json")
    assert told.code == 0, told.err
    return at.out / name


@pytest.fixture
def forked(at: Places, call: Call) -> tuple[Path, Path]:
    """Two batches of one number: the office's folder was copied, and both copies went on."""
    copy = at.office.with_name("copy")
    shutil.copytree(at.office, copy)
    return sent(at, call, at.office, "one.htb"), sent(at, call, copy, "other.htb")


def test_a_batch_too_early_waits_with_exit_1_and_follows_by_itself(at: Places, call: Call) -> None:
    first = sent(at, call, at.office, "1.htb", new=False)
    second = sent(at, call, at.office, "2.htb")
    tried = call("batch", "verify", second, "--store", at.bureau, "--json")
    value = json.loads(tried.out)
    assert (tried.code, value["verdict"], value["missing"], value["kept"]) == (1, "gap", "第 1 号报盘", False)
    kept = call("batch", "import", second, "--store", at.bureau)
    assert (kept.code, kept.err) == (1, "")
    assert "向报送机构索取第 1 号报盘并导入；此份已留存，补到后自动导入" in kept.out
    listed = call("batch", "alarms", "--store", at.bureau)
    assert listed.code == 0
    assert "留存 371002-01-000002：缺第 1 号报盘" in listed.out
    done = call("batch", "import", first, "--store", at.bureau, "--receipt", at.out, "--json")
    assert done.code == 0
    (follower,) = json.loads(done.out)["followed"]
    assert (follower["seq"], follower["accepted"], follower["receipt"]) == (
        2,
        2,
        str(at.out / "371002-01-000002.htr"),
    )
    assert json.loads(call("batch", "alarms", "--store", at.bureau, "--json").out)["waiting"] == []


def test_a_fork_is_refused_with_exit_3_and_stays_as_an_alarm(
    at: Places, call: Call, forked: tuple[Path, Path]
) -> None:
    call("batch", "import", forked[0], "--store", at.bureau)
    before = call("contract", "list", "--store", at.bureau, "--json").out
    for command in (("verify",), ("import",), ("import",)):
        told = call("batch", *command, forked[1], "--store", at.bureau)
        assert told.code == 3
        assert told.err.startswith("BATCH-FORK ")
        assert told.err.count("\n") == 1
        assert "登记数据未作任何改动" in told.err
        assert "新的登记机号" in told.err
    assert call("contract", "list", "--store", at.bureau, "--json").out == before
    listed = call("batch", "alarms", "--store", at.bureau, "--json")
    (alarm,) = json.loads(listed.out)["alarms"]
    assert listed.code == 1
    assert (alarm["kind"], alarm["device"], alarm["seq"], alarm["open"]) == ("fork", "371002-01", 1, True)
    assert (alarm["refused"]["state"], alarm["kept"]["state"]) == ("refused", "taken")
    assert alarm["refused"]["hash"] != alarm["kept"]["hash"]
    assert alarm["refused"]["signer"] == alarm["kept"]["signer"] == "王海燕"
    assert "警报 1：记录链分叉" in call("batch", "alarms", "--store", at.bureau).out
    assert "alarm 1: forked chain" in call("--lang", "en", "batch", "alarms", "--store", at.bureau).out


def test_both_versions_are_written_for_ordinary_tools(
    at: Places, call: Call, forked: tuple[Path, Path]
) -> None:
    for path in forked:
        call("batch", "import", path, "--store", at.bureau)
    told = call("batch", "alarms", "--store", at.bureau, "--out", at.out / "evidence", "--json")
    files = [Path(name) for name in json.loads(told.out)["files"]]
    assert [path.suffix for path in files] == [".asice", ".asice"]
    for path in files:
        listing = subprocess.run(["unzip", "-l", path], check=True, capture_output=True, text=True).stdout
        assert "acts.jsonl" in listing
    assert "未加密" in call("batch", "alarms", "--store", at.bureau, "--out", at.out / "evidence").out


def test_a_settled_alarm_is_only_listed_with_all(at: Places, call: Call, forked: tuple[Path, Path]) -> None:
    for path in forked:
        call("batch", "import", path, "--store", at.bureau)
    desk = open_desk(build_program(), at.bureau, PASSWORD, pin=PASSWORD)
    rule(desk, alarm_subject(1), Decision.SETTLED, "该机已停用")
    desk.store.close()
    told = call("batch", "alarms", "--store", at.bureau, "--json")
    assert (told.code, json.loads(told.out)["alarms"]) == (0, [])
    told = call("batch", "alarms", "--all", "--store", at.bureau)
    assert told.code == 0
    assert "该机已停用" in told.out


def test_an_office_has_no_alarms(at: Places, call: Call) -> None:
    assert call("batch", "alarms", "--store", at.office).err.startswith("NOT-A-BUREAU ")
