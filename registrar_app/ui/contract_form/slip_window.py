"""Shows the slip before it is signed, and issues, saves and prints it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, QStandardPaths, Signal
from PySide6.QtGui import QKeySequence, QPainter, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from registrar_app.domain.registration import Case
from registrar_app.services.document_ports import SlipContent
from registrar_app.services.issue_slip import issue_slip, preview_slip
from registrar_app.ui.contract_form import words
from registrar_app.ui.operation import Operations, attempt
from registrar_app.ui.theme import arrange, px
from registrar_app.ui.widgets.basics import button, label, row
from registrar_app.ui.words import CLOSE, say
from registrar_app.ui.workplace import Workplace

_PRINT_DPI = 300


class _KeptContent:
    """A printer that draws nothing and keeps the words it was given."""

    content: SlipContent | None = None

    def print_slip(self, content: SlipContent) -> bytes:
        self.content = content
        return b""


class SlipWindow(QDialog):
    """The page as it will be, with what can be done with it."""

    issued = Signal(str)
    told = Signal(str, str)

    def __init__(self, place: Workplace, case: Case, operations: Operations, parent: QWidget) -> None:
        super().__init__(parent)
        self._place, self._case, self._operations = place, case, operations
        self.setWindowTitle(say(words.SLIP_TITLE))
        down = QVBoxLayout(self)
        arrange(down, (16, 14, 16, 14), 10)
        self._document = QPdfDocument(self)
        self._view = QPdfView(self)
        self._view.setDocument(self._document)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        down.addWidget(self._view, 1)
        self._note = label(say(words.SLIP_PREVIEW), "muted", wrap=True)
        down.addWidget(self._note)
        self.save_button = button(say(words.SLIP_SAVE), self.save, "primary", icon_name="seal")
        self.print_button = button(say(words.SLIP_PRINT), self.print_page, icon_name="print")
        down.addLayout(
            row(button(f"{say(CLOSE)}  Esc", self.reject), None, self.print_button, self.save_button)
        )
        for made in (self.save_button, self.print_button):
            made.setVisible(not place.is_bureau)
        for keys, made in (
            ("Ctrl+Return", self.save_button),
            ("Ctrl+Enter", self.save_button),
            ("Ctrl+P", self.print_button),
        ):
            QShortcut(QKeySequence(keys), self, made.click)
        self._view.setFocus()
        self.resize(px(720), px(680))
        self.is_signed = False
        self._buffer: QBuffer | None = None
        self.print_button.setEnabled(False)
        self._preview()

    def _preview(self) -> None:
        """Take the words from the register here, and draw the page on a thread: loading printer and fonts takes time."""
        words_kept = _KeptContent()
        program = replace(self._place.program, slips=words_kept)
        attempt(lambda: preview_slip(program, self._place.desk, self._case.uid), self.told.emit)
        content = words_kept.content
        if content is None:
            return
        printer = self._place.program.slips
        self._note.setText(say(words.SLIP_MAKING))
        self._operations.run(lambda progress: printer.print_slip(content), self._load, say(words.SLIP_MAKING))

    def _load(self, pdf: bytes) -> None:
        self.print_button.setEnabled(True)
        self._note.setText(say(words.SLIP_PREVIEW))
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)

    @property
    def page_count(self) -> int:
        """How many pages are shown; one when all is well."""
        return self._document.pageCount()

    def save(self) -> None:
        """Ask for the file, sign and write it."""
        chosen = self._ask_file()
        if chosen is not None and self.save_to(chosen):
            self.accept()

    def _ask_file(self) -> Path | None:
        registration = self._case.contract.registration
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = f"{registration.slip_no if registration else self._case.uid}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(
            self, say(words.SLIP_TITLE), str(Path(folder) / name), "PDF (*.pdf)"
        )
        return Path(chosen) if chosen else None

    def save_to(self, target: Path) -> bool:
        """Issue the slip into a file and show that file; false when it was refused."""
        place = self._place
        slip: Any = attempt(
            lambda: issue_slip(place.program, place.desk, self._case.uid, target), self.told.emit
        )
        if slip is None:
            return False
        self._load(slip.pdf)
        self._note.setText(say(words.SLIP_SIGNED))
        self.is_signed = True
        self.issued.emit(str(target))
        return True

    def print_page(self) -> None:
        """Print the signed page; a page that nobody signed never reaches paper, so it is signed and saved first."""
        if not self.is_signed:
            chosen = self._ask_file()
            if chosen is None or not self.save_to(chosen):
                return
        self.send_to_printer()

    def send_to_printer(self) -> None:
        """Print what is shown on a printer of the user's choice."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(_PRINT_DPI)
        printer.setFullPage(True)
        if QPrintDialog(printer, self).exec() != QDialog.DialogCode.Accepted:
            return
        painter = QPainter(printer)
        for number in range(self._document.pageCount()):
            if number:
                printer.newPage()
            area = painter.viewport()
            painter.drawImage(area, self._document.render(number, QSize(area.width(), area.height())))
        painter.end()
