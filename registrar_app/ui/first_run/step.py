"""Keeps what every step of the guide is: its name, its fields, what is wrong at which of them, and choices by arrow keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from registrar_app.domain.errors import RegistrarError, UsageError
from registrar_app.domain.text import Text
from registrar_app.services.program import Program
from registrar_app.ui.first_run.answers import Answers
from registrar_app.ui.operation import word_error
from registrar_app.ui.theme import arrange, px
from registrar_app.ui.widgets.basics import label
from registrar_app.ui.widgets.field import Field
from registrar_app.ui.widgets.fitting import Flowing
from registrar_app.ui.words import say

NEEDED = Text("请填写", "please fill this in")
WRITE = Text("填写后继续", "fill it in to go on")


class Option(QPushButton):
    """One choice among several: a name over what it means. Arrow keys move, Enter goes on."""

    def __init__(self, name: str, meaning: str) -> None:
        super().__init__()
        self.setProperty("role", "option")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAccessibleName(name)
        self.setAccessibleDescription(meaning)
        down = QVBoxLayout(self)
        arrange(down, (14, 9, 14, 10), 2)
        self._lines = (label(name, "section", wrap=True), label(meaning, "muted", wrap=True))
        for line in self._lines:
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            down.addWidget(line)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Be as high as the words need."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Ask for the words' height."""
        return int(self.layout().totalHeightForWidth(width)) + px(2)

    def sizeHint(self) -> Any:
        """Ask for the words' size."""
        return self.layout().totalSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Never be lower than the words, where the step has to scroll."""
        super().resizeEvent(event)
        inside = self.layout().contentsMargins()
        room = self.width() - inside.left() - inside.right()
        for line in self._lines:
            line.setMinimumHeight(line.heightForWidth(room))
        self.setMinimumHeight(self.heightForWidth(self.width()))


class Options(QWidget):
    """Choices of which one holds; ``changed()`` tells that another was chosen."""

    changed = Signal()

    def __init__(self, choices: Mapping[Any, tuple[Text, Text]], chosen: Any) -> None:
        super().__init__()
        down = QVBoxLayout(self)
        arrange(down, spacing=8)
        self._group = QButtonGroup(self)
        self.buttons = {value: Option(say(name), say(meaning)) for value, (name, meaning) in choices.items()}
        for value, made in self.buttons.items():
            self._group.addButton(made)
            down.addWidget(made)
            made.setChecked(value == chosen)
        self._group.buttonToggled.connect(lambda _, on: self.changed.emit() if on else None)

    @property
    def chosen(self) -> Any:
        """The value that holds."""
        return next(value for value, made in self.buttons.items() if made.isChecked())

    def take_focus(self) -> None:
        """Put the keyboard on the one that holds."""
        self.buttons[self.chosen].setFocus()


class Step(Flowing):
    """One step. A subclass fills ``down``, shows its answers in ``enter`` and checks and keeps them in ``keep``."""

    NAME = Text("", "")
    LEAD = Text("", "")
    FAULTS: ClassVar[Mapping[str, str]] = {}
    """Which field an error is about, by its code."""
    next_wanted = Signal()
    remade = Signal()
    """The language or the task is another: the steps that follow are other ones."""

    def __init__(self, program: Program, answers: Answers) -> None:
        super().__init__()
        self.program, self.answers = program, answers
        self.fields: dict[str, Field] = {}
        self.down = QVBoxLayout(self)
        arrange(self.down, (2, 2, 8, 2), 12)

    def lead(self) -> str:
        """What one must know before answering."""
        return say(self.LEAD)

    def field(self, key: str, words: Text, editor: Any, *, required: bool = True, hint: str = "") -> Field:
        """Add a field; Enter goes to the next one, and on from the last."""
        made = Field(say(words), editor, required=required)
        made.tell_hint(hint)
        editor.edited.connect(lambda *_: made.tell_problem(""))
        editor.next_wanted.connect(lambda: self._enter_from(key))
        editor.previous_wanted.connect(self.focusPreviousChild)
        self.fields[key] = made
        return made

    def enter(self) -> None:
        """Show the step."""

    def keep(self) -> None:
        """Check the answers and keep them.

        Raises:
            RegistrarError: something is missing or wrong.
        """

    def first(self) -> QWidget | None:
        """Return what has the keyboard first."""
        return next((field.editor for field in self.fields.values() if field.isVisibleTo(self)), None)

    def try_keep(self, told: Callable[[str], object]) -> bool:
        """Keep the answers, or say what is wrong where it was typed; true when the next step may come."""
        for field in self.fields.values():
            field.tell_problem("")
        told("")
        try:
            self.keep()
        except RegistrarError as error:
            if not self.show_fault(error):
                told(word_error(error))
            return False
        except Exception as error:  # noqa: BLE001 - whatever happens, the guide lives on and says so
            told(word_error(error))
            return False
        return True

    def show_fault(self, error: RegistrarError) -> bool:
        """Say at its field what was refused; false when none of them is meant."""
        key = error.where if error.where in self.fields else self.FAULTS.get(error.code, "")
        field = self.fields.get(key)
        if field is None:
            return False
        field.tell_problem(word_error(error))
        field.editor.setFocus()
        return True

    def value(self, key: str, *, required: bool = True) -> Any:
        """Return a field's answer, "" for none.

        Raises:
            UsageError: it is missing or cannot be read.
        """
        given, unreadable = self.fields[key].editor.current()
        if (given is None and required) or unreadable:
            raise UsageError("ANSWER-MISSING", key, NEEDED, WRITE)
        return "" if given is None else given

    def _enter_from(self, key: str) -> None:
        shown = [each for each, field in self.fields.items() if field.isVisibleTo(self)]
        if shown and shown[-1] == key:
            self.next_wanted.emit()
        else:
            self.focusNextChild()
