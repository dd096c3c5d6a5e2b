"""Keeps a folder of its own for whatever a library writes to a temporary file, such as the spooler of a print-out.

The program itself shows pages and papers from memory. The folder is emptied when the window is locked and removed when
it is closed; what a killed program left behind goes at the next start.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from PySide6.QtCore import QLockFile

_NAMES = ("TMPDIR", "TMP", "TEMP")
"""What Linux and Windows libraries ask for the temporary folder."""


class SessionFolder:
    """The temporary folder of one running window; others that run have their own."""

    def __init__(self, above: Path) -> None:
        """Keep where it goes; nothing is made yet."""
        self._above = above
        self.path = above / str(os.getpid())
        self._lock = QLockFile(str(_lock_of(self.path)))
        self._before: dict[str, str] = {}

    def open(self) -> None:
        """Make it, remove what killed ones left, and let every library of this process use it."""
        try:
            self._above.mkdir(parents=True, exist_ok=True)
            self._lock.setStaleLockTime(0)
            self._lock.tryLock(0)
            self._remove_left_behind()
            shutil.rmtree(self.path, ignore_errors=True)
            self.path.mkdir(mode=0o700)
        except OSError:
            return  # the system's own folder serves; the window must open
        self._before = {name: os.environ[name] for name in _NAMES if name in os.environ}
        os.environ.update(dict.fromkeys(_NAMES, str(self.path)))
        tempfile.tempdir = None

    def wipe(self) -> None:
        """Remove what is in it; what a library holds open stays until the next time."""
        for entry in self.path.iterdir() if self.path.is_dir() else ():
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry, ignore_errors=True)
            else:
                _unlink(entry)

    def close(self) -> None:
        """Remove it and give the process back its own temporary folder."""
        shutil.rmtree(self.path, ignore_errors=True)
        self._lock.unlock()
        if os.environ.get(_NAMES[0]) == str(self.path):
            for name in _NAMES:
                os.environ.pop(name, None)
            os.environ.update(self._before)
            tempfile.tempdir = None

    def _remove_left_behind(self) -> None:
        for folder in self._above.iterdir():
            if not folder.is_dir() or folder == self.path:
                continue
            lock = QLockFile(str(_lock_of(folder)))
            lock.setStaleLockTime(0)  # only its process tells whether it still runs
            if lock.tryLock(0):
                shutil.rmtree(folder, ignore_errors=True)
                lock.unlock()


def _lock_of(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.lock")


def _unlink(file: Path) -> None:
    try:
        file.unlink()
    except OSError:
        return
