"""Keeps a world of offices whose sticks go astray, and beside it the truth: what the bureau must hold and must alarm.

``Pc`` does what people do: register, export, back up, put a backup back, copy the folder, make the store anew.
``Truth`` is told the same sticks in the same order and knows nothing of the program's own rules: per chain the batches
taken, those that wait, and the alarms; per contract the acts that count.
"""

from __future__ import annotations

import shutil
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from registrar_app.domain.act import Act, ActKind
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
        return bool(self.desk.store.own_acts_after(self.desk.store.export_mark().last_act))

    def export(self, to: Path) -> Stick:
        summary = export_batch(self.program, self.desk, to)
        header, store = summary.header, self.desk.store
        chain = header.office, header.device, header.epoch
        signed = store.own_acts_after(header.first_act - 1)[: summary.acts]
        return Stick(
            path=summary.path,
            chain=chain,
            seq=header.seq,
            hash=store.batch_hash(*chain, header.seq) or "",
            parent=header.previous_batch,
            before=header.previous_head,
            head=header.head,
            acts=tuple((each.hash, each.act()) for each in signed),
        )

    def back_up(self, to: Path) -> None:
        _copy(self.desk.directory, to)
        self.backups.append((to, [*self.cases]))

    def put_back(self, which: int) -> None:
        """Lose the store and go on with an older copy of it."""
        copy, cases = self.backups[which % len(self.backups)]
        self.desk.store.close()
        shutil.rmtree(self.desk.directory)
        _copy(copy, self.desk.directory)
        self.cases = [*cases]
        self.desk.store = self.program.stores.open(self.desk.directory, DATA_KEY)

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
    """What must be at the bureau after the sticks that it was told of."""

    taken: dict[Chain, list[Stick]] = field(default_factory=lambda: defaultdict(list))
    waiting: list[Stick] = field(default_factory=list)
    alarms: set[tuple[str, str, str | None]] = field(default_factory=set)
    cases: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    slips: dict[str, str] = field(default_factory=dict)
    received: set[Stick] = field(default_factory=set)
    order: list[str] = field(default_factory=list)

    def receive(self, stick: Stick) -> str:
        """Tell what becomes of a stick, and remember it."""
        self.received.add(stick)
        verdict = self._judge(stick)
        if verdict == "next":
            self._take(stick)
            self._drain(stick.chain)
        return verdict

    def _judge(self, stick: Stick) -> str:
        taken = self.taken[stick.chain]
        if stick in taken:
            return "already_imported"
        if stick.seq > len(taken) + 1:
            twins = [other for other in self.waiting if (other.chain, other.seq) == (stick.chain, stick.seq)]
            if not twins:
                self.waiting.append(stick)
            elif twins[0] != stick:
                return self._conflict("fork", stick, twins[0].hash)
            return "gap"
        if stick.seq < len(taken):
            return self._conflict("rollback", stick, taken[stick.seq - 1].hash)
        last = taken[-1] if taken else None
        before = (last.hash, last.head) if last else (None, None)
        if stick.seq == len(taken) or (stick.parent, stick.before) != before:
            return self._conflict("fork", stick, last.hash if last else None)
        return "next"

    def _conflict(self, kind: str, stick: Stick, rival: str | None) -> str:
        if not any(refused == stick.hash for named, refused, _ in self.alarms if named != "new_chain"):
            self.alarms.add((kind, stick.hash, rival))
        return kind

    def _take(self, stick: Stick) -> None:
        others = [chain for chain in self.taken if chain[:2] == stick.chain[:2] and chain != stick.chain]
        former = [batches[-1] for chain in others if (batches := self.taken[chain])]
        if stick.seq == 1 and former:
            self.alarms.add(("new_chain", stick.hash, self._latest(former)))
        self.taken[stick.chain].append(stick)
        self.order.append(stick.hash)
        for act_hash, act in stick.acts:
            self._count(act_hash, act)

    def _latest(self, sticks: list[Stick]) -> str:
        return max((stick.hash for stick in sticks), key=self.order.index)

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

    def _drain(self, chain: Chain) -> None:
        while due := [s for s in self.waiting if s.chain == chain and s.seq <= len(self.taken[chain]) + 1]:
            stick = min(due, key=lambda each: each.seq)
            self.waiting.remove(stick)
            if self._judge(stick) == "next":
                self._take(stick)


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
        self._assert_every_second_version_named()

    def _assert_every_second_version_named(self) -> None:
        """Of several versions of one batch all but one are refused by an alarm, and the bureau can show every one."""
        versions: dict[tuple[Chain, int], set[str]] = defaultdict(set)
        for stick in self.truth.received:
            versions[stick.chain, stick.seq].add(stick.hash)
        refused = {alarm.refused for alarm in self.desk.store.alarms() if alarm.kind.of_chain}
        for hashes in versions.values():
            assert len(hashes - refused) <= 1
            assert all(self.desk.store.container(each) for each in hashes)

    def assert_proved(self) -> None:
        """Everything in the store proves sound."""
        assert verify_store(self.program, self.desk).faults == ()
