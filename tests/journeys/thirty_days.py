"""Plays a month of five offices with three PCs each from a script of what goes wrong, beside the model of the exchange.

A line of the script is ``DAY DEVICE EVENT``. Every workday every PC registers up to two contracts; every third day it
exports, and at the end of the day the sticks of that day reach the bureau in any order. Seeded: the same each time.
"""

from __future__ import annotations

import random
import time
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

from registrar_app.domain.act import canonical_json
from registrar_app.domain.batch import write_header
from registrar_app.domain.roster import Device, NumberBlock, Office, Roster
from registrar_app.services.import_receipt import import_receipt
from registrar_app.services.verify_batch import MergeReport
from tests import world
from tests.exchange_model import Bureau, Pc, Stick
from tests.practice_keys import key

OFFICES = {
    "371002": "环翠区",
    "371003": "文登区",
    "371071": "高技术产业开发区",
    "371082": "荣成市",
    "371083": "乳山市",
}
DEVICES = [f"{office}-{number:02d}" for office in OFFICES for number in (1, 2, 3)]
SPARE = "04"
"""Each office has a fourth number on the roster, which nobody uses yet."""

_ASTRAY = ("lost", "late", "twice")
"""What can become of the stick of the day; there is one on such a day."""


def roster() -> Roster:
    devices = [*DEVICES, *(f"{office}-{SPARE}" for office in OFFICES)]
    return world.roster(
        offices=tuple(Office(code, f"{name}登记点", (code,)) for code, name in OFFICES.items()),
        devices=tuple(Device(device, device[:6], (NumberBlock(1, 900),)) for device in devices),
        registrars=tuple(
            world.signer(key(f"R-{office}", office=office), f"R-{office}", office) for office in OFFICES
        ),
    )


@dataclass
class Figures:
    """What a month amounted to."""

    steps: int = 0
    contracts: int = 0
    batches: int = 0
    imports: int = 0
    seconds: float = 0.0


