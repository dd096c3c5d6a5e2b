"""The guide: step by step with Alt+← and Alt+→, everything made at the last one, and nothing left when it is given up."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from registrar_app.domain.errors import RegistrarError
from registrar_app.services.program import Program
from registrar_app.ui.first_run import words
from registrar_app.ui.first_run.answers import Answers, Made, Task
from registrar_app.ui.first_run.first_steps import PasswordStep, PlaceStep, PracticeStep, WelcomeStep
from registrar_app.ui.first_run.key_step import KeyStep
from registrar_app.ui.first_run.making import is_there
from registrar_app.ui.first_run.making_step import MakingStep
from registrar_app.ui.first_run.other_steps import BackupStep, BureauStep, NotesStep
from registrar_app.ui.first_run.roster_step import RosterStep
from registrar_app.ui.first_run.step import Step
from registrar_app.ui.theme import arrange, hold_width
from registrar_app.ui.widgets.basics import button, label, row, rule
from registrar_app.ui.widgets.foot_layout import foot
from registrar_app.ui.widgets.questions import ask
from registrar_app.ui.widgets.sheet import open_at
from registrar_app.ui.widgets.steady_area import SteadyArea
from registrar_app.ui.words import APP_NAME, say

SIZE = (860, 680)
_EDGE = 2
"""What a step keeps free at its left for the ring around what has the keyboard; everything else follows it."""
_STEPS: dict[Task, tuple[type[Step], ...]] = {
    Task.PRACTICE: (PracticeStep, MakingStep),
    Task.OFFICE: (RosterStep, PlaceStep, PasswordStep, KeyStep, NotesStep, MakingStep),
    Task.BUREAU: (BureauStep, PlaceStep, PasswordStep, NotesStep, MakingStep),
    Task.RESTORE: (BackupStep, PlaceStep, MakingStep),
    Task.OPEN: (),
}


class Wizard(QDialog):
    """Accepted when something was made (``made``) or a register that is there is to be opened (``wants_open``)."""

    def __init__(
        self,
        program: Program,
        speak: Callable[[str], object],
        answers: Answers | None = None,
    ) -> None:
        """Begin.

        Args:
            program: The doors.
            speak: Lets program and Qt speak another language, and remembers it.
            answers: What is known already.
        """
        super().__init__()
        self.program, self._speak = program, speak
        self.answers = answers or Answers()
        self.made: Made | None = None
        self.wants_open = False
        self.steps: list[Step] = []
        self._lay_out()
        self._bind_keys()
        self._begin()
        open_at(self, *SIZE)

    # ------------------------------------------------------------ building

    def _lay_out(self) -> None:
        across = QHBoxLayout(self)
        arrange(across)
        guide = QFrame()
        guide.setProperty("role", "guide")
        hold_width(guide, 190)
        self._names = QVBoxLayout(guide)
        arrange(self._names, (18, 22, 12, 18), 10)
        across.addWidget(guide)
        right = QVBoxLayout()
        arrange(right, (24, 22, 18, 16), 10)
        self.heading, self.lead = label("", "title"), label("", "muted", wrap=True)
        self.stack = QStackedWidget()
        self.problem = label("", "problem", wrap=True, selectable=True)
        self.problem.hide()
        self.leave_button = button("", self.reject)
        self.back_button = button("", self.go_back)
        self.next_button = button("", self.go_on, "primary")
        self.next_button.setDefault(True)
        buttons = row(foot(self.leave_button, None, self.back_button, self.next_button))
        arrange(buttons, (_EDGE, 4, 8, 0), 8)
        across_foot = row(rule())
        arrange(across_foot, (_EDGE, 0, 8, 0))
        for part in (self.heading, self.lead):
            right.addLayout(_indented(part))
        right.addWidget(self.stack, 1)
        right.addWidget(self.problem)
        right.addLayout(across_foot)
        right.addLayout(buttons)
        across.addLayout(right, 1)

    def _bind_keys(self) -> None:
        for keys, work in (
            ("Alt+Right", self.go_on), ("Alt+Left", self.go_back), ("Ctrl+Return", self.go_on), ("Ctrl+Enter", self.go_on),
        ):  # fmt: skip
            QShortcut(QKeySequence(keys), self, work)

    def _begin(self) -> None:
        """Make the first step, in the language that is spoken now."""
        self.setWindowTitle(f"{say(APP_NAME)} · {say(words.TITLE)}")
        self._drop(0)
        welcome = WelcomeStep(self.program, self.answers, self.speak)
        welcome.remade.connect(self._plan)
        self._add(welcome)
        self._plan()
        self._show(0)

    def _plan(self) -> None:
        """Name the steps that the task has; they are made when they are reached."""
        self._drop(1)
        self._show_names(0)
        self._word_buttons(0)

    def speak(self, tongue: str) -> None:
        """Go on in another language."""
        self._speak(tongue)
        self._begin()

    def _drop(self, start: int) -> None:
        for step in self.steps[start:]:
            area = step.property("area")
            self.stack.removeWidget(area)
            area.deleteLater()
        del self.steps[start:]

    def _add(self, step: Step) -> None:
        area = SteadyArea(step)
        step.setProperty("area", area)
        step.next_wanted.connect(self.go_on)
        if isinstance(step, MakingStep):
            step.ended.connect(self._work_ended)
        self.steps.append(step)
        self.stack.addWidget(area)

    # ------------------------------------------------------------ moving

    @property
    def place(self) -> int:
        """Which step is shown."""
        return self.stack.currentIndex()

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self.steps[self.place]

    def go_on(self) -> None:
        """Check this step and show the next; at the last, make everything, and then open it."""
        step = self.step
        if isinstance(step, MakingStep):
            self._go_on_making(step)
            return
        if not step.try_keep(self._tell):
            return
        plan = _STEPS[self.answers.task]
        if not plan:
            self.wants_open = True
            self.accept()
            return
        if len(self.steps) == self.place + 1:
            self._add(plan[self.place](self.program, self.answers))
        self._show(self.place + 1)

    def _go_on_making(self, step: MakingStep) -> None:
        if step.made is not None:
            self.made = step.made
            self.accept()
        elif not step.is_working:
            self._tell("")
            step.start()
            step.setFocus()  # not on what stops it: an Enter that comes a moment late must stop nothing
            self._word_buttons(self.place)

    def go_back(self) -> None:
        """Show the step before, with what was answered there."""
        step = self.step
        is_over = isinstance(step, MakingStep) and (step.is_working or step.made is not None)
        if self.place > 0 and not is_over:
            self._tell("")
            self._show(self.place - 1)

    def _show(self, place: int) -> None:
        step = self.steps[place]
        self.stack.setCurrentIndex(place)
        step.enter()
        self._word(place)
        first = step.first() or self.next_button
        first.setFocus()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the step and then the buttons below it, which are older than what the step makes."""
        parts = [
            part for part in self.step.findChildren(QWidget) if part.focusPolicy() != Qt.FocusPolicy.NoFocus
        ]
        stops = [part for part in parts if part.window() is self and part.focusProxy() is None]
        chain = [*stops, self.leave_button, self.back_button, self.next_button]
        for one, other in pairwise(chain):
            QWidget.setTabOrder(one, other)
        return super().focusNextPrevChild(forward)

    def _word(self, place: int) -> None:
        step = self.steps[place]
        self.heading.setText(say(step.NAME))
        self.lead.setText(step.lead())
        self._show_names(place)
        self._word_buttons(place)

    def _show_names(self, here: int) -> None:
        while self._names.count():
            part = self._names.takeAt(0).widget()
            if part is not None:
                part.deleteLater()
        self._names.addWidget(label(say(APP_NAME), "brand", wrap=True))
        named = (WelcomeStep, *_STEPS[self.answers.task])
        for number, kind in enumerate(named, 1):
            line = label(f"{number}  {say(kind.NAME)}", "here" if number == here + 1 else "", wrap=True)
            self._names.addWidget(line)
        self._names.addStretch(1)

    def _word_buttons(self, place: int) -> None:
        step = self.steps[place] if place < len(self.steps) else None
        making = isinstance(step, MakingStep)
        working = making and step.is_working
        done = making and step.made is not None
        self.leave_button.setText(say(words.STOP if working else words.CANCEL))
        self.leave_button.setVisible(not done)
        self.back_button.setText(say(words.BACK))
        self.back_button.setVisible(place > 0 and not done)
        self.back_button.setEnabled(not working)
        text = words.NEXT
        if making:
            opens = done or is_there(self.answers)
            text = words.OPEN_NOW if opens else words.DO[self.answers.task]
        elif self.answers.task is Task.OPEN:
            text = words.DO[Task.OPEN]
        self.next_button.setText(say(text))
        self.next_button.setEnabled(not working)
        for made in (self.leave_button, self.back_button, self.next_button):
            made.setAccessibleName(made.text())

    # ------------------------------------------------------------ making

    def _work_ended(self) -> None:
        step = self.step
        assert isinstance(step, MakingStep)
        self._word(self.place)
        if step.made is not None:
            self.next_button.setFocus()
            return
        self._tell(step.problem)
        self._go_to_fault(step)

    def _go_to_fault(self, step: MakingStep) -> None:
        """Go back to the field that what was refused is about."""
        error = step.error
        if not isinstance(error, RegistrarError):
            return
        for place, each in enumerate(self.steps[:-1]):
            if each.FAULTS.get(error.code) in each.fields:
                self._tell("")
                self._show(place)
                each.show_fault(error)
                return

    def _tell(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    # ------------------------------------------------------------ leaving

    def reject(self) -> None:
        """Stop what is being made, or leave once that is meant; nothing is left behind."""
        step = self.step
        if isinstance(step, MakingStep) and step.is_working:
            step.stop()
            return
        is_made = isinstance(step, MakingStep) and step.made is not None
        if is_made:
            self.go_on()
            return
        if self.place == 0 or self._is_left():
            super().reject()

    def _is_left(self) -> bool:
        lead = say(words.LEAVE_LEAD)
        return ask(self, say(words.LEAVE_TITLE), say(words.LEAVE), lead=lead) is not None

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave as Esc does."""
        event.ignore()
        self.reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, wherever the keyboard is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            focus = self.focusWidget()
            if focus in (self.leave_button, self.back_button):
                focus.click()
            else:
                self.go_on()
            return
        super().keyPressEvent(event)


def _indented(part: QWidget) -> QHBoxLayout:
    made = row(part)
    arrange(made, (_EDGE, 0, 8, 0))
    return made
