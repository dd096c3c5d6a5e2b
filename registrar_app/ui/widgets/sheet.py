"""Keeps a window beside the main one on the screen: what does not fit scrolls, and its buttons are always in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from registrar_app.ui.held_errors import holding_errors
from registrar_app.ui.theme import arrange, px
from registrar_app.ui.widgets.steady_area import SteadyArea

FRAME = QSize(16, 40)
"""Pixels of the screen that stay free for the frame and the title bar of a window."""
_RIGHT = 4
"""Between the content and its scroll bar."""
_LEAST_HEIGHT = 80
_DESIGNED = "designed_size"


def screen_of(window: QWidget) -> QRect:
    """Return what of its screen a window may lie on: all but the system's bars."""
    screen = window.screen() or QApplication.primaryScreen()
    return screen.availableGeometry()


def room_on_screen(window: QWidget) -> QSize:
    """Return how large a window can be inside its frame, whatever the scale."""
    return screen_of(window).size() - FRAME


def open_at(window: QWidget, width: int, height: int) -> None:
    """Give a window its size, for 100 %, or as much of it as the screen has."""
    window.setProperty(_DESIGNED, QSize(width, height))
    window.resize(QSize(px(width), px(height)).boundedTo(room_on_screen(window)))


def designed_size(window: QWidget) -> QSize:
    """Return the size with which a window was opened, for 100 %; an empty one where it was given none."""
    wanted = window.property(_DESIGNED)
    return wanted if isinstance(wanted, QSize) else QSize(0, 0)


def hold_least_width(window: QWidget, width: int) -> None:
    """Let a window be no narrower than a width, for 100 %, where the screen has it."""
    window.setMinimumWidth(min(px(width), room_on_screen(window).width()))


def sheet(
    window: QWidget, margins: tuple[int, int, int, int] = (22, 18, 22, 16), spacing: int = 12
) -> tuple[QVBoxLayout, QVBoxLayout]:
    """Lay a window out and return the room for its content, which scrolls, and the one for its buttons, which does not.

    Args:
        window: It has no layout yet.
        margins: Around both, for 100 %.
        spacing: Between the parts, for 100 %.
    """
    left, top, right, bottom = margins
    outer = QVBoxLayout(window)
    arrange(outer, (left, top, right - _RIGHT, bottom), spacing)
    content = _Content()
    body, buttons = QVBoxLayout(content), QVBoxLayout()
    arrange(body, (0, 0, _RIGHT, 0), spacing)
    arrange(buttons, (0, 0, _RIGHT, 0), spacing)
    outer.addWidget(SheetBody(content), 1)
    outer.addLayout(buttons)
    return body, buttons


class _Content(QWidget):
    """As narrow as it is made; as high as its parts need at that width."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("scrolled")

    def minimumSizeHint(self) -> QSize:
        """Ask for a height only where it does not follow from the width."""
        inner = self.layout()
        follows = inner is None or inner.hasHeightForWidth()
        return QSize(0, 0 if follows else inner.totalMinimumSize().height())


class SheetBody(SteadyArea):
    """The content of a window: the window grows with it as far as the screen goes, then it scrolls."""

    def __init__(self, content: QWidget) -> None:
        super().__init__(content)
        self._needed_before = 0

    def sizeHint(self) -> QSize:
        """Ask for all of the content."""
        width = self.widget().layout().totalSizeHint().width()
        return QSize(width, self._needed(max(width, self.window().minimumWidth())))

    def minimumSizeHint(self) -> QSize:
        """Be as wide as the content must be, where the screen has it, and a few lines high."""
        width = self.widget().layout().totalMinimumSize().width()
        room = room_on_screen(self.window())
        return QSize(min(width, room.width()), px(_LEAST_HEIGHT))

    def _needed(self, width: int) -> int:
        inner = self.widget().layout()
        return int(
            inner.totalHeightForWidth(width) if inner.hasHeightForWidth() else inner.totalSizeHint().height()
        )

    def _grow(self) -> None:
        """Make the window higher once the content has become higher than it; it stays on the screen."""
        window, needed = self.window(), self._needed(self.width())
        lacking = needed - self.viewport().height()
        if not self.isVisible() or lacking <= 0 or needed <= self._needed_before:
            return
        self._needed_before = needed
        highest = max(room_on_screen(window).height(), window.height())
        window.resize(window.width(), min(window.height() + lacking, highest))
        keep_on_screen(window)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin as high as the content is, as far as the screen goes."""
        super().showEvent(event)
        if not event.spontaneous():
            window, self._needed_before = self.window(), 0
            self._grow()
            window.resize(window.size().boundedTo(room_on_screen(window)))

    @holding_errors(answer=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow when the content has changed."""
        done = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self._grow()
        return done


def keep_on_screen(window: QWidget) -> None:
    """Move a window that is seen so that its frame lies on the screen."""
    handle = window.windowHandle()
    if handle is None or not handle.isVisible():
        return  # it has no place yet
    room, lies = screen_of(window), window.frameGeometry()
    out = QPoint(max(lies.right() - room.right(), 0), max(lies.bottom() - room.bottom(), 0))
    corner = lies.topLeft() - out
    if not out.isNull():
        window.move(max(corner.x(), room.left()), max(corner.y(), room.top()))
