"""Runs recognition in the real window: every type, a refusal, a supplement, an amendment with a revocation."""

from __future__ import annotations

from tests.journeys.conftest import Travel
from tests.journeys.recognition_job import JOBS


def test_contracts_of_every_type_are_recognised_refused_supplemented_amended_and_revoked(
    travel: Travel,
) -> None:
    said = travel("recognition_job.py").splitlines()
    assert [f"done: {job.name}" for job in JOBS] == said[: len(JOBS)]
    assert said[len(JOBS) :] == [
        "done: refusal",
        "done: supplement",
        "done: amendment and revocation",
        "done",
    ]
