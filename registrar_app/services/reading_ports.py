"""Keeps what is read of the store beside the work: by ties, by number, and on a thread of its own, as a Protocol."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Protocol

from registrar_app.domain.registration import Case
from registrar_app.domain.schemes.ties import Tie

if TYPE_CHECKING:
    from registrar_app.services.ports import KeptReceipt, RegisterStore


class Readings(Protocol):
    """What answers at once however large the register is, and a second opening for what does not."""

    def tied(self, ties: Iterable[Tie]) -> Mapping[str, str]:
        """Return the uids of the registered cases with one of the ties, each with the hash of its last act.

        The ties of a version that was amended away lead to the case too.
        """
        ...

    def acted_cases(self, uids: Iterable[str]) -> Iterator[Case]:
        """Go through some cases as their acts make them."""
        ...

    def count_tied(self, ties: Iterable[Tie], at_most: int) -> int:
        """Return how many cases have one of the ties, some perhaps twice; counting ends with ``at_most``."""
        ...

    def has_more_cases(self, than: int) -> bool:
        """Whether there are more cases and drafts than that."""
        ...

    def count_unsent(self) -> int:
        """Return how many acts of this device no batch has carried yet."""
        ...

    def last_receipt(self) -> KeptReceipt | None:
        """Return the receipt that was taken in last; at the bureau none."""
        ...

    def change_mark(self) -> tuple[int, int]:
        """Return what stays the same for as long as nothing is written to the register, whoever writes.

        Only what this opening of the register said earlier may be compared.
        """
        ...

    def written_here(self) -> int:
        """Return a number that grows with whatever is written over this opening; it never waits."""
        ...

    def write_log_back(self) -> None:
        """Let the store put what was written where it stays: for a thread beside the window's, since it waits for the disk.

        What was written is safe without it; without it some commit, or the closing, has to.
        """
        ...

    def reading(self, stop: Callable[[], bool] | None = None) -> AbstractContextManager[RegisterStore]:
        """Open the same register once more, only to be read: for long work on a thread beside the window's.

        Args:
            stop: For one walk through the register: asked now and then; once it answers yes, the statement that runs is refused.
        """
        ...
