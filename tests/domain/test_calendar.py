"""Counting days: the day of acceptance is not counted, holidays are not worked, unpublished years are said to be guessed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

import chinese_calendar
import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from registrar_app.domain.calendar import DayMark, WorkCalendar
from registrar_app.domain.legal_reference import LegalReference
from registrar_app.domain.rulebook import DayKind
from registrar_app.packs.library import TomlPackLibrary
from tests.deadline_cases import DeadlineCase, deadline_cases

FIRST, LAST = date(2024, 1, 1), date(2026, 12, 31)
ACCEPTED = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
OUTSIDE = holidays.country_holidays("CN", years=range(2018, 2027))
ORACLES = {"chinesecalendar": chinese_calendar.is_workday, "holidays": OUTSIDE.is_working_day}
DAYS_OFF = frozenset({date(2026, 10, 1), date(2026, 10, 2)})


@cache
def shipped() -> WorkCalendar:
    return TomlPackLibrary().work_calendar()


def small(known_from: date | None = None, known_until: date | None = None) -> WorkCalendar:
    return WorkCalendar(
        rest_days=DAYS_OFF,
        work_days=frozenset({date(2026, 10, 10)}),
        known_from=known_from,
        known_until=known_until,
        source=LegalReference("—"),
    )


def test_time_does_not_run_backwards() -> None:
    with pytest.raises(ValueError, match="-1"):
        shipped().add_working_days(date(2026, 2, 1), -1)


@pytest.mark.parametrize(
    ("day", "mark", "counts"),
    [
        (date(2026, 10, 1), DayMark.HOLIDAY, False),
        (date(2026, 10, 10), DayMark.MAKE_UP, True),
        (date(2026, 10, 17), DayMark.WEEKEND, False),
        (date(2026, 10, 12), DayMark.WORKING, True),
    ],
)
def test_every_day_is_told_apart(day: date, mark: DayMark, counts: bool) -> None:
    calendar = small()
    assert calendar.mark(day) is mark
    assert mark.counts is counts
    assert calendar.is_working_day(day) is counts


def test_the_day_of_acceptance_does_not_count() -> None:
    assert not DayMark.FIRST.counts
    assert [counted.day for counted in small().days_after(date(2026, 10, 8), date(2026, 10, 9))] == [
        date(2026, 10, 9)
    ]
    assert small().days_after(date(2026, 10, 9), date(2026, 10, 8)) == ()


@pytest.mark.parametrize(("start", "estimated"), [(date(2026, 12, 30), False), (date(2026, 12, 31), True)])
def test_days_after_the_published_year_are_estimated(start: date, estimated: bool) -> None:
    assert shipped().add_working_days(start, 1).estimated is estimated


@pytest.mark.parametrize(("start", "estimated"), [(date(2025, 12, 30), True), (date(2025, 12, 31), False)])
def test_days_before_the_published_years_are_estimated(start: date, estimated: bool) -> None:
    calendar = small(known_from=date(2026, 1, 1), known_until=date(2026, 12, 31))
    assert calendar.add_working_days(start, 3).estimated is estimated


def test_without_any_published_year_all_is_estimated() -> None:
    count = small().add_working_days(date(2026, 6, 5), 1)
    assert (count.due, count.estimated) == (date(2026, 6, 8), True)
    assert not any(day.known for day in small().days_after(date(2026, 6, 5), date(2026, 6, 30)))


# ------------------------------------------------------------------ two libraries that were made by others


@cache
def worked_days(oracle: str) -> list[date]:
    is_working: Callable[[date], bool] = ORACLES[oracle]
    return [day for day in ACCEPTED if is_working(day)]


def due_by(oracle: str, start: date, days: int) -> date | None:
    """The last day by an outside calendar; ``None`` when it lies behind what that calendar knows."""
    worked = worked_days(oracle)
    place = bisect_right(worked, start) + days - 1
    return worked[place] if place < len(worked) else None


@pytest.mark.parametrize("oracle", ORACLES)
@pytest.mark.parametrize("days", [15, 30])
def test_every_day_of_acceptance_is_due_when_an_outside_calendar_says_so(oracle: str, days: int) -> None:
    calendar, known = shipped(), 0
    for start in ACCEPTED:
        count, expected = calendar.add_working_days(start, days), due_by(oracle, start, days)
        assert len(count.counted) == days
        if expected is None:
            assert count.due > LAST
            assert count.estimated, start
        else:
            assert (count.due, count.estimated) == (expected, False), start
            known += 1
    assert known > 1000, "the outside calendar knows less than these three years"


@pytest.mark.parametrize("oracle", ORACLES)
def test_the_make_up_days_are_the_ones_an_outside_calendar_works_at_weekends(oracle: str) -> None:
    made_up = {day for day in worked_days(oracle) if day.weekday() >= 5}
    assert len(made_up) == 8 + 5 + 6
    assert {day for day in ACCEPTED if shipped().mark(day) is DayMark.MAKE_UP} == made_up


# ------------------------------------------------------------------ counted by hand


@pytest.mark.parametrize("case", [case for case in deadline_cases() if case.kind is DayKind.WORKING], ids=str)
def test_a_case_counted_by_hand(case: DeadlineCase) -> None:
    count = shipped().add_working_days(case.accepted_on, case.days)
    assert (count.due, count.estimated) == (case.due, case.estimated)
    span = shipped().days_after(case.accepted_on, case.due)
    assert {day.day for day in span if not day.mark.counts} == case.off
    assert {day.day for day in span if day.mark is DayMark.MAKE_UP} == case.worked
    assert tuple(day.day for day in span if day.mark.counts) == count.counted


def test_the_hand_counted_cases_cross_both_holidays_of_every_year() -> None:
    crossed = {
        (name, year)
        for case in deadline_cases()
        for year in (2024, 2025, 2026)
        for name, month in (("spring", 2), ("national", 10))
        if case.kind is DayKind.WORKING and any((d.year, d.month) == (year, month) for d in case.off)
    }
    assert len(crossed) == 6


# ------------------------------------------------------------------ whatever the days

DAYS = st.dates(date(2017, 6, 1), date(2027, 6, 30))
COUNTS = st.integers(0, 60)


@given(DAYS, COUNTS)
def test_the_last_day_is_worked_and_exactly_as_many_days_lie_up_to_it(start: date, days: int) -> None:
    count = shipped().add_working_days(start, days)
    span = shipped().days_after(start, count.due)
    assert sum(day.mark.counts for day in span) == days == len(count.counted)
    assert count.estimated is not all(day.known for day in span)
    if days:
        assert shipped().is_working_day(count.due)
        assert count.counted[-1] == count.due
    else:
        assert count.due == start


@given(DAYS, DAYS, COUNTS, COUNTS)
def test_who_is_accepted_later_or_given_more_days_is_not_due_earlier(
    one: date, other: date, fewer: int, more: int
) -> None:
    one, other = sorted((one, other))
    fewer, more = sorted((fewer, more))
    calendar = shipped()
    assert calendar.add_working_days(one, fewer).due <= calendar.add_working_days(other, more).due
    assert calendar.add_working_days(one, more + 1).due > calendar.add_working_days(one, more).due
