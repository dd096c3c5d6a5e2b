"""Keeps what an import looks up on the register's shelf: contracts that agree, and what the columns of a table were."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from registrar_app.domain.contract import Contract
from registrar_app.domain.interchange import read_contract
from registrar_app.services.import_ports import DraftVersions
from registrar_app.services.table_ports import ColumnUse, Unit
from registrar_app.store import handed_out
from registrar_app.store.connection import StoreConnection

if TYPE_CHECKING:
    from collections.abc import Callable

KEPT_SHAPES = 200
_AT_ONCE = 1_000

Key = tuple[str, str, str, int | None, int | None, str | None]


class SqliteImportShelf:
    """Implements ``ImportShelf``."""

    _connection: StoreConnection
    _now: Callable[[], datetime]

    def contracts_alike(self, contracts: Sequence[Contract]) -> list[Contract]:
        """Return the contracts of cases and drafts that may be one of these."""
        found: list[Contract] = []
        for begin in range(0, len(contracts), _AT_ONCE):
            found += self._alike(contracts[begin : begin + _AT_ONCE])
        return found

    def _alike(self, contracts: Sequence[Contract]) -> list[Contract]:
        uids = {contract.uid for contract in contracts if contract.uid}
        keys = {_key(contract) for contract in contracts}
        rows = self._connection.rows(
            "SELECT uid, name, seller, buyer, contract_value, transaction_amount, signed_on FROM case_projection"
            " WHERE name IN (SELECT value FROM json_each(?)) OR uid IN (SELECT value FROM json_each(?))",
            (_json({key[0] for key in keys}), _json(uids)),
        )
        alike = [row[0] for row in rows if row[0] in uids or tuple(row)[1:] in keys]
        contents = self._connection.rows(
            "SELECT uid, content FROM case_content WHERE uid IN (SELECT value FROM json_each(?))",
            (_json(alike),),
        )
        return [
            replace(read_contract(json.loads(row["content"]) | {"uid": None}), uid=row["uid"])
            for row in contents
        ]

    def versions_of(self, uid: str) -> DraftVersions | None:
        """Return when a draft was changed and what it was whenever it left in a file."""
        return handed_out.versions_of(self._connection, uid)

    def kept_mapping(self, shape: str) -> Mapping[int, ColumnUse] | None:
        """Return what the columns of a head of this shape were said to be."""
        row = self._connection.first("SELECT content FROM table_mapping WHERE shape = ?", (_digest(shape),))
        if row is None:
            return None
        columns: list[tuple[int, str, str]] = json.loads(row["content"])
        return {index: ColumnUse(path, Unit(unit)) for index, path, unit in columns}

    def keep_mapping(self, shape: str, columns: Mapping[int, ColumnUse]) -> None:
        """Remember what the columns of a head of this shape are; only the newest shapes are kept."""
        content = [(index, use.path, use.unit.value) for index, use in columns.items()]
        with self._connection.transaction():
            self._connection.run(
                "INSERT OR REPLACE INTO table_mapping (shape, content, used_at) VALUES (?, ?, ?)",
                (_digest(shape), _json(content), self._now().isoformat(timespec="microseconds")),
            )
            self._connection.run(
                "DELETE FROM table_mapping WHERE shape NOT IN"
                " (SELECT shape FROM table_mapping ORDER BY used_at DESC, shape LIMIT ?)",
                (KEPT_SHAPES,),
            )

    def forget_mapping(self, shape: str) -> bool:
        """Forget what the columns of a head of this shape are; false when nothing was remembered."""
        with self._connection.transaction():
            return self._connection.run("DELETE FROM table_mapping WHERE shape = ?", (_digest(shape),)) == 1


def _key(contract: Contract) -> Key:
    """Return what the list's line of a contract says of it."""
    return (
        contract.name or "",
        (contract.seller.name or "") if contract.seller is not None else "",
        (contract.buyer.name or "") if contract.buyer is not None else "",
        contract.contract_value,
        contract.transaction_amount,
        contract.signed_on.isoformat() if contract.signed_on is not None else None,
    )


def _digest(shape: str) -> str:
    return hashlib.sha256(shape.encode("utf-8", "replace")).hexdigest()


def _json(values: object) -> str:
    return json.dumps(list(values) if isinstance(values, set) else values, ensure_ascii=False)
