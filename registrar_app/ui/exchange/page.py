"""The exchange page: the office's view or the bureau's, by whose register this is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout

from registrar_app.ui.exchange import words
from registrar_app.ui.exchange.bureau_view import BureauView
from registrar_app.ui.exchange.office_view import OfficeView
from registrar_app.ui.page import Page
from registrar_app.ui.theme import arrange
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace


class ExchangePage(Page):
    """Batches and receipts."""

    def __init__(self, place: Workplace) -> None:
        super().__init__()
        self.head.title.setText(say(words.TITLE))
        self.view = (BureauView if place.is_bureau else OfficeView)(place, self.attempt)
        self.view.done.connect(self._done)
        inner = QVBoxLayout()
        arrange(inner, (22, 18, 22, 22))
        inner.addWidget(self.view)
        self.down.addLayout(inner, 1)

    def refresh(self) -> None:
        """Count again."""
        self.attempt(self.view.refresh)

    def primary(self) -> None:
        """Export, or confirm the import."""
        self.view.primary()

    def take_file(self, file: Path) -> None:
        """Take a batch (bureau) or a receipt (office) that was given at the start."""
        self.view.take_file(file)

    def _done(self, text: str, tone: str) -> None:
        self.told.emit(text, tone)
        self.register_changed.emit()
        self.refresh()
