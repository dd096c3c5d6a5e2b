"""Waits in the event loop as the program does, so that work beside the window goes on meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, QTimer

TURNS = 8
"""How many turns the event loop has at least after a wait: in one during which the machine stood still it had one or two."""


def pause(milliseconds: int) -> None:
    """Let the window live for a while.

    ``QTest.qWait`` keeps Python's lock while it waits: threads then hardly run at all.
    """
    loop = QEventLoop()
    for wait in (milliseconds, *[0] * TURNS):
        QTimer.singleShot(wait, loop, loop.quit)
        loop.exec()
