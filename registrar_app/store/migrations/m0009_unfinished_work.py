"""Makes the tables of unfinished work: the steps to undo in a draft, which go with it, and amendments being written.

An act that decides the case again, or ends its registration, ends the amendment that was being written.
"""

from __future__ import annotations

from typing import Any

NAME = "m0009_unfinished_work"
VERSION = 9

_TABLES = (
    """
CREATE TABLE undo_step (
    uid TEXT NOT NULL REFERENCES draft (uid) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    done INTEGER NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (uid, number)
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE amendment_draft (
    uid TEXT PRIMARY KEY,
    after TEXT NOT NULL,
    reexamining INTEGER NOT NULL,
    content TEXT NOT NULL,
    unparsed TEXT NOT NULL,
    reasons TEXT NOT NULL,
    sheet TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID
""",
    """
CREATE TRIGGER amendment_draft_ends AFTER INSERT ON act
    WHEN NEW.kind IN ('register', 'refuse', 'record_registration', 'amend', 'reexamine', 'cancel', 'revoke')
    BEGIN DELETE FROM amendment_draft WHERE uid = NEW.case_uid; END
""",
)


def apply(database: Any) -> None:
    """Change the tables; the version is set in the same transaction."""
    for table in _TABLES:
        database.execute(table)
    database.execute(f"PRAGMA user_version = {VERSION}")
