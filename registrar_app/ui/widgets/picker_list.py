"""Keeps the list that opens under a picker: its lines, what the chosen one means, the quiet foot that names their source, and its place.

It is a child of the window and never takes the focus, so that a Chinese input method keeps composing.
"""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nlargest

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QStringListModel, Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QWidget

from registrar_app.ui.composing import FOLLOWS_TYPING
from registrar_app.ui.held_errors import holding_errors
from registrar_app.ui.theme import px
from registrar_app.ui.widgets.basics import label

_ROWS_HIGH = 9
_MEASURED = 12
"""Of a long list only the lines with most characters are measured."""
_WIDEST = 600
_READABLE = 340
"""Least width of a list that says what its lines mean."""


class PickerList(QListView):
    """The lines of a picker over what the chosen one means and the list's source, which cannot be chosen."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.window())
        self._field = field
        self._followed: list[QWidget] = []
        self._definitions: Sequence[str] = ()
        self.meaning = label("", "popup_meaning", wrap=True)
        self.foot = label("", "popup_foot", wrap=True)
        for under in (self.meaning, self.foot):
            under.setParent(self)
            under.hide()
        self.setObjectName("popup")
        self.setProperty(FOLLOWS_TYPING, True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(field.accessibleName())
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        self._lines = QStringListModel(self)
        self.setModel(self._lines)
        self.setMouseTracking(True)
        self.entered.connect(self._define)

    def show_lines(self, lines: Sequence[str], definitions: Sequence[str], current: int, source: str) -> None:
        """Show other lines with one of them chosen, what each means, and where they come from."""
        self._lines.setStringList(lines)
        self._definitions = definitions
        self.foot.setText(source)
        self.foot.setVisible(bool(source))
        self.setCurrentIndex(self._lines.index(current, 0))
        self._define(self.currentIndex())

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Tell what the line means that is now chosen."""
        super().currentChanged(current, previous)
        self._define(current)

    def _define(self, index: QModelIndex) -> None:
        text = self._definitions[index.row()] if 0 <= index.row() < len(self._definitions) else ""
        if text != self.meaning.text():
            self.meaning.setText(text)
            self.meaning.setVisible(bool(text))
            if self.isVisible():
                self.place()

    def place(self) -> None:
        """Lie under the field, or above it when there is no room; as wide as the lines need within reason."""
        field, window = self._field, self._field.window()
        lines = self._lines.stringList()
        widest = max(map(self.fontMetrics().horizontalAdvance, nlargest(_MEASURED, lines, len)))
        least = px(_READABLE) if any(self._definitions) else 0
        width = min(max(field.width(), widest + px(48), least), px(_WIDEST), window.width())
        rows = min(len(lines), _ROWS_HIGH) * max(self.sizeHintForRow(0), px(24))
        height = rows + px(12) + self._under_height(width)
        under = field.mapTo(window, QPoint(0, field.height() + px(2)))
        above, below = field.mapTo(window, QPoint(0, 0)).y() - px(2), window.height() - under.y()
        if height > below:  # with fewer lines where neither side has room, so that the field stays in sight
            height = min(height, max(above, below))
            if above > below:
                under.setY(above - height)
        self.setViewportMargins(0, 0, 0, self._under_height(width))
        self.setGeometry(max(0, min(under.x(), window.width() - width)), under.y(), width, height)
        self._put_under()
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to follow the field, which moves when the form scrolls or a message appears above it."""
        super().showEvent(event)
        self._stop_following()
        above: QWidget | None = self._field
        while above is not None and above is not self.window():
            above.installEventFilter(self)
            self._followed.append(above)
            above = above.parentWidget()

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow no longer."""
        super().hideEvent(event)
        self._stop_following()

    def _stop_following(self) -> None:
        for widget in self._followed:
            widget.removeEventFilter(self)
        self._followed.clear()

    @holding_errors(answer=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go where the field goes, and away with it."""
        if event.type() == QEvent.Type.Move and watched in self._followed:
            if self._field.visibleRegion().isEmpty():
                self.hide()
            else:
                self.place()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the foot at the bottom."""
        super().resizeEvent(event)
        self._put_under()

    def _put_under(self) -> None:
        below = self.height() - px(1)
        for under in (self.foot, self.meaning):
            height = _height_of(under, self.width())
            below -= height
            under.setGeometry(px(1), below, self.width() - px(2), height)

    def _under_height(self, width: int) -> int:
        return _height_of(self.meaning, width) + _height_of(self.foot, width)


def _height_of(under: QLabel, width: int) -> int:
    return under.heightForWidth(width - px(2)) if under.text() else 0
