"""A power cut at any moment of typing takes the field in hand at most; the step before it can be taken back."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import pytest

from registrar_app.app import build_program
from registrar_app.domain.field_labels import label_of
from registrar_app.domain.interchange import write_contract
from registrar_app.services.demo.account import Account
from registrar_app.services.demo.world import PracticeWorld, make_world
from registrar_app.services.desk import Desk
from registrar_app.services.ports import CaseQuery
from tests.journeys.conftest import ROOT
from tests.journeys.power_cut_job import FIELDS

JOB = Path(__file__).with_name("power_cut_job.py")
MOST_KEYS = 300
"""Of typing, after which the plug is pulled at the latest; a contract takes about 200."""
SOME_TIME = 0.02
"""Seconds after a key within which the plug is pulled: before, while or after the program answers to it."""


@dataclass
class Typist:
    """The program on its own screen, with somebody typing in it."""

    world: PracticeWorld
    environment: Mapping[str, str]

    def start(self, *words: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, str(JOB), str(self.world.folder), *words],
            env=dict(self.environment),
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def type_until_cut(self, keys: int, seconds: float) -> list[list[str]]:
        """Type so many keys and a while more, pull the plug, and return for each contract the fields that were begun."""
        with self.start("type") as program:
            assert program.stdout is not None
            assert program.stdout.readline().strip() == "ready"
            said = list(until_keys(program.stdout, keys))
            time.sleep(seconds)
            program.kill()
            said += program.stdout
        begun: list[list[str]] = []
        for word, *rest in (line.rstrip("\n").split("\t") for line in said):
            if word == "contract":
                begun.append([])
            elif word == "field":
                begun[-1].append(rest[0])
        return begun

    def take_back(self, uid: str) -> str:
        """Open a draft again in the program, press Ctrl+Z, and return what the message bar says."""
        with self.start("undo", uid) as program:
            assert program.stdout is not None
            said = program.stdout.read().strip()
        assert program.returncode == 0
        return said


def until_keys(said: IO[str], keys: int) -> Iterator[str]:
    """Listen until so many keys were announced."""
    for line in said:
        yield line
        keys -= line == "key\n"
        if not keys:
            return


@pytest.fixture
def typist(screen: dict[str, str], tmp_path: Path) -> Typist:
    world = make_world(build_program(), tmp_path / "world", Account("zh", lambda line: None))
    home = {"REGISTRAR_HOME": str(tmp_path / "home"), "PYTHONPATH": str(ROOT)}
    return Typist(world, os.environ | screen | home)


def drafts_of(desk: Desk) -> dict[str, dict[str, Any]]:
    """What the register holds of each draft, by uid and path."""
    found = {}
    for line in desk.store.find_cases(CaseQuery(limit=None)):
        case = desk.store.load_case(line.uid)
        assert case is not None
        found[line.uid] = {**flat(write_contract(case.contract)), **dict(case.unparsed)}
    return found


def flat(value: dict[str, Any], before: str = "") -> dict[str, Any]:
    """What is known, by path of the interchange form."""
    found: dict[str, Any] = {}
    for key, part in value.items():
        if isinstance(part, dict):
            found |= flat(part, f"{before}{key}.")
        elif part is not None:
            found[before + key] = part
    return found


def pull_the_plug(typist: Typist, chance: random.Random, times: int) -> list[str]:
    """Pull the plug so often; return the last draft of each time, in which one was typing."""
    known: set[str] = set()
    last = []
    wanted = {path: value for path, _, value in FIELDS}
    for _ in range(times):
        begun = typist.type_until_cut(chance.randint(1, MOST_KEYS), chance.uniform(0, SOME_TIME))
        desk = typist.world.open(build_program(), "office-1")
        kept = drafts_of(desk)
        desk.store.close()
        new = {uid: held for uid, held in kept.items() if uid not in known}
        finished = [fields[:-1] for fields in begun]
        assert len(new) >= sum(bool(fields) for fields in finished)
        for fields in finished:
            expected = {path: wanted[path] for path in fields}
            assert not expected or any(expected.items() <= held.items() for held in new.values()), (
                expected,
                new,
            )
        if begun and finished[-1]:
            last.append(next(u for u, held in new.items() if has_just(held, finished[-1], wanted)))
        known |= set(kept)
    return last


def has_just(held: Mapping[str, Any], finished: list[str], wanted: Mapping[str, str]) -> bool:
    """Whether a draft has these fields and at most the beginning of the next one."""
    others = set(wanted) & set(held) - set(finished)
    return all(held.get(path) == wanted[path] for path in finished) and len(others) <= 1


def check_undo(typist: Typist, uid: str) -> None:
    """The last step is named and taken back, as if the program had never been away."""
    desk = typist.world.open(build_program(), "office-1")
    before = drafts_of(desk)[uid]
    steps = desk.store.undo_of(uid).steps
    desk.store.close()
    (change,) = steps[-1].changes
    assert typist.take_back(uid) == f"撤销：{label_of(change.path).zh}"
    desk = typist.world.open(build_program(), "office-1")
    after = drafts_of(desk)[uid]
    assert desk.store.undo_of(uid).done == len(steps) - 1
    desk.store.close()
    assert {path for path in before if path in after} == set(before) - {change.path}


def test_the_plug_is_pulled_while_somebody_types(typist: Typist) -> None:
    last = pull_the_plug(typist, random.Random(7), 3)
    assert last
    check_undo(typist, last[-1])


@pytest.mark.slow
def test_the_plug_is_pulled_fifty_times(typist: Typist) -> None:
    last = pull_the_plug(typist, random.Random(20261129), 50)
    assert len(last) > 25
    for uid in last[::10]:
        check_undo(typist, uid)
