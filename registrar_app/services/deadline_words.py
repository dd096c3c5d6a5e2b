"""Puts a deadline into words, the same at the window and the prompt: the days left, and an account of every day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import chain, groupby

from registrar_app.domain.calendar import FIRST_DAY_RULE, LAST_DAY_RULE, CountedDay, DayMark
from registrar_app.domain.registration import CaseState
from registrar_app.domain.rulebook import DayKind
from registrar_app.domain.text import Text
from registrar_app.services.deadline import Deadline
from registrar_app.services.due_list import DueCase

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = (
    Text("周一", "Monday"),
    Text("周二", "Tuesday"),
    Text("周三", "Wednesday"),
    Text("周四", "Thursday"),
    Text("周五", "Friday"),
    Text("周六", "Saturday"),
    Text("周日", "Sunday"),
)
_GUESSED = Text("放假安排未公布，按周末推算", "holidays not published yet, guessed by weekends")


def left_words(deadline: Deadline) -> Text:
    """Return the days left, or that it is due today, or by how much it is overdue; 约 where that is an estimate."""
    is_guess = deadline.estimated or deadline.left_estimated
    about = Text("约", "about ") if is_guess else Text("", "")
    days = _days(abs(deadline.left), deadline.day_kind)
    if deadline.left < 0:
        return Text(f"已超期{about.zh} {days.zh}", f"{about.en}{days.en} overdue")
    if deadline.left == 0:
        guess = Text("（推算）", " (estimate)") if is_guess else Text("", "")
        return Text(f"今日到期{guess.zh}", f"due today{guess.en}")
    return Text(f"{about.zh}剩 {days.zh}", f"{about.en}{days.en} left")


def supplement_words(until: date | None, today: date) -> Text:
    """Return how long a supplement may still take, in calendar days (补正期限)."""
    if until is None:
        return Text("待补正，未定期限", "supplement wanted, no day named")
    days = _days(abs((until - today).days), DayKind.CALENDAR)
    if until < today:
        return Text(f"补正逾期 {days.zh}", f"supplement: {days.en} overdue")
    if until == today:
        return Text("补正今日到期", "supplement due today")
    return Text(f"补正剩 {days.zh}", f"supplement: {days.en} left")


def due_words(due: DueCase) -> Text:
    """Return the days left of a line of the due list, of whichever kind."""
    if due.deadline is not None:
        return left_words(due.deadline)
    if due.row.state is CaseState.SUPPLEMENT_REQUESTED:
        return supplement_words(due.supplement_until, due.today)
    return Text("没有适用的认定规则", "no rulebook applies")


def account_lines(deadline: Deadline) -> list[Text]:
    """Return how the deadline was counted: every day of the span is in one of the lines, stretches put together."""
    first, *rest = deadline.days
    lines = [
        Text(
            f"受理 {first.day.isoformat()}，当日不计",
            f"accepted {first.day.isoformat()}, that day is not counted",
        ),
        *(_stretch_line(stretch, deadline) for stretch in _stretches(rest)),
        _due_line(deadline),
    ]
    if deadline.ends_on_day_off:
        lines.append(
            Text(
                f"末日为休息日，本程序不顺延；是否顺延见{LAST_DAY_RULE.cite()}",
                f"the last day is a day off; the program does not extend it, see {LAST_DAY_RULE.cite('en')}",
            )
        )
    if deadline.left_estimated and not deadline.estimated:
        lines.append(Text(f"到今天的日数：{_GUESSED.zh}", f"the days up to today: {_GUESSED.en}"))
    return [*lines, *_sources(deadline)]


def _sources(deadline: Deadline) -> list[Text]:
    """Return what the count rests on, and how sure that is."""
    reference, source, until = deadline.reference, deadline.calendar.source, deadline.calendar.known_until
    lines = [
        Text(f"期限：{reference.cite()}", f"limit: {reference.cite('en')}"),
        Text(f"当日不计：{FIRST_DAY_RULE.cite()}", f"first day: {FIRST_DAY_RULE.cite('en')}"),
    ]
    if deadline.day_kind is DayKind.WORKING:
        known = until.isoformat() if until is not None else "—"
        lines.append(
            Text(
                f"放假安排：{source.cite()}，收录至 {known}",
                f"holidays: {source.cite('en')}, known until {known}",
            )
        )
    return lines


def _days(count: int, kind: DayKind) -> Text:
    many = "" if count == 1 else "s"
    if kind is DayKind.WORKING:
        return Text(f"{count} 个工作日", f"{count} working day{many}")
    return Text(f"{count} 日", f"{count} day{many}")


def _stretches(days: Sequence[CountedDay]) -> list[list[CountedDay]]:
    """Part the days where a holiday begins or ends and where the published calendar does; weekends stay inside."""
    runs = [list(run) for _, run in groupby(days, key=lambda day: (day.known, day.mark.counts))]
    parted = groupby(runs, key=lambda run: (run[0].known, _is_holiday(run)))
    return [list(chain.from_iterable(stretch)) for _, stretch in parted]


def _is_holiday(days: Sequence[CountedDay]) -> bool:
    """Whether these are days off around a holiday; a holiday's own weekend belongs to it."""
    return any(day.mark is DayMark.HOLIDAY for day in days) and not any(day.mark.counts for day in days)


