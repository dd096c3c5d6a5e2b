"""Mutated rosters at an office: only the root's own next version is ever taken."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import replace

import pytest

from registrar_app.domain.act import canonical_json
from registrar_app.services.desk import Desk
from registrar_app.services.import_roster import import_roster
from registrar_app.services.program import Program
from registrar_app.services.verify_roster import (
    MEMBER,
    require_consistent,
    roster_bytes,
    roster_hash,
    verify_roster_file,
)
from tests import world
from tests.fuzz.mutants import Mutant, byte_mutants, container_mutants
from tests.fuzz.refusals import accepted, logical_hash
from tests.fuzz.values import edit
from tests.practice_keys import key, root, supervisor


@pytest.fixture(scope="module")
def program() -> Program:
    return world.program()


@pytest.fixture
def office(program: Program, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = world.desk(program, tmp_path_factory.mktemp("fuzz") / "office")
    yield desk
    desk.store.close()


def following() -> bytes:
    known = world.roster()
    return roster_bytes(replace(known, version=2, previous=roster_hash(known)))


def packed(program: Program, text: bytes, by: str = "root") -> bytes:
    signers = {"root": root(), "foreign": root("stranger"), "R-01": key("R-01"), "S-01": supervisor()}
    return program.containers.pack({MEMBER: text}, signers[by].sign_detached)


def forgeries(program: Program, seed: int, count: int) -> Iterator[Mutant]:
    """The roster with a value edited, signed by somebody who is not the root."""
    chance = random.Random(seed)
    for made in range(count):
        plain = json.loads(following())
        edit(chance, plain)
        by = chance.choice(["foreign", "R-01", "S-01"])
        yield Mutant(f"{by} {seed}/{made}", packed(program, canonical_json(plain), by))


def check(program: Program, office: Desk, counts: tuple[int, int, int]) -> None:
    honest = packed(program, following())
    flips, members, forged = counts
    for mutants in (
        byte_mutants(honest, 21, flips),
        container_mutants(honest, 22, members),
        forgeries(program, 23, forged),
    ):
        assert accepted(lambda content: import_roster(program, office, content), mutants, office) == []


def test_mutated_rosters_are_refused(program: Program, office: Desk) -> None:
    check(program, office, (800, 400, 150))


@pytest.mark.slow
def test_twenty_thousand_mutated_rosters_are_refused(program: Program, office: Desk) -> None:
    check(program, office, (12_000, 6_000, 2_000))


def test_what_the_root_itself_signs_wrongly_raises_nothing_undeclared(program: Program, office: Desk) -> None:
    """The root may say what it likes: an edited value is refused or a roster that fits together, such as a new name."""
    chance = random.Random(24)

    def edited() -> Iterator[Mutant]:
        for made in range(300):
            plain = json.loads(following())
            edit(chance, plain)
            yield Mutant(f"root {made}", packed(program, canonical_json(plain)))

    def read(content: bytes) -> None:
        require_consistent(verify_roster_file(program, content, root().fingerprint))

    assert len(accepted(read, edited(), office)) < 150


def test_the_honest_roster_is_taken_and_the_hash_notices(program: Program, office: Desk) -> None:
    before = logical_hash(office)
    assert import_roster(program, office, packed(program, following())).taken
    assert logical_hash(office) != before
