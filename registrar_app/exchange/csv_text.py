"""Keeps how a CSV file, or a block that was copied from a spreadsheet, becomes rows of text.

A file has an encoding, a separator, quotation marks by the rules, and apostrophes put before signs. In a copied block a cell
stands between tabs just as it is; marks are put around it only where it holds a tab or a break, and then those in it are doubled.
"""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterator

from registrar_app.domain.text import Text
from registrar_app.exchange.cells import rearm
from registrar_app.exchange.table_limits import refused

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_QUOTED = re.compile(r'"(?:[^"]|"")*"')
_SAID_SEPARATOR = re.compile(r"sep=([,;\t])\s*$", re.IGNORECASE | re.MULTILINE)
_KEPT_AS_TEXT = re.compile(r'="([^"]*)"')
"""A text that another program kept from becoming a number: ``="0012"``."""
_LONE_CELL = re.compile(r"(?P<rest>[^\t\r\n]*+)(?P<end>\t|\r\n|\r|\n|\Z)")
_COPIED_CELL = re.compile(rf'(?:"(?P<marked>[^"]*+(?:""[^"]*+)*+)"(?=[\t\r\n]|\Z))?{_LONE_CELL.pattern}')
_NEEDS_MARKS = re.compile(r'[\t\r\n]|""')
_SEVERAL_CELLS = re.compile(r"\t[^\r\n]*[\r\n]|[\r\n][^\t]*\t")
_LINES_LOOKED_AT = 30
_NOT_TEXT = re.compile("[\x00-\x08\x0e-\x1f]")


def csv_rows(content: bytes, file: str) -> Iterator[list[object]]:
    """Go through the rows of a CSV file in UTF-8, UTF-16 or GB 18030, separated by comma, semicolon or tab.

    Raises:
        InputRefusedError: not text, or not CSV.
    """
    text = decode(content, file)
    reader = csv.reader((line[0] for line in _LINE.finditer(text)), delimiter=separator_of(text), strict=True)
    try:
        for row in reader:
            yield [_plain_cell(cell) for cell in row]
    except csv.Error as error:
        line = reader.line_num
        raise refused(
            file,
            Text(
                f"不是有效的 CSV：第 {line} 行（或它前面）的引号不成对，或一格过长",
                f"not valid CSV: in line {line}, or before it, quotation marks do not fit, or a cell is too long",
            ),
        ) from error


def _plain_cell(cell: str) -> str:
    kept = _KEPT_AS_TEXT.fullmatch(cell)
    return rearm(cell) if kept is None else kept[1]


def separator_of(text: str) -> str:
    """Return the sign that is said in the first line, or that stands outside of quotes in most of the first lines."""
    said = _SAID_SEPARATOR.match(text)
    if said is not None:
        return said[1]
    lines = _QUOTED.sub("", text[:100_000]).splitlines()[:_LINES_LOOKED_AT]
    return max(
        ",;\t",
        key=lambda sign: (sum(sign in line for line in lines), sum(line.count(sign) for line in lines)),
    )


def copied_rows(text: str) -> Iterator[list[object]]:
    """Go through the rows of a block as a spreadsheet puts it on the clipboard."""
    row: list[object] = []
    at, is_end = 0, False
    while not is_end:
        cell = _COPIED_CELL.match(text, at)
        assert cell is not None  # its plain way fits whatever stands there
        marked = cell["marked"]
        if marked is not None and _SEVERAL_CELLS.search(marked):  # a mark of one cell and that of a later one
            cell = _LONE_CELL.match(text, at)
            assert cell is not None
            row.append(cell["rest"])
        elif marked is not None and not _NEEDS_MARKS.search(marked):
            row.append(f'"{marked}"')
        else:
            row.append(cell["rest"] if marked is None else marked.replace('""', '"'))
        at, is_end = cell.end(), not cell["end"]
        if cell["end"] != "\t":
            yield row
            row = []


def decode(content: bytes, file: str) -> str:
    """Return the text of a file.

    Raises:
        InputRefusedError: it is no text.
    """
    for encoding in _encodings(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _NOT_TEXT.search(text):
            return text
    raise refused(file, Text("不是文本文件", "not a text file"))


def _encodings(content: bytes) -> tuple[str, ...]:
    if content.startswith(_UTF16):
        return ("utf-16",)
    even, odd = content[::2].count(0), content[1::2].count(0)
    if even or odd:  # separators and ends of lines have a zero byte in UTF-16, and no other text has one
        return ("utf-16-le",) if odd > even else ("utf-16-be",)
    return ("utf-8-sig", "gb18030")
