"""Keeps a scroll area in which what one looks at stays where it is on the screen while the rest changes its height.

Lines above may be opened, a message may come over the area, letters may grow: the field in hand, or else what stands at
the top, keeps its place. Only the user scrolls, and whoever goes to a line.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget
from shiboken6 import isValid

from registrar_app.ui.held_errors import holding_errors
from registrar_app.ui.theme import px
from registrar_app.ui.widgets.fitting import bring_into_sight

_AROUND = 10
_ROUNDS = 12
"""Layouts within layouts tell each other their new heights one step a round."""


class SteadyArea(QScrollArea):
    """A vertical scroll area without a frame whose content must have a layout."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._part: QWidget | None = None
        self._at = self._range = 0
        self._was_inside = self._is_busy = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        QApplication.instance().focusChanged.connect(self._focus_moved)

    # ------------------------------------------------------------ the place

    def hold(self, part: QWidget) -> None:
        """Let a part stay where it is now."""
        self._part, self._at = part, self._height_of(part)
        self._was_inside = 0 <= part.mapTo(self.viewport(), QPoint(0, 0)).y() < self.viewport().height()
        self._range = self.verticalScrollBar().maximum()

    def show_part(self, part: QWidget, around: int) -> None:
        """Scroll as little as shows a part with some room around it; of one that is too high, its beginning."""
        bring_into_sight(self, part, around)
        self.look()

    def look(self) -> None:
        """Let the field in hand stay where it is now, or else what stands at the top."""
        focused = QApplication.focusWidget()
        if focused is not None and self._shows(focused):
            self.hold(focused)
            return
        top = self.widget().childAt(self.widget().width() // 2, self.verticalScrollBar().value() + 1)
        self.hold(top or self.widget())

    def restore(self) -> None:
        """Put what is held back to its place."""
        part = self._part
        if part is None or not isValid(part):  # rows come and go
            self._part = None
            return
        if self._is_busy or not self.isVisible() or not part.isVisible():
            return
        self._is_busy = True
        wanted = self._at
        if self._was_inside:
            wanted = max(wanted, self.viewport().mapTo(self.window(), QPoint(0, 0)).y())
        slider = self.verticalScrollBar()
        slider.setValue(slider.value() + self._height_of(part) - wanted)
        self._range = slider.maximum()
        self._is_busy = False

    def begin_at_top(self) -> None:
        """Hold nothing and show the beginning."""
        self._part = None
        self.verticalScrollBar().setValue(0)

    def settle(self) -> None:
        """Let all layouts take their new heights now."""
        for _ in range(_ROUNDS):
            before = self.widget().height(), self.viewport().height()
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            if (self.widget().height(), self.viewport().height()) == before:
                break

    def _height_of(self, part: QWidget) -> int:
        return part.mapTo(self.window(), QPoint(0, 0)).y()

    def _shows(self, part: QWidget) -> bool:
        if not self.widget().isAncestorOf(part):
            return False
        top = part.mapTo(self.viewport(), QPoint(0, 0)).y()
        return top < self.viewport().height() and top + part.height() > 0

    # ------------------------------------------------------------ what moves it

    def _scrolled(self) -> None:
        """Take the new place; a value that only gave way to a shorter content is none."""
        if not self._is_busy and self.verticalScrollBar().maximum() == self._range:
            self.look()

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self.isVisible() or not self.widget().isAncestorOf(now):
            return
        if QApplication.mouseButtons() == Qt.MouseButton.NoButton:  # what is pressed must not slip away
            self.show_part(now, px(_AROUND))
        else:
            self.look()

    def event(self, event: QEvent) -> bool:
        """Keep the place when the layout is made anew."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.StyleChange):
            self.restore()
        return done

    @holding_errors(answer=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place when the content has another height."""
        done = super().eventFilter(watched, event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and watched is self.widget():
            self.restore()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the place when there is more or less room."""
        super().resizeEvent(event)
        self.restore()
