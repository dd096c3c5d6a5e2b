"""The repository as its own tests read it: which files belong to it, and their syntax trees."""

from __future__ import annotations

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@cache
def tracked_files() -> list[Path]:
    """Every file that is, or is about to be, part of the repository."""
    command = [
        "git",
        "-c",
        "safe.directory=*",
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]
    listing = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode("utf-8")
    return [ROOT / name for name in sorted(set(listing.split("\0"))) if name and (ROOT / name).is_file()]


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def modules(*folders: str) -> list[Path]:
    starts = tuple(ROOT / folder for folder in folders)
    return [
        p for p in tracked_files() if p.suffix == ".py" and any(p.is_relative_to(start) for start in starts)
    ]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()
