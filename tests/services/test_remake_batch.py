"""A batch whose copy is gone, or that is sealed to a supervisor who has left, is made once more from the register."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from registrar_app.domain.batch import BatchVerdict
from registrar_app.domain.errors import AnswerNoError, InputRefusedError, MachineRefusedError
from registrar_app.domain.roster import Roster
from registrar_app.services.export_batch import send_again
from registrar_app.services.import_receipt import import_receipt
from registrar_app.services.import_roster import import_roster
from registrar_app.services.remake_batch import send_anew
from registrar_app.services.verify_roster import roster_hash
from registrar_app.services.verify_store import verify_store
from tests import world
from tests.practice_keys import key, supervisor
from tests.services.test_batch import World


@pytest.fixture
def made(tmp_path: Path) -> Iterator[World]:
    program = world.program()
    (tmp_path / "out").mkdir()
    office, bureau = world.desk(program, tmp_path / "office"), world.bureau(program, tmp_path / "bureau")
    yield World(program, office, bureau, tmp_path / "out")
    office.store.close()
    bureau.store.close()


def lose(made: World, path: Path) -> None:
    """The stick, and the copy on the PC."""
    path.unlink()
    for copy in (made.office.directory / "batches").iterdir():
        copy.unlink()


def next_roster(made: World, **changes: Any) -> Roster:
    known = made.office.require_roster()
    return replace(known, version=2, previous=roster_hash(known), **changes)


def newer_roster(made: World, **changes: Any) -> None:
    newer = world.sealed_roster(next_roster(made, **changes))
    for desk in (made.office, made.bureau):
        import_roster(made.program, desk, newer)


def test_the_bureau_takes_it_and_what_waited_for_it(made: World) -> None:
    world.register(made.office)
    first = made.export()
    world.register(made.office)
    second = made.export()
    lose(made, first)
    assert made.bring(second).verdict is BatchVerdict.GAP
    with pytest.raises(AnswerNoError, match="BATCH-COPY-GONE") as gone:
        send_again(made.office, made.out, 1)
    assert "--anew" in gone.value.remedy.zh
    (anew,) = send_anew(made.program, made.office, made.out, 1)
    assert anew.path is not None
    report = made.bring(anew.path)
    assert [each.accepted for each in (report, *report.followed)] == [2, 2]
    assert report.receipt is not None
    assert import_receipt(made.program, made.office, report.receipt).accepted == 2
    assert send_again(made.office, made.out / "again", 1)[0].path is not None, "its copy is here again"
    assert [verify_store(made.program, desk).faults for desk in (made.office, made.bureau)] == [(), ()]


def test_it_counts_once_however_often_it_is_made(made: World) -> None:
    world.register(made.office)
    first = made.export()
    made.bring(first)
    (anew,) = send_anew(made.program, made.office, made.out)
    assert anew.path is not None
    assert anew.path.read_bytes() != first.read_bytes()
    assert made.bring(anew.path).verdict is BatchVerdict.ALREADY_IMPORTED


def test_a_new_supervisor_can_open_it(made: World) -> None:
    world.register(made.office)
    first = made.export()
    successor = key("S-02", "supervisor", None)
    newer_roster(
        made,
        supervisors=(
            world.signer(supervisor(), "S-01", None, term_to=world.TODAY - timedelta(days=1)),
            world.signer(successor, "S-02", None),
        ),
    )
    made.bureau.key = successor
    with pytest.raises(InputRefusedError, match="BATCH-REFUSED") as refused:
        made.bring(first)
    assert "--anew" in refused.value.remedy.zh
    (anew,) = send_anew(made.program, made.office, made.out)
    assert anew.path is not None
    assert made.bring(anew.path).accepted == 2


@pytest.mark.parametrize("term", [{"term_from": date(2026, 11, 24)}, {"revoked_on": world.TODAY}])
def test_only_who_might_sign_then_and_may_today_makes_it(made: World, term: dict[str, date]) -> None:
    world.register(made.office)
    made.export()
    known = made.office.require_roster().registrars
    newer_roster(made, registrars=(*known, world.signer(key("R-03"), "R-03", **term)))
    made.office.clock = world.FixedClock(world.TODAY + timedelta(days=3))
    made.office.key = key("R-03")
    with pytest.raises(MachineRefusedError, match="SIGNER-STANDING"):
        send_anew(made.program, made.office, made.out)
    made.office.put_key_away()
    with pytest.raises(MachineRefusedError, match="KEY-LOCKED"):
        send_anew(made.program, made.office, made.out)
