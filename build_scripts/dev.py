"""Entry of the development commands: finds a fitting Python and hands over; the work lies in `commands`.

    python3 build_scripts/dev.py run                opens the program on sample contracts
    python3 build_scripts/dev.py test [--all] [...]  lint and tests; further words go to pytest
    python3 build_scripts/dev.py lint               lint, types and import rule only
    python3 build_scripts/dev.py setup              only prepares the machine
    python3 build_scripts/dev.py lock               renews requirements.lock
    python3 build_scripts/dev.py screenshots [...]  pictures of every screen, languages, colours, sizes
    python3 build_scripts/dev.py translations       brings the English catalogue up to the code
    python3 build_scripts/dev.py manual             writes the manual's pages of fields and codes anew

Needs only the standard library, and must stay readable for an old Python so that it can say so in one line.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

LOWEST, BEYOND = (3, 11), (3, 14)


def fits(version: tuple[int, int]) -> bool:
    """Whether the program runs on this version of Python (major, minor)."""
    return LOWEST <= version < BEYOND


def find_fitting_python() -> str | None:
    """Path of another Python here that fits, or None; a command that does not start is passed over."""
    for minor in range(BEYOND[1] - 1, LOWEST[1] - 1, -1):
        found = shutil.which(f"python3.{minor}")
        if found and subprocess.run([found, "-c", ""], capture_output=True, check=False).returncode == 0:
            return found
    return None


def main() -> int:
    """Runs the command named in argv and returns its exit code."""
    if not fits(sys.version_info[:2]):
        other = find_fitting_python()
        if other is None:
            sys.stderr.write("error: Python 3.11, 3.12 or 3.13 is needed; install one and run this again\n")
            return 1
        return subprocess.run([other, *sys.argv], check=False).returncode
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    from build_scripts.commands import main as run_command

    return run_command(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
