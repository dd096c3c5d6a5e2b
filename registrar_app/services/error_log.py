"""Writes unexpected errors to the local log: types, our own function names and lines, never messages or contract content."""

from __future__ import annotations

import traceback
from datetime import UTC, datetime
from pathlib import Path

from registrar_app import __version__

SIZE_LIMIT = 1_000_000


def log_unexpected(error: BaseException, target: Path) -> None:
    """Append what happened where; a log that cannot be written must not hide the error itself."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [
        f"  {frame.filename.rpartition('registrar_app')[2]}:{frame.lineno} {frame.name}" for frame in frames
    ]
    lines = [f"{datetime.now(UTC).isoformat()} {__version__} {type(error).__name__}", *places, ""]
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        mode = "w" if target.exists() and target.stat().st_size > SIZE_LIMIT else "a"
        with target.open(mode, encoding="utf-8") as log:
            log.write("\n".join(lines))
    except OSError:
        return
