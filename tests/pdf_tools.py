"""What ordinary tools say of a PDF (poppler, qpdf, NSS); where one is missing the test is skipped."""

from __future__ import annotations

import shutil
import subprocess

import pytest


def ask_tool(tool: str, *arguments: str) -> str:
    """What the tool writes."""
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")
    return subprocess.run(
        [tool, *arguments], capture_output=True, check=True, text=True, encoding="utf-8"
    ).stdout
