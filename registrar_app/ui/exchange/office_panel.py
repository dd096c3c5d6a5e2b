"""Keeps an office's side of the exchange: what waits for the next batch, and what the last receipt answered."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from registrar_app.domain.act import KIND_LABELS, ActKind
from registrar_app.domain.money import group_yuan
from registrar_app.services.export_batch import (
    BatchSummary,
    WaitingActs,
    export_batch,
    send_again,
    waiting_acts,
)
from registrar_app.services.file_kinds import RECEIPT, require_kind
from registrar_app.services.import_receipt import ReceiptSummary, import_receipt
from registrar_app.services.open_desk import unlock_key
from registrar_app.services.remake_batch import send_anew
from registrar_app.ui.exchange import words
from registrar_app.ui.exchange.receipt_card import ReceiptCard
from registrar_app.ui.exchange.removable import preferred_folder
from registrar_app.ui.operation import Progress
from registrar_app.ui.schemes.page_parts import DeskPage, Tile, busy, on_key
from registrar_app.ui.table_saving import TableSaving
from registrar_app.ui.theme import arrange, px
from registrar_app.ui.waiting import wait_for, wait_for_each
from registrar_app.ui.widgets.basics import Card, button, clear, label, picture, pill, row, rule
from registrar_app.ui.widgets.editors import PasswordEditor, WholeNumberEditor
from registrar_app.ui.widgets.files import ask_file, ask_folder
from registrar_app.ui.widgets.fitting import Flowing, scrolling
from registrar_app.ui.widgets.path_editor import folder_editor
from registrar_app.ui.widgets.questions import Question, ask_and_do
from registrar_app.ui.words import say

_PILLS_A_LINE = 4
_BOTH, _LEAST_HEIGHT = 760, 240
"""Width from which both cards stand beside each other, height of the batch under them otherwise, for 100 %."""
_FEW = 150
"""Acts that are read within 50 ms."""


class OfficePanel(QWidget):
    """Two cards: the batch that goes out, the receipt that comes back."""

    exchanged = Signal()
    ENDING = ".htr"

    def __init__(self, page: DeskPage) -> None:
        super().__init__()
        self._page, self._desk, self._program = page, page.desk, page.program
        page.head.title.setText(say(words.TITLE_OFFICE))
        self.setObjectName("scrolled")
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        arrange(self._cards, (22, 16, 22, 22), 16)
        self.receipt = ReceiptCard(self._desk, self.choose_receipt)
        self.receipt.place_wanted.connect(page.place_wanted)
        self.receipt.show_last()
        self.export = TableSaving(page, self._program, self._desk, self.receipt.table, page.told.emit)
        self.receipt.foot.addWidget(self.export.button)
        self._cards.addWidget(self._batch_card(), 1)
        self._cards.addWidget(self.receipt, 1)
        on_key(page, "Ctrl+O", self.receipt.import_button.click)

    def follow_width(self, width: int) -> None:
        """Put the cards under each other where a page of this width has no room for both at the size of the letters."""
        has_room = width >= px(_BOTH)
        way = QBoxLayout.Direction.LeftToRight if has_room else QBoxLayout.Direction.TopToBottom
        self._cards.setDirection(way)
        self._area.setMinimumHeight(0 if has_room else px(_LEAST_HEIGHT))

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Show what is new since the last batch; many acts are read beside the window."""
        desk = self._desk
        self._show_head(desk.store.export_mark().last_batch)
        waiting = desk.store.count_unsent()
        self.export_button.setEnabled(bool(waiting))
        self.again_button.setVisible(bool(desk.store.sent_batches()))
        self.idle.setText(say(words.BATCH_HINT if waiting else words.NOTHING_NEW_HINT))
        self.acts.tell(f"{waiting:,}")
        for tile in (self.contracts, self.sum):
            tile.tell("…")

        def read(progress: Progress) -> WaitingActs:
            with desk.reading() as reading:
                return waiting_acts(reading)

        self._page.work(read, self._show_waiting, lambda: None, say(words.READING), at_once=waiting <= _FEW)

    def _show_waiting(self, waiting: WaitingActs) -> None:
        self.contracts.tell(f"{waiting.contracts:,}")
        self.sum.tell(group_yuan(waiting.sum_fen))
        self._show_kinds(waiting.kinds)

    def _show_head(self, last_batch: int) -> None:
        identity = self._desk.store.identity
        office = self._desk.office_name(identity.office)
        last = say(words.LAST_BATCH, seq=last_batch) if last_batch else say(words.NO_BATCH_YET)
        subtitle = say(words.SUBTITLE_OFFICE, office=office, device=identity.device, last=last)
        self._page.head.subtitle.setText(subtitle)

    def _show_kinds(self, counts: Mapping[ActKind, int]) -> None:
        clear(self.kinds)
        pills = [
            pill(
                say(words.KIND_COUNT, kind=say(KIND_LABELS[kind]), count=counts[kind]),
                "accent" if kind is ActKind.REGISTER else "",
            )
            for kind in ActKind
            if counts.get(kind)
        ]
        for start in range(0, len(pills), _PILLS_A_LINE):
            self.kinds.addLayout(row(*pills[start : start + _PILLS_A_LINE], None))
        if not pills:
            self.kinds.addWidget(label(say(words.NOTHING_NEW), "section"))

    # ------------------------------------------------------------------ batch

    def primary(self) -> None:
        """Export."""
        self.export_button.click()

    def choose_target(self) -> None:
        """Ask for the folder, a plugged-in stick first, and export there."""
        chosen = ask_folder(self, say(words.CHOOSE_TARGET), str(preferred_folder()))
        if chosen:
            self.export_to(Path(chosen))

    def export_to(self, folder: Path) -> None:
        """Write the next batch into a folder and say that the stick may go."""
        with busy(self.export_button):
            made: BatchSummary | None = self._page.attempt(
                lambda: wait_for(
                    self, say(words.EXPORTING), lambda: export_batch(self._program, self._desk, folder)
                )
            )
        self.refresh()
        if made is None:
            return
        told = say(words.EXPORTED, name=made.path.name, acts=made.acts, sum=group_yuan(made.sum_fen))
        self._show_result(told, folder)
        self.exchanged.emit()

    def send_again(self) -> None:
        """Ask which batch is wanted once more, the last one unless said otherwise, and write it."""
        questions = [
            Question(
                "seq",
                say(words.SEND_AGAIN_SEQ),
                WholeNumberEditor,
                start=self._desk.store.sent_batches()[0].seq,
                faults=("BATCH-NOT-SENT", "BATCH-COPY-GONE"),
            ),
            Question("folder", say(words.SEND_AGAIN_FOLDER), folder_editor, start=str(preferred_folder())),
            Question(
                "pin",
                say(words.SEND_ANEW_PIN),
                PasswordEditor,
                required=False,
                hint=lambda _: (say(words.SEND_ANEW_HINT), ""),
                faults=("KEY-PIN", "KEY-LOCKED"),
            ),
        ]
        written = ask_and_do(
            self,
            say(words.SEND_AGAIN).rstrip("…"),
            say(words.SEND_AGAIN_DO),
            questions,
            lambda answers: wait_for(self, say(words.EXPORTING), lambda: self._write_again(answers)),
            lead=say(words.SEND_AGAIN_LEAD),
        )
        paths = [again.path for again in written or () if again.path is not None]
        if paths:
            names = say(words.LIST_JOINT).join(path.name for path in paths)
            gone = len(paths) < len(written or ())
            told = say(words.SENT_AGAIN_IN_PART if gone else words.SENT_AGAIN, name=names)
            self._show_result(told, paths[0].parent)

    def _write_again(self, answers: dict[str, Any]) -> Any:
        """Write the copy; with the signing password make it anew from the register first."""
        folder, seq, pin = Path(answers["folder"]), answers["seq"], answers.get("pin")
        if not pin:
            return send_again(self._desk, folder, seq)
        unlock_key(self._program, self._desk, pin)
        return send_anew(self._program, self._desk, folder, seq)

    def _show_result(self, told: str, folder: Path) -> None:
        self.result.setText(told)
        self.result_place.setText(say(words.EXPORTED_FOLDER, folder=folder))
        self.result_row.show()
        QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(self.result_row))
        self._page.told.emit(told, "good")

    # ------------------------------------------------------------------ receipt

    def choose_receipt(self) -> None:
        """Ask for a receipt and take it."""
        chosen = ask_file(self, say(words.IMPORT_RECEIPT), str(preferred_folder()), say(words.RECEIPT_FILES))
        if chosen:
            self.take_files([Path(chosen)])

    def take_files(self, paths: list[Path]) -> None:
        """Take receipts and show what was answered."""
        steps = wait_for_each(
            self, ((say(words.TAKING, name=path.name), partial(self._take_receipt, path)) for path in paths)
        )
        with busy(self.receipt.import_button):
            while (outcome := self._page.attempt(lambda: next(steps, None))) is not None:
                kind, told = self.receipt.show_outcome(outcome)
                self._page.told.emit(told, kind)
        self.refresh()
        self.exchanged.emit()

    def _take_receipt(self, path: Path) -> ReceiptSummary:
        require_kind(path, RECEIPT)
        return import_receipt(self._program, self._desk, path)

    # ------------------------------------------------------------------ building

    def _batch_card(self) -> Card:
        card = Card(say(words.BATCH), say(words.SINCE_LAST), spacing=12)
        self.acts = Tile(say(words.ACTS), say(words.UNIT_ACTS), compact=True)
        self.contracts = Tile(say(words.CONTRACTS), say(words.UNIT_CONTRACTS), compact=True)
        self.sum = Tile(say(words.SUM), say(words.UNIT_YUAN), compact=True)
        sheet = Flowing()
        down = QVBoxLayout(sheet)
        arrange(down, (0, 0, 4, 0), 12)
        down.addLayout(row(self.acts, self.contracts, spacing=12))
        down.addWidget(self.sum)
        self.kinds = QVBoxLayout()
        arrange(self.kinds, spacing=6)
        down.addLayout(self.kinds)
        down.addWidget(rule())
        self.idle = label("", "muted", wrap=True)
        down.addWidget(self.idle)
        self.export_button = button(say(words.EXPORT_KEY), self.choose_target, "primary")
        self.again_button = button(say(words.SEND_AGAIN), self.send_again, "link")
        down.addWidget(self._result())
        down.addStretch(1)
        self._area = scrolling(sheet)
        card.body.addWidget(self._area, 1)
        card.body.addLayout(row(self.export_button, self.again_button, None))
        return card

    def _result(self) -> QWidget:
        self.result_row = QWidget()
        self.result = label("", "section", tone="good", wrap=True, selectable=True)
        self.result_place = label("", "muted", wrap=True, selectable=True)
        lines = QVBoxLayout()
        arrange(lines, spacing=2)
        lines.addWidget(self.result)
        lines.addWidget(self.result_place)
        across = QHBoxLayout(self.result_row)
        arrange(across, (0, 6, 0, 0), 8)
        across.addWidget(picture("good", "good", 18), 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(lines, 1)
        self.result_row.hide()
        return self.result_row
