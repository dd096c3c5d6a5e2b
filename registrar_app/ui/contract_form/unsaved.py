"""Asks what becomes of a draft that the register does not take when its form is to be left: nothing is lost unasked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from registrar_app.domain.text import Text
from registrar_app.services.rescue_draft import ENDING
from registrar_app.ui.operation import attempt
from registrar_app.ui.widgets.basics import button, label
from registrar_app.ui.widgets.files import ask_target, documents_folder
from registrar_app.ui.widgets.foot_layout import foot
from registrar_app.ui.widgets.sheet import hold_least_width, sheet
from registrar_app.ui.words import say

T = TypeVar("T")

TITLE = Text("这份草稿没有保存", "This draft is not saved")
LEAD = Text(
    "“{name}”里最近录入的内容登记数据库没有收下，不离开就还在。离开以后，没有保存的内容无法找回。",
    "The register did not take what was typed last into “{name}”. It is there while the form is open. Once it is left,"
    " what is not saved cannot be brought back.",
)
COPY_TIP = Text(
    "另存副本后离开登记表。副本是一个合同文件，以后在“合同”页导入，取回为新的草稿；审查的回答和各处理由不在其中。",
    "The form is left once the copy is saved. It is a contract file, which the list of contracts imports as a new draft;"
    " answers of the examination and reasons are not in it.",
)
STAY = Text("不离开  Esc", "Stay here  Esc")
LOSE = Text("放弃并离开", "Leave and lose it")
COPY = Text("另存副本…  Ctrl+S", "Save a copy…  Ctrl+S")
AGAIN = Text("再保存一次", "Save again")
WHERE = Text("另存副本到哪里", "Where the copy goes")
KIND = Text("合同文件 (*.json)", "Contract file (*.json)")
UNNAMED = Text("未命名的合同", "Contract without a name")
WIDTH = 620


class UnsavedDialog(QDialog):
    """Accepted when the form may be left: the draft is saved after all, or as a copy, or given up by its own button."""

    def __init__(
        self,
        parent: QWidget,
        name: str,
        problem: str,
        save: Callable[[], str],
        copy: Callable[[Path], object],
    ) -> None:
        """Ask.

        Args:
            parent: The form.
            name: Of the contract; "" for none.
            problem: Why it was not saved.
            save: Saves once more, and returns why it was not saved; "" when it was.
            copy: Writes a copy to a file; it may raise.
        """
        super().__init__(parent)
        self._name, self._save, self._copy = name or say(UNNAMED), save, copy
        self.setWindowTitle(say(TITLE))
        hold_least_width(self, WIDTH)
        down, buttons = sheet(self)
        down.addWidget(label(say(TITLE), "heading"))
        self.problem = label(problem, "problem", wrap=True, selectable=True)
        down.addWidget(self.problem)
        down.addWidget(label(say(LEAD, name=self._name), wrap=True))
        down.addWidget(label(say(COPY_TIP), "muted", wrap=True))
        down.addStretch(1)
        self.stay_button = button(say(STAY), self.reject)
        self.lose_button = button(say(LOSE), self.accept)
        self.copy_button = button(say(COPY), self.save_copy)
        self.again_button = button(say(AGAIN), self.save_again, "primary")
        self.again_button.setDefault(True)
        QShortcut(QKeySequence("Ctrl+S"), self, self.copy_button.click)
        buttons.addWidget(foot(self.stay_button, None, self.lose_button, self.copy_button, self.again_button))
        self.again_button.setFocus()

    def _tell(self, problem: str) -> None:
        self.problem.setText(problem)

    def save_again(self) -> None:
        """Try once more, as after room was made on the disk."""
        problem = self._save()
        if problem:
            self._tell(problem)
        else:
            self.accept()

    def save_copy(self) -> None:
        """Ask where a copy goes and write it; the form is left only once it is written."""
        folder = documents_folder()
        chosen, _ = ask_target(self, say(WHERE), str(folder / f"{_plain(self._name)}{ENDING}"), say(KIND))
        if not chosen:
            return
        file = Path(chosen) if chosen.lower().endswith(ENDING) else Path(f"{chosen}{ENDING}")

        def write() -> bool:
            self._copy(file)
            return True

        if attempt(write, lambda told, _: self._tell(told)):
            self.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay open as Esc does."""
        event.ignore()
        self.reject()


def heard(told: Any, work: Callable[[], T]) -> tuple[T, str]:
    """Do work, and return its outcome and what it told last by a signal of words and tone; "" for nothing."""
    said = [""]

    def hear(text: str, tone: str) -> None:
        said.append(text)

    told.connect(hear)
    try:
        return work(), said[-1]
    finally:
        told.disconnect(hear)


def _plain(name: str) -> str:
    """Return a name as that of a file."""
    return "".join(letter if letter.isalnum() or letter in "-_ （）()" else "_" for letter in name)[:60]
