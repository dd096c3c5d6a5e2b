"""Keeps what the import of contracts asks of the store: contracts that agree, drafts as they were, many at once, columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from registrar_app.domain.contract import Contract
from registrar_app.services.table_ports import ColumnUse


@dataclass(frozen=True, slots=True)
class DraftVersions:
    """When a draft was changed last, ISO 8601 with offset, and what it was whenever it left in a file, the newest first."""

    changed_at: str
    handed_out: tuple[Contract, ...]


class ImportWriter(Protocol):
    """What a writing transaction does for an import."""

    def add_drafts(self, contracts: Sequence[Contract]) -> None:
        """Keep new drafts, each under its uid; one that is in the register already is kept as ``save_draft`` keeps it."""
        ...

    def note_handed_out(self, uids: Sequence[str]) -> None:
        """Keep what the drafts among some contracts are now: they leave in a file, and the file may come back."""
        ...


class ImportShelf(Protocol):
    """What an import looks up; none of it is signed or sent."""

    def contracts_alike(self, contracts: Sequence[Contract]) -> list[Contract]:
        """Return the contracts of cases and drafts that may be one of these.

        They have its uid, or its name, its parties' names, its amounts and its day of signing.
        """
        ...

    def versions_of(self, uid: str) -> DraftVersions | None:
        """Return when a draft was changed and what it was whenever it left in a file; ``None`` when there is none."""
        ...

    def kept_mapping(self, shape: str) -> Mapping[int, ColumnUse] | None:
        """Return what the columns of a head of this shape were said to be."""
        ...

    def keep_mapping(self, shape: str, columns: Mapping[int, ColumnUse]) -> None:
        """Remember what the columns of a head of this shape are; only the newest shapes are kept."""
        ...

    def forget_mapping(self, shape: str) -> bool:
        """Forget what the columns of a head of this shape are; false when nothing was remembered."""
        ...
