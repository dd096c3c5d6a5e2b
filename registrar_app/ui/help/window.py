"""Keeps what every window of the help is: as large as it was left, closed with Esc, the manual a key away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from registrar_app.domain.text import Text
from registrar_app.ui.widgets.basics import button
from registrar_app.ui.widgets.sheet import open_at, sheet
from registrar_app.ui.window_memory import keep_size, restore_size, window_settings
from registrar_app.ui.words import CLOSE, say


class HelpWindow(QDialog):
    """A window of the help; what it shows is the subclass's."""

    def __init__(self, parent: QWidget | None, title: Text, size: tuple[int, int]) -> None:
        super().__init__(parent)
        self._was_shown = False
        self.setWindowTitle(say(title))
        self.down, self.buttons = sheet(self, (18, 14, 18, 14), 10)
        open_at(self, *size)

    def showEvent(self, event: QShowEvent) -> None:
        """Come as large as it was left."""
        if not event.spontaneous() and not self._was_shown:
            self._was_shown = True
            restore_size(self, window_settings())
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep its size and its divider."""
        super().hideEvent(event)
        if not event.spontaneous():
            keep_size(self, window_settings())

    def close_button(self) -> QPushButton:
        """Return the button that closes it."""
        return button(f"{say(CLOSE)}  Esc", self.reject)

    def on_key(self, keys: str, work: Callable[[], object]) -> None:
        """Let a key work anywhere in the window."""
        QShortcut(QKeySequence(keys), self, work)

    def open_once(self) -> None:
        """Open it over its parent; once closed it is gone."""
        self.finished.connect(self.deleteLater)
        self.open()

    def redraw(self) -> None:
        """Show again what has colours of its own."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the desktop's colours and the size of the letters."""
        super().changeEvent(event)
        if self.isVisible() and event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.redraw()
