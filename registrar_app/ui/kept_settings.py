"""Keeps the window's own settings: read once, asked and changed in memory, written on a thread.

Qt writes a settings file on the thread that changed it, and waits until the disk has it; meanwhile every other thread that
asks for a setting of that file waits too. Here nobody waits: the window never touches the file again once it is read.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from threading import Event, Lock
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QSettings

from registrar_app.ui.work_thread import start


class Settings(Protocol):
    """What parts of the window ask of settings; ``QSettings`` fits."""

    def value(self, key: str, default: Any = None, /) -> Any:
        """Return what is kept, else the default."""
        ...

    def setValue(self, key: str, value: Any, /) -> None:
        """Keep a value."""
        ...

    def remove(self, key: str, /) -> None:
        """Keep it no more."""
        ...


class KeptSettings:
    """The settings of one file. What other programs wrote to it meanwhile is seen after the next writing."""

    def __init__(self, file: Path) -> None:
        """Read the file; where there is none, nothing is kept yet."""
        self._file = str(file)
        self._lock, self._turn = Lock(), Lock()
        self._changed: dict[str, Any] = {}
        self._written: Event | None = None
        self._values = _all_of(self._open())

    def value(self, key: str, default: Any = None, /) -> Any:
        """Return what is kept, else the default."""
        return self._values.get(key, default)

    def setValue(self, key: str, value: Any, /) -> None:
        """Keep a value, at once in memory and within a moment in the file."""
        with self._lock:
            self._values[key] = value
            self._write_soon(key, value)

    def remove(self, key: str, /) -> None:
        """Keep it no more."""
        with self._lock:
            self._values.pop(key, None)
            self._write_soon(key, _GONE)

    def finish(self) -> None:
        """Wait until everything is in the file."""
        if self._written is not None:
            self._written.wait()

    def _write_soon(self, key: str, value: Any) -> None:
        """Note a change; what is not begun to be written yet goes together."""
        if not self._changed:
            self._written = start(self._write, _leave_it, is_looking=True)
        self._changed[key] = value

    def _write(self) -> None:
        with self._turn:  # an older value never comes last
            self._write_changes()

    def _write_changes(self) -> None:
        with self._lock:
            changed, self._changed = self._changed, {}
        file = self._open()
        for key, value in changed.items():
            file.remove(key) if value is _GONE else file.setValue(key, value)
        # ``sync()`` would hold Python's lock while the disk is waited for; so does Qt's own event for it not
        QCoreApplication.sendEvent(file, QEvent(QEvent.Type.UpdateRequest))
        file.sync()  # where there is no application any more, nothing took the event
        if file.status() is not QSettings.Status.NoError:
            return  # what the disk refused holds as long as the window is open
        written = _all_of(file)
        with self._lock:
            for key, value in self._changed.items():
                written.pop(key, None) if value is _GONE else written.update({key: value})
            self._values = written

    def _open(self) -> QSettings:
        return QSettings(self._file, QSettings.Format.IniFormat)


_GONE = object()


def _all_of(file: QSettings) -> dict[str, Any]:
    return {key: file.value(key) for key in file.allKeys()}


def _leave_it(_: object, error: Exception | None) -> None:
    """A width that cannot be written is no trouble worth a word: it holds for as long as the window is open."""


@cache
def settings_in(file: Path) -> KeptSettings:
    """Return the settings of a file, the same to all that ask."""
    return KeptSettings(file)
