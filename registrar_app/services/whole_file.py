"""Keeps how a file is written, whole or not at all, and read up to a limit; what is inside is left to others.

A file is written beside its place, synced, read again and compared before it takes its name: a stick pulled out
early leaves the older file, never half of the new one.
"""

from __future__ import annotations

import errno
import os
import time
from pathlib import Path

from registrar_app.domain.errors import ASK_IT, ASK_SENDER, InputRefusedError, MachineRefusedError
from registrar_app.domain.text import Text
from registrar_app.services.system_reason import why_refused

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_PRIVATE, _USUAL = 0o600, 0o666
_RENAME_TRIES, _RENAME_PAUSE = 5, 0.1


def write_whole(path: Path, content: bytes, *, private: bool = False) -> None:
    """Write a file so that it is there completely or not at all.

    Args:
        path: Its place; the folder is made when missing.
        content: Its bytes.
        private: Only the user may read it (keys).

    Raises:
        MachineRefusedError: the disk or the folder refuses, or what is read back differs.
    """
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        handle = os.open(part, _NEW, _PRIVATE if private else _USUAL)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if part.read_bytes() != content:
            raise OSError(errno.EIO, "read back differently")
        rename_patiently(part, path)
        _sync_folder(path.parent)
    except OSError as error:
        _forget(part)
        why = why_refused(error)
        raise MachineRefusedError(
            "FILE-WRITE",
            str(path),
            Text(f"文件写不进去（{why.zh}）", f"the file cannot be written ({why.en})"),
            Text("检查文件夹权限和磁盘空间后重试", "check permissions and free space, then try again"),
            ASK_IT,
        ) from error


def read_whole(path: Path, limit: int) -> bytes:
    """Return a file's bytes.

    Raises:
        InputRefusedError: it is missing, a folder, unreadable, empty, or larger than ``limit`` bytes.
    """
    try:
        with path.open("rb") as stream:
            content = stream.read(limit + 1)
    except OSError as error:
        raise unreadable(path, error) from error
    if not content:
        raise _refused(path, Text("文件是空的", "the file is empty"))
    if len(content) > limit:
        size = limit // 1_000_000
        raise _refused(path, Text(f"文件超过 {size} MB", f"the file is larger than {size} MB"))
    return content


def rename_patiently(part: Path, path: Path) -> None:
    """Move a file or folder to its place, trying again while Windows holds it for a moment.

    Raises:
        OSError: it cannot be moved.
    """
    for attempt in range(_RENAME_TRIES):
        try:
            part.replace(path)
        except PermissionError:  # Windows: a virus scanner holds the file for a moment
            if attempt == _RENAME_TRIES - 1:
                raise
            time.sleep(_RENAME_PAUSE)
        else:
            return


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # a folder cannot be opened for syncing there
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _forget(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError:  # the first error is the one to tell
        return


def unreadable(path: Path, error: OSError) -> InputRefusedError:
    """Return the refusal of a file that cannot be read."""
    if isinstance(error, FileNotFoundError):
        return _refused(path, Text("没有这个文件", "there is no such file"))
    if isinstance(error, IsADirectoryError) or path.is_dir():
        return _refused(path, Text("这是文件夹，不是文件", "this is a folder, not a file"))
    return _refused(path, Text("文件读不出", "the file cannot be read"))


def _refused(path: Path, problem: Text) -> InputRefusedError:
    remedy = Text("检查文件名后重试", "check the file's name and try again")
    return InputRefusedError("FILE-READ", str(path), problem, remedy, ASK_SENDER)
