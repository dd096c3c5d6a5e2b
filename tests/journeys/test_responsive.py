"""A working day on a large register, with a watch over the pauses of the window; and the watch itself."""

from __future__ import annotations

import time

import pytest

from registrar_app.ui.operation import attempt
from tests.event_loop_watch import EventLoopWatch
from tests.journeys.conftest import Travel

LARGE_SECONDS = 3_600


def compute_until_seen(watch: EventLoopWatch) -> None:
    """Compute for 0.2 s of this thread's own time, and until the watch had a turn: the machine may be busy."""
    begun = time.thread_time()
    while time.thread_time() - begun < 0.2 or len(watch._seen) < 10:
        sum(range(1000))


def test_a_pause_is_measured_and_the_program_named_in_which_it_went(qtbot) -> None:
    watch = EventLoopWatch()
    with watch.step("nothing"):
        qtbot.wait(20)
    with watch.step("a long look"):
        attempt(lambda: compute_until_seen(watch), lambda *_: None)
        qtbot.wait(20)
    watch.stop()
    block = watch.hardest["a long look"]
    assert block.work >= 200
    assert any("ui/operation.py attempt" in place for place in block.stack)
    assert watch.table().splitlines()[1].startswith("a long look")


@pytest.mark.slow
@pytest.mark.parametrize("contracts", ["400", pytest.param("100000", id="100,000")])
def test_a_day_on_a_large_register(travel: Travel, contracts: str) -> None:
    """What is measured is printed, not judged; that the window never reads the whole register itself is judged."""
    told = travel("responsive_job.py", contracts, limit=LARGE_SECONDS)
    print(told)
    assert told.endswith("done\n")
