"""Keeps what the live outlook needs of the store: contracts found by what ties them, as a Protocol."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from registrar_app.domain.registration import Case
from registrar_app.domain.schemes.ties import Tie


class TieShelf(Protocol):
    """Registered contracts by their ties; those of versions that were amended away lead to the case too."""

    def tied(self, ties: Iterable[Tie]) -> Mapping[str, str]:
        """Return the uids of the cases with one of the ties, each with the hash of its last act."""
        ...

    def acted_cases(self, uids: Iterable[str]) -> Iterator[Case]:
        """Go through some cases as their acts make them."""
        ...
