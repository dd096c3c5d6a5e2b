"""Lets what the user drags be written down once it rests: every writing waits for the disk, and dragging makes many."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_REST_MS = 400


class Settling(QTimer):
    """``start()`` at every move; it writes when none has come for a moment, or at ``finish()``."""

    def __init__(self, parent: QObject, write: Callable[[], object]) -> None:
        super().__init__(parent)
        self._write = write
        self.setSingleShot(True)
        self.setInterval(_REST_MS)
        self.timeout.connect(self._write)

    def finish(self) -> None:
        """Write now what still waits: what is dragged goes out of sight."""
        if self.isActive():
            self.stop()
            self._write()
