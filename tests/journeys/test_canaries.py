"""Tests that what a contract says stays in the encrypted register: no trace in the store, home or temporary folders."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from registrar_app.domain import interchange
from registrar_app.domain.contract import Contract
from tests.contract_samples import sound_contract

ROOT = Path(__file__).resolve().parents[2]
CANARIES = [f"哨兵金丝雀第{number:02d}只" for number in range(20)]
ENCODINGS = ("utf-8", "utf-16-le", "gbk")
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


def traces(*folders: Path) -> list[str]:
    """Every file under the folders, its name included, that holds a canary."""
    marks = {canary.encode(encoding) for canary in CANARIES for encoding in ENCODINGS}
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return [
        str(path)
        for path in files
        if any(mark in path.read_bytes() or mark in os.fsencode(path) for mark in marks)
    ]


class Prompt:
    """A user at a prompt whose home and temporary folders are fresh."""

    def __init__(self, folder: Path, store: Path, password: str) -> None:
        self.home, self.temporary = folder / "home", folder / "temporary"
        names = {"XDG_CONFIG_HOME": ".config", "XDG_DATA_HOME": ".data", "XDG_CACHE_HOME": ".cache"}
        names |= {"XDG_STATE_HOME": ".state", "XDG_RUNTIME_DIR": ".run"}
        for path in (self.home, self.temporary, *(self.home / name for name in names.values())):
            path.mkdir(parents=True, mode=0o700)
        kept = {name: value for name, value in os.environ.items() if name != "REGISTRAR_HOME"}
        self.environment = kept | {name: str(self.home / place) for name, place in names.items()}
        self.environment |= {"HOME": str(self.home), "TMPDIR": str(self.temporary), "PYTHONPATH": str(ROOT)}
        self.environment |= {"REGISTRAR_STORE": str(store), "REGISTRAR_PASSWORD": password}

    def start(
        self, *arguments: str, program: tuple[str, ...] = ("-m", "registrar_app")
    ) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, *program, *arguments],
            env=self.environment,
            cwd=self.home,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def run(self, *arguments: str, expected: int = 0) -> str:
        process = self.start(*arguments)
        out, err = process.communicate(timeout=60)
        assert process.returncode == expected, out + err
        return out


@pytest.fixture
def prompt(world, tmp_path: Path) -> Iterator[Prompt]:
    yield Prompt(tmp_path, world.store("office-1"), world.password)


def written(path: Path, *contracts: Contract) -> str:
    lines = [json.dumps(interchange.write_contract(contract), ensure_ascii=False) for contract in contracts]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


def killed_in_the_middle(prompt: Prompt, store: Path, file: str) -> None:
    process = prompt.start("contract", "import", file)
    end = time.monotonic() + 30
    while process.poll() is None and time.monotonic() < end:
        if any(log.stat().st_size for log in store.glob("*-wal")):
            break
        time.sleep(0.005)
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
    told = bug.communicate(timeout=60)
    assert bug.returncode not in (0, 1, 2, 3, 4), told
    many = [
        replace(contract, contract_no=str(number), name=f"{contract.name}{number}") for number in range(300)
    ]
    killed_in_the_middle(prompt, store, written(given / "many.jsonl", *many))
    assert uid in prompt.run("contract", "list", "--json")
    assert list((out / "batches").iterdir())
    assert traces(store, prompt.home, prompt.temporary, out / "batches") == []


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_planted_canary_is_found(tmp_path: Path, encoding: str) -> None:
    planted = tmp_path / "deep" / "planted.bin"
    planted.parent.mkdir()
    planted.write_bytes(b"\0" + CANARIES[7].encode(encoding) + b"\0")
    assert traces(tmp_path) == [str(planted)]
