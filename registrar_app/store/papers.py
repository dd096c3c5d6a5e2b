"""Keeps the papers attached to cases, content by hash, and the working sheets of open cases; both are not projections.

What an act names is evidence: it is never taken away, and it travels with the act.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256

from registrar_app.domain.act import Act
from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.evidence import papers_named
from registrar_app.domain.examination import WorkingSheet, read_sheet, write_sheet
from registrar_app.domain.text import Text
from registrar_app.services.ports import Paper
from registrar_app.store.case_rows import entries_of, fallen_of_case
from registrar_app.store.connection import StoreConnection


def working_sheet_of(connection: StoreConnection, uid: str) -> WorkingSheet | None:
    """Return what was answered so far on an open case."""
    row = connection.first("SELECT content FROM working_sheet WHERE uid = ?", (uid,))
    return read_sheet(json.loads(row["content"])) if row is not None else None


def keep_working_sheet(connection: StoreConnection, uid: str, sheet: WorkingSheet, moment: str) -> None:
    """Keep what was answered so far, inside a writing transaction."""
    connection.run(
        "INSERT INTO working_sheet (uid, content, changed_at) VALUES (?, ?, ?) ON CONFLICT (uid)"
        " DO UPDATE SET content = excluded.content, changed_at = excluded.changed_at",
        (uid, json.dumps(write_sheet(sheet), ensure_ascii=False), moment),
    )


def forget_working_sheet(connection: StoreConnection, uid: str) -> None:
    """Forget it: an act has signed it, or the draft is gone."""
    connection.run("DELETE FROM working_sheet WHERE uid = ?", (uid,))


def papers_of(connection: StoreConnection, uid: str) -> list[Paper]:
    """Return the papers of a case in the order in which they came."""
    rows = connection.rows(
        "SELECT p.sha256, p.name, a.size, p.added_at FROM case_paper p JOIN attachment a USING (sha256)"
        " WHERE p.uid = ? ORDER BY p.added_at, p.name",
        (uid,),
    )
    return [Paper(row["sha256"], row["name"], row["size"], row["added_at"]) for row in rows]


def paper_content(connection: StoreConnection, digest: str) -> bytes | None:
    """Return a paper's bytes."""
    row = connection.first("SELECT content FROM attachment WHERE sha256 = ?", (digest,))
    return bytes(row["content"]) if row is not None else None


def add_paper(connection: StoreConnection, uid: str, name: str, content: bytes, moment: str) -> str:
    """Attach a paper to a case, inside a writing transaction, and return its SHA-256, hex; attached twice it is there once."""
    digest = sha256(content).hexdigest()
    connection.run(
        "INSERT OR IGNORE INTO attachment (sha256, size, content) VALUES (?, ?, ?)",
        (digest, len(content), content),
    )
    connection.run(
        "INSERT INTO case_paper (uid, sha256, name, added_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (uid, sha256) DO UPDATE SET name = excluded.name WHERE case_paper.name = ''",
        (uid, digest, name, moment),
    )
    return digest


def remove_paper(connection: StoreConnection, uid: str, digest: str) -> None:
    """Take a paper off a case, inside a writing transaction.

    Raises:
        AnswerNoError: a signed act of the case names it.
    """
    if digest in _signed_for(connection, uid):
        raise AnswerNoError(
            "PAPER-SIGNED",
            digest[:16],
            Text("已有登记行为引用这份材料，不能移除", "a signed act names this paper, so it stays"),
            Text("需要更正的，另附新材料", "attach a further paper instead"),
        )
    connection.run("DELETE FROM case_paper WHERE uid = ? AND sha256 = ?", (uid, digest))
    _forget_unused(connection)


def require_papers(connection: StoreConnection, act: Act) -> None:
    """Raise AnswerNoError unless every paper that an act names is there: another program may have taken one off."""
    for digest in papers_named(act):
        if (
            connection.first("SELECT 1 FROM case_paper WHERE uid = ? AND sha256 = ?", (act.case, digest))
            is None
        ):
            raise AnswerNoError(
                "PAPER-GONE",
                digest[:16],
                Text("所引用的材料已被移除", "a paper that it names was taken off meanwhile"),
                Text("核对材料后重新办理", "look at the papers, then decide again"),
            )


def forget_papers(connection: StoreConnection, uid: str) -> None:
    """Forget the papers of a draft that is thrown away; those that a returned act names stay."""
    signed = json.dumps(sorted(_signed_for(connection, uid)))
    connection.run(
        "DELETE FROM case_paper WHERE uid = ? AND sha256 NOT IN (SELECT value FROM json_each(?))",
        (uid, signed),
    )
    _forget_unused(connection)


def take_papers(connection: StoreConnection, act: Act, contents: Mapping[str, bytes]) -> None:
    """Keep the papers that an act of a batch names, under the names it gives them."""
    for digest, name in papers_named(act).items():
        if digest in contents:
            add_paper(connection, act.case, name, contents[digest], act.at)


def _signed_for(connection: StoreConnection, uid: str) -> set[str]:
    """Return the papers that acts of a case name, also those acts that were returned."""
    entries = (*entries_of(connection, uid), *fallen_of_case(connection, uid))
    return {digest for entry in entries for digest in papers_named(entry.act)}


def _forget_unused(connection: StoreConnection) -> None:
    connection.run("DELETE FROM attachment WHERE sha256 NOT IN (SELECT sha256 FROM case_paper)")
