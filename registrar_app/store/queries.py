"""Keeps the questions that lists, searches and checks ask of the projections; nothing is written here."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from registrar_app.domain.act import ActKind
from registrar_app.domain.contract import Contract, ContractType
from registrar_app.domain.identifiers import slip_number
from registrar_app.domain.interchange import read_contract
from registrar_app.domain.registration import CaseState
from registrar_app.services.list_ports import CaseTotals, LinePlace
from registrar_app.services.ports import CaseQuery, CaseRow
from registrar_app.store.case_filter import (
    conditions_of,
    from_place_on,
    index_of_order,
    order_of,
    value_of_order,
)
from registrar_app.store.connection import StoreConnection
from registrar_app.store.returned import waiting_cases
from registrar_app.store.search import Search, read_query

UID_BEGINNING = 8
"""Characters of a uid that are enough to name a case, when only one begins so."""

_CERTAIN = "SELECT rowid FROM case_grams WHERE case_grams MATCH ?"
_MAYBE = f"{_CERTAIN} EXCEPT {_CERTAIN}"
"""What only may fit a search, and must be looked at."""

_MANY = 5_000
"""Cases that fit a search from which on it is quicker to go along the list."""

_AFTER_ALL = "\U0010ffff"
"""Sorts after every character of a uid."""

_EXCHANGE = """
CASE
    WHEN p.last_hash IS NULL THEN ''
    WHEN (SELECT a.seq > c.sent_act FROM act a JOIN chain c USING (office, device, epoch) WHERE a.hash = p.last_hash) THEN ''
    WHEN NOT EXISTS (SELECT 1 FROM answer w WHERE w.act = p.last_hash) THEN 'exported'
    ELSE 'accepted'
END
"""
"""Where the case's newest act is: not sent, sent, or accepted; what was returned is told by ``returned.waiting_cases``."""


def find_cases(connection: StoreConnection, query: CaseQuery) -> list[CaseRow]:
    """Return the lines of a list in the order that is asked for, else last changed first."""
    values: list[Any]
    if query.start is not None:
        shown = "SELECT value FROM json_each(?)"
        values = [json.dumps(_uids_from(connection, query, query.start))]
    else:
        tables, values = _from_where(connection, query)
        limit, offset, backwards = _nearer_way(query)
        # in order, from an index alone: the search ends with the last line that is shown
        shown = f"SELECT p.uid {tables} ORDER BY {order_of(query, backwards=backwards)} LIMIT ? OFFSET ?"
        values += [limit, offset]
    rows = connection.rows(
        f"SELECT p.*, {_EXCHANGE} AS exchange FROM case_projection p WHERE p.uid IN ({shown})"
        f" ORDER BY {order_of(query)}",
        values,
    )
    waiting = set(waiting_cases(connection, [row["uid"] for row in rows]))
    return [_case_row(row, "returned" if row["uid"] in waiting else row["exchange"]) for row in rows]


def _nearer_way(query: CaseQuery) -> tuple[int, int, bool]:
    """Return how many lines to read after how many that are passed over, and whether from the list's end."""
    if query.limit is None:
        return -1, query.offset, False
    if query.of is None or 2 * query.offset <= query.of:
        return query.limit, query.offset, False
    left = max(query.of - query.offset, 0)
    return min(query.limit, left), max(left - query.limit, 0), True


def _uids_from(connection: StoreConnection, query: CaseQuery, start: LinePlace) -> list[str]:
    """Return which lines stand ``offset`` lines after a place, ``limit`` of them; the index is entered at the place."""
    found: list[str] = []
    tables, values = _from_where(connection, query, f" INDEXED BY {index_of_order(query)}")
    wanted = -1 if query.limit is None else query.offset + query.limit
    for condition, more in from_place_on(query, start):
        left = wanted - len(found) if wanted >= 0 else -1
        rows = connection.rows(
            f"SELECT p.uid {tables} AND {condition} ORDER BY {order_of(query)} LIMIT ?",
            (*values, *more, left),
        )
        found += [row[0] for row in rows]
        if len(found) == wanted:
            break
    return found[query.offset :]


def places_of(connection: StoreConnection, query: CaseQuery, every: int) -> list[LinePlace]:
    """Return where the first line of a list stands and each that follows ``every`` lines later, in one walk through it."""
    tables, values = _from_where(connection, query)
    order = order_of(query)
    numbered = f"SELECT {value_of_order(query)} AS value, p.uid, row_number() OVER (ORDER BY {order}) AS number {tables}"
    rows = connection.rows(
        f"SELECT value, uid FROM ({numbered}) WHERE number % ? = 1 ORDER BY number", (*values, every)
    )
    return [LinePlace(row["value"], row["uid"]) for row in rows]


