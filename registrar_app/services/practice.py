"""Opens the practice office or bureau: the demo's world, made once and kept for training."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from registrar_app.services.program import Program

OFFICE, BUREAU = "office-1", "bureau"
STORES, PASSWORD_FILE = "stores", "password.txt"


def open_practice_office(
    program: Program,
    folder: Path,
    samples: Path,
    tell: Callable[[str], None],
    language: str = "zh",
    *,
    name: str = OFFICE,
) -> tuple[Path, str]:
    """Return a practice store's folder and its password, making the practice world when it is not there yet.

    What ``tell`` raises ends the work; a world half made is removed.
    """
    if not is_made(folder):
        from registrar_app.services.demo.run_demo import run_demo  # most starts need none of it

        shutil.rmtree(folder, ignore_errors=True)
        try:
            run_demo(program, folder, samples, language, tell)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
    return folder / STORES / name, (folder / PASSWORD_FILE).read_text(encoding="utf-8").strip()


def is_made(folder: Path) -> bool:
    """Whether the practice world is there, and whole."""
    return (folder / "account.txt").exists() and (folder / PASSWORD_FILE).exists()


def practice_password(directory: Path) -> str:
    """Return the password with which a store of the practice world was made, which is no secret; "" for any other store."""
    written = directory.parent.parent / PASSWORD_FILE
    if directory.parent.name != STORES or not written.is_file():
        return ""
    return written.read_text(encoding="utf-8").strip()
