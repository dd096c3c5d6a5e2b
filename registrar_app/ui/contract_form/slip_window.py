"""Shows the slip of a registered contract, and issues it; how a page is shown and printed is in ``ui.sheets``."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from registrar_app.domain.registration import Case
from registrar_app.services.document_ports import SlipContent
from registrar_app.services.issue_slip import issue_slip, preview_slip
from registrar_app.ui.operation import Operations
from registrar_app.ui.sheets.preview_window import Draw, PreviewWindow
from registrar_app.ui.sheets.words import SLIP
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace


class _KeptContent:
    """A printer that draws nothing and keeps the words it was given."""

    content: SlipContent | None = None

    def print_slip(self, content: SlipContent) -> bytes:
        self.content = content
        return b""


class SlipWindow(PreviewWindow):
    """The slip; it is in Chinese, as it is handed in to Chinese offices."""

    help_topic = "slip"

    def __init__(self, place: Workplace, case: Case, operations: Operations, parent: QWidget) -> None:
        self._case = case
        super().__init__(place, operations, parent, say(SLIP))

    def compose(self) -> Draw:
        """Take the words from the register, and leave the drawing for later."""
        kept = _KeptContent()
        preview_slip(replace(self._place.program, slips=kept), self._place.desk, self._case.uid)
        content, printer = kept.content, self._place.program.slips
        assert content is not None
        return lambda: printer.print_slip(content)

    def issue(self, target: Path) -> bytes:
        """Issue the slip."""
        place = self._place
        return issue_slip(place.program, place.desk, self._case.uid, target).pdf

    def file_name(self) -> str:
        """Name the file by the slip number."""
        registration = self._case.contract.registration
        number = (registration.slip_no if registration else None) or self._case.uid
        return f"{number} ({self.copy()}).pdf" if self.copy() > 1 else f"{number}.pdf"

    def copy(self) -> int:
        """Count on from those issued."""
        return self._case.slip_copies + 1

    def uid(self) -> str:
        """Name the case."""
        return self._case.uid
