"""Tells whether the windows are locked, for what the system shows by itself and no lock screen can cover."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

_PROPERTY = "windows_locked"


def is_locked() -> bool:
    """Whether the windows are covered now."""
    return bool(QCoreApplication.instance().property(_PROPERTY))


def tell_locked(locked: bool) -> None:
    """Keep whether the windows are covered; the lock tells it."""
    QCoreApplication.instance().setProperty(_PROPERTY, locked)
