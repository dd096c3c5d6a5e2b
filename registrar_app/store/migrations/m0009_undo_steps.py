"""Makes the table of the steps that can be taken back in a draft; they go with the draft."""

from __future__ import annotations

from typing import Any

NAME = "m0009_undo_steps"
VERSION = 9

_TABLE = """
CREATE TABLE undo_step (
    uid TEXT NOT NULL REFERENCES draft (uid) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    done INTEGER NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (uid, number)
) STRICT, WITHOUT ROWID
"""


def apply(database: Any) -> None:
    """Change the tables; the version is set in the same transaction."""
    database.execute(_TABLE)
    database.execute(f"PRAGMA user_version = {VERSION}")
