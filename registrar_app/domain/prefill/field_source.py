"""Keeps where the value of a field was read: the file, the sentence and its place; it counts while the value stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from registrar_app.domain.contract import Contract
from registrar_app.domain.field_values import value_at, with_value
from registrar_app.domain.interchange import write_contract
from registrar_app.domain.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldSource:
    """The source of one field. ``value`` is what was taken, in interchange form."""

    path: str
    value: Any
    file: str
    sentence: str
    place: Text

    def holds_for(self, contract: Contract) -> bool:
        """Whether the field still holds what was read."""
        return bool(plain_at(contract, self.path) == self.value)


def plain_at(contract: Contract, path: str) -> Any:
    """Return a field's value in interchange form."""
    plain: Any = write_contract(with_value(Contract(), path, value_at(contract, path)))
    for key in path.split("."):
        plain = plain[key] if plain is not None else None
    return plain
