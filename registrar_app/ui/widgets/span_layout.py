"""Keeps a layout of equal columns in which each part spans some: QGridLayout gives spans of an unfilled row uneven widths."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget, QWidgetItem

from registrar_app.ui.theme import px
from registrar_app.ui.widgets.wrapping_layout import WrappingLayout

COLUMNS = 24
GAP, LINE_GAP = 14, 8
SINGLE = 340
"""Width, for 100 %, below which every part has a line of its own."""


class SpanLayout(WrappingLayout):
    """Parts in lines of 24 columns; ``narrow`` gives every part half a line or a whole one, a very narrow one whole ones."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._spans: list[int] = []
        self.narrow = False

    def place(self, widget: QWidget, span: int) -> None:
        """Add a part after the others."""
        self.addChildWidget(widget)
        self._spans.append(span)
        self.addItem(QWidgetItem(widget))

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take a part out."""
        if 0 <= index < len(self._spans):
            self._spans.pop(index)
        return super().takeAt(index)

    def sizeHint(self) -> QSize:
        """Ask for little: the width comes from outside."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the least size."""
        return QSize(px(120), self.heightForWidth(max(self.geometry().width(), px(120))))

    def _arrange(self, area: QRect, *, moving: bool) -> int:
        used, top, height = 0, area.y(), 0
        gap, line_gap, start, width = px(GAP), px(LINE_GAP), area.x(), area.width()
        for item, given in zip(self._items, self._spans, strict=True):
            if item.isEmpty():  # hidden
                continue
            span = COLUMNS if width < px(SINGLE) else self._span(given)
            if used + span > COLUMNS:
                used, top, height = 0, top + height + line_gap, 0
            left = start + round(used * (width + gap) / COLUMNS)
            right = start + round((used + span) * (width + gap) / COLUMNS) - gap
            needed = (
                item.heightForWidth(right - left) if item.hasHeightForWidth() else item.sizeHint().height()
            )
            if moving:
                item.setGeometry(QRect(left, top, right - left, needed))
            used, height = used + span, max(height, needed)
        return top + height - area.y()

    def _span(self, given: int) -> int:
        if not self.narrow:
            return given
        return COLUMNS if given > COLUMNS // 2 else COLUMNS // 2
