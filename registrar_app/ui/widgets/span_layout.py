"""Keeps a layout of equal columns in which each part spans some: QGridLayout gives spans of an unfilled row uneven widths."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

from registrar_app.ui.theme import px

COLUMNS = 24
GAP, LINE_GAP = 14, 8


class SpanLayout(QLayout):
    """Parts in lines of 24 columns; ``narrow`` gives every part half a line or a whole one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self._items: list[QLayoutItem] = []
        self._spans: list[int] = []
        self.narrow = False

    def place(self, widget: QWidget, span: int) -> None:
        """Add a part after the others."""
        self.addChildWidget(widget)
        self._spans.append(span)
        self.addItem(QWidgetItem(widget))

    def addItem(self, item: QLayoutItem) -> None:
        """Keep an item, as Qt asks."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """Return the number of parts."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return a part."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take a part out."""
        if not 0 <= index < len(self._items):
            return None
        self._spans.pop(index)
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        """Take all the width there is."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Tell that words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width."""
        return self._arrange(QRect(0, 0, width, 0), moving=False)

    def setGeometry(self, rectangle: QRect) -> None:
        """Put the parts in their places."""
        super().setGeometry(rectangle)
        self._arrange(rectangle, moving=True)

    def sizeHint(self) -> QSize:
        """Ask for little: the width comes from outside."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the least size."""
        return QSize(px(120), self.heightForWidth(max(self.geometry().width(), px(120))))

    def _arrange(self, area: QRect, *, moving: bool) -> int:
        used, top, height = 0, area.y(), 0
        for item, given in zip(self._items, self._spans, strict=True):
            span = self._span(given)
            if used + span > COLUMNS:
                used, top, height = 0, top + height + px(LINE_GAP), 0
            left, right = self._edge(area, used), self._edge(area, used + span) - px(GAP)
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

    def _edge(self, area: QRect, column: int) -> int:
        return area.x() + round(column * (area.width() + px(GAP)) / COLUMNS)
