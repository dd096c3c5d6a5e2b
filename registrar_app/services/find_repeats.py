"""Finds contracts that are registered twice, across offices and devices, and says field by field how the copies differ.

Registering one contract twice is forbidden (``legal_basis.ONE_REGISTRATION``), and no office can see what another has
registered; only the bureau can. What becomes of a pair is for a person to decide.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from registrar_app.domain.checks.duplicates import is_repeated
from registrar_app.domain.checks.parts import fold
from registrar_app.domain.code_list import CodeList
from registrar_app.domain.contract import Contract
from registrar_app.domain.identifiers import credit_code, official_number
from registrar_app.domain.party import Party
from registrar_app.domain.registration import Case, CaseState
from registrar_app.services.desk import Desk
from registrar_app.services.sheets.changes import FieldChange, contract_changes


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredCopy:
    """One of the two registrations: the case and the office and device that registered it."""

    case: Case
    office: str
    device: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """Two registrations that may be one contract, the earlier first, and every field in which they differ."""

    first: RegisteredCopy
    second: RegisteredCopy
    differences: tuple[FieldChange, ...]

    @property
    def crosses_offices(self) -> bool:
        """Whether two offices registered it."""
        return self.first.office != self.second.office


def find_repeats(desk: Desk) -> list[Repeat]:
    """Return the pairs of registrations in force that look like one contract, those between two offices first.

    Two look alike by the same rule that asks a registrar about a duplicate (check C019).
    """
    copies = [_copy(case) for case in desk.store.cases() if case.state is CaseState.REGISTERED]
    copies.sort(key=_order)
    rank = {copy.case.uid: place for place, copy in enumerate(copies)}
    codes = desk.packs.code_lists()
    seen: set[tuple[str, str]] = set()
    found: list[Repeat] = []
    for first, second in _candidates(copies):
        pair = first.case.uid, second.case.uid
        if pair not in seen and is_repeated(first.case.contract, second.case.contract):
            found.append(_repeat(first, second, codes))
        seen.add(pair)
    found.sort(
        key=lambda pair: (not pair.crosses_offices, rank[pair.first.case.uid], rank[pair.second.case.uid])
    )
    return found


def _repeat(first: RegisteredCopy, second: RegisteredCopy, codes: Mapping[str, CodeList]) -> Repeat:
    changes = contract_changes(first.case.contract, second.case.contract, codes)
    return Repeat(first=first, second=second, differences=tuple(changes))


def _copy(case: Case) -> RegisteredCopy:
    act = case.history[0].act
    return RegisteredCopy(case=case, office=act.office, device=act.device)


def _order(copy: RegisteredCopy) -> tuple[str, str]:
    registration = copy.case.contract.registration
    return registration.registered_on.isoformat() if registration else "", copy.case.uid


def _candidates(copies: list[RegisteredCopy]) -> Iterator[tuple[RegisteredCopy, RegisteredCopy]]:
    """Go through the pairs that share a mark, each in the order given; comparing all with all would take hours in a full register."""
    sharing: dict[Hashable, list[RegisteredCopy]] = defaultdict(list)
    for copy in copies:
        for mark in _marks(copy.case.contract):
            sharing[mark].append(copy)
    for group in sharing.values():
        yield from combinations(group, 2)


def _marks(contract: Contract) -> Iterator[Hashable]:
    """Go through the marks of which any two copies share at least one.

    A party is named by code or by name, because one office may have written only one of them.
    """
    number = contract.registration.official_no if contract.registration else None
    if number:
        yield "number", official_number.compact(number)
    for seller in _names(contract.seller):
        for buyer in _names(contract.buyer):
            yield "value", seller, buyer, contract.contract_value
            yield "date", seller, buyer, contract.signed_on


def _names(party: Party | None) -> Iterator[str]:
    if party is not None and party.credit_code:
        yield credit_code.compact(party.credit_code)
    if party is not None and fold(party.name):
        yield fold(party.name)
