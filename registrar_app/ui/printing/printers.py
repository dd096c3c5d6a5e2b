"""Finds the printers of this PC, opens one for a whole sheet, and asks for one with the system's dialog."""

from __future__ import annotations

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from registrar_app.ui.locked import is_locked
from registrar_app.ui.printing.habits import PrintHabits

PRINT_DPI = 300


def printer_names() -> list[str]:
    """Return the names of the printers that the system knows."""
    return list(QPrinterInfo.availablePrinterNames())


def usual_printer(habits: PrintHabits) -> str:
    """Return the printer chosen last, where it is still there, else the system's own choice, else ""."""
    names = printer_names()
    kept = habits.printer()
    if kept in names:
        return kept
    first = QPrinterInfo.defaultPrinterName()
    return first if first in names else next(iter(names), "")


def open_printer(name: str) -> QPrinter:
    """Return a printer ready for pages that bring their own margins."""
    return _prepared(QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution))


def ask_printer(over: QWidget, habits: PrintHabits) -> QPrinter | None:
    """Ask for a printer, the usual one chosen beforehand; what is answered behind a lock is not obeyed."""
    from PySide6 import QtPrintSupport

    name = usual_printer(habits)
    printer = open_printer(name) if name else _prepared(QPrinter(QPrinter.PrinterMode.HighResolution))
    agreed = QtPrintSupport.QPrintDialog(printer, over).exec() == QDialog.DialogCode.Accepted
    if not agreed or is_locked():
        return None
    if printer.printerName():
        habits.keep_printer(printer.printerName())
    return _prepared(printer)


def _prepared(printer: QPrinter) -> QPrinter:
    printer.setResolution(PRINT_DPI)
    printer.setFullPage(True)
    return printer
