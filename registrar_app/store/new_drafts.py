"""Keeps how many new drafts are written down at once: table by table, since nothing of them is there yet."""

from __future__ import annotations

import json
from collections.abc import Sequence

from registrar_app.domain.contract import Contract
from registrar_app.domain.registration import Case, CaseState
from registrar_app.store.connection import StoreConnection
from registrar_app.store.projection import content_text, without_uid, write_down_new

AT_ONCE = 500


def add_drafts(connection: StoreConnection, contracts: Sequence[Contract], moment: str, office: str) -> None:
    """Write new drafts down with their projections.

    Args:
        connection: Inside a writing transaction.
        contracts: Each with a uid that no case or draft has.
        moment: When, ISO 8601 with offset.
        office: The store's own office, to which drafts belong.
    """
    rows, cases = [], {}
    for contract in contracts:
        text = content_text(contract)
        rows.append((contract.uid, without_uid(text, contract), "{}", "{}", moment))
        cases[text] = Case(uid=contract.uid or "", state=CaseState.DRAFT, contract=contract, unparsed=())
    connection.run_many(
        "INSERT INTO draft (uid, content, unparsed, reasons, changed_at) VALUES (?, ?, ?, ?, ?)", rows
    )
    write_down_new(connection, cases, moment, office)


def are_new(connection: StoreConnection, contracts: Sequence[Contract]) -> bool:
    """Whether no standing act and no draft has one of their uids; standing acts are found by their index."""
    uids = json.dumps([contract.uid for contract in contracts])
    return not connection.number(
        "SELECT (SELECT count(*) FROM draft WHERE uid IN (SELECT value FROM json_each(?)))"
        " + (SELECT count(*) FROM act WHERE case_uid IN (SELECT value FROM json_each(?)) AND stands = 1)",
        (uids, uids),
    )
