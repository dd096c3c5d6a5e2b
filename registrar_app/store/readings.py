"""Keeps what is read beside the work: cases by what ties them, numbers of acts, and a second opening of the register."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import datetime
from typing import Protocol, Self

from registrar_app.domain.registration import Case
from registrar_app.domain.schemes.ties import Tie
from registrar_app.services.ports import KeptReceipt
from registrar_app.store import travel
from registrar_app.store.case_rows import cases_of
from registrar_app.store.chain import Stream
from registrar_app.store.connection import CACHE_KIB, WALK_KIB, StoreConnection, reading


class _Opened(Protocol):
    def __init__(self, connection: StoreConnection, data_key: bytes, now: Callable[[], datetime]) -> None: ...


class SqliteReadings(_Opened):
    """Implements ``Readings``."""

    _connection: StoreConnection
    _data_key: bytes
    _now: Callable[[], datetime]
    _own: Stream

    def tied(self, ties: Iterable[Tie]) -> Mapping[str, str]:
        """Return the uids of the registered cases with one of the ties, each with the hash of its last act."""
        rows = self._connection.rows(
            "SELECT DISTINCT p.uid, p.last_hash FROM json_each(?) n CROSS JOIN case_tie t ON t.number = n.value"
            " CROSS JOIN case_projection p ON p.uid = t.uid",
            (_numbers(ties),),
        )
        return {row["uid"]: row["last_hash"] for row in rows}

    def acted_cases(self, uids: Iterable[str]) -> Iterator[Case]:
        """Go through some cases as their acts make them."""
        yield from cases_of(self._connection, sorted(uids))

    def count_tied(self, ties: Iterable[Tie], at_most: int) -> int:
        """Return how many cases have one of the ties, some perhaps twice; counting ends with ``at_most``."""
        return self._connection.number(
            "SELECT count(*) FROM (SELECT 1 FROM json_each(?) n CROSS JOIN case_tie t ON t.number = n.value LIMIT ?)",
            (_numbers(ties), at_most),
        )

    def has_more_cases(self, than: int) -> bool:
        """Whether there are more cases and drafts than that."""
        some = "SELECT count(*) FROM (SELECT 1 FROM case_projection LIMIT ?)"
        return self._connection.number(some, (than + 1,)) > than

    def count_unsent(self) -> int:
        """Return how many acts of this device no batch has carried yet, those of former chains included."""
        return self._connection.number(
            "SELECT sum(last_act - sent_act) FROM chain WHERE office = ? AND device = ?",
            (self._own.office, self._own.device),
        )

    def last_receipt(self) -> KeptReceipt | None:
        """Return the receipt that was taken in last; at the bureau none."""
        return next(iter(travel.kept_receipts(self._connection, only_last=True)), None)

    def change_mark(self) -> tuple[int, int]:
        """Return what stays the same until something is written, by others (the first number) or here (the second)."""
        with self._connection.lock:
            others = self._connection.number("PRAGMA data_version")
            return others, int(self._connection.raw.total_changes)

    def written_here(self) -> int:
        """Return how many transactions were completed over this opening; asks SQLite nothing, so that it never waits."""
        return self._connection.commits

    def write_log_back(self) -> None:
        """Move what was written into the register's file, by an opening of its own."""
        with closing(StoreConnection(self._connection.path, self._data_key)) as connection:
            connection.write_log_back()

    @contextmanager
    def reading(self, stop: Callable[[], bool] | None = None) -> Iterator[Self]:
        """Open the same register once more, only to be read; it sees what is written meanwhile."""
        kept = CACHE_KIB if stop is None else WALK_KIB
        with reading(self._connection.path, self._data_key, stop, kept_kib=kept) as connection:
            yield type(self)(connection, self._data_key, self._now)


def _numbers(ties: Iterable[Tie]) -> str:
    return json.dumps([tie.number for tie in ties])
