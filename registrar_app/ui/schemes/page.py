"""The schemes page: a scheme and a year, the beneficiaries, and for one of them every criterion and contract."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from registrar_app.domain.assessment import Assessment, BeneficiaryAssessment, ContractAssessment
from registrar_app.domain.money import group_yuan
from registrar_app.domain.scheme import Scheme
from registrar_app.services.assess_schemes import assess_year
from registrar_app.services.document_ports import Table
from registrar_app.services.scheme_ledger import ledger_table
from registrar_app.ui.contract_form.scheme_panel import CriterionRow
from registrar_app.ui.operation import Operations
from registrar_app.ui.page import Page
from registrar_app.ui.schemes import words
from registrar_app.ui.theme import arrange, hold_height
from registrar_app.ui.widgets.basics import Card, button, clear, label, row
from registrar_app.ui.widgets.fitting import FittingScroll
from registrar_app.ui.widgets.records import RecordColumn, RecordTable
from registrar_app.ui.widgets.table import TableView
from registrar_app.ui.words import language, say
from registrar_app.ui.workplace import Workplace


class SchemesPage(Page):
    """Yearly tables."""

    def __init__(self, place: Workplace, operations: Operations) -> None:
        super().__init__()
        self._place, self._operations = place, operations
        self.assessment: Assessment | None = None
        self.head.title.setText(say(words.TITLE))
        self.export_button = button(say(words.EXPORT), self.export)
        self.head.set_actions([self.export_button])
        self.results, self.contracts = RecordTable(_result_columns()), RecordTable(_contract_columns())
        inner = QVBoxLayout()
        arrange(inner, (22, 14, 22, 18), 10)
        inner.addLayout(self._choices())
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        self.view = TableView()
        self.view.setModel(self.results)
        self.view.set_widths((260, 170, 110, 60, 130, 130, 150, 130), 0)
        self.view.row_changed.connect(self._show_result)
        split.addWidget(self.view)
        split.addWidget(self._detail())
        split.setSizes([300, 340])
        inner.addWidget(split, 1)
        self.down.addLayout(inner, 1)
        self.scheme.currentIndexChanged.connect(lambda _: self._scheme_chosen())
        self.year.currentIndexChanged.connect(lambda _: self.refresh())
        self._scheme_chosen()

    def _choices(self) -> QHBoxLayout:
        self.scheme, self.year = QComboBox(), QComboBox()
        for scheme in self._place.schemes:
            self.scheme.addItem(say(scheme.title), scheme)
        for box in (self.scheme, self.year):
            hold_height(box, 34)
        self.scheme.setAccessibleName(say(words.SCHEME))
        return row(self.scheme, self.year, None)

    def _detail(self) -> QWidget:
        detail = QWidget()
        across = QHBoxLayout(detail)
        arrange(across, (0, 6, 0, 0), 12)
        self._criteria = Card(say(words.CRITERIA))
        content = QWidget()
        self._list = QVBoxLayout(content)
        arrange(self._list, (0, 0, 8, 0), 10)
        self._criteria.body.addWidget(FittingScroll(content))
        self._criteria.body.addStretch(1)
        across.addWidget(self._criteria, 4)
        contracts = Card(say(words.CONTRACTS))
        self.contract_view = TableView()
        self.contract_view.setModel(self.contracts)
        self.contract_view.set_widths((220, 140, 320), 2)
        self.contract_view.opened.connect(self._open_contract)
        contracts.body.addWidget(self.contract_view, 1)
        across.addWidget(contracts, 6)
        return detail

    # ------------------------------------------------------------ showing

    def _scheme_chosen(self) -> None:
        scheme: Scheme | None = self.scheme.currentData()
        if scheme is None:
            return
        kept = self.year.currentData()
        years = list(range(scheme.valid_from.year, scheme.valid_to.year + 1))
        self.year.blockSignals(True)
        self.year.clear()
        for year in years:
            self.year.addItem(say(words.YEAR, year=year), year)
        self.year.setCurrentIndex(years.index(kept) if kept in years else max(len(years) - 2, 0))
        self.year.blockSignals(False)
        self.refresh()

    def refresh(self) -> None:
        """Assess again."""
        scheme, year = self.scheme.currentData(), self.year.currentData()
        if scheme is None or year is None:
            return
        self.assessment = assessment = self.attempt(lambda: assess_year(self._place.desk, scheme, year))
        results = assessment.results if assessment else ()
        ordered = sorted(results, key=lambda result: (-result.amount_if_confirmed, -result.base, result.name))
        self.results.show_rows(ordered)
        self.export_button.setEnabled(bool(results))
        self.head.subtitle.setText(_subtitle(assessment, scheme) if results else say(words.EMPTY))
        self._show_result(0)
        if ordered:
            self.view.setCurrentIndex(self.results.index(0, 0))

    def _show_result(self, number: int) -> None:
        clear(self._list)
        chosen: BeneficiaryAssessment | None = self.results.rows[number] if number < len(self.results.rows) else None
        self._criteria.aside.setText(chosen.name if chosen else "")
        self.contracts.show_rows(
            sorted(chosen.contracts, key=lambda c: (not c.counted, -c.contribution)) if chosen else ()
        )
        for criterion in chosen.criteria if chosen else ():
            self._list.addWidget(CriterionRow(criterion, with_clause=True))
        if chosen is None:
            self._list.addWidget(label(say(words.EMPTY), "muted", wrap=True))

    def _open_contract(self, number: int) -> None:
        uid = self.contracts.rows[number].uid
        if uid:
            self.case_wanted.emit(uid)

    # ------------------------------------------------------------ exporting

    def export(self) -> None:
        """Ask for the file and write the ledger."""
        if self.assessment is None or not self.assessment.results:
            return
        name = f"{self.assessment.scheme.replace('/', '-')}-{self.assessment.year}.xlsx"
        file, _ = QFileDialog.getSaveFileName(self, say(words.EXPORT), name, say(words.FILES))
        if file:
            self.export_to(Path(file))

    def export_to(self, file: Path) -> None:
        """Write the ledger by the file's ending; pages and sheets are made off the window's thread."""
        scheme: Scheme = self.scheme.currentData()
        if self.assessment is None:
            return
        table: Table = ledger_table(self.assessment, scheme)
        writer = self._place.program.tables
        self._operations.run(
            lambda progress: writer.write(table, file, language()),
            lambda _: self.told.emit(say(words.EXPORTED, file=file), "good"),
        )


def _subtitle(assessment: Assessment | None, scheme: Scheme) -> str:
    if assessment is None:
        return ""
    return say(
        words.SUBTITLE,
        count=len(assessment.results),
        amount=group_yuan(sum(result.amount for result in assessment.results)),
        confirmed=group_yuan(sum(result.amount_if_confirmed for result in assessment.results)),
        day=assessment.as_of.isoformat(),
        clause=scheme.reference.cite(language()),
    )


def _result_columns() -> tuple[RecordColumn, ...]:
    def amount(result: BeneficiaryAssessment) -> str:
        text = group_yuan(result.amount)
        return say(words.CAPPED, amount=text) if result.capped else text

    return (
        RecordColumn(say(words.NAME), lambda r: r.name),
        RecordColumn(say(words.CODE), lambda r: r.credit_code or ""),
        RecordColumn(say(words.OUTCOME), lambda r: say(words.SHORT_OUTCOME[r.outcome]), tone=lambda r: words.TONES[r.outcome]),
        RecordColumn(say(words.COUNT), lambda r: f"{r.count:,}", True),
        RecordColumn(say(words.BASE), lambda r: group_yuan(r.base), True),
        RecordColumn(say(words.COMPUTED), lambda r: group_yuan(r.computed), True),
        RecordColumn(say(words.AMOUNT), amount, True),
        RecordColumn(say(words.CONFIRMED), lambda r: group_yuan(r.amount_if_confirmed), True),
    )


def _contract_columns() -> tuple[RecordColumn, ...]:
    def tone(line: ContractAssessment) -> tuple[str, str]:
        if line.missing:
            return "query", "unknown"
        return ("good", "good") if line.counted else ("note", "notice")

    return (
        RecordColumn(say(words.CONTRACT), lambda c: c.name or "", tone=tone),
        RecordColumn(say(words.CONTRIBUTION), lambda c: group_yuan(c.contribution), True),
        RecordColumn(say(words.REASON), _reason),
    )


def _reason(line: ContractAssessment) -> str:
    reason: Any = say(line.reason)
    separator = "，" if language() == "zh" else ", "
    if line.missing:
        reason = say(words.MISSING, reason=reason, fields=separator.join(say(field.label) for field in line.missing))
    if line.queries:
        reason = say(words.QUERIED, reason=reason, queries=separator.join(say(query) for query in line.queries))
    return reason
