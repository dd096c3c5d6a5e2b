"""Makes the table of where a draft's fields were read from; its rows go with the draft."""

from __future__ import annotations

from typing import Any

NAME = "m0012_draft_source"
VERSION = 12

_TABLE = """
CREATE TABLE draft_source (
    uid TEXT NOT NULL REFERENCES draft (uid) ON DELETE CASCADE,
    path TEXT NOT NULL,
    value TEXT NOT NULL,
    file TEXT NOT NULL,
    sentence TEXT NOT NULL,
    place_zh TEXT NOT NULL,
    place_en TEXT NOT NULL,
    PRIMARY KEY (uid, path)
) STRICT, WITHOUT ROWID
"""


def apply(database: Any) -> None:
    """Make the table; the version is set in the same transaction."""
    database.execute(_TABLE)
    database.execute(f"PRAGMA user_version = {VERSION}")
