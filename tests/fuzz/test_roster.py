"""Mutated rosters at an office: only the root's own next version is ever taken."""

from __future__ import annotations

import base64
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest

from registrar_app.domain.act import canonical_json
from registrar_app.domain.roster import Roster
from registrar_app.domain.roster_form import write_roster
from registrar_app.services.desk import Desk
from registrar_app.services.import_roster import import_roster
from registrar_app.services.program import Program
from registrar_app.services.trust_ports import SigningKey
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
from tests.root_changes import handed_over, roots_of, sealed


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


def two_person_roster() -> Roster:
    """Version 2, whose roots have changed from one to two."""
    return handed_over(world.roster(), roots_of([root(), root("second")]), [root(), root("second")])


def signed_by(program: Program, body: Any, keys: Sequence[SigningKey]) -> bytes:
    """A roster file around any values, each key signing them, the last one the container too."""
    text = canonical_json(body)
    signatures = [{"by": k.fingerprint, "signature": base64.b64encode(k.sign(text)).decode()} for k in keys]
    whole = {**body, "signatures": signatures} if isinstance(body, dict) else body
    return program.containers.pack({MEMBER: canonical_json(whole)}, keys[-1].sign_detached)


def half_forgeries(program: Program, seed: int, count: int) -> Iterator[Mutant]:
    """A two-person roster with a value edited, often in its roots or handovers, signed by one of the two at most."""
    chance = random.Random(seed)
    keys = [
        [root()],
        [root("second")],
        [root(), root("stranger")],
        [root("stranger"), root("second")],
        [key("R-01")],
    ]
    for made in range(count):
        plain = write_roster(two_person_roster())
        roots = {name: plain[name] for name in ("co_roots", "handovers")}
        edit(chance, roots if chance.random() < 0.7 else plain)
        yield Mutant(f"half {seed}/{made}", signed_by(program, {**plain, **roots}, chance.choice(keys)))


def test_what_one_of_two_officers_forges_is_refused(program: Program, office: Desk) -> None:
    import_roster(program, office, sealed(two_person_roster(), root(), root("second")))
    forged = half_forgeries(program, 25, 250)
    assert accepted(lambda content: import_roster(program, office, content), forged, office) == []


def test_what_one_officer_forges_is_refused_where_one_still_signs(program: Program, office: Desk) -> None:
    """The old root alone may not even bring the second one in: it has not signed the edited handover."""
    forged = half_forgeries(program, 26, 100)
    assert accepted(lambda content: import_roster(program, office, content), forged, office) == []


def test_what_both_officers_sign_wrongly_raises_nothing_undeclared(program: Program, office: Desk) -> None:
    chance = random.Random(27)

    def edited() -> Iterator[Mutant]:
        for made in range(250):
            plain = write_roster(two_person_roster())
            edit(chance, plain)
            yield Mutant(f"both {made}", signed_by(program, plain, [root(), root("second")]))

    def read(content: bytes) -> None:
        verify_roster_file(program, content, root().fingerprint)

    assert len(accepted(read, edited(), office)) < 125


def check(program: Program, office: Desk, counts: tuple[int, int, int]) -> None:
    honest = packed(program, following())
    two_signed = sealed(two_person_roster(), root(), root("second"))
    flips, members, forged = counts
    for mutants in (
        byte_mutants(honest, 21, flips),
        byte_mutants(two_signed, 28, flips // 4),
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
