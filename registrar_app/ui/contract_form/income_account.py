"""Shows how a contract's technology income stands: recognised amount, determined so far, still open, last receipts."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from registrar_app.domain.case_history import income_total, incomes_of
from registrar_app.domain.money import group_yuan
from registrar_app.domain.registration import Case
from registrar_app.ui.contract_form import words
from registrar_app.ui.contract_form.asking import left_to_determine
from registrar_app.ui.theme import arrange
from registrar_app.ui.widgets.basics import label
from registrar_app.ui.widgets.fitting import Flowing
from registrar_app.ui.words import NOTHING, YUAN, say

_LAST = 3


class IncomeAccount(Flowing):
    """Three figures side by side over the last receipts that were determined."""

    def __init__(self, case: Case) -> None:
        super().__init__()
        incomes = incomes_of(case)
        down = QVBoxLayout(self)
        arrange(down, spacing=6)
        across = QHBoxLayout()
        arrange(across, spacing=16)
        for name, fen in (
            (say(words.INCOME_RECOGNISED), case.contract.transaction_amount),
            (say(words.INCOME_SO_FAR, count=len(incomes)), income_total(case)),
            (say(words.INCOME_LEFT), left_to_determine(case)),
        ):
            across.addLayout(_figure(name, fen), 1)
        down.addLayout(across)
        for income in incomes[-_LAST:]:
            line = say(
                words.INCOME_EARLIER,
                day=income.received_on.isoformat(),
                amount=group_yuan(income.amount),
                income=group_yuan(income.technology_income),
            )
            down.addWidget(label(line, "muted", wrap=True))


def _figure(name: str, fen: int | None) -> QVBoxLayout:
    down = QVBoxLayout()
    arrange(down, spacing=2)
    down.addWidget(label(name, "label", wrap=True))
    shown = say(NOTHING) if fen is None else f"{group_yuan(fen)} {say(YUAN)}"
    down.addWidget(label(shown, "heading", selectable=True))
    return down
