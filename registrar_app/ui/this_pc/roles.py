"""Asks who else does what at this register: from which amount a second registrar reviews, and the reader's password."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from registrar_app.domain.password import RULE
from registrar_app.domain.review import limit_words
from registrar_app.services.reader import remove_reader, set_reader
from registrar_app.services.review import set_review_limit
from registrar_app.ui.operation import beside
from registrar_app.ui.this_pc import words
from registrar_app.ui.this_pc.menu import Entry
from registrar_app.ui.widgets.editors import MoneyEditor, PasswordEditor
from registrar_app.ui.widgets.new_password import new_password
from registrar_app.ui.widgets.questions import Question, ask_and_do
from registrar_app.ui.words import YUAN, begin, say
from registrar_app.ui.workplace import Workplace

Done = Callable[[str], object]


def role_entries(parent: QWidget, place: Workplace, done: Done) -> list[Entry]:
    """Return what the menu of this PC offers about who does what here; the limit is an office's."""
    limit: list[Entry] = [(words.REVIEW_LIMIT, "", lambda: ask_limit(parent, place, done))]
    return [
        *([] if place.is_bureau else limit),
        (words.READER_SET, "", lambda: ask_reader(parent, place, done)),
        (words.READER_OFF, "", lambda: ask_reader_away(parent, place, done)),
    ]


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


def ask_reader(parent: QWidget, place: Workplace, done: Done) -> None:
    """Ask for the register's password and the reader's, and let the reader's open the register."""

    def keep(answers: dict[str, Any]) -> bool:
        new = new_password(answers, "reader", "again")
        beside(lambda: set_reader(place.program, place.desk, answers["old"], new))
        return True

    questions = [
        Question("old", say(words.OLD), PasswordEditor, faults=("KEY-PASSWORD",)),
        Question(
            "reader",
            say(words.READER_NEW),
            PasswordEditor,
            hint=lambda _: (say(RULE), ""),
            faults=("PASSWORD-SHORT", "READER-SAME"),
        ),
        Question("again", say(words.READER_AGAIN), PasswordEditor, faults=("PASSWORD-DIFFERS",)),
    ]
    title, lead = say(words.READER_SET).rstrip("…"), say(words.READER_LEAD)
    if ask_and_do(parent, title, say(words.KEEP), questions, keep, lead=lead):
        done(say(words.READER_DONE))


def ask_reader_away(parent: QWidget, place: Workplace, done: Done) -> None:
    """Ask once more, then let the reader's password open the register no more."""

    def remove(_: dict[str, Any]) -> bool:
        remove_reader(place.program, place.desk)
        return True

    title, lead = say(words.READER_OFF).rstrip("…"), say(words.READER_OFF_LEAD)
    if ask_and_do(parent, title, say(words.READER_OFF_DO), [], remove, lead=lead):
        done(say(words.READER_GONE))