@dataclass
class Month:
    """The month as it goes on; ``pcs`` by device, and as ``DEVICE copy`` or ``DEVICE twin`` the second ones."""

    folder: Path
    seed: int
    script: str
    figures: Figures = field(default_factory=Figures)
    places: int = 0

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)
        self.program, self.roster = world.program(), roster()
        self.bureau = Bureau(self.program, world.bureau(self.program, self.folder / "bureau", self.roster))
        self.pcs = {device: self._new_pc(device) for device in DEVICES}
        self.restored: set[str] = set()
        self.homes: dict[str, str] = {}
        self.arrivals: dict[int, list[Stick]] = defaultdict(list)
        self.lost: dict[str, list[Stick]] = defaultdict(list)
        self.events: dict[tuple[int, str], str] = {}
        for line in filter(None, map(str.strip, self.script.splitlines())):
            day, device, event = line.split(maxsplit=2)
            self.events[int(day), device] = event

    def play(self, days: int = 30) -> Figures:
        start = time.perf_counter()
        for day in range(1, days + 1):
            self._day(day)
        for day in sorted(day for day in self.arrivals if day > days):
            self._deliver(self.arrivals[day])
        self.bureau.assert_true()
        self.bureau.assert_proved()
        self.figures.seconds = time.perf_counter() - start
        return self.figures

    def close(self) -> None:
        for desk in (self.bureau.desk, *(pc.desk for pc in self.pcs.values())):
            desk.store.close()

    # ------------------------------------------------------------------ a day

    def _day(self, day: int) -> None:
        self.program.clock.moment += timedelta(days=1)
        for device in [*self.pcs]:
            if device not in self.pcs:  # stopped this morning, with the PC that it is a copy of
                continue
            event = self.events.get((day, device), "")
            self._happen(device, event)
            for _ in range(self.chance.choice((0, 0, 1, 1, 2)) if day % 7 not in (6, 0) else 0):
                self._register(self.pcs[device])
            if event.startswith(_ASTRAY) and not self.pcs[device].has_news:
                self._register(self.pcs[device])
            if event.startswith((*_ASTRAY, "again")) or day % 3 == DEVICES.index(device[:9]) % 3:
                self._send(day, device, event)
        self._deliver(self.arrivals.pop(day, []))
        if day % 7 == 0:
            self.bureau.assert_true()

    def _happen(self, device: str, event: str) -> None:
        """What the script says, before the day's work; how the stick of the day travels is judged when it is sent."""
        self.figures.steps += bool(event)
        pc, (first, *_) = self.pcs[device], (event or "-").split()
        if first == "backup":
            pc.back_up(self._place(device))
        elif first == "restore":
            pc.restore(-1, pc.last_serial())
            self.restored.add(device)
        elif first == "put-back":
            pc.put_back(-1)
            self.restored.add(device)
        elif first == "copied":
            self.pcs[f"{device} copy"] = pc.cloned(self._place(device))
        elif first == "second-pc":
            self.pcs[f"{device} twin"] = pc.made_anew(self._place(device))
        elif first == "new-number":
            self._go_on_under_a_new_number(device)

    def _go_on_under_a_new_number(self, device: str) -> None:
        """The office stops that PC and its copy, and enters again under a spare number what the bureau does not have."""
        known = {case.uid for case in self.bureau.desk.store.cases()}
        again: set[str] = set()
        for pc in [self.pcs.pop(name) for name in (device, f"{device} copy") if name in self.pcs]:
            again |= {uid for uid in pc.cases if uid not in known}
            pc.desk.store.close()
        spare = f"{device[:6]}-{SPARE}"
        self.pcs[device] = self._new_pc(spare)
        for _ in again:
            self._register(self.pcs[device])

    def _register(self, pc: Pc) -> None:
        pc.register()
        self.figures.steps += 1
        self.figures.contracts += 1

    def _send(self, day: int, device: str, event: str) -> None:
        self._find_again(day, device, event)
        while self.pcs[device].has_news:
            stick = self.pcs[device].export(self._place(device).with_suffix(".htb"))
            self.homes[stick.hash] = device
            self.figures.batches += 1
            self.figures.steps += 1
            match event.split():
                case ["lost"]:
                    self.lost[device].append(stick)
                case ["late", days]:
                    self.arrivals[day + int(days)].append(stick)
                case ["twice"]:
                    self.arrivals[day] += [stick, stick]
                    self.arrivals[day + 5].append(stick)
                case _:
                    self.arrivals[day].append(stick)

    def _find_again(self, day: int, device: str, event: str) -> None:
        """The bureau has asked for what is missing: the office brings the copy that lies beside its store."""
        if event == "again":
            self.arrivals[day] += self.lost.pop(device)

    def _deliver(self, pile: list[Stick]) -> None:
        self.chance.shuffle(pile)
        for stick in pile:
            report = self.bureau.receive(stick)
            self.figures.imports += 1
            self.figures.steps += 1
            for each in (report, *report.followed):
                self._bring_home(each)

    def _bring_home(self, report: MergeReport) -> None:
        """The receipt goes to the PC that sent the batch, while its store is still the one that sent it."""
        header = report.header
        device = self.homes.get(sha256(canonical_json(write_header(header))).hexdigest(), "")
        if report.receipt is None or device not in self.pcs or device in self.restored:
            return
        if self.pcs[device].desk.store.identity.device == header.device:
            import_receipt(self.program, self.pcs[device].desk, report.receipt)

    # ------------------------------------------------------------------ places

    def _new_pc(self, device: str) -> Pc:
        office = device[:6]
        signer = key(f"R-{office}", office=office)
        return Pc(
            self.program,
            world.desk(self.program, self.folder / device, device=device, with_key=signer, under=self.roster),
        )

    def _place(self, device: str) -> Path:
        self.places += 1
        return self.folder / f"{device}-{self.places:04d}"
