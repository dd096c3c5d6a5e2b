"""Keeps the long texts of drafts and cases in tables by row: several share a page, where each took one of its own before.

What undoes a draft and where its fields came from would go with the old table, so it is put aside and back.
``case_content`` is made again from acts and drafts, as everything beside them is after a migration.
"""

from __future__ import annotations

from typing import Any

NAME = "m0014_short_pages"
VERSION = 14

_STEPS = (
    "DROP TABLE case_content",
    """
CREATE TABLE case_content (
    uid TEXT NOT NULL PRIMARY KEY,
    content TEXT NOT NULL
) STRICT
""",
    """
CREATE TABLE draft_by_row (
    uid TEXT NOT NULL PRIMARY KEY,
    content TEXT NOT NULL,
    unparsed TEXT NOT NULL,
    reasons TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT
""",
    "INSERT INTO draft_by_row SELECT uid, content, unparsed, reasons, changed_at FROM draft ORDER BY uid",
    "CREATE TEMP TABLE aside_step AS SELECT * FROM undo_step",
    "CREATE TEMP TABLE aside_source AS SELECT * FROM draft_source",
    "DROP TABLE draft",
    "ALTER TABLE draft_by_row RENAME TO draft",
    "INSERT INTO undo_step SELECT * FROM temp.aside_step",
    "INSERT INTO draft_source SELECT * FROM temp.aside_source",
    "DROP TABLE temp.aside_step",
    "DROP TABLE temp.aside_source",
)


def apply(database: Any) -> None:
    """Change the tables; the version is set in the same transaction."""
    for statement in _STEPS:
        database.execute(statement)
    database.execute(f"PRAGMA user_version = {VERSION}")
