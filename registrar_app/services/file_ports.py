"""Keeps what the services need of files of contracts and of answers; reading and writing them is in ``exchange``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from registrar_app.domain.contract import Contract
from registrar_app.domain.examination import WorkingSheet
from registrar_app.domain.field_readers import FieldProblem
from registrar_app.services.pack_ports import PackLibrary


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One contract of a file: where it stands, and either the contract or what is wrong with it."""

    where: str
    contract: Contract | None
    problems: tuple[FieldProblem, ...] = ()


class ContractFiles(Protocol):
    """Reads and writes ``.jsonl``, ``.json``, ``.csv`` and ``.xlsx`` files of contracts."""

    def read(self, path: Path) -> list[ReadRow]:
        """Return every contract of a file, good and bad.

        Raises:
            InputRefusedError: the file as a whole cannot be read (missing, empty, folder, binary, too large).
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

    def write_report(self, source: Path, rows: Sequence[ReadRow], target: Path) -> None:
        """Write the row report of an import as a workbook: each bad row with place, problem and remedy."""
        ...


class AnswerFiles(Protocol):
    """Reads and writes files of answers to the conditions (``registrar-examination/1``)."""

    def read(self, path: Path) -> WorkingSheet:
        """Return the answers of a file.

        Raises:
            InputRefusedError: it is not such a file, naming the place.
        """
        ...

    def write(self, sheet: WorkingSheet, path: Path) -> None:
        """Write the answers, whole file or none."""
        ...
