"""Lets the user come to an open register: by the guide when none is known, by the opening dialog otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QDialog

from registrar_app.services.desk import Desk
from registrar_app.services.program import Program
from registrar_app.ui.first_run.answers import Made, Task, answers_for
from registrar_app.ui.first_run.wizard import Wizard
from registrar_app.ui.kept_settings import Settings
from registrar_app.ui.opening.dialog import OpeningDialog, open_place
from registrar_app.ui.opening.recent import recent_stores
from registrar_app.ui.operation import attempt
from registrar_app.ui.speech import speak_from_now_on


@dataclass(frozen=True, slots=True)
class Opened:
    """An open desk.

    Attributes:
        page: The page that comes first; "" for the one that was shown last.
        taken: The file with which the register was set up.
    """

    desk: Desk
    page: str = ""
    taken: Path | None = None


def ask_register(
    program: Program, settings: Settings, directory: Path | None, problem: str = "", file: Path | None = None
) -> Opened | None:
    """Return the register that the user opened or set up; ``None`` when they thought better of it.

    A file with which the program was started is named, and the guide begins with it where it can.
    """
    guided = directory is None and not recent_stores(settings)
    while True:
        if guided:
            made = run_guide(program, settings, file)
            if isinstance(made, Opened):
                return made
            if made is None:
                return None
            directory, problem = (made.directory, problem) if isinstance(made, Made) else (None, "")
        dialog = OpeningDialog(program, settings, directory)
        dialog.problem.setText(problem)
        dialog.tell_waiting(file)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        desk, guided = dialog.desk, dialog.wants_guide
        dialog.deleteLater()
        if not guided:
            return Opened(desk) if accepted and desk is not None else None


def run_guide(program: Program, settings: Settings, file: Path | None = None) -> Opened | Made | bool | None:
    """Run the guide.

    Returns:
        The opened register; what was made where it could not be opened at once; true where a register that is there is
        to be opened; ``None`` when the guide was left.
    """
    wizard = Wizard(program, lambda tongue: speak_from_now_on(settings, tongue), answers=answers_for(file))
    accepted = wizard.exec() == QDialog.DialogCode.Accepted
    made, wants_open, answers = wizard.made, wizard.wants_open, wizard.answers
    wizard.deleteLater()
    if not accepted:
        return None
    if wants_open or made is None:
        return True
    desk = attempt(lambda: _open(program, made), lambda text, tone: None)
    used = str(answers.backup) if answers.task is Task.RESTORE else answers.roster_path
    taken = file if file is not None and used == str(file) else None
    return Opened(desk, made.page, taken) if desk is not None else made


def _open(program: Program, made: Made) -> Desk:
    return open_place(program, made.directory, made.password, made.pin, with_key=made.pin is not None)
