"""Makes the first schema: acts, chains, drafts, projections, slip numbers, what travelled, rosters, settings.

Amounts are INTEGER fen. ``act`` and ``roster`` only grow; the ``case_…`` tables can be made again from ``act`` and
``draft``. An act that the bureau returned is kept, so that its chain stays whole, but does not stand: no case is made
from it.
"""

from __future__ import annotations

from typing import Any

NAME = "m0001_register"
VERSION = 1

_KEPT = """
CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE act (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    office TEXT NOT NULL,
    device TEXT NOT NULL,
    epoch TEXT NOT NULL,
    seq INTEGER NOT NULL CHECK (seq >= 1),
    previous TEXT,
    previous_in_case TEXT,
    case_uid TEXT NOT NULL,
    kind TEXT NOT NULL,
    on_day TEXT NOT NULL,
    stands INTEGER NOT NULL CHECK (stands IN (0, 1)),
    dictionary INTEGER NOT NULL,
    packed BLOB NOT NULL,
    packed_crc INTEGER NOT NULL,
    signature BLOB NOT NULL,
    UNIQUE (office, device, epoch, seq)
) STRICT;
CREATE INDEX act_by_case ON act (case_uid, id, stands) WHERE stands = 1;
CREATE TRIGGER act_never_changes BEFORE UPDATE ON act BEGIN SELECT RAISE (ABORT, 'acts are never changed'); END;
CREATE TRIGGER act_never_goes BEFORE DELETE ON act BEGIN SELECT RAISE (ABORT, 'acts are never deleted'); END;
CREATE TABLE chain (
    office TEXT NOT NULL,
    device TEXT NOT NULL,
    epoch TEXT NOT NULL,
    last_act INTEGER NOT NULL,
    head TEXT,
    sent_act INTEGER NOT NULL,
    sent_head TEXT,
    last_batch INTEGER NOT NULL,
    last_batch_hash TEXT,
    PRIMARY KEY (office, device, epoch)
) STRICT, WITHOUT ROWID;
CREATE TABLE draft (
    uid TEXT PRIMARY KEY,
    content TEXT NOT NULL,
    unparsed TEXT NOT NULL,
    reasons TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE slip_taken (
    slip_no TEXT PRIMARY KEY,
    device TEXT NOT NULL,
    serial INTEGER NOT NULL,
    act TEXT NOT NULL UNIQUE REFERENCES act (hash),
    UNIQUE (device, serial)
) STRICT, WITHOUT ROWID;
CREATE TABLE roster (
    version INTEGER PRIMARY KEY,
    hash TEXT NOT NULL,
    content TEXT NOT NULL,
    container BLOB NOT NULL
) STRICT;
CREATE TRIGGER roster_never_changes BEFORE UPDATE ON roster
    BEGIN SELECT RAISE (ABORT, 'rosters are never changed'); END;
CREATE TRIGGER roster_never_goes BEFORE DELETE ON roster
    BEGIN SELECT RAISE (ABORT, 'rosters are never deleted'); END;
"""
_TRAVELLED = """
CREATE TABLE batch_out (
    seq INTEGER NOT NULL,
    office TEXT NOT NULL,
    device TEXT NOT NULL,
    epoch TEXT NOT NULL,
    hash TEXT NOT NULL,
    header TEXT NOT NULL,
    PRIMARY KEY (office, device, epoch, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE batch_in (
    seq INTEGER NOT NULL,
    office TEXT NOT NULL,
    device TEXT NOT NULL,
    epoch TEXT NOT NULL,
    hash TEXT NOT NULL,
    header TEXT NOT NULL,
    PRIMARY KEY (office, device, epoch, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE receipt (
    id INTEGER PRIMARY KEY,
    batch_seq INTEGER NOT NULL,
    hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE answer (
    id INTEGER PRIMARY KEY,
    receipt INTEGER NOT NULL REFERENCES receipt (id),
    case_uid TEXT NOT NULL,
    act TEXT NOT NULL,
    outcome TEXT NOT NULL,
    path TEXT,
    reason TEXT
) STRICT;
CREATE INDEX answer_by_case ON answer (case_uid, id);
CREATE INDEX answer_by_act ON answer (act);
CREATE INDEX answer_by_receipt ON answer (receipt, case_uid);
"""
_PROJECTED = """
CREATE TABLE case_projection (
    uid TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT,
    seller TEXT NOT NULL,
    buyer TEXT NOT NULL,
    contract_value INTEGER,
    transaction_amount INTEGER,
    signed_on TEXT,
    registered_on TEXT,
    accepted_on TEXT,
    slip_no TEXT NOT NULL,
    official_no TEXT NOT NULL,
    office TEXT NOT NULL,
    year INTEGER,
    changed_at TEXT NOT NULL,
    changed_order INTEGER NOT NULL,
    last_hash TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX case_by_change ON case_projection (changed_order DESC, uid);
CREATE INDEX case_by_state ON case_projection (state);
CREATE INDEX case_by_slip_no ON case_projection (slip_no) WHERE slip_no <> '';
CREATE INDEX case_by_official_no ON case_projection (official_no) WHERE official_no <> '';
CREATE TABLE case_content (
    uid TEXT PRIMARY KEY,
    content TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE case_search (
    uid TEXT PRIMARY KEY,
    words TEXT NOT NULL,
    initials TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE case_initial (
    code INTEGER PRIMARY KEY
) STRICT;
CREATE TABLE case_party (
    uid TEXT NOT NULL,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    credit_code TEXT NOT NULL,
    PRIMARY KEY (uid, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX party_by_name ON case_party (name);
CREATE INDEX party_by_credit_code ON case_party (credit_code);
"""


def apply(database: Any) -> None:
    """Make the tables; the version is set in the same transaction."""
    for statement in _statements(_KEPT + _TRAVELLED + _PROJECTED):
        database.execute(statement)
    database.execute(f"PRAGMA user_version = {VERSION}")


def _statements(script: str) -> list[str]:
    return [part + ";" for part in script.strip().removesuffix(";").split(";\n")]
