"""Saves the manual of one reader as PDF from the manual's window: which one is chosen from a menu, then its file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from registrar_app.services.manual import Manual
from registrar_app.services.manual_book import ManualPrinter, write_book
from registrar_app.ui.help import words
from registrar_app.ui.operation import attempt, beside
from registrar_app.ui.widgets.basics import button
from registrar_app.ui.widgets.files import ask_target, documents_folder
from registrar_app.ui.words import say


class BookSaving:
    """The button of one window, and the menu that it opens; ``told`` gets a sentence and its tone."""

    def __init__(
        self, window: QWidget, printer: ManualPrinter, manual: Manual, told: Callable[[str, str], object]
    ) -> None:
        self._window, self._printer, self._manual, self._told = window, printer, manual, told
        self.button: QPushButton = button(say(words.SAVE_BOOK), self.choose)
        self.menu = QMenu(self.button)
        self.menu.setAccessibleName(say(words.SAVE_BOOK))
        for reader, asked in manual.readers.items():
            action = self.menu.addAction(say(asked.title))
            action.triggered.connect(lambda _=False, reader=reader: self.ask(reader))

    def choose(self) -> None:
        """Open the menu of readers, its first one chosen."""
        self.menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))
        self.menu.setActiveAction(self.menu.actions()[0])

    def ask(self, reader: str) -> None:
        """Ask where the manual of a reader goes, and write it."""
        place = documents_folder() / f"{say(self._manual.readers[reader].title)}.pdf"
        chosen, _ = ask_target(self._window, say(words.MANUAL), str(place), say(words.BOOK_KINDS))
        if chosen:
            path = Path(chosen)
            self.save(reader, path if path.suffix else path.with_suffix(".pdf"))

    def save(self, reader: str, target: Path) -> None:
        """Write the manual of a reader."""

        def write() -> bool:
            write_book(self._printer, self._manual, reader, target)
            return True

        if attempt(lambda: beside(write), self._told):
            self._told(say(words.BOOK_SAVED, file=target), "good")
