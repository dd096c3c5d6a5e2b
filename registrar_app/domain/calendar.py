"""Keeps the counting of working days; which days are holidays is a pack's, and today is the caller's.

The first day of a time limit is never counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from registrar_app.domain.legal_reference import Evidence, LegalReference

FIRST_DAY_RULE = LegalReference("中华人民共和国民法典", "第二百零一条", Evidence.MEMORY)
"""The day on which a period begins is not counted."""
LAST_DAY_RULE = LegalReference("中华人民共和国民法典", "第二百零三条", Evidence.MEMORY)
"""A period whose last day is a day off ends with the day after; the program does not extend a limit by itself."""

_ONE_DAY = timedelta(days=1)
_SATURDAY = 5


class DayMark(StrEnum):
    """What a day is to a time limit, and whether it counts."""

    FIRST = "first"
    CALENDAR = "calendar"
    WORKING = "working"
    MAKE_UP = "make_up"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"

    @property
    def counts(self) -> bool:
        """Whether a day of that mark is one of the days of the limit."""
        return self in (DayMark.CALENDAR, DayMark.WORKING, DayMark.MAKE_UP)


class CountedDay(NamedTuple):
    """One day of a time limit.

    Attributes:
        day: The day.
        mark: What it is.
        known: Whether that is published; otherwise the weekday alone was looked at.
    """

    day: date
    mark: DayMark
    known: bool = True


class WorkingDayCount(NamedTuple):
    """The end of a time limit in working days.

    Attributes:
        due: The last day.
        counted: The days counted, in order.
        estimated: Whether a day was judged by its weekday alone, the holidays not being published yet.
    """

    due: date
    counted: tuple[date, ...]
    estimated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkCalendar:
    """The public holidays and make-up working days of some years.

    Attributes:
        rest_days: Days off that may fall on a weekday.
        work_days: Saturdays and Sundays that are worked (调休).
        known_until: The last day for which the arrangement is published; ``None`` when none is.
        known_from: The first such day; ``None`` for no lower end.
        source: Where the arrangement is published.
    """

    rest_days: frozenset[date]
    work_days: frozenset[date]
    known_until: date | None
    source: LegalReference
    known_from: date | None = None

    def is_working_day(self, day: date) -> bool:
        """Whether offices work on that day; by the weekday alone where nothing is published."""
        return self.mark(day).counts

    def mark(self, day: date) -> DayMark:
        """Return what the day is to offices; by the weekday alone where nothing is published."""
        if day in self.work_days:
            return DayMark.MAKE_UP
        if day.weekday() >= _SATURDAY:
            return DayMark.WEEKEND
        return DayMark.HOLIDAY if day in self.rest_days else DayMark.WORKING

    def is_known(self, day: date) -> bool:
        """Whether the arrangement of that day is published."""
        if self.known_until is None or day > self.known_until:
            return False
        return self.known_from is None or day >= self.known_from

    def days_after(self, start: date, end: date) -> tuple[CountedDay, ...]:
        """Return every day after ``start`` up to and with ``end``; none when ``end`` does not lie behind it."""
        span = (start + timedelta(days=number) for number in range(1, (end - start).days + 1))
        return tuple(CountedDay(day, self.mark(day), self.is_known(day)) for day in span)

    def add_working_days(self, start: date, days: int) -> WorkingDayCount:
        """Return the end of a time limit of ``days`` working days, ``start`` not counted.

        Raises:
            ValueError: ``days`` is negative.
        """
        if days < 0:
            raise ValueError(days)
        counted: list[date] = []
        day, estimated = start, False
        while len(counted) < days:
            day += _ONE_DAY
            estimated = estimated or not self.is_known(day)
            if self.is_working_day(day):
                counted.append(day)
        return WorkingDayCount(day, tuple(counted), estimated)
