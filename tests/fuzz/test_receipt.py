"""Mutated receipts at an office: only a supervisor's answer on a batch of this device is ever taken."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from registrar_app.domain.act import canonical_json
from registrar_app.services.desk import Desk
from registrar_app.services.export_batch import export_batch
from registrar_app.services.import_batch import import_batch
from registrar_app.services.import_receipt import import_receipt
from registrar_app.services.program import Program
from registrar_app.services.read_receipt import MEMBER
from tests import world
from tests.fuzz.mutants import Mutant, byte_mutants, container_mutants
from tests.fuzz.refusals import accepted
from tests.fuzz.values import edit, other
from tests.practice_keys import key, root, supervisor

WRONG = {
    "registrar": lambda: key("R-01"),
    "root": root,
    "unlisted": lambda: key("S-02", "supervisor", None),
    "foreign": lambda: key("S-01", "supervisor", None, "stranger"),
}


@dataclass
class Case:
    program: Program
    office: Desk
    receipt: bytes
    folder: Path

    def read(self, content: bytes) -> object:
        path = self.folder / "mutant.htr"
        path.write_bytes(content)
        return import_receipt(self.program, self.office, path)

    def plain(self) -> dict[str, object]:
        verify = self.program.keys.verify_detached
        return json.loads(self.program.containers.unpack(self.receipt, verify, (MEMBER,)).members[MEMBER])

    def pack(self, plain: object, by: object) -> bytes:
        return self.program.containers.pack({MEMBER: canonical_json(plain)}, by.sign_detached)  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    folder, program = tmp_path_factory.mktemp("fuzz"), world.program()
    office, bureau = world.desk(program, folder / "office"), world.bureau(program, folder / "bureau")
    world.register(office)
    batch = export_batch(program, office, folder / "out")
    done = import_batch(program, bureau, batch.path, dry_run=False, receipt_target=folder / "out")
    assert done.receipt is not None
    yield Case(program, office, done.receipt.read_bytes(), folder)
    office.store.close()
    bureau.store.close()


def forgeries(case: Case, seed: int, count: int) -> Iterator[Mutant]:
    """A receipt edited and signed by a wrong key, or naming another stream or act and signed by the right one."""
    chance = random.Random(seed)
    ours = ("office", "device", "epoch", "batch_seq", "batch_hash", "last_act", "head", "supervisor")
    for made in range(count):
        plain = case.plain()
        if made % 2:
            name = chance.choice(ours)
            plain[name] = other(chance, plain[name])
            yield Mutant(f"{name} {seed}/{made}", case.pack(plain, supervisor()))
        else:
            why = chance.choice(sorted(WRONG))
            edit(chance, plain)
            yield Mutant(f"{why} {seed}/{made}", case.pack(plain, WRONG[why]()))


def check(case: Case, counts: tuple[int, int, int]) -> None:
    flips, members, forged = counts
    for mutants in (
        byte_mutants(case.receipt, 31, flips),
        container_mutants(case.receipt, 32, members),
        forgeries(case, 33, forged),
    ):
        assert accepted(case.read, mutants, case.office) == []


def test_mutated_receipts_are_refused(case: Case) -> None:
    check(case, (800, 400, 200))


@pytest.mark.slow
def test_twenty_thousand_mutated_receipts_are_refused(case: Case) -> None:
    check(case, (12_000, 6_000, 2_000))


def test_a_receipt_cut_at_every_512_bytes_is_never_taken(case: Case) -> None:
    cuts = [Mutant(f"cut {at}", case.receipt[:at]) for at in range(0, len(case.receipt), 512)]
    assert accepted(case.read, cuts, case.office) == []
