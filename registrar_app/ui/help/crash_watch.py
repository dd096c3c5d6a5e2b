"""Watches for errors that nobody foresaw, wherever they come up: in a slot, in a thread, in Qt itself.

Each is noted in the log and shown once with its report; the same error again is only noted, so that one in a paint
event cannot fill the screen with windows.
"""

from __future__ import annotations

import sys
import threading
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtWidgets import QApplication

from registrar_app import paths
from registrar_app.domain.errors import RegistrarError
from registrar_app.services.crash_report import crash_report
from registrar_app.services.error_log import NAMELESS, Level, log_qt_message, places_of, qt_names, read_log
from registrar_app.ui.front import window_in_front
from registrar_app.ui.help.crash_window import CrashWindow
from registrar_app.ui.unexpected import put_watch, tell_unexpected
from registrar_app.ui.words import language

_GRAVE = (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
_QUIET = (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)


class QtProblem(RuntimeError):  # noqa: N818 - what support reads in the report
    """Something grave that Qt itself complained of, in its own names only."""


class CrashWatch(QObject):
    """Put up for as long as the window runs; ``release()`` takes everything down again."""

    came = Signal(object)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.window: CrashWindow | None = None
        self._shown: set[tuple[str, ...]] = set()
        self._said: set[str] = set()
        self.came.connect(
            self._show, Qt.ConnectionType.QueuedConnection
        )  # from any thread, after the event at hand
        self._hooks = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_error
        threading.excepthook = lambda told: self._on_error(told.exc_type, told.exc_value, told.exc_traceback)
        self._handler = qInstallMessageHandler(self._on_message)
        put_watch(self.came.emit)

    def release(self) -> None:
        """Watch no longer."""
        sys.excepthook, threading.excepthook = self._hooks
        qInstallMessageHandler(self._handler)
        put_watch(None)

    def _on_error(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None or not isinstance(error, Exception):  # a wish to stop is no error
            sys.__excepthook__(kind, error or kind(), trace)
            return
        tell_unexpected(error.with_traceback(trace))

    def _on_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """Note what Qt complains of, each complaint once; a grave one is shown."""
        if kind in _QUIET:
            return
        names = qt_names(message)
        if sys.stderr is not None:
            print(message, file=sys.stderr)
        is_bare = names == NAMELESS and kind not in _GRAVE  # nothing is left of it that would help
        if is_bare or names in self._said:
            return
        self._said.add(names)
        log_qt_message(message, paths.log_file(), Level.ERROR if kind in _GRAVE else Level.WARNING)
        if kind is QtMsgType.QtCriticalMsg:
            self.came.emit(QtProblem(names))

    def _show(self, error: BaseException) -> None:
        """Show the report of an error, unless one stands open or the same was shown."""
        kind = (
            type(error).__name__,
            str(error) if isinstance(error, QtProblem) else "",
            *places_of(error)[-1:],
        )
        if kind in self._shown or self._is_open():
            return
        self._shown.add(kind)
        self.window = CrashWindow(report_of(error), window_in_front())
        self.window.open()

    def _is_open(self) -> bool:
        try:
            return self.window is not None and self.window.isVisible()
        except RuntimeError:  # it went with the dialog that it hung on
            return False


def report_of(error: BaseException) -> str:
    """Return the report as it is shown and saved; the newest entry of the log is the error itself."""
    try:
        earlier = read_log(paths.log_file())[1:]
    except RegistrarError:
        earlier = []
    portable = paths.portable_folder() is not None
    return crash_report(error, earlier, language=language(), library=f"Qt {qVersion()}", portable=portable)
