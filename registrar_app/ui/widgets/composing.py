"""Keeps whether an input method is composing in a field: its keys are then the method's, also the Enter that commits.

An input method usually keeps its keys to itself; some pass the Enter on that ended the composing.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame

from registrar_app.ui.theme import px


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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, cut with … where the line is narrower and nobody types in it."""
        if not paint_shortened(self):
            super().paintEvent(event)


def paint_shortened(line: QLineEdit, kept_right: int = 0) -> bool:
    """Draw a line of text with … at its end where it is too long and has no focus; false when it is to be drawn as ever.

    ``kept_right`` is what stays free at the right, in pixels for 100 %.
    """
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    room = line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, line)
    room.adjust(px(2), 0, -px(2 + kept_right), 0)
    if line.hasFocus() or line.fontMetrics().horizontalAdvance(line.text()) <= room.width():
        return False
    painter = QPainter(line)
    line.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, line)
    painter.setPen(line.palette().text().color())
    shown = line.fontMetrics().elidedText(line.text(), Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
    painter.end()
    return True
