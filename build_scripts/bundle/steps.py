"""Does what comes before freezing on every system: the environment, fonts, translations, PyInstaller, the parts made."""

from __future__ import annotations

import sys
from pathlib import Path

from build_scripts.environment import VENV, venv_program
from build_scripts.terminal import ROOT, SetupError, last_line, run_quietly, say

MADE = ROOT / "build" / "made"
FREEZER = ROOT / "build" / "pyinstaller"
LOCK = ROOT / "build_scripts" / "bundle.lock"


def in_environment() -> bool:
    """Whether this Python is that of ``.venv``."""
    return Path(sys.prefix).resolve() == VENV.resolve()


def prepared_python() -> Path:
    """Return the Python of ``.venv`` with everything that the program needs, set up first.

    Raises:
        SetupError: it cannot be set up.
    """
    from build_scripts.commands import prepare

    prepare(for_tests=False)
    return venv_program("python")


def prepare_parts(libraries: Path, for_windows: bool = False) -> Path:
    """Make icon, notices and the like anew; return their folder.

    Args:
        libraries: The folder of what freezes, and of what this system does not need and the program does.
        for_windows: Whether it goes along with the Windows program.
    """
    from build_scripts.bundle.making import make_parts

    make_parts(MADE, [libraries], for_windows)
    return MADE


def provide_freezer() -> Path:
    """Return the folder with PyInstaller for this system, beside ``.venv``, which stays as the lock says.

    Raises:
        SetupError: it cannot be had.
    """
    if not (FREEZER / "PyInstaller").is_dir():
        say("Fetching PyInstaller (once) ...")
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"]
        finished = run_quietly([*pip, "--no-deps", "--require-hashes", "--target", FREEZER, "-r", LOCK])
        if finished.returncode:
            raise SetupError(f"pip could not fetch PyInstaller: {last_line(finished.stdout)}")
    return FREEZER
