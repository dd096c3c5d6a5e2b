"""Lists what lies on a drive and says how two lists differ, and which differences nobody declared."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

FOLDER = "folder"


@dataclass(frozen=True)
class Changes:
    """What differs between two lists, by name."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    altered: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.altered)

    def lines(self) -> list[str]:
        """Return one line a difference: ``+`` added, ``-`` removed, ``*`` altered."""
        marked = (("+", self.added), ("-", self.removed), ("*", self.altered))
        return [f"{mark} {name}" for mark, names in marked for name in names]

    def outside(self, declared: Sequence[re.Pattern[str]]) -> Changes:
        """Return those that no pattern of what was declared matches at its beginning."""

        def strange(names: Iterable[str]) -> tuple[str, ...]:
            return tuple(name for name in names if not any(pattern.match(name) for pattern in declared))

        return Changes(strange(self.added), strange(self.removed), strange(self.altered))


def changes(before: Mapping[str, str], after: Mapping[str, str]) -> Changes:
    """Return how the second list differs from the first."""
    return Changes(
        added=tuple(sorted(after.keys() - before.keys())),
        removed=tuple(sorted(before.keys() - after.keys())),
        altered=tuple(sorted(name for name in before.keys() & after.keys() if before[name] != after[name])),
    )


def list_files(drive: Path) -> dict[str, str]:
    """Return every file and folder of a drive, named as Windows names it, with size and time of the last change.

    A link counts as what it is, so that nothing outside the drive is listed.
    """
    found: dict[str, str] = {}
    for folder, folders, files in os.walk(drive):
        for name in folders:
            found[_named(drive, Path(folder, name))] = FOLDER
        for name in files:
            told = Path(folder, name).lstat()
            found[_named(drive, Path(folder, name))] = f"{told.st_size} {told.st_mtime_ns}"
    return found


def digests(*folders: Path) -> dict[str, str]:
    """Return the SHA-256 of every file in folders, by its path."""
    files = (file for folder in folders for file in folder.rglob("*") if file.is_file())
    return {str(file): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def _named(drive: Path, path: Path) -> str:
    return str(path.relative_to(drive)).replace("/", "\\")
