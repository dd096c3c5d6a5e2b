"""One bureau and one office for the nouns that exchange files, and a call as a user types it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.exchange_world import Call, Places, caller, places


@pytest.fixture
def call(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    return caller(capfd, monkeypatch)


@pytest.fixture
def at(tmp_path: Path, call: Call) -> Places:
    return places(tmp_path)
