"""Keeps what drafts were when they left in a file, beside the drafts; with them it goes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256

from registrar_app.domain.interchange import read_contract
from registrar_app.services.import_ports import DraftVersions
from registrar_app.store.case_rows import draft_of
from registrar_app.store.connection import StoreConnection

KEPT = 10
"""Versions of a draft; older ones are forgotten."""
_AT_ONCE = 1_000


def note_handed_out(connection: StoreConnection, uids: Sequence[str], moment: str) -> None:
    """Keep what the drafts among some contracts are now, inside a writing transaction.

    Args:
        connection: The store.
        uids: Of the contracts; those that are no drafts are left out.
        moment: When, ISO 8601 with offset.
    """
    for begin in range(0, len(uids), _AT_ONCE):
        some = json.dumps(uids[begin : begin + _AT_ONCE])
        drafts = connection.rows(
            "SELECT uid, content FROM draft WHERE uid IN (SELECT value FROM json_each(?))", (some,)
        )
        connection.run_many(
            "INSERT OR REPLACE INTO handed_out (uid, hash, content, handed_out_at) VALUES (?, ?, ?, ?)",
            [
                (row["uid"], sha256(row["content"].encode()).hexdigest(), row["content"], moment)
                for row in drafts
            ],
        )
        connection.run(
            "DELETE FROM handed_out WHERE uid IN (SELECT value FROM json_each(?)) AND hash NOT IN"
            " (SELECT hash FROM handed_out AS newer WHERE newer.uid = handed_out.uid"
            " ORDER BY handed_out_at DESC, hash LIMIT ?)",
            (some, KEPT),
        )


def versions_of(connection: StoreConnection, uid: str) -> DraftVersions | None:
    """Return when a draft was changed and what it was when it left; ``None`` when there is no draft."""
    draft = draft_of(connection, uid)
    if draft is None:
        return None
    rows = connection.rows(
        "SELECT content FROM handed_out WHERE uid = ? ORDER BY handed_out_at DESC, hash", (uid,)
    )
    return DraftVersions(
        changed_at=draft.changed_at,
        handed_out=tuple(read_contract(json.loads(row["content"]) | {"uid": None}) for row in rows),
    )
