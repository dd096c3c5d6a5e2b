"""The folder for other libraries' temporary files: of this sitting only, emptied at the lock, gone at the end."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDir, QTemporaryFile

from registrar_app.ui.session_folder import SessionFolder

ROOT = Path(__file__).resolve().parents[2]
KILLED = """
import os, sys
from pathlib import Path
from registrar_app.ui.session_folder import SessionFolder
session = SessionFolder(Path(sys.argv[1]))
session.open()
(session.path / "spool").write_text("a page")
print(session.path, flush=True)
sys.stdin.readline()
os.kill(os.getpid(), 9)
"""


@pytest.fixture
def session(tmp_path: Path) -> Iterator[SessionFolder]:
    made = SessionFolder(tmp_path / "session")
    made.open()
    yield made
    made.close()


def other(above: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", KILLED, str(above)],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_every_library_writes_its_temporary_files_there(session: SessionFolder) -> None:
    spool = QTemporaryFile()
    assert spool.open()
    assert Path(spool.fileName()).parent == session.path
    assert Path(QDir.tempPath()) == Path(tempfile.gettempdir()) == session.path
    if os.name == "posix":
        assert session.path.stat().st_mode & 0o077 == 0


def test_the_lock_empties_it_and_the_end_removes_it(session: SessionFolder) -> None:
    before = session.path
    (before / "folder").mkdir()
    for name in ("spool", "folder/spool"):
        (before / name).write_text("a page")
    (before / "link").symlink_to(before.parent)
    session.wipe()
    assert list(before.iterdir()) == []
    (before / "spool").write_text("a page")
    session.close()
    assert not before.exists()
    assert Path(tempfile.gettempdir()) != before


def test_what_a_killed_window_left_goes_at_the_next_start(tmp_path: Path) -> None:
    above = tmp_path / "session"
    running, killed = other(above), other(above)
    folders = [Path(process.stdout.readline().strip()) for process in (running, killed)]  # type: ignore[union-attr]
    killed.communicate("\n")
    assert all((folder / "spool").exists() for folder in folders)
    session = SessionFolder(above)
    session.open()
    assert [folder.exists() for folder in folders] == [True, False]
    session.close()
    running.communicate("\n")


def test_a_folder_that_cannot_be_made_lets_the_window_open(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    before = tempfile.gettempdir()
    session = SessionFolder(tmp_path / "file" / "session")
    session.open()
    session.wipe()
    session.close()
    assert tempfile.gettempdir() == before


def test_locking_the_window_says_so(open_window) -> None:
    window, heard = open_window(), []
    window.locked.connect(lambda: heard.append(True))
    window.lock()
    window.lock()
    assert heard == [True]
