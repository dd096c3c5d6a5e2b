"""The bureau's half of the exchange: a batch is tried, shown in counts, and taken in once it is confirmed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from registrar_app.domain.money import group_yuan
from registrar_app.services.import_batch import import_batch
from registrar_app.services.verify_batch import MergeReport
from registrar_app.ui.exchange import words
from registrar_app.ui.theme import arrange
from registrar_app.ui.widgets.basics import Card, button, clear, label, pill, row
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace


class BureauView(QWidget):
    """Choose, look, confirm."""

    done = Signal(str, str)

    def __init__(self, place: Workplace, attempt: Callable[[Callable[[], Any]], Any]) -> None:
        super().__init__()
        self._place, self._attempt = place, attempt
        self.report: MergeReport | None = None
        down = QVBoxLayout(self)
        arrange(down, spacing=16)
        choose = Card(say(words.IMPORT))
        choose.body.addWidget(label(say(words.IMPORT_LEAD), "muted", wrap=True))
        choose.body.addLayout(row(button(say(words.CHOOSE_BATCH), self.choose), None))
        down.addWidget(choose)
        self._card = Card(say(words.DRY_RUN))
        self._file, self._line, self._sum = label("", "section", wrap=True), label("", "muted", wrap=True), label("", wrap=True)
        self._counts = QHBoxLayout()
        arrange(self._counts, spacing=8)
        for part in (self._file, self._line):
            self._card.body.addWidget(part)
        self._card.body.addLayout(self._counts)
        self._card.body.addWidget(self._sum)
        self.confirm_button = button(say(words.CONFIRM_KEY), self.confirm, "primary")
        self._card.body.addLayout(row(button(say(words.OTHER_BATCH), self.choose), self.confirm_button, None))
        self._card.hide()
        down.addWidget(self._card)
        down.addStretch(1)

    def refresh(self) -> None:
        """Nothing changes by itself here."""

    def primary(self) -> None:
        """Confirm the batch that was tried."""
        if self.report is not None and self.report.dry_run:
            self.confirm()

    def choose(self) -> None:
        """Ask for the batch and try it."""
        file, _ = QFileDialog.getOpenFileName(self, say(words.IMPORT), "", say(words.BATCH_FILES))
        if file:
            self.take_file(Path(file))

    def take_file(self, file: Path) -> None:
        """Try a batch and show what importing it would do."""
        place = self._place
        report = self._attempt(lambda: import_batch(place.program, place.desk, file, dry_run=True))
        self._card.setVisible(report is not None)
        if report is not None:
            self._show(report)

    def confirm(self) -> None:
        """Ask where the receipt goes and import."""
        folder = QFileDialog.getExistingDirectory(self, say(words.CHOOSE_RECEIPT_TARGET))
        if folder:
            self.confirm_to(Path(folder))

    def confirm_to(self, folder: Path) -> None:
        """Import the batch that was tried and write its receipt into a folder."""
        place, tried = self._place, self.report
        if tried is None:
            return
        report: MergeReport | None = self._attempt(
            lambda: import_batch(place.program, place.desk, tried.path, dry_run=False, receipt_target=folder)
        )
        if report is not None:
            self._show(report)
            self.done.emit(say(words.IMPORTED, number=report.header.seq, file=report.receipt), "good")

    def _show(self, report: MergeReport) -> None:
        self.report = report
        header, roster = report.header, self._place.desk.store.roster()
        office = roster.office_name(header.office) if roster else header.office
        self._card.title.setText(say(words.DRY_RUN if report.dry_run else words.WRITTEN))
        self._card.aside.setText(say(report.verdict.label) if report.dry_run else "")
        self._file.setText(report.path.name)
        self._line.setText(
            say(
                words.BATCH_LINE,
                office=office,
                device=header.device,
                number=header.seq,
                signer=report.signer,
                at=header.made_at,
            )
        )
        clear(self._counts)
        for name, text, tone in words.COUNTS:
            count = getattr(report, name)
            self._counts.addWidget(pill(say(words.COUNT, name=say(text), count=f"{count:,}"), tone if count else ""))
        self._counts.addStretch(1)
        amount = group_yuan(report.sum_fen)
        self._sum.setText(say(words.BATCH_SUM, acts=report.acts, accepted=report.accepted, amount=amount))
        self.confirm_button.setVisible(report.dry_run)
        if report.dry_run:
            self.confirm_button.setFocus()
