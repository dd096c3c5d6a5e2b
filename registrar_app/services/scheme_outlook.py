"""Says live, for the one contract in the form, what each scheme would make of it; yearly tables are elsewhere.

A question looks only at the contracts that can matter: those of the same beneficiaries, the transfers of the same
results, and copies of any of them. The store keeps by which ties they are found, so that nobody reads the whole register.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from registrar_app.domain.assessment import (
    BeneficiaryAssessment,
    ContractAssessment,
    CriterionResult,
    MissingField,
    Outcome,
)
from registrar_app.domain.contract import Contract, Registration, RegistrationStatus
from registrar_app.domain.party import Party
from registrar_app.domain.scheme import BuyerTerms, Formula, Scheme
from registrar_app.domain.schemes.beneficiaries import beneficiary_of
from registrar_app.domain.schemes.formulas import formula_over
from registrar_app.domain.schemes.history import read_history
from registrar_app.domain.schemes.ties import Tie, TieKind, ties_of
from registrar_app.domain.text import Text
from registrar_app.services.assess_schemes import contract_on
from registrar_app.services.desk import Desk

Find = Callable[[Iterable[Tie]], list[Contract]]
"""Returns the contracts of the register with one of the ties."""

_KINDS = {
    Formula.BUYER_SHARE: (TieKind.BUYER, TieKind.COPY),
    Formula.SERVICE_INSTITUTION_SHARE: (TieKind.INTERMEDIARY, TieKind.RESULT, TieKind.COPY),
}
"""What ties another contract to this one under each formula."""

_KEPT = 20_000
"""Contracts kept in memory at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractOutlook:
    """What a scheme would make of the contract, were it registered today if it is not yet; amounts in fen.

    Attributes:
        beneficiary: Whom it could pay: name, or credit code where there is no name; ``None``: the contract names nobody.
        year: The year looked at.
        outcome: All criteria of the contract together.
        contribution: What the contract adds to the beneficiary's base in the year.
        amount_with: The beneficiary's amount for the year with this contract.
        amount_if_confirmed: The amount with it, were every missing fact confirmed.
    """

    scheme: Scheme
    beneficiary: str | None
    year: int
    outcome: Outcome
    reason: Text
    criteria: tuple[CriterionResult, ...] = ()
    missing: tuple[MissingField, ...] = ()
    contribution: int = 0
    amount_with: int = 0
    amount_if_confirmed: int = 0
    result: BeneficiaryAssessment | None = None


class TiedContracts:
    """The contracts of the open register that are tied to others, read when asked for and kept until an act changes them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._day = desk.today()
        self._kept: dict[str, tuple[str, Contract | None]] = {}

    def find(self, ties: Iterable[Tie]) -> list[Contract]:
        """Return the contracts with one of the ties, as amended up to today."""
        today, store = self._desk.today(), self._desk.store
        if today != self._day or len(self._kept) > _KEPT:
            self._kept, self._day = {}, today
        found = store.tied(ties)
        changed = [uid for uid, last in found.items() if self._kept.get(uid, ("",))[0] != last]
        for case in store.acted_cases(changed):
            self._kept[case.uid] = (found[case.uid], contract_on(case, today))
        contracts = (self._kept[uid][1] for uid in found if uid in self._kept)
        return [contract for contract in contracts if contract is not None]


def related(find: Find, scheme: Scheme, contract: Contract) -> list[Contract]:
    """Return the other contracts, by uid, that can change what the scheme makes of this one."""
    kinds = _KINDS[scheme.formula]
    found = _by_uid(find(tie for tie in ties_of(contract) if tie.kind in kinds))
    if TieKind.RESULT in kinds:
        found |= _by_uid(find(_ties(found.values(), TieKind.RESULT)))
    found |= _by_uid(find(_ties(found.values(), TieKind.COPY)))
    return [found[uid] for uid in sorted(found) if uid != contract.uid]


def _by_uid(contracts: Iterable[Contract]) -> dict[str, Contract]:
    return {contract.uid or "": contract for contract in contracts}


def _ties(contracts: Iterable[Contract], kind: TieKind) -> set[Tie]:
    return {tie for contract in contracts for tie in ties_of(contract) if tie.kind is kind}


def outlook(
    schemes: Sequence[Scheme], find: Find, contract: Contract, uid: str, today: date
) -> tuple[ContractOutlook, ...]:
    """Return what each scheme would make of the contract in the form; ``find`` knows the register's contracts by ties."""
    registration = contract.registration or Registration(
        status=RegistrationStatus.REGISTERED, registered_on=today
    )
    assumed = replace(contract, uid=uid, registration=registration)
    views = (_outlook(scheme, assumed, related(find, scheme, assumed), today) for scheme in schemes)
    if contract.registration is None:
        return tuple(_still_to_register(view) for view in views)
    return tuple(views)


