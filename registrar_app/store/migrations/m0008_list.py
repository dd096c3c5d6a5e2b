"""Adds what the list needs: saved filters, bulk edits that can be taken back, and an index for every column to sort by.

Neither table is ever signed or sent. The tables of cases are WITHOUT ROWID, so every index ends with the uid and gives
rows of the same value in one fixed order.
"""

from __future__ import annotations

from typing import Any

NAME = "m0008_list"
VERSION = 8

_TABLES = (
    """
CREATE TABLE saved_filter (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    content TEXT NOT NULL
) STRICT;
""",
    """
CREATE TABLE last_place (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    uid TEXT NOT NULL,
    field TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
""",
    """
CREATE TABLE bulk_edit (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    at TEXT NOT NULL,
    steps TEXT NOT NULL
) STRICT;
""",
    "DROP INDEX case_by_slip_no",
    "DROP INDEX case_by_official_no",
)
_SORTED = (
    "name", "type", "seller", "buyer", "transaction_amount", "signed_on", "registered_on",
    "accepted_on", "slip_no", "official_no", "office",
)  # fmt: skip


def apply(database: Any) -> None:
    """Make the tables and indexes; the version is set in the same transaction."""
    for statement in _TABLES:
        database.execute(statement)
    database.execute("CREATE INDEX case_sorted_by_state ON case_projection (state)")
    database.execute(  # all that the sums of a list want
        "CREATE INDEX case_by_contract_value ON case_projection (contract_value, uid, transaction_amount)"
    )
    for column in _SORTED:
        database.execute(f"CREATE INDEX case_by_{column} ON case_projection ({column})")
    database.execute(f"PRAGMA user_version = {VERSION}")
