"""Keeps how much text the cells of an ``.xlsx`` come to once each text that they share is written out in every one.

A text is kept once in the file and named by its number; a small file can name a long one a million times.
"""

from __future__ import annotations

import re
from array import array

from registrar_app.exchange.table_limits import CELL_LIMIT, TEXT_LIMIT, too_many_cells

_SHARED = re.compile(rb"<(?:[^\s<>/:!?]++:)?si[\s/>]")
_NAMED = re.compile(rb"t=\"s\"[^<>]{0,60}><v>([0-9]{1,9})</v>")

_PIECE = 4_000_000
"""Bytes that are looked through at once, so that what is found stays small."""


class SharedTexts:
    """The lengths of the shared texts, and how much of what cells may hold is left."""

    def __init__(self, part: bytes, file: str) -> None:
        """Take the lengths from the part of shared texts; ``b""`` when there is none.

        Raises:
            InputRefusedError: there are more than a table may have cells.
        """
        self._file = file
        self._left = TEXT_LIMIT
        self._lengths = array("L")
        last = 0
        for found in _SHARED.finditer(part):
            self._lengths.append(found.start() - last)
            last = found.start()
            if len(self._lengths) > CELL_LIMIT:
                raise too_many_cells(file)
        self._lengths.append(len(part) - last)
        del self._lengths[:1]
        self._longest = max(self._lengths, default=0)

    def weigh(self, part: bytes, values: int) -> None:
        """Take off what the cells of a sheet stand for; ``values`` is how often ``<v`` is in it.

        Raises:
            InputRefusedError: it is more than a table may hold.
        """
        most = values * self._longest
        self._left -= most if most <= self._left else self._named(part, most)
        if self._left < 0:
            raise too_many_cells(self._file)

    def _named(self, part: bytes, most: int) -> int:
        """Return how much the cells of a sheet name; ``most`` where one is written in another way or names none."""
        count = named = at = 0
        while at < len(part):
            end = part.find(b"<c ", at + _PIECE)
            end = end if end > 0 else len(part)
            numbers = _NAMED.findall(part, at, end)
            count += len(numbers)
            try:
                named += sum(map(self._lengths.__getitem__, map(int, numbers)))
            except IndexError:
                return most
            at = end
        told = part.count(b't="s"')
        return named if told == count or told <= count + part.count(b't="s"/>') else most
