"""What the README tells a newcomer to type is typed here, in a real shell."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[2]


def main_job() -> list[str]:
    """The block of the README that begins with ``export PATH``."""
    blocks = re.findall(r"```\n(.*?)```", (HOUSE / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    return next(block for block in blocks if block.startswith("export PATH")).splitlines()


@pytest.mark.skipif(
    os.name == "nt" or shutil.which("bash") is None, reason="the block is written for a POSIX shell"
)
def test_the_main_job_can_be_typed_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / "resources").symlink_to(HOUSE / "resources")
    bin_folder = tmp_path / ".venv" / "bin"
    bin_folder.mkdir(parents=True)
    command = bin_folder / "registrar"
    command.write_text(
        f'#!/bin/sh\nPYTHONPATH="{HOUSE}" exec "{sys.executable}" -m registrar_app "$@"\n', encoding="utf-8"
    )
    command.chmod(0o755)
    lines = main_job()
    assert len(lines) == 10
    script = "\n".join(["set -e", *lines[:-1], lines[-1].rpartition(" && ")[0]])
    environment = {k: v for k, v in os.environ.items() if not k.startswith("REGISTRAR_")}
    done = subprocess.run(
        ["bash", "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""
    for name in ("slip.pdf", "batches/371002-01-000001.htb", "batches/371002-01-000001.htr"):
        assert (tmp_path / name).exists()
    assess = "\n".join(["set +e", lines[0], lines[-1].rpartition(" && ")[2]])
    last = subprocess.run(
        ["bash", "-c", assess], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert last.returncode == 1, "nobody is eligible in 2026, and the exit code says so"


def test_the_readme_names_only_files_that_are_there() -> None:
    text = (HOUSE / "README.md").read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)]+)\)", text):
        assert (HOUSE / target).exists(), target
