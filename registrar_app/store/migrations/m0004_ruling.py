"""Adds the bureau's rulings: signed, chained, never changed; a later one on the same subject stands beside the earlier."""

from __future__ import annotations

from typing import Any

NAME = "m0004_ruling"
VERSION = 4

_TABLES = (
    """
CREATE TABLE ruling (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    subject TEXT NOT NULL,
    payload BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT;
""",
    "CREATE INDEX ruling_by_subject ON ruling (subject, id);",
    """
CREATE TRIGGER ruling_never_changes BEFORE UPDATE ON ruling
    BEGIN SELECT RAISE (ABORT, 'rulings are never changed'); END;
""",
    """
CREATE TRIGGER ruling_never_goes BEFORE DELETE ON ruling
    BEGIN SELECT RAISE (ABORT, 'rulings are never deleted'); END;
""",
)


def apply(database: Any) -> None:
    """Make the table; the version is set in the same transaction."""
    for statement in _TABLES:
        database.execute(statement)
    database.execute(f"PRAGMA user_version = {VERSION}")
