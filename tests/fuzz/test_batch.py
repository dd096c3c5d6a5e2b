"""Mutated batches at the bureau, in three layers: bytes of the file, members of the container, and what it means."""

from __future__ import annotations

import base64
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from registrar_app.domain.act import ActKind, canonical_json
from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.roster import Roster
from registrar_app.services.import_batch import import_batch
from registrar_app.services.read_batch import NAMES
from registrar_app.services.trust_ports import SigningKey
from tests import world
from tests.fuzz.mutants import Mutant, byte_mutants, container_mutants
from tests.fuzz.refusals import accepted
from tests.fuzz.values import edit, other
from tests.practice_keys import key, root, supervisor
from tests.services.test_batch import World

LATER = {
    "expired": ("R-11", {"term_to": date(2026, 11, 22)}),
    "revoked": ("R-12", {"revoked_on": date(2026, 11, 1)}),
    "compromised": ("R-13", {"compromised_since": date(2026, 11, 1)}),
    "not yet": ("R-14", {"term_from": date(2026, 11, 24)}),
}


def roster() -> Roster:
    """The practice roster with registrars out of force, each of whom has a key of this root."""
    known = world.roster()
    former = tuple(world.signer(key(name), name, **changes) for name, changes in LATER.values())
    return world.roster(registrars=(*known.registrars, *former))


def wrong_keys() -> dict[str, SigningKey]:
    return {why: key(name) for why, (name, _) in LATER.items()} | {
        "unknown": key("R-99"),
        "other office": key("R-02", office="371082"),
        "supervisor": supervisor(),
        "root": root(),
        "foreign root": key("R-01", under="stranger"),
    }


@dataclass
class Case:
    """One honest batch that a bureau would take, and how it is read there."""

    world: World
    sealed: bytes
    container: bytes

    def read(self, content: bytes) -> object:
        """Import it, unless it would only be kept outside the register, waiting or with an alarm: that is a refusal too."""
        path = self.world.out / "mutant.htb"
        path.write_bytes(content)
        if not (told := self.world.verify(path)).is_taken:
            concern = told.concern()
            assert concern is not None
            raise InputRefusedError(concern.code, concern.where, concern.problem, concern.remedy)
        return import_batch(self.world.program, self.world.bureau, path, dry_run=False)

    def seal(self, container: bytes) -> bytes:
        return self.world.program.keys.seal_envelope(container, [supervisor().certificate])

    def open(self, sealed: bytes) -> bytes:
        return supervisor().open_envelope(sealed)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """A bureau that has one batch already; the honest one is the second, so that replay and gap mean something."""
    folder, program, under = tmp_path_factory.mktemp("fuzz"), world.program(), roster()
    (folder / "out").mkdir()
    office = world.desk(program, folder / "office", under=under)
    made = World(program, office, world.bureau(program, folder / "bureau", under), folder / "out")
    world.register(office)
    made.bring(made.export())
    world.act(office, ActKind.CANCEL, world.register(office), lambda place: {"reason": "协商解除"})
    sealed = made.export().read_bytes()
    yield Case(made, sealed, supervisor().open_envelope(sealed))
    office.store.close()
    made.bureau.store.close()


def test_the_honest_batch_would_be_taken(case: Case) -> None:
    path = case.world.out / "honest.htb"
    path.write_bytes(case.seal(case.container))
    assert case.world.verify(path).accepted == 3


# ---------------------------------------------------------------- bytes


def check_bytes(case: Case, seed: int, count: int) -> None:
    """The envelope conceals and proves nothing, so a byte of it may change: what is signed lies within.

    Accepting is right exactly when the container that comes out is the honest one byte by byte; such a mutant is not
    handed to the import, which would take it as what it is.
    """
    benign = 0
    for mutant in byte_mutants(case.sealed, seed, count):
        try:
            same = case.open(mutant.content) == case.container
        except Exception:  # noqa: BLE001 - the reader itself is asked below, and only its own refusal counts there
            same = False
        benign += same
        if not same:
            assert accepted(case.read, [mutant], case.world.bureau) == []
    assert benign < count / 10


def sealed_mutants(case: Case, mutants: Iterator[Mutant]) -> Iterator[Mutant]:
    for mutant in mutants:
        yield Mutant(mutant.name, case.seal(mutant.content))


def check_container_bytes(case: Case, seed: int, count: int) -> None:
    mutants = sealed_mutants(case, byte_mutants(case.container, seed, count))
    assert accepted(case.read, mutants, case.world.bureau) == []


def check_members(case: Case, seed: int, count: int) -> None:
    mutants = sealed_mutants(case, container_mutants(case.container, seed, count))
    assert accepted(case.read, mutants, case.world.bureau) == []


# ---------------------------------------------------------------- meaning


