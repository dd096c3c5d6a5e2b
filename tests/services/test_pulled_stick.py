"""A stick pulled out while a batch is written: nothing half-written is ever taken, and the same batch can go again."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from registrar_app.domain.errors import InputRefusedError
from registrar_app.services.desk import Desk
from registrar_app.services.export_batch import send_again
from registrar_app.services.verify_batch import verify_batch
from tests import world
from tests.house.source import ROOT
from tests.practice_keys import folder as key_folder
from tests.practice_keys import key
from tests.services.pulled_stick import DIED, DONE, PROGRAM, REFUSED, open_store

CI, SOAK = 120, 400
"""Simulations; the soak makes the batch larger, so that there are more places to pull."""

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="a process is needed that can be cut off anywhere"
)


@dataclass
class Pulled:
    """What is left after the simulations: how each ended, and a bureau that knows nothing yet."""

    folder: Path
    ends: dict[int, int]
    acts: list[str]
    bureau: Desk


def chain_of(desk: Desk) -> list[str]:
    """The hashes of a store's own acts, in order."""
    own, places = desk.store.identity, itertools.count(1)
    acts = (desk.store.act_at(own.office, own.device, own.epoch, place) for place in places)
    return list(itertools.takewhile(lambda act: act is not None, acts))  # type: ignore[arg-type]


def pull(folder: Path, contracts: int, count: int) -> Pulled:
    office = world.desk(PROGRAM, folder / "office")
    for _ in range(contracts):
        world.register(office)
    acts = chain_of(office)
    office.store.close()
    assert key("R-01").fingerprint
    shutil.copy(key_folder() / "root-R-01.p12", folder / "key.p12")
    command = [sys.executable, "-m", "tests.services.pulled_stick", str(folder), "0", str(count)]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True)
    ends = dict(map(int, line.split()) for line in told.stdout.splitlines())  # type: ignore[misc]
    assert len(ends) == count, told.stderr
    return Pulled(folder, ends, acts, world.bureau(PROGRAM, folder / "bureau"))


def check(pulled: Pulled) -> None:
    for number in pulled.ends:
        place = pulled.folder / str(number)
        desk = open_store(place / "office")
        assert desk.store.verify(PROGRAM.keys.signature_holds).faults == (), number
        assert chain_of(desk) == pulled.acts, number
        again = send_again(desk, place / "again.htb")[0].path
        assert again is not None
        desk.store.close()
        assert verify_batch(PROGRAM, pulled.bureau, again).accepted == len(pulled.acts), number
        for found in (place / "stick").iterdir():
            whole = found.read_bytes() == again.read_bytes()
            assert whole or (found.suffix == ".part" and is_refused(pulled.bureau, found)), (
                number,
                found.name,
            )


def is_refused(bureau: Desk, found: Path) -> bool:
    """Whether the bureau takes nothing of a file, also when somebody gives it the right name."""
    named = found.with_name("named.htb")
    shutil.copy(found, named)
    try:
        verify_batch(PROGRAM, bureau, named)
    except InputRefusedError:
        return True
    finally:
        named.unlink()
    return False


def test_a_pulled_stick_costs_nothing(tmp_path: Path) -> None:
    pulled = pull(tmp_path, 5, CI)
    check(pulled)
    kinds = Counter(pulled.ends.values())
    assert set(kinds) == {DONE, REFUSED, DIED}, "some pulls must come too late, the others must not"
    assert kinds[REFUSED] + kinds[DIED] >= 100
    pulled.bureau.store.close()


@pytest.mark.slow
def test_a_stick_pulled_at_hundreds_of_places_costs_nothing(tmp_path: Path) -> None:
    pulled = pull(tmp_path, 30, SOAK)
    check(pulled)
    pulled.bureau.store.close()
