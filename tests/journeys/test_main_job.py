"""Runs the main job in the real window."""

from __future__ import annotations

from tests.journeys.conftest import Travel


def test_a_contract_goes_from_the_keyboard_to_the_bureau_and_back(travel: Travel) -> None:
    assert "done" in travel("main_job.py")
