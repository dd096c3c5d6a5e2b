"""Answers the next dialog as a user would; whatever fails inside, the dialog is closed, so that no test waits for ever."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

WAIT_MS, TRIES = 20, 200


def answer(work: Callable[[Any], object], tries: int = TRIES) -> None:
    """Do the work with the dialog that opens next."""

    def do() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or not dialog.isActiveWindow():
            if tries:
                answer(work, tries - 1)
            return
        try:
            work(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(WAIT_MS, do)
