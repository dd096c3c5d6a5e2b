"""Adds what the bureau keeps of the exchange for good: every batch as it came, and the alarms about them.

Whether a batch waits, was taken or was refused is never noted: it follows from ``act`` and ``alarm``. Batches
taken before this step have no file; ``batch_without_file`` names them, so that a missing file of a later one is noticed.
"""

from __future__ import annotations

from typing import Any

NAME = "m0003_alarm"
VERSION = 3

_TABLES = (
    """
CREATE TABLE batch_file (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    office TEXT NOT NULL,
    device TEXT NOT NULL,
    epoch TEXT NOT NULL,
    seq INTEGER NOT NULL CHECK (seq >= 1),
    head TEXT NOT NULL,
    name TEXT NOT NULL,
    came_at TEXT NOT NULL,
    packed BLOB NOT NULL
) STRICT;
""",
    "CREATE INDEX batch_file_by_device ON batch_file (office, device, id);",
    """
CREATE TABLE alarm (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    office TEXT NOT NULL,
    device TEXT NOT NULL,
    epoch TEXT NOT NULL,
    seq INTEGER NOT NULL,
    refused TEXT NOT NULL,
    kept TEXT,
    raised_at TEXT NOT NULL,
    UNIQUE (kind, refused)
) STRICT;
""",
    "CREATE INDEX alarm_by_refused ON alarm (refused);",
    "CREATE TABLE batch_without_file (hash TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;",
    "INSERT INTO batch_without_file SELECT DISTINCT hash FROM batch_in;",
    """
CREATE TRIGGER batch_without_file_never_grows BEFORE INSERT ON batch_without_file
    BEGIN SELECT RAISE (ABORT, 'every batch taken now has its file'); END;
""",
)
_ONLY_GROWS = ("batch_file", "alarm", "batch_without_file")


def apply(database: Any) -> None:
    """Make the tables; the version is set in the same transaction."""
    for statement in _TABLES:
        database.execute(statement)
    for table in _ONLY_GROWS:
        for word, event in (("changes", "UPDATE"), ("goes", "DELETE")):
            database.execute(
                f"CREATE TRIGGER {table}_never_{word} BEFORE {event} ON {table}"
                f" BEGIN SELECT RAISE (ABORT, 'a {table} is never changed or deleted'); END;"
            )
    database.execute(f"PRAGMA user_version = {VERSION}")
