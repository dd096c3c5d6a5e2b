"""The practice world's password: known of its own stores, of no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from registrar_app.services.practice import practice_password


@pytest.mark.parametrize(
    ("store", "known"),
    [("stores/office-1", "practice-1"), ("stores/bureau", "practice-1"), ("own/office", ""), ("", "")],
)
def test_only_a_store_of_the_practice_world_tells_its_password(
    tmp_path: Path, store: str, known: str
) -> None:
    (tmp_path / "password.txt").write_text("practice-1\n", encoding="utf-8")
    assert practice_password(tmp_path / store) == known


def test_without_the_file_nothing_is_told(tmp_path: Path) -> None:
    assert practice_password(tmp_path / "stores" / "office-1") == ""
