"""Shows the slip of a registered contract, and issues it; how a page is shown and printed is in ``ui.sheets``."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from registrar_app.domain.registration import Case
from registrar_app.services.document_ports import SlipContent
from registrar_app.services.drafts import load_case
from registrar_app.services.issue_slip import prepare_slip, preview_slip, wants_reason, with_reason
from registrar_app.services.sealed_page import IssuedPage, issue_page
from registrar_app.ui.operation import Operations
from registrar_app.ui.sheets.preview_window import Draw, PreviewWindow
from registrar_app.ui.sheets.words import SLIP, SLIP_FOLDER, WHY_AGAIN, WHY_AGAIN_WANTED
from registrar_app.ui.widgets.editors import TextEditor
from registrar_app.ui.widgets.field import Field
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
    FOLDER = SLIP_FOLDER

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

    def prepare(self) -> Draw:
        """Read the case anew: what is signed says what it is now."""
        desk, uid = self._place.desk, self._case.uid
        self._case = load_case(desk, uid)
        seal = prepare_slip(self._place.program, desk, uid)
        self._show_why()
        return seal

    def issue(self, target: Path) -> IssuedPage:
        """Issue it, with the reason why it is printed again."""
        assert self.page is not None
        desk = self._place.desk
        return issue_page(desk, with_reason(desk, self.page, self.why.text()), target)

    def extra(self) -> QWidget:
        """Ask why it is printed again; the first copy needs no reason."""
        self.why = TextEditor()
        self.why_field = Field("", self.why)
        self.why_field.hide()
        return self.why_field

    def _show_why(self) -> None:
        is_again = self.copy() > 1
        is_wanted = is_again and wants_reason(self._place.desk, self._case)
        name = say(WHY_AGAIN_WANTED if is_wanted else WHY_AGAIN)
        self.why_field.rename(name)
        self.why.setAccessibleName(name)
        self.why_field.star.setVisible(is_wanted)
        self.why.clear()
        self.why_field.setVisible(is_again)
        if is_again:
            self.why.setFocus()

    def copy(self) -> int:
        """Count on from those issued."""
        return self._case.slip_copies + 1

    def uid(self) -> str:
        """Name the case."""
        return self._case.uid
