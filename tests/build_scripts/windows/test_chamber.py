"""The Debian with Wine comes from the mirror that this machine has, and sees nothing of the machine but the project."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.terminal import ROOT, SetupError
from build_scripts.windows.chamber import Chamber, mirror_of

HOST = "http://mirror.example"


@pytest.mark.parametrize(
    "sources",
    [
        f"deb {HOST}/debian bookworm main\n",
        f"# deb http://old.example/debian x main\ndeb [arch=amd64 signed-by=/k.gpg] {HOST}/debian bookworm main",
        f"Types: deb\nURIs: {HOST}/debian\nSuites: bookworm\n",
        f"deb {HOST}/debian-security bookworm-security main\ndeb {HOST}/debian bookworm main",
    ],
)
def test_the_mirror_is_that_of_the_machine(sources: str) -> None:
    assert mirror_of(sources) == f"{HOST}/debian"


def test_where_none_is_named_an_existing_chamber_is_asked_for() -> None:
    with pytest.raises(SetupError, match="--chamber"):
        mirror_of("deb http://other.example/ubuntu noble main\n")


def test_a_program_inside_gets_its_own_environment_and_windows_paths() -> None:
    chamber = Chamber(Path("/any"), ROOT / "build" / "windows" / "prefix")
    command = chamber.command(["wine", "a.exe"], {"LANG": "zh_CN.UTF-8"})
    assert command[command.index("env") + 1] == "-i"
    assert "LANG=zh_CN.UTF-8" in command
    assert "WINEPREFIX=/project/build/windows/prefix" in command
    assert command[-2:] == ["wine", "a.exe"]
    assert chamber.windows_path(ROOT / "build" / "登记 一") == "Z:\\project\\build\\登记 一"
