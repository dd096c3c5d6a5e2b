"""Keeps a box to tick in the palette's own colours: the system style draws it dark on dark."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from registrar_app.ui.icons import pixmap
from registrar_app.ui.theme import colours, px

_SIDE, _GAP, _EDGE = 15, 8, 3


class TickBox(QCheckBox):
    """A box, with words behind it when it has any."""

    def sizeHint(self) -> QSize:
        """Ask for the box and the words."""
        metrics = self.fontMetrics()
        words = metrics.horizontalAdvance(self.text()) + px(_GAP) if self.text() else 0
        return QSize(px(_SIDE) + 2 + words, max(px(_SIDE) + 4, metrics.height() + 2))

    def minimumSizeHint(self) -> QSize:
        """Never be cut."""
        return self.sizeHint()

    def hitButton(self, position: object) -> bool:
        """Be pressed anywhere."""
        return self.isEnabled()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, tick and words; the focused box has a thick edge."""
        palette, painter = colours(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = px(_SIDE)
        box = QRect(1, (self.height() - side) // 2, side, side)
        ticked, focused = self.isChecked(), self.hasFocus()
        edge = palette.accent if ticked or focused else palette.line_strong
        painter.setPen(QPen(QColor(edge), 2 if focused else 1))
        painter.setBrush(QColor(self._ground(ticked)))
        painter.drawRoundedRect(box, px(_EDGE), px(_EDGE))
        if ticked:
            tick = pixmap("check", "on_accent" if self.isEnabled() else "muted", _SIDE - 3)
            shown = tick.deviceIndependentSize().toSize()
            painter.drawPixmap(box.center() - QRect(0, 0, shown.width(), shown.height()).center(), tick)
        if self.text():
            painter.setPen(QColor(palette.ink if self.isEnabled() else palette.muted))
            words = self.rect().adjusted(side + px(_GAP), 0, 0, 0)
            painter.drawText(
                words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self.text()
            )
        painter.end()

    def _ground(self, ticked: bool) -> str:
        palette = colours()
        if not self.isEnabled():
            return palette.sunken
        return palette.accent if ticked else palette.paper
