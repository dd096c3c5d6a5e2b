"""Takes contract files and pasted blocks in at the list: read, mapped, tried, shown, confirmed; the work is the services'."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from registrar_app.domain.text import Text
from registrar_app.services.file_ports import ReadRow
from registrar_app.services.import_contracts import ImportReport, import_contracts, read_files
from registrar_app.services.map_columns import (
    MappedTable,
    Wishes,
    map_table,
    read_mapped,
    remember,
    return_template,
    write_returned,
)
from registrar_app.services.merge_drafts import Merging, OnConflict, file_time
from registrar_app.services.stopping import heed, watched
from registrar_app.services.table_ports import TableFile
from registrar_app.ui.contracts import mapping_words, words
from registrar_app.ui.contracts.import_review import ImportReview
from registrar_app.ui.contracts.mapping_sheet import MappingSheet
from registrar_app.ui.contracts.merge_window import MergeWindow
from registrar_app.ui.page import Page
from registrar_app.ui.schemes.page_parts import busy
from registrar_app.ui.waiting import look_for, wait_for
from registrar_app.ui.widgets.files import ask_file
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace

ENDINGS = (".jsonl", ".json", ".xlsx", ".xls", ".ods", ".csv")
T = TypeVar("T")


class ContractImport(QObject):
    """The way of one file from choosing to the register; ``mapping`` and ``review`` are its sheets while they are open."""

    taken = Signal()

    def __init__(self, place: Workplace, page: Page, stack: QStackedWidget) -> None:
        super().__init__(page)
        self._place, self._page, self._stack = place, page, stack
        self.mapping: MappingSheet | None = None
        self.review: ImportReview | None = None
        self._file = Path()
        self._name = ""
        self._mapped: MappedTable | None = None
        self._returned: Path | None = None
        self._rows: list[ReadRow] = []
        self._merging = Merging(OnConflict.NEWER)

    @property
    def is_open(self) -> bool:
        """Whether a file is being taken in."""
        return self.mapping is not None or self.review is not None

    def choose(self) -> None:
        """Ask for the file and try it."""
        endings = " ".join(f"*{ending}" for ending in ENDINGS)
        kinds = say(words.CONTRACT_FILES, endings=endings)
        chosen = ask_file(self._page, say(words.IMPORT), "", kinds)
        if chosen:
            self.take_file(Path(chosen))

    def take_file(self, file: Path) -> None:
        """Open a file: a free table is mapped first, anything else is tried at once."""
        self._begin(file, file.name)
        found = self._looked(lambda: self._place.program.contract_files.open_table(file) or file)
        if isinstance(found, TableFile):
            self._take_table(found)
        elif found is not None:
            self._try(lambda: read_files(self._place.program, [file]))

    def paste(self) -> None:
        """Take a block that was copied from a spreadsheet; it goes the way of a table."""
        text = QGuiApplication.clipboard().text()
        if "\t" not in text and "\n" not in text.strip():
            self._page.told.emit(say(mapping_words.PASTE_NOTHING), "note")
            return
        self._begin(Path(say(mapping_words.PASTED)), say(mapping_words.PASTED))
        table = self._looked(lambda: self._place.program.contract_files.paste_table(text))
        if table is not None:
            self._take_table(table)

    def go_on(self) -> None:
        """Do what the open sheet leads to: try the mapped table, or take what was tried."""
        if self.mapping is not None:
            self._leave_mapping()
        else:
            self.take()

    def take(self) -> None:
        """Write what was tried, and tell what came in."""
        if self.review is None or not self.review.take_button.isEnabled():
            return
        report = self._with_hands_off(
            lambda: import_contracts(
                self._place.desk, self._rows, files=[self._file], watch=watched, merging=self._merging
            )
        )
        if report is None:
            return
        mapped, target = self._mapped, self._returned
        told = self._give_back(target, report) if target is not None else ""
        self.leave()
        if mapped is not None:
            self._page.attempt(lambda: remember(self._place.desk, mapped))
        counts = {
            name: len(getattr(report, name)) for name in ("drafts", "registrations", "duplicates", "refused")
        }
        self.taken.emit()
        done = say(words.IMPORTED, **counts)
        if report.updated:
            done = say(words.IMPORTED_UPDATED, told=done, count=len(report.updated))
        if told:
            done = say(mapping_words.RETURNED_NOTED, told=done, note=told)
        self._page.told.emit(done, "query" if report.refused else "good")

    def leave(self) -> bool:
        """Close the sheet; false when none was open."""
        if not self.is_open:
            return False
        for sheet in (self.mapping, self.review):
            if sheet is not None:
                self._stack.removeWidget(sheet)
                sheet.deleteLater()
        self.mapping = self.review = None
        self._page.take_focus()
        return True

    def compare(self) -> None:
        """Show the drafts that came back field by field, and try the file again with what was chosen there."""
        window = MergeWindow(
            self._page.window(),
            self._report.merges,
            self._place.desk.packs.code_lists(),
            self._merging.choices,
        )
        if window.exec() == QDialog.DialogCode.Accepted:
            self._merging = replace(self._merging, choices=window.choices)
            rows = self._rows
            self._try(lambda: rows)
        window.deleteLater()

    # ------------------------------------------------------------ the way of a file

    def _begin(self, file: Path, name: str) -> None:
        self.leave()
        self._file, self._name = file, name
        self._mapped = self._returned = None
        self._merging = Merging(OnConflict.NEWER)

    def _take_table(self, table: TableFile) -> None:
        """Try a table that is headed as ours; ask what the columns of another one are, and where something is to be told."""
        program, desk = self._place.program, self._place.desk
        files = program.contract_files
        guess = self._page.attempt(lambda: files.guess(table, files.choose_sheet(table)))
        if guess is None:
            return
        if guess.is_ours and not guess.notes:
            mapped = self._page.attempt(lambda: map_table(program, desk, table, Wishes(sheet=guess.sheet)))
            if mapped is not None:
                self._try_mapped(mapped)
            return
        self.mapping = MappingSheet(self._place, table, self._name, go_on=self.go_on, leave=self.leave)
        self._show(self.mapping, self.mapping.first())

    def _leave_mapping(self) -> None:
        assert self.mapping is not None
        mapped = self.mapping.mapped
        if mapped is not None:
            self._try_mapped(mapped)

    def _try_mapped(self, mapped: MappedTable) -> None:
        self._mapped = mapped
        self._try(lambda: read_mapped(self._place.program, mapped))

    def _try(self, read: Callable[[], list[ReadRow]]) -> None:
        """Read, and show what it would bring; where that fails the sheet before stays."""
        program, desk, merging = self._place.program, self._place.desk, self._merging

        def work() -> tuple[list[ReadRow], ImportReport, Merging]:
            rows = read()
            heed()
            timed = replace(merging, file_time=file_time(program, desk, [self._file]))
            return rows, import_contracts(desk, rows, dry_run=True, watch=watched, merging=timed), timed

        found = self._looked(work)
        if found is None:
            return
        self._rows, self._report, self._merging = found
        mapping, self.mapping = self.mapping, None
        before, self.review = self.review, None
        self.review = ImportReview(
            self._name,
            self._report,
            take=self.take,
            leave=self.leave,
            save_problems=self._save_problems,
            give_back=self._choose_returned if self._is_table else None,
            compare=self.compare,
        )
        self._show(
            self.review,
            self.review.take_button if self.review.take_button.isEnabled() else self.review.leave_button,
        )
        for gone in (mapping, before):
            if gone is not None:
                self._stack.removeWidget(gone)
                gone.deleteLater()

    def _show(self, sheet: QWidget, first: QWidget) -> None:
        self._stack.addWidget(sheet)
        self._stack.setCurrentWidget(sheet)
        first.setFocus()

    def _with_hands_off(self, work: Callable[[], T]) -> T | None:
        return self._waited(wait_for, work)

    def _looked(self, work: Callable[[], T]) -> T | None:
        """A stop at the very end of one step would else be lost: the next one follows by itself."""
        return self._waited(look_for, work)

    def _waited(self, wait: Callable[[QWidget, str, Callable[[], T]], T], work: Callable[[], T]) -> T | None:
        with busy(self._page):
            outcome: T | None = self._page.attempt(
                lambda: wait(self._page, say(words.IMPORT_OF, name=self._name), work)
            )
        return outcome

    # ------------------------------------------------------------ what is given back

    @property
    def _is_table(self) -> bool:
        return self._mapped is not None or self._file.suffix.lower() == ".xlsx"

    def _choose_returned(self, target: Path) -> None:
        """Remember where the workbook goes when the rows are taken; where none can be, it goes there now."""
        if self.review is not None and self.review.take_button.isEnabled():
            self._returned = target
            self._page.told.emit(say(mapping_words.RETURN_LATER, file=target), "note")
        else:
            self._give_back(target, self._report)

    def _give_back(self, target: Path, report: ImportReport) -> str:
        """Write the workbook and return what is told of it; "" when it could not be written."""
        mapped, rows, program = self._mapped, self._rows, self._place.program

        def work() -> tuple[Text | None]:
            if mapped is not None:
                return (write_returned(program, mapped, rows, report, target),)
            return (return_template(program, self._file, rows, report, target),)

        done = self._with_hands_off(work)
        if done is None:
            return ""
        told = say(mapping_words.RETURNED, file=target)
        if done[0] is not None:
            told = say(mapping_words.RETURNED_NOTED, told=told, note=say(done[0]))
        self._page.told.emit(told, "good")
        return told

    def _save_problems(self, target: Path) -> None:
        def save() -> bool:
            files, identity = self._place.program.contract_files, self._place.desk.store.identity
            files.write_report(self._file, self._report.refused, target, practice=identity.practice)
            return True

        if self._page.attempt(save):
            self._page.told.emit(say(words.IMPORT_PROBLEMS_SAVED, file=target), "good")
