"""Mutated slips: a changed PDF or QR text is never valid, with or without the register."""

from __future__ import annotations

import random
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pytest

from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.slip import SlipOutcome
from registrar_app.services.desk import Desk
from registrar_app.services.issue_slip import issue_slip
from registrar_app.services.program import Program
from registrar_app.services.scan_slip import scan_slip
from registrar_app.services.verify_slip import verify_slip
from tests.fuzz.mutants import Mutant, byte_mutants
from tests.fuzz.refusals import SECONDS, logical_hash
from tests.services.slip_desk import registered

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567/-0189=% \n\x00é０"


@dataclass
class Case:
    program: Program
    desk: Desk
    pdf: bytes
    code: str


@pytest.fixture
def case(program: Program, world) -> Iterator[Case]:
    desk = world.open(program, "office-1")
    pdf = issue_slip(program, desk, registered(desk), None).pdf
    yield Case(program, desk, pdf, program.keys.judge_pdf(pdf).attachments["slip.txt"].decode())
    desk.store.close()


def not_refused(case: Case, mutants: Iterable[Mutant]) -> list[str]:
    """Return the mutants called valid; a mutant is refused as unreadable or told to be not valid, nothing else."""
    before, valid, roster = logical_hash(case.desk), [], case.desk.require_roster()
    for mutant in mutants:
        start = time.process_time()
        try:
            verdict = verify_slip(case.program, mutant.content, roster, None)
        except InputRefusedError:
            pass
        except Exception as error:
            error.add_note(mutant.name)
            raise
        else:
            valid += [mutant.name] * (verdict.outcome is SlipOutcome.VALID)
        assert time.process_time() - start < SECONDS, mutant.name
    assert logical_hash(case.desk) == before
    return valid


def flips(pdf: bytes, places: Iterable[int], seed: int) -> Iterator[Mutant]:
    chance = random.Random(seed)
    for place in places:
        changed = bytearray(pdf)
        changed[place] ^= 1 << chance.randrange(8)
        yield Mutant(f"flip {place}", bytes(changed))


def test_the_honest_slip_is_valid(case: Case) -> None:
    assert not_refused(case, [Mutant("honest", case.pdf)]) == ["honest"]


def test_mutated_slips_are_not_valid(case: Case) -> None:
    """Half the flips go into the signature's own bytes, which the signature cannot cover."""
    chance, start = random.Random(41), case.pdf.index(b"/Contents <") + 11
    places = [chance.randrange(len(case.pdf)) for _ in range(600)]
    places += [start + chance.randrange(4000) for _ in range(600)]
    assert not_refused(case, flips(case.pdf, places, 42)) == []
    assert not_refused(case, byte_mutants(case.pdf, 43, 100)) == []


@pytest.mark.slow
def test_no_byte_of_a_slip_may_change(case: Case) -> None:
    assert not_refused(case, flips(case.pdf, range(len(case.pdf)), 46)) == []


def test_mutated_codes_are_not_valid(case: Case) -> None:
    check_codes(case, 47, 5_000)


@pytest.mark.slow
def test_a_hundred_thousand_mutated_codes_are_not_valid(case: Case) -> None:
    check_codes(case, 48, 100_000)


def check_codes(case: Case, seed: int, count: int) -> None:
    """White space around the text does not matter, so a mutant that differs only there is the honest code."""
    chance, roster, before = random.Random(seed), case.desk.require_roster(), logical_hash(case.desk)
    for _ in range(count):
        text = changed_text(chance, case.code)
        try:
            verdict = scan_slip(case.program, text, roster, case.desk.store)
        except InputRefusedError:
            continue
        assert (verdict.outcome is SlipOutcome.VALID) == (text.strip() == case.code), text
    assert logical_hash(case.desk) == before


def changed_text(chance: random.Random, code: str) -> str:
    place, end = sorted(chance.randrange(len(code) + 1) for _ in range(2))
    kind = chance.randrange(5)
    if kind < 3:
        return code[:place] + chance.choice(ALPHABET) + code[place + (kind > 0) :]
    return code[:place] + code[end:] if kind == 3 else code[:end] + code[place:end] + code[end:]
