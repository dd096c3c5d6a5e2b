"""An alarm is settled by a supervisor's ruling: no longer open, still listed, both versions kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from registrar_app.domain.alarm import AlarmKind
from registrar_app.domain.errors import AnswerNoError, MachineRefusedError, UsageError
from registrar_app.services.desk import Desk
from registrar_app.services.hand_out_versions import hand_out_versions
from registrar_app.services.list_alarms import count_open_alarms, list_alarms
from registrar_app.services.program import Program
from registrar_app.services.settle_alarm import settle_alarm
from registrar_app.services.verify_store import verify_store
from tests import world
from tests.exchange_troubles import forked
from tests.practice_keys import key


@pytest.fixture
def program() -> Program:
    return world.program()


@pytest.fixture
def bureau(program: Program, tmp_path: Path) -> Iterator[Desk]:
    desk = world.bureau(program, tmp_path / "bureau")
    forked(program, desk, tmp_path)
    yield desk
    desk.store.close()


def test_an_alarm_tells_how_much_each_version_brings(program: Program, bureau: Desk) -> None:
    (entry,) = list_alarms(program, bureau).alarms
    assert entry.alarm.kind is AlarmKind.FORK
    assert entry.kept is not None
    assert [(v.acts, v.sum_fen) for v in (entry.kept, entry.refused)] == [(2, 50_000_000), (2, 70_000_000)]
    assert count_open_alarms(bureau) == 1


def test_a_settled_alarm_stays_listed_with_the_ruling(program: Program, bureau: Desk, tmp_path: Path) -> None:
    (entry,) = list_alarms(program, bureau).alarms
    settle_alarm(bureau, entry.alarm.id, "该机已停用，分叉之后的事项已重新录入")
    after = list_alarms(program, bureau)
    (settled,) = after.alarms
    assert (after.open, count_open_alarms(bureau), settled.is_open) == ((), 0, False)
    assert settled.ruling is not None
    assert (settled.ruling.supervisor, settled.ruling.on) == ("S-01", world.TODAY)
    assert len(hand_out_versions(bureau, after.alarms, tmp_path / "out")) == 2
    assert verify_store(program, bureau).faults == ()


def test_settling_again_supersedes_what_was_said(program: Program, bureau: Desk) -> None:
    for reason in ("以第一份为准", "复核后以第二份为准"):
        settle_alarm(bureau, 1, reason)
    (settled,) = list_alarms(program, bureau).alarms
    assert [signed.ruling().reason for signed in settled.rulings] == ["以第一份为准", "复核后以第二份为准"]
    assert settled.ruling is not None
    assert settled.ruling.reason == "复核后以第二份为准"


def test_an_alarm_that_was_never_raised_cannot_be_settled(bureau: Desk) -> None:
    with pytest.raises(AnswerNoError, match="ALARM-UNKNOWN"):
        settle_alarm(bureau, 2, "x")
    assert bureau.store.rulings() == []


def test_only_a_supervisor_settles_with_a_reason(program: Program, bureau: Desk, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="TEXT-REQUIRED"):
        settle_alarm(bureau, 1, " ")
    for locked in (None, key("R-01")):
        bureau.key = locked
        with pytest.raises(MachineRefusedError):
            settle_alarm(bureau, 1, "x")
    assert count_open_alarms(bureau) == 1
    office = world.desk(program, tmp_path / "elsewhere")
    with pytest.raises(UsageError, match="NOT-A-BUREAU"):
        settle_alarm(office, 1, "x")
    office.store.close()
