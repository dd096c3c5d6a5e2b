"""Reckons how long the office still has to decide on an accepted contract, by the rulebook in force on acceptance.

Counting the days is in ``domain.calendar``, the words for it in ``deadline_words``; what a screen makes of it is the
screen's.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from registrar_app.domain.calendar import CountedDay, DayMark, WorkCalendar
from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.legal_reference import LegalReference
from registrar_app.domain.registration import Case, CaseState
from registrar_app.domain.rulebook import DayKind, TimeLimit
from registrar_app.services.desk import Desk
from registrar_app.services.ports import CaseRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """The last day to decide, and how it was reckoned.

    Attributes:
        accepted_on: The day of acceptance.
        limit: The time limit of the rulebook in force on that day.
        due: The last day to decide.
        days: Every day from acceptance to ``due``, with what it is to the limit.
        today: The day on which ``left`` was reckoned.
        left: The days left until ``due``, in working days when the limit is; negative when it has passed.
        left_estimated: Whether the working days between today and ``due`` are not all published.
        calendar: The holidays and make-up days by which the days were judged.
    """

    accepted_on: date
    limit: TimeLimit
    due: date
    days: tuple[CountedDay, ...]
    today: date
    left: int
    left_estimated: bool
    calendar: WorkCalendar = field(repr=False, compare=False)

    @property
    def day_kind(self) -> DayKind:
        """How the days are counted."""
        return self.limit.day_kind

    @property
    def reference(self) -> LegalReference:
        """Where the limit stands."""
        return self.limit.reference

    @property
    def estimated(self) -> bool:
        """Whether ``due`` may still move, the working days up to it not being all published."""
        return not all(day.known for day in self.days)

    @property
    def ends_on_day_off(self) -> bool:
        """Whether ``due`` is a day off; it is not moved to the next working day."""
        return not self.calendar.is_working_day(self.due)


def decision_deadline(desk: Desk, case: Case, *, disputed: bool = False) -> Deadline | None:
    """Return the deadline of an accepted case; ``None`` when no time limit runs or no rulebook gives one.

    Args:
        desk: The open desk.
        case: The case.
        disputed: Whether it was handed to experts as disputed, which gives it the longer limit.
    """
    return _deadline(desk, case.state, case.accepted_on, case.contract.transaction_amount, disputed=disputed)


def row_deadline(desk: Desk, row: CaseRow) -> Deadline | None:
    """Return the deadline of a line of the list, disputed or not, without loading the case."""
    if row.state is not CaseState.ACCEPTED:
        return None
    disputed = is_disputed(desk, row.uid)
    return _deadline(desk, row.state, row.accepted_on, row.transaction_amount, disputed=disputed)


def is_disputed(desk: Desk, uid: str) -> bool:
    """Whether the examination of an open case says that it was handed to experts as disputed."""
    sheet = desk.store.working_sheet(uid)
    return sheet is not None and sheet.disputed


def _deadline(
    desk: Desk, state: CaseState, accepted_on: date | None, transaction_amount: int | None, *, disputed: bool
) -> Deadline | None:
    if state is not CaseState.ACCEPTED or accepted_on is None:
        return None
    try:
        rulebook = desk.packs.rulebook_on(accepted_on)
    except InputRefusedError:
        # older than every rulebook; registering it says so, a list must not fail over it
        return None
    limit = rulebook.time_limit(transaction_amount, disputed=disputed)
    due, counted = _count(desk, accepted_on, limit)
    left, left_estimated = _left(desk, limit, due)
    return Deadline(
        accepted_on=accepted_on,
        limit=limit,
        due=due,
        days=(CountedDay(accepted_on, DayMark.FIRST), *counted),
        today=desk.today(),
        left=left,
        left_estimated=left_estimated,
        calendar=desk.packs.work_calendar(),
    )


def _count(desk: Desk, start: date, limit: TimeLimit) -> tuple[date, tuple[CountedDay, ...]]:
    if limit.day_kind is DayKind.CALENDAR:
        days = [start + timedelta(days=number) for number in range(1, limit.days + 1)]
        return days[-1], tuple(CountedDay(day, DayMark.CALENDAR) for day in days)
    calendar = desk.packs.work_calendar()
    due = calendar.add_working_days(start, limit.days).due
    return due, calendar.days_after(start, due)


def _left(desk: Desk, limit: TimeLimit, due: date) -> tuple[int, bool]:
    """Return the days from today to ``due`` and whether any was guessed."""
    today = desk.today()
    if limit.day_kind is DayKind.CALENDAR:
        return (due - today).days, False
    first, last = sorted((today, due))
    span = desk.packs.work_calendar().days_after(first, last)
    count = sum(day.mark.counts for day in span)
    return (count if due >= today else -count), not all(day.known for day in span)
