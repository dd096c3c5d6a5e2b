"""Finds contracts that are registered twice, across offices and devices, and says field by field how the copies differ.

Registering one contract twice is forbidden (``legal_basis.ONE_REGISTRATION``), and no office can see what another has
registered; only the bureau can. What becomes of a pair is for a supervisor to rule on (``rule_on_repeat``); a pair that
was ruled to be one contract stays open until an office has cancelled one of the two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from registrar_app.domain.checks.duplicates import is_repeated
from registrar_app.domain.checks.parts import fold
from registrar_app.domain.code_list import CodeList
from registrar_app.domain.contract import Contract
from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.identifiers import credit_code, official_number
from registrar_app.domain.party import Party
from registrar_app.domain.registration import Case, CaseState
from registrar_app.domain.ruling import Decision, Ruling, SignedRuling, repeat_subject
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.disowned import Rulings, sort_rulings
from registrar_app.services.drafts import load_case
from registrar_app.services.sheets.changes import FieldChange, contract_changes


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredCopy:
    """One of the two registrations: the case and the office and device that registered it."""

    case: Case
    office: str
    device: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """Two registrations that may be one contract, the earlier first, every field in which they differ, and the rulings on them.

    ``rulings`` are in order; the last one stands. Those in ``disowned`` no longer count, since whoever signed them was
    revoked by then.
    """

    first: RegisteredCopy
    second: RegisteredCopy
    differences: tuple[FieldChange, ...]
    rulings: tuple[SignedRuling, ...] = ()
    disowned: tuple[SignedRuling, ...] = ()

    @property
    def crosses_offices(self) -> bool:
        """Whether two offices registered it."""
        return self.first.office != self.second.office

    @property
    def subject(self) -> str:
        """What a ruling on the pair is about."""
        return repeat_subject(self.first.case.uid, self.second.case.uid)

    @property
    def ruling(self) -> Ruling | None:
        """The ruling that stands, if there is one."""
        return self.rulings[-1].ruling() if self.rulings else None

    @property
    def is_open(self) -> bool:
        """Whether something is left to do: no supervisor has ruled that they are different contracts."""
        ruling = self.ruling
        return ruling is None or ruling.decision is not Decision.DIFFERENT_CONTRACTS


def find_repeats(desk: Desk) -> list[Repeat]:
    """Return the pairs of registrations in force that look like one contract, those between two offices first.

    Pairs that were ruled to be different contracts are among them: see ``Repeat.is_open``. Two look alike by the same
    rule that asks a registrar about a duplicate (check C019).
    """
    copies = [_copy(case) for case in desk.store.cases() if case.state is CaseState.REGISTERED]
    copies.sort(key=_order)
    rank = {copy.case.uid: place for place, copy in enumerate(copies)}
    codes, rulings = desk.packs.code_lists(), sort_rulings(desk)
    seen: set[tuple[str, str]] = set()
    found: list[Repeat] = []
    for first, second in _candidates(copies):
        pair = first.case.uid, second.case.uid
        if pair not in seen and is_repeated(first.case.contract, second.case.contract):
            found.append(_repeat(first, second, codes, rulings))
        seen.add(pair)
    found.sort(
        key=lambda pair: (not pair.crosses_offices, rank[pair.first.case.uid], rank[pair.second.case.uid])
    )
    return found


def find_repeat(desk: Desk, one: str, other: str) -> Repeat:
    """Return the pair of two registrations, named by uid, slip number or official number.

    Raises:
        AnswerNoError: there is no such contract, or they are not two registrations in force that look like one contract.
    """
    cases = [load_case(desk, one), load_case(desk, other)]
    if (
        cases[0].uid == cases[1].uid
        or any(case.state is not CaseState.REGISTERED for case in cases)
        or not is_repeated(cases[0].contract, cases[1].contract)
    ):
        raise AnswerNoError(
            "REPEAT-NONE",
            f"{one} {other}",
            Text(
                "两份合同不是疑似重复的有效登记，未作任何改动",
                "they are not two registrations in force that look like one contract; nothing was changed",
            ),
            Text(
                "用 contract repeats --all 查看全部疑似重复登记",
                "see all such pairs with contract repeats --all",
            ),
        )
    first, second = sorted((_copy(case) for case in cases), key=_order)
    return _repeat(first, second, desk.packs.code_lists(), sort_rulings(desk))


def _repeat(
    first: RegisteredCopy,
    second: RegisteredCopy,
    codes: Mapping[str, CodeList],
    rulings: Rulings,
) -> Repeat:
    changes = contract_changes(first.case.contract, second.case.contract, codes)
    pair = Repeat(first=first, second=second, differences=tuple(changes))
    return replace(
        pair,
        rulings=rulings.standing.get(pair.subject, ()),
        disowned=rulings.disowned.get(pair.subject, ()),
    )


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
