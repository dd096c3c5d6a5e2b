"""Answers questions about a case from its acts: supplements asked for, incomes determined, sheets issued, versions.

Nothing is kept: every answer is read off the history, so that it cannot disagree with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from registrar_app.domain import interchange
from registrar_app.domain.act import ActKind
from registrar_app.domain.contract import Contract
from registrar_app.domain.registration import REPLACING, Case, CaseEntry, fold_acts
from registrar_app.domain.technology_income import TechnologyIncome, read_income


class Version(NamedTuple):
    """One state of the contract's content, and the act that put it there."""

    entry: CaseEntry
    contract: Contract


def entries_of(case: Case, *kinds: ActKind) -> list[CaseEntry]:
    """Return the acts of these kinds, in order."""
    return [entry for entry in case.history if entry.act.kind in kinds]


def entry_of(case: Case, act_hash: str) -> CaseEntry | None:
    """Return the act of that hash."""
    return next((entry for entry in case.history if entry.hash == act_hash), None)


def last_of(case: Case, *kinds: ActKind) -> CaseEntry | None:
    """Return the last act of these kinds."""
    return next((entry for entry in reversed(case.history) if entry.act.kind in kinds), None)


def supplements_of(case: Case) -> int:
    """Return how often a supplement was asked for."""
    return len(entries_of(case, ActKind.REQUEST_SUPPLEMENT))


def incomes_of(case: Case) -> list[TechnologyIncome]:
    """Return the technology incomes determined so far, in order."""
    return [read_income(entry.act.body["income"]) for entry in entries_of(case, ActKind.NOTE_INCOME)]


def copies_of(case: Case, sheet: str, act_hash: str) -> int:
    """Return how often a sheet on an act was issued."""
    issued = entries_of(case, ActKind.ISSUE_SHEET)
    return sum((entry.act.body["sheet"], entry.act.body["of"]) == (sheet, act_hash) for entry in issued)


def last_examination(case: Case) -> Mapping[str, Any] | None:
    """Return the examination that the last act with one carries, as it was signed."""
    signed = (entry.act.body.get("examination") for entry in reversed(case.history))
    return next((value for value in signed if isinstance(value, Mapping)), None)


def versions_of(case: Case) -> Iterator[Version]:
    """Go through the contents that acts carried, in order; payments noted apart are not part of them."""
    for entry in case.history:
        if "contract" in entry.act.body:
            yield Version(entry, interchange.read_contract(entry.act.body["contract"], "body.contract"))


def last_replacing(case: Case) -> CaseEntry | None:
    """Return the last act that put another version in the place of the registered one."""
    replacing = (entry for entry in reversed(case.history) if entry.act.kind in REPLACING)
    return next((entry for entry in replacing if "contract" in entry.act.body), None)


def version_before(case: Case, act_hash: str) -> Contract | None:
    """Return the content as it stood before an act, payments noted by then included; ``None`` for the first act."""
    place = next((n for n, entry in enumerate(case.history) if entry.hash == act_hash), 0)
    before = fold_acts(case.uid, case.history[:place])
    return before.contract if before is not None else None
