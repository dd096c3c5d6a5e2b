"""``registrar contract due`` and the time limit in ``registrar contract show``."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from registrar_app.cli.main import run
from registrar_app.services import decide, drafts
from registrar_app.services.program import Program
from tests.contract_samples import sound_contract
from tests.world import FixedClock

TODAY = date(2026, 12, 22)
Say = Callable[..., tuple[int, str]]


@pytest.fixture
def world(world_of_2026):
    """The days of these tests are fixed ones."""
    return world_of_2026


@pytest.fixture
def then(program: Program) -> Program:
    return dataclasses.replace(program, clock=FixedClock(TODAY))


@pytest.fixture
def uids(then: Program, world: Any, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Four cases of the first office: one overdue, one due past the published calendar, two awaiting supplements."""
    monkeypatch.setenv("REGISTRAR_STORE", str(world.store("office-1")))
    monkeypatch.setenv("REGISTRAR_PASSWORD", world.password)
    desk = world.open(then, "office-1")
    made = {}
    for name, on in (
        ("推算的", date(2026, 12, 21)),
        ("超期的", date(2026, 11, 30)),
        ("补正的", date(2026, 12, 1)),
        ("未定期限的", date(2026, 12, 1)),
    ):
        made[name] = drafts.create_draft(desk, replace(sound_contract(on), uid=None, name=name))
        decide.accept_contract(desk, made[name], on=on)
    decide.request_supplement(desk, made["补正的"], "清单", on=date(2026, 12, 8), until=date(2026, 12, 25))
    decide.request_supplement(desk, made["未定期限的"], "清单", on=date(2026, 12, 8))
    desk.store.close()
    return made


@pytest.fixture
def say(then: Program, capsys: pytest.CaptureFixture[str]) -> Say:
    def call(*arguments: str) -> tuple[int, str]:
        capsys.readouterr()
        code = run(then, list(arguments))
        return code, capsys.readouterr().out

    return call


def test_one_line_a_case_with_its_day_what_is_left_and_who(uids: dict[str, str], say: Say) -> None:
    code, out = say("contract", "due")
    seller = "鲁东海洋大学"
    assert code == 0
    assert out.splitlines() == [
        f"2026-12-21  已超期 1 个工作日  {uids['超期的'][:8]}  超期的  {seller}",
        f"2026-12-25  补正剩 3 日  {uids['补正的'][:8]}  补正的  {seller}",
        f"2027-01-11  约剩 14 个工作日  {uids['推算的'][:8]}  推算的  {seller}",
        f"—  待补正，未定期限  {uids['未定期限的'][:8]}  未定期限的  {seller}",
        "在办 4 份，其中超期 1 份",
    ]


def test_the_same_in_english(uids: dict[str, str], say: Say) -> None:
    lines = say("contract", "due", "--lang", "en")[1].splitlines()
    assert lines[0].startswith("2026-12-21  1 working day overdue  ")
    assert lines[2].startswith("2027-01-11  about 14 working days left  ")
    assert lines[-1] == "waiting: 4, overdue: 1"


def test_the_json_holds_every_counted_day(uids: dict[str, str], say: Say) -> None:
    late, supplement, guessed, dateless = json.loads(say("contract", "due", "--json")[1])
    assert (late["uid"], late["due_on"], late["left"], late["overdue"]) == (
        uids["超期的"], "2026-12-21", -1, True,
    )  # fmt: skip
    assert (late["day_kind"], late["estimated"], late["limit"]) == ("working", False, 15)
    assert "第十四条" in late["reference"]
    assert len(late["counted"]) == 15
    assert (late["counted"][0], late["counted"][-1]) == ("2026-12-01", "2026-12-21")
    assert late["days"][0] == {"day": "2026-11-30", "mark": "first", "counts": False, "known": True}
    assert (guessed["estimated"], guessed["calendar_known_until"]) == (True, "2026-12-31")
    assert guessed["days"][-1] == {"day": "2027-01-11", "mark": "working", "counts": True, "known": False}
    assert (supplement["due_on"], supplement["supplement_until"]) == ("2026-12-25", "2026-12-25")
    assert supplement["left"] is supplement["counted"] is supplement["reference"] is None
    assert (dateless["due_on"], dateless["overdue"]) == (None, False)


def test_show_accounts_for_the_days(uids: dict[str, str], say: Say) -> None:
    out = say("contract", "show", uids["推算的"])[1]
    assert "办理期限：2027-01-11，约剩 14 个工作日" in out
    assert "  受理 2026-12-21，当日不计" in out
    assert "放假安排未公布，按周末推算" in out
    shown = json.loads(say("contract", "show", uids["推算的"], "--json")[1])
    assert shown["due_on"] == shown["deadline"]["due_on"] == "2027-01-11"
    assert len(shown["deadline"]["counted"]) == 15


def test_show_says_until_when_a_supplement_is_wanted(uids: dict[str, str], say: Say) -> None:
    assert "补正期限：2026-12-25，补正剩 3 日" in say("contract", "show", uids["补正的"])[1]
    assert "补正期限：—，待补正，未定期限" in say("contract", "show", uids["未定期限的"])[1]
    shown = json.loads(say("contract", "show", uids["补正的"], "--json")[1])
    assert (shown["deadline"], shown["supplement_until"]) == (None, "2026-12-25")


def test_an_empty_list_says_so(say: Say, world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGISTRAR_STORE", str(world.store("office-1")))
    monkeypatch.setenv("REGISTRAR_PASSWORD", world.password)
    assert say("contract", "due") == (0, "在办 0 份，其中超期 0 份\n")
    assert say("contract", "due", "--json") == (0, "[]\n")
