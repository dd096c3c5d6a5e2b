"""The trial goes on after a failure where it can, stops where what follows builds on it, and never forgets one."""

from __future__ import annotations

import pytest

from build_scripts.smoke.report import Report, Step
from build_scripts.smoke.sides import SmokeError


def refuse() -> str:
    raise SmokeError("no window came")


STEPS: list[Step] = [("starts", lambda: "0.1.0"), ("shows a window", refuse), ("ends", lambda: None)]


def test_checks_that_stand_alone_all_run(capsys: pytest.CaptureFixture[str]) -> None:
    report = Report()
    report.run("Linux", STEPS, is_chain=False)
    assert (report.passed, report.failed) == (2, ["Linux: shows a window"])
    told = capsys.readouterr().out
    assert "ok     starts" in told
    assert ": 0.1.0" in told
    assert "FAILED shows a window" in told
    assert "no window came" in told


def test_in_a_chain_nothing_after_a_failure_runs() -> None:
    report = Report()
    report.run("both", STEPS)
    assert (report.passed, report.failed) == (1, ["both: shows a window"])
