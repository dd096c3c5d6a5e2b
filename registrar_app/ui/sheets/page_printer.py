"""Sends the page of a window to a printer: noted in the journal first, then drawn on a thread, its outcome told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

from PySide6.QtPrintSupport import QPrinter

from registrar_app.domain.journal import EntryKind
from registrar_app.services.keep_journal import noted
from registrar_app.services.stopping import StoppedError
from registrar_app.ui.operation import Operations, Progress, word_error
from registrar_app.ui.printing import words
from registrar_app.ui.printing.habits import Offset
from registrar_app.ui.printing.paper import PrintStoppedError, print_pdf
from registrar_app.ui.printing.printers import usual_printer
from registrar_app.ui.printing.ruler_sheet import millimetres
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Print:
    """What goes to paper: the saved file's bytes, its title, whose it is and which copy (0 where copies do not count)."""

    pdf: bytes
    title: str
    uid: str
    copy: int


class PagePrinter:
    """The printing of one window."""

    def __init__(self, place: Workplace, operations: Operations | None) -> None:
        """Keep what one prints with; without ``operations`` it is done at once."""
        self._place, self._operations = place, operations

    def usual(self) -> str:
        """Return the printer that is used without asking, or ""."""
        return usual_printer(self._place.print_habits)

    def usual_words(self) -> str:
        """Say which printer that is, and how far its pages are moved."""
        name = self.usual()
        if not name:
            return say(words.NONE_HERE)
        offset = self._place.print_habits.offset(name)
        if offset == Offset():
            return say(words.ON_PRINTER, printer=name)
        return say(words.ON_MOVED, printer=name, x=millimetres(offset.x), y=millimetres(offset.y))

    def send(self, printer: QPrinter, name: str, sent: Print, done: Callable[[str], object]) -> None:
        """Print on the printer of that name, then call ``done(problem)``; the problem is "" when all went to paper.

        Cancelled, it ends before the next page, and the problem says how many went.
        """
        offset = self._place.print_habits.offset(name)
        detail: dict[str, str | int] = {
            "page": sent.title,
            "sha256": sha256(sent.pdf).hexdigest(),
            **({"copy": sent.copy} if sent.copy > 1 else {}),
            **({"printer": name} if name else {}),
        }

        came = [say(words.STOPPED_BEFORE)]  # stays where it is stopped while it waits for its turn

        def work(progress: Progress) -> str:
            came[0] = ""
            try:
                with (
                    progress.heeded(),
                    noted(self._place.desk, EntryKind.PRINTED, sent.uid, detail),
                ):
                    print_pdf(sent.pdf, printer, offset)
            except PrintStoppedError as stopped:
                came[0] = say(words.STOPPED, done=stopped.done, count=stopped.count)
            except StoppedError:
                came[0] = say(words.STOPPED_BEFORE)
            except Exception as error:  # noqa: BLE001 - worded for the window, which stays
                came[0] = word_error(error)
            return came[0]

        if self._operations is None:
            done(work(Progress()))
        else:
            self._operations.run(work, done, say(words.PRINTING), dropped=lambda: done(came[0]))
