"""Keeps what the services ask a store about the parties of its contracts, as a Protocol."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from registrar_app.domain.contract import Contract
from registrar_app.domain.registration import CaseState


@dataclass(frozen=True, slots=True)
class TracePlace:
    """How far the traces have been read: a case's place in the order of change."""

    order: int
    uid: str


@dataclass(frozen=True, slots=True)
class PartyTrace:
    """A party's name and credit code in one case ("" where it has none); both "" for a case without parties."""

    place: TracePlace
    name: str
    credit_code: str


@dataclass(frozen=True, slots=True)
class PartyContract:
    """A contract or draft in which a party stands in a role; ``changed_at`` is ISO 8601."""

    role: str
    state: CaseState
    contract: Contract
    changed_at: str


class PartyShelf(Protocol):
    """The parties of all contracts and drafts, as they are written there."""

    def party_traces(self, after: TracePlace | None, limit: int) -> Sequence[PartyTrace]:
        """Return the parties of the next ``limit`` cases in the order of their change, those of a case together."""
        ...

    def count_traced(self) -> int:
        """Return how many cases the traces go through in all."""
        ...

    def party_contracts(
        self, names: Iterable[str], credit_codes: Iterable[str], *, without: str = "", limit: int
    ) -> Sequence[PartyContract]:
        """Return the contracts with a party of one of the names or codes, last changed first, but not ``without``."""
        ...

    def count_party_contracts(
        self, names: Iterable[str], credit_codes: Iterable[str], *, without: str = ""
    ) -> int:
        """Return how many contracts have a party of one of the names or codes, not counting ``without``."""
        ...

    def contract_heads(self, uids: Iterable[str]) -> Sequence[Contract]:
        """Return name, day of signing and parties of some cases, in no order; nothing else of their contracts."""
        ...

    def names_of_code(self, credit_code: str) -> Sequence[str]:
        """Return every name under which a credit code stands in the contracts."""
        ...

    def codes_of_name(self, name: str) -> Sequence[str]:
        """Return every credit code with which a name stands in the contracts."""
        ...
