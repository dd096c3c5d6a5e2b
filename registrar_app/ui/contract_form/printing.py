"""Opens the windows of a case's slip and sheets for the form, and tells the form what was issued."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from registrar_app.domain.registration import Case
from registrar_app.services.issue_sheet import sheets_of
from registrar_app.ui.contract_form import form_head, words
from registrar_app.ui.operation import Operations
from registrar_app.ui.page import Page
from registrar_app.ui.sheets.words import SAVED
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace

if TYPE_CHECKING:  # loading the PDF view takes time that opening a form does not need
    from registrar_app.ui.sheets.preview_window import PreviewWindow


class Printing:
    """The printing of one form; ``window`` is the one that was opened last."""

    def __init__(
        self, place: Workplace, operations: Operations, page: Page, issued: Callable[[str], object]
    ) -> None:
        """Keep where to work, what draws, the page, and whom to tell the sentence when something was issued."""
        self._place, self._operations, self._page, self._issued = place, operations, page, issued
        self.window: PreviewWindow | None = None

    def show_slip(self, case: Case) -> None:
        """Show the slip of a registered contract; saving it issues it."""
        if form_head.has_slip(case):
            from registrar_app.ui.contract_form.slip_window import SlipWindow

            window = SlipWindow(self._place, case, self._operations, self._page)
            self._open(window, lambda file: say(words.SLIP_SAVED, file=file))

    def show_sheet(self, case: Case, kind: str, act: str) -> None:
        """Show a sheet on an act of the case; saving it issues it."""
        sheet = next((s for s in sheets_of(case) if (s.kind.value, s.entry.hash) == (kind, act)), None)
        if sheet is not None:
            from registrar_app.ui.sheets.sheet_window import SheetWindow

            window = SheetWindow(self._place, case, sheet, self._operations, self._page)
            title = say(sheet.kind.label)
            self._open(window, lambda file: say(SAVED, sheet=title, file=file))

    def _open(self, window: PreviewWindow, sentence: Callable[[str], str]) -> None:
        if self.window is not None and self.window.is_printing:
            self.window.finished.connect(self.window.deleteLater)  # it is to tell what comes of it
        elif self.window is not None:
            self.window.deleteLater()
        self.window = window
        window.issued.connect(lambda file: self._issued(sentence(file)))
        window.told.connect(self._page.told)
        window.open()
