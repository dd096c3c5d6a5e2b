"""Shows one sheet (文书) of a case, and issues it; how a page is shown and printed is in ``preview_window``."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from registrar_app.domain.registration import Case
from registrar_app.services.drafts import load_case
from registrar_app.services.issue_sheet import AvailableSheet, prepare_sheet, sheets_of
from registrar_app.services.sheets.compose import compose_sheet
from registrar_app.ui.operation import Operations
from registrar_app.ui.sheets.preview_window import Draw, PreviewWindow
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace


class SheetWindow(PreviewWindow):
    """One sheet on one act."""

    help_topic = "sheet"

    def __init__(
        self, place: Workplace, case: Case, sheet: AvailableSheet, operations: Operations, parent: QWidget
    ) -> None:
        self._case, self.sheet = case, sheet
        super().__init__(place, operations, parent, say(sheet.kind.label), has_languages=True)

    def compose(self) -> Draw:
        """Compose the sheet marked as a preview."""
        sheet = compose_sheet(
            self._place.desk, self._case, self.sheet.kind, self.sheet.entry, copy=self.copy(), draft=True
        )
        printer, chosen = self._place.program.sheets, self.language
        return lambda: printer.print_sheet(sheet, chosen)

    def prepare(self) -> Draw:
        """Compose the sheet as it will be issued, the case read anew."""
        self._read_again()
        seal = prepare_sheet(
            self._place.program,
            self._place.desk,
            self._case.uid,
            self.sheet.kind,
            self.sheet.entry.hash,
            self.language,
        )
        name = self.file_name()
        return lambda: replace(seal(), name=name)

    def _read_again(self) -> None:
        self._case = load_case(self._place.desk, self._case.uid)
        same = (s for s in sheets_of(self._case) if s.kind is self.sheet.kind)
        self.sheet = next((s for s in same if s.entry.hash == self.sheet.entry.hash), self.sheet)

    def file_name(self) -> str:
        """Name the file by the case and the sheet, so that a later copy does not take its place."""
        registration = self._case.contract.registration
        number = (registration.slip_no if registration else None) or self._case.uid[:8]
        tail = f" ({self.copy()})" if self.copy() > 1 else ""
        return f"{number} {say(self.sheet.kind.label)} {self.sheet.entry.act.on:%Y%m%d}{tail}.pdf"

    def copy(self) -> int:
        """Count on from those issued."""
        return self.sheet.copies + 1

    def uid(self) -> str:
        """Name the case."""
        return self._case.uid
