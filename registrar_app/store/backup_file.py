"""Keeps how a backup's folder becomes one file and a folder again: a ZIP that only stores, with a list of sizes and hashes.

Nothing of it is trusted: only the names that a backup has are taken, the sizes must fit the file, and every file is read
against its hash before the folder gets its name. What the register itself says is proved after that, as ever.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO

from registrar_app.domain.errors import ASK_IT, InputRefusedError, MachineRefusedError
from registrar_app.domain.text import Text
from registrar_app.services.stopping import heed, watched
from registrar_app.services.whole_file import rename_patiently
from registrar_app.store.copies import FILE_NAME, SMALLEST, disk_refuses, kept_beside, sync

CONTENTS = "htbak-contents.json"
_FORMAT = "htbak 1"
_CHUNK = 1 << 20
_MOST_FILES, _LARGEST_LIST, _LARGEST_KEY = 100_000, 20_000_000, 4_000_000
_STAMP = (1980, 1, 1, 0, 0, 0)
_PLAIN = r"[^/\\:*?\"<>|\x00-\x1f]"
_KEY = re.compile(rf"(?!\.){_PLAIN}{{1,100}}\.(json|p12)")
_BATCH = re.compile(rf"batches/(?!\.){_PLAIN}{{1,100}}\.htb")
_DAMAGED = (zipfile.BadZipFile, NotImplementedError, OSError, EOFError, ValueError)
"""What reading a ZIP raises on one that is cut, changed or forged; of these an ``OSError`` tells nothing of the target's disk."""
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Part:
    """One file of a backup: its name with "/" as in the folder, its size in bytes and the hash of its content, hex."""

    name: str
    size: int
    hash: str


class _RefusedError(Exception):
    """The file is no backup, or not whole; the text is for the developer."""


def pack(backup: Path, target: Path) -> None:
    """Write a backup's folder into one file, which is read back before it takes its name.

    Raises:
        MachineRefusedError: there is no room, the disk refuses, or what is read back differs.
        StoppedError: it was stopped; no file is left.
    """
    names = [(path, path.relative_to(backup).as_posix()) for path in _files(backup)]
    require_room(target.parent, size_of(backup))
    part = target.with_name(f"{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        written = _write(part, names)
        with part.open("rb") as stream, zipfile.ZipFile(stream) as package:
            if _listed(package, part.stat().st_size) != written:
                raise OSError("read back differently")
            for each in written:
                _read(package, each, None)
        rename_patiently(part, target)
        sync(target.parent)
    except (_RefusedError, zipfile.BadZipFile) as error:
        raise disk_refuses(target, OSError("read back differently")) from error
    except OSError as error:
        raise disk_refuses(target, error) from error
    finally:
        part.unlink(missing_ok=True)


def unpack(file: Path, directory: Path) -> None:
    """Write a packed backup's files into a folder, the register last; who calls removes what a failure leaves.

    Raises:
        InputRefusedError: it is no backup, incomplete, or changed.
        MachineRefusedError: there is no room, or the disk refuses.
        StoppedError: it was stopped.
    """
    with _opened(file) as (package, parts):
        require_room(directory, sum(each.size for each in parts))
        _unpack(package, parts, directory)


def unpack_keys(file: Path, directory: Path) -> None:
    """Write only the key files of a packed backup into a folder, so that a password can be tried first.

    Raises:
        InputRefusedError: it is no backup, incomplete, or changed.
        MachineRefusedError: the disk refuses.
    """
    with _opened(file) as (package, parts):
        _unpack(package, [each for each in parts if _KEY.fullmatch(each.name)], directory)


def size_of(folder: Path) -> int:
    """Return how many bytes a backup of a folder's store has at most."""
    return sum(path.stat().st_size for path in _files(folder))


def require_room(folder: Path, needed: int) -> None:
    """Refuse to begin what the disk has no room for.

    Args:
        folder: Where it goes; it may not be there yet.
        needed: Bytes.

    Raises:
        MachineRefusedError: there is less.
    """
    there = next((path for path in (folder.absolute(), *folder.absolute().parents) if path.is_dir()), None)
    free = shutil.disk_usage(there).free if there is not None else needed
    if free < needed:
        need, has = (f"{number / 1_000_000:,.0f} MB" for number in (needed, free))
        raise MachineRefusedError(
            "BACKUP-ROOM",
            str(folder),
            Text(
                f"磁盘空间不够：需要 {need}，只剩 {has}",
                f"no room on the disk: {need} are needed, {has} are free",
            ),
            Text("腾出空间或换一个磁盘后重试", "free some space or take another disk, then try again"),
            ASK_IT,
        )


def _files(folder: Path) -> list[Path]:
    return [*kept_beside(folder), folder / FILE_NAME]


def _write(part: Path, names: Iterable[tuple[Path, str]]) -> list[_Part]:
    written: list[_Part] = []
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as stream:
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED, allowZip64=True) as package:
            for path, name in names:
                size = path.stat().st_size
                member = zipfile.ZipInfo(name, _STAMP)
                with path.open("rb") as source, package.open(member, "w", force_zip64=True) as target:
                    written.append(_Part(name, size, _copied(source.read, size, target)))
            listed = {"format": _FORMAT, "files": [asdict(each) for each in written]}
            content = json.dumps(listed, ensure_ascii=False, indent=1).encode("utf-8")
            package.writestr(zipfile.ZipInfo(CONTENTS, _STAMP), content)
        stream.flush()
        os.fsync(stream.fileno())
    return written


