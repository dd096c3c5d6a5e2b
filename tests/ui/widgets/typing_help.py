"""Typing as a user does: keys for Latin letters, an input method for Chinese."""

from __future__ import annotations

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication


def type_text(qtbot, editor, text):
    if text.isascii():
        qtbot.keyClicks(editor, text)
        return
    commit = QInputMethodEvent()
    commit.setCommitString(text)
    QApplication.sendEvent(editor, commit)
