"""Says how long the office still has to decide on an accepted contract, by the rulebook in force on acceptance."""

from __future__ import annotations

from datetime import date, timedelta

from registrar_app.domain.registration import Case, CaseState
from registrar_app.domain.rulebook import DayKind
from registrar_app.services.desk import Desk
from registrar_app.ui.contract_form import words
from registrar_app.ui.words import say

_SOON = 3


def deadline_words(desk: Desk, case: Case) -> tuple[str, str] | None:
    """Return words and tone of the deadline pill, ``None`` when no time limit runs."""
    if case.state is not CaseState.ACCEPTED or case.accepted_on is None:
        return None
    limit = desk.packs.rulebook_on(case.accepted_on).decision_limit
    today, working = desk.today(), limit.day_kind is DayKind.WORKING
    due = case.accepted_on + timedelta(days=limit.days)
    if working:
        due = desk.packs.work_calendar().add_working_days(case.accepted_on, limit.days).due
    left = _days_between(desk, today, due) if working else (due - today).days
    if left < 0:
        return say(words.OVERDUE, days=-left), "error"
    if left == 0:
        return say(words.DUE_TODAY), "error"
    sentence = words.WORKING_DAYS_LEFT if working else words.DAYS_LEFT
    return say(sentence, days=left), "query" if left <= _SOON else "note"


def _days_between(desk: Desk, today: date, due: date) -> int:
    calendar = desk.packs.work_calendar()
    first, last = sorted((today, due))
    count = sum(calendar.is_working_day(first + timedelta(days=n)) for n in range(1, (last - first).days + 1))
    return count if due >= today else -count
