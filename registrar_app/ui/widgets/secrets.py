"""Keeps the editor of passwords and PINs."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLineEdit

from registrar_app.ui.widgets.editors import TextEditor


class PasswordEditor(TextEditor):
    """A password: dots, and kept as typed, white space included."""

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.textChanged.disconnect(self.setToolTip)  # a tip would show it

    def current(self) -> tuple[Any, str]:
        """Return it as typed."""
        return self.text() or None, ""
