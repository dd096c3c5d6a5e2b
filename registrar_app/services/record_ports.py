"""Keeps what the services need of the store for what it records of itself: journal, rulings, the bureau's last time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from registrar_app.domain.act import SignedAct
from registrar_app.domain.journal import SignedEntry
from registrar_app.domain.ruling import SignedRuling

RulingComposer = Callable[[int, str | None], SignedRuling]
"""``(seq, previous hash) -> ruling``; called inside the writing transaction."""


@dataclass(frozen=True, slots=True)
class JournalPlace:
    """Where the journal's next entry goes: its number, the hash of the entry before, the last act's number."""

    seq: int
    previous: str | None
    act: int


EntryComposer = Callable[[JournalPlace], SignedEntry]


class RecordShelf(Protocol):
    """The journal and the rulings, which only grow, and the time that the bureau told last."""

    def rulings(self) -> list[SignedRuling]:
        """Return every ruling of the bureau, oldest first."""
        ...

    def add_ruling(self, compose: RulingComposer) -> SignedRuling:
        """Chain and keep one ruling made by ``compose``, all or nothing."""
        ...

    def dismiss_loss(self, act_hash: str) -> None:
        """Note that an act which fell with a returned one will not be done again."""
        ...

    def dismissed_losses(self, uid: str) -> set[str]:
        """Return the hashes of the fallen acts of a case that will not be done again."""
        ...

    def journal(self) -> Iterator[SignedEntry]:
        """Go through the journal's entries, the newest first."""
        ...

    def own_acts_backwards(self) -> Iterator[tuple[int, SignedAct]]:
        """Go through the acts of this device, the newest first, each with its number among them; former chains count."""
        ...

    def keep_review_limit(self, limit: int | None) -> None:
        """Keep the amount (fen) from which a second registrar reviews; ``None`` for no limit."""
        ...

    def review_limit(self) -> int | None:
        """Return what ``keep_review_limit`` kept last."""
        ...

    def keep_bureau_time(self, moment: str) -> None:
        """Note when the receipt taken last was made, ISO 8601 with offset: another clock than this PC's."""
        ...

    def bureau_time(self) -> str | None:
        """Return what ``keep_bureau_time`` noted last."""
        ...
