"""Files are written whole or not at all, and read up to a limit."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from registrar_app.domain.errors import InputRefusedError, MachineRefusedError
from registrar_app.services.whole_file import read_whole, write_whole


def test_an_older_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "new" / "file"
    write_whole(path, b"old")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(path.parent.iterdir()) == [path]


def test_a_failed_write_leaves_the_older_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file"
    write_whole(path, b"old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(MachineRefusedError, match=r"FILE-WRITE .*the disk is full"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_reads_back_differently_is_not_delivered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick of feigned size takes every write and gives back something else."""
    path = tmp_path / "file"
    monkeypatch.setattr(Path, "read_bytes", lambda self: b"something else")
    with pytest.raises(MachineRefusedError, match="FILE-WRITE"):
        write_whole(path, b"new")
    assert not path.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no POSIX permissions")
def test_a_private_file_is_never_readable_by_others(tmp_path: Path) -> None:
    path = tmp_path / "key"
    (tmp_path / "key.part").write_bytes(b"left over, and readable")
    write_whole(path, b"secret", private=True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_reading_refuses_what_is_missing_empty_a_folder_or_too_large(tmp_path: Path) -> None:
    (tmp_path / "empty").write_bytes(b"")
    (tmp_path / "large").write_bytes(b"123")
    for path in (tmp_path / "none", tmp_path / "empty", tmp_path, tmp_path / "empty" / "x"):
        with pytest.raises(InputRefusedError, match="FILE-READ"):
            read_whole(path, 2)
    with pytest.raises(InputRefusedError, match="larger"):
        read_whole(tmp_path / "large", 2)
    assert read_whole(tmp_path / "large", 3) == b"123"
