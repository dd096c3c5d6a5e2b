"""Where the program keeps its own things."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from registrar_app import paths


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("REGISTRAR_HOME", raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "registrar-app.exe"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    return tmp_path


def test_a_portable_program_keeps_everything_beside_itself(program: Path) -> None:
    (program / paths.PORTABLE).write_text("portable", "ascii")

    assert paths.user_folder() == program / "data"
    assert paths.log_file().is_relative_to(program)


def test_an_installed_program_keeps_nothing_beside_itself(program: Path) -> None:
    assert not paths.user_folder().is_relative_to(program)


def test_a_folder_that_was_named_comes_first(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (program / paths.PORTABLE).write_text("portable", "ascii")
    monkeypatch.setenv("REGISTRAR_HOME", str(program / "else"))

    assert paths.user_folder() == program / "else"
