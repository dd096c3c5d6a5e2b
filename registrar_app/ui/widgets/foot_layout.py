"""Keeps the layout of the buttons under a window: the first ones at the left, the rest at the right, all in sight."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QLayoutItem, QWidget

from registrar_app.ui.theme import px
from registrar_app.ui.widgets.fitting import leave_key_out, whole_words, width_with_key, words_alone
from registrar_app.ui.widgets.wrapping_layout import WrappingLayout

GAP = 8


class FootLayout(WrappingLayout):
    """One line where there is room; where there is none, first without the keys, then in further lines from the right."""

    def __init__(self, parent: QWidget, left: int) -> None:
        """Take how many of the parts stand at the left."""
        super().__init__(parent)
        self._left = left

    def sizeHint(self) -> QSize:
        """Ask for one line with the keys."""
        shown = self._shown()
        height = max((item.sizeHint().height() for item in shown), default=0)
        return QSize(self._across(shown, keys=True), height)

    def minimumSize(self) -> QSize:
        """Return the widest part's size, without its key."""
        widths = [_width(item, keys=False) for item in self._shown()]
        return QSize(max(widths, default=0), self.sizeHint().height())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _across(self, line: list[QLayoutItem], *, keys: bool) -> int:
        return sum(_width(item, keys=keys) for item in line) + px(GAP) * max(len(line) - 1, 0)

    def _arrange(self, area: QRect, *, moving: bool) -> int:
        keys = self._across(self._shown(), keys=True) <= area.width()
        top = area.y()
        for line in self._lines(area.width(), keys=keys):
            height = max(item.sizeHint().height() for item in line)
            if moving:
                self._place(line, QRect(area.x(), top, area.width(), height), keys=keys)
            top += height + px(GAP)
        return max(top - px(GAP) - area.y(), 0)

    def _place(self, line: list[QLayoutItem], room: QRect, *, keys: bool) -> None:
        at_left, place = self._items[: self._left], room.x()
        spare = max(room.width() - self._across(line, keys=keys), 0)
        for item in line:
            if item not in at_left:
                place, spare = place + spare, 0
            made, height = item.widget(), item.sizeHint().height()
            if isinstance(made, QAbstractButton):
                leave_key_out(made, not keys)
            size = QSize(min(_width(item, keys=keys), room.width()), height)
            item.setGeometry(QRect(QPoint(place, room.y() + (room.height() - height) // 2), size))
            place += size.width() + px(GAP)

    def _lines(self, width: int, *, keys: bool) -> list[list[QLayoutItem]]:
        """Fill the lines from the last part back, so that what agrees stands at the right end of the last one."""
        lines: list[list[QLayoutItem]] = []
        for item in reversed(self._shown()):
            if not lines or self._across([item, *lines[0]], keys=keys) > width:
                lines.insert(0, [])
            lines[0].insert(0, item)
        return lines


def _width(item: QLayoutItem, *, keys: bool) -> int:
    """Return how wide a part wants to be, with its key or without."""
    made = item.widget()
    if not isinstance(made, QAbstractButton):
        return item.sizeHint().width()
    if keys:
        return width_with_key(made)
    whole, measure = whole_words(made), made.fontMetrics().horizontalAdvance
    return width_with_key(made) - measure(whole) + measure(words_alone(whole))


def foot(*parts: QWidget | None) -> QWidget:
    """Return the buttons of a window; those after ``None`` stand at the right."""
    made = QWidget()
    flow = FootLayout(made, parts.index(None) if None in parts else len(parts))
    for part in parts:
        if part is not None:
            flow.addWidget(part)
    return made
