"""Sets the registrations of a year beside those of the same period of the year before (同比), by every dimension at once.

Of the year that is not over yet both years are counted up to today's day of the year, so that like stands beside like.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from registrar_app.domain.percent import percent_words
from registrar_app.domain.registration import Case
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.document_ports import Column, Table
from registrar_app.services.report import Count, Dimension, ReportRow, dimensions, unknown_dimension

FIGURES = ("count", "value", "transaction_amount")
"""What is compared of a line: contracts, value and technology amount (fen)."""
NO_CHANGE = "—"
NOTHING_BEFORE = Text("上年同期为零的，不计同比", "Where the year before had nothing, no change is given")


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One line of this year beside the same line of the year before; either may hold nothing."""

    label: Text
    now: ReportRow
    before: ReportRow

    def change(self, figure: str) -> int | None:
        """Return by how many thousandths a figure rose (fell, when negative); ``None`` where there was nothing before."""
        now: int = getattr(self.now, figure)
        before: int = getattr(self.before, figure)
        return (2000 * (now - before) + before) // (2 * before) if before else None


@dataclass(frozen=True, slots=True)
class Comparison:
    """A year by one dimension beside the year before; counted up to ``until`` and ``until_before``."""

    year: int
    by: str
    title: Text
    until: date
    until_before: date
    rows: tuple[ComparedRow, ...]
    total: ComparedRow
    notes: tuple[Text, ...]

    @property
    def period(self) -> Text:
        """Both periods in words."""
        first, last = self.until_before, self.until
        return Text(
            f"{last.year} 年 1 月 1 日至 {last.month} 月 {last.day} 日，"
            f"与 {first.year} 年 1 月 1 日至 {first.month} 月 {first.day} 日相比",
            f"1 January to {last:%d %B %Y}, beside 1 January to {first:%d %B %Y}",
        )


def compare_years(
    desk: Desk, year: int, each: Callable[[Iterable[Case]], Iterable[Case]] = iter
) -> dict[str, Comparison]:
    """Return the comparison by every dimension, made in one go through the register.

    Args:
        desk: The open desk.
        year: The later of the two years.
        each: Goes through the cases; a page stops there when nobody waits any more.
    """
    today = desk.today()
    until = min(today, date(year, 12, 31)) if year == today.year else date(year, 12, 31)
    until_before = _year_before(until)
    known = dimensions(desk)
    counts = {by: (Count(dimension), Count(dimension)) for by, dimension in known.items()}
    for case in each(desk.store.cases()):
        registration = case.contract.registration
        if registration is None:
            continue
        day = registration.registered_on
        place = 0 if date(year, 1, 1) <= day <= until else 1
        if place == 0 or date(year - 1, 1, 1) <= day <= until_before:
            for count in counts.values():
                count[place].add(case.contract)
    return {
        by: Comparison(
            year, by, known[by].title, until, until_before, *_beside(now, before), _notes(known[by])
        )
        for by, (now, before) in counts.items()
    }


def compare_year(desk: Desk, year: int, by: str) -> Comparison:
    """Return the comparison by one dimension.

    Raises:
        UsageError: there is no such dimension.
    """
    found = compare_years(desk, year).get(by)
    if found is None:
        raise unknown_dimension(by)
    return found


def change_words(change: int | None) -> str:
    """Return a change as it is written, as ``+12.5%``; a dash where there was nothing before."""
    return NO_CHANGE if change is None else percent_words(change)


def comparison_table(comparison: Comparison) -> Table:
    """Return the comparison as a table to write or print."""
    names = (
        (Text("合同数（项）", "Contracts"), "count"),
        (Text("成交额（元）", "Contract value (yuan)"), "money"),
        (Text("技术交易额（元）", "Technology amount (yuan)"), "money"),
    )
    columns = [Column(comparison.title)]
    for name, kind in names:
        before = Text(f"上年同期{name.zh}", f"{name.en}, year before")
        columns += [Column(name, kind), Column(before, kind), Column(Text("同比", "Change"), "percent")]
    year = comparison.year
    return Table(
        title=Text(
            f"{year}年技术合同登记统计（同比）",
            f"Registered technology contracts {year} beside {year - 1}",
        ),
        subtitle=Text(
            f"按{comparison.title.zh}；{comparison.period.zh}",
            f"by {comparison.title.en}; {comparison.period.en}",
        ),
        columns=tuple(columns),
        rows=[row_cells(row) for row in comparison.rows],
        total=row_cells(comparison.total),
        notes=comparison.notes,
    )


def row_cells(row: ComparedRow) -> tuple[object, ...]:
    """Return a line's cells: its label, then of each figure this year, the year before, and the change in thousandths."""
    cells: list[object] = [row.label]
    for figure in FIGURES:
        cells += [getattr(row.now, figure), getattr(row.before, figure), row.change(figure)]
    return tuple(cells)


def _year_before(day: date) -> date:
    last = 28 if (day.month, day.day) == (2, 29) else day.day
    return day.replace(year=day.year - 1, day=last)


def _beside(now: Count, before: Count) -> tuple[tuple[ComparedRow, ...], ComparedRow]:
    rows = []
    for key in sorted(now.rows | before.rows):
        label = (now.rows.get(key) or before.rows[key]).label
        empty = ReportRow(key, label)
        rows.append(ComparedRow(label, now.rows.get(key, empty), before.rows.get(key, empty)))
    return tuple(rows), ComparedRow(now.total.label, now.total, before.total)


def _notes(dimension: Dimension) -> tuple[Text, ...]:
    return (*dimension.notes, NOTHING_BEFORE)
