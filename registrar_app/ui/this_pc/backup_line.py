"""Keeps the one line with which the work bench says that a backup is due, and the way to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from registrar_app.services.backup_plan import backup_age
from registrar_app.services.desk import Desk
from registrar_app.ui.this_pc import words
from registrar_app.ui.widgets.basics import button, label, pill, retone, row
from registrar_app.ui.words import say


class BackupLine(QWidget):
    """Nothing while the last backup is new enough."""

    def __init__(self, back_up: Callable[[], object]) -> None:
        super().__init__()
        self.state = pill("", "query")
        told = label(say(words.LINE_TOLD), wrap=True)
        line = row(self.state, told, button(say(words.LINE_OPEN), back_up, "link"))
        line.setStretch(1, 1)
        self.setLayout(line)
        self.hide()

    def show_age(self, desk: Desk) -> None:
        """Say how it stands with the desk's backups."""
        age = backup_age(desk)
        never = age.days is None
        state = say(words.LINE_NEVER) if never else say(words.LINE_OLD, days=age.days)
        retone(self.state, state, "error" if never else "query")
        self.setVisible(age.due)
