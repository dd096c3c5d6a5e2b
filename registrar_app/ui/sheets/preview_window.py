"""The window that shows a page before it is signed, and signs, saves and prints it; which page is the subclass's.

Composing reads the register and stays on the window's thread, drawing goes to a thread. Nothing unsigned reaches paper.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, QStandardPaths, Signal
from PySide6.QtGui import QKeySequence, QPainter, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from registrar_app.domain.errors import RegistrarError
from registrar_app.domain.journal import EntryKind
from registrar_app.services.keep_journal import note
from registrar_app.ui.locked import is_locked
from registrar_app.ui.operation import Operations, attempt, word_error
from registrar_app.ui.sheets import words
from registrar_app.ui.theme import arrange, dress, px
from registrar_app.ui.widgets.basics import button, label, row
from registrar_app.ui.widgets.files import ask_target
from registrar_app.ui.words import CLOSE, language, say
from registrar_app.ui.workplace import Workplace

_PRINT_DPI = 300
_SIZE = (760, 700)
_AROUND = 48
"""Pixels of the screen that stay free for the frame of the window."""

Draw = Callable[[], bytes]


class PreviewWindow(QDialog):
    """The page as it will be, with what can be done with it; ``issued(file)`` once it is signed and saved."""

    issued = Signal(str)
    told = Signal(str, str)
    SAVE, PRINT = words.SAVE, words.PRINT

    def __init__(
        self,
        place: Workplace,
        operations: Operations | None,
        parent: QWidget,
        title: str,
        *,
        has_languages: bool = False,
    ) -> None:
        """Build the window and draw the preview.

        Args:
            place: Where one works.
            operations: Runs the drawing; ``None`` draws at once, which suits a single page.
            parent: The window it belongs to.
            title: What is shown.
            has_languages: Whether the page is made in the language that is chosen.
        """
        super().__init__(parent)
        self._place, self._operations = place, operations
        self.is_signed = False
        self.language = language()
        self._buffer: QBuffer | None = None
        self._drawing = 0
        self.setWindowTitle(title)
        self.language_buttons: dict[str, QPushButton] = {}
        self._lay_out(title, has_languages=has_languages)
        self._bind_keys()
        self.finished.connect(self._drop)
        self._view.setFocus()
        room = self.screen().availableGeometry()
        self.resize(min(px(_SIZE[0]), room.width()), min(px(_SIZE[1]), room.height() - _AROUND))
        self.preview()

    # ------------------------------------------------------------ the page, by the subclass

    def compose(self) -> Draw:
        """Read what stands on the preview, and return what draws it without touching the register."""
        raise NotImplementedError

    def issue(self, target: Path) -> bytes:
        """Sign the page, keep the act, write the file; return the file's bytes."""
        raise NotImplementedError

    def file_name(self) -> str:
        """Return the name that is offered for the file."""
        raise NotImplementedError

    def copy(self) -> int:
        """Return which copy it will be, 1 for the first."""
        raise NotImplementedError

    def uid(self) -> str:
        """Return whose page it is."""
        raise NotImplementedError

    def may_issue(self) -> bool:
        """Whether the page is issued here; at the bureau an office's is only looked at."""
        return not self._place.is_bureau

    def preview_words(self) -> str:
        """Return what is said under the preview."""
        if not self.may_issue():
            return say(words.PREVIEW_ONLY)
        return say(words.PREVIEW, copy=words.copy_words(self.copy()))

    def issued_words(self, copy: int) -> str:
        """Return what is said under the page once it is issued."""
        return say(words.SIGNED, copy=words.copy_words(copy))

    # ------------------------------------------------------------ building

    def _lay_out(self, title: str, *, has_languages: bool) -> None:
        down = QVBoxLayout(self)
        arrange(down, (16, 12, 16, 14), 10)
        head = row(label(title, "heading"), None, spacing=6)
        if has_languages:
            self._add_languages(head)
        down.addLayout(head)
        self._document = QPdfDocument(self)
        self._view = QPdfView(self)
        self._view.setDocument(self._document)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        down.addWidget(self._view, 1)
        self.note = label("", "muted", wrap=True)
        down.addWidget(self.note)
        self.save_button = button(say(self.SAVE), self.save, "primary", icon_name="seal")
        self.print_button = button(say(self.PRINT), self.print_page, icon_name="print")
        close = button(f"{say(CLOSE)}  Esc", self.reject)
        down.addLayout(row(close, None, self.print_button, self.save_button))
        for made in (self.save_button, self.print_button):
            made.setVisible(self.may_issue())

    def _add_languages(self, head: QHBoxLayout) -> None:
        head.addWidget(label(say(words.LANGUAGE), "muted"))
        for code, name in words.LANGUAGES:
            made = button(name, lambda c=code: self.choose_language(c), "chip")
            made.setCheckable(True)
            made.setChecked(code == self.language)
            self.language_buttons[code] = made
            head.addWidget(made)

    def _bind_keys(self) -> None:
        for keys, made in (
            ("Ctrl+Return", self.save_button),
            ("Ctrl+Enter", self.save_button),
            ("Ctrl+P", self.print_button),
        ):
            QShortcut(QKeySequence(keys), self, made.click)

    # ------------------------------------------------------------ showing

    def choose_language(self, code: str) -> None:
        """Show the page in another language."""
        self.language = code
        for known, made in self.language_buttons.items():
            made.setChecked(known == code)
        self.preview()

    def preview(self) -> None:
        """Draw the page as it would be."""
        self._set_ready(ready=False)
        draw = attempt(self.compose, self._tell)
        if draw is None:
            return
        self._drawing += 1
        number = self._drawing
        if self._operations is None:
            self._show_preview(number, _drawn(draw))
            return
        self._say_note(say(words.MAKING))
        self._operations.run(
            lambda progress: _drawn(draw), lambda made: self._show_preview(number, made), say(words.MAKING)
        )

    def _show_preview(self, number: int, made: bytes | RegistrarError) -> None:
        if number != self._drawing or self.is_signed:  # another language was chosen, it is signed, or closed
            return
        if isinstance(made, RegistrarError):
            self._tell(word_error(made), "error")
            return
        self._load(made)
        self._set_ready(ready=True)
        self._say_note(self.preview_words())

    def _drop(self, result: int) -> None:
        """Take no page any more: the window is closed."""
        self._drawing += 1

    def _set_ready(self, *, ready: bool) -> None:
        """Let be signed only what can be seen."""
        for made in (self.save_button, self.print_button):
            made.setEnabled(ready)

    def _say_note(self, text: str, tone: str = "") -> None:
        self.note.setText(text)
        dress(self.note, tone=tone)

    def _tell(self, text: str, tone: str) -> None:
        self._say_note(text, tone)
        self.told.emit(text, tone)

    def _load(self, pdf: bytes) -> None:
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return self._document.pageCount()

    # ------------------------------------------------------------ signing

    def save(self) -> None:
        """Ask for the file, sign and write it."""
        chosen = self._ask_file()
        if chosen is not None and self.save_to(chosen):
            self.accept()

    def _ask_file(self) -> Path | None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = ask_target(self, self.windowTitle(), str(Path(folder) / self.file_name()), "PDF (*.pdf)")
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")

    def save_to(self, target: Path) -> bool:
        """Issue the page into a file and show that file; false when it was refused."""
        copy = self.copy()
        pdf = attempt(lambda: self.issue(target), self._tell)
        if pdf is None:
            return False
        self._load(pdf)
        self.is_signed = True
        self._say_note(self.issued_words(copy), "good")
        self.save_button.hide()
        self.print_button.setText(say(words.PRINT_AGAIN))
        for made in self.language_buttons.values():
            made.setEnabled(False)
        self.issued.emit(str(target))
        return True

    def print_page(self) -> None:
        """Print the signed page; a page that nobody signed never reaches paper, so it is signed and saved first."""
        if not self.is_signed:
            chosen = self._ask_file()
            if chosen is None or not self.save_to(chosen):
                return
        self.send_to_printer()

    def _printed(self) -> dict[str, str]:
        assert self._buffer is not None
        return {"page": self.windowTitle(), "sha256": sha256(self._buffer.data().data()).hexdigest()}

    def send_to_printer(self) -> None:
        """Print what is shown on a printer of the user's choice."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(_PRINT_DPI)
        printer.setFullPage(True)
        if QPrintDialog(printer, self).exec() != QDialog.DialogCode.Accepted or is_locked():
            return  # the system's dialog may stand in front of a lock
        if not attempt(
            lambda: note(self._place.desk, EntryKind.PRINTED, self.uid(), self._printed()), self._tell
        ):
            return  # nothing goes to paper that the journal does not know
        painter = QPainter(printer)
        for number in range(self._document.pageCount()):
            if number:
                printer.newPage()
            area = painter.viewport()
            painter.drawImage(area, self._document.render(number, QSize(area.width(), area.height())))
        painter.end()


def _drawn(draw: Draw) -> bytes | RegistrarError:
    """Draw; what the user must hear goes back to the window, which has the place to say it."""
    try:
        return draw()
    except RegistrarError as error:
        return error
