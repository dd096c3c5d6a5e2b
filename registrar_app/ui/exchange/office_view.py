"""The office's half of the exchange: what waits to be sent, the batch out, the receipt back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from registrar_app.domain.money import group_yuan
from registrar_app.services.export_batch import BatchSummary, export_batch, registered_sum
from registrar_app.services.import_receipt import ReceiptSummary, import_receipt
from registrar_app.ui.exchange import words
from registrar_app.ui.theme import arrange
from registrar_app.ui.widgets.basics import Card, button, label, row
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace


class OfficeView(QWidget):
    """Two cards: out and back."""

    done = Signal(str, str)

    def __init__(self, place: Workplace, attempt: Callable[[Callable[[], Any]], Any]) -> None:
        super().__init__()
        self._place, self._attempt = place, attempt
        down = QVBoxLayout(self)
        arrange(down, spacing=16)
        self._waiting, self._last = label("", wrap=True), label("", "muted")
        self.export_button = button(say(words.EXPORT_KEY), self.export, "primary")
        out = Card(say(words.EXPORT))
        out.body.addWidget(self._waiting)
        out.body.addWidget(self._last)
        out.body.addLayout(row(self.export_button, None))
        back = Card(say(words.RECEIPT))
        back.body.addWidget(label(say(words.RECEIPT_LEAD), "muted", wrap=True))
        back.body.addLayout(row(button(say(words.CHOOSE_RECEIPT), self.choose_receipt), None))
        down.addWidget(out)
        down.addWidget(back)
        down.addStretch(1)

    def refresh(self) -> None:
        """Count what waits."""
        store = self._place.desk.store
        mark = store.export_mark()
        acts = [signed.act() for signed in store.own_acts_after(mark.last_act)]
        cases = len({act.case for act in acts})
        amount = group_yuan(registered_sum(acts))
        waiting = say(words.WAITING, acts=f"{len(acts):,}", cases=f"{cases:,}", amount=amount)
        self._waiting.setText(waiting if acts else say(words.NOTHING_WAITING))
        self._last.setText(say(words.LAST_BATCH, number=mark.last_batch) if mark.last_batch else say(words.NO_BATCH))
        self.export_button.setEnabled(bool(acts))

    def primary(self) -> None:
        """Export."""
        if self.export_button.isEnabled():
            self.export()

    def export(self) -> None:
        """Ask for the folder and export."""
        folder = QFileDialog.getExistingDirectory(self, say(words.CHOOSE_TARGET))
        if folder:
            self.export_to(Path(folder))

    def export_to(self, folder: Path) -> None:
        """Write the next batch into a folder."""
        place = self._place
        summary: BatchSummary | None = self._attempt(lambda: export_batch(place.program, place.desk, folder))
        if summary is None:
            return
        text = say(
            words.EXPORTED,
            number=summary.header.seq,
            acts=f"{summary.acts:,}",
            amount=group_yuan(summary.sum_fen),
            file=summary.path,
        )
        if summary.remaining:
            text = f"{text}  {say(words.REMAINING, count=summary.remaining)}"
        self.done.emit(text, "good")

    def choose_receipt(self) -> None:
        """Ask for the receipt and import it."""
        file, _ = QFileDialog.getOpenFileName(self, say(words.RECEIPT), "", say(words.RECEIPT_FILES))
        if file:
            self.take_file(Path(file))

    def take_file(self, file: Path) -> None:
        """Import a receipt."""
        place = self._place
        summary: ReceiptSummary | None = self._attempt(lambda: import_receipt(place.program, place.desk, file))
        if summary is None:
            return
        if not summary.taken:
            self.done.emit(say(words.RECEIPT_KNOWN), "note")
            return
        text = say(
            words.RECEIPT_TAKEN,
            number=summary.receipt.batch_seq,
            accepted=summary.accepted,
            returned=summary.returned,
            duplicate=summary.duplicate,
        )
        self.done.emit(text, "query" if summary.returned else "good")
