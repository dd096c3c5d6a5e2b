"""Turns what a filter asks for and the order of a list into SQL over ``case_projection`` (alias ``p``).

Words are searched for in ``search``; what a case is that waits for a correction is judged in ``returned``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from registrar_app.domain.case_filter import DateKind, Exchange, Missing
from registrar_app.services.list_ports import LinePlace
from registrar_app.services.ports import CaseQuery
from registrar_app.store.connection import StoreConnection
from registrar_app.store.returned import waiting_cases

Condition = tuple[str, list[Any]]
"""SQL, and the values for its marks."""

UNSENT = """
p.uid IN (
    SELECT a.case_uid FROM chain c CROSS JOIN act a ON (a.office, a.device, a.epoch) = (c.office, c.device, c.epoch)
    AND a.seq > c.sent_act WHERE a.stands = 1
)
"""
"""Something of the case was not carried to the bureau yet; read along the chains, of which few acts are not sent."""
_ANSWERED = "EXISTS (SELECT 1 FROM answer w WHERE w.act = p.last_hash)"
_DAYS = {DateKind.SIGNED: "signed_on", DateKind.ACCEPTED: "accepted_on", DateKind.REGISTERED: "registered_on"}
_NO_PARTY = (
    "SELECT uid FROM case_projection q WHERE q.{0} = ''"
    " AND NOT EXISTS (SELECT 1 FROM case_party c WHERE c.uid = q.uid AND c.role = '{0}')"
)
_LACKING: Mapping[Missing, str] = {
    Missing.NAME: "SELECT uid FROM case_projection WHERE name = ''",
    Missing.TYPE: "SELECT uid FROM case_projection WHERE type IS NULL",
    Missing.SELLER: "SELECT uid FROM case_projection WHERE seller = ''",
    Missing.BUYER: "SELECT uid FROM case_projection WHERE buyer = ''",
    Missing.CREDIT_CODE: "SELECT uid FROM case_party WHERE credit_code = ''"
    f" UNION {_NO_PARTY.format('seller')} UNION {_NO_PARTY.format('buyer')}",
    Missing.SIGNED_ON: "SELECT uid FROM case_projection WHERE signed_on IS NULL",
    Missing.CONTRACT_VALUE: "SELECT uid FROM case_projection WHERE contract_value IS NULL",
    Missing.TRANSACTION_AMOUNT: "SELECT uid FROM case_projection WHERE transaction_amount IS NULL",
}
"""Whose cases lack what; each is read from an index that begins with what is lacking."""

_COLUMNS = {
    "state", "name", "type", "seller", "buyer", "contract_value", "transaction_amount", "signed_on", "registered_on",
    "accepted_on", "slip_no", "official_no", "office",
}  # fmt: skip
_LEAST = {
    "p.type": "''", "p.signed_on": "''", "p.registered_on": "''", "p.accepted_on": "''",
    "p.contract_value": "-9223372036854775808", "p.transaction_amount": "-9223372036854775808",
}  # fmt: skip
"""What no value comes before, for columns that may also hold nothing; an index leads there, but not to IS NOT NULL."""
_EXCHANGE_ORDER = (
    f"CASE WHEN p.last_hash IS NULL THEN 0 WHEN {UNSENT} THEN 1 WHEN {_ANSWERED} THEN 3 ELSE 2 END"
)


def order_of(query: CaseQuery, *, backwards: bool = False) -> str:
    """Return the order of the list's lines, or the very opposite; lines of the same value always stand in the same order.

    Raises:
        ValueError: no such column.
    """
    return ", ".join(term if down == backwards else f"{term} DESC" for term, down in _terms(query))


def value_of_order(query: CaseQuery) -> str:
    """Return by what lines are put in order before their uid decides.

    Raises:
        ValueError: no such column.
    """
    return _terms(query)[0][0]


def index_of_order(query: CaseQuery) -> str:
    """Return which index has the list's lines in order, of one state where nothing else is asked for.

    It must be named where an index is entered at a place: SQLite would rather look all up that a filter wants, and sort it.
    """
    column = value_of_order(query)
    if column == "p.changed_order":
        return "case_by_state" if len(query.states) == 1 else "case_by_change"
    return "case_sorted_by_state" if column == "p.state" else f"case_by_{query.sort}"


def from_place_on(query: CaseQuery, start: LinePlace) -> list[Condition]:
    """Return what is true of the lines from a place on, in pieces that follow each other: each is one stretch of an index.

    Nothing (NULL) comes before every value, or after it where the greater comes first.
    """
    (column, is_down), (_, is_uid_down) = _terms(query)
    among_equals: Condition = (
        f"{column} IS ? AND p.uid {'<=' if is_uid_down else '>='} ?",
        [start.value, start.uid],
    )
    after: list[Condition] = []
    if start.value is not None:
        after.append((f"{column} {'<' if is_down else '>'} ?", [start.value]))
        if is_down and column in _LEAST:
            after.append((f"{column} IS NULL", []))
    elif not is_down:
        after.append((f"{column} >= {_LEAST[column]}", []))
    return [among_equals, *after]


def _terms(query: CaseQuery) -> tuple[tuple[str, bool], ...]:
    """Return by what lines are put in order, and whether the greater comes first."""
    down = query.descending
    if query.sort in ("", "changed_at"):
        is_newest_first = down or not query.sort
        return ("p.changed_order", is_newest_first), ("p.uid", not is_newest_first)
    if query.sort == "exchange":
        return (_EXCHANGE_ORDER, down), ("p.uid", down)
    if query.sort not in _COLUMNS:
        raise ValueError(f"no column {query.sort}")
    return (f"p.{query.sort}", down), ("p.uid", down)


def conditions_of(connection: StoreConnection, query: CaseQuery) -> list[Condition]:
    """Return everything that the query asks for beside its words."""
    made: list[Condition] = []
    for part in _PARTS:
        made += part(connection, query)
    return made


def _choices(connection: StoreConnection, query: CaseQuery) -> Iterator[Condition]:
    for column, wanted in (
        ("state", [state.value for state in query.states]),
        ("type", [kind.value for kind in query.types]),
        ("year", [query.year] if query.year is not None else []),
        ("office", [query.office] if query.office is not None else []),
    ):
        if wanted:
            yield f"p.{column} IN ({', '.join('?' * len(wanted))})", list(wanted)
    if query.uids is not None:
        yield "p.uid IN (SELECT value FROM json_each(?))", [json.dumps(query.uids)]


def _ranges(connection: StoreConnection, query: CaseQuery) -> Iterator[Condition]:
    if query.dates is DateKind.CHANGED:
        column, before = "changed_order", "<"
        first: int | str | None = _microseconds(query.since, 0)
        last: int | str | None = _microseconds(query.until, 1)
    else:
        column, before = _DAYS[query.dates], "<="
        first, last = ((day.isoformat() if day is not None else None) for day in (query.since, query.until))
    if first is not None:
        yield f"p.{column} >= ?", [first]
    if last is not None:
        yield f"p.{column} {before} ?", [last]
    if query.value_from is not None:
        yield "p.contract_value >= ?", [query.value_from]
    if query.value_to is not None:
        yield "p.contract_value <= ?", [query.value_to]


def _exchange(connection: StoreConnection, query: CaseQuery) -> Iterator[Condition]:
    if query.exchange is None:
        return
    is_returned = query.exchange is Exchange.RETURNED
    waiting = json.dumps(waiting_cases(connection))
    yield f"p.uid {'' if is_returned else 'NOT '}IN (SELECT value FROM json_each(?))", [waiting]
    if query.exchange is Exchange.UNSENT:
        yield UNSENT, []
    elif not is_returned:
        negated = "" if query.exchange is Exchange.ACCEPTED else "NOT "
        yield f"p.last_hash IS NOT NULL AND {negated}{_ANSWERED} AND NOT {UNSENT}", []


def _missing(connection: StoreConnection, query: CaseQuery) -> Iterator[Condition]:
    if query.missing is Missing.PAPERS:
        yield "p.uid NOT IN (SELECT uid FROM case_paper)", []
    elif query.missing is Missing.ANY:
        yield f"p.uid IN ({' UNION '.join(_LACKING.values())})", []
    elif query.missing is not None:
        yield f"p.uid IN ({_LACKING[query.missing]})", []


_PARTS: tuple[Callable[[StoreConnection, CaseQuery], Iterator[Condition]], ...] = (
    _choices, _ranges, _exchange, _missing,
)  # fmt: skip


def _microseconds(day: date | None, later: int) -> int | None:
    """Return when a day of this PC's clock begins, or the day after it, as ``changed_order`` counts."""
    if day is None:
        return None
    begins = datetime.combine(day + timedelta(days=later), time()).astimezone()
    return int(begins.timestamp()) * 1_000_000
