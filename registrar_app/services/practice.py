"""Opens the practice office: the demo's first office, made once and kept for training."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from registrar_app.services.demo.run_demo import run_demo
from registrar_app.services.program import Program


def open_practice_office(
    program: Program, folder: Path, samples: Path, tell: Callable[[str], None], language: str = "zh"
) -> tuple[Path, str]:
    """Return the practice store's folder and its password, making the practice world when it is not there yet."""
    finished, password_file = folder / "account.txt", folder / "password.txt"
    if not finished.exists() or not password_file.exists():
        shutil.rmtree(folder, ignore_errors=True)
        run_demo(program, folder, samples, language, tell)
    return folder / "stores" / "office-1", password_file.read_text(encoding="utf-8").strip()
