"""Keeps the editor of passwords and PINs, and the check that a new one was typed twice alike."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLineEdit

from registrar_app.domain.errors import UsageError
from registrar_app.domain.text import Text
from registrar_app.ui.widgets.editors import TextEditor

APART = Text("两遍输入的新口令不一样", "the new password was typed in two ways")
TYPE_AGAIN = Text("重新输入", "type it again")


def typed_alike(answers: dict[str, Any], first: str = "new", again: str = "again") -> str:
    """Return the new password that was typed under two keys; "" when neither was.

    Raises:
        UsageError: it was typed in two ways.
    """
    if answers[first] != answers[again]:
        raise UsageError("PASSWORD-APART", again, APART, TYPE_AGAIN)
    return str(answers[first] or "")


class PasswordEditor(TextEditor):
    """A password: dots, and kept as typed, white space included."""

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.textChanged.disconnect(self.setToolTip)  # a tip would show it

    def current(self) -> tuple[Any, str]:
        """Return it as typed."""
        return self.text() or None, ""
