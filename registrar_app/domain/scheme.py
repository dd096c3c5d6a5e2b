"""Keeps a scheme (优惠政策): when it holds, its clauses, and the parameters of its formula; values come from the packs.

How a formula reckons is in ``schemes``; this module only says what a formula may be told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from registrar_app.domain.legal_reference import LegalReference
from registrar_app.domain.text import Text


class Formula(StrEnum):
    """The shapes of scheme that the program can reckon."""

    SERVICE_INSTITUTION_SHARE = "service_institution_share"
    BUYER_SHARE = "buyer_share"


@dataclass(frozen=True, slots=True)
class SchemeRegion:
    """The area of the scheme: region codes that begin with ``prefix``, and what people call it."""

    prefix: str
    name: Text


@dataclass(frozen=True, slots=True)
class SchemeCriterion:
    """One criterion of a scheme: its published id, its clause, how it is read and how it might be read instead.

    Attributes:
        role: What the formula uses it for, one of the names in ``ROLES``.
        words: The clause's own words, in Chinese; empty when the clause is silent.
        reading: The reading taken.
        alternative: The reading not taken; ``None`` when the words leave no other.
    """

    role: str
    id: str
    title: Text
    reference: LegalReference
    words: str
    reading: Text
    alternative: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class InstitutionTerms:
    """Parameters of ``service_institution_share``; amounts in fen.

    Attributes:
        seller_kinds: Beginnings of the party-nature codes whose results count.
        least_results: Fewest distinct results in the year.
        least_sum: Lowest sum of full contract values in the year.
    """

    rate: Fraction
    cap: int
    region: SchemeRegion
    seller_kinds: tuple[str, ...]
    least_results: int
    least_sum: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BuyerTerms:
    """Parameters of ``buyer_share``; ``cap`` in fen, ``buyer_kinds`` are beginnings of party-nature codes."""

    rate: Fraction
    cap: int
    region: SchemeRegion
    buyer_kinds: tuple[str, ...]


Terms = InstitutionTerms | BuyerTerms

ROLES = {
    Formula.SERVICE_INSTITUTION_SHARE: (
        *("institution", "seller", "independent", "city", "results", "sum"),
        *("share", "cap", "increment", "once", "validity", "registered"),
    ),
    Formula.BUYER_SHARE: ("buyer", "purchase", "registered", "paid", "share", "cap", "once", "validity"),
}
"""What each formula needs a criterion for; a pack names every one of them exactly once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """One scheme in force from ``valid_from`` to ``valid_to``, both included."""

    id: str
    title: Text
    formula: Formula
    valid_from: date
    valid_to: date
    reference: LegalReference
    terms: Terms
    criteria: Mapping[str, SchemeCriterion]

    def holds_on(self, day: date) -> bool:
        """Whether the day lies in the validity."""
        return self.valid_from <= day <= self.valid_to

    def holds_in(self, year: int) -> bool:
        """Whether any day of the calendar year lies in the validity."""
        return self.valid_from.year <= year <= self.valid_to.year

    def first_day_in(self, year: int) -> date:
        """Return the first day of the year that lies in the validity; the year must be one it holds in."""
        return max(self.valid_from, date(year, 1, 1))
