"""A batch under a roster that had long expired, or that the bureau no longer has: held with an alarm, never lost for good."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from registrar_app.domain.alarm import AlarmKind
from registrar_app.domain.batch import BatchVerdict
from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.roster import STALE_DAYS, Roster
from registrar_app.services import export_batch as exporting
from registrar_app.services.export_batch import export_batch
from registrar_app.services.import_roster import import_roster
from registrar_app.services.list_alarms import list_alarms
from registrar_app.services.settle_alarm import settle_alarm
from registrar_app.services.verify_batch import verify_batch
from registrar_app.services.verify_roster import roster_hash
from registrar_app.services.verify_store import verify_store
from tests import world
from tests.services.test_batch import World


@pytest.fixture
def made(tmp_path: Path) -> Iterator[World]:
    program = world.program()
    (tmp_path / "out").mkdir()
    office, bureau = world.desk(program, tmp_path / "office"), world.bureau(program, tmp_path / "bureau")
    yield World(program, office, bureau, tmp_path / "out")
    office.store.close()
    bureau.store.close()


def next_version(known: Roster) -> Roster:
    expires = known.expires_on + timedelta(days=1000)
    return replace(known, version=known.version + 1, previous=roster_hash(known), expires_on=expires)


def stale_batches(made: World, monkeypatch: pytest.MonkeyPatch, many: int) -> list[Path]:
    """Batches of an older program, which did not ask how old its roster was."""
    monkeypatch.setattr(exporting, "_require_fresh_roster", lambda desk: None)
    known = made.office.require_roster()
    import_roster(made.program, made.bureau, world.sealed_roster(next_version(known)))
    for desk in (made.office, made.bureau):
        world.set_day(desk, known.expires_on + timedelta(days=STALE_DAYS + 1))
    paths = list[Path]()
    for _ in range(many):
        world.register(made.office)
        paths.append(export_batch(made.program, made.office, made.out).path)
    return paths


def settle_all(made: World) -> None:
    for entry in list_alarms(made.program, made.bureau).open:
        settle_alarm(made.bureau, entry.alarm.id, "已电话核实，系旧版程序所致")


def test_it_is_held_until_a_supervisor_says_why_it_may_go_in(
    made: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = stale_batches(made, monkeypatch, 2)
    before = made.snapshot()
    with pytest.raises(InputRefusedError, match="BATCH-ROSTER-STALE"):
        verify_batch(made.program, made.bureau, first)
    assert made.bureau.store.alarms() == []
    for _ in range(2):
        with pytest.raises(InputRefusedError, match="BATCH-ROSTER-STALE") as held:
            made.bring(first)
    assert "处置" in held.value.remedy.zh
    assert made.snapshot() == before
    (entry,) = list_alarms(made.program, made.bureau).open
    assert (entry.alarm.kind, entry.refused.has_file) == (AlarmKind.OLD_ROSTER, True)
    settle_all(made)
    assert (made.bring(first).verdict, made.bring(first).verdict) == (
        BatchVerdict.NEXT,
        BatchVerdict.ALREADY_IMPORTED,
    )
    with pytest.raises(InputRefusedError, match="BATCH-ROSTER-STALE"):  # each by itself
        made.bring(second)
    settle_all(made)
    assert made.bring(second).is_taken
    assert verify_store(made.program, made.bureau).faults == ()


def test_what_waits_for_it_goes_in_after_it(made: World, monkeypatch: pytest.MonkeyPatch) -> None:
    (first,) = stale_batches(made, monkeypatch, 1)
    import_roster(made.program, made.office, world.sealed_roster(next_version(made.office.require_roster())))
    world.register(made.office)
    second = export_batch(made.program, made.office, made.out).path
    assert made.bring(second).verdict is BatchVerdict.GAP
    with pytest.raises(InputRefusedError, match="BATCH-ROSTER-STALE"):
        made.bring(first)
    settle_all(made)
    assert [each.verdict for each in made.bring(first).followed] == [BatchVerdict.NEXT]


def test_a_bureau_put_back_that_skipped_a_version_takes_the_batches_made_under_it(
    made: World, tmp_path: Path
) -> None:
    """The remedy of BATCH-ROSTER says "that version or a newer one"; with the newer one the batch is not lost either."""
    second = next_version(made.office.require_roster())
    third = next_version(second)
    import_roster(made.program, made.office, world.sealed_roster(second))
    world.register(made.office)
    path = export_batch(made.program, made.office, made.out).path
    with pytest.raises(InputRefusedError, match="BATCH-ROSTER"):
        made.bring(path)
    import_roster(made.program, made.bureau, world.sealed_roster(third))
    with pytest.raises(InputRefusedError, match="BATCH-ROSTER") as held:
        made.bring(path)
    assert "重新导出" not in held.value.remedy.zh
    assert [entry.alarm.kind for entry in list_alarms(made.program, made.bureau).open] == [
        AlarmKind.OLD_ROSTER
    ]
    settle_all(made)
    assert made.bring(path).accepted == 2


def test_another_alarms_ruling_lets_nothing_in(made: World, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = stale_batches(made, monkeypatch, 2)
    with pytest.raises(InputRefusedError, match="BATCH-ROSTER-STALE"):
        made.bring(first)
    settle_all(made)
    with pytest.raises(InputRefusedError, match="BATCH-ROSTER-STALE"):
        made.bring(second)
