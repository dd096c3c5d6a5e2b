"""Prefilling reaches what the issue asks, on texts that were written before it and on those it was made with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.prefill.corpus import HALVES, samples
from tests.prefill.measure import MISMATCHES, Tally, lines, measure, texts_of

PRECISION, RECALL = 0.98, 0.90


def _require(tally: Tally) -> None:
    said = "\n".join([*lines(tally), *tally.faults])
    assert tally.precision() >= PRECISION, said
    assert tally.recall() >= RECALL, said


def test_the_texts_are_many_and_of_every_kind() -> None:
    every = [sample for half in HALVES for sample in samples(half)]
    assert len(every) >= 36
    kinds = {sample.fields["type"] for sample in every}
    assert kinds == {"development", "transfer", "licensing", "consulting", "service"}
    assert sum(bool(MISMATCHES & set(sample.findings)) for sample in every) >= 6


@pytest.mark.parametrize("half", HALVES)
def test_word_files_reach_the_goal(half: str, tmp_path: Path) -> None:
    _require(measure(texts_of(half, "docx", tmp_path)))


@pytest.mark.slow
@pytest.mark.parametrize("half", HALVES)
def test_pdfs_reach_the_goal(half: str, tmp_path: Path) -> None:
    _require(measure(texts_of(half, "pdf", tmp_path)))


@pytest.mark.parametrize("half", HALVES)
def test_every_mismatch_of_figures_and_capitals_is_found(half: str) -> None:
    from registrar_app.domain.prefill.read import prefill

    for sample in samples(half):
        found = {finding.code for finding in prefill(sample.text()).findings}
        assert MISMATCHES & set(sample.findings) == MISMATCHES & found, sample.name
