"""``python -m registrar_app``: ``window …`` opens the window, everything else is the command line."""

from __future__ import annotations

import sys

from registrar_app.app import run_command_line, run_window


def main() -> int:
    """Run what the first word asks for and return the exit code."""
    if sys.argv[1:2] == ["window"]:
        return run_window(sys.argv[2:])
    return run_command_line(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
