"""Makes the table of what drafts were when they left in a file; its rows go with the draft."""

from __future__ import annotations

from typing import Any

NAME = "m0016_handed_out"
VERSION = 16

_TABLE = """
CREATE TABLE handed_out (
    uid TEXT NOT NULL REFERENCES draft (uid) ON DELETE CASCADE,
    hash TEXT NOT NULL,
    content TEXT NOT NULL,
    handed_out_at TEXT NOT NULL,
    PRIMARY KEY (uid, hash)
) STRICT
"""


def apply(database: Any) -> None:
    """Make the table; the version is set in the same transaction."""
    database.execute(_TABLE)
    database.execute(f"PRAGMA user_version = {VERSION}")
