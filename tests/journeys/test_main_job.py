"""Runs the main job in the real window, on a screen of its own where Xvfb is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TIME_LIMIT = 120


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


def test_a_contract_goes_from_the_keyboard_to_the_bureau_and_back(
    screen: dict[str, str], tmp_path: Path
) -> None:
    environment = os.environ | screen | {"REGISTRAR_HOME": str(tmp_path / "home"), "PYTHONPATH": str(ROOT)}
    script = Path(__file__).with_name("main_job.py")
    run = subprocess.run(
        [sys.executable, str(script), str(tmp_path)],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=TIME_LIMIT,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "done" in run.stdout
