"""Keeps the one dialog: a few questions before a decision that cannot be undone; what they mean is the caller's.

Given the work that the answers are for, it does it when the user agrees and closes only once it is done: what was
refused is told where it was typed, and nothing typed is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from registrar_app.domain.errors import RegistrarError
from registrar_app.ui.operation import attempt, word_error
from registrar_app.ui.theme import arrange, dress, px
from registrar_app.ui.widgets.basics import button, label, row
from registrar_app.ui.widgets.field import Field
from registrar_app.ui.widgets.fitting import Flowing, scrolling
from registrar_app.ui.widgets.foot_layout import foot
from registrar_app.ui.widgets.sheet import hold_least_width, room_on_screen
from registrar_app.ui.widgets.steady_area import SteadyArea
from registrar_app.ui.words import BACK, say

Work = Callable[[dict[str, Any]], Any]
Hint = tuple[str, str]
"""Words and tone; "" for none, and for the quiet tone."""
WIDTH, WIDE = 600, 800
_SHOWN_LEAST, _SHOWN_MOST, _BAR = 120, 320, 14
_RIGHT = 4
"""Between the questions and their scroll bar."""
_BESIDE = 44 + _BAR
"""Margins and room for a scroll bar: reckoned without one, its coming would make lines wrap and so keep it there."""
_LEAST = 80
"""Height that the questions have at least, for 100 %."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    Attributes:
        key: Of its answer.
        words: Over the editor.
        make: Makes the editor.
        start: The answer to begin with.
        hint: What stands under the editor, by the answer.
        unit: Behind the editor.
        half: Whether it shares its line with the half one beside it.
        faults: Codes of the errors that are about this answer; an error that names ``key`` is so anyway.
        when_refused: Asked, and then required, only after one of its faults.
    """

    key: str
    words: str
    make: Callable[[], Any]
    required: bool = True
    start: Any = None
    hint: Callable[[Any], Hint] | None = None
    unit: str = ""
    half: bool = False
    faults: tuple[str, ...] = ()
    when_refused: bool = False


class QuestionDialog(QDialog):
    """Asks; the button that agrees opens once every required question has an answer."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        agree: str,
        questions: Sequence[Question],
        *,
        lead: str = "",
        shown: Flowing | None = None,
        work: Work | None = None,
        may_agree: bool = True,
    ) -> None:
        """Build the dialog.

        Args:
            parent: The window it belongs to.
            title: What is decided.
            agree: The verb on the button.
            questions: In order.
            lead: What one must know before answering.
            shown: Stands between the lead and the questions, such as a table of changes; makes the dialog wide.
            work: What the answers are for; it may raise, and the dialog stays.
            may_agree: Whether it can be agreed to at all.
        """
        super().__init__(parent)
        self.setWindowTitle(title)
        self._questions, self._work, self._may_agree = questions, work, may_agree
        self.fields: dict[str, Field] = {}
        self.outcome: Any = None
        hold_least_width(self, WIDE if shown is not None else WIDTH)
        self._lay_out(title, lead, shown)
        self._add_buttons(agree)
        self._judge()
        first = next((field.editor for field in self.fields.values() if not field.isHidden()), self.agree)
        first.setFocus()
        self._fit()

    def _lay_out(self, title: str, lead: str, shown: Flowing | None) -> None:
        self._down = QVBoxLayout(self)
        arrange(self._down, (22, 18, 22 - _RIGHT, 18), 12)
        self._down.addWidget(label(title, "heading"))
        self._content = Flowing()
        inner = QVBoxLayout(self._content)
        arrange(inner, (0, 0, _RIGHT, 0), 12)
        if lead:
            inner.addWidget(label(lead, "muted", wrap=True))
        self._shown = shown
        if shown is not None:
            self._shown_area = scrolling(shown, by_keyboard=True)
            self._shown_area.setAccessibleName(title)
            inner.addWidget(self._shown_area)
        for line in _lines(self._questions):
            across = QHBoxLayout()
            arrange(across, spacing=16)
            for question in line:
                across.addWidget(self._field(question), 1)
            if len(line) == 1 and line[0].half:
                across.addStretch(1)
            inner.addLayout(across)
        inner.addStretch(1)
        self._scroll = SteadyArea(self._content)
        self._down.addWidget(self._scroll, 1)

    def _add_buttons(self, agree: str) -> None:
        self.problem = label("", "problem", wrap=True, selectable=True)
        self.problem.hide()
        self._down.addWidget(self.problem)
        self.agree = button(f"{agree}  Ctrl+Enter", self.accept, "primary")
        buttons = row(foot(None, button(f"{say(BACK)}  Esc", self.reject), self.agree))
        arrange(buttons, (0, 0, _RIGHT, 0), 8)
        self._down.addLayout(buttons)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.agree.click)

    def answers(self) -> dict[str, Any]:
        """Return the values by key; one that was not asked is ``None``."""
        return {key: field.editor.current()[0] for key, field in self.fields.items()}

    def accept(self) -> None:
        """Do the work, and close once it is done."""
        if not self.agree.isEnabled():
            return
        if self._work is not None:
            self._clear_problems()
            self.outcome = attempt(self._do, self._tell)
            if self.outcome is None:
                self._fit()
                return
        super().accept()

    def _do(self) -> Any:
        assert self._work is not None
        try:
            return self._work(self.answers())
        except RegistrarError as error:
            question = self._asked_about(error)
            if question is None:
                raise
            field = self.fields[question.key]
            field.show()
            field.tell_hint("")
            field.tell_problem(word_error(error))
            self._judge()
            field.editor.setFocus()
            return None

    def _asked_about(self, error: RegistrarError) -> Question | None:
        """Return the question whose answer was refused."""
        named = error.where.rpartition(".")[2]
        about = (q for q in self._questions if error.code in q.faults or q.key == named)
        return next(about, None)

    def _tell(self, text: str, tone: str) -> None:
        self.problem.setText(text)
        self.problem.show()

    def _clear_problems(self) -> None:
        self.problem.hide()
        for field in self.fields.values():
            field.tell_problem("")

    def _field(self, question: Question) -> Field:
        editor = question.make()
        needed = question.required or question.when_refused
        field = Field(question.words, editor, required=needed, unit=question.unit)
        if question.start is not None:
            editor.show_value(question.start)
        editor.edited.connect(lambda *_: self._edited(question))
        editor.next_wanted.connect(lambda: self._go_on(question))
        editor.previous_wanted.connect(self.focusPreviousChild)
        self.fields[question.key] = field
        self._tell_hint(question)
        field.setVisible(not question.when_refused)
        return field

    def _go_on(self, question: Question) -> None:
        """Enter goes to the next question, behind the last one to what is still wanted or the button that agrees.

        Never to the button that gives up: one more Enter would then throw away everything typed.
        """
        asked = [q for q in self._questions if not self.fields[q.key].isHidden()]
        if question is not asked[-1]:
            self.focusNextChild()
        elif self.agree.isEnabled():
            self.agree.setFocus()
        else:
            next((self.fields[q.key].editor for q in asked if self._lacks(q)), self).setFocus()

    def _lacks(self, question: Question) -> bool:
        value, loose = self.fields[question.key].editor.current()
        return bool(loose) or (question.required and value is None)

    def _edited(self, question: Question) -> None:
        field = self.fields[question.key]
        had_problem = not field.problem.isHidden()
        if had_problem:
            field.tell_problem("")
        for each in self._questions:
            self._tell_hint(each)
        self._judge()
        if had_problem or question.hint is not None:
            self._fit()

    def _tell_hint(self, question: Question) -> None:
        if question.hint is not None:
            field = self.fields[question.key]
            text, tone = question.hint(field.editor.current()[0])
            field.tell_hint(text)
            dress(field.hint, tone=tone)

    def _judge(self) -> None:
        asked = [q for q in self._questions if not self.fields[q.key].isHidden()]
        self.agree.setEnabled(self._may_agree and not any(self._lacks(q) for q in asked))

    def _fit(self) -> None:
        """Be as high as the content where the screen has room, and scroll where it has not."""
        for part in self.findChildren(QWidget):
            part.ensurePolished()  # the style sheet's letters are larger than the plain ones
        for field in self.fields.values():
            field.layout().activate()  # a line that was just shown or hidden counts
        outer = max(self.minimumWidth(), self.width() if self.isVisible() else 0)
        width = outer - px(_BESIDE)
        self._scroll.setMinimumHeight(1)
        self._down.activate()
        least = self._down.totalMinimumSize().height()  # Qt makes no window lower, whatever its width
        around = max(self._down.totalMinimumHeightForWidth(outer), least) - 1
        room = max(room_on_screen(self).height() - around, px(_LEAST))
        if self._shown is not None:
            self._shown_area.setFixedHeight(px(_SHOWN_LEAST))
            left = room - _height(self._content, width) + px(_SHOWN_LEAST)
            needed = _height(self._shown, width - px(_BAR))
            self._shown_area.setFixedHeight(min(needed, max(left, px(_SHOWN_LEAST)), px(_SHOWN_MOST)))
        self._scroll.setMinimumHeight(min(_height(self._content, width), room))
        self._down.activate()
        self.resize(outer, self._down.totalMinimumHeightForWidth(outer))


