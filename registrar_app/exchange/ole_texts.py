"""Keeps how long the texts are that the cells of an ``.xls`` share, and weighs what the cells come to that name them.

A text is kept once for the whole workbook and named by its number; a small file can name a long one a million times,
and a reader of values makes one of its own for every cell.
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterator, Sequence

from registrar_app.exchange.table_limits import CELL_LIMIT, TEXT_LIMIT, too_many_cells

_BYTES_OF_SIGN = 3
"""What a sign takes at most while it is read."""
_WIDE, _FAR_EAST, _RICH = 1, 4, 8


class OleTexts:
    """The lengths of the shared texts, and how much of what cells may hold is left."""

    def __init__(self, file: str) -> None:
        """Begin without any text."""
        self._file = file
        self._left = TEXT_LIMIT
        self._lengths = array("L")

    def take(self, blocks: Sequence[bytes]) -> None:
        """Take the lengths of the texts in the record that holds them all and in those that continue it.

        Raises:
            InputRefusedError: there are more than a table may have cells.
            struct.error, IndexError: they are not as the form has them.
        """
        for length in _lengths(blocks):
            self._lengths.append(length)
            if len(self._lengths) > CELL_LIMIT:
                raise too_many_cells(self._file)

    def weigh(self, number: int) -> None:
        """Take off the text that one cell names; a number that no text has weighs nothing, its cell is read as empty.

        Raises:
            InputRefusedError: the cells come to more than a table may hold.
        """
        if number < len(self._lengths):
            self._left -= self._lengths[number] * _BYTES_OF_SIGN
            if self._left < 0:
                raise too_many_cells(self._file)


def _lengths(blocks: Sequence[bytes]) -> Iterator[int]:
    """Go through the counts of signs; a text that goes on in the next block says there anew how wide its signs are."""
    (_, count), block, at = struct.unpack_from("<II", blocks[0]), 0, 8
    for _ in range(count):
        while at >= len(blocks[block]):
            at -= len(blocks[block])
            block += 1
        signs, flags = struct.unpack_from("<HB", blocks[block], at)
        at += 3
        runs = extra = 0
        if flags & _RICH:
            runs = struct.unpack_from("<H", blocks[block], at)[0]
            at += 2
        if flags & _FAR_EAST:
            extra = struct.unpack_from("<I", blocks[block], at)[0]
            at += 4
        yield signs
        left, width = signs, 1 + (flags & _WIDE)
        while left * width > len(blocks[block]) - at:
            left -= max(0, len(blocks[block]) - at) // width
            block += 1
            width, at = 1 + (blocks[block][0] & _WIDE), 1
        at += left * width + 4 * runs + extra
