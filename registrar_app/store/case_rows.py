"""Keeps how acts and drafts are read back as cases; the words for what does not fit are made by those who write.

An act's payload was proved to be in its exact form when it was taken in, and ``verify`` proves it again; reading
therefore only takes the values out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Any

from registrar_app.domain.act import Act, ActKind, SignedAct
from registrar_app.domain.contract import Contract
from registrar_app.domain.interchange import MalformedContractError, read_contract, write_contract
from registrar_app.domain.registration import OPEN_STATES, Case, CaseEntry, draft_case, fold_acts
from registrar_app.store.connection import StoreConnection, damaged
from registrar_app.store.packing import UnpackError, unpack

ACT_COLUMNS = "id, hash, case_uid, dictionary, packed, signature"
_CASES_AT_ONCE = 500
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Draft:
    """The working content of a case."""

    contract: Contract
    unparsed: tuple[tuple[str, str], ...]
    changed_at: str


def signed_act(connection: StoreConnection, row: Any) -> SignedAct:
    """Return the act of a row.

    Raises:
        MachineRefusedError: it cannot be unpacked.
    """
    try:
        return SignedAct(unpack(row["packed"], row["dictionary"]), row["signature"])
    except UnpackError as error:
        raise damaged(connection.path) from error


def entries_of(connection: StoreConnection, uid: str) -> tuple[CaseEntry, ...]:
    """Return the acts of a case that stand, in order of arrival."""
    rows = connection.rows(
        f"SELECT {ACT_COLUMNS} FROM act WHERE case_uid = ? AND stands = 1 ORDER BY id", (uid,)
    )
    return tuple(_entry(connection, row) for row in rows)


def fallen_of_case(connection: StoreConnection, uid: str) -> tuple[CaseEntry, ...]:
    """Return the acts of a case that were returned, in order of arrival."""
    rows = connection.rows(
        f"SELECT {ACT_COLUMNS} FROM act WHERE case_uid = ? AND stands = 0 ORDER BY id", (uid,)
    )
    return tuple(_entry(connection, row) for row in rows)


def fallen_of_device(connection: StoreConnection, device: str, kind: ActKind) -> tuple[CaseEntry, ...]:
    """Return the acts of a kind that a device made and that were returned."""
    rows = connection.rows(
        f"SELECT {ACT_COLUMNS} FROM act WHERE stands = 0 AND device = ? AND kind = ? ORDER BY id",
        (device, kind.value),
    )
    return tuple(_entry(connection, row) for row in rows)


def case_of_acts(connection: StoreConnection, uid: str) -> Case | None:
    """Return the case as its acts alone make it; ``None`` when no act stands."""
    return fold_acts(uid, entries_of(connection, uid))


def working_case(connection: StoreConnection, uid: str) -> Case | None:
    """Return the case with the working content of its draft, while it is open."""
    return overlay(uid, case_of_acts(connection, uid), draft_of(connection, uid))


def overlay(uid: str, case: Case | None, draft: Draft | None) -> Case | None:
    """Return the case as it is worked on: the draft's content over the acts' while the case is open."""
    if draft is None:
        return case
    if case is None:
        return draft_case(uid, draft.contract, draft.unparsed)
    if case.state not in OPEN_STATES:
        return case
    content = replace(draft.contract, uid=uid, registration=case.contract.registration)
    return replace(case, contract=content, unparsed=draft.unparsed)


def draft_of(connection: StoreConnection, uid: str) -> Draft | None:
    """Return the draft of a case, if there is one."""
    row = connection.first("SELECT content, unparsed, changed_at FROM draft WHERE uid = ?", (uid,))
    if row is None:
        return None
    contract = read_contract(json.loads(row["content"]))
    unparsed = tuple((path, typed) for path, typed in json.loads(row["unparsed"]).items())
    return Draft(replace(contract, uid=uid), unparsed, row["changed_at"])


def reasons_of(connection: StoreConnection, uid: str) -> dict[str, str]:
    """Return the reasons typed for queries and kept with the draft of a case, by explanation key."""
    row = connection.first("SELECT reasons FROM draft WHERE uid = ?", (uid,))
    return dict(json.loads(row["reasons"])) if row is not None else {}


def draft_texts(contract: Contract, unparsed: dict[str, str]) -> tuple[str, str]:
    """Return the two texts in which a draft is kept.

    What cannot be read back as a value (too long, say) is kept as typed text under its path: autosaving loses nothing.
    """
    value = write_contract(replace(contract, uid=None))
    loose = dict(unparsed)
    try:
        read_contract(value)
    except MalformedContractError as error:
        for problem in error.problems:
            loose[problem.path] = _cut_out(value, problem.path)
    return text_of_plain(value), json.dumps(loose)


def text_of_plain(plain: object) -> str:
    """Return a contract in interchange form, or a part of one, as the text in which it is kept."""
    return _ENCODER.encode(plain)


def all_cases(connection: StoreConnection, as_of: date | None) -> Iterator[Case]:
    """Go through the cases that any standing act made, by uid, as the acts up to a day make them."""
    after = ""
    while True:
        uids = [row[0] for row in connection.rows(
            "SELECT DISTINCT case_uid FROM act WHERE case_uid > ? AND stands = 1 ORDER BY case_uid LIMIT ?",
            (after, _CASES_AT_ONCE),
        )]  # fmt: skip
        if not uids:
            return
        yield from cases_of(connection, uids, as_of)
        after = uids[-1]


def cases_of(connection: StoreConnection, uids: Sequence[str], as_of: date | None = None) -> Iterator[Case]:
    """Go through some of the cases that any standing act made, by uid, as the acts up to a day make them."""
    rows = connection.rows(
        f"SELECT {ACT_COLUMNS} FROM act WHERE case_uid IN (SELECT value FROM json_each(?)) AND stands = 1"
        " ORDER BY case_uid, id",
        (json.dumps(uids),),
    )
    for uid, acts in groupby(rows, key=lambda row: str(row["case_uid"])):
        case = fold_acts(uid, (_entry(connection, row) for row in acts), as_of)
        if case is not None:
            yield case


def _entry(connection: StoreConnection, row: Any) -> CaseEntry:
    return CaseEntry(row["hash"], _known_act(signed_act(connection, row).payload))


def _known_act(payload: bytes) -> Act:
    value = json.loads(payload)
    del value["format"]
    value["kind"] = ActKind(value["kind"])
    value["on"] = date.fromisoformat(value["on"])
    return Act(**value)


def _cut_out(value: Any, path: str) -> str:
    *parents, last = path.replace("[", ".").replace("]", "").split(".")
    for step in parents:
        value = value[int(step)] if isinstance(value, list) else value[step]
    place: Any = int(last) if isinstance(value, list) else last
    typed = value[place]
    value[place] = None
    return typed if isinstance(typed, str) else json.dumps(typed, ensure_ascii=False)