def _height(content: QWidget, width: int) -> int:
    """Return the height that a content with a layout needs at a width."""
    layout = content.layout()
    layout.invalidate()
    layout.activate()
    return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()


def _lines(questions: Sequence[Question]) -> list[list[Question]]:
    """Return the questions as they share lines: two halves that follow each other are one."""
    lines: list[list[Question]] = []
    for question in questions:
        if question.half and lines and len(lines[-1]) == 1 and lines[-1][0].half:
            lines[-1].append(question)
        else:
            lines.append([question])
    return lines


def ask(
    parent: QWidget, title: str, agree: str, questions: Sequence[Question] = (), *, lead: str = ""
) -> dict[str, Any] | None:
    """Return the answers, or ``None`` when the user thinks better of it."""
    dialog = QuestionDialog(parent, title, agree, questions, lead=lead)
    return dialog.answers() if dialog.exec() == QDialog.DialogCode.Accepted else None


def ask_and_do(
    parent: QWidget,
    title: str,
    agree: str,
    questions: Sequence[Question],
    work: Work,
    *,
    lead: str = "",
    shown: Flowing | None = None,
    may_agree: bool = True,
) -> Any:
    """Ask, do the work with the answers, and return its outcome; ``None`` when the user thinks better of it."""
    dialog = QuestionDialog(
        parent, title, agree, questions, lead=lead, shown=shown, work=work, may_agree=may_agree
    )
    return dialog.outcome if dialog.exec() == QDialog.DialogCode.Accepted else None
