"""Keeps the formula of a share of contract values for the service institution that brought deals about.

威科字〔2018〕58号 二（二）2: results of universities and institutes converted in the city, at least so many of them and
so much a year; a result sold again counts only by what it gained over its highest earlier price.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from registrar_app.domain.assessment import (
    Assessment,
    BeneficiaryAssessment,
    ContractAssessment,
    CriterionResult,
)
from registrar_app.domain.money import divide_half_up
from registrar_app.domain.scheme import InstitutionTerms, Scheme
from registrar_app.domain.schemes.beneficiaries import (
    Award,
    Beneficiary,
    End,
    by_beneficiary,
    latest_name,
    listed,
    settle,
)
from registrar_app.domain.schemes.history import History
from registrar_app.domain.schemes.institution_criteria import (
    contract_criteria,
    contract_reason,
    year_criteria,
)
from registrar_app.domain.schemes.institution_tally import Tally, intermediary_in, intermediary_of, result_of
from registrar_app.domain.schemes.judgement import Judgement, judge


@dataclass(frozen=True)
class InstitutionShare:
    """The scheme over one history, for any year."""

    scheme: Scheme
    terms: InstitutionTerms
    history: History

    @cached_property
    def judgements(self) -> dict[Beneficiary, list[Judgement]]:
        """The contracts that name each beneficiary, judged."""
        return by_beneficiary(self._judged, intermediary_of)

    @cached_property
    def _judged(self) -> list[Judgement]:
        entries = (entry for entry in self.history.entries if entry.contract.intermediary is not None)
        return [judge(e, contract_criteria(self.scheme, self.terms, e, self.history)) for e in entries]

    @cached_property
    def _transfers(self) -> dict[str, list[Judgement]]:
        """Every transfer of each result that counts or may count, in the order of registration."""
        found: dict[str, list[Judgement]] = {}
        for judgement in self._judged:
            result = result_of(judgement)
            if result and not judgement.is_excluded:
                found.setdefault(result, []).append(judgement)
        for transfers in found.values():
            transfers.sort(key=lambda judgement: judgement.entry.order)
        return found

    def assess(self, year: int) -> Assessment:
        """Return the assessment of every beneficiary for the year."""
        results = tuple(self.assess_beneficiary(beneficiary, year) for beneficiary in self.judgements)
        return Assessment(scheme=self.scheme.id, year=year, as_of=self.history.as_of, results=results)

    def assess_beneficiary(self, beneficiary: Beneficiary, year: int) -> BeneficiaryAssessment:
        """Return the assessment of one beneficiary that some contract names."""
        named = self.judgements[beneficiary]
        certain, other = (self.tally(beneficiary, year, end) for end in End)
        award, award_if_confirmed = self.award(certain, year), self.award(other, year)
        return BeneficiaryAssessment(
            name=latest_name(named, intermediary_of),
            credit_code=beneficiary.credit_code,
            outcome=settle(award, award_if_confirmed),
            count=certain.results,
            threshold_sum=certain.full_sum,
            base=certain.base,
            computed=award.computed,
            amount=award.amount,
            amount_if_confirmed=award_if_confirmed.amount,
            capped=award.computed > self.terms.cap,
            criteria=self._criteria(named, year, (certain, award), (other, award_if_confirmed)),
            contracts=tuple(self._line(judgement, year, certain) for judgement in named),
        )

    def tally(self, beneficiary: Beneficiary, year: int, end: End) -> Tally:
        """Reckon the beneficiary's year at one end."""
        own = [
            j for j in self.judgements[beneficiary] if _is_of(j, year) and (end is End.OTHER or j.is_certain)
        ]
        tally = Tally()
        for result in dict.fromkeys(map(result_of, own)):
            if result:
                tally.results += 1
                self._add_result(tally, result, beneficiary, year, end)
        for judgement in own:
            if not result_of(judgement):
                tally.results += 1
                tally.add(judgement, 0)
        return tally

    def _add_result(self, tally: Tally, result: str, beneficiary: Beneficiary, year: int, end: End) -> None:
        highest: int | None = 0
        for judgement in self._transfers[result]:
            is_own = _is_of(judgement, year) and intermediary_in(judgement) == beneficiary
            if judgement.is_held and is_own is (end is End.CERTAIN):
                continue
            if is_own:
                tally.add(judgement, highest)
            value = judgement.entry.contract.contract_value
            highest = None if highest is None or value is None else max(highest, value)

    def award(self, tally: Tally, year: int) -> Award:
        """Return what the tally earns."""
        terms = self.terms
        enough = tally.is_unbounded or tally.full_sum >= terms.least_sum
        if not (self.scheme.holds_in(year) and tally.results >= terms.least_results and enough):
            return Award(False, 0, 0)
        if tally.is_unbounded:
            return Award(True, terms.cap, terms.cap)
        computed = divide_half_up(tally.base * terms.rate.numerator, terms.rate.denominator)
        return Award(True, computed, min(computed, terms.cap))

    def _line(self, judgement: Judgement, year: int, tally: Tally) -> ContractAssessment:
        position = judgement.entry.position
        counted = position in tally.contributions
        contribution = tally.contributions.get(position, 0)
        return listed(
            judgement,
            counted=counted,
            contribution=contribution,
            reason=contract_reason(judgement, year, contribution, tally.earlier.get(position, 0)),
            queries=self.history.queries[judgement.entry.position],
        )

    def _criteria(
        self, named: Sequence[Judgement], year: int, certain: tuple[Tally, Award], other: tuple[Tally, Award]
    ) -> tuple[CriterionResult, ...]:
        of_year = [j for j in named if j.entry.registration is None or _is_registered_in(j, year)]
        return year_criteria(self.scheme, self.terms, of_year, year, (certain, other))


def _is_registered_in(judgement: Judgement, year: int) -> bool:
    registration = judgement.entry.registration
    return registration is not None and registration.registered_on.year == year


def _is_of(judgement: Judgement, year: int) -> bool:
    return not judgement.is_excluded and _is_registered_in(judgement, year)
