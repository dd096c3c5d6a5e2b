"""Keeps the reading of the calendar of public holidays and make-up days from its pack; counting days is in domain."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from registrar_app.domain.calendar import WorkCalendar
from registrar_app.domain.text import Text
from registrar_app.packs.toml_file import Table, read_toml


def read_calendar(path: Path) -> WorkCalendar:
    """Return the work calendar of a pack file.

    Raises:
        InputRefusedError: naming file and key.
    """
    table = read_toml(path)
    table.take_text("id")
    table.take_bilingual("title")
    known_from, known_until = table.take_date("known_from"), table.take_date("known_until")
    rest_days: set[date] = set()
    work_days: set[date] = set()
    years = table.take_tables("years")
    for year in years:
        year.take_text("notice")
        number = year.take_int("year")
        rest_days |= _days_of(year, "rest_days", number, weekend=False)
        work_days |= _days_of(year, "work_days", number, weekend=True)
    _check_span(table, known_from, known_until, {year.take_int("year") for year in years})
    source = table.take_reference("source")
    table.finish()
    return WorkCalendar(
        rest_days=frozenset(rest_days),
        work_days=frozenset(work_days),
        known_from=known_from,
        known_until=known_until,
        source=source,
    )


def _days_of(table: Table, key: str, year: int, *, weekend: bool) -> set[date]:
    """Read the days that differ from the week: days off are weekdays, days worked are Saturdays or Sundays."""
    days = table.take_dates(key)
    for index, day in enumerate(days):
        if day.year != year or (day.weekday() >= 5) != weekend or day in days[:index]:
            wanted = Text(f"{year} 年的周六或周日", f"a Saturday or Sunday of {year}")
            if not weekend:
                wanted = Text(f"{year} 年的周一至周五", f"a Monday to Friday of {year}")
            table.refuse(
                f"{key}[{index}]",
                Text(f"{day} 不是{wanted.zh}，或者重复", f"{day} is not {wanted.en}, or stands twice"),
                Text("只列与平常周末不同的日子", "list only the days that differ from the ordinary week"),
            )
    return set(days)


def _check_span(table: Table, first: date, last: date, years: set[int]) -> None:
    missing = sorted(set(range(first.year, last.year + 1)) - years)
    if last < first or missing:
        table.refuse(
            "known_until",
            Text(f"与所列年份不符（缺 {missing}）", f"does not fit the years listed (missing {missing})"),
            Text("补上缺少的年份或改正起止日期", "add the missing years or correct the two dates"),
        )
