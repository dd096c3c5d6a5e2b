"""Turns a filter into a question of the store, with what must be reckoned first: which cases are due soon."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, replace

from registrar_app.domain.case_filter import CaseFilter
from registrar_app.services.desk import Desk
from registrar_app.services.due_list import DueCase, due_list
from registrar_app.services.ports import CaseQuery, CaseRow

SOON = 3
"""Days left (working days where the limit counts those) at which a case is due soon (将到期)."""
_ROWS_AT_ONCE = 1000


def query_of(desk: Desk, chosen: CaseFilter, *, sort: str = "", descending: bool = False) -> CaseQuery:
    """Return the question for every contract that a filter wants, in the given order."""
    said = {field.name: getattr(chosen, field.name) for field in fields(CaseFilter)}
    query = CaseQuery(**said, sort=sort, descending=descending, limit=None)
    if chosen.due_within is None:
        return query
    due = (case for case in due_list(desk) if is_due(case, chosen.due_within))
    return replace(query, uids=tuple(case.row.uid for case in due))


def is_due(case: DueCase, within: int = SOON) -> bool:
    """Whether a waiting case must be decided or supplemented within so many days, or should have been."""
    if case.deadline is not None:
        return case.deadline.left <= within
    return case.supplement_until is not None and (case.supplement_until - case.today).days <= within


def count_of(desk: Desk, chosen: CaseFilter) -> int:
    """Return how many contracts a filter wants."""
    return desk.store.count_cases(query_of(desk, chosen))


def rows_of(
    desk: Desk, query: CaseQuery, moved: Callable[[int], object] = lambda done: None
) -> Iterator[CaseRow]:
    """Go through the lines of a question part by part, so that others may work in between.

    Args:
        desk: The open desk.
        query: The question; its ``limit`` and ``offset`` hold.
        moved: Told how many lines were read; may raise to stop.
    """
    done = 0
    while query.limit is None or done < query.limit:
        wanted = _ROWS_AT_ONCE if query.limit is None else min(_ROWS_AT_ONCE, query.limit - done)
        rows = desk.store.find_cases(replace(query, limit=wanted, offset=query.offset + done))
        yield from rows
        done += len(rows)
        moved(done)
        if len(rows) < wanted:
            return
