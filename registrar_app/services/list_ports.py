"""Keeps what the services need of the store for the list and the work bench: filters, the last place, bulk edits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from registrar_app.domain.case_filter import CaseFilter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from registrar_app.domain.registration import CaseState
    from registrar_app.services.ports import CaseQuery, CaseRow


@dataclass(frozen=True, slots=True)
class CaseTotals:
    """How many contracts, and the sums of their amounts in fen."""

    count: int
    contract_value: int
    transaction_amount: int

    def __add__(self, other: CaseTotals) -> CaseTotals:
        """Return both together."""
        return CaseTotals(
            self.count + other.count,
            self.contract_value + other.contract_value,
            self.transaction_amount + other.transaction_amount,
        )


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A filter under the name that its user gave it."""

    name: str
    filter: CaseFilter


@dataclass(frozen=True, slots=True)
class LastPlace:
    """Where work was left: the contract, the field's path ("" for none), and when (ISO 8601)."""

    uid: str
    field: str
    at: str


@dataclass(frozen=True, slots=True)
class FieldStep:
    """One field that a bulk edit changed: values as in the interchange form, ``typed`` what stood there unread."""

    uid: str
    path: str
    old: object
    new: object
    typed: str | None = None


@dataclass(frozen=True, slots=True)
class BulkStep:
    """One bulk edit as it can be taken back: its number, its name, when it was done, and every field."""

    id: int
    title: str
    at: str
    steps: tuple[FieldStep, ...]


@dataclass(frozen=True, slots=True)
class NationalPlace:
    """How far a contract has been carried over into the national system: the field at hand, and the ids of those done."""

    field: str
    done: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LinePlace:
    """Where a line stands in an order: the value by which lines are put in order, and the uid, which decides among equals."""

    value: str | int | None
    uid: str


class ListShelf(Protocol):
    """What belongs to the list and the work bench of this PC; never signed and never sent."""

    def find_cases(self, query: CaseQuery) -> list[CaseRow]:
        """Return the lines of a list in its order."""
        ...

    def uids_of(self, query: CaseQuery) -> list[str]:
        """Return the uids of all lines of a list in its order."""
        ...

    def places_of(self, query: CaseQuery, every: int) -> list[LinePlace]:
        """Return where every so-manieth line of a list stands, the first line first; ``CaseQuery.start`` takes one."""
        ...

    def count_cases(self, query: CaseQuery) -> int:
        """Return how many lines there are without ``limit``."""
        ...

    def count_states(self, query: CaseQuery | None = None) -> Mapping[CaseState, int]:
        """Return the number of cases in each state, 0 included; of a question's lines where one is given."""
        ...

    def total_cases(self, query: CaseQuery) -> CaseTotals:
        """Return how many lines a question has between its ``offset`` and ``limit``, and the sums of their amounts."""
        ...

    def saved_filters(self) -> list[SavedFilter]:
        """Return the saved filters in the order in which they were first saved."""
        ...

    def save_filter(self, name: str, chosen: CaseFilter) -> None:
        """Keep a filter under a name, in place of the one that has it."""
        ...

    def rename_filter(self, name: str, new_name: str) -> bool:
        """Give a saved filter another name; false when there is none or the new name is taken."""
        ...

    def delete_filter(self, name: str) -> bool:
        """Forget a saved filter; false when there is none."""
        ...

    def last_place(self) -> LastPlace | None:
        """Return where work was left last."""
        ...

    def keep_last_place(self, uid: str, field: str) -> None:
        """Note where work is left."""
        ...

    def national_place(self, uid: str) -> NationalPlace | None:
        """Return how far a contract has been carried over into the national system; ``None`` when not begun."""
        ...

    def keep_national_place(self, uid: str, place: NationalPlace) -> None:
        """Note how far a contract has been carried over."""
        ...

    def bulk_steps(self) -> list[BulkStep]:
        """Return the bulk edits that can be taken back, the newest first."""
        ...

    def keep_bulk_step(self, title: str, steps: tuple[FieldStep, ...]) -> None:
        """Note a bulk edit, inside the transaction that does it; only the newest few are kept."""
        ...

    def forget_bulk_step(self, number: int) -> None:
        """Forget a bulk edit that was taken back, inside the transaction that takes it back."""
        ...
