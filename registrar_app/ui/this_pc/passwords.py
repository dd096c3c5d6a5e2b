"""Asks for a new password of the register: at the desk with the old one, or with the bureau's recovery key."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from registrar_app.domain.errors import UsageError
from registrar_app.services.change_password import change_password, recover_password
from registrar_app.services.create_bureau import RECOVERY_FILE
from registrar_app.services.program import Program
from registrar_app.services.trust_ports import PASSWORD_LEAST
from registrar_app.ui.exchange.removable import preferred_folder
from registrar_app.ui.this_pc import words
from registrar_app.ui.widgets.editors import TextEditor
from registrar_app.ui.widgets.questions import Hint, Question, ask_and_do
from registrar_app.ui.widgets.secrets import PasswordEditor
from registrar_app.ui.words import say


def ask_new_password(parent: QWidget, program: Program, directory: Path) -> bool:
    """Change the password of the register that is open; whether it was done."""

    def work(answers: dict[str, Any]) -> bool:
        change_password(program, directory, answers["old"], _typed_alike(answers))
        return True

    old = Question("old", say(words.OLD), PasswordEditor, faults=("KEY-PASSWORD",))
    done = ask_and_do(
        parent,
        say(words.CHANGE_PASSWORD).rstrip("…"),
        say(words.CHANGE),
        [old, *_new()],
        work,
        lead=say(words.CHANGE_LEAD),
    )
    return bool(done)


def ask_recovered_password(parent: QWidget, program: Program, directory: Path) -> bool:
    """Set a new password with the recovery key that somebody of the bureau has brought; whether it was done."""

    def work(answers: dict[str, Any]) -> bool:
        key_file = Path(answers["file"])
        recover_password(program, directory, key_file, answers["pin"], _typed_alike(answers))
        return True

    questions = [
        Question(
            "file",
            say(words.RECOVERY_FILE),
            TextEditor,
            start=str(preferred_folder() / RECOVERY_FILE),
            faults=("KEY-MISSING", "KEY-READ", "KEY-MALFORMED", "KEY-RECOVERY"),
        ),
        Question("pin", say(words.RECOVERY_PIN), PasswordEditor, faults=("KEY-PIN",)),
        *_new(),
    ]
    title, lead = say(words.RECOVER_TITLE), say(words.RECOVER_LEAD)
    return bool(ask_and_do(parent, title, say(words.RECOVER), questions, work, lead=lead))


def _new() -> list[Question]:
    """Ask for the new password twice, with the rule under it from the start."""
    make: Callable[[], PasswordEditor] = PasswordEditor
    return [
        Question("new", say(words.NEW), make, hint=_rule, faults=("PASSWORD-SHORT",)),
        Question("again", say(words.AGAIN), make, faults=("PASSWORD-APART",)),
    ]


def _rule(typed: str | None) -> Hint:
    missing = PASSWORD_LEAST - len(typed or "")
    if typed and missing > 0:
        return say(words.TOO_SHORT, count=missing), "query"
    return say(words.RULE, least=PASSWORD_LEAST), ""


def _typed_alike(answers: dict[str, Any]) -> str:
    """Return the new password.

    Raises:
        UsageError: it was typed in two ways.
    """
    if answers["new"] != answers["again"]:
        raise UsageError("PASSWORD-APART", "again", words.APART, words.TYPE_AGAIN)
    return str(answers["new"])
