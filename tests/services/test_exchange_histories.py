"""Histories in which sticks are lost, repeated and reordered, backups put back, folders copied, and PCs set up twice.

After each the bureau holds exactly what the model holds, and every alarm that the model demands is there (G9); where two
PCs gave one slip number, every clash is named, nothing is renumbered, and both slips are found and told apart (G26).
"""

from __future__ import annotations

import random
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from registrar_app.domain.alarm import Alarm, AlarmKind
from registrar_app.domain.slip import SlipOutcome
from registrar_app.services.desk import Desk
from registrar_app.services.issue_slip import issue_slip
from registrar_app.services.judge_statement import RETURNED_HERE
from registrar_app.services.program import Program
from registrar_app.services.verify_slip import verify_slip
from tests import world
from tests.exchange_model import Bureau, Pc, Stick, opened
from tests.practice_keys import key, supervisor

DEVICES = {"371002-01": ("R-01", "371002"), "371002-02": ("R-01", "371002"), "371082-01": ("R-02", "371082")}
MOST_PCS = 6
WHICH = st.integers(0, MOST_PCS - 1)


@cache
def _templates() -> Path:
    """A bureau and one store a device, made once and copied for each history."""
    folder, program = Path(tempfile.mkdtemp(prefix="registrar-histories-")), world.program()
    world.bureau(program, folder / "bureau").store.close()
    for device, (signer, office) in DEVICES.items():
        world.desk(program, folder / device, device=device, with_key=key(signer, office=office)).store.close()
    return folder


def _desk(program: Program, folder: Path, name: str) -> Desk:
    shutil.copytree(_templates() / name, folder / name)
    signer = DEVICES.get(name)
    unlocked = key(signer[0], office=signer[1]) if signer else supervisor()
    like = Desk(directory=folder, store=None, packs=_packs(), clock=program.clock, key=unlocked)  # type: ignore[arg-type]
    return opened(program, folder / name, like)


@cache
def _packs() -> object:
    return world.program().read_packs(None)


class History(RuleBasedStateMachine):
    """What every history has: a bureau, its truth, three PCs, and sticks that may come once, often, late or never."""

    seen: ClassVar[Counter[str]] = Counter()

    def __init__(self) -> None:
        super().__init__()
        self.root = tempfile.TemporaryDirectory()
        self.folder = Path(self.root.name)
        self.program = world.program()
        self.bureau = Bureau(self.program, _desk(self.program, self.folder, "bureau"))
        self.pcs = [Pc(self.program, _desk(self.program, self.folder, device)) for device in DEVICES]
        self.sticks: list[Stick] = []
        self.made = 0

    def pc(self, which: int) -> Pc:
        return self.pcs[which % len(self.pcs)]

    def place(self) -> Path:
        self.made += 1
        return self.folder / f"{self.made:03d}"

    @initialize(chance=st.integers(0, 2**16))
    def begin(self, chance: int) -> None:
        """Every office makes a backup and sends a first batch; ``chance`` orders the sticks that turn up at the end."""
        self.chance = random.Random(chance)
        for pc in self.pcs:
            pc.back_up(self.place())
            self.register_first(pc)
            self.send(pc)

    def register_first(self, pc: Pc) -> None:
        pc.register()

    def send(self, pc: Pc) -> None:
        self.program.clock.moment += timedelta(minutes=1)
        self.sticks.append(pc.export(self.place().with_suffix(".htb")))

    @precondition(lambda self: self.sticks)
    @rule(pile=st.lists(st.integers(1, 12), min_size=1, max_size=4))
    def deliver(self, pile: list[int]) -> None:
        """Bring some of the latest sticks, in any order, perhaps again."""
        for which in pile:
            self.bureau.receive(self.sticks[-min(which, len(self.sticks))])

    def find_most_sticks(self) -> None:
        """In the end most sticks turn up, in any order; what is still missing is lost for good."""
        pile = [stick for stick in self.sticks if self.chance.random() < 0.9]
        self.chance.shuffle(pile)
        for stick in pile:
            self.bureau.receive(stick)

    @invariant()
    def the_bureau_holds_the_truth(self) -> None:
        self.bureau.assert_true()

    def teardown(self) -> None:
        self.find_most_sticks()
        self.bureau.assert_true()
        self.bureau.assert_proved()
        self.seen["histories"] += 1
        self.seen.update({kind for kind, *_ in self.bureau.truth.alarms})
        self.seen.update(["waiting"] if self.bureau.truth.waiting else [])
        self.close()

    def close(self) -> None:
        for desk in (self.bureau.desk, *(pc.desk for pc in self.pcs)):
            desk.store.close()
        self.root.cleanup()


def nothing(history: History, pc: Pc) -> None:
    """The office only works."""


def back_up(history: History, pc: Pc) -> None:
    pc.back_up(history.place())


def put_back(history: History, pc: Pc) -> None:
    if pc.backups:
        pc.put_back(-1)


def put_an_older_one_back(history: History, pc: Pc) -> None:
    if pc.backups:
        pc.put_back(0)


def restore(history: History, pc: Pc) -> None:
    if pc.backups:
        pc.restore(-1)


