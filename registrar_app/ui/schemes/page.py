"""Keeps the scheme page: a scheme, a year and a day are chosen; the beneficiaries and their reasons are shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from registrar_app.domain.assessment import Assessment, Eligibility
from registrar_app.domain.money import group_yuan
from registrar_app.domain.scheme import Scheme
from registrar_app.domain.schemes.history import History, read_history
from registrar_app.services.assess_schemes import assess_history, store_contracts
from registrar_app.services.desk import Desk
from registrar_app.services.export_table import export_table
from registrar_app.services.program import Program
from registrar_app.services.scheme_ledger import ledger_table
from registrar_app.services.tables.scheme_details_table import details_table
from registrar_app.ui.operation import Progress
from registrar_app.ui.schemes import words
from registrar_app.ui.schemes.detail import BeneficiaryDetail
from registrar_app.ui.schemes.grid import Grid
from registrar_app.ui.schemes.outcomes import THRESHOLD_COLUMN, YearTable, columns, year_table
from registrar_app.ui.schemes.page_parts import Choice, DeskPage, EmptyPanel, Tile, busy, on_key, scrolled
from registrar_app.ui.table_saving import KINDS
from registrar_app.ui.theme import arrange, hold_height, hold_width
from registrar_app.ui.waiting import wait_for
from registrar_app.ui.widgets.basics import button, label, picture, retone, row
from registrar_app.ui.widgets.editors import DateEditor
from registrar_app.ui.widgets.field import Field
from registrar_app.ui.widgets.files import ask_target_of_kind, documents_folder
from registrar_app.ui.words import language, say

_FIGURES = (Eligibility.ELIGIBLE, Eligibility.UNDETERMINED, Eligibility.NOT_ELIGIBLE)


class SchemePage(DeskPage):
    """A scheme's year by beneficiary. ``case_wanted(uid)`` opens a contract."""

    TOPIC = "schemes"

    def __init__(self, program: Program, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(program, desk, parent)
        self.schemes: tuple[Scheme, ...] = self.program.read_schemes(None)
        self.assessment: Assessment | None = None
        self._history: History | None = None
        self._table: YearTable | None = None
        self._as_of = self.desk.today()
        self.head.title.setText(say(words.TITLE))
        self.export_button = button(say(words.EXPORT), self.choose_export)
        self.details_button = button(say(words.EXPORT_DETAILS), lambda: self.choose_export(details=True))
        self.head.set_actions([self.details_button, self.export_button])
        self.down.addWidget(scrolled(self._sheet(), say(words.TITLE)), 1)
        on_key(self, "Ctrl+E", self.export_button.click)
        on_key(self, "Ctrl+Shift+E", self.details_button.click)
        self._fill_years()
        if self.desk.is_small:
            self.refresh()

    # ------------------------------------------------------------------ what is chosen

    @property
    def scheme(self) -> Scheme:
        """The chosen scheme."""
        return self.schemes[self.scheme_choice.currentIndex()]

    @property
    def year(self) -> int:
        """The chosen calendar year."""
        return int(self.year_choice.currentData())

    def choose_year(self, year: int) -> None:
        """Choose a year."""
        self.year_choice.setCurrentIndex(self.year_choice.findData(year))

    def choose_as_of(self) -> None:
        """Assess as of the day typed; what is no day is said and not used."""
        day, unreadable = self.as_of.editor.current()
        if unreadable:
            self.told.emit(say(words.AS_OF_WRONG, day=self._as_of), "error")
            return
        chosen: date = day or self.desk.today()
        if chosen != self._as_of:
            self._as_of = chosen
            self.refresh()

    def _fill_years(self) -> None:
        scheme, today = self.scheme, self.desk.today()
        before = self.year_choice.currentData()
        self.year_choice.blockSignals(True)
        self.year_choice.clear()
        last = max(today.year, scheme.valid_to.year)
        for year in range(last, scheme.valid_from.year - 2, -1):
            word = words.YEAR_IN if scheme.holds_in(year) else words.YEAR_OUT
            self.year_choice.addItem(say(word, year=year), year)
        self.choose_year(before or min(today.year, scheme.valid_to.year))
        self.year_choice.blockSignals(False)

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Read the register again and assess."""
        self.as_of.editor.show_value(self._as_of)
        self._assess(anew=True)

    def _scheme_chosen(self) -> None:
        self._fill_years()
        self._assess()

    def _assess(self, *, anew: bool = False) -> None:
        """Assess beside the window, over the register as it was read last or, when it is wanted anew, is now."""
        desk, scheme, year, as_of = self.desk, self.scheme, self.year, self._as_of
        gone: list[Any] = [*(self.assessment.results if self.assessment is not None else ())]
        if anew and self._history is not None:
            gone += [*self._history.entries, self._history]
            self._history = None
        before, self.assessment, self._table = self._history, None, None

        def assess(progress: Progress) -> tuple[History, Assessment, YearTable]:
            while gone:  # a large year, let go of in one piece, would keep Python's lock until it is gone
                gone.pop()
            history = before
            if history is None:
                with desk.reading() as reading:
                    history = read_history(progress.until_cancelled(store_contracts(reading, as_of)), as_of)
            assessment = assess_history(history, scheme, year)
            return history, assessment, year_table(assessment)

        self._wait(waiting=True)
        title = say(words.ASSESSING, year=year)
        self.work(assess, self._came, self._gave_up, title, at_once=desk.is_small)

    def _came(self, made: tuple[History, Assessment, YearTable]) -> None:
        self._history, self.assessment, self._table = made
        self._wait(waiting=False)
        self._show(self._table)

    def _gave_up(self) -> None:
        self.empty.tell(say(words.NOT_ASSESSED), "")
        self.told.emit(say(words.NOT_ASSESSED), "query")

    def _wait(self, *, waiting: bool) -> None:
        """Let nobody take the figures of another year or scheme for the ones that are asked for."""
        self.stack.setEnabled(not waiting)
        self.export_button.setEnabled(not waiting)
        self.details_button.setEnabled(not waiting)
        if waiting:
            self.notice_row.hide()
            self.empty.tell(say(words.ASSESSING, year=self.year), "")
            for tile in (*self.tiles.values(), self.sum_tile):
                tile.tell("…")

    def _show(self, table: YearTable) -> None:
        scheme = self.scheme
        terms = {"start": scheme.valid_from, "end": scheme.valid_to}
        self.head.subtitle.setText(
            say(words.SUBTITLE, clause=replace(scheme.reference, place="").cite(language()), **terms)
        )
        self._show_notice(scheme)
        self._show_figures(table)
        self.export_button.setEnabled(bool(table.rows))
        self.details_button.setEnabled(bool(table.rows))
        self.empty.tell(say(words.NO_BENEFICIARY), say(words.NO_BENEFICIARY_HINT[scheme.formula.value]))
        self.stack.setCurrentIndex(1 if table.rows else 0)
        self.grid.leave_out(() if table.has_threshold else (THRESHOLD_COLUMN,))
        self.grid.show_rows(table.rows, table.keys)

    def _show_notice(self, scheme: Scheme) -> None:
        start, end = scheme.valid_from, scheme.valid_to
        if not scheme.holds_in(self.year):
            text, tone = say(words.NOT_IN_FORCE, year=self.year, start=start, end=end), "query"
        elif self.year in (start.year, end.year):
            first, last = max(start, date(self.year, 1, 1)), min(end, date(self.year, 12, 31))
            text, tone = say(words.PART_OF_YEAR, year=self.year, start=first, end=last), "note"
        else:
            text, tone = "", "note"
        retone(self.notice, text, tone)
        self.notice_row.setVisible(bool(text))

    def _show_figures(self, table: YearTable) -> None:
        for outcome in _FIGURES:
            self.tiles[outcome].tell(str(table.counts[outcome]))
        is_open = table.confirmed != table.amount
        note = say(words.IF_CONFIRMED, amount=group_yuan(table.confirmed)) if is_open else ""
        self.sum_tile.tell(group_yuan(table.amount), note)

    def _follow(self, key: object) -> None:
        self.detail.show_result(self._table.results.get(key) if self._table is not None else None)

    def go_back(self) -> bool:
        """Return from the reasons to the table."""
        if self.grid.hasFocus() or self.assessment is None or not self.assessment.results:
            return False
        self.grid.setFocus()
        return True

    # ------------------------------------------------------------------ export

    def choose_export(self, *, details: bool = False) -> None:
        """Ask where the ledger goes, or every item that it follows from, and write it."""
        named = words.DETAILS_NAME if details else words.EXPORT_NAME
        name = say(named, year=self.year, scheme=say(self.scheme.title))
        start = str(documents_folder() / f"{name.replace('/', '-').replace(':', '')}.xlsx")
        path = ask_target_of_kind(self, say(words.EXPORT_TITLE), start, say(KINDS))
        if path is not None:
            self.export_to(path, details=details)

    def export_to(self, path: Path, *, details: bool = False) -> None:
        """Write the ledger, or every item, as the file's ending says: .xlsx, .pdf or .csv."""
        assessment = self.assessment
        if assessment is None:
            return

        def write() -> Path:
            table = (details_table if details else ledger_table)(assessment, self.scheme)
            export_table(self.program, self.desk, table, path, language())
            return path

        with busy(self.export_button, self.details_button):
            written = self.attempt(lambda: wait_for(self, say(words.EXPORTING), write))
        if written is not None:
            said = words.DETAILS_EXPORTED if details else words.EXPORTED
            self.told.emit(say(said, path=written), "good")

    # ------------------------------------------------------------------ building

    def _sheet(self) -> QWidget:
        sheet = QWidget()
        down = QVBoxLayout(sheet)
        arrange(down, (22, 12, 22, 18), 10)
        down.addLayout(self._choices())
        down.addWidget(self._notice())
        down.addLayout(self._figures())
        self.stack = QStackedWidget()
        to_contracts = button(say(words.TO_CONTRACTS), lambda: self.page_wanted.emit("contracts"))
        self.empty = EmptyPanel("scheme", "", "", to_contracts)
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self._results())
        down.addWidget(self.stack, 1)
        return sheet

    def _choices(self) -> QHBoxLayout:
        self.scheme_choice, self.year_choice = Choice(), Choice()
        for scheme in self.schemes:
            self.scheme_choice.addItem(say(scheme.title), scheme.id)
        self.scheme_choice.currentIndexChanged.connect(lambda _: self._scheme_chosen())
        self.year_choice.currentIndexChanged.connect(lambda _: self._assess())
        self.as_of = Field(say(words.AS_OF), DateEditor())
        self.as_of.editor.left.connect(self.choose_as_of)
        self.as_of.editor.next_wanted.connect(self.choose_as_of)
        year = Field(say(words.YEAR), self.year_choice)
        hold_width(year, 170)
        hold_width(self.as_of, 130)
        across = row(Field(say(words.SCHEME), self.scheme_choice), year, self.as_of, spacing=16)
        across.setStretch(0, 1)
        return across

    def _notice(self) -> QWidget:
        self.notice_row = QFrame()
        self.notice = label("", "muted", wrap=True)
        across = row(picture("notice", "note", 16), self.notice)
        across.setStretch(1, 1)
        self.notice_row.setLayout(across)
        return self.notice_row

    def _figures(self) -> QHBoxLayout:
        names = (words.TILE_ELIGIBLE, words.TILE_UNDETERMINED, words.TILE_NOT)
        unit = say(words.UNIT_BODIES)
        self.tiles = {
            outcome: Tile(say(name), unit, compact=True)
            for outcome, name in zip(_FIGURES, names, strict=True)
        }
        self.sum_tile = Tile(say(words.TILE_SUM), say(words.UNIT_YUAN), compact=True)
        across = row(*self.tiles.values(), self.sum_tile, spacing=12)
        for place in range(3):
            across.setStretch(place, 1)
        across.setStretch(3, 2)
        return across

    def _results(self) -> QWidget:
        self.grid = Grid(columns())
        self.grid.setAccessibleName(say(words.TABLE_NAME))
        self.detail = BeneficiaryDetail(self.case_wanted.emit)
        self.grid.chosen.connect(self._follow)
        self.grid.key_opened.connect(lambda _: self.detail.focus_detail())
        made = QWidget()
        down = QVBoxLayout(made)
        arrange(down, spacing=12)
        hold_height(self.grid, 196)
        down.addWidget(self.grid)
        down.addWidget(self.detail, 1)
        return made
