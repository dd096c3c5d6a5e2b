"""Keeps one value on the system's clipboard, out of its history, and takes it off when the helper closes or the register is locked.

Only what was put there from here is taken off: whatever else a user copied meanwhile is the user's.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QWidget

from registrar_app.ui.held_errors import holding_errors

_KEEP_OUT = {
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    "x-kde-passwordManagerHint": b"secret",
}
"""Tells the system's history of the clipboard, and programs that keep one, to leave the value out."""


class HeldValue(QObject):
    """The value that was copied last, as long as the clipboard still has it; ``ended()`` when its window closes."""

    ended = Signal()

    def __init__(self, over: QWidget) -> None:
        """Follow the window ``over``, whose register the values are from."""
        super().__init__(over)
        self._value = ""
        window = over.window()
        window.installEventFilter(self)
        if isinstance(window, QMainWindow) and hasattr(window, "locked"):
            window.locked.connect(self.clear)
        app = QGuiApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.clear)

    @property
    def value(self) -> str:
        """What is held, "" when the clipboard has something else by now."""
        return self._value if self._value and QGuiApplication.clipboard().text() == self._value else ""

    def put(self, value: str) -> None:
        """Put a value on the clipboard in place of what is there."""
        value = value.replace("\r\n", "\n").replace("\r", "\n")  # as the clipboard gives it back
        data = QMimeData()
        data.setText(value)
        for kind, content in _KEEP_OUT.items():
            data.setData(kind, content)
        QGuiApplication.clipboard().setMimeData(data)
        self._value = value

    def clear(self) -> None:
        """Take the value off, if it is still there."""
        if self.value:
            QGuiApplication.clipboard().clear()
        self._value = ""

    @holding_errors(answer=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Clear it when the window closes."""
        if event.type() == QEvent.Type.Close:
            self.clear()
            self.ended.emit()
        return False
