"""Where a file stands in the bureau's list when the roster stands against it: confirming keeps it with an alarm."""

from __future__ import annotations

import pytest

from registrar_app.ui.exchange.batch_lines import DUE, Verdict, take_batch, try_batch
from tests.services.test_batch import World
from tests.services.test_old_roster import made, settle_all, stale_batches

__all__ = ["made"]


def test_a_held_batch_can_be_confirmed_and_goes_in_once_its_alarm_is_settled(
    made: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = stale_batches(made, monkeypatch, 2)

    def tried(path: object) -> Verdict:
        return try_batch(made.program, made.bureau, path).verdict

    assert (tried(first) in DUE, tried(first)) == (True, Verdict.FORKED)
    assert tried(second) is Verdict.REFUSED, "not in its turn"
    assert take_batch(made.program, made.bureau, first).verdict is Verdict.ALARMED
    assert tried(first) is Verdict.ALARMED
    settle_all(made)
    assert tried(first) is Verdict.READY
    assert take_batch(made.program, made.bureau, first).verdict is Verdict.TAKEN
    assert tried(second) is Verdict.FORKED
