"""Keeps the contract texts on which prefilling is measured: each with what a careful registrar would read from it.

A file is TOML between two lines of ``+++`` (the expected fields), then the text: a line is a paragraph, ``|a|b|`` a row
of a table (``¶`` a new paragraph within a cell), ``{{page}}`` a new page, ``{{header}}``, ``{{box}}`` and ``{{note}}``
begin a header, a text box and a footnote, ``{{list}}`` a paragraph that Word numbers by itself.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from registrar_app.domain.prefill.source import ContractText, Line, LineKind

FOLDER = Path(__file__).parents[1] / "assets" / "prefill"
HALVES = ("development", "held_out", "fresh", "unseen", "later", "control")
"""Texts the anchors were made with, texts written before them, texts another person wrote when all was built, and two
sets that were measured as they were written: ``later`` before its faults were mended, ``control`` after."""
PARTIES = ("seller", "buyer", "intermediary")
MARKS = {
    "{{header}}": LineKind.HEADER,
    "{{box}}": LineKind.BOX,
    "{{note}}": LineKind.NOTE,
    "{{list}}": LineKind.PARAGRAPH,
}


@dataclass(frozen=True)
class Sample:
    """One contract text. ``fields`` by path, in interchange form; ``plan`` one text a payment."""

    name: str
    lines: tuple[str, ...]
    fields: dict[str, Any]
    plan: tuple[str, ...]
    findings: tuple[str, ...]

    def text(self) -> ContractText:
        """Return the text as a Word file would give it, without making one."""
        found: list[Line] = []
        table, in_table = 0, False
        for written in self.lines:
            is_row = written.startswith("|")
            table += is_row and not in_table
            in_table = is_row
            if is_row:
                cells = "\t".join(row_cells(written)).replace("¶", " ")
                found.append(Line(cells, LineKind.ROW, len(found) + 1, None, table))
                continue
            mark = next((mark for mark in MARKS if written.startswith(mark)), "")
            kind = MARKS.get(mark, LineKind.PARAGRAPH)
            if written != "{{page}}":
                found.append(Line(written.removeprefix(mark), kind, len(found) + 1))
        return ContractText(tuple(found))


def row_cells(written: str) -> list[str]:
    """Return the cells of a row."""
    return [cell.strip() for cell in written[1:].removesuffix("|").split("|")]


def read_sample(path: Path) -> Sample:
    """Return one text with its expected fields."""
    _, head, body = path.read_text("utf-8").split("+++\n", 2)
    expected = tomllib.loads(head)
    fields = {k: v for k, v in expected.items() if k not in ("plan", "findings", *PARTIES)}
    fields = {k: tuple(v) if isinstance(v, list) else v for k, v in fields.items() if v != []}
    for role in PARTIES:
        fields |= {f"{role}.{key}": value for key, value in expected.get(role, {}).items()}
    return Sample(
        path.stem,
        tuple(body.splitlines()),
        fields,
        tuple(expected.get("plan", ())),
        tuple(expected.get("findings", ())),
    )


def samples(half: str) -> list[Sample]:
    """Return the texts of one half."""
    return [read_sample(path) for path in sorted((FOLDER / half).glob("*.txt"))]
