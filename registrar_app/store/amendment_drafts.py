"""Keeps the amendments being written, one a case at most; submitting it, or whatever ends the registration, ends it."""

from __future__ import annotations

import json
from dataclasses import replace

from registrar_app.domain.amendment_draft import AmendmentDraft
from registrar_app.domain.examination import read_sheet, write_sheet
from registrar_app.domain.interchange import read_contract
from registrar_app.store.case_rows import draft_texts
from registrar_app.store.connection import StoreConnection


def keep_amendment(connection: StoreConnection, uid: str, amendment: AmendmentDraft, moment: str) -> None:
    """Keep the work as it stands, inside a writing transaction."""
    content, unparsed = draft_texts(amendment.contract, dict(amendment.unparsed))
    reasons = json.dumps(dict(amendment.reasons), ensure_ascii=False)
    sheet = json.dumps(write_sheet(amendment.sheet), ensure_ascii=False)
    connection.run(
        "INSERT OR REPLACE INTO amendment_draft"
        " (uid, after, reexamining, content, unparsed, reasons, sheet, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (uid, amendment.after, int(amendment.reexamining), content, unparsed, reasons, sheet, moment),
    )


def forget_amendment(connection: StoreConnection, uid: str) -> None:
    """Forget it: it was submitted or given up, or the registration has ended."""
    connection.run("DELETE FROM amendment_draft WHERE uid = ?", (uid,))


def amendment_of(connection: StoreConnection, uid: str) -> AmendmentDraft | None:
    """Return the amendment being written on a case, if there is one."""
    row = connection.first("SELECT * FROM amendment_draft WHERE uid = ?", (uid,))
    if row is None:
        return None
    return AmendmentDraft(
        after=row["after"],
        contract=replace(read_contract(json.loads(row["content"])), uid=uid),
        unparsed=dict(json.loads(row["unparsed"])),
        reasons=dict(json.loads(row["reasons"])),
        sheet=read_sheet(json.loads(row["sheet"])),
        reexamining=bool(row["reexamining"]),
    )
