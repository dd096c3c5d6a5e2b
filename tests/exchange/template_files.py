"""Templates for tests: written by the program, changed cell by cell as people do, read again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from registrar_app.domain.contract import Contract
from registrar_app.exchange.interchange_file import InterchangeFiles
from registrar_app.exchange.template_layout import HEAD_ROW
from registrar_app.packs.library import TomlPackLibrary
from registrar_app.services.file_ports import ReadRow

PACKS = TomlPackLibrary()
FILES = InterchangeFiles(PACKS.code_lists)


def template(path: Path, contracts: Sequence[Contract] = (), language: str = "zh", rows: int = 3) -> Path:
    """Write a template with contracts and a few rows more."""
    FILES.write_template(contracts, path, PACKS, language=language, rows=rows)
    return path


class Filling:
    """A template that is being filled in, a blank one where there is none yet; cells go by sheet, head and row."""

    def __init__(self, path: Path, language: str = "zh") -> None:
        self.path = path if path.exists() else template(path, language=language)
        self.book = load_workbook(path)

    def put(self, sheet: str, row: int, **cells: Any) -> Filling:
        """Type values under heads, in the row that a spreadsheet calls so."""
        for head, value in cells.items():
            self.cell(sheet, head, row).value = value
        return self

    def cell(self, sheet: str, head: str, row: int) -> Any:
        """Return the cell under a head."""
        heads = [str(cell.value).rstrip("＊") for cell in self.book[sheet][HEAD_ROW]]
        return self.book[sheet].cell(row, heads.index(head.replace("_", " ")) + 1)

    def read(self) -> list[ReadRow]:
        """Save it and read it."""
        self.book.save(self.path)
        return FILES.read(self.path)
