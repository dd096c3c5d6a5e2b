"""Keeps which formula reckons which scheme."""

from __future__ import annotations

from registrar_app.domain.scheme import BuyerTerms, Scheme
from registrar_app.domain.schemes.buyer_share import BuyerShare
from registrar_app.domain.schemes.history import History
from registrar_app.domain.schemes.service_institution_share import InstitutionShare

AnyFormula = InstitutionShare | BuyerShare


def formula_over(scheme: Scheme, history: History) -> AnyFormula:
    """Return the scheme's formula over a history; it can be asked for any year."""
    if isinstance(scheme.terms, BuyerTerms):
        return BuyerShare(scheme, scheme.terms, history)
    return InstitutionShare(scheme, scheme.terms, history)
