"""Says what will be made, makes it with its progress, and says what was made and what comes first."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from registrar_app.services.program import Program
from registrar_app.ui.first_run import words
from registrar_app.ui.first_run.answers import Answers, Made, Task
from registrar_app.ui.first_run.making import Lines, is_there, make, will_make
from registrar_app.ui.first_run.step import Step
from registrar_app.ui.operation import Operations, Progress
from registrar_app.ui.theme import arrange
from registrar_app.ui.widgets.basics import Card, clear, label, retone, signed_line
from registrar_app.ui.words import say


class MakingStep(Step):
    """The last step: ``ended()`` tells that the work is over, made or not."""

    NAME, LEAD = words.MAKE, words.MAKE_LEAD
    ended = Signal()
    _line = Signal(str)

    def __init__(self, program: Program, answers: Answers) -> None:
        super().__init__(program, answers)
        self.made: Made | None = None
        self.error: Exception | None = None
        self.problem = ""
        self.is_working = False
        self._progress: Progress | None = None
        self.card = Card("", spacing=6)
        self.lines = QVBoxLayout()
        arrange(self.lines, spacing=8)
        self.card.body.addLayout(self.lines)
        self.down.addWidget(self.card)
        self.operations = Operations(self._told)
        self.operations.setObjectName("making")
        self.operations.ended.connect(self._ended)
        self.down.addWidget(self.operations)
        self.now = label("", "muted", wrap=True)
        self.down.addWidget(self.now)
        self.down.addStretch(1)
        self._line.connect(self.now.setText)

    def lead(self) -> str:
        """What is going on."""
        if self.made is not None:
            return say(words.OPEN_LEAD)
        return say(words.OPENS_LEAD if is_there(self.answers) else words.MAKE_LEAD)

    def enter(self) -> None:
        """Say what will be made, or opened where it is there."""
        self.card.title.setText(say(words.WILL_OPEN if is_there(self.answers) else words.WILL_MAKE))
        self._show(will_make(self.answers), "dash", "muted")
        self.now.setText("")

    def start(self) -> None:
        """Make it."""
        self.is_working, self.problem, self.error = True, "", None
        program, answers = self.program, self.answers

        def work(progress: Progress) -> Made:
            self._progress = progress
            if answers.task is not Task.RESTORE:
                return make(program, answers, lambda: progress.is_cancelled, self._line.emit)
            with progress.heeded():
                return make(program, answers, lambda: progress.is_cancelled, self._line.emit)

        retone(self.now, "", "")
        self.operations.run(work, lambda made: None, say(words.WORKING))

    def stop(self) -> None:
        """Ask the work to stop; ``ended`` comes once everything is undone."""
        self.operations.cancel()
        retone(self.now, say(words.STOPPING), "query")

    def _told(self, text: str, tone: str) -> None:
        self.problem = text

    def _ended(self, made: Any, error: Exception | None) -> None:
        self.is_working, self.error = False, error
        retone(self.now, "", "")
        if isinstance(made, Made):
            self.made = made
            self.card.title.setText(say(words.DONE))
            self._show(list(made.sentences), "good", "good")
        elif not self.problem:
            self.error = None
            retone(self.now, say(words.STOPPED), "query")
        self.ended.emit()

    def _show(self, sentences: Lines, icon_name: str, tone: str) -> None:
        clear(self.lines)
        for sentence in sentences:
            if isinstance(sentence, str):
                told = label(sentence, wrap=True, selectable=True)
                self.lines.addLayout(signed_line(icon_name, tone, told, spacing=10))
            else:
                self.lines.addLayout(_inset(sentence))


def _inset(parts: tuple[str, ...]) -> QVBoxLayout:
    """Return what a sentence holds, under its words."""
    made = QVBoxLayout()
    arrange(made, (26, 0, 0, 0), 4)
    for part in parts:
        made.addWidget(label(part, "muted", wrap=True, selectable=True))
    return made
