"""Lays what a file says of a draft beside what the draft says now and what it said when it was handed out, field by field.

What only one side changed is taken from that side. What both changed, or what nobody knows the beginning of, is a
conflict. Of a draft that was handed out several times it is not known which version a file began with: what it has from any
of them it did not change, and what is not as in all of them was changed here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from registrar_app.domain.contract import Contract
from registrar_app.domain.field_values import belongs, every_path, value_at, with_value


class Side(StrEnum):
    """From where a field is taken."""

    HERE = "here"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One field that a file has otherwise than the draft.

    Attributes:
        path: As in the interchange form; a list is one field.
        changed_by: Which side alone changed it; ``None`` for a conflict.
    """

    path: str
    changed_by: Side | None


def compare_three(
    here: Contract,
    file: Contract,
    bases: Sequence[Contract],
    *,
    unparsed: Iterable[str] = (),
    blank_counts: bool = True,
) -> list[FieldDifference]:
    """Return what differs between draft and file, in the order of the interchange form.

    Args:
        here: The draft as it is.
        file: What the file has of it.
        bases: The draft as it was handed out, every time; empty when that is not known.
        unparsed: Paths where the draft holds what was typed and is no value yet: changed here.
        blank_counts: Whether a blank field of the file says that it is empty; else it says nothing.
    """
    loose = list(unparsed)
    found: list[FieldDifference] = []
    for path in every_path():
        mine, theirs = _known(here, path), _known(file, path)
        if mine == theirs or (theirs is None and not blank_counts):
            continue
        before = [_known(base, path) for base in bases]
        is_typed = any(belongs(key, path) for key in loose)
        changed_here = is_typed or not before or any(value != mine for value in before)
        if before and theirs in before:
            found.append(FieldDifference(path, Side.HERE))
        else:
            found.append(FieldDifference(path, None if changed_here else Side.FILE))
    return found


def merged(here: Contract, file: Contract, taken: Mapping[str, Side]) -> Contract:
    """Return the draft with the fields that are taken from the file."""
    for path, side in taken.items():
        if side is Side.FILE:
            here = with_value(here, path, value_at(file, path))
    return here


def _known(contract: Contract, path: str) -> Any:
    """Return a field's value; a list without rows is as one of which nothing is said."""
    value = value_at(contract, path)
    return None if value == () else value
