"""Keeps whether an input method is composing in a field: its keys are then the method's, also the Enter that commits.

An input method usually keeps its keys to itself; some pass the Enter on that ended the composing.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QInputMethodEvent


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
