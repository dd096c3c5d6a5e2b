"""Tests that the proof of a store names what somebody with the data key changed beside the acts."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from registrar_app.domain.journal import SignedEntry, payload_of_entry
from registrar_app.services.back_up_store import back_up_store, restore_store
from registrar_app.services.desk import Desk
from registrar_app.services.export_batch import export_batch
from registrar_app.services.import_batch import import_batch
from registrar_app.services.import_receipt import import_receipt
from registrar_app.services.import_roster import import_roster
from registrar_app.services.init_store import init_office_store
from registrar_app.services.open_desk import open_desk
from registrar_app.services.program import Program
from registrar_app.services.rebuild_store import rebuild_store
from registrar_app.services.verify_roster import roster_hash
from registrar_app.services.verify_store import verify_store
from tests import world
from tests.practice_keys import PASSWORD, key


@pytest.fixture(scope="module")
def program() -> Program:
    return world.program()


@pytest.fixture
def office(program: Program, tmp_path: Path) -> Iterator[Desk]:
    made = init_office_store(
        program, tmp_path / "office", PASSWORD, world.sealed_roster(world.roster()), "371002-01"
    )
    made.key = key("R-01")
    world.register(made)
    yield made
    made.store.close()


@pytest.fixture
def bureau(program: Program, tmp_path: Path) -> Iterator[Desk]:
    made = world.bureau(program, tmp_path / "bureau")
    yield made
    made.store.close()


@contextmanager
def hand_on(desk: Desk) -> Iterator[Any]:
    """The connection of somebody who has the data key and takes the triggers away meanwhile."""
    raw = desk.store._connection.raw  # type: ignore[attr-defined]
    raw.execute("PRAGMA foreign_keys = OFF")
    triggers = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for trigger in triggers:
        raw.execute(f"DROP TRIGGER {trigger['name']}")
    yield raw
    for trigger in triggers:
        raw.execute(trigger["sql"])
    raw.execute("PRAGMA foreign_keys = ON")


def faults(program: Program, desk: Desk) -> set[str]:
    return {fault.code for fault in verify_store(program, desk).faults}


def test_a_journal_entry_before_the_first_is_named(program: Program, office: Desk) -> None:
    assert faults(program, office) == set()
    with hand_on(office) as raw:
        genuine = SignedEntry(
            bytes(raw.execute("SELECT payload FROM journal WHERE id = 1").fetchone()[0]), None
        )
        forged = SignedEntry(payload_of_entry(replace(genuine.entry(), subject="从未发生")), None)
        raw.execute("INSERT INTO journal VALUES (-7, ?, ?, NULL)", (forged.hash, forged.payload))
    assert "JOURNAL-GAP" in faults(program, office)


def test_an_act_before_the_first_is_named(program: Program, office: Desk) -> None:
    with hand_on(office) as raw:
        row = dict(raw.execute("SELECT * FROM act WHERE seq = 1").fetchone())
        row |= {"id": -3, "hash": "f" * 64, "seq": 99, "stands": 0}
        raw.execute(
            f"INSERT INTO act ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", list(row.values())
        )
    assert "CHAIN-GAP" in faults(program, office)


@pytest.mark.parametrize("change", [{"practice": False}, {"role": "bureau"}])
def test_a_store_of_another_kind_is_named(
    program: Program, office: Desk, tmp_path: Path, change: dict[str, object]
) -> None:
    raw = office.store._connection.raw  # type: ignore[attr-defined]
    said = json.loads(raw.execute("SELECT value FROM setting WHERE name = 'identity'").fetchone()[0])
    raw.execute("UPDATE setting SET value = ? WHERE name = 'identity'", (json.dumps({**said, **change}),))
    office.store.close()
    changed = open_desk(program, tmp_path / "office", PASSWORD)
    assert "IDENTITY" in faults(program, changed)
    changed.store.close()


@pytest.mark.parametrize(
    "done",
    [
        "DELETE FROM setting WHERE name = 'slips_used_to'",
        "UPDATE setting SET value = '3' WHERE name = 'slips_used_to'",
    ],
)
def test_the_last_slip_number_of_a_restore_cannot_be_forgotten(
    program: Program, office: Desk, tmp_path: Path, done: str
) -> None:
    back_up_store(office, tmp_path / "backup")
    restore_store(program, tmp_path / "backup", tmp_path / "new", PASSWORD, last_slip="371002-01-2026-000007")
    restored = open_desk(program, tmp_path / "new", PASSWORD)
    assert faults(program, restored) == set()
    with hand_on(restored) as raw:
        raw.execute(done)
    assert faults(program, restored) == {"SLIP-USED"}
    restored.store.close()


def test_numbers_taken_away_by_hand_are_named(program: Program, office: Desk) -> None:
    with hand_on(office) as raw:
        raw.execute("INSERT INTO setting VALUES ('slips_used_to', '40')")
    assert faults(program, office) == {"SLIP-USED"}


def test_an_answer_that_there_is_not_is_a_fault_and_no_crash(
    program: Program, office: Desk, bureau: Desk, tmp_path: Path
) -> None:
    taken = import_batch(
        program, bureau, export_batch(program, office, tmp_path).path, dry_run=False, receipt_target=tmp_path
    )
    assert taken.receipt is not None
    import_receipt(program, office, taken.receipt)
    with hand_on(office) as raw:
        raw.execute("UPDATE answer SET outcome = 'acceptedx'")
    assert "ANSWER" in faults(program, office)


def test_an_answer_that_is_gone_at_the_bureau_is_named(
    program: Program, office: Desk, bureau: Desk, tmp_path: Path
) -> None:
    world.bring(program, office, bureau, tmp_path)
    with hand_on(bureau) as raw:
        raw.execute("DELETE FROM answer WHERE id = (SELECT max(id) FROM answer)")
    assert faults(program, bureau) == {"BATCH-ANSWER"}


@pytest.fixture
def forked(program: Program, office: Desk, bureau: Desk, tmp_path: Path) -> Desk:
    """A bureau with the alarm about a copied store that went its own way."""
    world.bring(program, office, bureau, tmp_path)
    shutil.copytree(tmp_path / "office", tmp_path / "copy")
    world.register(office)
    world.bring(program, office, bureau, tmp_path)
    copy = open_desk(program, tmp_path / "copy", PASSWORD)
    copy.key = key("R-01")
    world.register(copy, value=777_00)
    (tmp_path / "c").mkdir()
    import_batch(program, bureau, export_batch(program, copy, tmp_path / "c").path, dry_run=False)
    copy.store.close()
    assert [alarm.kind for alarm in bureau.store.alarms()] == ["fork"]
    assert faults(program, bureau) == set()
    return bureau


@pytest.mark.parametrize(
    ("done", "code"),
    [
        ("DELETE FROM alarm", "ALARM-MISSING"),
        ("UPDATE alarm SET seq = 9", "ALARM"),
        ("UPDATE alarm SET device = '371002-02'", "ALARM"),
    ],
)
def test_an_alarm_that_was_deleted_or_changed_is_named(
    program: Program, forked: Desk, done: str, code: str
) -> None:
    with hand_on(forked) as raw:
        raw.execute(done)
    assert faults(program, forked) == {code}


def test_a_returned_act_that_is_made_to_stand_again_without_its_receipt_is_named(
    program: Program, office: Desk, bureau: Desk, tmp_path: Path
) -> None:
    uid, first = "11111111-1111-4111-8111-111111111111", tmp_path / "first"
    first.mkdir()
    other = world.desk(program, tmp_path / "other", device="371002-02")
    world.register(other, uid)
    world.bring(program, other, bureau, first)
    world.register(office, uid)
    sent = export_batch(program, office, tmp_path).path
    receipt = import_batch(program, bureau, sent, dry_run=False, receipt_target=tmp_path).receipt
    import_receipt(program, office, receipt)
    world.register(office)
    export_batch(program, office, tmp_path)  # seals the journal, which knows the receipt
    assert faults(program, office) == set()
    with hand_on(office) as raw:
        assert raw.execute("SELECT count(*) FROM act WHERE stands = 0").fetchone()[0]
        for statement in ("DELETE FROM answer", "DELETE FROM receipt", "UPDATE act SET stands = 1"):
            raw.execute(statement)
    rebuild_store(office)
    assert faults(program, office) == {"JOURNAL-KEPT"}


def test_a_roster_that_is_taken_away_again_is_named(program: Program, office: Desk) -> None:
    known = office.require_roster()
    gone = replace(known.registrars[0], revoked_on=world.TODAY)
    newer = replace(known, version=2, previous=roster_hash(known), registrars=(gone, *known.registrars[1:]))
    import_roster(program, office, world.sealed_roster(newer))
    assert faults(program, office) == set()
    with hand_on(office) as raw:
        raw.execute("DELETE FROM roster WHERE version = 2")
    assert faults(program, office) == {"JOURNAL-KEPT"}


def test_a_batch_that_waited_and_is_gone_is_named(
    program: Program, office: Desk, bureau: Desk, tmp_path: Path
) -> None:
    export_batch(program, office, tmp_path)
    world.register(office)
    import_batch(program, bureau, export_batch(program, office, tmp_path).path, dry_run=False)
    assert faults(program, bureau) == set()
    with hand_on(bureau) as raw:
        raw.execute("DELETE FROM batch_file")
    assert faults(program, bureau) == {"JOURNAL-KEPT"}
