"""Keeps how a path such as ``seller.name`` is read from a contract and put into a copy of it."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from registrar_app.domain import interchange
from registrar_app.domain.contract import Achievement, Contract
from registrar_app.domain.party import Party

_RECORDS: dict[str, type] = {
    "seller": Party,
    "buyer": Party,
    "intermediary": Party,
    "achievement": Achievement,
}
_NOT_TYPED = ("uid", "registration")


def value_at(contract: Contract, path: str) -> Any:
    """Return the value of a field; ``None`` when it, or the record around it, is not known."""
    value: Any = contract
    for key in path.split("."):
        value = getattr(value, key, None)
    return value


def with_value(contract: Contract, path: str, value: Any) -> Contract:
    """Return the contract with one field changed; a record of which nothing is known any more becomes ``None``."""
    outer, _, key = path.partition(".")
    if not key:
        return replace(contract, **{outer: value})
    record = replace(getattr(contract, outer) or _RECORDS[outer](), **{key: value})
    is_empty = all(getattr(record, field.name) is None for field in fields(record))
    return replace(contract, **{outer: None if is_empty else record})


def every_path() -> tuple[str, ...]:
    """Return the paths of all fields that a form can change, in the order of the interchange form; a list is one."""
    return tuple(
        path
        for name in interchange.FIELDS
        if name not in _NOT_TYPED
        for path in (
            [f"{name}.{field.name}" for field in fields(_RECORDS[name])] if name in _RECORDS else [name]
        )
    )


def belongs(key: str, path: str) -> bool:
    """Whether the path of what was typed and is no value yet lies at or under a path."""
    return key == path or key.startswith((f"{path}[", f"{path}."))
