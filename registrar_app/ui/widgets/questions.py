"""Keeps the one dialog: a few questions before a decision that cannot be undone; what they mean is the caller's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from registrar_app.ui.theme import arrange, px
from registrar_app.ui.widgets.basics import button, label, row
from registrar_app.ui.widgets.field import Field
from registrar_app.ui.words import CANCEL, say


@dataclass(frozen=True, slots=True)
class Question:
    """One question: the key of its answer, its words, and how its editor is made."""

    key: str
    words: str
    make: Callable[[], Any]
    required: bool = True
    start: Any = None


class QuestionDialog(QDialog):
    """Asks; the button that agrees opens once every required question has an answer."""

    def __init__(
        self, parent: QWidget, title: str, agree: str, questions: Sequence[Question], *, lead: str = ""
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._questions = questions
        self.fields: dict[str, Field] = {}
        down = QVBoxLayout(self)
        arrange(down, (22, 18, 22, 18), 12)
        down.addWidget(label(title, "heading"))
        if lead:
            down.addWidget(label(lead, "muted", wrap=True))
        for question in questions:
            down.addWidget(self._field(question))
        self.agree = button(agree, self.accept, "primary")
        down.addLayout(row(None, button(say(CANCEL), self.reject), self.agree))
        self.agree_key = QShortcut(QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_Return), self, self.agree.click)
        self.setMinimumWidth(px(460))
        self._judge()
        if self.fields:
            next(iter(self.fields.values())).editor.setFocus()
        else:
            self.agree.setFocus()

    def answers(self) -> dict[str, Any]:
        """Return the values by key."""
        return {key: field.editor.current()[0] for key, field in self.fields.items()}

    def _field(self, question: Question) -> Field:
        editor = question.make()
        field = Field(question.words, editor, required=question.required)
        if question.start is not None:
            editor.show_value(question.start)
        editor.edited.connect(lambda *_: self._judge())
        editor.next_wanted.connect(self.focusNextChild)
        editor.previous_wanted.connect(self.focusPreviousChild)
        self.fields[question.key] = field
        return field

    def _judge(self) -> None:
        readings = {q.key: self.fields[q.key].editor.current() for q in self._questions}
        complete = all(readings[q.key][0] is not None for q in self._questions if q.required)
        readable = not any(loose for _, loose in readings.values())
        self.agree.setEnabled(complete and readable)


def ask(
    parent: QWidget, title: str, agree: str, questions: Sequence[Question] = (), *, lead: str = ""
) -> dict[str, Any] | None:
    """Return the answers, or ``None`` when the user thinks better of it."""
    dialog = QuestionDialog(parent, title, agree, questions, lead=lead)
    return dialog.answers() if dialog.exec() == QDialog.DialogCode.Accepted else None
