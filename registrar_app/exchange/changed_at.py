"""Tells when a workbook says that it was changed last: Excel and WPS write it into the file, where a copy keeps it."""

from __future__ import annotations

import re
import zipfile
from datetime import datetime
from pathlib import Path

_PART = "docProps/core.xml"
_LIMIT = 100_000
_MODIFIED = re.compile(
    rb"<dcterms:modified[^>]{0,500}>\s*(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z)\s*</dcterms:modified>"
)


def changed_at(path: Path) -> datetime | None:
    """Return the time, with its zone; ``None`` for a file that tells none, or that is no workbook."""
    try:
        with zipfile.ZipFile(path) as package:
            if package.getinfo(_PART).file_size > _LIMIT:
                return None
            with package.open(_PART) as part:
                found = _MODIFIED.search(part.read(_LIMIT))
        return datetime.fromisoformat(found[1].decode("ascii")) if found is not None else None
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, NotImplementedError, RuntimeError, EOFError):
        return None
