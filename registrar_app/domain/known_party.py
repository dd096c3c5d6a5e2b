"""Keeps what a register knows of a party over its contracts: as it was written last, and how it was written before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date

from registrar_app.domain.party import Party

FIELDS = tuple(field.name for field in fields(Party))
"""Every field of a party, in order."""


@dataclass(frozen=True, slots=True)
class PartyContent:
    """How a party stands in one contract.

    Attributes:
        party: All its fields there.
        uid: The contract.
        role: ``seller``, ``buyer`` or ``intermediary``.
        contract_name: The contract's name, "" when it has none.
        on: The day on which the contract was signed, else the day of its last change.
    """

    party: Party
    uid: str
    role: str
    contract_name: str
    on: date | None


@dataclass(frozen=True, slots=True)
class KnownParty:
    """A party that the register knows; ``contents`` are the different ones, the newest first, never none."""

    contents: tuple[PartyContent, ...]

    @property
    def newest(self) -> PartyContent:
        """How it was written last."""
        return self.contents[0]

    @property
    def older(self) -> tuple[PartyContent, ...]:
        """The contents that differ from the newest, each in the newest contract that has it."""
        return self.contents[1:]

    @property
    def former_names(self) -> tuple[str, ...]:
        """Names that it had in earlier contracts and has no more."""
        return self._former("name")

    @property
    def former_codes(self) -> tuple[str, ...]:
        """Credit codes that it had in earlier contracts and has no more."""
        return self._former("credit_code")

    def _former(self, field: str) -> tuple[str, ...]:
        now = getattr(self.newest.party, field)
        before = dict.fromkeys(getattr(content.party, field) for content in self.older)
        return tuple(text for text in before if text and text != now)


def differing_fields(one: Party, other: Party) -> tuple[str, ...]:
    """Return the names of the fields in which two contents differ."""
    return tuple(name for name in FIELDS if getattr(one, name) != getattr(other, name))


def distinct_contents(contents: Iterable[PartyContent]) -> tuple[PartyContent, ...]:
    """Return the first of each different content, in order; one that says nothing beyond a later one is left out."""
    kept: list[PartyContent] = []
    for content in contents:
        if not any(_says_nothing_else(content.party, other.party) for other in kept):
            kept.append(content)
    return tuple(kept)


def _says_nothing_else(one: Party, other: Party) -> bool:
    """Whether everything that the first knows stands in the other too."""
    return all(getattr(one, name) in (None, getattr(other, name)) for name in FIELDS)
