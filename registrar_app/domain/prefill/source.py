"""Keeps the text of a contract file as it was read: its lines in the order of the document, each with its place.

Reading the files is in ``exchange``; what the lines mean is for the other modules of this folder.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from registrar_app.domain.text import Text


class LineKind(StrEnum):
    """What a line was in the file."""

    PARAGRAPH = "paragraph"
    ROW = "row"
    BOX = "box"
    HEADER = "header"
    NOTE = "note"


_PLACES = {
    LineKind.PARAGRAPH: Text("第 {n} 段", "paragraph {n}"),
    LineKind.ROW: Text("表格第 {n} 行", "table row {n}"),
    LineKind.BOX: Text("文本框 {n}", "text box {n}"),
    LineKind.HEADER: Text("页眉或页脚", "header or footer"),
    LineKind.NOTE: Text("脚注 {n}", "footnote {n}"),
}
_PAGE = Text("第 {page} 页第 {n} 行", "page {page}, line {n}")


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, or one row of a table with its cells.

    Attributes:
        text: As written; of a row the cells, joined by tabs.
        kind: What it was.
        number: Counted from 1 within its kind, or within its page.
        page: The page, where the file has fixed pages.
        table: Rows of one table share the number; 0 outside tables.
    """

    text: str
    kind: LineKind = LineKind.PARAGRAPH
    number: int = 1
    page: int | None = None
    table: int = 0

    @property
    def place(self) -> Text:
        """Where it stands, in words."""
        if self.page is not None:
            return _PAGE.filled(page=self.page, n=self.number)
        return _PLACES[self.kind].filled(n=self.number)


@dataclass(frozen=True, slots=True)
class ContractText:
    """The lines of a contract file.

    Attributes:
        lines: What was read.
        left_out: How many further lines there are that were not read, because of the limits.
    """

    lines: tuple[Line, ...]
    left_out: int = 0
