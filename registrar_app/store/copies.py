"""Keeps how a register is copied: out of the open store, proved, and back into an empty folder.

The copy is encrypted under the same data key; the key files lie beside it, so that the password opens it too. The
batches that an office sent go along, sealed as they are, so that one that was lost can be sent again. The
bureau's receipts do not: the answers are in the register, and a batch that is imported again is answered with the same.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from registrar_app.domain.errors import ASK_IT, MachineRefusedError
from registrar_app.domain.text import Text
from registrar_app.services.system_reason import why_refused
from registrar_app.services.whole_file import rename_patiently
from registrar_app.store.connection import StoreConnection, damaged

FILE_NAME = "register.db"
_BESIDE = ("*.json", "*.p12", "batches/*.htb")
"""Keys, and the copies of batches sent."""
SMALLEST = 512
"""Bytes of a register; what has fewer was cut."""


def copy_out(connection: StoreConnection, target: Path, prove: Callable[[Path], None]) -> None:
    """Write a proved copy of the register, its key files and the batches sent to a folder.

    Args:
        connection: The open store.
        target: The folder; made when missing.
        prove: Opens the copy at a path and raises when it is not whole.

    Raises:
        MachineRefusedError: there is a register already, the disk refuses, or the copy is not whole.
    """
    final = target / FILE_NAME
    require_free(target)
    part = target / f"{FILE_NAME}.part"
    try:
        target.mkdir(parents=True, exist_ok=True)
        _vacuum(connection, part)
        prove(part)
        _copy_beside(connection.path.parent, target)
        rename_patiently(part, final)
        sync(target)
    except OSError as error:
        raise disk_refuses(target, error) from error
    finally:
        _forget(part)


def copy_beside(connection: StoreConnection, target: Path) -> None:
    """Write a copy of the register to a file, whole or not at all.

    Raises:
        MachineRefusedError: the disk refuses.
    """
    part = target.with_name(f"{target.name}.part")
    try:
        _vacuum(connection, part)
        rename_patiently(part, target)
        sync(target.parent)
    except OSError as error:
        raise disk_refuses(target, error) from error
    finally:
        _forget(part)


def copy_back(backup: Path, directory: Path) -> None:
    """Put a backup's register, key files and batches into a folder that has none.

    Raises:
        MachineRefusedError: the folder holds a register, the backup has none or a cut one, or the disk refuses.
    """
    source, final = backup / FILE_NAME, directory / FILE_NAME
    require_free(directory)
    if not source.is_file():
        raise MachineRefusedError(
            "BACKUP-MISSING",
            str(backup),
            Text("该处没有备份", "there is no backup there"),
            Text(
                "选择含 register.db 的备份文件夹，或 .htbak 备份文件",
                "choose the backup folder with register.db in it, or the file .htbak",
            ),
            ASK_IT,
        )
    if source.stat().st_size < SMALLEST:
        raise damaged(source)
    part = directory / f"{FILE_NAME}.part"
    try:
        directory.mkdir(parents=True, exist_ok=True)
        _copy(source, part)
        _copy_beside(backup, directory)
        rename_patiently(part, final)
        sync(directory)
    except OSError as error:
        raise disk_refuses(directory, error) from error
    finally:
        _forget(part)


def _vacuum(connection: StoreConnection, part: Path) -> None:
    _forget(part)
    part.touch(mode=0o600)
    connection.run("VACUUM INTO ?", (str(part),))
    sync(part)


def require_free(directory: Path) -> None:
    """Refuse a folder that holds a register.

    Raises:
        MachineRefusedError: it does.
    """
    if (directory / FILE_NAME).exists():
        raise MachineRefusedError(
            "STORE-EXISTS",
            str(directory),
            Text("该文件夹中已有登记数据库", "there is a register in this folder already"),
            Text("换一个空文件夹", "choose an empty folder"),
        )


def kept_beside(folder: Path) -> list[Path]:
    """Return the key files and the batches sent that lie beside a register and go with it."""
    return [path for pattern in _BESIDE for path in sorted(folder.glob(pattern))]


def _copy_beside(source: Path, target: Path) -> None:
    for path in kept_beside(source):
        final = target / path.relative_to(source)
        final.parent.mkdir(exist_ok=True)
        part = final.with_name(f"{final.name}.part")
        _copy(path, part)
        rename_patiently(part, final)
        sync(final.parent)


def _copy(source: Path, target: Path) -> None:
    _forget(target)
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with source.open("rb") as reading, os.fdopen(handle, "wb") as writing:
        shutil.copyfileobj(reading, writing)
        writing.flush()
        os.fsync(writing.fileno())


def sync(path: Path) -> None:
    """Have what was written to a file or a folder on the disk."""
    if path.is_dir() and os.name == "nt":  # a folder cannot be opened for syncing there
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _forget(part: Path) -> None:
    for path in (part, *(part.with_name(part.name + tail) for tail in ("-wal", "-shm", "-journal"))):
        with suppress(OSError):
            path.unlink(missing_ok=True)


def disk_refuses(target: Path, error: OSError) -> MachineRefusedError:
    """Return the refusal that tells why a place cannot be written."""
    reason = why_refused(error)
    return MachineRefusedError(
        "STORE-FULL" if error.errno == errno.ENOSPC else "STORE-ACCESS",
        str(target),
        Text(f"写不进去（{reason.zh}）", f"it cannot be written ({reason.en})"),
        Text("检查权限和磁盘空间后重试", "check permissions and free space, then try again"),
        ASK_IT,
    )
