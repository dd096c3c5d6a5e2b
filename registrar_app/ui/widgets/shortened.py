"""Keeps the line that shows where its text is cut when nobody types in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame

from registrar_app.ui.theme import px


class ShortenedLine(QLineEdit):
    """A plain line."""

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
