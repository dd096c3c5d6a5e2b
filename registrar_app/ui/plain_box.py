"""Shows a plain box of Qt's own where the system has none, for a window that could not open."""

from __future__ import annotations

import contextlib

from PySide6.QtWidgets import QMessageBox

from registrar_app.domain.errors import MachineRefusedError
from registrar_app.ui.qt_start import make_application
from registrar_app.ui.words import CLOSE, say


def show_box(title: str, text: str, *, is_fault: bool = True) -> None:
    """Show it until it is closed; nothing is shown where there is no screen."""
    with contextlib.suppress(MachineRefusedError):
        make_application()
        look = QMessageBox.Icon.Critical if is_fault else QMessageBox.Icon.Information
        box = QMessageBox(look, title, text)
        box.addButton(say(CLOSE), QMessageBox.ButtonRole.AcceptRole)
        box.exec()
        box.deleteLater()
