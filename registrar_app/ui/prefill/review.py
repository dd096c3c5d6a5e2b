"""Shows what a contract file says, field by field with its sentences, before anything of it reaches the form."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QVBoxLayout, QWidget

from registrar_app.domain.prefill.proposal import Prefill, PrefillFinding, Proposal
from registrar_app.ui.examination.tick_box import TickBox
from registrar_app.ui.prefill import words
from registrar_app.ui.prefill.line import PrefillLine
from registrar_app.ui.prefill.sentence import sentence_label
from registrar_app.ui.schemes.page_parts import EmptyPanel
from registrar_app.ui.theme import arrange, px
from registrar_app.ui.widgets.basics import button, label, picture, row, rule
from registrar_app.ui.widgets.fitting import Flowing, scrolling
from registrar_app.ui.widgets.foot_layout import foot
from registrar_app.ui.widgets.sheet import open_at
from registrar_app.ui.words import CANCEL, say

_WIDTH, _HEIGHT = 960, 700


class PrefillWindow(QDialog):
    """The proposals of one file; accepted, ``taken`` are those that were confirmed."""

    help_topic = "prefill"

    def __init__(
        self, parent: QWidget, file: Path, found: Prefill, lines: Sequence[PrefillLine], *, may_attach: bool
    ) -> None:
        super().__init__(parent)
        self.file, self.lines = file, tuple(lines)
        self.setWindowTitle(say(words.TITLE))
        down = QVBoxLayout(self)
        arrange(down, (22, 16, 22, 16), 10)
        down.addWidget(label(file.name, "heading", wrap=True))
        down.addWidget(label(say(words.LEAD), "muted", wrap=True))
        self._scroll = scrolling(self._sheet(found))
        self._scroll.setAccessibleName(say(words.TITLE))
        down.addWidget(self._scroll, 1)
        self.attach = TickBox(say(words.ATTACH))
        self.attach.setChecked(may_attach)
        self.attach.setVisible(may_attach)
        down.addLayout(row(self.attach, None))
        down.addWidget(self._foot())
        for line in self.lines:
            line.changed, line.moved = self._count, self._move
        for keys, work in (
            ("Ctrl+A", self.confirm_all),
            ("Ctrl+Return", self.fill),
            ("Ctrl+Enter", self.fill),
        ):
            QShortcut(QKeySequence(keys), self, work)
        open_at(self, _WIDTH, _HEIGHT)
        self._count()
        first = next((line.box for line in self.lines if line.box.isEnabled()), self.cancel_button)
        first.setFocus()

    @property
    def taken(self) -> list[Proposal]:
        """What was confirmed."""
        return [line.proposal for line in self.lines if line.is_taken]

    @property
    def wants_file(self) -> bool:
        """Whether the file is to be attached."""
        return self.attach.isChecked()

    def _sheet(self, found: Prefill) -> QWidget:
        sheet = Flowing()
        down = QVBoxLayout(sheet)
        arrange(down, (0, 0, 6, 0), 0)
        if found.findings:
            down.addWidget(_findings(found.findings))
        for line in self.lines:
            down.addWidget(line)
        if not self.lines:
            down.addWidget(EmptyPanel("query", say(words.NOTHING), say(words.NOTHING_WHY)))
        if found.ownership is not None:
            down.addWidget(rule())
            down.addSpacing(px(8))
            down.addWidget(label(say(words.OWNERSHIP), "label"))
            down.addWidget(sentence_label(found.ownership))
        down.addStretch(1)
        return sheet

    def _foot(self) -> QWidget:
        self.all_button = button(say(words.ALL), self.confirm_all, tip=say(words.ALL_TIP))
        self.all_button.setVisible(any(line.goes_with_others for line in self.lines))
        self.cancel_button = button(f"{say(CANCEL)}  Esc", self.reject)
        self.fill_button = button("", self.fill, "primary")
        self.fill_button.setVisible(bool(self.lines))
        return foot(self.all_button, None, self.cancel_button, self.fill_button)

    # ------------------------------------------------------------ doing

    def confirm_all(self) -> None:
        """Tick what may be confirmed together, and go to what is left."""
        for line in self.lines:
            if line.goes_with_others:
                line.box.setChecked(True)
        left = next((line for line in self.lines if line.box.isEnabled() and not line.box.isChecked()), None)
        if left is None:
            self.fill_button.setFocus()
        else:
            self._go_to(left)

    def fill(self) -> None:
        """Close with what was confirmed."""
        if self.taken:
            self.accept()

    def _count(self) -> None:
        count = len(self.taken)
        self.fill_button.setText(say(words.FILL, count=count))
        self.fill_button.setEnabled(count > 0)

    def _move(self, line: PrefillLine, step: int) -> None:
        """Go to the next line that can be confirmed; behind the last one to the button."""
        place = self.lines.index(line) + step
        while 0 <= place < len(self.lines) and not self.lines[place].box.isEnabled():
            place += step
        if 0 <= place < len(self.lines):
            self._go_to(self.lines[place])
        elif step > 0:
            self.fill_button.setFocus()

    def _go_to(self, line: PrefillLine) -> None:
        line.box.setFocus()
        self._scroll.ensureWidgetVisible(line, 0, px(24))


def _findings(findings: Sequence[PrefillFinding]) -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "conclusion")
    frame.setProperty("tone", "error")
    down = QVBoxLayout(frame)
    arrange(down, (12, 10, 12, 10), 6)
    down.addWidget(label(say(words.FINDINGS), "section"))
    for finding in findings:
        head = row(picture("query", "query"), label(say(finding.message), wrap=True), stretch_last=True)
        head.setAlignment(Qt.AlignmentFlag.AlignTop)
        down.addLayout(head)
        for quote in finding.quotes:
            down.addWidget(sentence_label(quote))
        down.addWidget(label(say(finding.remedy), "muted", wrap=True))
    return frame
