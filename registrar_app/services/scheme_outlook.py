"""Says live, for the one contract in the form, what each scheme would make of it; yearly tables are elsewhere.

The register is indexed once per change of the store (``RegisterIndex``); a question then looks only at the contracts
that can matter: those of the same beneficiaries, the transfers of the same results, and copies of any of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
from registrar_app.domain.schemes.history import identity_marks, read_history
from registrar_app.domain.text import Text
from registrar_app.services.assess_schemes import store_contracts
from registrar_app.services.desk import Desk

Key = tuple[str, object]
_ROLES = {
    Formula.BUYER_SHARE: ("buyer", "copy"),
    Formula.SERVICE_INSTITUTION_SHARE: ("intermediary", "result", "copy"),
}
"""What ties another contract to this one under each formula."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractOutlook:
    """What a scheme would make of the contract, were it registered today if it is not yet; amounts in fen.

    Attributes:
        beneficiary: Whom it could pay: name, or credit code where there is no name; ``None``: the contract names nobody.
        year: The year looked at.
        outcome: All criteria of the contract together.
        contribution: What the contract adds to the beneficiary's base in the year.
        amount_with: The beneficiary's amount for the year with this contract, and ``amount_without`` it.
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
    amount_without: int = 0
    amount_if_confirmed: int = 0
    result: BeneficiaryAssessment | None = None


class RegisterIndex:
    """The contracts of the register, found by what ties them to another one; made once per change of the store."""

    def __init__(self, contracts: Iterable[Contract], as_of: date) -> None:
        """Index the contracts.

        Args:
            contracts: Of the register; those that no act registered may be among them.
            as_of: Today.
        """
        self._history = read_history(contracts, as_of)
        self._positions: dict[Key, list[int]] = {}
        for entry in self._history.entries:
            for key in _keys(entry.contract):
                self._positions.setdefault(key, []).append(entry.position)

    def related(self, scheme: Scheme, contract: Contract) -> list[Contract]:
        """Return the other contracts of the register that can change what the scheme makes of this one."""
        roles = _ROLES[scheme.formula]
        found = self._find(key for key in _keys(contract) if key[0] in roles)
        if "result" in roles:
            results = {key for p in found for key in _keys(self._contract(p)) if key[0] == "result"}
            found |= self._find(results)
        groups = {self._history.entries[position].group for position in found}
        copies = {entry.position for group in groups for entry in self._history.groups[group]}
        return [self._contract(p) for p in sorted(copies) if self._contract(p).uid != contract.uid]

    def _contract(self, position: int) -> Contract:
        return self._history.entries[position].contract

    def _find(self, keys: Iterable[Key]) -> set[int]:
        return {position for key in keys for position in self._positions.get(key, ())}


def index_register(desk: Desk) -> RegisterIndex:
    """Return the index of the open store as of today."""
    today = desk.today()
    return RegisterIndex(store_contracts(desk, today), today)


def outlook(
    schemes: Sequence[Scheme], register: RegisterIndex, contract: Contract, uid: str, today: date
) -> tuple[ContractOutlook, ...]:
    """Return what each scheme would make of the contract in the form."""
    registration = contract.registration or Registration(
        status=RegistrationStatus.REGISTERED, registered_on=today
    )
    assumed = replace(contract, uid=uid, registration=registration)
    views = (_outlook(scheme, assumed, register.related(scheme, assumed), today) for scheme in schemes)
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
    with_it, without_it = read_history([*related, contract], today), read_history(related, today)
    result = formula_over(scheme, with_it).assess_beneficiary(beneficiary, year)
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
        amount_without=formula_over(scheme, without_it).certain_amount(beneficiary, year),
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


def _keys(contract: Contract) -> list[Key]:
    keys: list[Key] = [("copy", mark) for mark in identity_marks(contract)]
    for role, party in (("intermediary", contract.intermediary), ("buyer", contract.buyer)):
        beneficiary = beneficiary_of(party)
        if beneficiary is not None:
            keys.append((role, beneficiary))
    if contract.achievement is not None and contract.achievement.id:
        keys.append(("result", contract.achievement.id))
    return keys
