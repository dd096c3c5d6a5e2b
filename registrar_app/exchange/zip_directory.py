"""Keeps the one exact form of the ZIP inside a container, written and read without the standard library's reader.

Members lie one after the other from the first byte, the directory follows at once and ends the file; times, attributes
and versions are fixed, there are no extra fields and no comments, and the directory says what the members' own headers
say. So nothing can hide between, before or after, and no byte is without meaning. The directory is judged before
anything is inflated; what the members mean is left to ``container``.

Members are written uncompressed: a compressed stream can be changed without changing what it holds, and the promise is
that one changed byte is noticed. Compressed members are read, for other programs' sake.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

FILE_LIMIT = 50_000_000
MEMBER_COUNT_LIMIT = 2_000
MEMBER_LIMIT = 50_000_000
TOTAL_LIMIT = 300_000_000
RATIO_LIMIT, RATIO_FROM = 100, 1_000_000
NAME_LIMIT = 120
STORED, DEFLATED = 0, 8

_LOCAL = struct.Struct("<4sHHHHHIIIHH")
_CENTRAL = struct.Struct("<4sHHHHHHIIIHHHHHII")
_END = struct.Struct("<4sHHHHIIH")
_LOCAL_MARK, _CENTRAL_MARK, _END_MARK = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_VERSION, _NO_BITS, _TIME, _DATE = 20, 0, 0, 0x21  # 1980-01-01 00:00, the earliest the form knows
_STEP = 64 * 1024


class ZipRefusedError(Exception):
    """The bytes are not in the exact form, or over a limit; the text is for the developer."""


class Readable(Protocol):
    """Bytes of which pieces are read: in memory, or of a file that is too large for it."""

    def __len__(self) -> int:
        """How many there are."""
        ...

    def __getitem__(self, place: slice, /) -> bytes:
        """Return a piece."""
        ...


@dataclass(frozen=True, slots=True)
class ZipLimits:
    """The most bytes of the file, of a member, and of all members together."""

    file: int
    member: int
    total: int


@dataclass(frozen=True, slots=True)
class ZipMember:
    """One entry of the directory: where its stored bytes lie and what they must give."""

    name: str
    method: int
    crc: int
    stored: int
    size: int
    offset: int

    def local_header(self) -> bytes:
        """Return the header that stands before the member."""
        name = self.name.encode("ascii")
        sizes = (self.crc, self.stored, self.size, len(name), 0)
        return _LOCAL.pack(_LOCAL_MARK, _VERSION, _NO_BITS, self.method, _TIME, _DATE, *sizes) + name

    def central_header(self) -> bytes:
        """Return the entry of the directory."""
        name = self.name.encode("ascii")
        fixed = (_CENTRAL_MARK, _VERSION, _VERSION, _NO_BITS, self.method, _TIME, _DATE)
        sizes = (self.crc, self.stored, self.size, len(name), 0, 0, 0, 0, 0, self.offset)
        return _CENTRAL.pack(*fixed, *sizes) + name

    @property
    def start(self) -> int:
        """Where the stored bytes begin."""
        return self.offset + _LOCAL.size + len(self.name)


def write_zip(members: Iterable[tuple[str, bytes]]) -> bytes:
    """Return the ZIP of the members in that order, the same bytes for the same members."""
    body, directory, count = bytearray(), bytearray(), 0
    for name, content in members:
        member = ZipMember(name, STORED, zlib.crc32(content), len(content), len(content), len(body))
        body += member.local_header() + content
        directory += member.central_header()
        count += 1
    end = _END.pack(_END_MARK, 0, 0, count, count, len(directory), len(body), 0)
    return bytes(body + directory + end)


def read_directory(blob: Readable, limits: ZipLimits | None = None) -> list[ZipMember]:
    """Return the members, after every header was compared; nothing is inflated.

    Args:
        blob: The file.
        limits: Other ones than those of every file that travels.

    Raises:
        ZipRefusedError: the form is not exact, or a limit is passed.
    """
    limits = limits or ZipLimits(FILE_LIMIT, MEMBER_LIMIT, TOTAL_LIMIT)
    if not _END.size < len(blob) <= limits.file:
        raise ZipRefusedError("file size")
    tail = blob[len(blob) - _END.size : len(blob)]
    mark, *_, count, size, begin, _ = _END.unpack(tail)
    if mark != _END_MARK or tail != _END.pack(_END_MARK, 0, 0, count, count, size, begin, 0):
        raise ZipRefusedError("end of directory")
    if begin + size + _END.size != len(blob) or not 0 < count <= MEMBER_COUNT_LIMIT:
        raise ZipRefusedError("directory")
    members, place = [], begin
    for _ in range(count):
        member = _read_entry(blob, place, limits.member)
        members.append(member)
        place += len(member.central_header())
    if place != begin + size:
        raise ZipRefusedError("directory size")
    _require_contiguous(blob, members, begin, limits.total)
    return members


def read_members(blob: bytes) -> Mapping[str, bytes]:
    """Return the members' contents by name, in the order of the file; who knows the names reads the directory first.

    Raises:
        ZipRefusedError: anything is off, or a limit is passed while inflating.
    """
    contents: dict[str, bytes] = {}
    left = TOTAL_LIMIT
    for member in read_directory(blob):
        content = _content(blob, member, min(left, MEMBER_LIMIT))
        left -= len(content)
        contents[member.name] = content
    return contents


def _read_entry(blob: Readable, place: int, member_limit: int) -> ZipMember:
    if place + _CENTRAL.size > len(blob):
        raise ZipRefusedError("directory cut")
    entry = _CENTRAL.unpack(blob[place : place + _CENTRAL.size])
    method, crc, stored, size, name_length, offset = (entry[i] for i in (4, 7, 8, 9, 10, 16))
    name_bytes = blob[place + _CENTRAL.size : place + _CENTRAL.size + name_length]
    if not 0 < name_length <= NAME_LIMIT or not name_bytes.isascii():
        raise ZipRefusedError("name")
    if method not in {STORED, DEFLATED} or size > member_limit or (method == STORED and stored != size):
        raise ZipRefusedError("method or size")
    member = ZipMember(name_bytes.decode("ascii"), method, crc, stored, size, offset)
    exact = member.central_header()
    if blob[place : place + len(exact)] != exact:
        raise ZipRefusedError("directory entry")
    return member


def _require_contiguous(blob: Readable, members: list[ZipMember], begin: int, total_limit: int) -> None:
    if len({member.name for member in members}) != len(members):
        raise ZipRefusedError("duplicate")
    place = 0
    for member in members:
        if member.offset != place or blob[place : member.start] != member.local_header():
            raise ZipRefusedError("local header")
        place = member.start + member.stored
    if place != begin:
        raise ZipRefusedError("gap or overlap")
    if sum(member.size for member in members) > total_limit:
        raise ZipRefusedError("total size")


def _content(blob: bytes, member: ZipMember, limit: int) -> bytes:
    packed = blob[member.start : member.start + member.stored]
    content = packed if member.method == STORED else _inflate(packed, min(limit, member.size))
    if len(content) != member.size or len(content) > limit or zlib.crc32(content) != member.crc:
        raise ZipRefusedError("content")
    return content


def _inflate(packed: bytes, limit: int) -> bytes:
    """Inflate step by step: what a member claims is not believed, what comes out is counted."""
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    content = bytearray()
    place, rest = 0, b""  # handing in the whole tail each time would copy it each time
    try:
        while not stream.eof:
            if not rest:
                rest, place = packed[place : place + _STEP], place + _STEP
            last = not rest
            piece = stream.decompress(rest, _STEP)
            content += piece
            rest = stream.unconsumed_tail
            _require_sound(len(content), len(packed), limit)
            if last and not piece and not stream.eof:
                raise ZipRefusedError("stream cut")
    except zlib.error as error:
        raise ZipRefusedError("stream") from error
    if stream.unused_data or place < len(packed):
        raise ZipRefusedError("bytes after the stream")
    return bytes(content)


def _require_sound(out: int, packed: int, limit: int) -> None:
    if out > limit or (out > RATIO_FROM and out > RATIO_LIMIT * packed):
        raise ZipRefusedError("inflated size")
