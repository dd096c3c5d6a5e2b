"""Asks what the user came for, at which desk to practise, where the register lies, and its password."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from registrar_app import paths
from registrar_app.domain.errors import UsageError
from registrar_app.domain.password import RULE, require_long_enough
from registrar_app.domain.text import Text
from registrar_app.services.init_store import require_empty, require_no_store
from registrar_app.services.place_risk import judge_place
from registrar_app.services.program import Program
from registrar_app.ui.examination.tick_box import TickBox
from registrar_app.ui.first_run import words
from registrar_app.ui.first_run.answers import Answers, Task
from registrar_app.ui.first_run.step import Options, Step
from registrar_app.ui.widgets.basics import button, label, retone, row
from registrar_app.ui.widgets.editors import PasswordEditor
from registrar_app.ui.widgets.new_password import AGAIN, new_password
from registrar_app.ui.widgets.path_editor import folder_editor
from registrar_app.ui.words import language, say

TONGUES = {"zh": "中文", "en": "English"}
"""Each by its own name, whatever is spoken now."""


class WelcomeStep(Step):
    """The language and the task."""

    NAME, LEAD = words.WELCOME, words.WELCOME_LEAD

    def __init__(self, program: Program, answers: Answers, speak: Callable[[str], object]) -> None:
        super().__init__(program, answers)
        tongues: list[QPushButton] = []
        group = QButtonGroup(self)
        for tongue, name in TONGUES.items():
            made = button(name, lambda t=tongue: speak(t) if t != language() else None, "chip")
            made.setCheckable(True)
            made.setChecked(tongue == language())
            group.addButton(made)
            tongues.append(made)
        self.tongues = dict(zip(TONGUES, tongues, strict=True))
        self.down.addLayout(row(label(say(words.LANGUAGE), "label"), *tongues, None))
        self.options = Options(words.TASKS, answers.task)
        self.options.changed.connect(self._chosen)
        self.down.addWidget(self.options)
        self.down.addStretch(1)

    def lead(self) -> str:
        """Where all data stays."""
        portable = paths.portable_folder()
        return super().lead() if portable is None else say(words.WELCOME_PORTABLE, folder=portable)

    def _chosen(self) -> None:
        self.answers.task = self.options.chosen
        self.remade.emit()

    def first(self) -> QWidget | None:
        """The task that is chosen."""
        return self.options.buttons[self.options.chosen]


class PracticeStep(Step):
    """The desk at which to practise."""

    NAME, LEAD = words.PRACTICE, words.PRACTICE_LEAD

    def __init__(self, program: Program, answers: Answers) -> None:
        super().__init__(program, answers)
        self.options = Options(words.PRACTICE_AT, answers.practice_at)
        self.down.addWidget(self.options)
        self.down.addStretch(1)

    def keep(self) -> None:
        """Keep the desk."""
        self.answers.practice_at = self.options.chosen

    def first(self) -> QWidget | None:
        """The desk that is chosen."""
        return self.options.buttons[self.options.chosen]


class PlaceStep(Step):
    """The folder of the new register, with a warning where it is a bad place."""

    NAME, LEAD = words.PLACE, words.PLACE_LEAD
    FAULTS: ClassVar[Mapping[str, str]] = dict.fromkeys(
        ("STORE-EXISTS", "FOLDER-NOT-EMPTY", "BUREAU-EXISTS", "STORE-ACCESS", "STORE-FULL", "FILE-WRITE"),
        "folder",
    )

    def __init__(self, program: Program, answers: Answers) -> None:
        super().__init__(program, answers)
        editor = folder_editor()
        field = self.field("folder", words.FOLDER, editor)
        editor.show_value(answers.directory)
        editor.edited.connect(lambda *_: self._judge())
        self.down.addWidget(field)
        self.warning = label("", "problem", wrap=True)
        self.down.addWidget(self.warning)
        self.taken = TickBox(say(words.TAKE_RISK))
        self.taken.setAccessibleName(say(words.TAKE_RISK))
        self.taken.setChecked(answers.risk_taken)
        self.down.addWidget(self.taken)
        self.down.addStretch(1)
        self._judge()

    def enter(self) -> None:
        """Look at the place again: a stick may have been pulled out."""
        self._judge()

    def keep(self) -> None:
        """Keep the folder once it is new or empty, and a risk was accepted."""
        folder = Path(self.value("folder")).expanduser().absolute()
        require_no_store(self.program, folder)
        require_empty(folder)
        risk = judge_place(folder)
        self._judge()
        if risk is not None and not self.taken.isChecked():
            raise UsageError("PLACE-RISK", "folder", _RISKY, _RISKY_REMEDY)
        self.answers.directory, self.answers.risk_taken = folder, self.taken.isChecked()

    def _judge(self) -> None:
        typed, _ = self.fields["folder"].editor.current()
        folder = Path(typed).expanduser().absolute() if typed else None
        risk = judge_place(folder) if folder is not None else None
        retone(self.warning, say(risk.words) if risk is not None else "", "query")
        self.warning.setVisible(risk is not None)
        self.taken.setVisible(risk is not None)
        is_new = folder is not None and not folder.exists()
        sentence = words.FOLDER_NEW if typed == str(folder) else words.FOLDER_NEW_AT
        self.fields["folder"].tell_hint(say(sentence, folder=folder) if is_new else "")


_RISKY = Text("这个位置有风险", "this place is risky")
_RISKY_REMEDY = Text(
    "另选文件夹，或在下面勾选后继续", "choose another folder, or tick the box below to go on"
)


class PasswordStep(Step):
    """The password, typed twice, its rule under it."""

    NAME, LEAD = words.PASSWORD, words.PASSWORD_LEAD
    FAULTS: ClassVar[Mapping[str, str]] = {"PASSWORD-SHORT": "new", "PASSWORD-DIFFERS": "again"}

    def __init__(self, program: Program, answers: Answers) -> None:
        super().__init__(program, answers)
        self.down.addWidget(self.field("new", words.PASSWORD, PasswordEditor(), hint=say(RULE)))
        self.down.addWidget(self.field("again", AGAIN, PasswordEditor()))
        self.down.addStretch(1)

    def lead(self) -> str:
        """At the bureau it opens more."""
        return say(words.PASSWORD_BUREAU if self.answers.task is Task.BUREAU else words.PASSWORD_LEAD)

    def keep(self) -> None:
        """Keep it once it is long enough and the same twice."""
        typed = self.value("new")
        require_long_enough(typed, "new")
        self.value("again")
        answers = {key: field.editor.current()[0] for key, field in self.fields.items()}
        self.answers.password = new_password(answers)
