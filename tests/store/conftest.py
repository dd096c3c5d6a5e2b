"""Keeps the fixtures of the store's tests: a fresh practice office and a bureau, each in a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.office import PracticeOffice, an_identity


@pytest.fixture
def office(tmp_path: Path) -> Iterator[PracticeOffice]:
    practice = PracticeOffice(tmp_path / "store")
    yield practice
    practice.store.close()


@pytest.fixture
def bureau(tmp_path: Path) -> Iterator[PracticeOffice]:
    practice = PracticeOffice(tmp_path / "bureau", an_identity("bureau", "371000", "b" * 16))
    yield practice
    practice.store.close()
