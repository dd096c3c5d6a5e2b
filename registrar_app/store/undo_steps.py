"""Keeps the steps that can be taken back in a draft, beside the draft; with it they go."""

from __future__ import annotations

import json
from typing import Any

from registrar_app.domain.draft_undo import DraftStep, DraftUndo, FormChange, FormPart, SheetChange
from registrar_app.domain.examination import MalformedExaminationError, read_sheet, write_sheet
from registrar_app.domain.interchange import MalformedContractError, read_contract
from registrar_app.domain.text import Text
from registrar_app.store.case_rows import draft_texts
from registrar_app.store.connection import StoreConnection


def keep_undo(connection: StoreConnection, uid: str, undo: DraftUndo) -> None:
    """Keep new and changed steps and forget those that are no more, inside the transaction that keeps the draft."""
    known = {row["number"] for row in connection.rows("SELECT number FROM undo_step WHERE uid = ?", (uid,))}
    gone = sorted(known - set(undo.numbers))
    connection.run_many(
        "DELETE FROM undo_step WHERE uid = ? AND number = ?", [(uid, number) for number in gone]
    )
    connection.run_many(
        "INSERT INTO undo_step (uid, number, done, content) VALUES (?, ?, 0, ?)"
        " ON CONFLICT (uid, number) DO UPDATE SET content = excluded.content",
        [(uid, step.number, json.dumps(_written(step), ensure_ascii=False)) for step in undo.steps],
    )
    last_done = undo.numbers[undo.done - 1] if undo.done else -1
    connection.run("UPDATE undo_step SET done = number <= ? WHERE uid = ?", (last_done, uid))


def undo_of(connection: StoreConnection, uid: str) -> DraftUndo:
    """Return the steps of a draft; those older than one that can no longer be read are left out."""
    rows = connection.rows(
        "SELECT number, done, content FROM undo_step WHERE uid = ? ORDER BY number DESC", (uid,)
    )
    steps: list[DraftStep] = []
    done = 0
    for row in rows:
        try:
            steps.insert(0, _read(row["number"], json.loads(row["content"])))
        except (MalformedContractError, MalformedExaminationError, ValueError, KeyError, TypeError):
            break
        done += row["done"]
    return DraftUndo(tuple(steps), tuple(step.number for step in steps), done)


def _written(step: DraftStep) -> dict[str, Any]:
    return {
        "name": [step.name.zh, step.name.en],
        "changes": [_written_change(change) for change in step.changes],
    }


def _written_change(change: FormChange | SheetChange) -> dict[str, Any]:
    if isinstance(change, SheetChange):
        return {
            "part": change.part, "before": write_sheet(change.before), "after": write_sheet(change.after),
        }  # fmt: skip
    before, after = (
        draft_texts(part.contract, dict(part.unparsed)) for part in (change.before, change.after)
    )
    return {"path": change.path, "before": before, "after": after}


def _read(number: int, value: Any) -> DraftStep:
    zh, en = value["name"]
    return DraftStep(number, Text(zh, en), tuple(_read_change(change) for change in value["changes"]))


def _read_change(value: Any) -> FormChange | SheetChange:
    if "part" in value:
        return SheetChange(value["part"], read_sheet(value["before"]), read_sheet(value["after"]))
    return FormChange(value["path"], _read_part(value["before"]), _read_part(value["after"]))


def _read_part(value: Any) -> FormPart:
    content, unparsed = value
    return FormPart(read_contract(json.loads(content)), dict(json.loads(unparsed)))
