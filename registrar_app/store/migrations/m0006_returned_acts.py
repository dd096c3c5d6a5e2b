"""Lets an own act fall once the bureau returned it, and keeps the receipt that says so, who made it and when.

An act's row may change in one way only: ``stands`` goes from 1 to 0 when a kept answer says so of the act, or when the
act it builds on fell. Acts returned before this step fall when whoever migrates lets them (``returned.let_fall_earlier``).
Receipts taken before this step have no file; ``receipt_without_file`` names them with their answers as they were then, so
that a missing file of a later one is noticed, and so is an answer that was put under an earlier one afterwards.
``loss_dismissed`` names fallen acts that the registrar will not do again.
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
    "CREATE TABLE receipt_without_file (hash TEXT PRIMARY KEY, answers TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE loss_dismissed (act TEXT PRIMARY KEY REFERENCES act (hash), at TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """
INSERT INTO receipt_without_file SELECT r.hash, (
    SELECT json_group_array(json_array(act, outcome, path, reason))
    FROM (SELECT * FROM answer w WHERE w.receipt = r.id ORDER BY w.id)
) FROM receipt r WHERE substr(r.hash, 1, 6) <> 'batch '
""",
    """
CREATE TRIGGER receipt_without_file_never_grows BEFORE INSERT ON receipt_without_file
    BEGIN SELECT RAISE (ABORT, 'every receipt taken now has its file'); END
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
    for word, event in (("changes", "UPDATE"), ("goes", "DELETE")):
        database.execute(
            f"CREATE TRIGGER receipt_without_file_never_{word} BEFORE {event} ON receipt_without_file"
            f" BEGIN SELECT RAISE (ABORT, 'a receipt_without_file is never changed or deleted'); END"
        )
    database.execute(f"PRAGMA user_version = {VERSION}")
