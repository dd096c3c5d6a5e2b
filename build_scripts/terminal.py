"""What the development commands say and how they start programs; what they do lies in other modules."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOG = ROOT / "build" / "setup.log"


class SetupError(Exception):
    """Something the person at the keyboard can mend; the message is one line and says how."""


def say(line: str) -> None:
    """Prints one plain line at once, also when the output is piped."""
    print(line, flush=True)


def complain(line: str) -> None:
    """Prints one plain line on standard error."""
    print(line, file=sys.stderr, flush=True)


def last_line(output: str) -> str:
    """The last line of a program's output that says anything, for a one-line error."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    return lines[-1] if lines else "it said nothing"


def run_quietly(
    command: Sequence[str | Path], extra_environment: Mapping[str, str] | None = None, folder: Path = ROOT
) -> subprocess.CompletedProcess[str]:
    """Runs a program, keeps its output in build/setup.log too; a failure is the caller's matter."""
    environment = {**os.environ, **(extra_environment or {})}
    finished = subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    LOG.parent.mkdir(exist_ok=True)
    with LOG.open("a", encoding="utf-8") as log:
        log.write(f"$ {' '.join(str(word) for word in command)}\n{finished.stdout}\n")
    return finished


def is_root() -> bool:
    """Whether we may install system packages without asking; never so on Windows."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
