"""Changes the size of everything in a test, as Ctrl + and Ctrl - do, and waits until all of it has that size."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from registrar_app.ui.look_change import look_change
from registrar_app.ui.main_window import MainWindow


def zoom(window: MainWindow, by: int) -> None:
    """Make everything one step larger or smaller; 0 returns to 100 %."""
    window.zoom(by)
    look_change(QApplication.instance()).finish()
