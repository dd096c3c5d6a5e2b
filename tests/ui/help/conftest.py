"""A log of errors of one's own for each test, and windows of the help that close after it."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("REGISTRAR_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def shown(dressed, qtbot):
    """Show a window of the help."""

    def show(window):
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return show
