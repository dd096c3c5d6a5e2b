"""Reads which pages of a register its log holds: until they are written back, what the file has in their places counts nothing.

A log that was written back only in part, since somebody still read an earlier moment, leaves new pages of the file empty.
"""

from __future__ import annotations

import struct
from pathlib import Path

_HEADER = struct.Struct(">8xI4x8s8x")
"""Of the log: bytes in a page, and the salt of its present round."""
_FRAME = struct.Struct(">II8s8x")
"""Before each page: its number, pages of the register if a transaction ends with it (else 0), and the round's salt."""


def pages_in_log(register: Path) -> set[int]:
    """Return the numbers of the pages that completed transactions left in the log; none where there is no log."""
    try:
        log = register.with_name(f"{register.name}-wal").open("rb")
    except OSError:
        return set()
    held: set[int] = set()
    begun: set[int] = set()
    with log:
        header = log.read(_HEADER.size)
        if len(header) < _HEADER.size:
            return held
        page_bytes, salt = _HEADER.unpack(header)
        while len(frame := log.read(_FRAME.size)) == _FRAME.size:
            number, ends, round_salt = _FRAME.unpack(frame)
            if round_salt != salt:
                break  # left over from an earlier round
            begun.add(number)
            if ends:
                held |= begun
                begun.clear()
            log.seek(page_bytes, 1)
    return held
