"""Keeps where the program finds its resources and keeps its own things, frozen or not; creates nothing by itself."""

from __future__ import annotations

import os
import sys
from pathlib import Path

APPLICATION = "technology-contract-registrar"


def resource(*parts: str) -> Path:
    """Return a path under ``resources``: beside the package, or inside the frozen program."""
    frozen_root = getattr(sys, "_MEIPASS", None)
    root = Path(frozen_root) if frozen_root else Path(__file__).resolve().parent.parent
    return root.joinpath("resources", *parts)


def user_folder() -> Path:
    """Return the folder for the user's settings, packs and log (``REGISTRAR_HOME`` overrides)."""
    chosen = os.environ.get("REGISTRAR_HOME")
    if chosen:
        return Path(chosen)
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
