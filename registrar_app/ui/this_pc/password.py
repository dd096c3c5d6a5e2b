"""Asks for the present and a new password of the register, and changes it."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from registrar_app.services.change_password import change_password
from registrar_app.services.desk import Desk
from registrar_app.services.program import Program
from registrar_app.ui.this_pc import words
from registrar_app.ui.widgets.editors import PasswordEditor
from registrar_app.ui.widgets.new_password import new_password, new_password_questions
from registrar_app.ui.widgets.questions import Question, ask_and_do
from registrar_app.ui.words import say


def ask_change(parent: QWidget, program: Program, desk: Desk) -> bool:
    """Ask, change, and return whether it was changed; what is refused is told where it was typed."""

    def change(answers: dict[str, Any]) -> bool:
        change_password(program, desk, answers["old"], new_password(answers))
        return True

    questions = [
        Question("old", say(words.OLD), PasswordEditor, faults=("KEY-PASSWORD",)),
        *new_password_questions(),
    ]
    title, lead = say(words.PASSWORD_TITLE), say(words.PASSWORD_LEAD)
    return bool(ask_and_do(parent, title, say(words.CHANGE), questions, change, lead=lead))
