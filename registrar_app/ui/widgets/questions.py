"""Keeps the one dialog: a few questions before a decision that cannot be undone; what they mean is the caller's.

Given the work that the answers are for, it does it when the user agrees and closes only once it is done: what was
refused is told where it was typed, and nothing typed is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from registrar_app.domain.errors import RegistrarError
from registrar_app.ui.operation import attempt, word_error
from registrar_app.ui.theme import arrange, px
from registrar_app.ui.widgets.basics import button, label, row
from registrar_app.ui.widgets.field import Field
from registrar_app.ui.widgets.fitting import scrolling
from registrar_app.ui.words import CANCEL, say

Work = Callable[[dict[str, Any]], Any]
WIDTH, WIDE = 520, 760
_AROUND = 150
"""Height that title bar, heading and buttons take of the screen, for 100 %."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    Attributes:
        key: Of its answer.
        words: Over the editor.
        make: Makes the editor.
        start: The answer to begin with.
        hint: What stands under the editor, by the answer; "" for nothing.
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
    hint: Callable[[Any], str] | None = None
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
        shown: QWidget | None = None,
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
        self.setMinimumWidth(px(WIDE if shown is not None else WIDTH))
        self._lay_out(title, lead, shown)
        self._add_buttons(agree)
        self._judge()
        first = next((field.editor for field in self.fields.values() if not field.isHidden()), self.agree)
        first.setFocus()
        self._fit()

    def _lay_out(self, title: str, lead: str, shown: QWidget | None) -> None:
        self._down = QVBoxLayout(self)
        arrange(self._down, (22, 18, 22, 18), 12)
        self._down.addWidget(label(title, "heading"))
        self._content = QWidget()
        self._content.setObjectName("scrolled")
        inner = QVBoxLayout(self._content)
        arrange(inner, (0, 0, 4, 0), 12)
        if lead:
            inner.addWidget(label(lead, "muted", wrap=True))
        if shown is not None:
            inner.addWidget(shown)
        for line in _lines(self._questions):
            inner.addLayout(row(*(self._field(question) for question in line), spacing=16))
        self._scroll = scrolling(self._content)
        self._down.addWidget(self._scroll, 1)

    def _add_buttons(self, agree: str) -> None:
        self.problem = label("", "problem", wrap=True, selectable=True)
        self.problem.hide()
        self._down.addWidget(self.problem)
        self.agree = button(f"{agree}  Ctrl+Enter", self.accept, "primary")
        across: QHBoxLayout = row(None, button(f"{say(CANCEL)}  Esc", self.reject), self.agree)
        self._down.addLayout(across)
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
        editor.next_wanted.connect(self.focusNextChild)
        editor.previous_wanted.connect(self.focusPreviousChild)
        self.fields[question.key] = field
        if question.hint is not None:
            field.tell_hint(question.hint(editor.current()[0]))
        field.setVisible(not question.when_refused)
        return field

    def _edited(self, question: Question) -> None:
        field = self.fields[question.key]
        had_problem = not field.problem.isHidden()
        if had_problem:
            field.tell_problem("")
        self._tell_hints()
        self._judge()
        if had_problem or question.hint is not None:
            self._fit()

    def _tell_hints(self) -> None:
        for question in self._questions:
            if question.hint is not None:
                field = self.fields[question.key]
                field.tell_hint(question.hint(field.editor.current()[0]))

    def _judge(self) -> None:
        asked = [q for q in self._questions if not self.fields[q.key].isHidden()]
        readings = {q.key: self.fields[q.key].editor.current() for q in asked}
        complete = all(readings[q.key][0] is not None for q in asked if q.required)
        readable = not any(loose for _, loose in readings.values())
        self.agree.setEnabled(self._may_agree and complete and readable)

    def _fit(self) -> None:
        """Be as high as the content where the screen has room, and scroll where it has not."""
        layout = self._content.layout()
        assert layout is not None
        layout.activate()
        width = max(self.minimumWidth(), self.width() if self.isVisible() else 0) - px(44)
        needed = (
            layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
        )
        screen = self.screen() or QApplication.primaryScreen()
        self._scroll.setMinimumHeight(min(needed, screen.availableGeometry().height() - px(_AROUND)))
        self.adjustSize()


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
    shown: QWidget | None = None,
    may_agree: bool = True,
) -> Any:
    """Ask, do the work with the answers, and return its outcome; ``None`` when the user thinks better of it."""
    dialog = QuestionDialog(
        parent, title, agree, questions, lead=lead, shown=shown, work=work, may_agree=may_agree
    )
    return dialog.outcome if dialog.exec() == QDialog.DialogCode.Accepted else None
