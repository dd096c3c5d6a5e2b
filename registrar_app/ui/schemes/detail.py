"""Keeps why a beneficiary receives what it does: every criterion with its clause, every contract with its part."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from registrar_app.domain.assessment import BeneficiaryAssessment, ContractAssessment
from registrar_app.domain.money import group_yuan
from registrar_app.domain.text import Text, listed
from registrar_app.ui.contract_form.scheme_panel import CriterionRow
from registrar_app.ui.schemes import words
from registrar_app.ui.schemes.outcomes import outcome_tone
from registrar_app.ui.schemes.page_parts import scrolled
from registrar_app.ui.theme import arrange
from registrar_app.ui.widgets.basics import Card, button, clear, label, picture, pill, retone, row
from registrar_app.ui.words import say

SHOWN_CONTRACTS = 12
Opened = Callable[[str], object]


class BeneficiaryDetail(Card):
    """The card under the table; it follows the chosen row."""

    def __init__(self, opened: Opened) -> None:
        super().__init__(say(words.CHOOSE_ONE), spacing=8)
        self._opened = opened
        self.title.setWordWrap(True)
        self.outcome = pill("")
        self.capped = pill(say(words.CAPPED), "query")
        self.head.insertWidget(1, self.outcome)
        self.head.insertWidget(2, self.capped)
        self.contracts_title = label("", "section")
        self._criteria, self.criteria_area = _scrolling_lines(words.CRITERIA)
        self._contracts, self.contracts_area = _scrolling_lines(words.CONTRACTS_AREA)
        criteria = _titled(label(say(words.CRITERIA), "section"), self.criteria_area)
        contracts = _titled(self.contracts_title, self.contracts_area)
        across = QHBoxLayout()
        arrange(across, spacing=20)
        across.addLayout(criteria, 5)
        across.addLayout(contracts, 6)
        self.body.addLayout(across, 1)
        self.show_result(None)

    def show_result(self, result: BeneficiaryAssessment | None) -> None:
        """Show one beneficiary's assessment, or that one is to be chosen."""
        for column in (self._criteria, self._contracts):
            clear(column)
        self.outcome.setVisible(result is not None)
        self.capped.setVisible(result is not None and result.capped)
        if result is None:
            self.title.setText(say(words.CHOOSE_ONE))
            self.aside.setText("")
            self.contracts_title.setText("")
            return
        self.title.setText(result.name)
        retone(self.outcome, say(words.OUTCOMES[result.outcome]), outcome_tone(result.outcome))
        self.aside.setText(_amounts(result))
        for criterion in result.criteria:
            self._criteria.addWidget(CriterionRow(criterion, with_clause=True))
        self._criteria.addStretch(1)
        counted = sum(contract.counted for contract in result.contracts)
        self.contracts_title.setText(say(words.CONTRACTS, count=len(result.contracts), counted=counted))
        self._add_contracts(sorted(result.contracts, key=_importance), SHOWN_CONTRACTS)

    def focus_detail(self) -> None:
        """Let the arrow keys scroll the contracts."""
        self.contracts_area.setFocus()

    def _add_contracts(self, contracts: Sequence[ContractAssessment], shown: int) -> None:
        for contract in contracts[:shown]:
            self._contracts.addWidget(ContractBlock(contract, self._opened))
        rest = contracts[shown:]
        if rest:
            more: QPushButton = button(
                say(words.SHOW_REST, count=len(rest)), lambda: self._show_rest(more, rest), "link"
            )
            self._contracts.addWidget(more)
        self._contracts.addStretch(1)

    def _show_rest(self, more: QWidget, rest: Sequence[ContractAssessment]) -> None:
        more.hide()
        self._add_contracts(rest, len(rest))


class ContractBlock(QWidget):
    """One contract: whether it counts, with how much, why, and what is missing or to be checked."""

    def __init__(self, contract: ContractAssessment, opened: Opened) -> None:
        super().__init__()
        down = QVBoxLayout()
        arrange(down, spacing=1)
        amount = label(
            say(words.AMOUNT_OF, amount=group_yuan(contract.contribution)),
            "section" if contract.counted else "muted",
        )
        first = row(_name(contract, opened), amount)
        first.setStretch(0, 1)
        first.setAlignment(amount, Qt.AlignmentFlag.AlignTop)
        down.addLayout(first)
        reason = say(contract.reason)
        numbered = (
            say(words.NUMBER_AND_REASON, number=contract.official_no, reason=reason)
            if contract.official_no
            else reason
        )
        down.addWidget(label(numbered, "muted", wrap=True))
        if contract.missing:
            fields = say(listed(field.label for field in contract.missing))
            down.addWidget(label(say(words.MISSING, fields=fields), "problem", tone="query", wrap=True))
        for query in contract.queries:
            down.addWidget(label(say(words.QUERY, query=say(query)), "problem", tone="query", wrap=True))
        across = QHBoxLayout(self)
        arrange(across, (0, 2, 4, 4), 8)
        across.addWidget(_mark(contract), 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(down, 1)


def _mark(contract: ContractAssessment) -> QLabel:
    if contract.counted:
        icon_name, colour, word = "good", "good", words.COUNTED
    elif contract.missing:
        icon_name, colour, word = "unknown", "query", words.HELD
    else:
        icon_name, colour, word = "remove", "muted", words.NOT_COUNTED
    mark = picture(icon_name, colour, 16)
    mark.setToolTip(say(word))
    mark.setAccessibleName(say(word))
    return mark


def _name(contract: ContractAssessment, opened: Opened) -> QWidget:
    words_of_name = contract.name or say(words.UNNAMED)
    if contract.uid is None:
        return label(words_of_name, wrap=True, selectable=True)
    return ContractName(words_of_name, contract.uid, opened)


class ContractName(QLabel):
    """A contract's name; a double click opens the contract."""

    def __init__(self, name: str, uid: str, opened: Opened) -> None:
        super().__init__(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setToolTip(say(words.OPEN_CONTRACT))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._uid, self._opened = uid, opened

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the contract."""
        event.accept()
        self._opened(self._uid)


def _importance(contract: ContractAssessment) -> int:
    return 0 if contract.counted else 1 if contract.missing or contract.queries else 2


def _amounts(result: BeneficiaryAssessment) -> str:
    amount, confirmed = group_yuan(result.amount), group_yuan(result.amount_if_confirmed)
    if amount == confirmed:
        return say(words.AMOUNT_OF, amount=amount)
    return say(words.AMOUNT_OR, amount=amount, confirmed=confirmed)


def _scrolling_lines(name: Text) -> tuple[QVBoxLayout, QScrollArea]:
    sheet = QWidget()
    lines = QVBoxLayout(sheet)
    arrange(lines, (0, 0, 8, 0), 8)
    return lines, scrolled(sheet, say(name))


def _titled(title: QLabel, area: QScrollArea) -> QVBoxLayout:
    column = QVBoxLayout()
    arrange(column, spacing=6)
    column.addWidget(title)
    column.addWidget(area, 1)
    return column
