"""Keeps what of a case is written down beside the acts: the list's line, content, search words and parties.

Everything here is made from the case alone, so that it can be made again at any time and compared.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache

from registrar_app.domain.act import ActKind
from registrar_app.domain.contract import Contract
from registrar_app.domain.interchange import write_contract
from registrar_app.domain.registration import OPEN_STATES, REPLACING, Case, CaseEntry, fold_acts
from registrar_app.domain.schemes.ties import Tie, ties_of
from registrar_app.store.case_rows import (
    all_cases,
    case_of_acts,
    draft_of,
    fallen_of_device,
    overlay,
    text_of_plain,
)
from registrar_app.store.chain import Stream, slip_row
from registrar_app.store.connection import StoreConnection
from registrar_app.store.grams import grams_of_initials, grams_of_words
from registrar_app.store.search import codes_in, initials_of, letters_of_names, words_of

Values = tuple[str | int | None, ...]
_GATHERED = 16_000_000
"""Bytes that the index of the search gathers in one transaction before it writes: by itself 1 MB, which it merges again and again."""

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "case_projection": (
        "uid", "state", "name", "type", "seller", "buyer", "contract_value", "transaction_amount", "signed_on",
        "registered_on", "accepted_on", "slip_no", "official_no", "office", "year", "changed_at", "changed_order", "last_hash",
    ),
    "case_content": ("uid", "content"),
    "case_search": ("uid", "words", "initials"),
    "case_party": ("uid", "role", "name", "credit_code"),
    "case_tie": ("uid", "kind", "number"),
}  # fmt: skip


def project(connection: StoreConnection, uid: str, office: str) -> None:
    """Write down the case as it now is, or forget it when neither act nor draft is left.

    Args:
        connection: Inside a writing transaction.
        uid: The case.
        office: The store's own office, to which drafts belong.
    """
    write_down(connection, uid, case_of_acts(connection, uid), office)


def write_down(connection: StoreConnection, uid: str, acted: Case | None, office: str) -> None:
    """Write down the case that its acts make, already folded, under its draft; see ``project``."""
    connection.run("DELETE FROM case_grams WHERE rowid = (SELECT id FROM case_search WHERE uid = ?)", (uid,))
    for table in COLUMNS:
        connection.run(f"DELETE FROM {table} WHERE uid = ?", (uid,))
    draft = draft_of(connection, uid)
    case = overlay(uid, acted, draft)
    if case is None:
        return
    rows = rows_of(case, draft.changed_at if draft is not None else None, office)
    for table, columns in COLUMNS.items():
        marks = ", ".join("?" * len(columns))
        connection.run_many(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows[table])
    words, initials = grams_of_row(rows["case_search"][0])
    connection.run(
        "INSERT INTO case_grams (rowid, words, initials) SELECT id, ?, ? FROM case_search WHERE uid = ?",
        (words, initials, uid),
    )
    codes = codes_in(initials_of(case.contract))
    connection.run_many(
        "INSERT OR IGNORE INTO case_initial (code) VALUES (?)", [(code,) for code in sorted(codes)]
    )


def write_down_new(connection: StoreConnection, cases: Mapping[str, Case], moment: str, office: str) -> None:
    """Write down drafts of which nothing is there yet, each under the text of its content; see ``project``."""
    made = [rows_of(case, moment, office, content) for content, case in cases.items()]
    for table, columns in COLUMNS.items():
        marks = ", ".join("?" * len(columns))
        rows = [row for of_case in made for row in of_case[table]]
        connection.run_many(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)
    searched = [of_case["case_search"][0] for of_case in made]
    numbers = dict(
        connection.rows(
            "SELECT uid, id FROM case_search WHERE uid IN (SELECT value FROM json_each(?))",
            (json.dumps([case.uid for case in cases.values()]),),
        )
    )
    if not connection.number("SELECT count(*) FROM case_grams_config WHERE k = 'hashsize'"):  # it stays set
        connection.run("INSERT INTO case_grams (case_grams, rank) VALUES ('hashsize', ?)", (_GATHERED,))
    connection.run_many(
        "INSERT INTO case_grams (rowid, words, initials) VALUES (?, ?, ?)",
        [(numbers[row[0]], *grams_of_row(row)) for row in searched],
    )
    codes = codes_in("".join(str(initials) for _, _, initials in searched))
    connection.run_many(
        "INSERT OR IGNORE INTO case_initial (code) VALUES (?)", [(code,) for code in sorted(codes)]
    )


def project_all(connection: StoreConnection, own: Stream) -> int:
    """Make every projection and the taken slip numbers again from acts and drafts; return the number of acts."""
    for table in (*COLUMNS, "case_initial", "slip_taken"):
        connection.run(f"DELETE FROM {table}")
    connection.run("INSERT INTO case_grams (case_grams) VALUES ('delete-all')")
    drafts = {str(row["uid"]) for row in connection.rows("SELECT uid FROM draft")}
    for case in all_cases(connection, None):
        write_down(connection, case.uid, case, own.office)
        drafts.discard(case.uid)
        _take_slips(connection, [e for e in case.history if e.act.kind is ActKind.REGISTER])
    _take_slips(connection, fallen_of_device(connection, own.device, ActKind.REGISTER))
    for uid in sorted(drafts):
        write_down(connection, uid, None, own.office)
    return connection.number("SELECT count(*) FROM act")


def _take_slips(connection: StoreConnection, registered: Sequence[CaseEntry]) -> None:
    connection.run_many(
        "INSERT INTO slip_taken (slip_no, device, serial, act) VALUES (?, ?, ?, ?)",
        [slip_row(entry.hash, entry.act) for entry in registered],
    )


def rows_of(
    case: Case, draft_changed_at: str | None, office: str, content: str | None = None
) -> Mapping[str, list[Values]]:
    """Return the rows of a case by table; ``content`` is its text where that was made already."""
    contract = case.contract
    return {
        "case_projection": [_line(case, _changed_at(case, draft_changed_at), office)],
        "case_content": [(case.uid, content or content_text(contract))],
        "case_search": [(case.uid, words_of(contract, _numbers(case)), initials_of(contract))],
        "case_party": [
            (case.uid, role, party.name or "", party.credit_code or "")
            for role, party in (
                ("seller", contract.seller),
                ("buyer", contract.buyer),
                ("intermediary", contract.intermediary),
            )
            if party is not None
        ],
        "case_tie": [(case.uid, tie.kind.value, tie.number) for tie in _ties(case)],
    }


def grams_of_row(row: Values) -> tuple[str, str]:
    """Return what the index of the search is given for a row of ``case_search``: for its words, for its initials."""
    _, words, initials = row
    return grams_of_words(str(words)), grams_of_initials(letters_of_names(str(initials)))


def _ties(case: Case) -> list[Tie]:
    """Return the ties of a case once it was registered, by its content now and by every one that an act replaced."""
    if case.contract.registration is None:
        return []
    versions = [case.contract]
    for number, entry in enumerate(case.history):
        if entry.act.kind in REPLACING:
            earlier = fold_acts(case.uid, case.history[:number])
            versions += [earlier.contract] if earlier is not None else []
    return list(dict.fromkeys(tie for contract in versions for tie in ties_of(contract)))


def content_text(contract: Contract) -> str:
    """Return the contract in the text form in which it is kept."""
    return text_of_plain(write_contract(contract))


def without_uid(text: str, contract: Contract) -> str:
    """Return the text of a contract as it is kept of a draft, which has its uid beside it."""
    return text.replace(f'"uid":{text_of_plain(contract.uid)}', '"uid":null', 1)


def _line(case: Case, changed_at: str, office: str) -> Values:
    contract, registration = case.contract, case.contract.registration
    registered_on = registration.registered_on if registration is not None else None
    counted_on = registered_on or case.accepted_on or contract.signed_on
    return (
        case.uid,
        case.state.value,
        contract.name or "",
        contract.type.value if contract.type is not None else None,
        (contract.seller.name or "") if contract.seller is not None else "",
        (contract.buyer.name or "") if contract.buyer is not None else "",
        contract.contract_value,
        contract.transaction_amount,
        _iso(contract.signed_on),
        _iso(registered_on),
        _iso(case.accepted_on),
        *_numbers(case),
        case.office or office,
        counted_on.year if counted_on is not None else None,
        changed_at,
        _order(changed_at),
        case.last_hash,
    )


def _numbers(case: Case) -> tuple[str, str]:
    registration = case.contract.registration
    if registration is None:
        return "", ""
    return registration.slip_no or "", registration.official_no or ""


def _changed_at(case: Case, draft_changed_at: str | None) -> str:
    if draft_changed_at is not None and case.state in OPEN_STATES:
        return draft_changed_at
    return case.history[-1].act.at if case.history else ""


@lru_cache(maxsize=16)
def _order(moment: str) -> int:
    """Return a moment as microseconds, so that moments with different offsets sort rightly; 0 when it is none."""
    try:
        parsed = datetime.fromisoformat(moment).astimezone()
    except (ValueError, OverflowError):
        return 0
    return int(parsed.timestamp()) * 1_000_000 + parsed.microsecond


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
