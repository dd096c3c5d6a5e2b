"""Tells which rows of a returned workbook were edited after they had been taken: they are not taken again, and not passed over.

What was taken belongs to the office from then on; the applicant's later wish is told, and the registrar decides. A cell that
was only emptied is not told: the office fills in much that the applicant left empty.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from typing import Any

from registrar_app.domain import interchange
from registrar_app.domain.contract import Contract
from registrar_app.domain.field_readers import FieldProblem
from registrar_app.domain.practice_mark import unmark_practice
from registrar_app.domain.text import Text
from registrar_app.services.file_ports import ReadRow
from registrar_app.services.table_ports import TakenMark

_SIGNS = 8
_SAYS_NOTHING: tuple[Any, ...] = (None, "", [], {})


def taken_as(uid: str, said: Contract | None) -> TakenMark:
    """Return the mark of a row that is in the register under a number and says this."""
    return TakenMark(uid, content_mark(said) if said is not None else "")


def content_mark(said: Contract) -> str:
    """Return eight signs of what a row says; another content has others, but for one time in four thousand million."""
    plain = interchange.write_contract(replace(unmark_practice(said), uid=None))
    return sha256(json.dumps(plain, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:_SIGNS]


def refuse_edited(kept: Contract, row: ReadRow) -> ReadRow | None:
    """Return the row refused, with the fields in which it says otherwise than the register, when it was edited since.

    ``None`` where it was not, where nothing tells, or where the register says all of it by now.

    Args:
        kept: The contract of the register.
        row: The row that bears its number.
    """
    if not row.taken.content:
        return None
    if row.contract is None:  # it could be read once
        return row
    if content_mark(row.contract) == row.taken.content:
        return None
    faults = tuple(
        FieldProblem(row.place(path), _PROBLEM, _REMEDY)
        for path in _otherwise(kept, unmark_practice(row.contract))
    )
    return replace(row, contract=None, problems=faults) if faults else None


def _otherwise(kept: Contract, said: Contract) -> Iterator[str]:
    """Yield the paths of the fields in which one says something else than the other has."""
    there = interchange.write_contract(kept)
    for path, value in interchange.write_contract(said).items():
        if path not in ("uid", "format"):
            yield from _differing(path, there.get(path), value)


def _differing(path: str, there: Any, value: Any) -> Iterator[str]:
    if value in _SAYS_NOTHING or value == there:
        return
    if isinstance(value, dict) and isinstance(there, dict):
        for key, inner in value.items():
            yield from _differing(f"{path}.{key}", there.get(key), inner)
    else:
        yield path


_PROBLEM = Text(
    "这一行导入以后又改过，没有再导入",
    "this row was edited after it had been imported; it was not imported again",
)
_REMEDY = Text(
    "在登记表中修改原合同；是另一份合同的，清空这一行的“导入结果”再导入",
    "change the contract in the form; if this is another contract, clear its import result and import again",
)
