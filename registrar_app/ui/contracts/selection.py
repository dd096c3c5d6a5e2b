"""Keeps the foot of the list: how many contracts are chosen, what they add up to, and what can be done with them."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from registrar_app.domain.money import group_yuan
from registrar_app.services.bulk_edit import name_of
from registrar_app.services.list_ports import CaseTotals
from registrar_app.services.ports import CaseRow
from registrar_app.ui.contracts import list_words
from registrar_app.ui.contracts.model import WINDOW, CaseTable
from registrar_app.ui.page import Page
from registrar_app.ui.register_reader import RegisterReader
from registrar_app.ui.widgets.basics import button, row
from registrar_app.ui.widgets.fitting import ElidedLabel
from registrar_app.ui.widgets.table import TableView
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace

SUM_MS = 60


class SelectionFoot(QWidget):
    """Count and sums of the chosen lines, followed a moment behind the selection; beside them what is done with them."""

    bulk_wanted = Signal()
    undo_wanted = Signal()
    copy_wanted = Signal(str)
    export_wanted = Signal()
    listing_wanted = Signal()

    def __init__(self, page: Page, place: Workplace, table: CaseTable, view: TableView) -> None:
        super().__init__()
        self._page, self._place, self._table, self._view = page, place, table, view
        self.sums = ElidedLabel("muted")
        self.bulk = button(say(list_words.BULK), self.bulk_wanted.emit)
        self.undo = button(say(list_words.UNDO), self.undo_wanted.emit, "link")
        self.copy = self._copy_button()
        self.export = self._export_button()
        self.setLayout(row(self.sums, None, self.undo, self.bulk, self.copy, self.export))
        for part in (self.bulk, self.undo, self.copy):
            part.setVisible(place.decides)
        self._reader = RegisterReader(self, place.desk, page.told.emit)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SUM_MS)
        self._soon.timeout.connect(self.tell)
        view.selectionModel().selectionChanged.connect(lambda *_: self._soon.start())

    def ranges(self) -> list[tuple[int, int]]:
        """Return the chosen lines as first line and number of lines, in order, each only once."""
        found: list[tuple[int, int]] = []
        for span in sorted(self._view.selectionModel().selection(), key=lambda span: span.top()):
            first, last = span.top(), span.bottom()
            if found and first < sum(found[-1]):
                first = sum(found[-1])
            if first <= last:
                found.append((first, last - first + 1))
        return found

    def uids(self, most: int) -> list[str]:
        """Return the chosen contracts in their order, at most one more than ``most``."""
        return [found.uid for found in self.rows(most)]

    def rows(self, most: int) -> list[CaseRow]:
        """Return the lines of the chosen contracts in their order, at most one more than ``most``."""
        made: list[CaseRow] = []
        for first, count in self.ranges():
            for number in range(first, first + count):
                found = self._table.row_at(number)
                if found is not None:
                    made.append(found)
                if len(made) > most:
                    return made
        return made

    def tell(self) -> None:
        """Show the sums; those of more lines than one window has are added up by the store, beside the window."""
        self._soon.stop()
        ranges, few = self.ranges(), self._page.attempt(lambda: self.rows(WINDOW)) or []
        count = sum(each for _, each in ranges)
        self.bulk.setEnabled(bool(count))
        self.copy.setEnabled(count == 1)
        self.export.setEnabled(bool(self._table.rowCount()))
        if count <= WINDOW:
            self._reader.forget()
            self._show(
                CaseTotals(
                    count,
                    sum(row.contract_value or 0 for row in few),
                    sum(row.transaction_amount or 0 for row in few),
                )
            )
            return
        self.sums.setText(say(list_words.CHOSEN, count=f"{count:,}", value="…", amount="…"))
        is_all = ranges == [(0, self._table.rowCount())]  # then no order need be kept to
        parts = [self._table.query] if is_all else [self._table.part(*each) for each in ranges]
        self._reader.read(
            lambda desk: sum(map(desk.store.total_cases, parts), CaseTotals(0, 0, 0)), self._show
        )

    def _show(self, sums: CaseTotals) -> None:
        values = {"value": group_yuan(sums.contract_value), "amount": group_yuan(sums.transaction_amount)}
        self.sums.setText(say(list_words.CHOSEN, count=f"{sums.count:,}", **values) if sums.count else "")

    def open_copying(self) -> None:
        """Offer what of the one chosen contract is copied."""
        self.tell()
        if self.copy.isEnabled() and self.copy.isVisible():
            self.copy.showMenu()

    def tell_undo(self) -> None:
        """Offer to take a bulk edit back while there is one."""
        steps = (self._page.attempt(self._place.desk.store.bulk_steps) or []) if self._place.decides else []
        self.undo.setVisible(bool(steps))
        self.undo.setToolTip(say(name_of(steps[0])) if steps else "")

    def _export_button(self) -> QPushButton:
        made = button(say(list_words.OUT), lambda: None)
        menu = QMenu(made)
        menu.addAction(say(list_words.EXPORT)).triggered.connect(lambda _=False: self.export_wanted.emit())
        menu.addAction(say(list_words.REGISTRATION_LIST)).triggered.connect(
            lambda _=False: self.listing_wanted.emit()
        )
        made.setMenu(menu)
        return made

    def _copy_button(self) -> QPushButton:
        made = button(say(list_words.COPY), lambda: None)
        menu = QMenu(made)
        for text, only in (
            (list_words.COPY_WHOLE, ""),
            (list_words.COPY_SELLER, "seller"),
            (list_words.COPY_BUYER, "buyer"),
        ):
            menu.addAction(say(text)).triggered.connect(
                lambda _=False, only=only: self.copy_wanted.emit(only)
            )
        made.setMenu(menu)
        return made
