"""Keeps how cases are found by what ties them to a contract; the numbers are written down with the projections."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from registrar_app.domain.registration import Case
from registrar_app.domain.schemes.ties import Tie
from registrar_app.store.case_rows import cases_of
from registrar_app.store.connection import StoreConnection


class SqliteTieShelf:
    """Implements ``TieShelf``."""

    _connection: StoreConnection

    def tied(self, ties: Iterable[Tie]) -> Mapping[str, str]:
        """Return the uids of the cases with one of the ties, each with the hash of its last act."""
        numbers = json.dumps([tie.number for tie in ties])
        rows = self._connection.rows(
            "SELECT DISTINCT p.uid, p.last_hash FROM json_each(?) n CROSS JOIN case_tie t ON t.number = n.value"
            " CROSS JOIN case_projection p ON p.uid = t.uid",
            (numbers,),
        )
        return {row["uid"]: row["last_hash"] for row in rows}

    def acted_cases(self, uids: Iterable[str]) -> Iterator[Case]:
        """Go through some cases as their acts make them."""
        yield from cases_of(self._connection, sorted(uids))
