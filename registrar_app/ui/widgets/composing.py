"""Keeps whether an input method is composing in a field: its keys are then the method's, also the Enter that commits.

An input method usually keeps its keys to itself; some pass the Enter on that ended the composing.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit


class Composing(QObject):
    """The state of one field, told of each of its input-method events."""

    def __init__(self, field: QObject) -> None:
        super().__init__(field)
        self._is_composing = self._just_ended = False

    def follow(self, event: QInputMethodEvent) -> None:
        """Take note of what the input method shows and commits."""
        was_composing, self._is_composing = self._is_composing, bool(event.preeditString())
        if was_composing and not self._is_composing:
            self._just_ended = True
            QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        self._just_ended = False

    @property
    def holds_keys(self) -> bool:
        """Whether a key that comes now belongs to the input method."""
        return self._is_composing or self._just_ended


class ComposedLine(QLineEdit):
    """A plain line whose Enter does nothing while an input method composes in it."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.composing = Composing(self)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take in what is composed and committed."""
        self.composing.follow(event)
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the Enter that commits to the input method."""
        if not (event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.composing.holds_keys):
            super().keyPressEvent(event)
