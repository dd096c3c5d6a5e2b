"""Odd words, files and keys on the command line: refused with one plain line, and nothing half made stays behind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from registrar_app.cli.main import run
from registrar_app.services.program import Program
from tests.cli.exchange_world import Places, places
from tests.practice_keys import PASSWORD

HALF = "\udcff"
"""What a byte that is no UTF-8 becomes in the arguments of a call."""


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    at = places(tmp_path)
    monkeypatch.setenv("REGISTRAR_STORE", str(at.office))
    monkeypatch.setenv("REGISTRAR_PASSWORD", PASSWORD)
    return at


def refused(program: Program, capsys: pytest.CaptureFixture[str], code: int, *arguments: str) -> str:
    capsys.readouterr()
    assert run(program, list(arguments)) == code
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1
    return told.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("contract", "show", HALF),
        ("contract", "search", HALF),
        ("contract", "check", HALF),
        ("contract", "accept", HALF),
        ("contract", "cancel", "x", "--reason", HALF),
        ("contract", "register", "x", "--explain", f"A@b={HALF}"),
        ("slip", "scan", HALF),
        ("bureau", "init", "--name", HALF, "--store", "nowhere"),
    ],
)
def test_words_that_are_no_text_are_a_wrong_call(program, made, capsys, arguments) -> None:
    assert "TEXT-ENCODING" in refused(program, capsys, 2, *arguments)


def test_a_file_whose_name_is_no_text_is_read(program, made, capsys) -> None:
    refused(program, capsys, 3, "contract", "import", f"{HALF}.jsonl")


def test_an_endless_name_is_an_unknown_contract(program, made, capsys) -> None:
    refused(program, capsys, 1, "contract", "check", "x" * 5000)


@pytest.mark.parametrize("content", [bytes(60_000), b"x" * 60_000, b"abc\0defghijklmno\n"])
def test_a_file_that_is_no_password_is_not_taken_for_one(program, made, capsys, content) -> None:
    wrong = made.out / "new.txt"
    wrong.write_bytes(content)
    refused(program, capsys, 2, "store", "change-password", "--new-password-file", str(wrong))
    refused(program, capsys, 2, "store", "info", "--password-file", str(wrong))
    assert run(program, ["store", "info"]) == 0


@pytest.mark.parametrize("content", [bytes(range(256)) * 8, b"0\x82\x10", b"-----BEGIN CERTIFICATE-----\n"])
def test_a_store_is_not_made_with_a_file_that_is_no_key(program, made, capsys, content) -> None:
    key, folder = made.out / "no.p12", made.out / "new"
    key.write_bytes(content)
    roster = str(made.out / "roster-2.htroster")
    refused(
        program,
        capsys,
        3,
        "store",
        "init",
        str(folder),
        "--roster",
        roster,
        "--device",
        "371002-01",
        "--key",
        str(key),
    )
    assert not folder.exists()


@pytest.mark.parametrize("place", [0, 1, 2])
def test_the_shared_options_stand_anywhere(program, made, monkeypatch, capsys, place: int) -> None:
    monkeypatch.delenv("REGISTRAR_STORE")
    call = ["store", "info"]
    call[place:place] = ["--json", "--lang", "en", "--store", str(made.office)]
    assert run(program, call) == 0
    assert json.loads(capsys.readouterr().out)["device"] == "371002-01"
