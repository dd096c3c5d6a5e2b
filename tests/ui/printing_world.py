"""A printer that is a folder: what is sent to it lies there as PDF files, one a job."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter

from registrar_app.ui.printing import printers


class PaperTray:
    """Stands for the printers of this PC; ``fails`` makes them refuse."""

    def __init__(self, folder: Path, names: tuple[str, ...] = ("Office Laser", "Back room")) -> None:
        self.folder, self.names = folder, list(names)
        self.fails = False
        folder.mkdir(exist_ok=True)

    @property
    def sheets(self) -> list[Path]:
        return sorted(self.folder.glob("*.pdf"))

    def open(self, name: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        number = len(self.sheets) + 1
        place = self.folder / "missing" / "out.pdf" if self.fails else self.folder / f"{number} {name}.pdf"
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(place))
        return printers._prepared(printer)


def put_tray(monkeypatch: pytest.MonkeyPatch, folder: Path) -> PaperTray:
    """Put the folder in the place of the system's printers."""
    tray = PaperTray(folder)
    monkeypatch.setattr(printers, "printer_names", lambda: list(tray.names))
    monkeypatch.setattr(printers, "open_printer", tray.open)
    return tray
