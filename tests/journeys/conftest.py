"""Runs a journey in a process of its own, on a screen of its own where Xvfb is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TIME_LIMIT = 400

Travel = Callable[..., str]


@pytest.fixture
def screen() -> Iterator[dict[str, str]]:
    """The environment of a screen: the present one, an own Xvfb, or Qt's offscreen platform."""
    if sys.platform != "linux" or not shutil.which("Xvfb"):
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as pipe:
        number = pipe.readline().strip()
    try:
        yield (
            {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
            if number
            else {"QT_QPA_PLATFORM": "offscreen"}
        )
    finally:
        server.terminate()
        server.wait()


@pytest.fixture
def travel(screen: dict[str, str], tmp_path: Path) -> Travel:
    """Run a journey's script to its end and return what it said; its arguments are a folder and what else is given."""

    def run(script: str, *arguments: str, limit: int = TIME_LIMIT) -> str:
        environment = (
            os.environ | screen | {"REGISTRAR_HOME": str(tmp_path / "home"), "PYTHONPATH": str(ROOT)}
        )
        done = subprocess.run(
            [sys.executable, str(Path(__file__).with_name(script)), str(tmp_path), *arguments],
            env=environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=limit,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return run
