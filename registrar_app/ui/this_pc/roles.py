"""Asks from which amount a second registrar reviews a contract before it is registered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from registrar_app.domain.review import limit_words
from registrar_app.services.review import set_review_limit
from registrar_app.ui.this_pc import words
from registrar_app.ui.this_pc.menu import Entry
from registrar_app.ui.widgets.editors import MoneyEditor
from registrar_app.ui.widgets.questions import Question, ask_and_do
from registrar_app.ui.words import YUAN, begin, say
from registrar_app.ui.workplace import Workplace

Done = Callable[[str], object]


def role_entries(parent: QWidget, place: Workplace, done: Done) -> list[Entry]:
    """Return what the menu of this PC offers about who does what here; the limit is an office's."""
    if place.is_bureau:
        return []
    return [(words.REVIEW_LIMIT, "", lambda: ask_limit(parent, place, done))]


def ask_limit(parent: QWidget, place: Workplace, done: Done) -> None:
    """Ask for the limit and keep it; what is refused is told where it was typed."""

    def keep(answers: dict[str, Any]) -> bool:
        set_review_limit(place.desk, answers["limit"])
        return True

    question = Question(
        "limit",
        say(words.REVIEW_LIMIT_AMOUNT),
        MoneyEditor,
        required=False,
        start=place.desk.store.review_limit(),
        unit=say(YUAN),
        faults=("REVIEW-LIMIT",),
    )
    title, lead = say(words.REVIEW_LIMIT).rstrip("…"), say(words.REVIEW_LIMIT_LEAD)
    if ask_and_do(parent, title, say(words.KEEP), [question], keep, lead=lead):
        done(begin(limit_words(place.desk.store.review_limit())))
