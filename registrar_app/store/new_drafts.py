"""Keeps how many new drafts are written down at once: table by table, since nothing of them is there yet."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from registrar_app.domain.contract import Contract
from registrar_app.domain.interchange import write_contract
from registrar_app.domain.registration import draft_case
from registrar_app.store.connection import StoreConnection
from registrar_app.store.projection import write_down_new

AT_ONCE = 500


def add_drafts(connection: StoreConnection, contracts: Sequence[Contract], moment: str, office: str) -> None:
    """Write new drafts down with their projections.

    Args:
        connection: Inside a writing transaction.
        contracts: Each with a uid that no case or draft has.
        moment: When, ISO 8601 with offset.
        office: The store's own office, to which drafts belong.
    """
    rows = [
        (contract.uid, json.dumps(write_contract(replace(contract, uid=None))), "{}", "{}", moment)
        for contract in contracts
    ]
    connection.run_many(
        "INSERT INTO draft (uid, content, unparsed, reasons, changed_at) VALUES (?, ?, ?, ?, ?)", rows
    )
    cases = [draft_case(contract.uid or "", contract, ()) for contract in contracts]
    write_down_new(connection, cases, moment, office)


def are_new(connection: StoreConnection, contracts: Sequence[Contract]) -> bool:
    """Whether no case and no draft has one of their uids."""
    uids = json.dumps([contract.uid for contract in contracts])
    return not connection.number(
        "SELECT (SELECT count(*) FROM draft WHERE uid IN (SELECT value FROM json_each(?)))"
        " + (SELECT count(*) FROM act WHERE case_uid IN (SELECT value FROM json_each(?)))",
        (uids, uids),
    )
