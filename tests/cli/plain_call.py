"""A call of the program as its user types it, without a register."""

from __future__ import annotations

import pytest

from registrar_app.app import run_command_line


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """The exit code, and what was written to stdout and stderr."""
    code = run_command_line(list(arguments))
    captured = capsys.readouterr()
    return code, captured.out, captured.err
