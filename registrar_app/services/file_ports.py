"""Keeps what the services need of files of contracts and of answers; reading and writing them is in ``exchange``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from registrar_app.domain.contract import Contract
from registrar_app.domain.examination import WorkingSheet
from registrar_app.domain.field_readers import FieldProblem
from registrar_app.domain.text import Text
from registrar_app.services.pack_ports import PackLibrary
from registrar_app.services.table_ports import (
    NOT_TAKEN,
    ReturnedRow,
    TableFile,
    TableGuess,
    TableMapping,
    TakenMark,
)


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One contract of a file: where it stands, and either the contract or what is wrong with it.

    Attributes:
        where: The place, counted from 0 as in the interchange form.
        contract: What the row says; ``None`` when it cannot be read.
        problems: What is wrong with it.
        line: The row of the sheet, counted from 1; 0 in a file that is no table.
        taken: As what a row of a returned workbook was taken already.
        from_template: Whether it stands in a template, where places are cells; a draft that was handed out so comes back.
    """

    where: str
    contract: Contract | None
    problems: tuple[FieldProblem, ...] = ()
    line: int = 0
    taken: TakenMark = NOT_TAKEN
    from_template: bool = False

    def place(self, field: str) -> str:
        """Return where one of its fields stands; in a template the row."""
        return self.where if self.from_template else f"{self.where}.{field}"


class ContractFiles(Protocol):
    """Reads files of contracts (``.jsonl .json .xlsx .xls .ods .csv``), templates among them, and writes four of the kinds."""

    def read(self, path: Path) -> list[ReadRow]:
        """Return every contract of a file, good and bad.

        Raises:
            InputRefusedError: the file as a whole cannot be read (missing, empty, folder, binary, too large).
        """
        ...

    def changed_at(self, path: Path) -> datetime | None:
        """Return when a file says that it was changed last; ``None`` where it does not, as a copy's own time says little."""
        ...

    def open_table(self, path: Path) -> TableFile | None:
        """Return the sheets of a free table; ``None`` for a file that is none (``.json``, ``.jsonl``, a template).

        Raises:
            InputRefusedError: the file as a whole cannot be read.
        """
        ...

    def paste_table(self, text: str) -> TableFile:
        """Return what was copied from a spreadsheet, cells between tabs.

        Raises:
            InputRefusedError: over a limit.
        """
        ...

    def choose_sheet(self, table: TableFile) -> int:
        """Return which sheet is most like a list of contracts.

        Raises:
            InputRefusedError: there is nothing in any of them.
        """
        ...

    def guess(
        self, table: TableFile, sheet: int, head_row: int | None = None, head_height: int | None = None
    ) -> TableGuess:
        """Return what a sheet seems to be; rows count from 0, ``None`` where nothing was said."""
        ...

    def fields(self) -> Mapping[str, Text]:
        """Return the fields that a column can be, by path, in the order of the interchange form."""
        ...

    def read_table(self, table: TableFile, mapping: TableMapping) -> list[ReadRow]:
        """Return every contract of a table as a mapping says.

        Raises:
            InputRefusedError: the sheet is not there, or holds no contract.
            StoppedError: it was stopped.
        """
        ...

    def write_returned(
        self, table: TableFile, mapping: TableMapping, marks: Mapping[int, ReturnedRow], target: Path
    ) -> Text | None:
        """Give the user's workbook back: bad cells coloured, and what became of each row in a last column.

        Args:
            table: The table as it was opened.
            mapping: As which it was read.
            marks: What is told of each row, by its row in the sheet, counted from 1.
            target: The new ``.xlsx``.

        Returns:
            What the user should know of the copy, if it is not as the original was.

        Raises:
            UsageError: the target is no ``.xlsx``.
            MachineRefusedError: it cannot be written.
        """
        ...

    def return_template(self, path: Path, marks: Mapping[str, ReturnedRow], target: Path) -> Text | None:
        """Give a filled template back with what became of each contract.

        Args:
            path: The template as it came.
            marks: What is told of each row, by its place; the places of problems are as they were read.
            target: The new ``.xlsx``.

        Returns:
            What the user should know of the copy, if it is not as the original was.

        Raises:
            UsageError: the target is no ``.xlsx``.
            MachineRefusedError: it cannot be written.
        """
        ...

    def write(self, contracts: Iterable[Contract], path: Path) -> int:
        """Write the contracts, whole file or none; return how many."""
        ...

    def read_template(self, path: Path) -> tuple[int, list[ReadRow]]:
        """Return the version of a template and its contracts, good and bad.

        Raises:
            InputRefusedError: it is no template, a newer one, or cannot be read at all.
        """
        ...

    def write_template(
        self, contracts: Iterable[Contract], path: Path, packs: PackLibrary, *, language: str, rows: int
    ) -> int:
        """Write a template with the contracts in it and at least so many rows, whole or not at all; return how many.

        Raises:
            UsageError: the ending is not ``.xlsx``.
            MachineRefusedError: it cannot be written.
        """
        ...

    def to_bytes(self, contracts: Iterable[Contract]) -> bytes:
        """Return the ``.jsonl`` form."""
        ...

    def write_report(self, source: Path, rows: Sequence[ReadRow], target: Path, *, practice: bool) -> None:
        """Write the row report of an import as a workbook: each bad row with place, problem and remedy."""
        ...


class AnswerFiles(Protocol):
    """Reads and writes files of answers to the conditions (``registrar-examination/1``)."""

    def read(self, path: Path, *, practice: bool) -> WorkingSheet:
        """Return the answers of a file, for a practice register or a real one.

        Raises:
            InputRefusedError: it is not such a file, naming the place, or comes from practice and is not wanted for it.
        """
        ...

    def write(self, sheet: WorkingSheet, path: Path, *, practice: bool) -> None:
        """Write the answers, whole file or none; those of practice say so."""
        ...
