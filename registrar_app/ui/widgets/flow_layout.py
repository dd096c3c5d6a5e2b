"""Keeps a layout that sets its parts side by side and goes on in a further line where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from registrar_app.ui.theme import px
from registrar_app.ui.widgets.wrapping_layout import WrappingLayout

GAP, LINE_GAP = 12, 4


class FlowLayout(WrappingLayout):
    """Parts in lines, each as wide as it asks for; ``gap`` is between two of them, for 100 %."""

    def __init__(self, parent: QWidget, gap: int = GAP) -> None:
        super().__init__(parent)
        self._gap = gap

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(hint.width() for hint in hints) + px(self._gap) * max(len(hints) - 1, 0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Return the widest part's size."""
        hints = [item.minimumSize() for item in self._items if not item.isEmpty()]
        return QSize(
            max((hint.width() for hint in hints), default=0),
            max((hint.height() for hint in hints), default=0),
        )

    def _arrange(self, area: QRect, *, moving: bool) -> int:
        top = area.y()
        for line in self._lines(area.width()):
            height = max(item.sizeHint().height() for item in line)
            left = area.x()
            for item in line:
                wanted = item.sizeHint()
                if moving:
                    size = QSize(min(wanted.width(), area.width()), wanted.height())
                    item.setGeometry(QRect(QPoint(left, top + (height - wanted.height()) // 2), size))
                left += wanted.width() + px(self._gap)
            top += height + px(LINE_GAP)
        return max(top - px(LINE_GAP) - area.y(), 0)

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wanted = item.sizeHint().width()
            if not lines or used + wanted > width:
                lines.append([])
                used = 0
            lines[-1].append(item)
            used += wanted + px(self._gap)
        return lines
