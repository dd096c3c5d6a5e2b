"""Keeps where a batch is best saved: a stick that is plugged in, else the documents; the user may choose otherwise."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QStorageInfo

_REMOVABLE_ROOTS = ("/media/", "/run/media/", "/Volumes/")
_DRIVE_REMOVABLE = 2


def preferred_folder() -> Path:
    """Return the first writable removable drive, else the user's documents."""
    for volume in QStorageInfo.mountedVolumes():
        root = volume.rootPath()
        if volume.isReady() and not volume.isReadOnly() and _is_removable(root):
            return Path(root)
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def _is_removable(root: str) -> bool:
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(root.replace("/", os.sep)) == _DRIVE_REMOVABLE)
    return root.startswith(_REMOVABLE_ROOTS)
