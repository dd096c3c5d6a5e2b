"""Turns a filter into a question of the store, with what must be reckoned first: which cases are due soon."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace

from registrar_app.domain.case_filter import CaseFilter, Exchange
from registrar_app.domain.registration import CaseState
from registrar_app.services.desk import Desk
from registrar_app.services.due_list import DueCase, due_list
from registrar_app.services.ports import CaseQuery, CaseRow, RegisterStore

EXCHANGE = "exchange"
"""The column that tells where a contract's newest act is."""
SOON = 3
"""Days left (working days where the limit counts those) at which a case is due soon (将到期)."""
_ROWS_AT_ONCE = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a list begins with.

    Attributes:
        query: The question, with what had to be reckoned first.
        count: How many contracts it has.
        first: The first lines.
        order: The uids of all of them, where no index leads to a place far down; else ``None``.
    """

    query: CaseQuery
    count: int
    first: list[CaseRow]
    order: list[str] | None


@dataclass(frozen=True, slots=True)
class StateCounts:
    """How many contracts are in each state, and how many wait for a correction."""

    states: Mapping[CaseState, int]
    returned: int


def is_plain(chosen: CaseFilter, sort: str) -> bool:
    """Whether an index answers at once, however many contracts there are."""
    return sort != EXCHANGE and (chosen.is_empty or (not sort and chosen == CaseFilter(states=chosen.states)))


def find(
    desk: Desk,
    chosen: CaseFilter,
    sort: str = "",
    *,
    descending: bool = False,
    lines: int = 200,
) -> Found:
    """Return what a filter wants.

    Args:
        desk: The open desk.
        chosen: The filter.
        sort: The column of the order; "" is last changed first.
        descending: Whether the order is turned round.
        lines: How many lines are wanted at first.
    """
    query, store = query_of(desk, chosen, sort=sort, descending=descending), desk.store
    first, order = replace(query, limit=lines), None
    if sort == EXCHANGE or chosen.exchange is not None:
        order = store.uids_of(query)
    return Found(
        query=query,
        count=store.count_cases(query) if order is None else len(order),
        first=store.find_cases(first) if order is None else lines_of(store, order[:lines]),
        order=order,
    )


def apart_from_states(chosen: CaseFilter) -> CaseFilter:
    """Return what a filter asks for besides a state or what was returned: within it the states are chosen from."""
    kept = None if chosen.exchange is Exchange.RETURNED else chosen.exchange
    return replace(chosen, states=(), exchange=kept)


def count_by_state(desk: Desk, chosen: CaseFilter) -> StateCounts:
    """Return how many contracts of a filter are in each state, and how many of it wait for a correction."""
    query = query_of(desk, chosen)
    returned = desk.store.count_cases(replace(query, exchange=Exchange.RETURNED))
    return StateCounts(desk.store.count_states(query), returned)


def lines_of(store: RegisterStore, uids: Sequence[str]) -> list[CaseRow]:
    """Return the lines of some contracts in the order in which they are named; what is gone is left out."""
    found = {row.uid: row for row in store.find_cases(CaseQuery(uids=tuple(uids), limit=None))}
    return [found[uid] for uid in uids if uid in found]


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