def uids_of(connection: StoreConnection, query: CaseQuery) -> list[str]:
    """Return the uids of a list's lines in its order, without the lines themselves."""
    tables, values = _from_where(connection, query)
    return [row[0] for row in connection.rows(f"SELECT p.uid {tables} ORDER BY {order_of(query)}", values)]


def count_cases(connection: StoreConnection, query: CaseQuery) -> int:
    """Return how many lines there are in all."""
    conditions, values = _conditions(connection, query)
    search = _search(connection, query.text)
    if search is not None:
        if search.match and not conditions and not _names_slip(query.text):
            return _count_found(connection, search)
        found, more = _found(search, query.text)
        conditions.append(found)
        values += more
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    return connection.number(f"SELECT count(*) FROM case_projection p{where}", values)


def total_cases(connection: StoreConnection, query: CaseQuery) -> CaseTotals:
    """Return how many lines a list has between ``offset`` and ``limit``, and the sums of their amounts."""
    tables, values = _from_where(connection, query)
    sums = "SELECT count(*), coalesce(sum(p.contract_value), 0), coalesce(sum(p.transaction_amount), 0)"
    if query.limit is None and not query.offset:
        return CaseTotals(*connection.first(f"{sums} {tables}", values))
    limit = -1 if query.limit is None else query.limit
    part = f"SELECT p.uid {tables} ORDER BY {order_of(query)} LIMIT ? OFFSET ?"
    row = connection.first(
        f"{sums} FROM case_projection p WHERE p.uid IN ({part})", (*values, limit, query.offset)
    )
    return CaseTotals(*row)


def count_states(connection: StoreConnection, query: CaseQuery) -> dict[CaseState, int]:
    """Return the number of a list's lines in each state, 0 included."""
    tables, values = _from_where(connection, query)
    counts = {
        row[0]: row[1]
        for row in connection.rows(f"SELECT p.state, count(*) {tables} GROUP BY p.state", values)
    }
    return {state: int(counts.get(state.value, 0)) for state in CaseState}


def cases_without_slip(
    connection: StoreConnection, office: str, since: date | None, until: date | None, limit: int
) -> list[CaseRow]:
    """Return the standing registrations of an office of which no slip was issued, in the order of their slip numbers."""
    rows = connection.rows(
        f"SELECT p.*, {_EXCHANGE} AS exchange FROM case_projection p"
        " WHERE p.state = ? AND p.office = ? AND p.slip_no <> '' AND p.registered_on BETWEEN ? AND ?"
        " AND NOT EXISTS (SELECT 1 FROM act a WHERE a.case_uid = p.uid AND a.stands = 1 AND a.kind = ?)"
        " ORDER BY p.slip_no LIMIT ?",
        (
            CaseState.REGISTERED.value,
            office,
            (since or date.min).isoformat(),
            (until or date.max).isoformat(),
            ActKind.ISSUE_SLIP.value,
            limit,
        ),
    )
    return [_case_row(row, row["exchange"]) for row in rows]


def contracts_sharing_party(
    connection: StoreConnection, uid: str | None, names: Iterable[str], credit_codes: Iterable[str]
) -> list[Contract]:
    """Return the contracts of other cases and drafts with a seller or buyer of that name or credit code."""
    known_names = json.dumps([name for name in names if name])
    known_codes = json.dumps([code for code in credit_codes if code])
    rows = connection.rows(
        "SELECT c.uid, c.content FROM case_content c WHERE c.uid <> ? AND c.uid IN"
        " (SELECT uid FROM case_party WHERE role <> 'intermediary' AND name IN (SELECT value FROM json_each(?))"
        " UNION SELECT uid FROM case_party WHERE role <> 'intermediary' AND credit_code IN"
        " (SELECT value FROM json_each(?))) ORDER BY c.uid",
        (uid or "", known_names, known_codes),
    )
    return [replace(read_contract(json.loads(row["content"])), uid=row["uid"]) for row in rows]


def resolve_uid(connection: StoreConnection, text: str) -> str | None:
    """Return the uid that a uid, a unique beginning of one, a slip or official number names."""
    wanted = text.strip()
    if not wanted:
        return None
    exact = (  # said as the partial indexes say it, or every case would be looked at
        "SELECT uid FROM case_projection WHERE uid = ? OR (slip_no = ? AND slip_no <> '')"
        " OR (official_no = ? AND official_no <> '') LIMIT 2"
    )
    found = connection.rows(exact, (wanted.lower(), wanted, wanted))
    if not found and len(wanted) >= UID_BEGINNING:
        beginning = wanted.lower()
        found = connection.rows(
            "SELECT uid FROM case_projection WHERE uid >= ? AND uid < ? AND substr(uid, 1, ?) = ? ORDER BY uid LIMIT 2",
            (beginning, beginning + _AFTER_ALL, len(beginning), beginning),
        )
    if not found:
        # the number of a slip whose registration was returned still leads to its case, even thrown away
        found = connection.rows(
            "SELECT a.case_uid AS uid FROM slip_taken t JOIN act a ON a.hash = t.act WHERE t.slip_no = ?",
            (wanted,),
        )
    return str(found[0]["uid"]) if len(found) == 1 else None


