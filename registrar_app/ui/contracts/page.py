"""The page of contracts: its list, and what is done with what was found; taking files in is in ``importing``."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QWidget

from registrar_app.services.bulk_edit import BULK_MOST
from registrar_app.services.drafts import copy_as_new, copy_party
from registrar_app.services.issue_slips import MOST as SLIPS_MOST
from registrar_app.services.ports import CaseRow
from registrar_app.services.prefill_contract import ENDINGS as PREFILL_ENDINGS
from registrar_app.services.registration_list import MOST as LISTED_MOST
from registrar_app.ui.contracts import list_words, words
from registrar_app.ui.contracts.bulk import BulkDialog, undo_bulk
from registrar_app.ui.contracts.case_list import CaseList
from registrar_app.ui.contracts.exporting import ListExport
from registrar_app.ui.contracts.importing import ENDINGS, ContractImport
from registrar_app.ui.contracts.registration_list import RegistrationListWindow
from registrar_app.ui.contracts.template_saving import TemplateSaving
from registrar_app.ui.kept_settings import Settings
from registrar_app.ui.operation import Operations
from registrar_app.ui.page import FOLDS
from registrar_app.ui.prefill.words import OPEN as PREFILL
from registrar_app.ui.reading_only import refuses
from registrar_app.ui.schemes.page_parts import on_key
from registrar_app.ui.slips.words import OPEN as OPEN_SLIPS
from registrar_app.ui.widgets.basics import button
from registrar_app.ui.widgets.files import dropped_files
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace


class ContractsPage(CaseList):
    """All contracts of this register."""

    TOPIC = "contracts"

    def __init__(
        self,
        place: Workplace,
        settings: Settings | None = None,
        operations: Operations | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(place, settings, parent)
        self.exporting = ListExport(place, self, operations)
        self.importing = ContractImport(self._place, self, self._sheets)
        self.importing.taken.connect(self.register_changed)
        self.importing.taken.connect(self.refresh)
        if self._place.decides:
            new = button(say(words.NEW), lambda: self.page_wanted.emit("new"), "primary")
            slips = button(say(OPEN_SLIPS), lambda: self.page_wanted.emit("slips"))
            fill = button(say(PREFILL), lambda: self.page_wanted.emit("prefill"))
            fill.setProperty(FOLDS, True)
            self.templates = TemplateSaving(place, self, self.foot.uids)
            taking = button(say(words.IMPORT_KEY), self.importing.choose)
            self.head.set_actions([self.templates.button, taking, fill, slips, new])
            on_key(self, "Ctrl+T", self.templates.open_menu)
            on_key(self, "Ctrl+O", taking.click)
            on_key(self, "Ctrl+V", self.importing.paste)
        self.setAcceptDrops(self._place.decides)
        self.foot.bulk_wanted.connect(self.bulk_edit)
        self.foot.undo_wanted.connect(self.undo_bulk)
        self.foot.copy_wanted.connect(self.copy_as_new)
        self.foot.export_wanted.connect(self.choose_export)
        self.foot.listing_wanted.connect(self.show_registration_list)
        for keys, work in (
            ("Ctrl+E", self.choose_export), ("Ctrl+B", self.bulk_edit), ("Ctrl+Z", self.undo_bulk),
            ("Ctrl+Shift+N", self.foot.open_copying), ("Ctrl+Shift+E", self.show_registration_list),
            ("Ctrl+Shift+F", lambda: self.page_wanted.emit("prefill")),
        ):  # fmt: skip
            on_key(self, keys, work)

    # ------------------------------------------------------------ doing

    def choose_export(self) -> None:
        """Ask where the list goes and write it as it is seen."""
        if self.table.rowCount() and not refuses(self._place.desk, self.told.emit):
            self.exporting.choose(self.table.query, self.table.columns, self.table.rowCount())

    def show_registration_list(self) -> None:
        """Show the list (登记清单) of the chosen contracts, to be saved and printed."""
        rows = self.foot.rows(LISTED_MOST)
        if rows:
            made = self.attempt(
                lambda: RegistrationListWindow(self._place, self.operations, self.window(), rows)
            )
            if made is not None:
                made.told.connect(self.told)
                made.exec()

    def bulk_edit(self) -> None:
        """Change one field of the chosen drafts, looked at first."""
        uids = self.foot.uids(BULK_MOST) if self._place.decides else []
        if not uids:
            return
        dialog = BulkDialog(self.window(), self._place, uids)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._changed(say(list_words.BULK_DONE, count=dialog.changed))

    def undo_bulk(self) -> None:
        """Ask, then take the newest bulk edit back."""
        told = undo_bulk(self, self._place.desk)
        if told:
            self._changed(told)

    def copy_as_new(self, only: str) -> None:
        """Make a new draft of the chosen contract or of one of its parties, and open it."""
        chosen = self._chosen()
        if chosen is None or not self._place.decides:
            return
        desk, uid = self._place.desk, chosen[1]
        made = self.attempt(lambda: copy_party(desk, uid, only) if only else copy_as_new(desk, uid))
        if made is not None:
            self.register_changed.emit()
            self.place_wanted.emit(made, "name")

    def _changed(self, told: str) -> None:
        self.register_changed.emit()
        self.refresh()
        self.told.emit(told, "good")

    def chosen_rows(self) -> list[CaseRow]:
        """Return the lines of several chosen contracts; of one alone none, since that one is only looked at."""
        rows = self.foot.rows(SLIPS_MOST)
        return rows if len(rows) > 1 else []

    def primary(self) -> None:
        """Open the chosen contract, or take the file that is being tried."""
        if self.importing.is_open:
            self.importing.go_on()
        else:
            super().primary()

    def find(self) -> bool:
        """Go to the search box."""
        self.importing.leave()
        return super().find()

    # ------------------------------------------------------------ files

    def take_file(self, file: Path) -> None:
        """Try a contract file that was given at the start."""
        if self._place.decides:
            self.importing.take_file(file)

    def leave(self) -> bool:
        """Give up a file that is being tried, and what was typed a moment ago: coming back asks for it."""
        self._waiting.stop()
        self.importing.leave()
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept one contract file."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Try the file of contracts that was dropped, or begin a new contract from a contract's own file."""
        file = _dropped(event)
        if file is not None:
            event.acceptProposedAction()
            if file.suffix.lower() in PREFILL_ENDINGS:
                self.page_wanted.emit(f"prefill:{file}")
            else:
                self.importing.take_file(file)

    def go_back(self) -> bool:
        """Give the file up, or clear the search; then return home."""
        return self.importing.leave() or super().go_back()


def _dropped(event: QDropEvent) -> Path | None:
    paths = dropped_files(event.mimeData())
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() in (*ENDINGS, *PREFILL_ENDINGS) else None
