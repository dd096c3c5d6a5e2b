"""Tests that ``verify`` names what was changed about batches and rosters: rows gone, renumbered, unreadable, unbound."""

from __future__ import annotations

import hashlib
import json

import pytest

from tests.store.office import PracticeOffice
from tests.store.sending import accepted, merge, send
from tests.store.test_verification import codes_after


@pytest.fixture
def sender(office: PracticeOffice) -> PracticeOffice:
    """An office that has sent two batches."""
    for _ in range(2):
        office.register()
        send(office)
    assert office.faults() == []
    return office


@pytest.fixture
def receiver(office: PracticeOffice, bureau: PracticeOffice) -> PracticeOffice:
    """A bureau that has taken two batches in."""
    for _ in range(2):
        office.register()
        header, header_hash, acts = send(office)
        merge(bureau, header, header_hash, acts, accepted(acts))
    assert bureau.faults() == []
    return bureau


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM batch_out",
        "DELETE FROM batch_out WHERE seq = 1",
        "DELETE FROM batch_out WHERE seq = 2",
        "UPDATE batch_out SET seq = 7 WHERE seq = 2",
        "UPDATE batch_out SET device = '371002-09' WHERE seq = 1",
        "UPDATE chain SET last_batch = last_batch + 1",
        "UPDATE chain SET last_batch_hash = NULL",
        "UPDATE chain SET last_batch_hash = last_batch_hash || 'x'",
        "UPDATE chain SET last_batch = 0, last_batch_hash = NULL, sent_act = 0, sent_head = NULL",
        "UPDATE chain SET sent_act = 1, sent_head = (SELECT hash FROM act WHERE seq = 1)",
    ],
)
def test_what_was_sent_is_bound_to_its_chain(sender: PracticeOffice, change: str) -> None:
    assert "BATCH-CHAIN" in codes_after(sender, lambda raw: raw.execute(change))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("DELETE FROM batch_in WHERE seq = 2", "BATCH-CHAIN"),
        ("DELETE FROM batch_in WHERE seq = 1", "BATCH-CHAIN"),
        ("UPDATE chain SET last_batch = 9 WHERE last_batch > 0", "BATCH-CHAIN"),
        ("DELETE FROM receipt WHERE id = 1", "BATCH-ANSWER"),
        ("UPDATE receipt SET hash = hash || 'x' WHERE id = 1", "BATCH-ANSWER"),
        ("UPDATE receipt SET batch_seq = 2 WHERE id = 1", "BATCH-ANSWER"),
        ("UPDATE answer SET case_uid = 'nobody' WHERE id = 1", "ANSWER"),
        ("UPDATE answer SET outcome = 'acceptedx' WHERE id = 1", "ANSWER"),
    ],
)
def test_what_was_taken_in_and_answered_is_bound_to_its_chain(
    receiver: PracticeOffice, change: str, code: str
) -> None:
    assert code in codes_after(receiver, lambda raw: raw.execute(change))


@pytest.mark.parametrize("text", ["{", "5", "{}", '{"format":"registrar-batch/1"}'])
def test_an_unreadable_header_is_a_fault_and_not_a_crash(sender: PracticeOffice, text: str) -> None:
    digest = hashlib.sha256(text.encode()).hexdigest()
    for sql, values in (
        ("UPDATE batch_out SET header = ? WHERE seq = 1", (text,)),
        ("UPDATE batch_out SET header = ?, hash = ? WHERE seq = 1", (text, digest)),
    ):
        assert "BATCH-HEADER" in codes_after(sender, lambda raw, s=sql, v=values: raw.execute(s, v))


@pytest.mark.parametrize("text", ["{", "5", "{}", '{"version":1}'])
def test_an_unreadable_roster_is_a_fault_and_not_a_crash(office: PracticeOffice, text: str) -> None:
    office.register()
    digest = hashlib.sha256(text.encode()).hexdigest()
    for values in ((text, "0"), (text, digest)):
        changed = codes_after(
            office, lambda raw, v=values: raw.execute("UPDATE roster SET content = ?, hash = ?", v)
        )
        assert "ROSTER" in changed
        assert "ACT-SIGNER" in changed


def test_a_roster_under_another_version_is_named(office: PracticeOffice) -> None:
    assert "ROSTER" in codes_after(office, lambda raw: raw.execute("UPDATE roster SET version = version + 1"))


def test_every_header_kept_is_the_one_that_was_sent(sender: PracticeOffice) -> None:
    def rewrite(raw: object) -> None:
        row = raw.execute("SELECT header FROM batch_out WHERE seq = 1").fetchone()
        text = json.dumps(
            json.loads(row[0]) | {"made_at": "2000-01-01"}, separators=(",", ":"), sort_keys=True
        )
        digest = hashlib.sha256(text.encode()).hexdigest()
        raw.execute("UPDATE batch_out SET header = ?, hash = ? WHERE seq = 1", (text, digest))

    assert "BATCH-CHAIN" in codes_after(sender, rewrite)
