"""Keeps the formula of a share of the technology amount that buying enterprises actually paid in a year.

威科字〔2018〕58号 二（三）2: registered contracts, the year's payments, their technology part up to the contract's
technology transaction amount; a refund takes back what had counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from registrar_app.domain.assessment import Assessment, BeneficiaryAssessment, ContractAssessment
from registrar_app.domain.contract import Contract
from registrar_app.domain.money import divide_half_up
from registrar_app.domain.party import Party
from registrar_app.domain.scheme import BuyerTerms, Scheme
from registrar_app.domain.schemes.beneficiaries import (
    Award,
    Beneficiary,
    End,
    by_beneficiary,
    latest_name,
    listed,
    settle,
)
from registrar_app.domain.schemes.buyer_criteria import (
    contract_criteria,
    contract_reason,
    payment_criterion,
    year_criteria,
)
from registrar_app.domain.schemes.buyer_payments import contribution
from registrar_app.domain.schemes.history import History
from registrar_app.domain.schemes.judgement import Judgement, judge


@dataclass(frozen=True)
class BuyerShare:
    """The scheme over one history, for any year."""

    scheme: Scheme
    terms: BuyerTerms
    history: History

    @cached_property
    def judgements(self) -> dict[Beneficiary, list[Judgement]]:
        """The contracts that name each beneficiary, judged."""
        entries = (entry for entry in self.history.entries if entry.contract.buyer is not None)
        judged = (judge(e, contract_criteria(self.scheme, self.terms, e, self.history)) for e in entries)
        return by_beneficiary(judged, buyer_of)

    def assess(self, year: int) -> Assessment:
        """Return the assessment of every beneficiary for the year."""
        results = tuple(self.assess_beneficiary(beneficiary, year) for beneficiary in self.judgements)
        return Assessment(scheme=self.scheme.id, year=year, as_of=self.history.as_of, results=results)

    def assess_beneficiary(self, beneficiary: Beneficiary, year: int) -> BeneficiaryAssessment:
        """Return the assessment of one beneficiary that some contract names."""
        named = self.judgements[beneficiary]
        lines = tuple(self._line(judgement, year) for judgement in named)
        base = max(0, sum(line.contribution for line in lines))
        other = self.other_base(named, year)
        award, award_if_confirmed = self.award(base), self.award(other)
        return BeneficiaryAssessment(
            name=latest_name(named, buyer_of),
            credit_code=beneficiary.credit_code,
            outcome=settle(award, award_if_confirmed),
            count=sum(line.counted for line in lines),
            threshold_sum=None,
            base=base,
            computed=award.computed,
            amount=award.amount,
            amount_if_confirmed=award_if_confirmed.amount,
            capped=award.computed > self.terms.cap,
            criteria=year_criteria(self.scheme, self.terms, named, year, (base, other)),
            contracts=lines,
        )

    def other_base(self, judgements: Sequence[Judgement], year: int) -> int | None:
        """Return the base when every missing fact is confirmed, in fen; ``None`` when nothing limits it."""
        total = 0
        for judgement in judgements:
            if judgement.is_excluded:
                continue
            contract = judgement.entry.contract
            added = contribution(self.scheme, contract, year, self.history.as_of, End.OTHER)
            if added is None:
                return None
            total += added
        return max(0, total)

    def award(self, base: int | None) -> Award:
        """Return what a base earns; ``None``: a base without limit."""
        if base is None:
            return Award(True, self.terms.cap, self.terms.cap)
        computed = divide_half_up(base * self.terms.rate.numerator, self.terms.rate.denominator)
        return Award(base > 0, computed, min(computed, self.terms.cap))

    def _certain(self, judgement: Judgement, year: int) -> int:
        if not judgement.is_certain:
            return 0
        contract = judgement.entry.contract
        return contribution(self.scheme, contract, year, self.history.as_of, End.CERTAIN) or 0

    def _line(self, judgement: Judgement, year: int) -> ContractAssessment:
        contract, history = judgement.entry.contract, self.history
        added = self._certain(judgement, year)
        line = listed(
            judgement,
            counted=added != 0,
            contribution=added,
            reason=contract_reason(self.scheme, judgement, year, history, added),
            queries=self.history.queries[judgement.entry.position],
        )
        if judgement.is_excluded:
            return line
        paid = payment_criterion(self.scheme, contract, history)
        missing = tuple(dict.fromkeys(line.missing + paid.missing))
        return replace(line, criteria=(*line.criteria, paid), missing=missing)


def buyer_of(contract: Contract) -> Party | None:
    """Return the party whose scheme this is."""
    return contract.buyer
