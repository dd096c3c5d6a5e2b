"""Adds the journal: who opened, exported, printed or changed what. It only grows; ``id`` is the entry's own number."""

from __future__ import annotations

from typing import Any

NAME = "m0005_journal"
VERSION = 5

_STATEMENTS = (
    """
CREATE TABLE journal (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    payload BLOB NOT NULL,
    signature BLOB
) STRICT;
""",
    """
CREATE TRIGGER journal_never_changes BEFORE UPDATE ON journal
    BEGIN SELECT RAISE (ABORT, 'entries are never changed'); END;
""",
    """
CREATE TRIGGER journal_never_goes BEFORE DELETE ON journal
    BEGIN SELECT RAISE (ABORT, 'entries are never deleted'); END;
""",
)


def apply(database: Any) -> None:
    """Make the table; the version is set in the same transaction."""
    for statement in _STATEMENTS:
        database.execute(statement)
    database.execute(f"PRAGMA user_version = {VERSION}")
