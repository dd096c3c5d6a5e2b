"""Keeps the fixture of the store's tests: a fresh practice office in a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.office import PracticeOffice


@pytest.fixture
def office(tmp_path: Path) -> Iterator[PracticeOffice]:
    practice = PracticeOffice(tmp_path / "store")
    yield practice
    practice.store.close()
