"""Keeps what a rulebook (认定规则) says on a date: reasons for refusal, time limits, delegated limit; values are packs.

The point-by-point conditions of recognition are not here yet; they belong to the same rulebook.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from registrar_app.domain.legal_reference import LegalReference
from registrar_app.domain.text import Text


class DayKind(StrEnum):
    """How the days of a time limit are counted."""

    CALENDAR = "calendar"
    WORKING = "working"


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """Days from acceptance to decision, the day of acceptance not counted."""

    days: int
    day_kind: DayKind
    reference: LegalReference


@dataclass(frozen=True, slots=True)
class RefusalReason:
    """One enumerated reason of 不予登记."""

    id: str
    text: Text
    reference: LegalReference


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulebook:
    """One rulebook with the days it is in force (last day included, ``None``: open).

    Attributes:
        delegated_limit: Highest contract value the office may register itself, fen, inclusive.
    """

    id: str
    title: Text
    in_force_from: date | None
    in_force_to: date | None
    reference: LegalReference
    decision_limit: TimeLimit
    delegated_limit: int
    delegated_limit_reference: LegalReference
    refusal_reasons: tuple[RefusalReason, ...]

    def is_in_force(self, on: date) -> bool:
        """Whether the rulebook judges contracts accepted on that day."""
        after_start = self.in_force_from is None or on >= self.in_force_from
        return after_start and (self.in_force_to is None or on <= self.in_force_to)

    def refusal_reason(self, reason_id: str) -> RefusalReason | None:
        """Return the reason of that id, or ``None``."""
        return next((reason for reason in self.refusal_reasons if reason.id == reason_id), None)
