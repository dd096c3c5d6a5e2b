"""The open desk at which most services are tried."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from registrar_app.services.desk import Desk


@pytest.fixture
def desk(program, world) -> Iterator[Desk]:
    """The first practice office, its registrar's key unlocked."""
    opened = world.open(program, "office-1")
    yield opened
    opened.store.close()
