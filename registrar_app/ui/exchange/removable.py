"""Keeps where a batch is best saved: a stick that is plugged in, else the documents; the user may choose otherwise."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStorageInfo

from registrar_app.services.place_risk import is_removable
from registrar_app.ui.widgets.files import documents_folder


def preferred_folder() -> Path:
    """Return the first writable removable drive, else the user's documents."""
    for volume in QStorageInfo.mountedVolumes():
        root = volume.rootPath()
        if volume.isReady() and not volume.isReadOnly() and is_removable(root):
            return Path(root)
    return documents_folder()
