"""Finds the window in front: over it is asked what cannot wait."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

_WHOLE = (Qt.WindowType.Window, Qt.WindowType.Dialog)


def windows_shown() -> list[QWidget]:
    """Return the windows and dialogs that are on the screen, minimised ones too."""
    tops = QApplication.topLevelWidgets()
    return [each for each in tops if each.isVisible() and each.windowType() in _WHOLE]


def window_in_front() -> QWidget | None:
    """Return the dialog that waits for an answer, else the active window, else any: another program may be in front.

    A dialog that has just closed counts as active until the system has said which window follows.
    """
    active = QApplication.activeModalWidget() or QApplication.activeWindow()
    shown = windows_shown()
    return active if active in shown else next(iter(shown), None)
