"""Answers questions about a case from its acts: supplements asked for, incomes determined, sheets issued, versions.

Nothing is kept: every answer is read off the history, so that it cannot disagree with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from registrar_app.domain.act import ActKind
from registrar_app.domain.contract import Contract
from registrar_app.domain.registration import REPLACING, Case, CaseEntry, fold_acts
from registrar_app.domain.technology_income import TechnologyIncome, read_income


def entries_of(case: Case, *kinds: ActKind) -> list[CaseEntry]:
    """Return the acts of these kinds, in order."""
    return [entry for entry in case.history if entry.act.kind in kinds]


def entry_of(case: Case, act_hash: str) -> CaseEntry | None:
    """Return the act of that hash."""
    return next((entry for entry in case.history if entry.hash == act_hash), None)


def supplements_of(case: Case) -> int:
    """Return how often a supplement was asked for."""
    return len(entries_of(case, ActKind.REQUEST_SUPPLEMENT))


def incomes_of(case: Case) -> list[TechnologyIncome]:
    """Return the technology incomes determined so far, in order."""
    return [read_income(entry.act.body["income"]) for entry in entries_of(case, ActKind.NOTE_INCOME)]


def income_total(case: Case) -> int:
    """Return the technology income determined so far, fen."""
    return sum(income.technology_income for income in incomes_of(case))


def copies_of(case: Case, sheet: str, act_hash: str) -> int:
    """Return how often a sheet on an act was issued."""
    issued = entries_of(case, ActKind.ISSUE_SHEET)
    return sum((entry.act.body["sheet"], entry.act.body["of"]) == (sheet, act_hash) for entry in issued)


def last_examined(case: Case) -> CaseEntry | None:
    """Return the last act that carries an examination."""
    entries = reversed(case.history)
    return next((entry for entry in entries if isinstance(entry.act.body.get("examination"), Mapping)), None)


def last_examination(case: Case) -> Mapping[str, Any] | None:
    """Return the examination that the last act with one carries, as it was signed."""
    entry = last_examined(case)
    return entry.act.body["examination"] if entry is not None else None


def last_replacing(case: Case) -> CaseEntry | None:
    """Return the last act that put another version in the place of the registered one."""
    replacing = entries_of(case, *REPLACING)
    return next((entry for entry in reversed(replacing) if "contract" in entry.act.body), None)


def case_with(case: Case, act_hash: str) -> Case:
    """Return the case as it stood with an act, later ones left out.

    Raises:
        KeyError: no act of the case has that hash.
    """
    for place, entry in enumerate(case.history, 1):
        if entry.hash == act_hash and (then := fold_acts(case.uid, case.history[:place])) is not None:
            return then
    raise KeyError(act_hash)


def version_before(case: Case, act_hash: str) -> Contract | None:
    """Return the content as it stood before an act, payments noted by then included; ``None`` for the first act."""
    place = next((n for n, entry in enumerate(case.history) if entry.hash == act_hash), 0)
    before = fold_acts(case.uid, case.history[:place])
    return before.contract if before is not None else None
