"""Lets own acts fall that a receipt returned, with all that builds on them, and opens the case for its correction.

What was written is not lost: the content of the case goes back into its draft, and so do the answers of the examination
and the reasons for queries that the fallen acts signed. A slip number that a fallen act gave stays taken for ever.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from registrar_app.domain.batch import ActAnswer, ActOutcome
from registrar_app.domain.case_history import last_examination
from registrar_app.domain.registration import OPEN_STATES, Case, CaseEntry
from registrar_app.domain.returned_act import cause_of, done_again, not_made_good
from registrar_app.domain.signed_examination import read_examination
from registrar_app.store import papers
from registrar_app.store.case_rows import case_of_acts, draft_of, draft_texts, entries_of, fallen_of_case
from registrar_app.store.chain import Stream
from registrar_app.store.connection import StoreConnection
from registrar_app.store.projection import project
from registrar_app.store.schema import settings


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
        " (SELECT 1 FROM answer w WHERE w.act = a.hash AND w.outcome <> 'accepted' AND NOT EXISTS"
        " (SELECT 1 FROM answer e WHERE e.act = w.act AND e.id < w.id)) ORDER BY a.id",  # the first answer stands
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


def dismiss(connection: StoreConnection, act_hash: str, moment: str) -> None:
    """Note, inside a writing transaction, that a fallen act will not be done again."""
    connection.run("INSERT OR IGNORE INTO loss_dismissed (act, at) VALUES (?, ?)", (act_hash, moment))


def dismissed(connection: StoreConnection, uid: str) -> set[str]:
    """Return the fallen acts of a case that will not be done again."""
    rows = connection.rows(
        "SELECT d.act FROM act a JOIN loss_dismissed d ON d.act = a.hash WHERE a.case_uid = ? AND a.stands = 0",
        (uid,),
    )
    return {str(row["act"]) for row in rows}


def waiting_cases(connection: StoreConnection, uids: Iterable[str] | None = None) -> list[str]:
    """Return the cases, among some or all, of which a returned act waits to be corrected: no later act answers it.

    What fell with another waits at the office alone, which may dismiss it; of a foreign device's acts only those count
    that come from where the case was carried on.
    """
    own = json.loads(settings(connection)["identity"])["role"] == "office"
    some = "" if uids is None else " AND case_uid IN (SELECT value FROM json_each(?))"
    found = connection.rows(
        f"SELECT DISTINCT case_uid FROM act WHERE stands = 0{some}",
        () if uids is None else (json.dumps(list(uids)),),
    )
    return [row["case_uid"] for row in found if _waits(connection, row["case_uid"], own)]


def _waits(connection: StoreConnection, uid: str, own: bool) -> bool:
    history, fallen = entries_of(connection, uid), fallen_of_case(connection, uid)
    if history:
        last = history[-1].act
        fallen = tuple(e for e in fallen if (e.act.office, e.act.device) == (last.office, last.device))
    waiting = not_made_good(fallen, history, (), dismissed(connection, uid))
    return any(
        (own or cause_of(entry, fallen) is None) and not done_again(entry, fallen, history)
        for entry in waiting
    )
