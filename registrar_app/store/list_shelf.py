"""Keeps the list's own things on the register's shelf: saved filters, the last place, bulk edits to take back."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any

from registrar_app.domain.case_filter import CaseFilter, read_filter, write_filter
from registrar_app.services.list_ports import (
    BulkStep,
    CaseTotals,
    FieldStep,
    LastPlace,
    LinePlace,
    NationalPlace,
    SavedFilter,
)
from registrar_app.store import queries
from registrar_app.store.connection import StoreConnection

if TYPE_CHECKING:
    from collections.abc import Callable

    from registrar_app.services.ports import CaseQuery

KEPT_BULK_EDITS = 20


class SqliteListShelf:
    """Implements ``ListShelf`` and the sums of a list."""

    _connection: StoreConnection
    _now: Callable[[], datetime]

    def uids_of(self, query: CaseQuery) -> list[str]:
        """Return the uids of all lines of a list in its order."""
        return queries.uids_of(self._connection, query)

    def places_of(self, query: CaseQuery, every: int) -> list[LinePlace]:
        """Return where every so-manieth line of a list stands, the first line first."""
        return queries.places_of(self._connection, query, every)

    def total_cases(self, query: CaseQuery) -> CaseTotals:
        """Return how many lines a question has between its ``offset`` and ``limit``, and their sums."""
        return queries.total_cases(self._connection, query)

    def saved_filters(self) -> list[SavedFilter]:
        """Return the saved filters in the order in which they were first saved."""
        rows = self._connection.rows("SELECT name, content FROM saved_filter ORDER BY id")
        return [SavedFilter(row["name"], read_filter(json.loads(row["content"]))) for row in rows]

    def save_filter(self, name: str, chosen: CaseFilter) -> None:
        """Keep a filter under a name, in place of the one that has it."""
        with self._connection.transaction():
            self._connection.run(
                "INSERT INTO saved_filter (name, content) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET content = excluded.content",
                (name, json.dumps(write_filter(chosen), ensure_ascii=False)),
            )

    def rename_filter(self, name: str, new_name: str) -> bool:
        """Give a saved filter another name; false when there is none or the new name is taken."""
        with self._connection.transaction():
            changed = self._connection.run(
                "UPDATE saved_filter SET name = ? WHERE name = ?"
                " AND NOT EXISTS (SELECT 1 FROM saved_filter s WHERE s.name = ?)",
                (new_name, name, new_name),
            )
        return changed == 1

    def delete_filter(self, name: str) -> bool:
        """Forget a saved filter; false when there is none."""
        with self._connection.transaction():
            return self._connection.run("DELETE FROM saved_filter WHERE name = ?", (name,)) == 1

    def last_place(self) -> LastPlace | None:
        """Return where work was left last."""
        row = self._connection.first("SELECT uid, field, at FROM last_place")
        return LastPlace(row["uid"], row["field"], row["at"]) if row is not None else None

    def keep_last_place(self, uid: str, field: str) -> None:
        """Note where work is left."""
        with self._connection.transaction():
            self._connection.run(
                "INSERT OR REPLACE INTO last_place (id, uid, field, at) VALUES (1, ?, ?, ?)",
                (uid, field, self._now().isoformat(timespec="seconds")),
            )

    def national_place(self, uid: str) -> NationalPlace | None:
        """Return how far a contract has been carried over."""
        row = self._connection.first("SELECT field, done FROM national_place WHERE uid = ?", (uid,))
        return NationalPlace(row["field"], tuple(json.loads(row["done"]))) if row is not None else None

    def keep_national_place(self, uid: str, place: NationalPlace) -> None:
        """Note how far a contract has been carried over."""
        with self._connection.transaction():
            self._connection.run(
                "INSERT OR REPLACE INTO national_place (uid, field, done) VALUES (?, ?, ?)",
                (uid, place.field, json.dumps(place.done)),
            )

    def bulk_steps(self) -> list[BulkStep]:
        """Return the bulk edits that can be taken back, the newest first."""
        rows = self._connection.rows("SELECT id, title, at, steps FROM bulk_edit ORDER BY id DESC")
        return [BulkStep(row["id"], row["title"], row["at"], _read_steps(row["steps"])) for row in rows]

    def keep_bulk_step(self, title: str, steps: tuple[FieldStep, ...]) -> None:
        """Note a bulk edit; only the newest few are kept."""
        content = json.dumps([[s.uid, s.path, s.old, s.new, s.typed] for s in steps], ensure_ascii=False)
        with self._connection.transaction():
            self._connection.run(
                "INSERT INTO bulk_edit (title, at, steps) VALUES (?, ?, ?)",
                (title, self._now().isoformat(timespec="seconds"), content),
            )
            self._connection.run(
                "DELETE FROM bulk_edit WHERE id NOT IN (SELECT id FROM bulk_edit ORDER BY id DESC LIMIT ?)",
                (KEPT_BULK_EDITS,),
            )

    def forget_bulk_step(self, number: int) -> None:
        """Forget a bulk edit that was taken back."""
        with self._connection.transaction():
            self._connection.run("DELETE FROM bulk_edit WHERE id = ?", (number,))


def _read_steps(content: str) -> tuple[FieldStep, ...]:
    steps: list[list[Any]] = json.loads(content)
    return tuple(FieldStep(*step) for step in steps)