def _stretch_line(days: Sequence[CountedDay], deadline: Deadline) -> Text:
    span = _span(days[0].day, days[-1].day, deadline.accepted_on.year)
    if _is_holiday(days):
        return _holiday_line(span, days)
    count = _days(sum(day.mark.counts for day in days), deadline.day_kind)
    remarks = _remarks(days, deadline)
    zh, en = "；".join(remark.zh for remark in remarks), "; ".join(remark.en for remark in remarks)
    return Text(
        f"{span.zh}：计 {count.zh}{f'（{zh}）' if zh else ''}",
        f"{span.en}: {count.en}{f' ({en})' if en else ''}",
    )


def _holiday_line(span: Text, days: Sequence[CountedDay]) -> Text:
    weekend = sum(day.mark is DayMark.WEEKEND for day in days)
    with_weekend = Text("（连同周末）", " (weekend included)") if weekend else Text("", "")
    count = _days(len(days), DayKind.CALENDAR)
    return Text(
        f"{span.zh}：法定节假日或调休放假{with_weekend.zh}，{count.zh}不计",
        f"{span.en}: holiday or day off in lieu{with_weekend.en}, {count.en} not counted",
    )


def _remarks(days: Sequence[CountedDay], deadline: Deadline) -> list[Text]:
    """Return what stands in brackets behind a counted stretch."""
    if deadline.day_kind is DayKind.CALENDAR:
        return [Text("休息日计入", "days off included")]
    remarks = []
    weekend = sum(day.mark is DayMark.WEEKEND for day in days)
    if weekend:
        many = "" if weekend == 1 else "s"
        remarks.append(Text(f"周末 {weekend} 日不计", f"{weekend} weekend day{many} not counted"))
    made_up = [_day(day.day, deadline.accepted_on.year) for day in days if day.mark is DayMark.MAKE_UP]
    if made_up:
        zh, en = "、".join(day.zh for day in made_up), ", ".join(day.en for day in made_up)
        remarks.append(Text(f"{zh}调休上班，计入", f"{en} worked in lieu, counted"))
    if not days[0].known:
        remarks.append(_GUESSED)
    return remarks


def _due_line(deadline: Deadline) -> Text:
    weekday, due, days = _WEEKDAYS[deadline.due.weekday()], deadline.due.isoformat(), deadline.limit.days
    unit = (
        Text("个工作日", "working day")
        if deadline.day_kind is DayKind.WORKING
        else Text("日", "calendar day")
    )
    verb = Text("推算为", "is, by estimate,") if deadline.estimated else Text("为", "is")
    return Text(
        f"第 {days} {unit.zh}{verb.zh} {due}（{weekday.zh}）",
        f"{unit.en} {days} {verb.en} {weekday.en} {due}",
    )


def _span(first: date, last: date, year: int) -> Text:
    """Return a stretch of days; the year stands there when it is not that of acceptance."""
    start, end = _day(first, year), _day(last, year)
    if first == last:
        return start
    if (first.year, first.month) == (last.year, last.month):
        tail = f", {last.year}" if last.year != year else ""
        return Text(f"{start.zh}至{last.day}日", f"{_MONTHS[first.month - 1]} {first.day}–{last.day}{tail}")
    return Text(f"{start.zh}至{end.zh}", f"{start.en} – {end.en}")


def _day(day: date, year: int) -> Text:
    zh, en = f"{day.month}", f"{_MONTHS[day.month - 1]} {day.day}"
    if day.year == year:
        return Text(f"{zh}月{day.day}日", en)
    return Text(f"{day.year}年{zh}月{day.day}日", f"{en}, {day.year}")
