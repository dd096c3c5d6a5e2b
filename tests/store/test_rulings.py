"""The chain of rulings in the store: append-only, and every change by hand is named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from registrar_app.domain.roster import Signer
from registrar_app.domain.ruling import (
    Decision,
    Ruling,
    SignedRuling,
    alarm_subject,
    payload_of,
    repeat_subject,
)
from registrar_app.store.connection import StoreConnection
from registrar_app.store.copies import FILE_NAME
from tests.store.office import DATA_KEY, KEY, START, PracticeOffice, a_roster, roster_hash, signature_holds
from tests.store.sending import accepted, merge, send
from tests.store.test_verification import codes_after, flip, hand_on

ONE, OTHER = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"
RULING = Ruling(
    seq=1,
    previous=None,
    subject=repeat_subject(ONE, OTHER),
    decision=Decision.DIFFERENT_CONTRACTS,
    cancel=None,
    reason="已核对",
    supervisor="S1",
    signing_certificate=KEY.fingerprint,
    on=date(2026, 5, 6),
    at=START.isoformat(),
)


def settle(bureau: PracticeOffice, **changes: Any) -> SignedRuling:
    """Rule on the two contracts that the bureau has."""
    uids = [str(case.uid) for case in bureau.store.cases()]
    changes = {"subject": repeat_subject(*uids)} | changes

    def compose(seq: int, previous: str | None) -> SignedRuling:
        payload = payload_of(replace(RULING, seq=seq, previous=previous, **changes))
        return SignedRuling(payload, KEY.sign(payload))

    return bureau.store.add_ruling(compose)


@pytest.fixture
def informed(office: PracticeOffice, bureau: PracticeOffice) -> PracticeOffice:
    """A bureau with two contracts of an office."""
    office.register()
    office.register()
    header, header_hash, acts = send(office)
    merge(bureau, header, header_hash, acts, accepted(acts))
    return bureau


@pytest.fixture
def ruled(informed: PracticeOffice) -> PracticeOffice:
    """A bureau with three rulings of a supervisor whom its roster knows."""
    term = {"term_from": date(2020, 1, 1), "term_to": date(2030, 12, 31)}
    supervisor = Signer(id="S1", name="周监管", office=None, certificate=KEY.certificate, **term)
    roster = replace(a_roster(2), supervisors=(supervisor,))
    informed.store.keep_roster(roster, roster_hash(roster), b"container")
    for reason in ("初看", "复核", "再复核"):
        settle(informed, reason=reason)
    assert informed.faults() == []
    return informed


def test_the_report_counts_the_rulings(ruled: PracticeOffice) -> None:
    assert ruled.store.verify(signature_holds).rulings == 3


def test_a_ruling_that_does_not_take_its_place_is_not_kept(ruled: PracticeOffice) -> None:
    payload = payload_of(RULING)
    with pytest.raises(ValueError, match="place"):
        ruled.store.add_ruling(lambda seq, previous: SignedRuling(payload, KEY.sign(payload)))
    assert len(ruled.store.rulings()) == 3


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE ruling SET subject = 'alarm:9'",
        "DELETE FROM ruling",
        "REPLACE INTO ruling SELECT * FROM ruling",
        "INSERT OR REPLACE INTO ruling SELECT 1, hash || 'x', subject, payload, signature FROM ruling LIMIT 1",
    ],
)
def test_the_triggers_forbid_changing_and_deleting(ruled: PracticeOffice, change: str) -> None:
    connection = StoreConnection(ruled.directory / FILE_NAME, DATA_KEY)
    with pytest.raises(Exception, match="rulings are never"):
        connection.run(change)
    connection.close()
    assert ruled.faults() == []


@pytest.mark.parametrize("trigger", ["ruling_never_changes", "ruling_never_goes"])
def test_a_missing_trigger_is_noticed(ruled: PracticeOffice, trigger: str) -> None:
    connection = StoreConnection(ruled.directory / FILE_NAME, DATA_KEY)
    connection.run(f"DROP TRIGGER {trigger}")
    connection.close()
    assert {"SCHEMA-TRIGGER", "SCHEMA"} <= set(ruled.faults())


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("DELETE FROM ruling WHERE id = 1", "RULING-CHAIN"),
        ("DELETE FROM ruling WHERE id = 2", "RULING-CHAIN"),
        ("DELETE FROM ruling WHERE id = 3", "RULING-HEAD"),
        ("DELETE FROM ruling", "RULING-HEAD"),
        ("UPDATE ruling SET id = 9 WHERE id = 2", "RULING-CHAIN"),
        ("UPDATE ruling SET id = CASE id WHEN 1 THEN 1001 ELSE 1002 END WHERE id < 3", "RULING-CHAIN"),
        ("UPDATE ruling SET hash = 'x' WHERE id = 1", "RULING-HASH"),
        ("UPDATE ruling SET subject = 'alarm:2' WHERE id = 1", "RULING-PLACE"),
        ("UPDATE act SET stands = 0", "RULING-SUBJECT"),
        ("UPDATE ruling SET payload = CAST('{}' AS BLOB) WHERE id = 3", "RULING-PAYLOAD"),
        ("UPDATE ruling SET payload = (SELECT payload FROM ruling WHERE id = 2) WHERE id = 3", "RULING-HASH"),
        ("UPDATE ruling SET signature = (SELECT signature FROM ruling WHERE id = 2) WHERE id = 3", "RULING-SIGNATURE"),
        ("DELETE FROM setting WHERE name = 'ruling_head'", "RULING-HEAD"),
        ("UPDATE setting SET value = '2 ' || (SELECT hash FROM ruling WHERE id = 2) WHERE name = 'ruling_head'", "RULING-HEAD"),
        ("DELETE FROM roster WHERE version = 2", "RULING-SIGNER"),
    ],
)  # fmt: skip
def test_a_change_by_hand_is_named(ruled: PracticeOffice, change: str, code: str) -> None:
    assert code in codes_after(ruled, lambda raw: raw.execute(change))


@pytest.mark.parametrize("column", ["payload", "signature"])
def test_every_changed_byte_of_a_ruling_is_noticed(ruled: PracticeOffice, column: str) -> None:
    unnoticed = []
    with hand_on(ruled) as raw:
        original = bytes(raw.execute(f"SELECT {column} FROM ruling WHERE id = 2").fetchone()[0])
        for place in range(len(original)):
            raw.execute(f"UPDATE ruling SET {column} = ? WHERE id = 2", (flip(original, place),))
            if not rulings_faults(ruled):
                unnoticed.append(place)
        raw.execute(f"UPDATE ruling SET {column} = ? WHERE id = 2", (original,))
    assert unnoticed == []
    assert len(original) > 60
    assert ruled.faults() == []


def rulings_faults(bureau: PracticeOffice) -> list[str]:
    """Only what the proof of the rulings finds, so that hundreds of changes are judged in a moment."""
    from registrar_app.store.rosters import RosterShelf
    from registrar_app.store.rulings import RulingProof

    connection, told = bureau.store._connection, []
    supervisors = RosterShelf(connection).supervisors()
    RulingProof(connection, signature_holds, supervisors, lambda code, *_: told.append(code)).judge()
    return told


def test_a_rewritten_ruling_breaks_the_chain_even_when_signed_anew(ruled: PracticeOffice) -> None:
    first = ruled.store.rulings()[0].ruling()

    def rewrite(raw: Any) -> None:
        payload = payload_of(replace(first, reason="事后改写"))
        signed = SignedRuling(payload, KEY.sign(payload))
        values = (signed.hash, payload, signed.signature)
        raw.execute("UPDATE ruling SET hash = ?, payload = ?, signature = ? WHERE id = 1", values)

    assert codes_after(ruled, rewrite) == {"RULING-CHAIN"}


@pytest.mark.parametrize("subject", [alarm_subject(1), repeat_subject(ONE, OTHER)])
def test_a_ruling_on_what_is_not_kept_is_named(ruled: PracticeOffice, subject: str) -> None:
    """An alarm or a contract that somebody took away leaves the ruling on it behind."""
    is_alarm = subject.startswith("alarm")
    settle(ruled, subject=subject, decision=Decision.SETTLED if is_alarm else RULING.decision)
    assert ruled.faults() == ["RULING-SUBJECT"]


@pytest.mark.parametrize("changes", [{"supervisor": "S9"}, {"signing_certificate": "a" * 64}])
def test_a_signer_who_is_no_known_supervisor_is_named(ruled: PracticeOffice, changes: dict[str, str]) -> None:
    settle(ruled, **changes)
    assert ruled.faults() == ["RULING-SIGNER"]


def test_a_registrars_ruling_is_named(informed: PracticeOffice) -> None:
    settle(informed)
    assert informed.faults() == ["RULING-SIGNER"]


def test_an_end_cut_off_together_with_its_note_is_not_noticed(ruled: PracticeOffice) -> None:
    """The limit of what one file can prove: who holds its key can shorten the chain and the note of its end."""

    def cut(raw: Any) -> None:
        raw.execute("DELETE FROM ruling WHERE id = 3")
        raw.execute(
            "UPDATE setting SET value = '2 ' || (SELECT hash FROM ruling WHERE id = 2) WHERE name = 'ruling_head'"
        )

    assert codes_after(ruled, cut) == set()
