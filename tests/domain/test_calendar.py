"""Counting days: the day of acceptance is not counted, holidays are not worked, unpublished years are said to be guessed."""

from __future__ import annotations

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from registrar_app.domain.calendar import WorkCalendar
from registrar_app.domain.legal_reference import LegalReference

OUTSIDE = holidays.country_holidays("CN", years=2026)
YEAR = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]
CALENDAR = WorkCalendar(
    rest_days=frozenset(d for d in YEAR if d.weekday() < 5 and not OUTSIDE.is_working_day(d)),
    work_days=frozenset(d for d in YEAR if d.weekday() >= 5 and OUTSIDE.is_working_day(d)),
    known_from=date(2026, 1, 1),
    known_until=date(2026, 12, 31),
    source=LegalReference("国务院办公厅关于2026年部分节假日安排的通知"),
)


def test_time_does_not_run_backwards() -> None:
    with pytest.raises(ValueError, match="-1"):
        CALENDAR.add_working_days(date(2026, 2, 1), -1)


def test_holidays_rest_and_make_up_days_are_worked() -> None:
    assert not CALENDAR.is_working_day(date(2026, 10, 1))
    assert CALENDAR.is_working_day(date(2026, 10, 10))
    assert not CALENDAR.is_working_day(date(2026, 10, 17))
    assert CALENDAR.is_working_day(date(2026, 10, 12))


def test_fifteen_working_days_over_the_national_day() -> None:
    count = CALENDAR.add_working_days(date(2026, 9, 24), 15)
    assert count.due == date(2026, 10, 22)
    assert len(count.counted) == 15
    assert date(2026, 10, 10) in count.counted
    assert not count.estimated


@pytest.mark.parametrize(("start", "estimated"), [(date(2026, 12, 30), False), (date(2026, 12, 31), True)])
def test_days_after_the_published_year_are_estimated(start: date, estimated: bool) -> None:
    assert CALENDAR.add_working_days(start, 1).estimated is estimated


@pytest.mark.parametrize(("start", "estimated"), [(date(2025, 12, 30), True), (date(2025, 12, 31), False)])
def test_days_before_the_published_years_are_estimated(start: date, estimated: bool) -> None:
    assert CALENDAR.add_working_days(start, 3).estimated is estimated


def test_without_any_published_year_all_is_estimated() -> None:
    blank = WorkCalendar(
        rest_days=frozenset(), work_days=frozenset(), known_until=None, source=LegalReference("—")
    )
    count = blank.add_working_days(date(2026, 6, 5), 1)
    assert (count.due, count.estimated) == (date(2026, 6, 8), True)


@given(st.sampled_from(YEAR[:250]), st.integers(0, 60))
def test_an_outside_calendar_counts_the_same(start: date, days: int) -> None:
    expected = OUTSIDE.get_nth_working_day(start, days) if days else start
    count = CALENDAR.add_working_days(start, days)
    assert count.due == expected
    assert not count.estimated
    assert count.counted == tuple(sorted(set(count.counted)))
