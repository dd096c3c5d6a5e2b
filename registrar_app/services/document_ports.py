"""Keeps what the services need of printed pages and tables; reportlab and openpyxl are in the outer rooms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Protocol

from registrar_app.domain.text import Text
from registrar_app.services.sheet_model import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipContent:
    """Every field of a slip (登记凭单) in the words to be printed; amounts in fen.

    ``registrar_name`` registered the contract, ``signer`` signs this page: often, not always, the same person.
    """

    slip_no: str
    registered_on: date
    contract_name: str
    contract_no: str
    type_label: str
    seller_name: str
    seller_code: str
    buyer_name: str
    buyer_code: str
    intermediary_name: str
    signed_on: date | None
    effective_from: date | None
    effective_to: date | None
    contract_value: int
    transaction_amount: int
    office_name: str
    registrar_name: str
    registrar_id: str
    signer: str
    legal_basis: str
    official_no: str
    chain_head: str
    qr_text: str
    copy: int
    practice: bool


TOTAL = Text("合计", "Total")
PRACTICE_NOTE = Text("演练数据，无任何效力", "practice figures, without any effect")


class SlipPrinter(Protocol):
    """Draws the one A4 page of a slip."""

    def print_slip(self, content: SlipContent) -> bytes:
        """Return the unsigned PDF, the same bytes for the same content."""
        ...


class SheetPrinter(Protocol):
    """Draws the A4 pages of a sheet (文书)."""

    def print_sheet(self, sheet: Sheet, language: str) -> bytes:
        """Return the unsigned PDF, the same bytes for the same sheet and language.

        Raises:
            AnswerNoError: a character is in no font; the error names it and its place.
        """
        ...


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table; ``kind`` is ``text``, ``money`` (fen), ``count``, ``percent`` (thousandths, a change) or ``date``."""

    title: Text
    kind: str = "text"


@dataclass(frozen=True, slots=True)
class Closing:
    """Who answers for a list on paper: under it the office has its seal set, and the registrar signs by hand."""

    office: str
    registrar: Text
    day: date


@dataclass(frozen=True, slots=True)
class Table:
    """A report or ledger as rows of plain values in the order of the columns, with an optional total row."""

    title: Text
    subtitle: Text
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[object]]
    total: Sequence[object] | None = None
    notes: tuple[Text, ...] = ()
    closing: Closing | None = None

    @property
    def is_practice(self) -> bool:
        """Whether it says that its figures have no effect; its pages then bear the mark of practice."""
        return PRACTICE_NOTE in self.notes

    def of_practice(self) -> Table:
        """Return the table as one that says so."""
        return self if self.is_practice else replace(self, notes=(PRACTICE_NOTE, *self.notes))

    def with_cells_in(self, language: str) -> Table:
        """Return the table with every bilingual cell in one language, ready to be written."""

        def plain(row: Sequence[object]) -> tuple[object, ...]:
            return tuple(cell.in_language(language) if isinstance(cell, Text) else cell for cell in row)

        total = None if self.total is None else plain(self.total)
        return replace(self, rows=[plain(row) for row in self.rows], total=total)


class TableWriter(Protocol):
    """Writes a table as ``.xlsx``, ``.csv`` or ``.pdf`` by the file's ending."""

    def to_pdf(self, table: Table, language: str) -> bytes:
        """Return the pages that ``write`` puts into a ``.pdf``, to be looked at first."""
        ...

    def write(self, table: Table, path: Path, language: str) -> None:
        """Write the file, whole or not at all.

        Raises:
            UsageError: the ending is none of the three.
            MachineRefusedError: it cannot be written.
        """
        ...
