"""Keeps what is asked of the parties as they stand in the contracts; it reads projections and writes nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from registrar_app.domain.contract import Contract
from registrar_app.domain.interchange import read_contract
from registrar_app.domain.registration import CaseState
from registrar_app.services.party_ports import PartyContract, PartyTrace, TracePlace
from registrar_app.store.connection import StoreConnection

_OF_PARTY = (
    "SELECT uid, role FROM case_party WHERE credit_code IN (SELECT value FROM json_each(?))"
    " UNION SELECT uid, role FROM case_party WHERE name IN (SELECT value FROM json_each(?))"
)

_HEAD = ("format", "name", "signed_on", "seller", "buyer", "intermediary")


class SqlitePartyShelf:
    """Implements ``PartyShelf``."""

    _connection: StoreConnection

    def party_traces(self, after: TracePlace | None, limit: int) -> Sequence[PartyTrace]:
        """Return the parties of the next cases in the order of their change, those of a case together."""
        beyond, values = "", list[str | int]()
        if after is not None:  # along the index case_by_change, read backwards
            beyond = "WHERE changed_order >= ? AND NOT (changed_order = ? AND uid >= ?)"
            values = [after.order, after.order, after.uid]
        rows = self._connection.rows(
            f"SELECT p.changed_order, p.uid, c.name, c.credit_code FROM (SELECT changed_order, uid FROM case_projection"
            f" {beyond} ORDER BY changed_order, uid DESC LIMIT ?) p LEFT JOIN case_party c ON c.uid = p.uid"
            " ORDER BY p.changed_order, p.uid DESC",
            (*values, limit),
        )
        return [
            PartyTrace(
                TracePlace(row["changed_order"], row["uid"]), row["name"] or "", row["credit_code"] or ""
            )
            for row in rows
        ]

    def count_traced(self) -> int:
        """Return how many cases the traces go through in all."""
        return self._connection.number("SELECT count(*) FROM case_projection")

    def party_contracts(
        self, names: Iterable[str], credit_codes: Iterable[str], *, without: str = "", limit: int
    ) -> Sequence[PartyContract]:
        """Return the contracts with a party of one of the names or codes, last changed first."""
        rows = self._connection.rows(
            "SELECT f.role, p.uid, p.state, p.changed_at, c.content FROM"
            f" (SELECT o.uid, o.role FROM ({_OF_PARTY}) o CROSS JOIN case_projection p ON p.uid = o.uid"
            "  WHERE o.uid <> ? ORDER BY p.changed_order DESC, o.uid LIMIT ?) f"
            " CROSS JOIN case_projection p ON p.uid = f.uid CROSS JOIN case_content c ON c.uid = f.uid"
            " ORDER BY p.changed_order DESC, p.uid",
            (*_wanted(names, credit_codes), without, limit),
        )
        return [
            PartyContract(row["role"], CaseState(row["state"]), _contract(row), row["changed_at"])
            for row in rows
        ]

    def count_party_contracts(
        self, names: Iterable[str], credit_codes: Iterable[str], *, without: str = ""
    ) -> int:
        """Return how many contracts have a party of one of the names or codes, not counting ``without``."""
        counted = f"SELECT count(DISTINCT uid) FROM ({_OF_PARTY}) WHERE uid <> ?"
        return self._connection.number(counted, (*_wanted(names, credit_codes), without))

    def contract_heads(self, uids: Iterable[str]) -> Sequence[Contract]:
        """Return name, day of signing and parties of some cases, in no order; nothing else of their contracts."""
        rows = self._connection.rows(
            "SELECT uid, content FROM case_content WHERE uid IN (SELECT value FROM json_each(?))",
            (json.dumps(list(uids)),),
        )
        return [_contract(row, _HEAD) for row in rows]

    def names_of_code(self, credit_code: str) -> Sequence[str]:
        """Return every name under which a credit code stands in the contracts."""
        rows = self._connection.rows(
            "SELECT DISTINCT name FROM case_party WHERE credit_code = ? AND name <> '' ORDER BY name",
            (credit_code,),
        )
        return [row["name"] for row in rows]

    def codes_of_name(self, name: str) -> Sequence[str]:
        """Return every credit code with which a name stands in the contracts."""
        rows = self._connection.rows(
            "SELECT DISTINCT credit_code FROM case_party WHERE name = ? AND credit_code <> '' ORDER BY credit_code",
            (name,),
        )
        return [row["credit_code"] for row in rows]


def _wanted(names: Iterable[str], credit_codes: Iterable[str]) -> tuple[str, str]:
    return json.dumps([code for code in credit_codes if code]), json.dumps([name for name in names if name])


def _contract(row: Any, only: Iterable[str] = ()) -> Contract:
    content = json.loads(row["content"])
    chosen = {key: content[key] for key in only if key in content} or content
    return replace(read_contract(chosen), uid=row["uid"])
