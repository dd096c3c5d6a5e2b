"""The practice world after the whole journey, made once a run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.screens.stage import make_world


@pytest.fixture(scope="session")
def journey_world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bureau and two offices with 75 contracts in every state."""
    return make_world(tmp_path_factory.mktemp("screens") / "template")
