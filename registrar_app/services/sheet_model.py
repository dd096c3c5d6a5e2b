"""Keeps a printed sheet (文书) of a registration office as plain values; drawing it is left to ``documents``.

What stands on which sheet is composed in ``services.sheets``. Every sheet has the same head, foot and signing place,
and between them blocks: ruled facts, grids, paragraphs and headings.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from registrar_app.domain.text import Text

Words = Text | str
"""Our own words in both languages, or a name or note just as it was typed."""
GridCell = Words | tuple[Words, ...]
"""One text, or several under each other: the first is the entry, the others explain it and are muted."""
Align = Literal["left", "right", "centre"]
Tone = Literal["", "good", "bad", "muted", "head", "total"]
"""``head`` is a heading across the grid, kept with the row after it; ``total`` is kept with the row before it."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and its value in a ruled table."""

    label: Text
    value: Words
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """A ruled table of labels and values; a row holds one pair over the whole width, or two."""

    rows: tuple[tuple[Fact, ...], ...]
    title: Text | None = None


@dataclass(frozen=True, slots=True)
class GridColumn:
    """One column; the widths of all are as their shares."""

    title: Text
    share: float
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row with a cell for every column; a single cell goes across all of them."""

    cells: tuple[GridCell, ...]
    tone: Tone = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table whose head is repeated on every page; without rows it says that there are none."""

    columns: tuple[GridColumn, ...]
    rows: tuple[GridRow, ...]
    title: Text | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; ``indent`` sets its first line in as Chinese letters do."""

    text: Words
    indent: bool = True
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, never left alone at the foot of a page."""

    text: Words


@dataclass(frozen=True, slots=True)
class Signatures:
    """What is signed by hand (签收人、审查人 …), each with a line to write on; stands beside the seal."""

    lines: tuple[Words, ...]


Block = Facts | Grid | Paragraph | Heading | Signatures


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One printed sheet.

    Attributes:
        number: Slip or case number; "" when there is none.
        copy: 1 for the first print; n prints 补打第 n-1 次; 0 where prints are not counted.
        office: Name of the registration office, over the date.
        registrar: Name, with id, of who deals with it; "" leaves the line out.
        foot: The small line at the foot of every page.
        chain_head: Hash of the last act before the sheet, hex; "" leaves the line out.
        edition: Which wording of which rulebook it was judged by: id and hash of the pack; "" leaves the line out.
        practice: From a practice store: marked as of no effect.
        addressee: Of a notice, with its colon: 某某大学：.
        draft: A preview that was not issued.
        has_seal: Whether a place for the seal is kept.
    """

    title: Text
    number: str
    copy: int
    office: str
    registrar: Words
    day: date
    blocks: tuple[Block, ...]
    foot: Text
    chain_head: str
    practice: bool
    addressee: Words = ""
    draft: bool = False
    edition: str = ""
    has_seal: bool = True
