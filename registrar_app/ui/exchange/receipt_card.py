"""Keeps the card that tells what a receipt answered: three counts, and every returned act with its reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from registrar_app.domain.act import KIND_LABELS
from registrar_app.domain.batch import ActAnswer, ActOutcome
from registrar_app.domain.field_labels import act_label, form_path
from registrar_app.domain.returned_act import split_reason
from registrar_app.services.desk import Desk
from registrar_app.services.document_ports import Table
from registrar_app.services.import_receipt import ReceiptSummary
from registrar_app.services.returned_acts import answers_with_losses
from registrar_app.services.tables.exchange_tables import receipt_table
from registrar_app.ui.exchange import words
from registrar_app.ui.schemes.grid import Grid, GridColumn
from registrar_app.ui.schemes.page_parts import EmptyPanel, Tile
from registrar_app.ui.widgets.basics import Card, button, label, row
from registrar_app.ui.words import say


class ReceiptCard(Card):
    """The answer that came back. ``place_wanted(uid, path)`` when a returned act is to be opened at its field, "" for none."""

    place_wanted = Signal(str, str)

    def __init__(self, desk: Desk, choose: Callable[[], object]) -> None:
        super().__init__(say(words.RECEIPT), spacing=12)
        self._desk = desk
        self._returned: dict[object, tuple[int, ActAnswer]] = {}
        self._answered: tuple[int, str, Sequence[ActAnswer]] | None = None
        self.accepted = Tile(say(words.ACCEPTED), say(words.UNIT_ACTS), compact=True)
        self.returned = Tile(say(words.RETURNED), say(words.UNIT_ACTS), compact=True)
        self.duplicate = Tile(say(words.DUPLICATE), say(words.UNIT_ACTS), compact=True)
        self.body.addLayout(row(self.accepted, self.returned, self.duplicate, spacing=12))
        self.list_title = label(say(words.RETURNED_LIST), "section", wrap=True)
        self.body.addWidget(self.list_title)
        self.grid = Grid(
            (
                GridColumn(say(words.COLUMN_ACT), width=80),
                GridColumn(say(words.COLUMN_CONTRACT), width=104, stretch=True),
                GridColumn(say(words.COLUMN_FIELD), width=92, stretch=True),
                GridColumn(say(words.COLUMN_REASON), width=116, stretch=True),
            )
        )
        self.grid.setAccessibleName(say(words.RETURNED_LIST))
        self.stack = QStackedWidget()
        self.nothing = EmptyPanel("exchange", say(words.NO_RECEIPT), say(words.RECEIPT_HINT))
        self.stack.addWidget(self.nothing)
        self.stack.addWidget(self.grid)
        self.body.addWidget(self.stack, 1)
        self.reason = label("", "muted", wrap=True, selectable=True)
        self.body.addWidget(self.reason)
        self.reason.hide()
        self.grid.chosen.connect(self._show_reason)
        self.grid.key_opened.connect(self._open)
        self.import_button = button(say(words.IMPORT_RECEIPT_KEY), choose)
        self.foot = row(self.import_button, None)
        self.body.addLayout(self.foot)
        self._show_answered(False)

    def show_outcome(self, outcome: ReceiptSummary) -> tuple[str, str]:
        """Show what a receipt answered; return the kind and the words for the message bar."""
        counts = {"accepted": outcome.accepted, "returned": outcome.returned, "duplicate": outcome.duplicate}
        returned = self._show_answers(outcome.receipt.batch_seq, outcome.supervisor, outcome.receipt.answers)
        if not outcome.taken:
            return "note", say(words.RECEIPT_AGAIN)
        if outcome.difference is not None:
            return "query", say(outcome.difference)
        return ("query" if returned else "good"), say(words.RECEIPT_DONE, **counts)

    def show_last(self) -> None:
        """Show the receipt that was taken last, if there is one: it may have come before the window was opened."""
        last = self._desk.store.last_receipt()
        if last is not None:
            self._show_answers(last.batch_seq, last.signed.supervisor, last.answers)

    def table(self) -> Table:
        """Return what the receipt that is shown did not accept."""
        seq, supervisor, answers = self._answered or (0, "", ())
        return receipt_table(self._desk, seq, supervisor, answers)

    def _show_answers(self, seq: int, supervisor: str, answers: Sequence[ActAnswer]) -> bool:
        """Show what was answered, with all that fell with it; whether anything was not accepted."""
        self._answered = (seq, supervisor, answers)
        counts = Counter(answer.outcome for answer in answers)
        self.accepted.tell(
            str(counts[ActOutcome.ACCEPTED]), tone="good" if counts[ActOutcome.ACCEPTED] else ""
        )
        self.returned.tell(
            str(counts[ActOutcome.RETURNED]), tone="error" if counts[ActOutcome.RETURNED] else ""
        )
        self.duplicate.tell(str(counts[ActOutcome.DUPLICATE]))
        self.aside.setText(say(words.ANSWERED, seq=seq, supervisor=supervisor or "—"))
        returned = answers_with_losses(self._desk, answers)
        self._returned = {answer.act: (number, answer) for number, answer in enumerate(returned, 1)}
        self._show_answered(True)
        self.list_title.setVisible(bool(returned))
        self.grid.show_rows([self._row(answer) for answer in returned], [*self._returned])
        if not returned:
            self.nothing.tell(say(words.NONE_RETURNED), say(words.NONE_RETURNED_HINT))
        self.stack.setCurrentIndex(1 if returned else 0)
        return bool(returned)

    def _show_answered(self, answered: bool) -> None:
        for part in (self.accepted, self.returned, self.duplicate, self.list_title):
            part.setVisible(answered)

    def _show_reason(self, key: object) -> None:
        number, answer = self._returned.get(key, (0, None))
        if answer is not None:
            reason, field = say(split_reason(answer.reason)), _field(answer)
            line = words.RETURNED_FIELD if field else words.RETURNED_LINE
            self.reason.setText(say(line, place=number, field=field, reason=reason))
        self.reason.setVisible(answer is not None)

    def _open(self, key: object) -> None:
        _, answer = self._returned.get(key, (0, None))
        signed = self._desk.store.act_by_hash(answer.act) if answer is not None else None
        if answer is not None and signed is not None:
            self.place_wanted.emit(signed.act().case, form_path(answer.path) or "")

    def _row(self, answer: ActAnswer) -> tuple[object, ...]:
        signed = self._desk.store.act_by_hash(answer.act)
        reason, field = say(split_reason(answer.reason)), _field(answer)
        if signed is None:
            return (None, answer.act, field, reason)
        act = signed.act()
        case = self._desk.store.load_case(act.case)
        name = case.contract.name if case else None
        return (say(KIND_LABELS[act.kind]), name or act.case, field, reason)


def _field(answer: ActAnswer) -> str | None:
    """Return the field that an answer is about, in words where it has a name."""
    named = act_label(answer.path)
    return say(named) if named is not None else answer.path
