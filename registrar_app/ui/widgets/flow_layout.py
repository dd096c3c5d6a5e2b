"""Keeps a layout that sets its parts side by side and goes on in a further line where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QLayoutItem, QSizePolicy, QWidget

from registrar_app.ui.theme import px
from registrar_app.ui.widgets.fitting import leave_key_out, width_with_key, words_alone
from registrar_app.ui.widgets.wrapping_layout import WrappingLayout

GAP, LINE_GAP = 12, 4


class FlowLayout(WrappingLayout):
    """Parts in lines, each as wide as it asks for; ``gap`` is between two of them, for 100 %.

    They stand in the middle of their line, or at its foot. A button that has no room in a line of its own goes without
    its key.
    """

    def __init__(self, parent: QWidget, gap: int = GAP, *, at_foot: bool = False) -> None:
        super().__init__(parent)
        self._gap, self._at_foot = gap, at_foot

    def sizeHint(self) -> QSize:
        """Ask for one line, keys and all: a key that had to go comes back once there is room."""
        shown = [item for item in self._items if not item.isEmpty()]
        width = sum(map(_whole_width, shown)) + px(self._gap) * max(len(shown) - 1, 0)
        return QSize(width, max((item.sizeHint().height() for item in shown), default=0))

    def minimumSize(self) -> QSize:
        """Return the widest part's size."""
        shown = [item for item in self._items if not item.isEmpty()]
        return QSize(
            max((_least_width(item) for item in shown), default=0),
            max((item.minimumSize().height() for item in shown), default=0),
        )

    def _arrange(self, area: QRect, *, moving: bool) -> int:
        top = area.y()
        if moving:
            for item in self._items:
                if isinstance(made := item.widget(), QAbstractButton):
                    leave_key_out(made, width_with_key(made) > area.width())
        for line in self._lines(area.width()):
            height = max(item.sizeHint().height() for item in line)
            left = area.x()
            for item in line:
                wanted = item.sizeHint()
                if moving:
                    size = QSize(min(wanted.width(), area.width()), wanted.height())
                    above = (height - wanted.height()) // (1 if self._at_foot else 2)
                    item.setGeometry(QRect(QPoint(left, top + above), size))
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


def _whole_width(item: QLayoutItem) -> int:
    made = item.widget()
    return item.sizeHint().width() if made is None else width_with_key(made)


def _least_width(item: QLayoutItem) -> int:
    made, width = item.widget(), item.minimumSize().width()
    if isinstance(made, QAbstractButton):
        measure = made.fontMetrics().horizontalAdvance
        width -= measure(made.text()) - measure(words_alone(made.text()))
    return width


def flowing_row(*parts: QWidget, gap: int = 8, at_foot: bool = False) -> QWidget:
    """Return parts side by side that go on in further lines where there is no room, and take no more than they need."""
    made = QWidget()
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
    flow = FlowLayout(made, gap, at_foot=at_foot)
    for part in parts:
        flow.addWidget(part)
    return made
