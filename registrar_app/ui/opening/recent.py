"""Remembers which registers were opened last: their folders only, never a password."""

from __future__ import annotations

from pathlib import Path

from registrar_app.paths import as_kept, from_kept
from registrar_app.ui.kept_settings import Settings

RECENT, LAST = "recent_stores", "last_store"
MOST = 8


def recent_stores(settings: Settings) -> list[Path]:
    """Return the folders, the last one first."""
    kept = settings.value(RECENT, [])
    told = [kept] if isinstance(kept, str) else [each for each in kept or [] if isinstance(each, str)]
    last = str(settings.value(LAST, ""))
    return [from_kept(each) for each in dict.fromkeys([last, *told]) if each][:MOST]


def remember_store(settings: Settings, directory: Path) -> None:
    """Put a folder first."""
    before = [as_kept(each) for each in recent_stores(settings)]
    kept = list(dict.fromkeys([as_kept(directory), *before]))[:MOST]
    settings.setValue(RECENT, kept)
    settings.setValue(LAST, kept[0])
