"""Keeps where files that travel are best sought and saved: where they were last, on a stick, else in the documents."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStorageInfo

from registrar_app.services.place_risk import is_removable
from registrar_app.ui.widgets.files import documents_folder, last_folder


def preferred_folder() -> Path:
    """Return the first writable removable drive, else the user's documents."""
    for volume in QStorageInfo.mountedVolumes():
        root = volume.rootPath()
        if volume.isReady() and not volume.isReadOnly() and is_removable(root):
            return Path(root)
    return documents_folder()


def folder_for(kind: str) -> Path:
    """Return the folder that was used last for such files where it is there, else the preferred one."""
    return Path(last_folder(kind) or preferred_folder())