def slip_owner(connection: StoreConnection, device: str, serial: int) -> str | None:
    """Return the uid of the case that took a serial of a device's blocks; a year does not free a serial."""
    row = connection.first(
        "SELECT a.case_uid FROM slip_taken t JOIN act a ON a.hash = t.act WHERE t.device = ? AND t.serial = ?",
        (device, serial),
    )
    return str(row["case_uid"]) if row is not None else None


def _from_where(connection: StoreConnection, query: CaseQuery, by_index: str = "") -> tuple[str, list[Any]]:
    """Return from where lines are taken; a search that many fit goes along the list and looks at each case's words."""
    conditions, values = _conditions(connection, query)
    tables = f"FROM case_projection p{by_index}"
    search = _search(connection, query.text)
    if search is not None and (_names_slip(query.text) or _is_rare(connection, search)):
        found, more = _found(search, query.text)
        conditions.append(found)
        values += more
    elif search is not None:
        tables += " JOIN case_search s ON s.uid = p.uid"
        conditions.append(search.words)
        values += search.values
    return f"{tables} WHERE {' AND '.join(conditions) or '1'}", values


def _search(connection: StoreConnection, text: str) -> Search | None:
    return read_query(text, _codes(connection)) if text else None


def _is_rare(connection: StoreConnection, search: Search) -> bool:
    """Whether so few cases fit that they are all looked up."""
    if not search.match:
        return False
    some = f"SELECT count(*) FROM (SELECT 1 FROM case_grams WHERE case_grams MATCH ? LIMIT {_MANY})"
    return connection.number(some, (search.match,)) < _MANY


def _count_found(connection: StoreConnection, search: Search) -> int:
    matching = "SELECT count(*) FROM case_grams WHERE case_grams MATCH ?"
    certain = connection.number(matching, (search.certain,))
    if search.match == search.certain:
        return certain
    looked_at = f"SELECT count(*) FROM ({_MAYBE}) g JOIN case_search s ON s.id = g.rowid WHERE {search.words}"
    return certain + connection.number(looked_at, (search.match, search.certain, *search.values))


def _found(search: Search, text: str) -> tuple[str, list[Any]]:
    """Return the condition that a case of the list (``p``) fits the search; a whole slip number also finds what lost it."""
    values: list[Any]
    if not search.match:
        uids, values = f"SELECT s.uid FROM case_search s WHERE {search.words}", list(search.values)
    else:
        uids, values = (
            f"SELECT s.uid FROM ({_CERTAIN}) g CROSS JOIN case_search s ON s.id = g.rowid",
            [search.certain],
        )
    if search.match != search.certain:
        uids += f" UNION ALL SELECT s.uid FROM ({_MAYBE}) g CROSS JOIN case_search s ON s.id = g.rowid WHERE {search.words}"
        values += [search.match, search.certain, *search.values]
    if not _names_slip(text):
        return f"p.uid IN ({uids})", values
    taken = "SELECT a.case_uid FROM slip_taken t JOIN act a ON a.hash = t.act WHERE t.slip_no = ?"
    return f"(p.uid IN ({uids}) OR p.uid IN ({taken}))", [*values, slip_number.format(text.strip())]


def _names_slip(text: str) -> bool:
    return slip_number.is_valid(text.strip())


def _conditions(connection: StoreConnection, query: CaseQuery) -> tuple[list[str], list[Any]]:
    made = conditions_of(connection, query)
    return [sql for sql, _ in made], [value for _, values in made for value in values]


def _codes(connection: StoreConnection) -> list[int]:
    return [row[0] for row in connection.rows("SELECT code FROM case_initial ORDER BY code")]


def _case_row(row: Any, exchange: str) -> CaseRow:
    return CaseRow(
        uid=row["uid"],
        state=CaseState(row["state"]),
        name=row["name"],
        type=ContractType(row["type"]) if row["type"] is not None else None,
        seller=row["seller"],
        buyer=row["buyer"],
        contract_value=row["contract_value"],
        transaction_amount=row["transaction_amount"],
        signed_on=_day(row["signed_on"]),
        registered_on=_day(row["registered_on"]),
        accepted_on=_day(row["accepted_on"]),
        slip_no=row["slip_no"],
        official_no=row["official_no"],
        office=row["office"],
        changed_at=row["changed_at"],
        exchange=exchange,
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text is not None else None
