"""Reckons how long the office still has to decide on an accepted contract, by the rulebook in force on acceptance.

Counting the days is in ``domain.calendar``; what a screen makes of it is the screen's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from registrar_app.domain.legal_reference import LegalReference
from registrar_app.domain.registration import Case, CaseState
from registrar_app.domain.rulebook import DayKind
from registrar_app.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day to decide, and the days left until it: negative when it has passed.

    ``left`` counts working days when the rulebook does. ``estimated`` says that the working days of the span are not
    all published yet.
    """

    due: date
    left: int
    day_kind: DayKind
    estimated: bool
    reference: LegalReference


def decision_deadline(desk: Desk, case: Case) -> Deadline | None:
    """Return the deadline of an accepted case; ``None`` when no time limit runs."""
    if case.state is not CaseState.ACCEPTED or case.accepted_on is None:
        return None
    limit = desk.packs.rulebook_on(case.accepted_on).decision_limit
    today = desk.today()
    if limit.day_kind is DayKind.CALENDAR:
        due = case.accepted_on + timedelta(days=limit.days)
        return Deadline(due, (due - today).days, limit.day_kind, estimated=False, reference=limit.reference)
    counted = desk.packs.work_calendar().add_working_days(case.accepted_on, limit.days)
    left = _working_days_between(desk, today, counted.due)
    return Deadline(counted.due, left, limit.day_kind, counted.estimated, limit.reference)


def _working_days_between(desk: Desk, today: date, due: date) -> int:
    calendar = desk.packs.work_calendar()
    first, last = sorted((today, due))
    span = (first + timedelta(days=n) for n in range(1, (last - first).days + 1))
    count = sum(calendar.is_working_day(day) for day in span)
    return count if due >= today else -count
