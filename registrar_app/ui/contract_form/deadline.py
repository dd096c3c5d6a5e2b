"""Puts the deadline of a case into the words and the tone of its pill; the reckoning is in ``services.deadline``."""

from __future__ import annotations

from registrar_app.domain.registration import Case
from registrar_app.domain.rulebook import DayKind
from registrar_app.services.deadline import decision_deadline
from registrar_app.services.desk import Desk
from registrar_app.ui.contract_form import words
from registrar_app.ui.words import say

_SOON = 3


def deadline_words(desk: Desk, case: Case) -> tuple[str, str] | None:
    """Return words and tone of the deadline pill, ``None`` when no time limit runs."""
    deadline = decision_deadline(desk, case)
    if deadline is None:
        return None
    if deadline.left < 0:
        return say(words.OVERDUE, days=-deadline.left), "error"
    if deadline.left == 0:
        return say(words.DUE_TODAY), "error"
    working = deadline.day_kind is DayKind.WORKING
    sentence = words.WORKING_DAYS_LEFT if working else words.DAYS_LEFT
    return say(sentence, days=deadline.left), "query" if deadline.left <= _SOON else "note"
