"""Keeps how the bytes of a CSV file become rows of text: the encoding, the separator, the apostrophes put before signs."""

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
            yield [rearm(cell) for cell in row]
    except csv.Error as error:
        problem = Text(
            f"不是有效的 CSV：第 {reader.line_num} 行的引号不成对，或一格过长",
            f"not valid CSV: line {reader.line_num} has a quotation mark without its other, or too long a cell",
        )
        raise refused(file, problem) from error


def separator_of(text: str) -> str:
    """Return the sign that stands most often outside of quotes in the first lines."""
    lines = _QUOTED.sub("", text[:100_000]).splitlines()[:_LINES_LOOKED_AT]
    return max(",;\t", key=lambda sign: sum(line.count(sign) for line in lines))


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
