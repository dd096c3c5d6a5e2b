"""Keeps what is looked for in an ``.xls`` before any value is read: passwords, far cells, formulas, hidden parts.

An ``.xls`` is a small file system (an OLE container) with the workbook as one file of records; a workbook with a
password, also an ``.xlsx``, is such a container too.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping

from registrar_app.exchange.ole_texts import OleTexts
from registrar_app.exchange.sheet_facts import ANY_FAULT, SheetFacts
from registrar_app.exchange.shown_units import units_of_numbered
from registrar_app.exchange.table_limits import (
    COLUMN_LIMIT,
    LAST_ROW,
    MERGE_LIMIT,
    SHEET_LIMIT,
    damaged,
    locked,
    too_many_cells,
    too_many_columns,
    too_many_rows,
)

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END = 0xFFFFFFFE
_ENTRY = struct.Struct("<64sHBBIII16sIQQIQ")
_SMALL_FROM = 4096
_PLACED = {0x0006, 0x00D6, 0x00FD, 0x00BD, 0x0203, 0x0204, 0x0205, 0x027E}
_FORMULA, _FILE_PASSWORD, _SHEET, _BEGIN, _ROW, _COLUMN, _1904 = (
    0x0006, 0x002F, 0x0085, 0x0809, 0x0208, 0x007D, 0x0022,
)  # fmt: skip
_MANY_NUMBERS = 0x00BD
_NUMBERS = (0x0203, 0x027E)
_FORMAT, _STYLE = 0x041E, 0x00E0
_SIZE, _FAULT = 0x0200, 0x0205
_MERGED = 0x00E5
_TEXTS, _CONTINUED, _SHARED = 0x00FC, 0x003C, 0x00FD
_FORM_ROWS, _FORM_COLUMNS = 65_536, 256
_FAULTS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!"}


def look_through(content: bytes, file: str) -> tuple[dict[str, SheetFacts], bool]:
    """Return the facts of each sheet by its name, and whether days count from 1904.

    Raises:
        InputRefusedError: locked with a password, no workbook, damaged, or over a limit.
    """
    try:
        streams = _streams(content)
    except (struct.error, IndexError, ValueError) as error:
        raise damaged(file) from error
    if "EncryptedPackage" in streams or "EncryptionInfo" in streams:
        raise locked(file)
    book = streams.get("Workbook") or streams.get("Book")
    if book is None:
        raise damaged(file)
    try:
        return _facts_of_book(book, file)
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise damaged(file) from error


def _facts_of_book(book: bytes, file: str) -> tuple[dict[str, SheetFacts], bool]:
    names: dict[int, str] = {}
    is_1904 = False
    texts: list[bytes] = []
    formats: dict[int, str] = {}
    styles: list[int] = []
    last = 0
    for kind, body, _ in _records(book, 0):
        if kind == _TEXTS or (kind == _CONTINUED and texts and last in (_TEXTS, _CONTINUED)):
            texts.append(body)
        last = kind
        if kind == _FILE_PASSWORD:
            raise locked(file)
        if kind == _SHEET:
            names[struct.unpack_from("<I", body)[0]] = _name_of(body)
        elif kind == _1904:
            is_1904 = body[:2] == b"\1\0"
        elif kind == _FORMAT:
            formats[struct.unpack_from("<H", body)[0]] = _signs_of(body[4:], body[2])
        elif kind == _STYLE:
            styles.append(struct.unpack_from("<H", body, 2)[0])
    if len(names) > SHEET_LIMIT:
        raise too_many_cells(file)
    shared = OleTexts(file)
    if texts:
        shared.take(texts)
    units = units_of_numbered(formats, styles)
    return {name: _facts_of_sheet(book, start, shared, units, file) for start, name in names.items()}, is_1904


def _facts_of_sheet(
    book: bytes, start: int, shared: OleTexts, units: Mapping[int, str], file: str
) -> SheetFacts:
    facts = SheetFacts()
    merges = 0
    for kind, body, _ in _records(book, start):
        if kind in _PLACED:
            _look_at_cell(facts, kind, body, shared, file)
            if units and (kind in _NUMBERS or kind == _MANY_NUMBERS):
                _note_units(facts, kind, body, units, file)
        elif kind == _SIZE:
            _check_size(body, file)
        elif kind == _MERGED:
            merges += struct.unpack_from("<H", body)[0]
            if merges > MERGE_LIMIT:
                raise too_many_cells(file)
        elif kind == _ROW:
            facts.hide_rows(body[12] >> 5 & 1)
        elif kind == _COLUMN:
            first, last, _, _, flags = struct.unpack_from("<HHHHH", body)
            if flags & 1:
                facts.hide_columns(first, last)
    return facts


def _look_at_cell(facts: SheetFacts, kind: int, body: bytes, shared: OleTexts, file: str) -> None:
    row, column = struct.unpack_from("<HH", body)
    last = struct.unpack_from("<H", body, len(body) - 2)[0] if kind == _MANY_NUMBERS else column
    if last > COLUMN_LIMIT:
        raise too_many_columns(file)
    if row >= LAST_ROW:
        raise too_many_rows(file)
    _note_sign(facts, kind, body, (row, column))
    if kind == _SHARED:
        shared.weigh(struct.unpack_from("<I", body, 6)[0])


def _note_units(facts: SheetFacts, kind: int, body: bytes, units: Mapping[int, str], file: str) -> None:
    row, first = struct.unpack_from("<HH", body)
    count = (len(body) - 6) // 6 if kind == _MANY_NUMBERS else 1
    for place in range(count):
        unit = units.get(struct.unpack_from("<H", body, 4 + 6 * place)[0])
        if unit is not None:
            facts.show_unit(row, first + place, unit, file)


def _note_sign(facts: SheetFacts, kind: int, body: bytes, place: tuple[int, int]) -> None:
    if kind == _FORMULA:
        facts.formulas.add(place)
    elif kind == _FAULT and body[7]:
        facts.faults[place] = _FAULTS.get(body[6], ANY_FAULT)


def _check_size(body: bytes, file: str) -> None:
    """Refuse a size that the form does not have: a reader of values makes room for it."""
    _, rows, _, columns = struct.unpack_from("<IIHH" if len(body) == 14 else "<HHHH", body)
    if rows > _FORM_ROWS or columns > _FORM_COLUMNS:
        raise damaged(file)


def _records(book: bytes, start: int) -> Iterator[tuple[int, bytes, int]]:
    """Go through the records of one part of the book, from its beginning to its end mark."""
    depth = 0
    while start + 4 <= len(book):
        kind, length = struct.unpack_from("<HH", book, start)
        start += 4
        yield kind, book[start : start + length], start
        start += length
        if kind == _BEGIN:
            depth += 1
        elif kind == 0x000A:
            depth -= 1
            if depth <= 0:
                return


def _name_of(body: bytes) -> str:
    return _signs_of(body[7:], body[6])


def _signs_of(body: bytes, count: int) -> str:
    """Return so many signs of a text: its first byte tells whether each takes two bytes."""
    wide = body[0] & 1
    return body[1 : 1 + count * (2 if wide else 1)].decode("utf-16-le" if wide else "latin-1")


def _streams(content: bytes) -> dict[str, bytes]:
    """Return the files of an OLE container that lie in its directory."""
    sector, small = (
        1 << struct.unpack_from("<H", content, 30)[0],
        1 << struct.unpack_from("<H", content, 32)[0],
    )
    if sector not in (512, 4096) or small != 64:
        raise ValueError("sector size")
    first_directory, first_small, first_more = (
        struct.unpack_from("<I", content, place)[0] for place in (48, 60, 68)
    )
    table = _table(content, sector, first_more)
    body = content[sector:]  # the header takes the room of one sector and has no number
    directory = _chain(body, table, first_directory, sector, len(content))
    entries = [_ENTRY.unpack_from(directory, at) for at in range(0, len(directory) - 127, 128)]
    root = next(entry for entry in entries if entry[2] == 5)
    smalls = _chain(body, table, root[11], sector, root[12])
    raw = _chain(body, table, first_small, sector, len(content)) if first_small < _END else b""
    small_table = struct.unpack(f"<{len(raw) // 4}I", raw[: len(raw) // 4 * 4])
    found: dict[str, bytes] = {}
    for entry in entries:
        size = entry[12] & 0xFFFFFFFF
        if entry[2] != 2 or size > len(content):
            continue
        if entry[12] != size and sector != 512:
            raise ValueError("size")
        name = entry[0][: max(entry[1] - 2, 0)].decode("utf-16-le", "replace")
        if size < _SMALL_FROM:
            found[name] = _chain(smalls, small_table, entry[11], small, size)
        else:
            found[name] = _chain(body, table, entry[11], sector, size)
    return found


def _table(content: bytes, sector: int, first_more: int) -> tuple[int, ...]:
    """Return which sector follows each sector."""
    blocks = list(struct.unpack_from("<109I", content, 76))
    while first_more < _END and len(blocks) < len(content) // sector + 110:
        more = struct.unpack_from(f"<{sector // 4}I", content, (first_more + 1) * sector)
        blocks += more[:-1]
        first_more = more[-1]
    parts = [content[(b + 1) * sector : (b + 2) * sector] for b in blocks if b < _END]
    whole = b"".join(part for part in parts if len(part) == sector)
    return struct.unpack(f"<{len(whole) // 4}I", whole)


def _chain(body: bytes, table: tuple[int, ...], first: int, sector: int, size: int) -> bytes:
    """Return the bytes of a chain of sectors; one that runs in a circle ends when every sector was seen."""
    parts: list[bytes] = []
    while first < _END and len(parts) * sector < size and len(parts) <= len(table):
        parts.append(body[first * sector : (first + 1) * sector])
        first = table[first]
    return b"".join(parts)[:size]
