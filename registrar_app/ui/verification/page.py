"""Keeps the page that verifies slips: a PDF that is dropped or chosen, or the text that a scanner types."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.slip import SlipOutcome, SlipVerdict
from registrar_app.services.desk import Desk
from registrar_app.services.file_kinds import is_pdf, require_kind
from registrar_app.services.program import Program
from registrar_app.services.scan_slip import scan_slip
from registrar_app.services.verify_slip import FILE_LIMIT, verify_slip
from registrar_app.services.whole_file import read_whole
from registrar_app.ui.schemes.page_parts import DeskPage, EmptyPanel, busy, on_key, scrolled
from registrar_app.ui.theme import arrange
from registrar_app.ui.verification import words
from registrar_app.ui.verification.verdict_card import VerdictCard
from registrar_app.ui.waiting import look_for
from registrar_app.ui.widgets.basics import Card, button, label, row
from registrar_app.ui.widgets.files import ask_file, dropped_files
from registrar_app.ui.widgets.fitting import Flowing, page_area
from registrar_app.ui.words import say

ENDING = ".pdf"


class VerificationPage(DeskPage):
    """The last verdict, and the two ways to the next."""

    TOPIC = "verification"

    def __init__(self, program: Program, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(program, desk, parent)
        self.head.title.setText(say(words.TITLE))
        self.choose_button = button(say(words.CHOOSE), self.choose_file, "primary")
        self.head.set_actions([self.choose_button])
        on_key(self, "Ctrl+O", self.choose_button.click)
        self.card: VerdictCard | None = None
        self.stack = QStackedWidget()
        self.stack.addWidget(EmptyPanel("seal", say(words.EMPTY_TITLE), say(words.EMPTY_HINT)))
        area, down = page_area()
        arrange(down, (22, 16, 22, 22), 12)
        down.addWidget(self._scanner())
        down.addWidget(self.stack, 1)
        self.down.addWidget(area, 1)
        self.setAcceptDrops(True)
        self.refresh()

    def _scanner(self) -> Card:
        card = Card(say(words.CODE))
        self.code = QLineEdit()
        self.code.setPlaceholderText("HT1/…")
        self.code.setAccessibleName(say(words.CODE))
        self.code.returnPressed.connect(self.verify_code)
        self.code_button = button(say(words.VERIFY_CODE), self.verify_code)
        across = row(self.code, self.code_button)
        across.setStretch(0, 1)
        card.body.addLayout(across)
        card.body.addWidget(label(say(words.CODE_HINT), "muted", wrap=True))
        return card

    # ------------------------------------------------------------------ verifying

    def refresh(self) -> None:
        """Say by which roster it is judged; a verdict that is shown stays."""
        roster = self.desk.store.roster()
        if roster is None:
            self.head.subtitle.setText(say(words.NO_ROSTER))
        else:
            self.head.subtitle.setText(say(words.SUBTITLE, bureau=roster.bureau, version=roster.version))
        for part in (self.choose_button, self.code, self.code_button):
            part.setEnabled(roster is not None)

    def take_focus(self) -> None:
        """Put the cursor where a scanner types."""
        self.code.setFocus()
        self.code.selectAll()

    def primary(self) -> None:
        """Verify what was scanned, or ask for a file."""
        (self.code_button if self.code.text().strip() else self.choose_button).click()

    def choose_file(self) -> None:
        """Ask for a slip and verify it."""
        chosen = ask_file(self, say(words.CHOOSE_TITLE), "", say(words.FILE_KIND))
        if chosen:
            self.take_file(Path(chosen))

    def take_file(self, path: Path) -> None:
        """Verify a slip's file."""
        self._verify(
            lambda: self._judge(path),
            say(words.FROM_FILE, name=path.name),
            file=True,
        )

    def _judge(self, path: Path) -> SlipVerdict:
        """Return the verdict on a PDF; one whose structure no longer holds was not issued like that."""
        require_kind(path, ENDING)
        content = read_whole(path, FILE_LIMIT)
        try:
            return verify_slip(self.program, content, self.desk.require_roster(), self.desk.store)
        except InputRefusedError as error:
            if error.code != "SLIP-UNREADABLE" or not is_pdf(content):
                raise
            return SlipVerdict(outcome=SlipOutcome.NOT_VALID, reasons=(words.NOT_ORIGINAL,))

    def verify_code(self) -> None:
        """Verify the text in the field; it stays chosen, so that the next scan replaces it."""
        text = self.code.text()
        if text.strip():
            self._verify(
                lambda: scan_slip(self.program, text, self.desk.require_roster(), self.desk.store),
                say(words.FROM_CODE),
            )
        self.take_focus()

    def _verify(self, work: Callable[[], SlipVerdict], source: str, *, file: bool = False) -> None:
        self._forget()
        with busy(self.choose_button, self.code_button):
            verdict = self.attempt(lambda: look_for(self, say(words.VERIFYING), work))
        if verdict is None:
            return
        roster = self.desk.store.roster()
        practice = roster is not None and roster.practice
        self.card = VerdictCard(verdict, source, practice=practice, file=file)
        holder = Flowing()
        down = QVBoxLayout(holder)
        arrange(down)
        down.addWidget(self.card)
        down.addStretch(1)
        self.stack.setCurrentIndex(self.stack.addWidget(scrolled(holder, say(words.TITLE))))

    def _forget(self) -> None:
        """Take the last verdict away first: one that stays beside a refusal would be read as its answer."""
        if self.card is not None:
            shown = self.stack.currentWidget()
            self.stack.removeWidget(shown)
            shown.deleteLater()
            self.card = None

    # ------------------------------------------------------------------ dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept one PDF."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Verify the PDF that was dropped."""
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.take_file(path)


def _dropped(event: QDropEvent) -> Path | None:
    paths = dropped_files(event.mimeData())
    return next((path for path in paths if path.suffix.lower() == ENDING), None)
