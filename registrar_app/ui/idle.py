"""Tells when nobody has touched keyboard or mouse for a while, or when somebody locks; what then happens is the window's."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

from registrar_app.ui.composing import composing, locks
from registrar_app.ui.held_errors import holding_errors

IDLE_MINUTES = 4
BEAT_MS = 20_000
_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
}


class IdleWatch(QObject):
    """Emits ``idle`` once after every ``minutes`` without a touch or asleep, and ``lock_wanted`` at Ctrl+L in any window.

    A dialog that waits for an answer keeps the main window's shortcuts from it, so the key is heard here.

    It listens at the windows of the screen system, where only input arrives: a filter over the whole application would
    be asked about every paint.
    """

    idle = Signal()
    lock_wanted = Signal()

    def __init__(self, parent: QObject, minutes: float = IDLE_MINUTES) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(round(minutes * 60_000))
        self._timer.timeout.connect(self.idle)
        self._timer.start()
        self._longest, self._last_beat = minutes * 60, time.time()
        self._beats = QTimer(self)
        self._beats.timeout.connect(self.beat)
        self._beats.start(BEAT_MS)
        composing().touched.connect(self._timer.start)  # its keys come to no window
        application = QGuiApplication.instance()
        application.focusWindowChanged.connect(self._listen)
        self._listen(application.focusWindow())

    def beat(self) -> None:
        """Notice that the PC slept: a timer stands still meanwhile, the clock on the wall does not."""
        now = time.time()
        slept, self._last_beat = now - self._last_beat, now
        if slept > self._longest:
            self.idle.emit()

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)  # else a window that comes back would be heard twice
            window.installEventFilter(self)

    @holding_errors(answer=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to count anew at a touch; nothing but Ctrl+L is kept from the window."""
        if event.type() in _TOUCHES:
            self._timer.start()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and locks(event):
            self.lock_wanted.emit()
            return True
        return False
