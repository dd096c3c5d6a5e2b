"""Two months of 5 offices with 3 PCs each, 30 days, in which sticks and disks go the way that they go in life.

The first month has only bad luck: at its end the bureau has every contract. The second has mistakes too: a folder is
copied, a backup put back by hand, a number used by two PCs; the bureau has the truth and names every one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from registrar_app.domain.alarm import AlarmKind
from tests.journeys.thirty_days import Month

BAD_LUCK = """
     2  371002-01  backup
     3  371003-02  lost
     4  371082-01  twice
     5  371083-03  late 9
     6  371071-01  backup
     8  371002-03  lost
     9  371003-02  again
    10  371082-02  late 4
    11  371002-01  restore
    12  371083-01  twice
    13  371002-03  lost
    14  371071-02  late 12
    16  371082-03  backup
    17  371071-01  restore
    18  371002-03  again
    19  371003-01  lost
    20  371003-03  twice
    22  371082-03  late 6
    23  371082-03  restore
    25  371083-02  lost
    26  371003-01  again
    27  371071-03  twice
    28  371002-02  late 3
    29  371083-02  again
"""

MISTAKES = """
     2  371002-01  backup
     3  371003-01  second-pc
     4  371082-02  copied
     5  371002-02  lost
     6  371071-01  backup
     9  371002-01  put-back
    10  371083-01  twice
    11  371082-02  late 2
    12  371083-02  copied
    13  371002-02  again
    15  371071-01  restore
    16  371003-02  late 7
    17  371082-02  new-number
    18  371083-03  backup
    19  371002-01  new-number
    20  371071-03  lost
    22  371083-03  put-back
    24  371083-02  new-number
    25  371003-03  twice
    26  371071-03  again
    30  371082-03  lost
"""


@pytest.fixture
def play(tmp_path: Path) -> Iterator[Callable[..., Month]]:
    months: list[Month] = []

    def start(script: str, seed: int) -> Month:
        months.append(Month(tmp_path / str(len(months)), seed, script))
        figures = months[-1].play()
        alarms = len(months[-1].bureau.truth.alarms)
        acts = len(months[-1].bureau.truth.here)
        print(f"seed {seed}: {figures}, acts taken {acts}, alarms {alarms}")
        return months[-1]

    yield start
    for month in months:
        month.close()


def named(month: Month, *kinds: AlarmKind) -> set[str]:
    """The devices that alarms of these kinds are about."""
    return {alarm.device for alarm in month.bureau.desk.store.alarms() if alarm.kind in kinds}


def assert_every_contract_arrived(month: Month) -> None:
    """Whatever an office has in its store is at the bureau just so, once nothing of it is on its way any more."""
    there = {case.uid: case for case in month.bureau.desk.store.cases()}
    for pc in month.pcs.values():
        unsent = {signed.act().case for signed in pc.desk.store.unsent_acts()}
        for case in pc.desk.store.cases():
            if case.uid not in unsent:
                assert there[case.uid].history == case.history


def test_a_month_of_bad_luck_ends_with_every_contract_at_the_bureau(play: Callable[..., Month]) -> None:
    month = play(BAD_LUCK, 20261123)
    assert_every_contract_arrived(month)
    assert month.bureau.truth.waiting == []
    restored = {"371002-01", "371071-01", "371082-03"}
    assert named(month, AlarmKind.NEW_CHAIN) == named(month, AlarmKind.LACKING) == restored
    assert named(month, AlarmKind.PARALLEL) == {
        "371082-03"
    }  # a stick of the lost disk came after its successor's
    looked_at = {AlarmKind.NEW_CHAIN, AlarmKind.LACKING, AlarmKind.PARALLEL}
    assert named(month, *(kind for kind in AlarmKind if kind not in looked_at)) == set()
    assert month.figures.contracts > 200


def test_a_month_of_mistakes_ends_with_every_one_of_them_named(play: Callable[..., Month]) -> None:
    month = play(MISTAKES, 20261124)
    two_chains = {"371002-01", "371082-02", "371083-02", "371083-03"}
    assert named(month, AlarmKind.FORK, AlarmKind.ROLLBACK) == two_chains
    assert named(month, AlarmKind.NUMBER) == {"371003-01"}
    assert named(month, AlarmKind.NEW_CHAIN) == {"371003-01", "371071-01"}
    assert named(month, AlarmKind.ACTS_MISSING, AlarmKind.ROSTER) == set()


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("script", [BAD_LUCK, MISTAKES], ids=["bad luck", "mistakes"])
def test_other_months_end_in_the_truth_too(play: Callable[..., Month], script: str, seed: int) -> None:
    month = play(script, seed)
    if script == BAD_LUCK:
        assert_every_contract_arrived(month)
