"""Keeps the exchange page: an office sends batches and takes receipts, the bureau the other way; each is a panel."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from registrar_app.services.desk import Desk
from registrar_app.services.program import Program
from registrar_app.ui.exchange.bureau_panel import BureauPanel
from registrar_app.ui.exchange.office_panel import OfficePanel
from registrar_app.ui.roster.term_line import TermLine
from registrar_app.ui.schemes.page_parts import DeskPage
from registrar_app.ui.theme import px
from registrar_app.ui.widgets.files import dropped_files
from registrar_app.ui.widgets.fitting import scrolling


class ExchangePage(DeskPage):
    """Batches and receipts. ``exchanged()`` tells that cases may look different now."""

    exchanged = Signal()

    def __init__(self, program: Program, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(program, desk, parent)
        panel = BureauPanel if self.desk.store.identity.is_bureau else OfficePanel
        self.panel: OfficePanel | BureauPanel = panel(self)
        self.panel.exchanged.connect(self.exchanged)
        self.panel.exchanged.connect(self.register_changed)
        self.term = TermLine()
        self.term.setContentsMargins(px(22), px(16), px(22), 0)
        self.down.addWidget(self.term)
        self.down.addWidget(scrolling(self.panel) if panel is OfficePanel else self.panel, 1)
        self.setAcceptDrops(True)
        if self.desk.is_small:
            self.refresh()

    def help_topic(self) -> str:
        """Batches are sent at an office and taken in at the bureau: the manual tells of each by itself."""
        return "incoming" if isinstance(self.panel, BureauPanel) else "exchange"

    def show_detail(self, detail: str) -> None:
        """Show the alarms, at the bureau."""
        if isinstance(self.panel, BureauPanel):
            self.panel.show_alarms()

    def refresh(self) -> None:
        """Show what the store says now."""
        self.term.show_term(self.desk)
        self.panel.refresh()

    def primary(self) -> None:
        """Export at an office, confirm the import at the bureau."""
        self.panel.primary()

    def take_file(self, path: Path) -> None:
        """Take a file that was opened with the program."""
        self.take_files([path])

    def take_files(self, paths: list[Path]) -> None:
        """Take files as if they had been chosen: batches at the bureau, a receipt at an office."""
        self.panel.take_files(paths)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the cards by the width."""
        super().resizeEvent(event)
        self._arrange_cards()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange the cards anew once the letters have another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange_cards()

    def _arrange_cards(self) -> None:
        panel = getattr(self, "panel", None)  # Qt tells of a size before there is one
        if isinstance(panel, OfficePanel):
            panel.follow_width(self.width())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files of this side's kind."""
        if _dropped(event, self.panel.ENDING):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files that were dropped."""
        paths = _dropped(event, self.panel.ENDING)
        if paths:
            event.acceptProposedAction()
            self.take_files(paths)


def _dropped(event: QDropEvent, ending: str) -> list[Path]:
    paths = dropped_files(event.mimeData())
    return [path for path in paths if path.suffix.lower() == ending]
