"""Keeps what is told under a condition: what the program proved or knows, what is wanted, what the registrar wrote."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from registrar_app.domain.conclusion import SheetLine
from registrar_app.ui.examination import words
from registrar_app.ui.theme import arrange
from registrar_app.ui.widgets.basics import button, label, pill, row
from registrar_app.ui.words import begin, say


class LineRemarks(QWidget):
    """At most three lines, each made when it is first needed."""

    view_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._down = QVBoxLayout(self)
        arrange(self._down, spacing=3)
        self.basis: QLabel | None = None
        self.problem: QLabel | None = None
        self.said: QLabel | None = None

    def show_line(self, line: SheetLine, said: str, problem: str) -> None:
        """Show what there is to tell about a line; nothing hides the whole."""
        answer = line.answer
        by_program = answer is not None and answer.by_program
        basis = answer.basis if answer is not None and answer.by_program else line.hint
        self._show_basis((begin if by_program else say)(basis) if basis else "", by_program)
        self._show_problem(problem)
        self._show_said(said, bool(answer and answer.attachment))
        self.setVisible(bool(basis or said or problem))

    def _show_basis(self, text: str, by_program: bool) -> None:
        if self.basis is None:
            if not text:
                return
            self.mark = pill(say(words.BY_PROGRAM), "accent")
            self.mark.setToolTip(say(words.PROVED_SAID))
            self.basis = label("", "source", wrap=True)
            across = row(self.mark, self.basis, stretch_last=True)
            across.setAlignment(self.mark, Qt.AlignmentFlag.AlignTop)
            self._down.insertLayout(0, across)
        self.mark.setVisible(by_program and bool(text))
        self.basis.setVisible(bool(text))
        self.basis.setText(text if by_program else say(words.DATA_SAYS, basis=text))

    def _show_problem(self, text: str) -> None:
        if self.problem is None:
            if not text:
                return
            self.problem = label("", "problem", tone="query", wrap=True)
            self._down.addWidget(self.problem)
        self.problem.setVisible(bool(text))
        self.problem.setText(text)

    def _show_said(self, text: str, has_paper: bool) -> None:
        if self.said is None:
            if not text:
                return
            self.said = label("", "said", wrap=True, selectable=True)
            self.view = button(say(words.VIEW), self.view_wanted.emit, "inline")
            across = row(self.said, self.view)
            across.setStretch(0, 1)
            across.setAlignment(self.view, Qt.AlignmentFlag.AlignTop)
            self._down.addLayout(across)
        self.said.setVisible(bool(text))
        self.said.setText(text)
        self.view.setVisible(bool(text) and has_paper)
