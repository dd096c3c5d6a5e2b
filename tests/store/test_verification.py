"""Tests that ``verify`` names every change that was not an act: bytes, places, gaps, projections, numbers, schema."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from registrar_app.domain.act import ActKind
from registrar_app.domain.errors import MachineRefusedError
from registrar_app.services.ports import StoreReport
from registrar_app.store.connection import StoreConnection
from registrar_app.store.copies import FILE_NAME
from tests.store.office import (
    BLOCKS,
    DATA_KEY,
    PracticeOffice,
    a_contract,
    a_roster,
    roster_hash,
    signature_holds,
)

Tamper = Callable[[Any], object]


@contextmanager
def hand_on(office: PracticeOffice) -> Iterator[Any]:
    """The connection of somebody who has the key and takes the triggers away meanwhile."""
    connection = StoreConnection(office.directory / FILE_NAME, DATA_KEY)
    raw = connection.raw
    raw.execute("PRAGMA foreign_keys = OFF")
    triggers = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for trigger in triggers:
        raw.execute(f"DROP TRIGGER {trigger['name']}")
    try:
        yield raw
    finally:
        for trigger in triggers:
            raw.execute(trigger["sql"])
        connection.close()


def codes_after(office: PracticeOffice, tamper: Tamper) -> set[str]:
    with hand_on(office) as raw:
        tamper(raw)
    return set(office.faults())


@pytest.fixture
def busy(office: PracticeOffice) -> PracticeOffice:
    for number in range(3):
        office.register(a_contract(f"第{number}号合同"))
    office.draft(a_contract("草稿"))
    assert office.faults() == []
    return office


def flip(content: bytes, place: int) -> bytes:
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]


@pytest.mark.parametrize("column", ["packed", "signature"])
def test_every_changed_byte_of_an_act_is_noticed(office: PracticeOffice, column: str) -> None:
    office.register()
    with hand_on(office) as raw:
        original = bytes(raw.execute(f"SELECT {column} FROM act WHERE seq = 2").fetchone()[0])
        unnoticed = []
        for place in range(len(original)):
            raw.execute(f"UPDATE act SET {column} = ? WHERE seq = 2", (flip(original, place),))
            if not acts_faults(office):
                unnoticed.append(place)
        raw.execute(f"UPDATE act SET {column} = ? WHERE seq = 2", (original,))
    assert unnoticed == []
    assert len(original) > 60
    assert office.faults() == []


def acts_faults(office: PracticeOffice) -> list[str]:
    """Only what the proof of the acts finds, so that hundreds of changes are judged in a moment."""
    from registrar_app.store.chain import Stream
    from registrar_app.store.verification import Verification

    me = office.identity
    connection = office.store._connection
    proof = Verification(connection, Stream(me.office, me.device, me.epoch), signature_holds)
    for step in (proof._rosters, proof._acts):
        proof._step(step)
    return [fault.code for fault in proof._faults if fault.where.startswith("act 371002-01#2")]


def test_every_changed_character_of_a_hash_is_noticed(busy: PracticeOffice) -> None:
    with hand_on(busy) as raw:
        original = raw.execute("SELECT hash FROM act WHERE seq = 2").fetchone()[0]
        for place in range(len(original)):
            changed = flip(original.encode(), place).decode()
            raw.execute("UPDATE act SET hash = ? WHERE seq = 2", (changed,))
            assert "ACT-HASH" in acts_faults(busy)
        raw.execute("UPDATE act SET hash = ? WHERE seq = 2", (original,))
    assert busy.faults() == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("UPDATE act SET packed_crc = packed_crc + 1 WHERE seq = 2", "ACT-PACKED"),
        ("UPDATE act SET dictionary = 7 WHERE seq = 2", "ACT-PACKED"),
        ("UPDATE act SET kind = 'refuse' WHERE seq = 2", "ACT-PLACE"),
        ("UPDATE act SET on_day = '2025-01-01' WHERE seq = 2", "ACT-PLACE"),
        ("UPDATE act SET case_uid = (SELECT case_uid FROM act WHERE seq = 3) WHERE seq = 2", "ACT-PLACE"),
        ("UPDATE act SET previous = NULL WHERE seq = 3", "CHAIN-LINK"),
        ("UPDATE act SET previous_in_case = NULL WHERE seq = 2", "CASE-LINK"),
        ("UPDATE act SET epoch = 'f' WHERE seq = 6", "CHAIN-GAP"),
        ("DELETE FROM act WHERE seq = 1", "CHAIN-GAP"),
        ("DELETE FROM act WHERE seq = 3", "CHAIN-GAP"),
        ("DELETE FROM act WHERE seq = 6", "CHAIN-HEAD"),
        ("DELETE FROM act", "CHAIN-HEAD"),
        ("DELETE FROM chain", "CHAIN-HEAD"),
        ("UPDATE chain SET last_act = 5", "CHAIN-HEAD"),
        ("UPDATE chain SET sent_act = 2, sent_head = 'x'", "CHAIN-SENT"),
        ("UPDATE act SET id = 99 WHERE seq = 2", "CHAIN-GAP"),
        ("UPDATE act SET seq = CASE seq WHEN 3 THEN 1003 ELSE 1004 END WHERE seq IN (3, 4)", "CHAIN-GAP"),
        ("UPDATE case_projection SET contract_value = contract_value + 1 WHERE state = 'registered'", "PROJECTION"),
        ("UPDATE case_content SET content = replace(content, '第1号', '第9号')", "PROJECTION"),
        ("UPDATE case_search SET words = ''", "PROJECTION"),
        ("UPDATE case_party SET credit_code = '' WHERE role = 'buyer'", "PROJECTION"),
        ("DELETE FROM case_projection WHERE state = 'draft'", "PROJECTION"),
        ("DELETE FROM case_initial", "PROJECTION"),
        ("DELETE FROM case_tie", "PROJECTION"),
        ("UPDATE case_tie SET number = number + 1", "PROJECTION"),
        ("DELETE FROM case_grams WHERE rowid = (SELECT max(id) FROM case_search)", "PROJECTION"),
        ("INSERT INTO case_grams (rowid, words, initials) VALUES (9999, '海洋牧场', 'hymc')", "PROJECTION"),
        ("INSERT INTO case_grams (case_grams) VALUES ('delete-all')", "PROJECTION"),
        ("INSERT OR REPLACE INTO case_grams (rowid, words, initials) VALUES ((SELECT max(id) FROM case_search), '另一名称', 'lymc')", "PROJECTION"),
        ("INSERT INTO case_content VALUES ('nobody', '{}')", "PROJECTION"),
        ("UPDATE draft SET content = 'no'", "CASE-ACTS"),
        ("DELETE FROM slip_taken WHERE serial = 2", "SLIP-NUMBER"),
        ("UPDATE slip_taken SET serial = 77 WHERE serial = 2", "SLIP-NUMBER"),
        ("UPDATE roster SET content = replace(content, 'R1', 'R9')", "ROSTER"),
        ("CREATE TABLE extra (x)", "SCHEMA"),
        ("DROP INDEX act_by_case", "SCHEMA"),
        ("DELETE FROM setting WHERE name = 'schema_fingerprint'", "SCHEMA"),
    ],
)  # fmt: skip
def test_a_change_by_hand_is_named(busy: PracticeOffice, change: str, code: str) -> None:
    assert code in codes_after(busy, lambda raw: raw.execute(change))


def test_two_acts_that_changed_places_are_noticed(busy: PracticeOffice) -> None:
    def swap(raw: Any) -> None:
        for before, after in ((3, 1000), (4, 3), (1000, 4)):
            raw.execute("UPDATE act SET seq = ?, id = ? WHERE seq = ?", (after, after, before))

    assert {"ACT-PLACE", "CHAIN-LINK"} <= codes_after(busy, swap)


def test_a_missing_trigger_is_noticed(busy: PracticeOffice) -> None:
    connection = StoreConnection(busy.directory / FILE_NAME, DATA_KEY)
    connection.run("DROP TRIGGER act_never_goes")
    connection.close()
    assert {"SCHEMA-TRIGGER", "SCHEMA"} <= set(busy.faults())


def test_the_triggers_forbid_changing_and_deleting_acts(busy: PracticeOffice) -> None:
    connection = StoreConnection(busy.directory / FILE_NAME, DATA_KEY)
    for change in (
        "UPDATE act SET kind = 'x'",
        "DELETE FROM act",
        "DELETE FROM roster",
        "REPLACE INTO act SELECT * FROM act",
    ):
        with pytest.raises(Exception, match=r"(acts|rosters) are never"):
            connection.run(change)
    connection.close()
    assert busy.faults() == []


def test_a_signer_whom_no_kept_roster_knows_is_named(busy: PracticeOffice) -> None:
    assert "ACT-SIGNER" in codes_after(busy, lambda raw: raw.execute("DELETE FROM roster"))


def test_a_number_outside_the_leased_blocks_is_named(busy: PracticeOffice) -> None:
    with hand_on(busy) as raw:
        raw.execute("DELETE FROM roster")
    small = a_roster(1, BLOCKS[1:])
    busy.store.keep_roster(small, roster_hash(small), b"c")
    assert "SLIP-BLOCK" in busy.faults()


def test_a_damaged_page_is_named(busy: PracticeOffice) -> None:
    busy.store.close()
    path = busy.directory / FILE_NAME
    content = path.read_bytes()
    damaged = []
    for page in range(1, len(content) // 4096):
        path.write_bytes(flip(content, page * 4096 + 100))
        try:
            store = busy.keeper.open(busy.directory, DATA_KEY)
        except MachineRefusedError as refusal:
            damaged.append(refusal.code == "STORE-DAMAGED")
            continue
        report = store.verify(signature_holds)
        store.close()
        damaged.append(any(fault.code == "FILE-PAGE" for fault in report.faults))
    path.write_bytes(content)
    busy.store = busy.keeper.open(busy.directory, DATA_KEY)
    assert damaged
    assert all(damaged)


def test_rebuild_makes_the_projections_again(busy: PracticeOffice) -> None:
    def spoil(raw: Any) -> None:
        for table in (
            "case_projection",
            "case_content",
            "case_search",
            "case_party",
            "case_tie",
            "case_initial",
            "slip_taken",
        ):
            raw.execute(f"DELETE FROM {table}")
        raw.execute("INSERT INTO case_content VALUES ('nobody', '{}')")

    assert "PROJECTION" in codes_after(busy, spoil)
    assert busy.store.rebuild() == 6
    assert busy.faults() == []


def test_the_report_counts_what_was_proved(busy: PracticeOffice) -> None:
    busy.act(ActKind.CANCEL, busy.register(), {"reason": "双方解除"})
    assert busy.store.verify(signature_holds) == StoreReport(9, 1, 4, (), entries=1)


def test_a_rolled_back_file_is_whole_but_ends_earlier(busy: PracticeOffice, tmp_path: Path) -> None:
    busy.store.backup(tmp_path / "earlier")
    busy.register()
    busy.store.close()
    shutil.copy(tmp_path / "earlier" / FILE_NAME, busy.directory / FILE_NAME)
    busy.store = busy.keeper.open(busy.directory, DATA_KEY)
    assert busy.store.verify(signature_holds).acts == 6
