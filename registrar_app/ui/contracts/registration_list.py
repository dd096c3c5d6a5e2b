"""Shows the list of registered contracts (登记清单) of those that were chosen, and saves and prints it; no key signs it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from registrar_app.services.export_table import export_table
from registrar_app.services.ports import CaseRow
from registrar_app.services.registration_list import TITLE, registration_list
from registrar_app.ui.contracts import list_words as words
from registrar_app.ui.operation import Operations
from registrar_app.ui.sheets.preview_window import Draw
from registrar_app.ui.sheets.unsigned_window import UnsignedWindow
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace


class RegistrationListWindow(UnsignedWindow):
    """One list of several contracts."""

    help_topic = "sheet"
    FINISH, FINISH_SAVE = words.FINISH_LIST, words.SAVE_LIST
    FOLDER = TITLE

    def __init__(
        self, place: Workplace, operations: Operations | None, parent: QWidget, rows: Sequence[CaseRow]
    ) -> None:
        self._table = registration_list(place.desk, rows)
        super().__init__(place, operations, parent, say(TITLE), has_languages=True)

    def compose(self) -> Draw:
        """Return what draws the pages."""
        tables, table, chosen = self._place.program.tables, self._table, self.language
        return lambda: tables.to_pdf(table, chosen)

    def file_name(self) -> str:
        """Name it by the day."""
        return f"{say(TITLE)} {self._place.desk.today():%Y%m%d}.pdf"

    def write(self, path: Path) -> None:
        """Write the file, noted in the journal."""
        export_table(self._place.program, self._place.desk, self._table, path, self.language)

    def uid(self) -> str:
        """Name no case: it is about several."""
        return ""

    def preview_words(self) -> str:
        """Say what it is and what it is not."""
        return say(words.LIST_NOTE)

    def issued_words(self, copy: int) -> str:
        """Tell that it is saved."""
        return say(words.LIST_SAVED)
