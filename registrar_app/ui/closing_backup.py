"""Backs the register up when the window is closed, where that was chosen, and else reminds when a backup is overdue."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QWidget

from registrar_app.services.backup_plan import BackupPlan, backup_age, read_plan
from registrar_app.services.rotate_backups import Rotation, back_up_dated
from registrar_app.ui.operation import Operations, Progress
from registrar_app.ui.this_pc import words
from registrar_app.ui.this_pc.backup import show_backup
from registrar_app.ui.widgets.basics import button, label
from registrar_app.ui.widgets.foot_layout import foot
from registrar_app.ui.widgets.sheet import hold_least_width, sheet
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace

WIDTH = 520


class ClosingDialog(QDialog):
    """Accepted when the window may close; ``wants_backup`` when the backup window is asked for first."""

    def __init__(self, parent: QWidget, place: Workplace, plan: BackupPlan, told: str) -> None:
        """Ask; with ``plan.at_closing`` the backup begins by itself, and one is asked only where it fails."""
        super().__init__(parent)
        self._place, self._plan = place, plan
        self.wants_backup, self._is_working = False, False
        self.setWindowTitle(say(words.CLOSING_TITLE))
        hold_least_width(self, WIDTH)
        down, buttons = sheet(self)
        down.addWidget(label(say(words.CLOSING_TITLE), "heading"))
        self.told = label(told, wrap=True)
        down.addWidget(self.told)
        self.problem = label("", "problem", wrap=True)
        down.addWidget(self.problem)
        self.operations = Operations(lambda text, tone: self.problem.setText(text))
        self.operations.ended.connect(self._ended)
        down.addWidget(self.operations)
        self.stay_button = button(say(words.CLOSING_STAY), self.reject)
        self.skip_button = button(say(words.CLOSING_SKIP), self.accept)
        again = words.CLOSING_AGAIN if plan.at_closing else words.CLOSING_CHOOSE
        self.again_button = button(say(again), self._begin, "primary")
        self.again_button.setDefault(True)
        buttons.addWidget(foot(self.stay_button, None, self.skip_button, self.again_button))
        self.again_button.setFocus()
        if plan.at_closing:
            self._begin()

    def _begin(self) -> None:
        if not self._plan.at_closing:
            self.wants_backup = True
            self.accept()
            return
        program, desk, plan = self._place.program, self._place.desk, self._plan
        self._set_working(True)
        self.problem.setText("")

        def work(progress: Progress) -> Rotation:
            return back_up_dated(
                program, desk, Path(plan.folder), plan.keep, stop=lambda: progress.is_cancelled
            )

        self.operations.run(work, lambda rotation: None, say(words.BACKUP_WORKING))

    def _ended(self, rotation: object, error: Exception | None) -> None:
        self._set_working(False)
        if isinstance(rotation, Rotation):
            self.accept()
        elif not self.problem.text():
            self.problem.setText(say(words.BACKUP_STOPPED))

    def _set_working(self, working: bool) -> None:
        self._is_working = working
        for made in (self.stay_button, self.skip_button, self.again_button):
            made.setEnabled(not working)

    def reject(self) -> None:
        """Stay open; a backup that runs is stopped first."""
        if self._is_working:
            self.operations.cancel()
            return
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay open as Esc does."""
        event.ignore()
        self.reject()


def words_of_age(days: int | None) -> str:
    """Tell how old the last backup is (days; ``None`` for never made), and why one is wanted."""
    state = say(words.LINE_NEVER) if days is None else say(words.LINE_OLD, days=days)
    return say(words.CLOSING_OLD, state=state, told=say(words.LINE_TOLD))


class ClosingBackup:
    """Asked by the window before it closes; true when it may."""

    def __init__(self, window: QWidget, place: Workplace) -> None:
        """Keep whose window it is."""
        self._window, self._place = window, place

    def __call__(self) -> bool:
        """Back up, or remind, as the plan says."""
        plan = read_plan(self._place.desk.directory)
        age = backup_age(self._place.desk)
        if plan.at_closing:
            told = say(words.CLOSING_WORKING, folder=plan.folder)
        elif age.due:
            told = words_of_age(age.days)
        else:
            return True
        dialog = ClosingDialog(self._window, self._place, plan, told)
        closes = dialog.exec() == QDialog.DialogCode.Accepted
        wants_backup = dialog.wants_backup
        dialog.deleteLater()
        if wants_backup:
            show_backup(self._window, self._place)
        return closes
