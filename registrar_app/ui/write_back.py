"""Has what the window wrote put from the register's log into its file, on a thread, so that no keeping of a draft has to."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from registrar_app.services.ports import RegisterStore
from registrar_app.ui.operation import Newest

LOOK_MS = 3_000
LOOKS_AT_MOST = 20
"""Looks after which it is done though somebody still writes."""


class WriteBack(QObject):
    """Looks now and then whether something was written, and has it put away once nothing more was since the last look."""

    def __init__(self, parent: QObject, store: RegisterStore) -> None:
        super().__init__(parent)
        self._store = store
        self._beside = Newest(self)
        self._done = self._seen = store.written_here()
        self._looks = 0
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def end(self) -> None:
        """Look no more, and wait for what was begun: the closing does the rest."""
        self._timer.stop()
        self._beside.end()

    def look(self) -> None:
        """Begin it where it is time and the last one has ended."""
        written = self._store.written_here()
        rests, self._seen = written == self._seen, written
        if written == self._done or self._beside.is_working:
            return
        self._looks += 1
        if rests or self._looks >= LOOKS_AT_MOST:
            self._looks, self._done = 0, written
            self._beside.ask(lambda _: self._store.write_log_back(), _leave_it)


def _leave_it(_: object, error: Exception | None) -> None:
    """Tell nothing of an error: all is in the log, and the next commit meets a disk that refuses and says so."""