_TO_REGISTER = Text(
    "合同尚未认定登记，以上按今日登记测算", "not registered yet; reckoned as if registered today"
)


def _still_to_register(view: ContractOutlook) -> ContractOutlook:
    """Say of an unregistered contract that the registration is still to come; the figures assume it."""
    stated = view.scheme.criteria["registered"].id
    criteria = tuple(
        replace(one, outcome=Outcome.UNKNOWN, explanation=_TO_REGISTER)
        if one.id == stated and one.outcome is Outcome.MET
        else one
        for one in view.criteria
    )
    reason = view.reason
    if view.beneficiary is not None:
        reason = Text(f"按今日登记测算：{reason.zh}", f"if registered today: {reason.en}")
    return replace(view, criteria=criteria, reason=reason)


def _outlook(scheme: Scheme, contract: Contract, related: Sequence[Contract], today: date) -> ContractOutlook:
    party = _party_of(scheme, contract)
    beneficiary, year = beneficiary_of(party), _year_of(scheme, contract, today)
    if party is None or beneficiary is None:
        return ContractOutlook(
            scheme=scheme, beneficiary=None, year=year, outcome=Outcome.NOT_MET, reason=_names_nobody(scheme)
        )
    history = read_history([*related, contract], today)
    result = formula_over(scheme, history).assess_beneficiary(beneficiary, year)
    line = next(line for line in result.contracts if line.uid == contract.uid)
    return ContractOutlook(
        scheme=scheme,
        beneficiary=party.name or party.credit_code,
        year=year,
        outcome=_outcome(line),
        reason=line.reason,
        criteria=line.criteria,
        missing=line.missing,
        contribution=line.contribution,
        amount_with=result.amount,
        amount_if_confirmed=result.amount_if_confirmed,
        result=result,
    )


def _outcome(line: ContractAssessment) -> Outcome:
    outcomes = {criterion.outcome for criterion in line.criteria}
    if Outcome.NOT_MET in outcomes:
        return Outcome.NOT_MET
    return Outcome.UNKNOWN if Outcome.UNKNOWN in outcomes else Outcome.MET


def _party_of(scheme: Scheme, contract: Contract) -> Party | None:
    return contract.buyer if isinstance(scheme.terms, BuyerTerms) else contract.intermediary


def _names_nobody(scheme: Scheme) -> Text:
    if isinstance(scheme.terms, BuyerTerms):
        return Text("合同尚未填写买方", "the contract names no buyer yet")
    return Text("合同没有中介方，不涉及服务机构", "the contract names no intermediary")


def _year_of(scheme: Scheme, contract: Contract, today: date) -> int:
    """The year of registration; for a buyer, of its latest payment, because payments make the year."""
    assert contract.registration is not None
    paid = [p.paid_on for p in contract.payments or () if p.paid_on <= today and scheme.holds_on(p.paid_on)]
    if isinstance(scheme.terms, BuyerTerms) and paid:
        return max(paid).year
    return contract.registration.registered_on.year
