"""Finds what a table says in columns that are not read: the unit of its amounts row by row, and values without a head.

合同金额 12.5 with 万元 in the cell beside it, or 美元 under 币种, is no amount in yuan; a column without a head is left out,
and that must be told.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from registrar_app.domain.text import Text, listed
from registrar_app.exchange.amount_units import Said, is_unit, said_in
from registrar_app.exchange.cells import is_blank
from registrar_app.services.table_ports import letters

Rows = Sequence[Sequence[object]]
_SAMPLES = 40
_OWN_MONEY = ("人民币", "rmb", "cny")
"""Names the money and no unit."""


def said_beside(body: Rows, known: Collection[int]) -> Said:
    """Return what columns of units say: one unit, or several or a foreign one, or nothing.

    Args:
        body: The rows under the head.
        known: The columns whose heads are known.
    """
    said = set()
    for column in _others(body, known):
        if _is_of_units(body, column):
            values = {str(value).strip().casefold() for value in _values(body, column)} - set(_OWN_MONEY)
            said |= {said_in(value) if is_unit(value) else Said(is_unclear=True) for value in values}
    if len(said) > 1 or any(one.is_unclear for one in said):
        return Said(is_unclear=True)
    return said.pop() if said else Said()


def headless(body: Rows, heads: Collection[int], head_rows: Rows) -> tuple[Text, ...]:
    """Return what is told of the columns that have values and nothing above them."""
    headed = {*heads, *(column for row in head_rows for column, cell in enumerate(row) if not is_blank(cell))}
    bare = (column for column in _others(body, headed) if next(_values(body, column), None) is not None)
    names = listed(map(letters, bare))
    told = Text(f"没有表头的列没有读取：{names.zh}", f"columns without a head are not read: {names.en}")
    return (told,) if names.zh else ()


def _others(body: Rows, known: Collection[int]) -> Iterator[int]:
    return (column for column in range(max(map(len, body), default=0)) if column not in known)


def _values(body: Rows, column: int) -> Iterator[object]:
    return (row[column] for row in body if column < len(row) and not is_blank(row[column]))


def _is_of_units(body: Rows, column: int) -> bool:
    """Whether most of the first values name a unit or money."""
    first = [
        str(value).strip().casefold()
        for value, _ in zip(_values(body, column), range(_SAMPLES), strict=False)
    ]
    units = [value for value in first if is_unit(value) or value in _OWN_MONEY]
    return bool(units) and 2 * len(units) >= len(first)
