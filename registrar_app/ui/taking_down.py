"""Takes every window down that is left when the program ends.

Left to itself, PySide6 deletes them one inside another as Python ends (a window's last reference may hang on a connection
of another), frees some twice, and the program would end with a crash after all its work.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication


def take_down_windows() -> None:
    """Delete every window that hangs on no other, with all that hangs on it."""
    for widget in QApplication.topLevelWidgets():
        if widget.parent() is None:
            widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
