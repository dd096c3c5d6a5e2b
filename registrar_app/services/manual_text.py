"""Reads a page of the manual as blocks: headings, paragraphs, points, tables, and in them keys, commands and links.

The pages keep to these few marks of Markdown; a test holds them to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

Kind = str
"""``plain``, ``code`` (keys, commands, names of files) or ``link``."""
_HEADING = re.compile(r"(#{1,4}) +(.+)")
_POINT = re.compile(r"(-|\d+\.) +(.+)")
_RULE_OF_TABLE = re.compile(r"\|[\s:|-]+\|")
_MARKED = re.compile(r"`(?P<code>[^`]+)`|\[(?P<words>[^\]]*)\]\((?P<target>[^)\s]+)\)")


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a line; ``target`` is the page that a link leads to."""

    text: str
    kind: Kind = "plain"
    target: str = ""


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (``level`` 1 to 4), a paragraph, a point of a list with its ``mark``, or a table whose first row is its head."""

    kind: str
    spans: Spans = ()
    level: int = 0
    mark: str = ""
    rows: tuple[tuple[Spans, ...], ...] = ()


def read_blocks(text: str) -> list[Block]:
    """Return the blocks of a page in their order."""
    blocks: list[Block] = []
    for part in re.split(r"\n\s*\n", text.strip()):
        blocks.extend(_blocks_of(part.splitlines()))
    return blocks


def _blocks_of(lines: list[str]) -> Iterator[Block]:
    """Return what stands between two empty lines: rows make one table, lines without a mark one paragraph."""
    if lines[0].startswith("|"):
        rows = (line for line in lines if not _RULE_OF_TABLE.fullmatch(line.strip()))
        yield Block("table", rows=tuple(tuple(map(read_spans, _cells(row))) for row in rows))
        return
    plain: list[str] = []
    for line in lines:
        heading, point = _HEADING.fullmatch(line.strip()), _POINT.fullmatch(line.strip())
        if plain and (heading or point):
            yield Block("paragraph", read_spans(" ".join(plain)))
            plain = []
        if heading:
            yield Block("heading", read_spans(heading[2]), level=len(heading[1]))
        elif point:
            yield Block("point", read_spans(point[2]), mark=point[1])
        else:
            plain.append(line.strip())
    if plain:
        yield Block("paragraph", read_spans(" ".join(plain)))


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.strip().strip("|").split("|")]


def read_spans(line: str) -> Spans:
    """Return the pieces of a line."""
    spans: list[Span] = []
    at = 0
    for found in _MARKED.finditer(line):
        if found.start() > at:
            spans.append(Span(line[at : found.start()]))
        if found["code"] is not None:
            spans.append(Span(found["code"], "code"))
        else:
            spans.append(Span(found["words"], "link", found["target"].partition("#")[0]))
        at = found.end()
    if at < len(line):
        spans.append(Span(line[at:]))
    return tuple(spans)


def plain_text(spans: Spans) -> str:
    """Return the words without marks."""
    return "".join(span.text for span in spans)
