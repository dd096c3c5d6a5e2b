"""The window that shows a page and signs, saves and prints it; which page is the subclass's.

What is shown is the signed file itself, kept in memory: the bytes that are seen are those that are saved and printed, and
closing the window leaves no act and no counted copy. Reading the register stays on the window's thread; drawing, signing
and printing go to a thread. Nothing that was not issued reaches paper, and a copy only once: the next is its own (补打).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from registrar_app.domain.errors import MachineRefusedError, RegistrarError
from registrar_app.services.sealed_page import STALE_CODES, IssuedPage, SealedPage, issue_page
from registrar_app.services.stopping import StoppedError
from registrar_app.ui.operation import Operations, attempt, word_error
from registrar_app.ui.printing import printers
from registrar_app.ui.printing.setup import PrintSetup
from registrar_app.ui.printing.words import SETUP_KEY
from registrar_app.ui.sheets import words
from registrar_app.ui.sheets.page_printer import PagePrinter, Print
from registrar_app.ui.theme import arrange, dress
from registrar_app.ui.widgets.basics import button, label, row
from registrar_app.ui.widgets.files import ask_folder
from registrar_app.ui.widgets.fitting import ElidedLabel
from registrar_app.ui.widgets.foot_layout import foot
from registrar_app.ui.widgets.sheet import open_at
from registrar_app.ui.words import CLOSE, language, say
from registrar_app.ui.workplace import Workplace

_SIZE = (800, 720)

Draw = Callable[[], bytes | SealedPage]


class PreviewWindow(QDialog):
    """The page as it will be, with what can be done with it; ``issued(file)`` once it is signed and saved."""

    issued = Signal(str)
    told = Signal(str, str)
    FINISH, FINISH_SAVE = words.FINISH, words.FINISH_SAVE
    FOLDER = words.SHEET_FOLDER
    """Names the folder in which such pages are saved."""
    IS_SEALED = True
    """Whether the page is signed by a key and its copies are counted."""

    def __init__(
        self,
        place: Workplace,
        operations: Operations | None,
        parent: QWidget,
        title: str,
        *,
        has_languages: bool = False,
    ) -> None:
        """Build the window and make the page.

        Args:
            place: Where one works.
            operations: Runs the drawing; ``None`` draws at once, which suits a single page.
            parent: The window it belongs to.
            title: What is shown.
            has_languages: Whether the page is made in the language that is chosen.
        """
        super().__init__(parent)
        self._place, self._operations = place, operations
        self._paper = PagePrinter(place, operations)
        self.page: SealedPage | None = None
        self.is_signed = False
        self.language = language()
        self._pdf, self._file, self._why, self._is_renewed = b"", "", "", False
        self._drawing, self._is_making, self.is_printing = 0, False, False
        self.setWindowTitle(title)
        self.language_buttons: dict[str, QPushButton] = {}
        self._lay_out(title, has_languages=has_languages)
        self._bind_keys()
        self.finished.connect(self._drop)
        self._view.setFocus()
        open_at(self, *_SIZE)
        self.preview()

    # ------------------------------------------------------------ the page, by the subclass

    def compose(self) -> Draw:
        """Read what stands on the unsigned page, and return what draws it without touching the register."""
        raise NotImplementedError

    def prepare(self) -> Draw:
        """Read what stands on the page, and return what draws and signs it without touching the register."""
        raise NotImplementedError

    def issue(self, target: Path) -> IssuedPage:
        """Keep the act and write the file, into a folder or as the file that is named."""
        assert self.page is not None
        return issue_page(self._place.desk, self.page, target)

    def copy(self) -> int:
        """Return which copy it will be, 1 for the first."""
        raise NotImplementedError

    def uid(self) -> str:
        """Return whose page it is."""
        raise NotImplementedError

    def may_issue(self) -> bool:
        """Whether the page is issued here; at the bureau an office's is only looked at."""
        return self._place.decides

    def preview_words(self) -> str:
        """Return what is said under the page before it is issued."""
        if not self.may_issue():
            return say(words.PREVIEW_ONLY)
        return say(words.PREVIEW, copy=words.copy_words(self.copy()))

    def issued_words(self, copy: int) -> str:
        """Return what is said under the page once it is issued."""
        return say(words.SIGNED, copy=words.copy_words(copy))

    def extra(self) -> QWidget | None:
        """Return what stands between the page and the buttons besides."""
        return None

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
        self._view.setAccessibleName(title)
        self._view.setDocument(self._document)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        down.addWidget(self._view, 1)
        self.note = label("", "muted", wrap=True)
        down.addWidget(self.note)
        more = self.extra()
        if more is not None:
            down.addWidget(more)
        self._add_ways(down)
        self._add_buttons(down)

    def _add_languages(self, head: QHBoxLayout) -> None:
        head.addWidget(label(say(words.LANGUAGE), "muted"))
        for code, name in words.LANGUAGES:
            made = button(name, lambda c=code: self.choose_language(c), "chip")
            made.setCheckable(True)
            made.setChecked(code == self.language)
            self.language_buttons[code] = made
            head.addWidget(made)

    def _add_ways(self, down: QVBoxLayout) -> None:
        """Say where the file goes and which printer prints it, each with what changes it."""
        self.folder_words, self.printer_words = ElidedLabel("muted"), ElidedLabel("muted")
        self.folder_button = button(say(words.CHANGE_FOLDER), self.choose_folder, "link")
        self.setup_button = button(say(SETUP_KEY), self.set_up, "link")
        ways = row(self.folder_words, self.folder_button, None, self.printer_words, self.setup_button)
        self._ways = QWidget()
        self._ways.setLayout(ways)
        self._ways.setVisible(self.may_issue())
        down.addWidget(self._ways)

    def _add_buttons(self, down: QVBoxLayout) -> None:
        finish_icon = "seal" if self.IS_SEALED else "save"
        self.finish_button = button(say(self.FINISH), self.finish, "primary", icon_name=finish_icon)
        self.save_button = button(say(words.SAVE), self.save, icon_name="save")
        self.print_button = button(say(words.PRINT), self.print_page, icon_name="print")
        close = button(f"{say(CLOSE)}  Esc", self.reject)
        down.addWidget(foot(close, None, self.print_button, self.save_button, self.finish_button))
        for made in (self.finish_button, self.print_button):
            made.setVisible(self.may_issue())

    def _bind_keys(self) -> None:
        press = self._press
        for keys, pressed in (
            ("Ctrl+Return", partial(press, self.finish_button)), ("Ctrl+Enter", partial(press, self.finish_button)),
            ("Ctrl+S", lambda: press(self.save_button if self._paper.usual() else self.finish_button)), ("Ctrl+P", partial(press, self.print_button)),
            ("F2", self.folder_button.click), ("Ctrl+Shift+P", self.setup_button.click), ("F5", self.renew),
        ):  # fmt: skip
            QShortcut(QKeySequence(keys), self, pressed)

    def _press(self, wanted: QPushButton) -> None:
        """Do what a button does; while the page cannot be seen say so, since nothing unseen is signed."""
        if self._is_making:
            self._say_note(say(words.TOO_SOON), "query")
        elif not wanted.isHidden():
            wanted.click()

    # ------------------------------------------------------------ showing

    def choose_language(self, code: str) -> None:
        """Show the page in another language."""
        self.language = code
        for known, made in self.language_buttons.items():
            made.setChecked(known == code)
        self.preview()

    def renew(self) -> None:
        """Make the page anew, while it is not issued."""
        if not self.is_signed:
            self.preview()

    def preview(self) -> None:
        """Make the page as it would be issued; where nobody may sign it, unsigned and marked as a preview."""
        self._set_ready(ready=False)
        self.page, self._why = None, ""
        self._tell_ways()
        draw = attempt(self._begin, self._tell)
        if draw is None:
            return
        self._drawing += 1
        show, self._is_making = partial(self._show_preview, self._drawing), True
        if self._operations is None:
            show(_drawn(draw))
            return
        self._say_note(making := say(words.MAKING if self._is_sealing else words.MAKING_DRAFT))
        stopped = partial(show, StoppedError())
        self._operations.run(lambda progress: _drawn(draw), show, making, dropped=stopped)

    @property
    def _is_sealing(self) -> bool:
        return self.IS_SEALED and self.may_issue() and not self._why

    def _begin(self) -> Draw:
        if self._is_sealing:
            try:
                return self.prepare()
            except MachineRefusedError as error:
                self._why = word_error(error)
        return self.compose()

    def _show_preview(self, number: int, made: bytes | SealedPage | RegistrarError | StoppedError) -> None:
        if number != self._drawing or self.is_signed:  # another language was chosen, it is signed, or closed
            return
        self._is_making = False
        if isinstance(made, RegistrarError | StoppedError):
            self._tell(word_error(made), "error")
            return
        self.page = made if isinstance(made, SealedPage) else None
        self._load(made.pdf if isinstance(made, SealedPage) else made)
        self._set_ready(ready=not self._why and (self.page is not None or not self.IS_SEALED))
        if self._why:
            self._say_note(say(words.PREVIEW_UNSIGNED, why=self._why), "error")
        elif self._is_renewed:
            self._say_note(say(words.RENEWED), "query")
        else:
            self._say_note(self.preview_words())
        self._is_renewed = False

    def _drop(self, result: int) -> None:
        """Take no page any more: the window is closed."""
        self._drawing += 1

    def _set_ready(self, *, ready: bool) -> None:
        """Let be signed only what can be seen."""
        for made in (self.finish_button, self.save_button, self.print_button):
            made.setEnabled(ready)

    def _tell_ways(self) -> None:
        folder, usual = str(self.folder()), self._paper.usual()
        self.folder_words.setText(say(words.INTO, folder=folder))
        self.folder_words.setToolTip(folder)
        self.printer_words.setText(self._paper.usual_words())
        unsigned = self.FINISH if usual else self.FINISH_SAVE
        told = (words.PRINT_NOW if self.is_signed else unsigned, words.PRINT if usual else words.PRINT_SOME)
        for made, text in zip((self.finish_button, self.print_button), told, strict=True):
            made.setText(say(text))
            made.setAccessibleName(made.text())
        self.save_button.setVisible(bool(usual) and self.may_issue() and not self.is_signed)

    def _say_note(self, text: str, tone: str = "") -> None:
        self.note.setText(text)
        dress(self.note, tone=tone)

    def _tell(self, text: str, tone: str) -> None:
        self._say_note(text, tone)
        self.told.emit(text, tone)

    def _load(self, pdf: bytes) -> None:
        self._pdf = pdf
        buffer = QBuffer(self._document)
        buffer.setData(QByteArray(pdf))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(buffer)

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return self._document.pageCount()

    @property
    def shown(self) -> bytes:
        """The file that is shown."""
        return self._pdf

    # ------------------------------------------------------------ signing and saving

    def folder(self) -> Path:
        """Return where the file goes."""
        return self._place.print_habits.folder(self.FOLDER)

    def choose_folder(self) -> None:
        """Ask where such files go from now on."""
        chosen = ask_folder(self, self.windowTitle(), str(self.folder()))
        if chosen:
            self._place.print_habits.keep_folder(self.FOLDER, Path(chosen))
            self._tell_ways()

    def set_up(self) -> None:
        """Ask for printer and offset."""
        PrintSetup(self._place.print_habits, self).exec()
        self._tell_ways()

    def save(self) -> None:
        """Issue the page into the folder, and close."""
        if self.save_to(self.folder()):
            self.accept()

    def save_to(self, target: Path) -> bool:
        """Issue the page into a folder or file and show that file; false when it was refused."""
        if self.IS_SEALED and self.page is None:
            return False  # nothing can be seen yet
        copy = self.copy()
        issued = attempt(lambda: self._issue(target), self._tell)
        if issued is None:
            if self._is_renewed:
                self.preview()
            return False
        self._load(issued.pdf)
        self.is_signed = True
        self._say_note(self.issued_words(copy), "good")
        for made in self.language_buttons.values():
            made.setEnabled(False)
        self._tell_ways()
        self._file = str(issued.path)
        self.issued.emit(self._file)
        return True

    def _issue(self, target: Path) -> IssuedPage:
        try:
            return self.issue(target)
        except RegistrarError as error:
            self._is_renewed = error.code in STALE_CODES
            raise

    def finish(self) -> None:
        """Do all that is left: sign, save, print, close; without a printer it is saved and that is all."""
        if not self.is_signed and not self.save_to(self.folder()):
            return
        name = self._paper.usual()
        if name:
            self.send(printers.open_printer(name), name)
        else:
            self.accept()

    def print_page(self) -> None:
        """Ask for a printer, then sign and save what is not yet, and print."""
        printer = printers.ask_printer(self, self._place.print_habits)
        if printer is not None and (self.is_signed or self.save_to(self.folder())):
            self.send(printer, printer.printerName())

    def send(self, printer: QPrinter, name: str) -> None:
        """Print the file that was saved; sent to the printer, the window has done its work and closes."""
        self._set_ready(ready=False)
        self.is_printing = True
        copy = self.page.copy if self.page is not None else 0
        sent = Print(self._pdf, self.windowTitle(), self.uid(), copy)
        self._paper.send(printer, name, sent, lambda problem: self._printed(name, problem))

    def _printed(self, printer: str, problem: str) -> None:
        self._set_ready(ready=True)
        self.is_printing = False
        if problem:
            self._tell(problem, "error")
            self._tell_ways()
            return
        self._tell(say(words.ON_PAPER, file=self._file, printer=printer or "PDF"), "good")
        self.accept()


def _drawn(draw: Draw) -> Any:
    """Draw; what the user must hear goes back to the window, which has the place to say it."""
    try:
        return draw()
    except RegistrarError as error:
        return error
