"""Tests that what is typed and pasted into the window stays in the encrypted register: locked, killed, closed.

Looked through are the store, the home and the temporary folder; what the user saved elsewhere is the user's own.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from registrar_app.services.drafts import create_draft
from tests.contract_samples import sound_contract
from tests.journeys.canaries import CANARIES, Prompt, traces
from tests.journeys.canary_job import PAPER

JOB = Path(__file__).with_name("canary_job.py")
WRITES = re.compile(r'openat\([^"]*"([^"]*)", [A-Z_|]*(?:O_WRONLY|O_RDWR|O_CREAT|O_TMPFILE)')


@pytest.fixture
def prompt(program, world, tmp_path: Path) -> Iterator[Prompt]:
    """A user whose office has one draft, in which no canary is."""
    desk = world.open(program, "office-1")
    create_draft(desk, sound_contract(desk.today()))
    desk.store.close()
    (tmp_path / "given").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "given" / f"{PAPER}.pdf").write_bytes(b"%PDF-1.4\n" + CANARIES[0].encode())
    made = Prompt(tmp_path, world.store("office-1"), world.password)
    made.environment |= {"QT_QPA_PLATFORM": "offscreen", "REGISTRAR_HOME": str(made.home / "registrar")}
    yield made


def start(prompt: Prompt, world, part: str, under: tuple[str, ...] = ()) -> subprocess.Popen[str]:
    folder = prompt.home.parent
    paper, out = folder / "given" / f"{PAPER}.pdf", folder / "out"
    words = (str(world.store("office-1")), world.password, part, str(paper), str(out))
    return prompt.start(*words, program=(str(JOB),), under=under)


def said(process: subprocess.Popen[str]) -> tuple[str, int]:
    """How far it is, and the id of the window's process."""
    assert process.stdout is not None
    words = process.stdout.readline().split()
    assert len(words) == 2, process.communicate(timeout=300)
    return words[0], int(words[1])


def go_on(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


def watching(record: Path) -> tuple[str, ...]:
    """What notes every file that a process opens for writing, even one that is gone again; () where that is forbidden."""
    if (
        not shutil.which("strace")
        or subprocess.run(["strace", "-qq", "true"], check=False, capture_output=True).returncode
    ):
        return ()
    return ("strace", "-f", "--seccomp-bpf", "-qq", "-s", "4096", "-e", "trace=openat", "-o", str(record))


def test_no_canary_is_found_while_it_is_locked_nor_after_a_crash_nor_at_the_end(
    prompt: Prompt, world, tmp_path: Path
) -> None:
    trees = (world.store("office-1"), prompt.home, prompt.temporary)
    records = tmp_path / "begin.txt", tmp_path / "finish.txt"
    typing = start(prompt, world, "begin", watching(records[0]))
    assert said(typing)[0] == "locked"
    assert traces(*trees) == []
    go_on(typing)
    step, process = said(typing)
    assert step == "typed"
    os.kill(process, signal.SIGKILL)
    typing.communicate(timeout=300)
    assert traces(*trees) == []
    assert "RuntimeError" in (prompt.home / "registrar" / "log" / "registrar.log").read_text("utf-8")

    finishing = start(prompt, world, "finish", watching(records[1]))
    assert said(finishing)[0] == "exported"
    assert traces(*trees, tmp_path / "out" / "371002-01-000001.htb") == []
    go_on(finishing)
    told = finishing.communicate(timeout=300)
    assert finishing.returncode == 0, told
    assert traces(*trees) == []
    assert list((prompt.home / "registrar" / "session").iterdir()) == []
    saved = {"371002-01-000001.htb", "printed.pdf", "slips"}
    assert {path.name for path in (tmp_path / "out").iterdir()} == saved
    for record in records:
        if record.exists():
            require_written_nowhere_else(
                record, world.store("office-1"), prompt.home / "registrar", tmp_path / "out"
            )


def require_written_nowhere_else(record: Path, store: Path, own: Path, out: Path) -> None:
    """The window writes to its store, its own folder and where the user saves; to no temporary file."""
    written = {Path(path) for path in WRITES.findall(record.read_text("utf-8", errors="replace"))}
    assert any(path.is_relative_to(store) for path in written)
    places = (store, own, out, Path("/dev"), Path("/proc"))
    assert {path for path in written if not any(path.is_relative_to(place) for place in places)} == set()
    session = {path for path in written if path.is_relative_to(own / "session")}
    assert {path for path in session if ".lock" not in path.suffixes[:1]} == set()
