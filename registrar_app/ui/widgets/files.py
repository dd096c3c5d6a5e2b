"""Takes files and folders from the system's dialogs and from dragging; what a dialog answers while it is locked is not obeyed.

The system's own dialogs cannot be covered, so that one left open would still obey whoever comes by.
"""

from __future__ import annotations

import contextlib
import re
from pathlib import Path

from PySide6.QtCore import QMimeData, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from registrar_app import paths
from registrar_app.ui.locked import is_locked
from registrar_app.ui.window_memory import window_settings

_FOLDERS = "folders"
_FIRST_ENDING = re.compile(r"\*(\.\w+)")
"""The first ending in the words of several kinds: ``Contract files (*.docx *.pdf)``."""

_ENDING = re.compile(r"\*(\.\w+)\)$")
"""The ending in the words of a kind: ``CSV (*.csv)``."""


def documents_folder() -> Path:
    """Return where files are proposed to go: the user's documents; a portable program's lie beside it."""
    portable = paths.portable_folder()
    if portable is None:
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    folder = portable / "documents"
    with contextlib.suppress(OSError):  # the dialog then begins elsewhere
        folder.mkdir(exist_ok=True)
    return folder


def _documents_there() -> str:
    """Return the user's documents, or the home where there are none: Qt would propose the folder's name as a file's."""
    folder = documents_folder()
    return str(folder if folder.is_dir() else Path.home())


def last_folder(kind: str) -> str:
    """Return the folder that was used last for a kind of files, as ``.htroster``, or "" where it is not there now."""
    kept = str(window_settings().value(f"{_FOLDERS}/{kind}", "") or "")
    return kept if kept and Path(kept).is_dir() else ""


def keep_folder(kind: str, folder: Path) -> None:
    """Begin there the next time such a file is asked for."""
    window_settings().setValue(f"{_FOLDERS}/{kind}", str(folder))


def ask_file(over: QWidget, title: str, at: str = "", kinds: str = "") -> str:
    """Return the file that is to be read, or ""; without ``at`` one begins where such a file was found last."""
    named = _FIRST_ENDING.search(kinds)
    kind = named[1] if named else "any"
    begin = at or last_folder(kind) or _documents_there()
    chosen, _ = QFileDialog.getOpenFileName(over, title, begin, kinds)
    if is_locked() or not chosen:
        return ""
    keep_folder(kind, Path(chosen).parent)
    return chosen


def ask_files(over: QWidget, title: str, at: str = "", kinds: str = "") -> list[str]:
    """Return the files that are to be read; none when it was left."""
    chosen, _ = QFileDialog.getOpenFileNames(over, title, at, kinds)
    return [] if is_locked() else list(chosen)


def ask_target(over: QWidget, title: str, at: str = "", kinds: str = "") -> tuple[str, str]:
    """Return the file that is to be written, or "", and the kind that was chosen."""
    chosen, kind = QFileDialog.getSaveFileName(over, title, at, kinds)
    return ("", "") if is_locked() else (chosen, kind)


def ask_target_of_kind(over: QWidget, title: str, at: str, kinds: str) -> Path | None:
    """Return the file that is to be written, ``None`` when it was left.

    A name without an ending gets that of the kind that was chosen, else that of the name that was proposed.
    """
    chosen, kind = ask_target(over, title, at, kinds)
    if not chosen:
        return None
    path, ending = Path(chosen), _ENDING.search(kind)
    return path if path.suffix else path.with_suffix(ending[1] if ending else Path(at).suffix)


def ask_folder(over: QWidget, title: str, at: str = "") -> str:
    """Return the folder, or ""."""
    chosen = QFileDialog.getExistingDirectory(over, title, at)
    return "" if is_locked() else chosen


def dropped_files(mime: QMimeData) -> list[Path]:
    """Return the files of this PC that are dragged; folders and links are none."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file()]
