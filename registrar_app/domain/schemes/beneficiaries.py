"""Keeps who a beneficiary is across contracts, and how its year is summed up from two ends; formulas fill in figures.

Two ends: what holds for certain, and what would hold if every missing fact were confirmed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from registrar_app.domain.assessment import ContractAssessment, CriterionResult, Eligibility, Outcome
from registrar_app.domain.contract import Contract
from registrar_app.domain.party import Party
from registrar_app.domain.scheme import Scheme
from registrar_app.domain.schemes.history import Entry, plain_name
from registrar_app.domain.schemes.judgement import Judgement, criterion
from registrar_app.domain.text import Text

PartyOf = Callable[[Contract], Party | None]


class End(Enum):
    """The certain end leaves out what is held; the other end takes it in."""

    CERTAIN = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Beneficiary:
    """A credit code, or, where there is none, a name as it is compared."""

    credit_code: str | None
    plain_name: str = ""

    @property
    def place(self) -> tuple[bool, str, str]:
        """Where it stands among the results: by credit code, those without one last."""
        return self.credit_code is None, self.credit_code or "", self.plain_name


@dataclass(frozen=True, slots=True)
class Award:
    """What one end comes to; amounts in fen."""

    is_eligible: bool
    computed: int
    amount: int


def beneficiary_of(party: Party | None) -> Beneficiary | None:
    """Return whom a party names; ``None`` when it names nobody."""
    if party is None:
        return None
    if party.credit_code:
        return Beneficiary(party.credit_code)
    name = plain_name(party.name)
    return Beneficiary(None, name) if name else None


def by_beneficiary(judgements: Iterable[Judgement], party_of: PartyOf) -> dict[Beneficiary, list[Judgement]]:
    """Return the judgements of each beneficiary, in the published order of beneficiaries."""
    found: dict[Beneficiary, list[Judgement]] = {}
    for judgement in judgements:
        beneficiary = beneficiary_of(party_of(judgement.entry.contract))
        if beneficiary is not None:
            found.setdefault(beneficiary, []).append(judgement)
    return {beneficiary: found[beneficiary] for beneficiary in sorted(found, key=lambda b: b.place)}


def latest_name(judgements: Sequence[Judgement], party_of: PartyOf) -> str:
    """Return the beneficiary's name in its latest registration, or in its last contract when none is registered."""
    named = [j.entry for j in judgements if _name(j.entry, party_of)]
    registered = [entry for entry in named if entry.registration is not None]
    if registered:
        return _name(max(registered, key=lambda entry: entry.order), party_of)
    return _name(named[-1], party_of) if named else ""


def _name(entry: Entry, party_of: PartyOf) -> str:
    party = party_of(entry.contract)
    return (party.name or "") if party is not None else ""


def settle(certain: Award, other: Award) -> Eligibility:
    """Return the outcome: undetermined when the two ends differ in outcome or amount."""
    if (certain.is_eligible, certain.amount) != (other.is_eligible, other.amount):
        return Eligibility.UNDETERMINED
    return Eligibility.ELIGIBLE if certain.is_eligible else Eligibility.NOT_ELIGIBLE


def between_ends(certain: bool, other: bool) -> Outcome:
    """Return the outcome of a condition that may hold at either end."""
    if certain != other:
        return Outcome.UNKNOWN
    return Outcome.MET if certain else Outcome.NOT_MET


def over_contracts(scheme: Scheme, role: str, judgements: Sequence[Judgement]) -> CriterionResult:
    """Sum up a criterion of contracts: met when some contract meets it, unknown when one still may."""
    criterion_id = scheme.criteria[role].id
    outcomes = [c.outcome for j in judgements for c in j.criteria if c.id == criterion_id]
    met, not_met, open_ = (
        outcomes.count(outcome) for outcome in (Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN)
    )
    outcome = Outcome.MET if met else Outcome.UNKNOWN if open_ else Outcome.NOT_MET
    if not outcomes:
        nothing = Text("本年度没有可评估的合同", "no contract of the year to judge")
        return criterion(scheme, role, Outcome.NOT_MET, nothing, value="0/0")
    explanation = Text(
        f"评估合同 {len(outcomes)} 份：符合 {met} 份，不符合 {not_met} 份，待核 {open_} 份",
        f"contracts judged: {len(outcomes)}; met {met}, not met {not_met}, unknown {open_}",
    )
    return criterion(scheme, role, outcome, explanation, value=f"{met}/{len(outcomes)}")


def listed(
    judgement: Judgement, *, counted: bool, contribution: int, reason: Text, queries: tuple[Text, ...]
) -> ContractAssessment:
    """Return the line of one contract in a beneficiary's list."""
    entry = judgement.entry
    return ContractAssessment(
        uid=entry.contract.uid,
        official_no=entry.registration.official_no if entry.registration else None,
        name=entry.contract.name,
        counted=counted,
        contribution=contribution,
        reason=reason,
        criteria=judgement.criteria,
        missing=judgement.missing,
        queries=queries,
    )
