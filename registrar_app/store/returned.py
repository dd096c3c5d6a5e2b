"""Lets own acts fall that a receipt returned, with all that builds on them, and opens the case for its correction.

What was written is not lost: the content of the case goes back into its draft, and so do the answers of the examination
and the reasons for queries that the fallen acts signed. A slip number that a fallen act gave stays taken for ever.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace

from registrar_app.domain.batch import ActAnswer, ActOutcome
from registrar_app.domain.case_history import last_examination
from registrar_app.domain.registration import OPEN_STATES, Case, CaseEntry
from registrar_app.domain.signed_examination import read_examination
from registrar_app.store import papers
from registrar_app.store.case_rows import case_of_acts, draft_of, draft_texts
from registrar_app.store.chain import Stream
from registrar_app.store.connection import StoreConnection
from registrar_app.store.projection import project


def let_fall(
    connection: StoreConnection, own: Stream, answers: Sequence[ActAnswer], moment: Callable[[], str]
) -> None:
    """Let the acts fall that were not accepted, inside a writing transaction in which the answers were kept.

    Args:
        connection: Inside a writing transaction.
        own: The store's own chain, and with it those that it went on from; acts of others stand as they were judged
            when they came in.
        answers: What the receipt says.
        moment: Tells the time of a draft's change.
    """
    for answer in answers:
        if answer.outcome is not ActOutcome.ACCEPTED:
            _let_one_fall(connection, own, answer.act, moment)


def let_fall_earlier(connection: StoreConnection, own: Stream, moment: Callable[[], str]) -> int:
    """Let the acts fall that receipts returned before acts fell at all; return how many acts fell.

    The receipts may have come in any order, so what was made first falls first, with all that builds on it.
    """
    before = connection.number("SELECT count(*) FROM act WHERE stands = 0")
    rows = connection.rows(
        "SELECT a.hash FROM act a WHERE a.stands = 1 AND (a.office, a.device) = (?, ?) AND EXISTS"
        " (SELECT 1 FROM answer w WHERE w.act = a.hash AND w.outcome <> 'accepted') ORDER BY a.id",
        (own.office, own.device),
    )
    for row in rows:
        _let_one_fall(connection, own, row["hash"], moment)
    return connection.number("SELECT count(*) FROM act WHERE stands = 0") - before


def _let_one_fall(connection: StoreConnection, own: Stream, act_hash: str, moment: Callable[[], str]) -> None:
    row = connection.first(
        "SELECT case_uid FROM act WHERE hash = ? AND stands = 1 AND office = ? AND device = ?",
        (act_hash, own.office, own.device),
    )
    if row is None:
        return
    uid = str(row["case_uid"])
    before = case_of_acts(connection, uid)
    assert before is not None
    place = next(n for n, entry in enumerate(before.history) if entry.hash == act_hash)
    for entry in before.history[place:]:  # in order: an act may fall once the one before it has
        connection.run("UPDATE act SET stands = 0 WHERE hash = ?", (entry.hash,))
    after = case_of_acts(connection, uid)
    if after is None or after.state in OPEN_STATES:
        _open_again(connection, before, before.history[place:], moment())
    project(connection, uid, own.office)


def _open_again(connection: StoreConnection, before: Case, fallen: Sequence[CaseEntry], moment: str) -> None:
    """Put what the fallen acts said where work in progress is kept, unless newer work is there."""
    if draft_of(connection, before.uid) is None:
        content, loose = draft_texts(replace(before.contract, registration=None), {})
        reasons = {
            f"{said['code']}@{said['path']}": said["reason"]
            for entry in fallen
            for said in entry.act.body.get("explanations") or ()
        }
        connection.run(
            "INSERT INTO draft (uid, content, unparsed, reasons, changed_at) VALUES (?, ?, ?, ?, ?)",
            (before.uid, content, loose, json.dumps(reasons, ensure_ascii=False), moment),
        )
    signed = last_examination(before)
    if signed is not None and papers.working_sheet_of(connection, before.uid) is None:
        papers.keep_working_sheet(connection, before.uid, read_examination(signed).working, moment)
