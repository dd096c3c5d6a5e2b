"""Adds what keeps lists and panels quick on a large register: an index of the search words, ties, an index to walk a state.

``case_search`` gets a number for each case, by which ``case_grams`` (FTS5, without content) names it. ``case_tie`` names
the registered cases by what ties them to others (``domain.schemes.ties``). All of it is made again from acts and drafts.
"""

from __future__ import annotations

from typing import Any

NAME = "m0007_search_index"
VERSION = 7

_STEPS = (
    "DROP TABLE case_search",
    """
CREATE TABLE case_search (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    words TEXT NOT NULL,
    initials TEXT NOT NULL
) STRICT
""",
    "CREATE VIRTUAL TABLE case_grams USING fts5 (words, initials, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1')",
    """
CREATE TABLE case_tie (
    uid TEXT NOT NULL,
    kind TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (uid, kind, number)
) STRICT, WITHOUT ROWID
""",
    "CREATE INDEX tie_by_number ON case_tie (number)",
    "DROP INDEX case_by_state",
    "CREATE INDEX case_by_state ON case_projection (state, changed_order DESC, uid)",
)


def apply(database: Any) -> None:
    """Change the tables; the version is set in the same transaction."""
    for statement in _STEPS:
        database.execute(statement)
    database.execute(f"PRAGMA user_version = {VERSION}")
