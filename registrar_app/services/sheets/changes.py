"""Compares two states of a contract field by field, in words for people; what is done with a change is decided elsewhere.

The fields are those of the interchange form, so that nothing that is kept can change unseen. The uid never changes, and
the registration block is changed by acts of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from difflib import SequenceMatcher
from typing import Any

from registrar_app.domain import interchange
from registrar_app.domain.code_list import CodeList
from registrar_app.domain.contract import (
    Achievement,
    Contract,
    ContractType,
    CostKind,
    NonTechnicalCost,
    Payment,
    PaymentMode,
    Subtype,
)
from registrar_app.domain.field_labels import code_list_of, label_of
from registrar_app.domain.money import group_yuan
from registrar_app.domain.party import Party
from registrar_app.domain.text import Text
from registrar_app.services.sheet_model import Words
from registrar_app.services.sheets.words import NONE, NOTHING, code_words, in_both, joined, yes_or_no

BLANK = Text("（空白）", "(blank)")
REMOVED = Text("（删去）", "(removed)")

_NOT_COMPARED = {"uid", "registration"}
_RECORDS = {"seller": Party, "buyer": Party, "intermediary": Party, "achievement": Achievement}
_ROWS = {"non_technical_costs": NonTechnicalCost, "payments": Payment}

CodeLists = Mapping[str, CodeList]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that differs; ``path`` as in the interchange form, a removed row's as it was before."""

    label: Text
    path: str
    before: Words
    after: Words


def contract_changes(before: Contract, after: Contract, codes: CodeLists | None = None) -> list[FieldChange]:
    """Return what differs, in the order of the interchange form.

    Rows of costs and payments are matched first, so that one row put in between is one change.

    Args:
        before: The contract as it was.
        after: The contract as it is.
        codes: The code lists by id, for the labels of codes; without them codes stand alone.
    """
    changes: list[FieldChange] = []
    for key in interchange.FIELDS:
        if key in _NOT_COMPARED:
            continue
        old, new = getattr(before, key), getattr(after, key)
        if key in _RECORDS:
            changes += _record_changes(key, _RECORDS[key], old, new, codes or {})
        elif key in _ROWS:
            changes += _row_changes(key, old, new)
        else:
            changes += _field_changes(key, old, new, codes or {})
    return changes


def _record_changes(path: str, kind: Any, old: Any, new: Any, codes: CodeLists) -> Iterator[FieldChange]:
    """Yield the fields of a record that differ; one that is not there is as one of which nothing is known."""
    for field in fields(kind):
        yield from _field_changes(
            f"{path}.{field.name}", getattr(old, field.name, None), getattr(new, field.name, None), codes
        )


def _field_changes(path: str, old: Any, new: Any, codes: CodeLists) -> Iterator[FieldChange]:
    if old != new:
        known = codes.get(code_list_of(path) or "")
        yield FieldChange(label_of(path), path, _words(old, known), _words(new, known))


def _row_changes(path: str, old: Any, new: Any) -> Iterator[FieldChange]:
    before, after = old or (), new or ()
    if before == after:
        yield from _field_changes(path, old, new, {})  # "none" and "not known" differ
        return
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            continue
        pairs = min(end - start, new_end - new_start)
        for place in range(pairs):
            yield from _record_changes(
                f"{path}[{new_start + place}]",
                _ROWS[path],
                before[start + place],
                after[new_start + place],
                {},
            )
        for place in range(start + pairs, end):
            yield _whole_row(f"{path}[{place}]", _row_words(before[place]), REMOVED)
        for place in range(new_start + pairs, new_end):
            yield _whole_row(f"{path}[{place}]", NOTHING, _row_words(after[place]))


def _whole_row(path: str, before: Words, after: Words) -> FieldChange:
    label = label_of(path)
    if after is REMOVED:  # it is counted as it was; another row may have its number now
        label = Text(f"原{label.zh}", f"{label.en} as it was")
    return FieldChange(label, path, before, after)


def _row_words(row: Any) -> Words:
    values = [getattr(row, field.name) for field in fields(row)]
    both = [in_both(_words(value, None)) for value in values if value is not None]
    return Text(" · ".join(v.zh for v in both), " · ".join(v.en for v in both)) if both else BLANK


def _words(value: Any, codes: CodeList | None) -> Words:
    """Return a value as people read it."""
    match value:
        case None:
            return NOTHING
        case bool():
            return yes_or_no(value)
        case int():
            return Text(f"{group_yuan(value)} 元", f"{group_yuan(value)} yuan")
        case date():
            return value.isoformat()
        case ContractType() | Subtype() | PaymentMode() | CostKind():
            return value.label
        case tuple():
            return joined(code_words(code, codes) for code in value) if value else NONE
        case _:
            return code_words(value, codes) if value.strip() else BLANK
