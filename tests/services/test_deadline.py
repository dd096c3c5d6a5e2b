"""How long the office has to decide: by the rulebook of the day of acceptance, in its kind of days."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from registrar_app.domain.contract import Contract
from registrar_app.domain.registration import Case, CaseState
from registrar_app.domain.rulebook import DayKind
from registrar_app.services.deadline import decision_deadline
from registrar_app.services.desk import Desk


class Day:
    """A clock that stands still on one day."""

    def __init__(self, today: date) -> None:
        self._now = datetime.combine(today, datetime.min.time()).astimezone()

    def now(self) -> datetime:
        return self._now


def on(desk: Desk, today: date, accepted: date, state: CaseState = CaseState.ACCEPTED):
    desk.clock = Day(today)
    return decision_deadline(desk, Case(uid="u", state=state, contract=Contract(), accepted_on=accepted))


def test_the_old_rules_give_thirty_calendar_days(desk: Desk) -> None:
    deadline = on(desk, date(2026, 2, 28), date(2026, 2, 28))
    assert deadline is not None
    assert (deadline.due, deadline.left, deadline.day_kind) == (date(2026, 3, 30), 30, DayKind.CALENDAR)


def test_the_new_rules_give_fifteen_working_days_over_the_holidays(desk: Desk) -> None:
    """Accepted on Monday 2026-09-21: the Mid-Autumn and National Day holidays and one make-up day lie in between."""
    deadline = on(desk, date(2026, 9, 21), date(2026, 9, 21))
    assert deadline is not None
    assert deadline.day_kind is DayKind.WORKING
    assert deadline.left == 15
    calendar = desk.packs.work_calendar()
    days = [
        date(2026, 9, 21) + timedelta(days=n) for n in range(1, (deadline.due - date(2026, 9, 21)).days + 1)
    ]
    assert sum(calendar.is_working_day(day) for day in days) == 15
    assert not calendar.is_working_day(date(2026, 10, 1))
    assert calendar.is_working_day(date(2026, 10, 10))


@pytest.mark.parametrize(("later", "left"), [(0, 15), (1, 14), (200, -1)])
def test_the_days_left_shrink_and_turn_negative(desk: Desk, later: int, left: int) -> None:
    accepted = date(2026, 3, 2)
    deadline = on(desk, accepted + timedelta(days=later), accepted)
    assert deadline is not None
    assert deadline.left == left or (left < 0 and deadline.left < 0)


def test_beyond_the_published_calendar_the_days_are_an_estimate(desk: Desk) -> None:
    deadline = on(desk, date(2026, 12, 28), date(2026, 12, 28))
    assert deadline is not None
    assert deadline.estimated


@pytest.mark.parametrize("state", [state for state in CaseState if state is not CaseState.ACCEPTED])
def test_no_limit_runs_in_any_other_state(desk: Desk, state: CaseState) -> None:
    assert on(desk, date(2026, 3, 2), date(2026, 3, 2), state) is None
