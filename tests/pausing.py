"""Waits in the event loop as the program does, so that work beside the window goes on meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, QTimer


def pause(milliseconds: int) -> None:
    """Let the window live for a while.

    ``QTest.qWait`` keeps Python's lock while it waits: threads then hardly run at all.
    """
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop, loop.quit)
    loop.exec()
