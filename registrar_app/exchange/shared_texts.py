"""Keeps how much text the cells of an ``.xlsx`` come to once each text that they share is written out in every one.

A text is kept once in the file and named by its number; a small file can name a long one a million times.
"""

from __future__ import annotations

import re
from array import array

from registrar_app.exchange.table_limits import CELL_LIMIT, TEXT_LIMIT, too_many_cells

_SHARED = re.compile(rb"<(?:[^\s<>/:!?]++:)?si[\s/>]")
_NAMED = re.compile(rb"t=\"s\"[^<>]{0,60}><v>([0-9]{1,9})</v>")


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

    def weigh(self, part: bytes) -> None:
        """Take off what the cells of a sheet stand for.

        Raises:
            InputRefusedError: it is more than a table may hold.
        """
        named = part.count(b"<v") * self._longest
        if named > self._left:
            named = sum(self._length(number[1]) for number in _NAMED.finditer(part))
            if part.count(b't="s"') > part.count(b't="s"><v>') + part.count(b't="s"/>'):
                named = part.count(b"<v") * self._longest  # written in another way: the most it can be
        self._left -= named
        if self._left < 0:
            raise too_many_cells(self._file)

    def _length(self, number: bytes) -> int:
        place = int(number)
        return self._lengths[place] if place < len(self._lengths) else 0
