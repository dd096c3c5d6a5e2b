"""Tests that what a contract says stays in the encrypted register: no trace in the store, home or temporary folders."""

from __future__ import annotations

import json
import signal
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from registrar_app.domain import interchange
from registrar_app.domain.contract import Contract
from tests.contract_samples import sound_contract
from tests.journeys.canaries import CANARIES, ENCODINGS, Prompt, traces

BROKEN = """
import sys
from registrar_app.app import build_program
from registrar_app.cli import contract_examination
from registrar_app.cli.main import run

def broken(desk, uid, files):
    raise RuntimeError(files[0].read_text(encoding="utf-8"))

contract_examination.attach_papers = broken
sys.exit(run(build_program(), sys.argv[1:]))
"""

HELD = """
import sys
from registrar_app.app import build_program
from registrar_app.cli.main import run
from registrar_app.store.writer import SqliteWriter

def add_and_wait(writer, drafts):
    writer._connection.run("PRAGMA cache_size = 10")  # what is written goes to the disk at once
    add(writer, drafts)
    print("written", flush=True)
    sys.stdin.read()

add, SqliteWriter.add_drafts = SqliteWriter.add_drafts, add_and_wait
sys.exit(run(build_program(), sys.argv[1:]))
"""


def canary_contract() -> Contract:
    sound = sound_contract(datetime.now(UTC).astimezone().date())
    c = iter(CANARIES)
    fields = ("name", "address", "legal_representative", "contact")
    seller, buyer = (
        replace(party, **{field: next(c) for field in fields}) for party in (sound.seller, sound.buyer)
    )
    costs = tuple(replace(cost, note=next(c)) for cost in sound.non_technical_costs)
    name = "".join(c)
    return replace(sound, name=name, seller=seller, buyer=buyer, non_technical_costs=costs)


@pytest.fixture
def prompt(world, tmp_path: Path) -> Iterator[Prompt]:
    yield Prompt(tmp_path, world.store("office-1"), world.password)


def written(path: Path, *contracts: Contract) -> str:
    lines = [json.dumps(interchange.write_contract(contract), ensure_ascii=False) for contract in contracts]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


def killed_in_the_middle(prompt: Prompt, store: Path, file: str) -> None:
    """It stands still while it writes, so that it is killed just there on any machine."""
    process = prompt.start("contract", "import", file, program=("-c", HELD))
    assert process.stdout is not None
    assert process.stdout.readline() == "written\n", process.communicate(timeout=300)
    assert any(log.stat().st_size for log in store.glob("*-wal"))
    process.kill()
    process.communicate()
    assert process.returncode == -signal.SIGKILL


def test_no_canary_leaves_the_encrypted_register(prompt: Prompt, world, tmp_path: Path) -> None:
    store, given, out = world.store("office-1"), tmp_path / "given", tmp_path / "out"
    given.mkdir()
    (out / "batches").mkdir(parents=True)
    contract = canary_contract()
    file = written(given / "in.jsonl", contract)
    assert traces(given) == [file]
    uid = json.loads(prompt.run("contract", "import", file, "--json"))["drafts"][0]
    paper = given / "paper.pdf"
    paper.write_text("%PDF-1.4\n" + "\n".join(CANARIES) + "\n%%EOF\n", encoding="utf-8")
    prompt.run("contract", "attach", uid, str(paper))
    prompt.run("contract", "accept", uid)
    prompt.run("contract", "register", uid)
    prompt.run("sheet", "preview", uid, "--kind", "registration-form", "--out", str(out / "form.pdf"))
    prompt.run("batch", "export", "--out", str(out / "batches"))
    malformed = given / "malformed.jsonl"
    malformed.write_text(
        '{"format":"registrar-contract/1","' + '":"'.join(CANARIES[:2]) + '"}\n', encoding="utf-8"
    )
    prompt.run("contract", "import", str(malformed), expected=3)
    bug = prompt.start("contract", "attach", uid, str(paper), program=("-c", BROKEN))
    told = bug.communicate(timeout=300)
    assert bug.returncode not in (0, 1, 2, 3, 4), told
    many = [
        replace(contract, contract_no=str(number), name=f"{contract.name}{number}") for number in range(300)
    ]
    killed_in_the_middle(prompt, store, written(given / "many.jsonl", *many))
    assert uid in prompt.run("contract", "list", "--json")
    assert list((out / "batches").iterdir())
    assert traces(store, prompt.home, prompt.temporary, out / "batches") == []


def zipped(text: bytes, path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("inside", text)


WAYS: dict[str, Callable[[bytes, Path], object]] = {
    "plain": lambda text, path: path.write_bytes(text),
    "deflated": lambda text, path: path.write_bytes(b"%PDF" + zlib.compress(text) + b"endstream"),
    "zipped": zipped,
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_planted_canary_is_found(tmp_path: Path, encoding: str, way: str) -> None:
    planted = tmp_path / "deep" / "planted.bin"
    planted.parent.mkdir()
    WAYS[way](b"\0" + CANARIES[7].encode(encoding) + b"\0", planted)
    assert traces(tmp_path) == [str(planted)]
