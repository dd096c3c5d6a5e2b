"""Makes what is tried beside the real installer: an older one, and a small one to sign."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from build_scripts.build_windows import compile_installer
from build_scripts.windows.chamber import Chamber

OLDER = "0.0.9"
LEFT_OVER = "only-in-the-older.txt"
"""A file among the older program's parts that the newer one does not have."""


@dataclass(frozen=True)
class Packages:
    """The installers of a trial, and the program that is in them.

    Attributes:
        newer: The installer that is tried.
        older: One of an older version of the same program.
        version: The version of the newer one.
        bundle: The frozen program.
    """

    newer: Path
    older: Path
    version: str
    bundle: Path


def make_older(chamber: Chamber, bundle: Path, folder: Path) -> Path:
    """Make an installer that says it is older, of the same program with one part more."""
    copy = folder / "older"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(bundle, copy, copy_function=os.link)
    (copy / "parts" / LEFT_OVER).write_text("older\n", "ascii")
    target = folder / f"registrar-{OLDER}-setup.exe"
    compile_installer(chamber, copy, target, OLDER, is_quick=True)
    return target


def make_small(chamber: Chamber, folder: Path, version: str) -> Path:
    """Make an installer of next to nothing; signing does not look inside."""
    bundle = folder / "small"
    (bundle / "parts").mkdir(parents=True, exist_ok=True)
    for part in (
        "registrar-app.exe",
        "parts/another",
    ):  # the installer's script wants some beside the program
        (bundle / part).write_bytes(b"MZ")
    target = folder / f"small-{version}-setup.exe"
    compile_installer(chamber, bundle, target, version, is_quick=True)
    return target
