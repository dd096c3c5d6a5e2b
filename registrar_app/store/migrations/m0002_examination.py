"""Adds what an examination needs: the working sheet of an open case, and the papers attached to cases.

A paper's content is kept once, by its SHA-256. The names under which cases have it are private to this PC until an act
names them; what an act names must stay, and ``verify`` proves that it is there.
"""

from __future__ import annotations

from typing import Any

NAME = "m0002_examination"
VERSION = 2

_TABLES = (
    """
CREATE TABLE working_sheet (
    uid TEXT PRIMARY KEY,
    content TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
""",
    """
CREATE TABLE attachment (
    sha256 TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    content BLOB NOT NULL
) STRICT;
""",
    """
CREATE TABLE case_paper (
    uid TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES attachment (sha256),
    name TEXT NOT NULL,
    added_at TEXT NOT NULL,
    PRIMARY KEY (uid, sha256)
) STRICT, WITHOUT ROWID;
""",
    "CREATE INDEX paper_by_content ON case_paper (sha256);",
)


def apply(database: Any) -> None:
    """Make the tables; the version is set in the same transaction."""
    for statement in _TABLES:
        database.execute(statement)
    database.execute(f"PRAGMA user_version = {VERSION}")
