"""Asks for the one reason that lets a decision stand against the sheet's conclusion."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from registrar_app.services.examine import Examined
from registrar_app.ui.examination import words
from registrar_app.ui.examination.conclusion_words import sentence
from registrar_app.ui.widgets.editors import NoteEditor
from registrar_app.ui.widgets.questions import Question, ask
from registrar_app.ui.words import say


def ask_anyway(window: QWidget, examined: Examined) -> str | None:
    """Return why the contract is registered although its sheet concludes otherwise; ``None`` when it is not."""
    lead = say(words.ANYWAY_LEAD, conclusion=sentence(examined))
    question = Question("override", say(words.ANYWAY_REASON), NoteEditor)
    answers = ask(window, say(words.ANYWAY_TITLE), say(words.ANYWAY_AGREE), [question], lead=lead)
    return str(answers["override"]) if answers is not None else None
