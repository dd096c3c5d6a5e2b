"""Keeps a world of offices whose sticks go astray, and beside it the truth: what the bureau must hold and must alarm.

``Pc`` does what people do: register, export, back up, put a backup back, copy the folder, make the store anew.
``Truth`` is told the same sticks in the same order and knows nothing of the program's own rules: per chain the batches
taken, those that wait, and the alarms; per contract the acts that count.
"""

from __future__ import annotations

import shutil
import uuid
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from registrar_app.domain.act import Act, ActKind
from registrar_app.domain.alarm import TAKEN_KINDS
from registrar_app.services.desk import Desk
from registrar_app.services.export_batch import export_batch
from registrar_app.services.import_batch import import_batch
from registrar_app.services.list_alarms import list_alarms
from registrar_app.services.program import Program
from registrar_app.services.verify_batch import MergeReport
from registrar_app.services.verify_store import verify_store
from tests import world

DATA_KEY = b"k" * 32
Chain = tuple[str, str, str]


@dataclass(frozen=True, eq=False)
class Stick:
    """One batch on its way: its file, its place, what it says comes before it, and its acts by hash."""

    path: Path
    chain: Chain
    seq: int
    hash: str
    parent: str | None
    before: str | None
    head: str
    acts: tuple[tuple[str, Act], ...]


@dataclass
class Pc:
    """One computer of an office with its store; two of them may believe to be the same device."""

    program: Program
    desk: Desk
    cases: list[str] = field(default_factory=list)
    backups: list[tuple[Path, list[str]]] = field(default_factory=list)

    def register(self) -> None:
        self.cases.append(world.register(self.desk, value=1_000 + len(self.cases)))

    def cancel(self) -> None:
        """Cancel the contract that this computer registered last."""
        world.act(self.desk, ActKind.CANCEL, self.cases.pop(), lambda place: {"reason": "协商解除"})

    @property
    def has_news(self) -> bool:
        return bool(self.desk.store.unsent_acts())

    def export(self, to: Path) -> Stick:
        unsent = self.desk.store.unsent_acts()
        summary = export_batch(self.program, self.desk, to)
        header, store = summary.header, self.desk.store
        chain = header.office, header.device, header.epoch
        return Stick(
            path=summary.path,
            chain=chain,
            seq=header.seq,
            hash=store.batch_hash(*chain, header.seq) or "",
            parent=header.previous_batch,
            before=header.previous_head,
            head=header.head,
            acts=tuple((each.hash, each.act()) for each in unsent[: summary.acts]),
        )

    def back_up(self, to: Path) -> None:
        _copy(self.desk.directory, to)
        self.backups.append((to, [*self.cases]))

    def put_back(self, which: int) -> None:
        """Lose the store and go on with an older copy of it, moved there by hand."""
        copy, cases = self.backups[which % len(self.backups)]
        self.desk.store.close()
        shutil.rmtree(self.desk.directory)
        _copy(copy, self.desk.directory)
        self.cases = [*cases]
        self.desk.store = self.program.stores.open(self.desk.directory, DATA_KEY)

    def restore(self, which: int, last_serial: int | None = None) -> None:
        """The same, with the program's own restoring, which goes on in a further chain, after a serial if known."""
        self.put_back(which)
        self.desk.store.begin_epoch(uuid.uuid4().hex, last_serial)

    def last_serial(self) -> int:
        """The highest slip number that this store gave out, as its last paper slip shows."""
        slips = [case.contract.registration for case in self.desk.store.cases()]
        return max((int((slip.slip_no or "0")[-6:]) for slip in slips if slip), default=0)

    def cloned(self, to: Path) -> Pc:
        """Copy the folder to a second computer, which then works on by itself."""
        _copy(self.desk.directory, to)
        return Pc(self.program, opened(self.program, to, self.desk), cases=[*self.cases])

    def made_anew(self, to: Path) -> Pc:
        """Set up a second computer under the same device number, with a new store and so the same block of numbers."""
        own = self.desk.store.identity
        roster = self.desk.require_roster()
        return Pc(
            self.program,
            world.desk(self.program, to, device=own.device, with_key=self.desk.key, under=roster),
        )


def opened(program: Program, directory: Path, like: Desk) -> Desk:
    store = program.stores.open(directory, DATA_KEY)
    return Desk(directory=directory, store=store, packs=like.packs, clock=program.clock, key=like.key)


def _copy(source: Path, target: Path) -> None:
    """Copy a store as it lies there; its log goes along, the index of its log is made again."""
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("*-shm"))


