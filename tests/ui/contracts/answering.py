"""Answers the next dialog as a user would; whatever fails inside, the dialog is closed, so that no test waits for ever."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from registrar_app.ui.waiting import WaitWindow
from tests.ui.contract_form.asking_help import PATIENCE_MS

LOOK_MS = 20


def answer(work: Callable[[Any], object]) -> None:
    """Do the work with the dialog that opens next; one that does not take the keyboard in time is closed."""
    waited = QElapsedTimer()
    waited.start()

    def do() -> None:
        dialog = QApplication.activeModalWidget()
        is_there = isinstance(dialog, QDialog) and not isinstance(dialog, WaitWindow)
        if not (is_there and dialog.isActiveWindow()) and waited.elapsed() < PATIENCE_MS:
            QTimer.singleShot(LOOK_MS, do)
        elif is_there:
            try:
                work(dialog)
            finally:
                if dialog.isVisible():
                    dialog.reject()

    QTimer.singleShot(LOOK_MS, do)
