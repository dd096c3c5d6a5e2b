"""Makes mutants of bytes and of containers: the same seed gives the same mutants, each with a name to find it again.

Bytes know nothing of a form. Containers are taken apart and laid together again wrongly: what a hostile writer of
archives would do, with checksums that fit.
"""

from __future__ import annotations

import random
import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from registrar_app.exchange.zip_directory import _END, ZipMember, read_members, write_zip

Entries = list[tuple[str, bytes]]


@dataclass(frozen=True, slots=True)
class Mutant:
    """A changed file and how it was changed."""

    name: str
    content: bytes


def byte_mutants(whole: bytes, seed: int, count: int) -> Iterator[Mutant]:
    """Flip, cut, splice and append, in turn; each differs from the whole."""
    chance = random.Random(seed)
    turns: list[Callable[[random.Random, bytes], bytes]] = [_flip, _flip, _cut, _splice, _append]
    made = 0
    while made < count:
        turn = turns[made % len(turns)]
        content = turn(chance, whole)
        if content != whole:
            yield Mutant(f"{turn.__name__.strip('_')} {seed}/{made}", content)
            made += 1


def _flip(chance: random.Random, whole: bytes) -> bytes:
    changed = bytearray(whole)
    for _ in range(chance.choice([1, 1, 1, 2, 8])):
        changed[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _cut(chance: random.Random, whole: bytes) -> bytes:
    start, end = sorted(chance.randrange(len(whole) + 1) for _ in range(2))
    return whole[:start] + whole[end:] if chance.random() < 0.5 else whole[: max(end, 1)]


def _splice(chance: random.Random, whole: bytes) -> bytes:
    start, end, place = (chance.randrange(len(whole)) for _ in range(3))
    piece = whole[min(start, end) : max(start, end)][:4096]
    over = len(piece) if chance.random() < 0.5 else 0
    return whole[:place] + piece + whole[place + over :]


def _append(chance: random.Random, whole: bytes) -> bytes:
    tail = chance.randbytes(chance.choice([1, 2, 22, 512]))
    return tail + whole if chance.random() < 0.3 else whole + tail


def container_mutants(container: bytes, seed: int, count: int) -> Iterator[Mutant]:
    """Members changed, and the archive around them; each differs from the container."""
    chance = random.Random(seed)
    entries = list(read_members(container).items())
    turns = [_swap, _double, _rename, _lose, _stray, _edit, _overlap, _header, _flag, _bomb, _exchange]
    made = 0
    while made < count:
        turn = turns[made % len(turns)]
        content = turn(chance, list(entries))
        if content != container:
            yield Mutant(f"{turn.__name__.strip('_')} {seed}/{made}", content)
            made += 1


def _swap(chance: random.Random, entries: Entries) -> bytes:
    one, other = chance.sample(range(len(entries)), 2)
    entries[one], entries[other] = entries[other], entries[one]
    return write_zip(entries)


def _double(chance: random.Random, entries: Entries) -> bytes:
    name, content = chance.choice(entries)
    entries.insert(chance.randrange(len(entries) + 1), (name, content[: chance.randrange(len(content) + 1)]))
    return write_zip(entries)


def _rename(chance: random.Random, entries: Entries) -> bytes:
    place = chance.randrange(len(entries))
    name, content = entries[place]
    names = [
        "../" + name,
        name.upper(),
        name + "/",
        "/" + name,
        name + "\0",
        "C:\\" + name,
        name[:-1],
        "a" * 120,
    ]
    entries[place] = (chance.choice([n for n in names if n and n != name]), content)
    return write_zip(entries)


def _lose(chance: random.Random, entries: Entries) -> bytes:
    del entries[chance.randrange(len(entries))]
    return write_zip(entries)


def _stray(chance: random.Random, entries: Entries) -> bytes:
    names = ["evil.sh", "attachments/" + "0" * 64, "attachments/../x", "META-INF/signature002.p7s", "zz.json"]
    entries.insert(chance.randrange(len(entries) + 1), (chance.choice(names), chance.randbytes(20)))
    return write_zip(entries)


def _edit(chance: random.Random, entries: Entries) -> bytes:
    place = chance.randrange(len(entries))
    name, content = entries[place]
    entries[place] = (name, next(byte_mutants(content or b"x", chance.randrange(1 << 30), 1)).content)
    return write_zip(entries)


def _exchange(chance: random.Random, entries: Entries) -> bytes:
    """Two members keep their names and exchange their contents."""
    one, other = chance.sample(range(len(entries)), 2)
    (a, x), (b, y) = entries[one], entries[other]
    entries[one], entries[other] = (a, y), (b, x)
    return write_zip(entries)


def lay(entries: list[tuple[str, int, bytes, bytes]], shift: int = 0) -> bytes:
    """Return an archive of (name, method, stored bytes, claimed content); ``shift`` moves the second entry's offset."""
    body, directory = b"", b""
    for place, (name, method, stored, content) in enumerate(entries):
        sizes = (zlib.crc32(content), len(stored), len(content))
        body_at = len(body)
        body += ZipMember(name, method, *sizes, body_at).local_header() + stored
        moved = max(body_at + shift, 0) if place == 1 else body_at
        directory += ZipMember(name, method, *sizes, moved).central_header()
    count = len(entries)
    return body + directory + _END.pack(b"PK\5\6", 0, 0, count, count, len(directory), len(body), 0)


def deflated(content: bytes) -> bytes:
    """Return the content as one compressed stream."""
    stream = zlib.compressobj(9, zlib.DEFLATED, -15)
    return stream.compress(content) + stream.flush()


def _overlap(chance: random.Random, entries: Entries) -> bytes:
    shift = chance.choice([-1, 1, -100, 7, -(10**6)])
    return lay([(name, 0, content, content) for name, content in entries], shift)


def _header(chance: random.Random, entries: Entries) -> bytes:
    """A member's own header says something else than the directory."""
    whole = write_zip(entries)
    marks = [at for at in range(len(whole)) if whole.startswith(b"PK\3\4", at)]
    return next_field(
        whole, chance.choice(marks) + chance.choice([4, 6, 8, 10, 12, 14, 18, 22, 26, 28]), chance
    )


def next_field(whole: bytes, place: int, chance: random.Random) -> bytes:
    """Return the bytes with another 16-bit number at a place."""
    [old] = struct.unpack_from("<H", whole, place)
    return whole[:place] + struct.pack("<H", old ^ chance.randrange(1, 1 << 16)) + whole[place + 2 :]


def _flag(chance: random.Random, entries: Entries) -> bytes:
    """Encryption or another flag, in both headers of every member."""
    bit = struct.pack("<H", 1 << chance.choice([0, 3, 6, 11, 13]))
    whole = bytearray(write_zip(entries))
    for mark, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        for at in range(len(whole)):
            if whole.startswith(mark, at):
                whole[at + offset : at + offset + 2] = bit
    return bytes(whole)


def _bomb(chance: random.Random, entries: Entries) -> bytes:
    """One member inflates to much, or to more or less than it says."""
    place = chance.randrange(len(entries))
    laid = [(name, 0, content, content) for name, content in entries]
    name, content = entries[place]
    zeros = bytes(chance.choice([1_100_000, 3_000_000]))
    claims = [(zeros, zeros), (zeros, content), (content + b"x", content), (content[:-1], content)]
    real, claimed = chance.choice(claims)
    laid[place] = (name, 8, deflated(real), claimed)
    return lay(laid)
