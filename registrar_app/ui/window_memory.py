"""Remembers how windows lay: place, size, maximised, dividers, last page; fits them where the screen got smaller.

Columns of lists are remembered by the lists themselves.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRect, QSize
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from registrar_app import paths
from registrar_app.ui.kept_settings import KeptSettings, Settings, settings_in
from registrar_app.ui.theme import percent
from registrar_app.ui.widgets.sheet import FRAME, designed_size, room_on_screen, screen_of

FIRST_SIZE = (1366, 768)
GEOMETRY, LAST_PAGE, SPLITTERS, SIZES = "geometry", "last_page", "splitters", "sizes"


def window_settings() -> KeptSettings:
    """Return the window's own settings; never a secret among them, nor a word of a contract."""
    return settings_in(paths.user_folder() / "window.ini")


def restore_window(window: QMainWindow, settings: Settings) -> None:
    """Put a window where it lay; at first, and where what was kept cannot be used, in the usual size."""
    kept = settings.value(GEOMETRY)
    if not isinstance(kept, QByteArray) or not window.restoreGeometry(kept):
        first = QSize(*FIRST_SIZE).boundedTo(room_on_screen(window))
        window.resize(first.expandedTo(window.minimumSize()))  # the system finds it a place
        return
    if window.isMaximized() or window.isFullScreen():
        return
    rect = window.geometry()
    screen = screen_of(window).adjusted(0, FRAME.height(), 0, 0)  # the title bar stands over it
    fitted = fit(rect, screen, window.minimumSize())
    if fitted != rect:
        window.setGeometry(fitted)


def fit(window: QRect, screen: QRect, least: QSize) -> QRect:
    """Return a window's rectangle moved and shrunk onto a screen; never smaller than it can be."""
    width = max(min(window.width(), screen.width()), least.width())
    height = max(min(window.height(), screen.height()), least.height())
    left = max(min(window.left(), screen.right() + 1 - width), screen.left())
    top = max(min(window.top(), screen.bottom() + 1 - height), screen.top())
    return QRect(left, top, width, height)


def keep_window(window: QMainWindow, settings: Settings, page: str) -> None:
    """Keep where a window lies, its dividers, and which page it shows."""
    settings.setValue(GEOMETRY, window.saveGeometry())
    settings.setValue(LAST_PAGE, page)
    keep_splitters(window, settings)


def keep_size(window: QWidget, settings: Settings) -> None:
    """Keep how large a window beside the main one is, for 100 %, and its dividers.

    One that the screen had no more room for is kept as large as it was designed: in smaller letters it would be tiny.
    """
    now, room, wanted = window.size() * (100 / percent()), room_on_screen(window), designed_size(window)
    if window.width() >= room.width():
        now.setWidth(max(now.width(), wanted.width()))
    if window.height() >= room.height():
        now.setHeight(max(now.height(), wanted.height()))
    settings.setValue(f"{SIZES}/{type(window).__name__}", now)
    keep_splitters(window, settings)


def restore_size(window: QWidget, settings: Settings) -> None:
    """Make a window as large as it was, as far as the screen allows, and put its dividers where they lay."""
    kept = settings.value(f"{SIZES}/{type(window).__name__}")
    if isinstance(kept, QSize) and kept.isValid():
        room = room_on_screen(window)
        window.resize((kept * (percent() / 100)).boundedTo(room).expandedTo(window.minimumSize()))
    restore_splitters(window, settings)


def keep_splitters(part: QWidget, settings: Settings) -> None:
    """Keep where the dividers of a window lie."""
    for name, splitter in _splitters(part).items():
        settings.setValue(f"{SPLITTERS}/{name}", splitter.saveState())


def restore_splitters(part: QWidget, settings: Settings) -> None:
    """Put the dividers of a page where they lay."""
    for name, splitter in _splitters(part).items():
        kept = settings.value(f"{SPLITTERS}/{name}")
        if isinstance(kept, QByteArray):
            splitter.restoreState(kept)


def last_page(settings: Settings) -> str:
    """Return the page that was shown last, "" when none is known."""
    return str(settings.value(LAST_PAGE, ""))


def _splitters(part: QWidget) -> dict[str, QSplitter]:
    return {each.objectName(): each for each in part.findChildren(QSplitter) if each.objectName()}