def members(case: Case) -> dict[str, bytes]:
    verify = case.world.program.keys.verify_detached
    return dict(case.world.program.containers.unpack(case.container, verify, NAMES).members)


def meaning_mutants(case: Case, seed: int, count: int) -> Iterator[Mutant]:
    """A value edited somewhere, then everything above it made to fit and signed: by a wrong key, or only by the sender.

    The sender alone cannot change an act, whose own signature was made before; and what the header says of the acts
    must be what they are.
    """
    chance, honest = random.Random(seed), members(case)
    turns = (_wrong_sender, _stale_act, _header, _wrong_act_key)
    for made in range(count):
        turn = turns[made % len(turns)]
        path = turn(case, chance, dict(honest))
        yield Mutant(f"{turn.__name__.strip('_')} {seed}/{made}", path.read_bytes())


def _wrong_sender(case: Case, chance: random.Random, honest: dict[str, bytes]) -> Path:
    return case.world.forge(honest, by=wrong_keys()[chance.choice([*wrong_keys()])])


def _stale_act(case: Case, chance: random.Random, honest: dict[str, bytes]) -> Path:
    lines = honest["acts.jsonl"].splitlines()
    place = chance.randrange(len(lines))
    act = json.loads(lines[place])
    edit(chance, act)
    lines[place] = canonical_json(act)
    return case.world.forge(honest | {"acts.jsonl": b"\n".join(lines) + b"\n"})


def _header(case: Case, chance: random.Random, honest: dict[str, bytes]) -> Path:
    """One field that the acts or the stream decide; replay, gap and fork are among them."""
    header = json.loads(honest["batch.json"])
    free = {"made_at", "members", "roster_version", "format"}
    name = chance.choice([key for key in sorted(header) if key not in free])
    return case.world.forge(honest, **{name: other(chance, header[name])})


def _wrong_act_key(case: Case, chance: random.Random, honest: dict[str, bytes]) -> Path:
    """An act edited and signed with a wrong key, the chain and the header laid anew around it."""
    signer = wrong_keys()[chance.choice([*wrong_keys()])]
    sealed = case.world.out / "honest.htb"
    sealed.write_bytes(case.sealed)
    own_name = chance.random() < 0.5

    def change(acts: list[dict[str, Any]]) -> None:
        for act in acts:
            if own_name:
                act["signing_certificate"] = signer.fingerprint

    return case.world.resign(sealed, change, signer)


def check_meaning(case: Case, seed: int, count: int) -> None:
    assert accepted(case.read, meaning_mutants(case, seed, count), case.world.bureau) == []


@pytest.mark.parametrize("why", [*LATER, "unknown", "other office", "supervisor", "root", "foreign root"])
def test_each_wrong_key_is_refused_for_the_batch_and_for_its_acts(case: Case, why: str) -> None:
    signer = wrong_keys()[why]
    forged = Mutant(why, case.world.forge(members(case), by=signer).read_bytes())
    honest = members(case)
    signed = [base64.b64encode(signer.sign(line)) for line in honest["acts.jsonl"].splitlines()]
    stolen = case.world.forge(honest | {"acts.sig": b"\n".join(signed) + b"\n"})
    assert accepted(case.read, [forged, Mutant(why, stolen.read_bytes())], case.world.bureau) == []


def test_a_roster_that_lists_none_of_the_senders_takes_none_of_it(case: Case, tmp_path: Path) -> None:
    elsewhere = world.roster(registrars=(world.signer(key("R-21"), "R-01"),))
    bureau = world.bureau(case.world.program, tmp_path / "bureau", elsewhere)
    path = tmp_path / "b.htb"

    def read(content: bytes) -> object:
        path.write_bytes(content)
        return import_batch(case.world.program, bureau, path, dry_run=False)

    assert accepted(read, [Mutant("foreign roster", case.sealed)], bureau) == []
    bureau.store.close()


# ---------------------------------------------------------------- counts


def test_a_batch_cut_at_every_512_bytes_is_never_taken(case: Case) -> None:
    cuts = [Mutant(f"cut {at}", case.sealed[:at]) for at in range(0, len(case.sealed), 512)]
    assert len(cuts) > 15
    assert accepted(case.read, cuts, case.world.bureau) == []


def test_mutated_batches_are_refused(case: Case) -> None:
    check_bytes(case, 1, 750)
    check_container_bytes(case, 2, 750)
    check_members(case, 3, 500)
    check_meaning(case, 4, 500)


@pytest.mark.slow
def test_a_hundred_thousand_mutated_batches_are_refused(case: Case) -> None:
    check_bytes(case, 11, 40_000)
    check_container_bytes(case, 12, 30_000)
    check_members(case, 13, 20_000)
    check_meaning(case, 14, 10_000)
