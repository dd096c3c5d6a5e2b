"""Keeps what one PC prints with: where each kind of page is saved, which printer, and how far that one's paper is off."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from registrar_app.domain.text import Text
from registrar_app.ui.kept_settings import Settings
from registrar_app.ui.widgets.files import documents_folder
from registrar_app.ui.words import say

FURTHEST = 300
"""The largest offset, in tenths of a millimetre."""
_FOLDER, _PRINTER, _OFFSET = "print/folder", "print/printer", "print/offset"


@dataclass(frozen=True, slots=True)
class Offset:
    """How far a page is moved on its paper, in tenths of a millimetre: to the right, and down."""

    x: int = 0
    y: int = 0


class PrintHabits:
    """What was chosen last, kept in the window's settings; without settings, for as long as it lives."""

    def __init__(self, settings: Settings | None = None) -> None:
        self._settings = settings
        self._own: dict[str, str] = {}

    def folder(self, kind: Text) -> Path:
        """Return where pages of a kind are saved: the folder chosen last, else one of their name among the documents."""
        kept = self._read(f"{_FOLDER}/{quote(kind.en, safe='')}")
        if kept:
            return Path(kept)
        documents = documents_folder()
        return Path(documents) / say(kind)

    def keep_folder(self, kind: Text, folder: Path) -> None:
        """Save pages of a kind there from now on."""
        self._write(f"{_FOLDER}/{quote(kind.en, safe='')}", str(folder))

    def printer(self) -> str:
        """Return the name of the printer chosen last, or ""."""
        return self._read(_PRINTER)

    def keep_printer(self, name: str) -> None:
        """Print on it from now on."""
        self._write(_PRINTER, name)

    def offset(self, printer: str) -> Offset:
        """Return how far pages are moved on a printer's paper."""
        x, _, y = self._read(f"{_OFFSET}/{quote(printer, safe='')}").partition(";")
        with contextlib.suppress(ValueError):
            return Offset(_within(int(x)), _within(int(y)))
        return Offset()

    def keep_offset(self, printer: str, offset: Offset) -> None:
        """Move pages so far on that printer's paper from now on."""
        self._write(f"{_OFFSET}/{quote(printer, safe='')}", f"{_within(offset.x)};{_within(offset.y)}")

    def _read(self, key: str) -> str:
        if self._settings is None:
            return self._own.get(key, "")
        return str(self._settings.value(key, "") or "")

    def _write(self, key: str, value: str) -> None:
        if self._settings is None:
            self._own[key] = value
        else:
            self._settings.setValue(key, value)


def _within(tenths: int) -> int:
    return min(max(tenths, -FURTHEST), FURTHEST)
