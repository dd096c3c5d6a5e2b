"""Keeps the bar under the head in which every outcome and error is told; no dialog is opened for a message."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from registrar_app.ui.icons import show_picture
from registrar_app.ui.theme import arrange, dress
from registrar_app.ui.widgets.basics import button, label, picture
from registrar_app.ui.words import CLOSE, say

_ICONS = {"good": "good", "error": "error", "query": "query", "note": "notice"}


class MessageBar(QFrame):
    """One line with icon and word; it stays until it is closed, replaced or taken back."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("message")
        across = QHBoxLayout(self)
        arrange(across, (22, 6, 14, 6), 8)
        self._icon = picture("notice", "note", 16)
        self.text = label("", wrap=True, selectable=True)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        across.addWidget(self._icon)
        across.addWidget(self.text, 1)
        self.closer = button(say(CLOSE), self.hide, "link")
        across.addWidget(self.closer)
        self.hide()

    def tell(self, text: str, tone: str = "note") -> None:
        """Show a message; tones: ``good``, ``error``, ``query``, ``note``."""
        self.text.setText(text)
        show_picture(self._icon, _ICONS[tone], tone, 16)
        dress(self, tone=tone)
        dress(self.text)
        self.setAccessibleName(text)
        self.show()

    def take_back(self, text: str) -> None:
        """Put a message away if it is the one that is shown."""
        if self.text.text() == text:
            self.hide()
