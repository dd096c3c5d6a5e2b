"""Lets every window that is open take the colours that the desktop now asks for, whichever window that is."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from registrar_app.ui import theme
from registrar_app.ui.look_change import look_change


class SystemColours(QObject):
    """Follows light, dark and high contrast of the desktop for as long as the application runs."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self.follow)
        hints.accessibility().contrastPreferenceChanged.connect(self.follow)

    def follow(self) -> None:
        """Dress every window anew."""
        look_change(self._app).begin(palette=theme.system_palette(self._app))
