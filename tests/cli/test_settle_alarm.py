"""``registrar batch alarms --settle``: a supervisor settles an alarm from the command line."""

from __future__ import annotations

import json
import shutil

import pytest

from registrar_app.app import build_program
from registrar_app.services.open_desk import open_desk
from tests.cli.exchange_world import Call, Places
from tests.practice_keys import PASSWORD
from tests.world import register


@pytest.fixture
def alarmed(at: Places, call: Call) -> Places:
    """The bureau with one alarm: two copies of the office's store sent a batch 1 each."""
    copy = at.out / "copy"
    shutil.copytree(at.office, copy)
    for place, code in ((at.office, 0), (copy, 3)):
        desk = open_desk(build_program(), place, PASSWORD, pin=PASSWORD)
        register(desk, value=50_000_000)
        desk.store.close()
        batch = at.out / f"{place.name}.htb"
        assert call("batch", "export", "--store", place, "--out", batch).code == 0
        assert call("batch", "import", batch, "--store", at.bureau).code == code
    return at


def test_a_settled_alarm_is_open_no_more_and_listed_with_all(alarmed: Places, call: Call) -> None:
    before = call("batch", "alarms", "--store", alarmed.bureau, "--json")
    (entry,) = json.loads(before.out)["alarms"]
    assert (before.code, entry["open"], entry["rulings"]) == (1, True, [])
    assert (entry["kept"]["acts"], entry["kept"]["sum"]) == (4, "1500000.00")
    told = call("batch", "alarms", "--settle", entry["id"], "--reason", "原机停用", "--store", alarmed.bureau)
    assert told.code == 0, told.err
    assert "裁定：已了结。理由：原机停用" in told.out
    after = call("batch", "alarms", "--store", alarmed.bureau, "--json")
    assert (after.code, json.loads(after.out)["alarms"]) == (0, [])
    (listed,) = json.loads(call("batch", "alarms", "--all", "--store", alarmed.bureau, "--json").out)[
        "alarms"
    ]
    assert (listed["open"], [r["reason"] for r in listed["rulings"]]) == (False, ["原机停用"])
    english = call("--lang", "en", "batch", "alarms", "--all", "--store", alarmed.bureau)
    assert "ruled: settled. Reason: 原机停用" in english.out
    assert "acts 4, registered value 1,500,000.00 yuan" in english.out


def test_settling_gives_the_ruling_as_one_document(alarmed: Places, call: Call) -> None:
    told = call("batch", "alarms", "--settle", "1", "--reason", "x", "--store", alarmed.bureau, "--json")
    value = json.loads(told.out)
    assert (value["subject"], value["decision"], value["seq"]) == ("alarm:1", "settled", 1)


@pytest.mark.parametrize(
    ("arguments", "code", "exit_code"),
    [
        (["--settle", "9", "--reason", "x"], "ALARM-UNKNOWN", 1),
        (["--settle", "1"], "ALARM-INCOMPLETE", 2),
        (["--reason", "x"], "ALARM-INCOMPLETE", 2),
        (["--settle", "1", "--reason", ""], "TEXT-REQUIRED", 2),
    ],
)
def test_what_cannot_be_settled_is_refused(
    alarmed: Places, call: Call, arguments: list[str], code: str, exit_code: int
) -> None:
    for language in ("zh", "en"):
        told = call("--lang", language, "batch", "alarms", *arguments, "--store", alarmed.bureau)
        assert (told.code, told.err.split()[0]) == (exit_code, code)
    assert call("batch", "alarms", "--store", alarmed.bureau).code == 1
