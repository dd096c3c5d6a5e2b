"""Reads an offline update: the container of the files that travel, too large to be held in memory, so read by pieces.

Its members are ``update.json`` and, named by their hash as attachments are, an installer and packs. Nothing in it is
compressed. Like every container it is whole or refused, with one error for every failing step.
"""

from __future__ import annotations

import os
import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from registrar_app.domain.errors import ASK_IT, ASK_SENDER, InputRefusedError, MachineRefusedError
from registrar_app.domain.text import Text
from registrar_app.domain.update import MEMBER, PACK_LIMIT
from registrar_app.exchange.container import ATTACHMENTS, MANIFEST_NAME, MIME_TYPE
from registrar_app.exchange.manifest import SIGNATURE_NAME, manifest_of_digests
from registrar_app.exchange.zip_directory import (
    STORED,
    ZipLimits,
    ZipMember,
    ZipRefusedError,
    read_directory,
)
from registrar_app.services.stopping import heed
from registrar_app.services.system_reason import why_refused
from registrar_app.services.whole_file import rename_patiently, unreadable

LIMITS = ZipLimits(file=120_000_000, member=100_000_000, total=120_000_000)
"""An installer may have 100 MB."""
SMALL_LIMIT = PACK_LIMIT
"""Most bytes of a member that is read into memory."""
_FRAME = ("mimetype", MANIFEST_NAME, SIGNATURE_NAME)
_SEALED = re.compile(rf"{ATTACHMENTS}([0-9a-f]{{64}})")
_PIECE = 1 << 20


class _RefusedError(Exception):
    """A step fails; the text is for the developer."""


class _FileBytes:
    """A file as bytes of which pieces are read."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._size = stream.seek(0, os.SEEK_END)

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, place: slice, /) -> bytes:
        start, stop, _ = place.indices(self._size)
        self._stream.seek(start)
        return self._stream.read(max(stop - start, 0))


@dataclass(frozen=True, slots=True)
class UpdateFile:
    """Implements ``SealedUpdate``; ``members`` says by hash where each lies."""

    path: Path
    signer: bytes
    text: bytes
    members: Mapping[str, ZipMember]

    @property
    def sizes(self) -> Mapping[str, int]:
        """The bytes of every other member, by its SHA-256, hex."""
        return {digest: member.size for digest, member in self.members.items()}

    def read(self, sha256: str) -> bytes:
        """Return a member.

        Raises:
            InputRefusedError: it is too large to be read into memory, or the file is another by now.
        """
        if self.members[sha256].size > SMALL_LIMIT:
            raise _refused(self.path)
        pieces: list[bytes] = []
        self._copy(sha256, pieces.append)
        return b"".join(pieces)

    def save(self, sha256: str, target: Path) -> None:
        """Write a member to a file, whole or not at all.

        Raises:
            InputRefusedError: the update is another by now.
            MachineRefusedError: the file cannot be written.
        """
        part = target.with_name(f"{target.name}.part")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with part.open("wb") as stream:
                self._copy(sha256, stream.write)
                stream.flush()
                os.fsync(stream.fileno())
            rename_patiently(part, target)
        except OSError as error:
            raise _unwritable(target, error) from error
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)

    def _copy(self, wanted: str, take: Callable[[bytes], object]) -> None:
        digest = sha256()
        for piece in self._pieces(self.members[wanted]):
            digest.update(piece)
            take(piece)
        if digest.hexdigest() != wanted:
            raise _refused(self.path)

    def _pieces(self, member: ZipMember) -> Iterator[bytes]:
        try:
            with self.path.open("rb") as stream:
                yield from _pieces(_FileBytes(stream), member)
        except OSError as error:
            raise unreadable(self.path, error) from error


class UpdateContainers:
    """Implements ``UpdateFiles``."""

    def open(self, path: Path, verify_detached: Callable[[bytes, bytes], bytes]) -> UpdateFile:
        """Return an update in which everything holds.

        Raises:
            InputRefusedError: anything at all is off, or it cannot be read.
        """
        try:
            with path.open("rb") as stream:
                return _open(path, _FileBytes(stream), verify_detached)
        except OSError as error:
            raise unreadable(path, error) from error
        except (_RefusedError, ZipRefusedError, InputRefusedError) as error:
            raise _refused(path) from error


def _open(path: Path, blob: _FileBytes, verify_detached: Callable[[bytes, bytes], bytes]) -> UpdateFile:
    directory = read_directory(blob, LIMITS)
    names = [member.name for member in directory]
    others = directory[len(_FRAME) :]
    if tuple(names[: len(_FRAME)]) != _FRAME or any(member.method != STORED for member in directory):
        raise _RefusedError("frame")
    if names[len(_FRAME) :] != sorted(names[len(_FRAME) :]) or MEMBER not in names:
        raise _RefusedError("names")
    mime_type, manifest, signature = (_content(blob, member) for member in directory[: len(_FRAME)])
    digests = {member.name: _digest(blob, member) for member in others}
    if mime_type != MIME_TYPE or manifest != manifest_of_digests(digests):
        raise _RefusedError("manifest")
    members: dict[str, ZipMember] = {}
    for member in others:
        named = _SEALED.fullmatch(member.name)
        if named is not None and named[1] == digests[member.name].hex():
            members[named[1]] = member
        elif member.name != MEMBER:
            raise _RefusedError("name")
    text = _content(blob, others[-1])  # sorted: the only name behind the attachments
    return UpdateFile(path, verify_detached(manifest, signature), text, members)


def _content(blob: _FileBytes, member: ZipMember) -> bytes:
    if member.size > SMALL_LIMIT:
        raise _RefusedError("size")
    content = blob[member.start : member.start + member.size]
    if zlib.crc32(content) != member.crc:
        raise _RefusedError("content")
    return content


def _digest(blob: _FileBytes, member: ZipMember) -> bytes:
    digest, crc = sha256(), 0
    for piece in _pieces(blob, member):
        digest.update(piece)
        crc = zlib.crc32(piece, crc)
    if crc != member.crc:
        raise _RefusedError("content")
    return digest.digest()


def _pieces(blob: _FileBytes, member: ZipMember) -> Iterator[bytes]:
    end = member.start + member.size
    for place in range(member.start, end, _PIECE):
        heed()
        yield blob[place : min(place + _PIECE, end)]


def _refused(path: Path) -> InputRefusedError:
    return InputRefusedError(
        "UPDATE-REFUSED",
        str(path),
        Text(
            "升级包不完整、被改动或签名不成立",
            "the update is incomplete, was changed, or its signature does not hold",
        ),
        Text("重新拷贝一份；不要安装这一份", "have it copied again, and do not install this one"),
        ASK_SENDER,
    )


def _unwritable(path: Path, error: OSError) -> MachineRefusedError:
    why = why_refused(error)
    return MachineRefusedError(
        "UPDATE-WRITE",
        str(path),
        Text(f"安装文件写不进去（{why.zh}）", f"the installer cannot be written ({why.en})"),
        Text("检查文件夹权限和磁盘空间后重试", "check permissions and free space, then try again"),
        ASK_IT,
    )
