"""The demo: the whole journey without a window, and everything it promises to leave behind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from registrar_app.cli.main import run
from registrar_app.services.program import Program


@pytest.fixture(scope="module")
def journey(program: Program, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One demo folder for the tests of this file."""
    folder = tmp_path_factory.mktemp("demo") / "out"
    assert run(program, ["demo", "--out", str(folder)]) == 0
    return folder


def test_it_leaves_what_is_promised(journey: Path) -> None:
    for name in ("stores/bureau", "stores/office-1", "stores/office-2", "password.txt", "account.txt"):
        assert (journey / name).exists(), name
    for pattern in (
        "roster-*.htroster",
        "batches/*.htb",
        "receipts/*.htr",
        "slips/*.pdf",
        "reports/*.xlsx",
        "reports/*.pdf",
    ):
        assert list(journey.glob(pattern)), pattern
    assert not list(journey.rglob("*.part")) and not list(journey.rglob("*.tmp"))


@pytest.mark.parametrize("name", ["bureau", "office-1", "office-2"])
def test_the_password_opens_every_store_and_each_verifies(program, journey, capsys, name) -> None:
    capsys.readouterr()
    call = [
        "--store",
        str(journey / "stores" / name),
        "--password-file",
        str(journey / "password.txt"),
        "store",
        "verify",
        "--json",
    ]
    assert run(program, call) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["faults"] == [] and report["acts"] > 50


def test_a_second_demo_never_writes_over_the_first(program, journey, capsys) -> None:
    before = sorted(path.stat().st_mtime_ns for path in journey.rglob("*"))
    assert run(program, ["demo", "--out", str(journey)]) == 2
    assert sorted(path.stat().st_mtime_ns for path in journey.rglob("*")) == before
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_every_slip_verifies_with_the_roster_alone(program, journey, capsys) -> None:
    roster = next(iter(sorted(journey.glob("roster-*.htroster"), reverse=True)))
    slips = sorted(journey.glob("slips/*.pdf"))
    assert len(slips) >= 20
    for slip in (slips[0], slips[-1]):
        assert run(program, ["slip", "verify", str(slip), "--roster", str(roster)]) == 0, (
            capsys.readouterr().err
        )


def test_the_account_says_what_was_proved(journey: Path) -> None:
    account = (journey / "account.txt").read_text(encoding="utf-8")
    assert account.count("✓") >= 15
