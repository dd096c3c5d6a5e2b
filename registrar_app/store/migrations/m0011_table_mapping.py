"""Adds what the columns of applicants' own tables were said to be, remembered by the words of their heads.

The table is never signed or sent: it belongs to the work at this PC.
"""

from __future__ import annotations

from typing import Any

NAME = "m0011_table_mapping"
VERSION = 11

_TABLE = """
CREATE TABLE table_mapping (
    shape TEXT PRIMARY KEY,
    content TEXT NOT NULL,
    used_at TEXT NOT NULL
) STRICT
"""


def apply(database: Any) -> None:
    """Make the table; the version is set in the same transaction."""
    database.execute(_TABLE)
    database.execute(f"PRAGMA user_version = {VERSION}")