@contextmanager
def _opened(file: Path) -> Iterator[tuple[zipfile.ZipFile, list[_Part]]]:
    try:
        with file.open("rb") as stream, zipfile.ZipFile(stream) as package:
            yield package, _listed(package, file.stat().st_size)
    except (_RefusedError, *_DAMAGED) as error:
        raise InputRefusedError(
            "BACKUP-FILE",
            str(file),
            Text(
                "这个文件不是备份，或者不完整、被改动",
                "this file is no backup, or it is incomplete or changed",
            ),
            Text("换一份备份；未恢复任何内容", "take another backup; nothing was restored"),
            ASK_IT,
        ) from error


def _listed(package: zipfile.ZipFile, size: int) -> list[_Part]:
    """Return the files that a package lists, once its directory agrees with the list in every name and size."""
    members = {member.filename: member for member in package.infolist()}
    if len(members) != len(package.infolist()) or len(members) > _MOST_FILES or CONTENTS not in members:
        raise _RefusedError("names")
    if any(m.compress_type != zipfile.ZIP_STORED or m.flag_bits & 1 for m in members.values()):
        raise _RefusedError("packed or encrypted")
    if any(m.compress_size != m.file_size for m in members.values()):
        raise _RefusedError("sizes")
    if sum(m.file_size for m in members.values()) > size or members[CONTENTS].file_size > _LARGEST_LIST:
        raise _RefusedError("size")
    parts = _read_list(package.read(CONTENTS))
    if {CONTENTS, *(each.name for each in parts)} != set(members) or len(parts) + 1 != len(members):
        raise _RefusedError("other files than listed")
    if any(members[each.name].file_size != each.size for each in parts):
        raise _RefusedError("other sizes than listed")
    return parts


def _read_list(content: bytes) -> list[_Part]:
    try:
        told: Any = json.loads(content)
        rows = [(each["name"], each["size"], each["hash"]) for each in told["files"]]
        if any([type(value) for value in row] != [str, int, str] for row in rows):
            raise _RefusedError("list")
        parts = [_Part(*row) for row in rows]
        if told["format"] != _FORMAT or not all(_is_fit(each) for each in parts):
            raise _RefusedError("list")
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _RefusedError("list") from error
    plain = {each.name.casefold() for each in parts}
    if FILE_NAME not in {each.name for each in parts} or len(plain) != len(parts):
        raise _RefusedError("names")
    return parts


def _is_fit(part: _Part) -> bool:
    """Whether a file may lie in a backup: its name leads nowhere else, on no system."""
    if part.name == FILE_NAME:
        return part.size >= SMALLEST
    is_key = bool(_KEY.fullmatch(part.name)) and part.size <= _LARGEST_KEY and part.name != CONTENTS
    return (is_key or bool(_BATCH.fullmatch(part.name))) and not _DEVICE.fullmatch(part.name.split("/")[-1])


def _unpack(package: zipfile.ZipFile, parts: Iterable[_Part], directory: Path) -> None:
    for each in sorted(parts, key=lambda part: part.name == FILE_NAME):
        place = directory / each.name
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
            with os.fdopen(handle, "wb") as target:
                _read(package, each, target)
                target.flush()
                os.fsync(target.fileno())
        except OSError as error:
            raise disk_refuses(place, error) from error
    sync(directory)


def _read(package: zipfile.ZipFile, part: _Part, target: BinaryIO | None) -> None:
    """Read one file against its size and hash, and write it on where somebody wants it."""
    with _heard(package.open, part.name) as source:

        def read(size: int) -> bytes:
            return bytes(_heard(source.read, size))

        if _copied(read, part.size, target) != part.hash or read(1):
            raise _RefusedError(part.name)


def _heard(work: Callable[[Any], Any], asked: str | int) -> Any:
    """Ask a package, and tell its damage apart from what the disk has against the target."""
    try:
        return work(asked)
    except _DAMAGED as error:
        raise _RefusedError(str(asked)) from error


def _copied(read: Callable[[int], bytes], size: int, target: Any) -> str:
    """Copy a file, telling how far it is and heeding a stop; return the hash of what was copied."""
    running = sha256()
    for _ in watched(range(0, size, _CHUNK)):
        chunk = read(_CHUNK)
        running.update(chunk)
        if target is not None:
            target.write(chunk)
    heed()
    return running.hexdigest()
