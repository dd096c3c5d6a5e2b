"""Assesses schemes for a year, from the store or from any contracts; the formulas are in the domain.

The live outlook for the one contract in the form is in ``scheme_outlook``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from registrar_app.domain.act import ActKind
from registrar_app.domain.assessment import Assessment
from registrar_app.domain.contract import Contract
from registrar_app.domain.errors import ASK_SENDER, InputRefusedError, RegistrarError, UsageError
from registrar_app.domain.registration import REPLACING, Case, fold_acts
from registrar_app.domain.scheme import Scheme
from registrar_app.domain.schemes.formulas import formula_over
from registrar_app.domain.schemes.history import History, read_history
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.file_ports import ContractFiles


def choose_schemes(schemes: Sequence[Scheme], scheme_id: str | None) -> tuple[Scheme, ...]:
    """Return the scheme of that id, or all in the order of their ids.

    Raises:
        UsageError: there is none of that id.
    """
    chosen = tuple(scheme for scheme in schemes if scheme_id in {None, scheme.id})
    if not chosen:
        known = ", ".join(scheme.id for scheme in schemes)
        raise UsageError(
            "SCHEME-UNKNOWN",
            str(scheme_id),
            Text("没有这项政策", "there is no such scheme"),
            Text(f"取下列之一：{known}", f"use one of: {known}"),
        )
    return tuple(sorted(chosen, key=lambda scheme: scheme.id))


def assess_history(history: History, scheme: Scheme, year: int, beneficiary: str | None = None) -> Assessment:
    """Return the assessment of a year; with ``beneficiary`` only that credit code's result, over the same history."""
    formula = formula_over(scheme, history)
    if beneficiary is None:
        return formula.assess(year)
    results = tuple(
        formula.assess_beneficiary(one, year) for one in formula.judgements if one.credit_code == beneficiary
    )
    return Assessment(scheme=scheme.id, year=year, as_of=history.as_of, results=results)


def assess_contracts(
    contracts: Iterable[Contract], scheme: Scheme, year: int, as_of: date, beneficiary: str | None = None
) -> Assessment:
    """Return the assessment of a year from contracts as they stand."""
    return assess_history(read_history(contracts, as_of), scheme, year, beneficiary)


def assess_year(desk: Desk, scheme: Scheme, year: int, as_of: date | None = None) -> Assessment:
    """Return the assessment of a year from the store; ``as_of`` is today unless given."""
    return assess_history(store_history(desk, as_of), scheme, year)


def store_history(desk: Desk, as_of: date | None = None) -> History:
    """Return the register of the store as a scheme sees it on a day; read it once for several assessments."""
    day = as_of or desk.today()
    return read_history(store_contracts(desk, day), day)


def store_contracts(desk: Desk, as_of: date) -> Iterable[Contract]:
    """Go through the contracts of the store as amended up to ``as_of``.

    Payments, registrations and ends carry their own days, whenever they were noted; only an amendment, or a
    re-examination, is dated by its act.
    """
    for case in desk.store.cases():
        contract = contract_on(case, as_of)
        if contract is not None:
            yield contract


def contract_on(case: Case, as_of: date) -> Contract | None:
    """Return the contract of a case as amended up to ``as_of``; ``None`` when nothing of it was there yet."""

    def is_later_amendment(kind: ActKind, on: date) -> bool:
        return kind in REPLACING and on > as_of

    if not any(is_later_amendment(entry.act.kind, entry.act.on) for entry in case.history):
        return replace(case.contract, uid=case.uid)
    kept = (entry for entry in case.history if not is_later_amendment(entry.act.kind, entry.act.on))
    earlier = fold_acts(case.uid, kept)
    return None if earlier is None else earlier.contract


def read_contracts(
    files: ContractFiles, path: Path, tell: Callable[[str], None], language: str
) -> list[Contract]:
    """Return all contracts of a file; one faulty row refuses the file.

    Args:
        files: The reader.
        path: The file.
        tell: Takes one line for every further fault, in ``language``.
        language: "zh" or "en".

    Raises:
        InputRefusedError: the file has a fault; the last one, the others were told.
    """
    rows = files.read(path)
    faults = [(problem.path or row.where, problem) for row in rows for problem in row.problems]
    for where, fault in faults[:-1]:
        tell(RegistrarError("CONTRACT-FORM", where, fault.problem, fault.remedy).line(language))
    for where, fault in faults[-1:]:
        raise InputRefusedError("CONTRACT-FORM", where, fault.problem, fault.remedy, ASK_SENDER)
    return [row.contract for row in rows if row.contract is not None]
