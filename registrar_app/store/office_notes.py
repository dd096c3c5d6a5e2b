"""Keeps what an office's register notes for itself: the bureau's last time, and from which amount a second registrar reviews."""

from __future__ import annotations

from registrar_app.store.connection import StoreConnection
from registrar_app.store.schema import keep_setting, settings

_BUREAU_TIME, _REVIEW_LIMIT = "bureau_time", "review_limit"


class SqliteOfficeNotes:
    """Implements these parts of ``RecordShelf``."""

    _connection: StoreConnection

    def keep_bureau_time(self, moment: str) -> None:
        """Note when the receipt taken last was made."""
        with self._connection.transaction():
            keep_setting(self._connection, _BUREAU_TIME, moment)

    def bureau_time(self) -> str | None:
        """Return what ``keep_bureau_time`` noted last."""
        return settings(self._connection).get(_BUREAU_TIME)

    def keep_review_limit(self, limit: int | None) -> None:
        """Keep the amount (fen) from which a second registrar reviews; ``None`` for no limit."""
        with self._connection.transaction():
            keep_setting(self._connection, _REVIEW_LIMIT, "" if limit is None else str(limit))

    def review_limit(self) -> int | None:
        """Return what ``keep_review_limit`` kept last."""
        kept = settings(self._connection).get(_REVIEW_LIMIT)
        return int(kept) if kept else None