def copy_the_folder(history: History, pc: Pc) -> None:
    if len(history.pcs) < MOST_PCS:
        history.pcs.append(pc.cloned(history.place()))


def cancel(history: History, pc: Pc) -> None:
    if pc.cases:
        pc.cancel()


EVENTS = (nothing, back_up, put_back, put_an_older_one_back, restore, copy_the_folder, cancel)


class GoingAstray(History):
    """G9: rollback and fork in every way that people bring about."""

    @rule(
        which=WHICH,
        event=st.sampled_from(EVENTS),
        work=st.integers(1, 2),
        sends=st.booleans(),
    )
    def live_on(self, which: int, event: Callable[[History, Pc], None], work: int, sends: bool) -> None:
        pc = self.pc(which)
        event(self, pc)
        for _ in range(work):
            pc.register()
        if sends:
            self.send(pc)


class OneNumberTwice(History):
    """G26: each device is set up on a second PC, with a store of its own and the same block of numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.pcs = [each for pc in self.pcs[:2] for each in (pc, pc.made_anew(self.place()))]
        self.slips: dict[str, bytes] = {}

    @rule(which=st.integers(0, 3))
    def register_and_export(self, which: int) -> None:
        self.pc(which).register()
        self.send(self.pc(which))

    def register_first(self, pc: Pc) -> None:
        """The first contracts of the first two PCs have one number, and both parties go home with a slip."""
        super().register_first(pc)
        if pc in self.pcs[:2]:
            registered = pc.desk.store.unsent_acts()[-1].hash
            self.slips[registered] = issue_slip(self.program, pc.desk, pc.cases[0], None).pdf

    def close(self) -> None:
        clashes = [a for a in self.bureau.desk.store.alarms() if a.kind is AlarmKind.NUMBER]
        for clash in clashes:
            self._assert_both_found(clash)
        super().close()

    def _assert_both_found(self, clash: Alarm) -> None:
        store = self.bureau.desk.store
        returned, standing = store.act_by_hash(clash.refused), store.act_by_hash(clash.kept or "")
        assert returned is not None
        assert standing is not None
        assert returned.act().body["slip_no"] == standing.act().body["slip_no"]
        assert returned.act().case != standing.act().case
        roster = self.bureau.desk.require_roster()
        for act_hash, outcome in (
            (clash.kept, SlipOutcome.VALID),
            (clash.refused, SlipOutcome.INDETERMINATE),
        ):
            if act_hash in self.slips:
                verdict = verify_slip(self.program, self.slips[act_hash], roster, store)
                assert verdict.outcome is outcome
                assert (RETURNED_HERE in verdict.reasons) is (act_hash == clash.refused)
                self.seen[f"slip {outcome}"] += 1


def run(machine: type[History], histories: int, steps: int) -> Counter[str]:
    """Return in how many histories each alarm was demanded, and in how many a batch was left waiting."""
    History.seen.clear()
    told = settings(
        max_examples=histories,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=[*HealthCheck],
        phases=(Phase.generate,),  # to shrink a history takes longer than to read it
    )
    run_state_machine_as_test(machine, settings=told)
    return Counter(History.seen)


def live_through(event: Callable[[History, Pc], None]) -> None:
    """What befalls one PC twice, each time between batches that arrive; of the last two only the second does."""
    history = GoingAstray()
    history.begin(7)
    history.deliver([3, 2, 1])
    for befalls in (nothing, event, nothing, event):
        history.live_on(0, befalls, 1, True)
        history.deliver([1])
        history.the_bureau_holds_the_truth()
    history.live_on(0, nothing, 1, True)
    history.live_on(0, nothing, 1, True)
    history.deliver([1])
    history.seen.update(["waited"] if history.bureau.truth.waiting else [])
    history.the_bureau_holds_the_truth()
    history.teardown()


def test_whatever_befalls_a_pc_the_bureau_has_the_truth_or_the_alarm_that_it_demands() -> None:
    History.seen.clear()
    for event in EVENTS:
        live_through(event)
    seen = History.seen
    assert all(seen[case] for case in ("fork", "rollback", "new_chain", "number", "waited")), seen


def test_some_histories_end_in_the_truth_or_in_the_alarm_that_it_demands() -> None:
    assert run(GoingAstray, 10, 12)["histories"] >= 10


@pytest.mark.slow
def test_fifty_histories_end_in_the_truth_or_in_the_alarm_that_it_demands() -> None:
    seen = run(GoingAstray, 50, 12)
    assert seen["histories"] >= 50
    assert all(seen[case] >= 5 for case in ("fork", "rollback", "new_chain", "number", "waiting")), seen


@pytest.mark.slow
def test_in_twenty_histories_every_number_given_twice_is_named_and_both_slips_are_told_apart() -> None:
    seen = run(OneNumberTwice, 20, 10)
    assert seen["histories"] >= 20
    assert all(seen[case] >= 5 for case in ("number", "new_chain", "slip valid", "slip indeterminate")), seen


@pytest.mark.slow
def test_many_longer_histories_end_in_the_truth() -> None:
    assert run(GoingAstray, 300, 40)["rollback"] > 20


@pytest.mark.slow
def test_in_many_longer_histories_every_number_given_twice_is_named() -> None:
    assert run(OneNumberTwice, 60, 20)["number"] > 30
