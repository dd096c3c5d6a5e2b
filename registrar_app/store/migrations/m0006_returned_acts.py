"""Lets an own act fall once the bureau returned it, and keeps the receipt that says so, who made it and when.

An act's row may change in one way only: ``stands`` goes from 1 to 0 when a kept answer says so of the act, or when the
act it builds on fell. Acts returned before this step fall with it; the projections are made again by whoever migrates.
"""

from __future__ import annotations

from typing import Any

NAME = "m0006_returned_acts"
VERSION = 6

_COLUMNS = (
    "id", "hash", "office", "device", "epoch", "seq", "previous", "previous_in_case", "case_uid", "kind", "on_day",
    "dictionary", "packed", "packed_crc", "signature",
)  # fmt: skip
_STEPS = (
    "ALTER TABLE receipt ADD COLUMN made_at TEXT",
    "ALTER TABLE receipt ADD COLUMN supervisor TEXT",
    "ALTER TABLE receipt ADD COLUMN container BLOB",
    "CREATE INDEX act_returned ON act (case_uid, id) WHERE stands = 0",
    "DROP TRIGGER act_never_changes",
    """
WITH RECURSIVE fallen (hash) AS (
    SELECT act FROM answer WHERE outcome <> 'accepted'
    UNION SELECT a.hash FROM act a JOIN fallen f ON a.previous_in_case = f.hash
)
UPDATE act SET stands = 0 WHERE stands = 1 AND hash IN (SELECT hash FROM fallen)
""",
    f"""
CREATE TRIGGER act_never_changes BEFORE UPDATE ON act WHEN NOT (
    OLD.stands = 1 AND NEW.stands = 0
    AND ({", ".join(f"NEW.{name}" for name in _COLUMNS)}) IS ({", ".join(f"OLD.{name}" for name in _COLUMNS)})
    AND (
        EXISTS (SELECT 1 FROM answer w WHERE w.act = OLD.hash AND w.outcome <> 'accepted')
        OR EXISTS (SELECT 1 FROM act p WHERE p.hash = OLD.previous_in_case AND p.stands = 0)
    )
) BEGIN SELECT RAISE (ABORT, 'acts are never changed'); END
""",
)


def apply(database: Any) -> None:
    """Change the tables; the version is set in the same transaction."""
    for statement in _STEPS:
        database.execute(statement)
    database.execute(f"PRAGMA user_version = {VERSION}")
