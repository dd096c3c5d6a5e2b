"""Keeps the program's Ctrl+E above that of fields: on Linux desktops they claim it for going to the end of the line.

Where nothing of the program has the key, the field still does what it does.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from registrar_app.ui.held_errors import holding_errors

_CLAIMED = Qt.Key.Key_E
"""The only key of the program that a field claims there and not under Windows."""


class FieldKeys(QObject):
    """The one watch of the program, at the field that has the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self._field: QWidget | None = None
        application = QApplication.instance()
        application.focusChanged.connect(lambda _, now: self._listen(now))
        self._listen(QApplication.focusWidget())

    def _listen(self, field: QWidget | None) -> None:
        if field is self._field:
            return
        if self._field is not None and isValid(self._field):
            self._field.removeEventFilter(self)
        self._field = field
        if field is not None:
            field.installEventFilter(self)

    @holding_errors(answer=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep from a field that it claims the key before the windows around it are asked."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() != Qt.KeyboardModifier.ControlModifier or event.key() != _CLAIMED:
            return False
        event.ignore()
        return True


@cache
def field_keys() -> FieldKeys:
    """Return the program's one watch, begun when it is first asked for."""
    return FieldKeys()
