"""Keeps the two questions that every new password is asked with: its rule under the first, the same again below."""

from __future__ import annotations

from typing import Any

from registrar_app.domain.errors import UsageError
from registrar_app.domain.password import RULE
from registrar_app.domain.text import Text
from registrar_app.ui.widgets.editors import PasswordEditor
from registrar_app.ui.widgets.questions import Question
from registrar_app.ui.words import say

NEW = Text("新口令", "New password")
AGAIN = Text("再输一遍新口令", "New password again")


def new_password_questions() -> list[Question]:
    """Return the two questions."""
    return [
        Question("new", say(NEW), PasswordEditor, hint=lambda _: (say(RULE), ""), faults=("PASSWORD-SHORT",)),
        Question("again", say(AGAIN), PasswordEditor, faults=("PASSWORD-DIFFERS",)),
    ]


def new_password(answers: dict[str, Any], first: str = "new", again: str = "again") -> str:
    """Return the new password of the answers, typed under two keys; "" when neither was.

    Raises:
        UsageError: it was not typed the same twice.
    """
    if answers[first] != answers[again]:
        raise UsageError(
            "PASSWORD-DIFFERS",
            again,
            Text("两次输入不同，什么都没有改变", "the two differ; nothing was changed"),
            Text("重新输入", "type them again"),
        )
    return str(answers[first] or "")
