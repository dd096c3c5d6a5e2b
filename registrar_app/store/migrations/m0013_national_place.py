"""Makes the table of how far each contract has been carried over into the national system, by hand, field by field."""

from __future__ import annotations

from typing import Any

NAME = "m0013_national_place"
VERSION = 13

_TABLE = """
CREATE TABLE national_place (
    uid TEXT PRIMARY KEY,
    field TEXT NOT NULL,
    done TEXT NOT NULL
) STRICT, WITHOUT ROWID
"""


def apply(database: Any) -> None:
    """Add the table; the version is set in the same transaction."""
    database.execute(_TABLE)
    database.execute(f"PRAGMA user_version = {VERSION}")
