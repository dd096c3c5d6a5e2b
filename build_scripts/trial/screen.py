"""Reads the picture that Xvfb keeps in a file (X window dump) and writes it as PNG."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

_HEADER = struct.Struct(">25I")
_HEADER_SIZE, _WIDTH, _HEIGHT, _BYTE_ORDER, _BITS, _LINE, _COLOURS = 0, 4, 5, 7, 11, 12, 19
_COLOUR_BYTES = 12


@dataclass(frozen=True)
class Picture:
    """What is on the screen: three bytes a dot, red, green, blue, line by line."""

    width: int
    height: int
    dots: bytes

    def colours(self) -> int:
        """Return how many different colours there are; an empty screen has one."""
        return len({self.dots[at : at + 3] for at in range(0, len(self.dots), 3)})

    def png(self) -> bytes:
        """Return it as a PNG file."""
        line = self.width * 3
        rows = b"".join(b"\0" + self.dots[at : at + line] for at in range(0, len(self.dots), line))
        head = struct.pack(">2I5B", self.width, self.height, 8, 2, 0, 0, 0)
        parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def read_picture(dump: bytes) -> Picture:
    """Return the picture in an X window dump of 32 bits a dot.

    Raises:
        ValueError: it is of another kind.
    """
    head = _HEADER.unpack_from(dump)
    if head[_BITS] != 32:
        raise ValueError(f"{head[_BITS]} bits a dot, 32 are known")
    width, height, length = head[_WIDTH], head[_HEIGHT], head[_LINE]
    begin = head[_HEADER_SIZE] + head[_COLOURS] * _COLOUR_BYTES
    red, green, blue = (2, 1, 0) if head[_BYTE_ORDER] == 0 else (1, 2, 3)
    dots = bytearray(width * height * 3)
    for row in range(height):
        line = dump[begin + row * length : begin + row * length + width * 4]
        at = row * width * 3
        for place, shift in enumerate((red, green, blue)):
            dots[at + place : at + width * 3 : 3] = line[shift::4]
    return Picture(width, height, bytes(dots))


def save_picture(dump: Path, target: Path) -> Picture:
    """Read a dump, write it as PNG and return it."""
    picture = read_picture(dump.read_bytes())
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(picture.png())
    return picture


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
