"""The practice world after the whole journey, made once a run."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect

from registrar_app.ui.widgets import sheet
from tests.screens.stage import SIZE, make_world


@pytest.fixture(autouse=True)
def _smallest_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the windows see the smallest screen that the program promises to fit, whatever Qt says there is."""
    monkeypatch.setattr(sheet, "screen_of", lambda window: QRect(0, 0, *SIZE))


@pytest.fixture(scope="session")
def journey_world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bureau and two offices with 75 contracts in every state."""
    return make_world(tmp_path_factory.mktemp("screens") / "template")
