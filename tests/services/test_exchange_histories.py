"""Histories in which sticks are lost, repeated and reordered, backups put back, folders copied, and PCs set up twice.

After each the bureau holds exactly what the model holds, and every alarm that the model demands is there (G9); where two
PCs gave one slip number, every clash is named, nothing is renumbered, and both slips are found and told apart (G26).
"""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from functools import cache
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
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

    sticks = Bundle("sticks")
    seen: ClassVar[Counter[str]] = Counter()

    def __init__(self) -> None:
        super().__init__()
        self.root = tempfile.TemporaryDirectory()
        self.folder = Path(self.root.name)
        self.program = world.program()
        self.bureau = Bureau(self.program, _desk(self.program, self.folder, "bureau"))
        self.pcs = [Pc(self.program, _desk(self.program, self.folder, device)) for device in DEVICES]
        self.made = 0

    def pc(self, which: int) -> Pc:
        return self.pcs[which % len(self.pcs)]

    def place(self) -> Path:
        self.made += 1
        return self.folder / f"{self.made:03d}"

    def sent(self, pc: Pc) -> Stick:
        self.program.clock.moment += world.timedelta(minutes=1)
        return pc.export(self.place().with_suffix(".htb"))

    @rule(target=sticks, which=WHICH, contracts=st.integers(1, 2))
    def work_and_export(self, which: int, contracts: int) -> Stick:
        pc = self.pc(which)
        for _ in range(contracts):
            pc.register()
        return self.sent(pc)

    @rule(stick=sticks)
    def deliver(self, stick: Stick) -> None:
        self.bureau.receive(stick)

    @invariant()
    def the_bureau_holds_the_truth(self) -> None:
        self.bureau.assert_true()

    def teardown(self) -> None:
        self.bureau.assert_proved()
        self.seen["histories"] += 1
        self.seen.update({kind for kind, *_ in self.bureau.truth.alarms})
        self.seen.update(["waiting"] if self.bureau.truth.waiting else [])
        for desk in (self.bureau.desk, *(pc.desk for pc in self.pcs)):
            desk.store.close()
        self.root.cleanup()


class GoingAstray(History):
    """G9: rollback and fork in every way that people bring about."""

    @rule(which=WHICH)
    def back_up(self, which: int) -> None:
        self.pc(which).back_up(self.place())

    @precondition(lambda self: any(pc.backups for pc in self.pcs))
    @rule(target=History.sticks, which=WHICH, backup=WHICH)
    def put_back_and_work_on(self, which: int, backup: int) -> Stick:
        with_backup = [pc for pc in self.pcs if pc.backups]
        pc = with_backup[which % len(with_backup)]
        pc.put_back(backup)
        pc.register()
        return self.sent(pc)

    @precondition(lambda self: any(pc.backups for pc in self.pcs))
    @rule(target=History.sticks, which=WHICH, backup=WHICH)
    def restore_with_the_program_and_work_on(self, which: int, backup: int) -> Stick:
        """What the backup had not sent goes first and by itself; what is registered now follows in a chain of its own."""
        with_backup = [pc for pc in self.pcs if pc.backups]
        pc = with_backup[which % len(with_backup)]
        pc.restore(backup)
        pc.register()
        return self.sent(pc)

    @precondition(lambda self: any(pc.has_news for pc in self.pcs))
    @rule(target=History.sticks)
    def export_what_is_left(self) -> Stick:
        return self.sent(next(pc for pc in self.pcs if pc.has_news))

    @rule(which=WHICH)
    def only_register(self, which: int) -> None:
        self.pc(which).register()

    @precondition(lambda self: len(self.pcs) < MOST_PCS)
    @rule(which=WHICH)
    def copy_the_folder(self, which: int) -> None:
        self.pcs.append(self.pc(which).cloned(self.place()))

    @precondition(lambda self: any(pc.cases for pc in self.pcs))
    @rule(target=History.sticks, which=WHICH)
    def cancel_and_export(self, which: int) -> Stick:
        with_cases = [pc for pc in self.pcs if pc.cases]
        pc = with_cases[which % len(with_cases)]
        pc.cancel()
        return self.sent(pc)


class OneNumberTwice(History):
    """G26: each device is set up on a second PC, with a store of its own and the same block of numbers."""

    @initialize()
    def set_up_second_pcs(self) -> None:
        self.pcs += [pc.made_anew(self.place()) for pc in self.pcs[:2]]
        self.slips: dict[str, bytes] = {}

    @rule(target=History.sticks, which=WHICH)
    def register_with_slip_and_export(self, which: int) -> Stick:
        pc = self.pc(which)
        pc.register()
        if len(pc.cases) == 1:
            registered = pc.desk.store.unsent_acts()[-1].hash
            self.slips[registered] = issue_slip(self.program, pc.desk, pc.cases[0], None).pdf
        return self.sent(pc)

    def teardown(self) -> None:
        clashes = [a for a in self.bureau.desk.store.alarms() if a.kind is AlarmKind.NUMBER]
        for clash in clashes:
            self._assert_both_found(clash)
        super().teardown()

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


def run(machine: type[History], histories: int, steps: int) -> Counter[str]:
    """Return in how many histories each alarm was demanded, and in how many a batch was left waiting."""
    History.seen.clear()
    told = settings(
        max_examples=histories, stateful_step_count=steps, deadline=None, suppress_health_check=[*HealthCheck]
    )
    run_state_machine_as_test(machine, settings=told)
    return Counter(History.seen)


def test_fifty_histories_end_in_the_truth_or_in_the_alarm_that_it_demands() -> None:
    seen = run(GoingAstray, 50, 16)
    assert seen["histories"] >= 50
    assert all(seen[case] >= 5 for case in ("fork", "rollback", "waiting")), seen


def test_in_twenty_histories_every_number_given_twice_is_named_and_both_slips_are_told_apart() -> None:
    seen = run(OneNumberTwice, 20, 10)
    assert seen["histories"] >= 20
    assert all(seen[case] >= 5 for case in ("number", "new_chain")), seen


@pytest.mark.slow
def test_many_longer_histories_end_in_the_truth() -> None:
    assert run(GoingAstray, 300, 40)["rollback"] > 100


@pytest.mark.slow
def test_in_many_longer_histories_every_number_given_twice_is_named() -> None:
    assert run(OneNumberTwice, 60, 20)["number"] > 30
