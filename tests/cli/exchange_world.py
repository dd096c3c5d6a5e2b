"""A bureau and an office made by the command line alone, once a run, and copied for each test."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest

from registrar_app.app import build_program
from registrar_app.cli.main import run
from registrar_app.services.open_desk import open_desk
from tests.practice_keys import PASSWORD
from tests.world import register

OFFICE = "371002:环翠区登记点:371002,371071"


@dataclass(frozen=True)
class Told:
    code: int
    out: str
    err: str


Call = Callable[..., Told]


@dataclass(frozen=True)
class Places:
    """Folders of the bureau and the office, and one for files that travel."""

    bureau: Path
    office: Path
    out: Path


@cache
def _pristine() -> Path:
    folder = Path(mkdtemp(prefix="registrar-cli-"))
    before = os.environ.get("REGISTRAR_PASSWORD")
    os.environ["REGISTRAR_PASSWORD"] = PASSWORD
    try:
        _make(folder)
    finally:
        os.environ.pop("REGISTRAR_PASSWORD")
        if before is not None:
            os.environ["REGISTRAR_PASSWORD"] = before
    return folder


def _make(folder: Path) -> None:
    program, bureau, out = build_program(), str(folder / "bureau"), str(folder / "out")
    calls = [
        ["bureau", "init", "--store", bureau, "--name", "威海市科学技术局", "--practice"],
        ["roster", "issue", "--store", bureau, "--office", OFFICE, "--device", "371002-01:1-500",
         "--registrar", "0037:王海燕:371002", "--out", out],
        ["store", "init", "--store", str(folder / "office"), "--roster", f"{out}/roster-2.htroster",
         "--device", "371002-01", "--key", f"{out}/0037.p12"],
    ]  # fmt: skip
    for call in calls:
        assert run(program, call) == 0, call
    desk = open_desk(program, folder / "office", PASSWORD, pin=PASSWORD)
    register(desk)
    desk.store.close()


def places(folder: Path) -> Places:
    """A fresh copy of the world."""
    shutil.copytree(_pristine(), folder / "world")
    return Places(*(folder / "world" / name for name in ("bureau", "office", "out")))


def caller(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Run one call with the right password and return what it told."""
    monkeypatch.setenv("REGISTRAR_PASSWORD", PASSWORD)
    monkeypatch.delenv("REGISTRAR_STORE", raising=False)

    def call(*arguments: object) -> Told:
        capfd.readouterr()
        code = run(build_program(), [str(argument) for argument in arguments])
        told = capfd.readouterr()
        assert "Traceback" not in told.err
        return Told(code, told.out, told.err)

    return call
