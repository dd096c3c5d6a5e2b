"""Tests that the program speaks to no network: ``strace`` sees every connect of a short journey."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CONNECT = re.compile(r"connect\(\d+[^,]*, \{sa_family=(\w+)")
LOCAL = {"AF_UNIX", "AF_NETLINK"}
TO_NETWORK = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('127.0.0.1', 9))"


def families(record: Path, environment: dict[str, str], *arguments: str) -> set[str]:
    """The address families that a Python process and its children connect to."""
    done = subprocess.run(
        [
            "strace",
            "-f",
            "--seccomp-bpf",
            "-qq",
            "-e",
            "trace=connect",
            "-o",
            str(record),
            sys.executable,
            *arguments,
        ],
        env=os.environ | environment | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=400,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return set(CONNECT.findall(record.read_text(encoding="utf-8", errors="replace")))


@pytest.fixture
def record(tmp_path: Path) -> Path:
    if not shutil.which("strace"):
        pytest.skip("strace is not installed")
    if (
        subprocess.run(
            ["strace", "-f", "--seccomp-bpf", "-qq", "true"], capture_output=True, check=False
        ).returncode
        != 0
    ):
        pytest.skip("this machine forbids ptrace, which strace needs")
    return tmp_path / "connects.txt"


def test_a_connect_to_a_network_is_seen(record: Path) -> None:
    assert "AF_INET" in families(record, {}, "-c", TO_NETWORK)


def test_a_journey_connects_to_no_network(record: Path, world, tmp_path: Path) -> None:
    place = {"REGISTRAR_STORE": str(world.store("office-1")), "REGISTRAR_PASSWORD": world.password}
    calls = (
        ("contract", "list"),
        ("store", "verify"),
        ("demo", "--out", str(tmp_path / "demo")),
    )
    for call in calls:
        assert families(record, place, "-m", "registrar_app", *call) <= LOCAL, call
