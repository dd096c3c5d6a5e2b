"""Keeps where the program finds its resources and keeps its own things, frozen or not; creates nothing by itself."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

APPLICATION = "technology-contract-registrar"
PORTABLE_MARK, PORTABLE_DATA = "portable.txt", "data"


def resource(*parts: str) -> Path:
    """Return a path under ``resources``: beside the package, or inside the frozen program."""
    frozen_root = getattr(sys, "_MEIPASS", None)
    root = Path(frozen_root) if frozen_root else Path(__file__).resolve().parent.parent
    return root.joinpath("resources", *parts)


def is_frozen() -> bool:
    """Whether this is the packaged program and not a checkout."""
    return bool(getattr(sys, "frozen", False))


@cache
def _beside_program() -> Path | None:
    """Return the portable folder; found once, since a stick that is pulled out must not change where things are kept."""
    if not is_frozen():
        return None
    beside = Path(sys.executable).absolute().parent
    return beside / PORTABLE_DATA if (beside / PORTABLE_MARK).is_file() else None


def portable_folder() -> Path | None:
    """Return ``data`` beside a frozen program with ``portable.txt``; ``None`` elsewhere, and under ``REGISTRAR_HOME``."""
    return None if os.environ.get("REGISTRAR_HOME") else _beside_program()


def user_folder() -> Path:
    """Return the folder for the user's settings, packs and log: ``REGISTRAR_HOME``, else the portable one, else the user's."""
    chosen = os.environ.get("REGISTRAR_HOME")
    if chosen:
        return Path(chosen)
    portable = portable_folder()
    if portable is not None:
        return portable
    import platformdirs

    return Path(platformdirs.user_data_dir(APPLICATION, appauthor=False))


def user_packs() -> Path:
    """Return the folder of packs that the user installed; they come before the shipped ones."""
    return user_folder() / "packs"


def session_folders() -> Path:
    """Return the folder above the temporary folder of each running window."""
    return user_folder() / "session"


def log_file() -> Path:
    """Return the file that unexpected errors are written to; it never holds contract content."""
    return user_folder() / "log" / "registrar.log"


def as_kept(place: Path) -> str:
    """Return how the settings name a folder: inside the portable folder from there, since a stick's letter changes."""
    portable, whole = portable_folder(), place.absolute()
    if portable is not None and whole.is_relative_to(portable):
        return whole.relative_to(portable).as_posix()
    return str(whole)


def from_kept(name: str) -> Path:
    """Return the folder that the settings name."""
    portable = portable_folder()
    return portable / name if portable is not None else Path(name)