@dataclass
class Truth:
    """What must be at the bureau after the sticks that it was told of; ``here`` has every act taken, with its chain."""

    taken: dict[Chain, list[Stick]] = field(default_factory=lambda: defaultdict(list))
    kept: list[Stick] = field(default_factory=list)
    alarms: set[tuple[str, str, str | None]] = field(default_factory=set)
    cases: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    slips: dict[str, str] = field(default_factory=dict)
    here: dict[str, Chain] = field(default_factory=dict)
    received: set[Stick] = field(default_factory=set)

    @property
    def waiting(self) -> list[Stick]:
        return [stick for stick in self.kept if stick.head not in self.here]

    def receive(self, stick: Stick) -> str:
        """Tell what becomes of a stick, and remember it."""
        self.received.add(stick)
        verdict = self._judge(stick)
        if verdict == "next":
            self._take(stick)
            self._go_on(stick.chain)
        return verdict

    def _judge(self, stick: Stick) -> str:
        taken = self.taken[stick.chain]
        if stick.head in self.here:
            return "already_imported"
        if stick.seq > len(taken) + 1 or not (taken or self._may_begin(stick)):
            return self._early(stick)
        if stick.seq < len(taken):
            return self._conflict("rollback", stick, taken[stick.seq - 1].hash)
        end = (taken[-1].hash, taken[-1].head) if taken else (None, stick.before)
        if stick.seq == len(taken) or (stick.parent, stick.before) != end:
            return self._conflict("fork", stick, end[0])
        return "next"

    def _may_begin(self, stick: Stick) -> bool:
        """A chain begins from nothing, or after an act of another chain of its device."""
        if stick.before is None:
            return True
        former = self.here.get(stick.before, stick.chain)
        return former[:2] == stick.chain[:2] and former != stick.chain

    def _early(self, stick: Stick) -> str:
        twins = [each for each in self.waiting if (each.chain, each.seq) == (stick.chain, stick.seq)]
        if twins and twins[0].head != stick.head:
            return self._conflict("fork", stick, twins[0].hash)
        if stick not in self.kept:
            self.kept.append(stick)
        return "gap"

    def _conflict(self, kind: str, stick: Stick, rival: str | None) -> str:
        if stick in self.kept:
            self.kept.remove(stick)
        if not any(refused == stick.hash for named, refused, _ in self.alarms if named not in TAKEN_KINDS):
            self.alarms.add((kind, stick.hash, rival))
        return kind

    def _take(self, stick: Stick) -> None:
        if stick.seq == 1 and (former := self._former(stick.chain)):
            self.alarms.add(("new_chain", stick.hash, former))
        self._compare_chains(stick)
        self.taken[stick.chain].append(stick)
        for act_hash, act in stick.acts:
            self.here[act_hash] = stick.chain
            self._count(act_hash, act)

    def _compare_chains(self, stick: Stick) -> None:
        """A device has one chain at a time: each begins where the one before it ended, and that one grows no more."""
        if stick.seq == 1 and stick.before is not None:
            former = self.here[stick.before]
            later = [self.taken[former]] if self.taken[former][-1].head != stick.before else []
            later += [self.taken[chain] for chain, _ in self._begun_in(former) if chain != stick.chain]
            if later:
                self.alarms.add(("lacking", stick.hash, later[0][-1].hash))
        own = [act for each in (*self.taken[stick.chain], stick) for act, _ in each.acts]
        for chain, before in self._begun_in(stick.chain):
            if own.index(before) < len(own) - 1:
                self.alarms.add(("parallel", stick.hash, self.taken[chain][-1].hash))
                return

    def _begun_in(self, former: Chain) -> list[tuple[Chain, str]]:
        """The chains that go on from an act of ``former``, each with that act."""
        begun = [(chain, sticks[0].before or "") for chain, sticks in self.taken.items() if sticks]
        return sorted((chain, act) for chain, act in begun if self.here.get(act) == former)

    def _former(self, chain: Chain) -> str | None:
        """The last batch of that chain of the device from which something was taken last."""
        others = [each for each in self.here.values() if each[:2] == chain[:2] and each != chain]
        return self.taken[others[-1]][-1].hash if others else None

    def _count(self, act_hash: str, act: Act) -> None:
        """An act counts when the one before it in its contract does, and its number is still free."""
        known = self.cases.get(act.case, [])
        if act.previous_in_case != (known[-1] if known else None):
            return
        if act.kind is ActKind.REGISTER:
            owner = self.slips.setdefault(act.body["slip_no"], act_hash)
            if owner != act_hash:
                self.alarms.add(("number", act_hash, owner))
                return
        self.cases[act.case].append(act_hash)

    def _go_on(self, chain: Chain) -> None:
        """Whatever waits of the device has another try, the lowest number first, until nothing of it fits."""
        for stick in sorted(self.waiting, key=lambda each: each.seq):
            its_turn = stick.chain[:2] == chain[:2] and stick.seq <= len(self.taken[stick.chain]) + 1
            if its_turn and self._judge(stick) == "next":
                self._take(stick)
                self._go_on(chain)
                return


@dataclass
class Bureau:
    """The real bureau and the truth about it, told the same."""

    program: Program
    desk: Desk
    truth: Truth = field(default_factory=Truth)

    def receive(self, stick: Stick, receipts: Path | None = None) -> MergeReport:
        report = import_batch(self.program, self.desk, stick.path, dry_run=False, receipt_target=receipts)
        assert report.verdict == self.truth.receive(stick)
        return report

    def assert_true(self) -> None:
        """The store holds the truth, nothing else, and every alarm that the truth demands."""
        store, truth = self.desk.store, self.truth
        assert {case.uid: [e.hash for e in case.history] for case in store.cases()} == dict(truth.cases)
        for chain, sticks in truth.taken.items():
            ends = (len(sticks), sticks[-1].hash) if sticks else (0, None)
            mark = store.stream_mark(*chain)
            assert (mark.last_batch, mark.last_batch_hash) == ends
            assert all(store.act_by_hash(act_hash) for stick in sticks for act_hash, _ in stick.acts)
        found = list_alarms(self.program, self.desk)
        assert {each.file.hash for each in found.waiting} == {stick.hash for stick in truth.waiting}
        assert {(e.alarm.kind.value, e.alarm.refused, e.alarm.kept) for e in found.alarms} == truth.alarms
        self._assert_nothing_is_lost()

    def _assert_nothing_is_lost(self) -> None:
        """Whatever came is in the register, or waits, or is named by an alarm, and then lies there as it came."""
        store = self.desk.store
        refused = {alarm.refused for alarm in store.alarms() if alarm.kind.of_chain}
        waiting = {stick.hash for stick in self.truth.waiting}
        for stick in self.truth.received:
            if store.act_by_hash(stick.head) is None:
                assert stick.hash in refused | waiting
                assert store.container(stick.hash)

    def assert_proved(self) -> None:
        """Everything in the store proves sound."""
        assert verify_store(self.program, self.desk).faults == ()
