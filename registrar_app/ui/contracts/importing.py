"""Takes contract files in at the list of contracts: read, tried, shown, confirmed; what is in them is the service's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from registrar_app.services.file_ports import ReadRow
from registrar_app.services.import_contracts import ImportReport, import_contracts, read_files
from registrar_app.services.stopping import heed, watched
from registrar_app.ui.contracts import words
from registrar_app.ui.contracts.import_review import ImportReview
from registrar_app.ui.page import Page
from registrar_app.ui.schemes.page_parts import busy
from registrar_app.ui.waiting import wait_for
from registrar_app.ui.widgets.files import ask_file
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace

ENDINGS = (".jsonl", ".json", ".xlsx", ".csv")


class ContractImport(QObject):
    """The way of one file from choosing to the register; ``review`` is its sheet while it is open."""

    taken = Signal()

    def __init__(self, place: Workplace, page: Page, stack: QStackedWidget) -> None:
        super().__init__(page)
        self._place, self._page, self._stack = place, page, stack
        self.review: ImportReview | None = None
        self._file = Path()
        self._rows: list[ReadRow] = []

    def choose(self) -> None:
        """Ask for the file and try it."""
        endings = " ".join(f"*{ending}" for ending in ENDINGS)
        kinds = say(words.CONTRACT_FILES, endings=endings)
        chosen = ask_file(self._page, say(words.IMPORT), "", kinds)
        if chosen:
            self.take_file(Path(chosen))

    def take_file(self, file: Path) -> None:
        """Try a file and show what it would bring."""
        self.leave()
        self._file = file
        report: ImportReport | None = self._with_hands_off(lambda: self._try(file))
        if report is None:
            return
        self.review = ImportReview(
            file.name, report, take=self.take, leave=self.leave, save_problems=self._save_problems
        )
        self._report = report
        self._stack.addWidget(self.review)
        self._stack.setCurrentWidget(self.review)
        (
            self.review.take_button if self.review.take_button.isEnabled() else self.review.leave_button
        ).setFocus()

    def take(self) -> None:
        """Write what was tried, and tell what came in."""
        if self.review is None or not self.review.take_button.isEnabled():
            return
        report: ImportReport | None = self._with_hands_off(
            lambda: import_contracts(self._place.desk, self._rows, files=[self._file], watch=watched)
        )
        if report is None:
            return
        self.leave()
        counts = {
            name: len(getattr(report, name)) for name in ("drafts", "registrations", "duplicates", "refused")
        }
        self.taken.emit()
        self._page.told.emit(say(words.IMPORTED, **counts), "query" if report.refused else "good")

    def leave(self) -> bool:
        """Close the sheet; false when none was open."""
        if self.review is None:
            return False
        self._stack.removeWidget(self.review)
        self.review.deleteLater()
        self.review = None
        self._page.take_focus()
        return True

    def _try(self, file: Path) -> ImportReport:
        self._rows = read_files(self._place.program, [file])
        heed()
        return import_contracts(self._place.desk, self._rows, dry_run=True, watch=watched)

    def _with_hands_off(self, work: Callable[[], ImportReport]) -> ImportReport | None:
        with busy(self._page):
            outcome: ImportReport | None = self._page.attempt(
                lambda: wait_for(self._page, say(words.IMPORT_OF, name=self._file.name), work)
            )
        return outcome

    def _save_problems(self, target: Path) -> None:
        def save() -> bool:
            self._place.program.contract_files.write_report(self._file, self._report.refused, target)
            return True

        if self._page.attempt(save):
            self._page.told.emit(say(words.IMPORT_PROBLEMS_SAVED, file=target), "good")
