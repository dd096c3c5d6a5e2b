"""One bureau and one office for the nouns that exchange files, a call as a user types it, and its answer as a script reads it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from registrar_app.cli.main import run
from tests.cli.exchange_world import Call, Places, caller, places


@pytest.fixture
def call(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    return caller(capfd, monkeypatch)


@pytest.fixture
def at(tmp_path: Path, call: Call) -> Places:
    return places(tmp_path)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a user who has no register."""
    monkeypatch.setenv("REGISTRAR_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("REGISTRAR_STORE", raising=False)
    return tmp_path / "home"


@pytest.fixture
def answer(program: Any, world: Any, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> Callable[..., Any]:
    """Run a call with ``--json``; return its exit code and the one JSON document."""
    monkeypatch.setenv("REGISTRAR_STORE", str(world.store("office-1")))
    monkeypatch.setenv("REGISTRAR_PASSWORD", world.password)

    def call(*arguments: str) -> tuple[int, Any]:
        capsys.readouterr()
        code = run(program, [*arguments, "--json"])
        out = capsys.readouterr().out
        return code, json.loads(out) if out else None

    return call
