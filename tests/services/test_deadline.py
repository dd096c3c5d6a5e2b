"""How long the office has to decide: by the rulebook of the day of acceptance, in its kind of days, accounted for."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import chinese_calendar
import holidays
import pytest

from registrar_app.domain.calendar import DayMark
from registrar_app.domain.contract import Contract
from registrar_app.domain.registration import Case, CaseState
from registrar_app.domain.rulebook import DayKind
from registrar_app.packs.library import TomlPackLibrary
from registrar_app.services.deadline import Deadline, decision_deadline
from registrar_app.services.deadline_words import account_lines, left_words, supplement_words
from registrar_app.services.desk import Desk
from tests.deadline_cases import DeadlineCase, deadline_cases
from tests.world import FixedClock

LARGE = 500_000_000
FIRST, LAST = date(2024, 1, 1), date(2026, 12, 31)
CHANGE = date(2026, 3, 1)
OUTSIDE = holidays.country_holidays("CN", years=range(2024, 2027))
ORACLES = {"chinesecalendar": chinese_calendar.is_workday, "holidays": OUTSIDE.is_working_day}


@dataclass
class Bare:
    """What a deadline is reckoned with: the shipped packs and a day."""

    packs: TomlPackLibrary
    day: date

    def today(self) -> date:
        return self.day


@cache
def packs() -> TomlPackLibrary:
    return TomlPackLibrary()


def accepted(day: date, amount: int | None = None, state: CaseState = CaseState.ACCEPTED) -> Case:
    return Case(uid="u", state=state, contract=Contract(transaction_amount=amount), accepted_on=day)


def deadline(
    day: date, amount: int | None = None, *, today: date | None = None, disputed: bool = False
) -> Deadline:
    found = decision_deadline(Bare(packs(), today or day), accepted(day, amount), disputed=disputed)  # type: ignore[arg-type]
    assert found is not None
    return found


def test_the_clock_and_the_packs_of_the_desk_are_asked(desk: Desk) -> None:
    desk.clock = FixedClock(date(2026, 2, 28))
    found = decision_deadline(desk, accepted(date(2026, 2, 28)))
    assert found is not None
    assert (found.due, found.left, found.day_kind) == (date(2026, 3, 30), 30, DayKind.CALENDAR)


def account(found: Deadline, language: str) -> str:
    return "\n".join(line.in_language(language) for line in account_lines(found))


# ------------------------------------------------------------------ which limit


def test_the_same_contract_has_two_rulebooks_and_two_limits_around_the_change() -> None:
    before, after = deadline(date(2026, 2, 27)), deadline(date(2026, 3, 2))
    assert (before.due, before.limit.days, before.day_kind) == (date(2026, 3, 29), 30, DayKind.CALENDAR)
    assert (after.due, after.limit.days, after.day_kind) == (date(2026, 3, 23), 15, DayKind.WORKING)
    assert "063号" in before.reference.cite()
    assert "征求意见稿" in after.reference.cite()
    old, new = (packs().rulebook_on(found.accepted_on) for found in (before, after))
    assert (old.id, new.id) == ("most-2001", "miit-2026")


@pytest.mark.parametrize(
    ("amount", "disputed", "days"),
    [(None, False, 15), (LARGE - 1, False, 15), (LARGE, False, 30), (None, True, 30), (1, True, 30)],
)
def test_large_and_disputed_contracts_have_thirty_working_days(
    amount: int | None, disputed: bool, days: int
) -> None:
    found = deadline(date(2026, 3, 2), amount, disputed=disputed)
    assert found.limit.days == days
    assert found.due == {15: date(2026, 3, 23), 30: date(2026, 4, 14)}[days]


def test_the_old_rules_know_no_large_contract() -> None:
    assert deadline(date(2026, 2, 27), LARGE * 9, disputed=True).due == date(2026, 3, 29)


@pytest.mark.parametrize("state", [state for state in CaseState if state is not CaseState.ACCEPTED])
def test_no_limit_runs_in_any_other_state(state: CaseState) -> None:
    bare = Bare(packs(), date(2026, 3, 2))
    assert decision_deadline(bare, accepted(date(2026, 3, 2), state=state)) is None  # type: ignore[arg-type]


def test_a_day_older_than_every_rulebook_has_no_known_limit() -> None:
    bare = Bare(packs(), date(2026, 3, 2))
    assert decision_deadline(bare, accepted(date(1999, 3, 2))) is None  # type: ignore[arg-type]


# ------------------------------------------------------------------ every day of three years


@cache
def worked_days(oracle: str) -> list[date]:
    days = (FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1))
    return [day for day in days if ORACLES[oracle](day)]


def due_by(oracle: str, start: date, days: int) -> date | None:
    worked = worked_days(oracle)
    place = bisect_right(worked, start) + days - 1
    return worked[place] if place < len(worked) else None


@pytest.mark.parametrize("oracle", ORACLES)
@pytest.mark.parametrize(("amount", "days"), [(LARGE - 1, 15), (LARGE, 30)])
def test_every_day_of_acceptance_is_due_when_an_outside_calendar_says_so(
    oracle: str, amount: int, days: int
) -> None:
    for number in range((LAST - FIRST).days + 1):
        start = FIRST + timedelta(days=number)
        found = deadline(start, amount)
        if start < CHANGE:
            assert (found.due - start).days == 30
            assert not found.estimated
            continue
        expected = due_by(oracle, start, days)
        assert found.estimated is (expected is None), start
        assert found.due == expected or (expected is None and found.due > LAST), start
        assert sum(day.mark.counts for day in found.days) == days == found.left


@pytest.mark.parametrize("case", [case for case in deadline_cases() if case.rulebook], ids=str)
def test_a_case_counted_by_hand(case: DeadlineCase) -> None:
    found = deadline(case.accepted_on, case.amount)
    assert packs().rulebook_on(case.accepted_on).id == case.rulebook
    assert (found.due, found.limit.days, found.day_kind) == (case.due, case.days, case.kind)
    assert found.estimated is case.estimated
    assert found.days[0] == (case.accepted_on, DayMark.FIRST, True)
    assert {day.day for day in found.days[1:] if not day.mark.counts} == case.off
    assert {day.day for day in found.days if day.mark is DayMark.MAKE_UP} == case.worked


# ------------------------------------------------------------------ days left


@pytest.mark.parametrize(
    ("today", "left", "zh", "en"),
    [
        (date(2026, 3, 2), 15, "剩 15 个工作日", "15 working days left"),
        (date(2026, 3, 20), 1, "剩 1 个工作日", "1 working day left"),
        (date(2026, 3, 21), 1, "剩 1 个工作日", "1 working day left"),
        (date(2026, 3, 23), 0, "今日到期", "due today"),
        (date(2026, 3, 24), -1, "已超期 1 个工作日", "1 working day overdue"),
        (date(2026, 3, 29), -4, "已超期 4 个工作日", "4 working days overdue"),
        (date(2026, 4, 7), -10, "已超期 10 个工作日", "10 working days overdue"),
    ],
)
def test_working_days_left_shrink_and_turn_negative(today: date, left: int, zh: str, en: str) -> None:
    found = deadline(date(2026, 3, 2), today=today)
    assert found.left == left
    words = left_words(found)
    assert (words.zh, words.en) == (zh, en)


@pytest.mark.parametrize(
    ("today", "zh"),
    [(date(2026, 3, 28), "剩 1 日"), (date(2026, 3, 29), "今日到期"), (date(2026, 4, 1), "已超期 3 日")],
)
def test_calendar_days_left_are_calendar_days(today: date, zh: str) -> None:
    assert left_words(deadline(date(2026, 2, 27), today=today)).zh == zh


@pytest.mark.parametrize(
    ("accepted_on", "today", "zh", "en"),
    [
        (date(2026, 12, 21), date(2026, 12, 21), "约剩 15 个工作日", "about 15 working days left"),
        (date(2026, 12, 21), date(2027, 1, 11), "今日到期（推算）", "due today (estimate)"),
        (date(2026, 12, 21), date(2027, 1, 13), "已超期约 2 个工作日", "about 2 working days overdue"),
        (date(2026, 12, 10), date(2027, 1, 4), "已超期约 2 个工作日", "about 2 working days overdue"),
    ],
)
def test_beyond_the_published_calendar_the_days_left_say_about(
    accepted_on: date, today: date, zh: str, en: str
) -> None:
    words = left_words(deadline(accepted_on, today=today))
    assert (words.zh, words.en) == (zh, en)


@pytest.mark.parametrize(
    ("until", "zh", "en"),
    [
        (date(2026, 3, 12), "补正剩 2 日", "supplement: 2 days left"),
        (date(2026, 3, 10), "补正今日到期", "supplement due today"),
        (date(2026, 3, 9), "补正逾期 1 日", "supplement: 1 day overdue"),
        (None, "待补正，未定期限", "supplement wanted, no day named"),
    ],
)
def test_a_supplement_has_its_own_day(until: date | None, zh: str, en: str) -> None:
    words = supplement_words(until, date(2026, 3, 10))
    assert (words.zh, words.en) == (zh, en)


# ------------------------------------------------------------------ the account


def test_the_account_over_both_autumn_holidays_says_what_was_counted() -> None:
    found = deadline(date(2026, 9, 21), today=date(2026, 9, 21))
    assert account(found, "zh").splitlines()[:7] == [
        "受理 2026-09-21，当日不计",
        "9月22日至24日：计 3 个工作日",
        "9月25日至27日：法定节假日或调休放假（连同周末），3 日不计",
        "9月28日至30日：计 3 个工作日",
        "10月1日至7日：法定节假日或调休放假（连同周末），7 日不计",
        "10月8日至19日：计 9 个工作日（周末 3 日不计；10月10日调休上班，计入）",
        "第 15 个工作日为 2026-10-19（周一）",
    ]
    assert account(found, "en").splitlines()[4:7] == [
        "Oct 1–7: holiday or day off in lieu (weekend included), 7 days not counted",
        "Oct 8–19: 9 working days (3 weekend days not counted; Oct 10 worked in lieu, counted)",
        "working day 15 is Monday 2026-10-19",
    ]


def test_the_account_says_where_it_guessed() -> None:
    found = deadline(date(2026, 12, 21), today=date(2026, 12, 21))
    assert account(found, "zh").splitlines()[1:4] == [
        "12月22日至31日：计 8 个工作日（周末 2 日不计）",
        "2027年1月1日至11日：计 7 个工作日（周末 4 日不计；放假安排未公布，按周末推算）",
        "第 15 个工作日推算为 2027-01-11（周一）",
    ]
    assert "not published yet, guessed by weekends" in account(found, "en")
    assert "推算" not in account(deadline(date(2026, 12, 10), today=date(2026, 12, 11)), "zh")


def test_a_day_overdue_in_a_year_not_published_is_said_to_be_guessed() -> None:
    found = deadline(date(2026, 12, 10), today=date(2027, 1, 4))
    assert not found.estimated
    assert "到今天的日数：放假安排未公布，按周末推算" in account(found, "zh").splitlines()


def test_the_account_of_calendar_days_is_one_line_and_names_a_last_day_off() -> None:
    lines = account(deadline(date(2026, 2, 27)), "zh").splitlines()
    assert lines[:3] == [
        "受理 2026-02-27，当日不计",
        "2月28日至3月29日：计 30 日（休息日计入）",
        "第 30 日为 2026-03-29（周日）",
    ]
    assert "不顺延" in lines[3]
    assert "不顺延" not in account(deadline(date(2026, 2, 28)), "zh")


def test_the_account_names_its_sources_and_how_sure_they_are() -> None:
    working, calendar = (account(deadline(day), "zh") for day in (date(2026, 3, 2), date(2026, 2, 27)))
    assert "第十四条（征求意见稿，待核）" in working
    assert "第二百零一条（凭记忆录入，待核）" in working
    assert "收录至 2026-12-31" in working
    assert "收录至" not in calendar


NUMBER = re.compile(r"计 (\d+) 个?(?:工作)?日")
NOT_COUNTED = re.compile(r"(?:周末 |，)(\d+) 日不计")


@pytest.mark.parametrize("amount", [LARGE - 1, LARGE])
def test_the_account_adds_up_on_every_day(amount: int) -> None:
    for number in range((LAST - FIRST).days + 1):
        found = deadline(FIRST + timedelta(days=number), amount)
        text = account(found, "zh")
        counted, left_out = (sum(map(int, pattern.findall(text))) for pattern in (NUMBER, NOT_COUNTED))
        assert counted == found.limit.days, text
        assert counted + left_out == (found.due - found.accepted_on).days, text


def test_every_line_of_the_account_is_in_both_languages() -> None:
    for day in (date(2026, 2, 27), date(2026, 9, 18), date(2026, 12, 21)):
        assert all(line.zh and line.en and line.zh != line.en for line in account_lines(deadline(day)))
