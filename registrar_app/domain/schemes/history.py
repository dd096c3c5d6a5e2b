"""Keeps the register as a scheme sees it on a day: which copy of each contract counts and in which order they came.

Registrations dated later than that day do not exist. What counts under which clause is left to the formulas.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from registrar_app.domain.contract import Contract, Registration, RegistrationStatus
from registrar_app.domain.text import Text

Order = tuple[date, str, str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One contract of the register.

    Attributes:
        position: Its place in what was given.
        registration: As it stood on the day; ``None`` when there was none yet.
        is_live: Whether it is registered and neither cancelled nor revoked on the day.
        group: Number shared by all copies of one contract.
        counted_copy: Position of the one copy that counts; ``None`` when no copy is live.
    """

    position: int
    contract: Contract
    registration: Registration | None
    is_live: bool
    group: int
    counted_copy: int | None

    @property
    def is_repeated(self) -> bool:
        """Whether another copy of the same contract counts in its stead."""
        return self.counted_copy is not None and self.counted_copy != self.position

    @property
    def order(self) -> Order:
        """Place in the order of registration; only for entries with a registration."""
        assert self.registration is not None
        return _order(self.position, self.contract, self.registration)


@dataclass(frozen=True)
class History:
    """All entries, in the order given, as they stood at the end of ``as_of``."""

    as_of: date
    entries: tuple[Entry, ...]

    @cached_property
    def _by_position(self) -> dict[int, Entry]:
        return {entry.position: entry for entry in self.entries}

    def entry_at(self, position: int) -> Entry:
        """Return the entry of that position."""
        return self._by_position[position]

    @cached_property
    def queries(self) -> list[tuple[Text, ...]]:
        """What to look into, by position of the entry; reckoned once for all schemes."""
        from registrar_app.domain.schemes.queries import queries_by_position

        return queries_by_position(self)

    @cached_property
    def groups(self) -> dict[int, list[Entry]]:
        """The copies of each contract, by group."""
        found: dict[int, list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(entry.group, []).append(entry)
        return found


def read_history(contracts: Iterable[Contract], as_of: date) -> History:
    """Return the register that the contracts make, as it stood at the end of ``as_of``."""
    given = tuple(contracts)
    groups = _groups(given)
    registrations = [_registration_on(contract, as_of) for contract in given]
    live = [registration is not None and _is_live(registration, as_of) for registration in registrations]
    counted = _counted_copies(given, registrations, live, groups)
    entries = (
        Entry(
            position=position,
            contract=contract,
            registration=registrations[position],
            is_live=live[position],
            group=groups[position],
            counted_copy=counted.get(groups[position]),
        )
        for position, contract in enumerate(given)
    )
    return History(as_of, tuple(entries))


@lru_cache(maxsize=8192)
def plain_name(name: str | None) -> str:
    """Return a name as it is compared: NFKC, without white space; empty when there is none."""
    return "".join(unicodedata.normalize("NFKC", name or "").split())


def _registration_on(contract: Contract, as_of: date) -> Registration | None:
    registration = contract.registration
    return registration if registration is not None and registration.registered_on <= as_of else None


def _is_live(registration: Registration, as_of: date) -> bool:
    ended_later = registration.ended_on is not None and registration.ended_on > as_of
    return registration.status is RegistrationStatus.REGISTERED or ended_later


def _order(position: int, contract: Contract, registration: Registration) -> Order:
    number = registration.official_no or registration.slip_no or ""
    return registration.registered_on, number, contract.uid or "", position


def _counted_copies(
    contracts: Sequence[Contract],
    registrations: Sequence[Registration | None],
    live: Sequence[bool],
    groups: Sequence[int],
) -> dict[int, int]:
    earliest: dict[int, Order] = {}
    for position, registration in enumerate(registrations):
        if registration is None or not live[position]:
            continue
        order = _order(position, contracts[position], registration)
        group = groups[position]
        if group not in earliest or order < earliest[group]:
            earliest[group] = order
    return {group: order[-1] for group, order in earliest.items()}


def identity_marks(contract: Contract) -> Iterator[tuple[object, ...]]:
    """What makes two contracts the same one; each mark by itself is enough."""
    if contract.uid:
        yield ("uid", contract.uid)
    facts = identity_facts(contract)
    if facts is not None:
        yield ("facts", *facts)


def identity_facts(contract: Contract) -> tuple[object, ...] | None:
    """Return what two records of one contract agree in; ``None`` when it does not say enough of itself."""
    seller = contract.seller.credit_code if contract.seller else None
    buyer = contract.buyer.credit_code if contract.buyer else None
    name = plain_name(contract.name)
    if seller and buyer and name and contract.signed_on is not None and contract.contract_value is not None:
        return seller, buyer, contract.signed_on, contract.contract_value, name
    return None


def _groups(contracts: Sequence[Contract]) -> list[int]:
    """Join contracts that share a mark, transitively; return each one's group, named by its first position."""
    parent = list(range(len(contracts)))

    def root(position: int) -> int:
        while parent[position] != position:
            parent[position] = parent[parent[position]]
            position = parent[position]
        return position

    first_with: dict[tuple[object, ...], int] = {}
    for position, contract in enumerate(contracts):
        for mark in identity_marks(contract):
            one, other = root(first_with.setdefault(mark, position)), root(position)
            parent[max(one, other)] = min(one, other)
    return [root(position) for position in range(len(contracts))]
