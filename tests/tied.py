"""Finds contracts in memory by what ties them, as the store does; for tests and benchmarks without a store."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from registrar_app.domain.contract import Contract
from registrar_app.domain.schemes.ties import Tie, ties_of
from registrar_app.services.scheme_outlook import Find


def tied_among(contracts: Sequence[Contract]) -> Find:
    """Return a finder over the contracts."""

    def find(ties: Iterable[Tie]) -> list[Contract]:
        wanted = set(ties)
        return [contract for contract in contracts if wanted & set(ties_of(contract))]

    return find
