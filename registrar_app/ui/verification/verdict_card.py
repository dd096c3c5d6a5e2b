"""Shows the verdict on one slip: the word, why, and what the slip says."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from registrar_app.domain.money import group_yuan
from registrar_app.domain.slip import SlipOutcome, SlipVerdict, outcome_words
from registrar_app.domain.text import Text
from registrar_app.ui.theme import arrange, dress
from registrar_app.ui.verification import words
from registrar_app.ui.widgets.basics import Card, label, picture, rule
from registrar_app.ui.words import begin, say

_TONES = {
    SlipOutcome.VALID: ("good", "good"),
    SlipOutcome.NOT_VALID: ("error", "error"),
    SlipOutcome.INDETERMINATE: ("query", "query"),
}


class VerdictCard(Card):
    """One verdict; ``source`` says what was verified, ``practice`` that the roster is for practice.

    Only of a ``file`` can be said that it did not change: round a code the paper may say anything.
    """

    def __init__(
        self, verdict: SlipVerdict, source: str, *, practice: bool = False, file: bool = False
    ) -> None:
        tone, icon = _TONES[verdict.outcome]
        advice = words.ADVICE[verdict.outcome.value]
        if practice and verdict.outcome is SlipOutcome.VALID:
            tone, icon, advice = "query", "query", words.PRACTICE_ADVICE
        super().__init__(begin(outcome_words(verdict.outcome, practice=practice)), spacing=10)
        self.verdict = verdict
        self.word = dress(self.title, role="title", tone=tone)
        self.head.insertWidget(0, picture(icon, tone, 24))
        self.body.addWidget(label(source, "muted", wrap=True, selectable=True))
        if file and verdict.outcome is SlipOutcome.VALID:
            self.body.addWidget(label(say(words.UNCHANGED), wrap=True))
        self.body.addWidget(label(say(advice), wrap=True))
        self._add_lines(words.REASONS, verdict.reasons)
        self._add_lines(words.NOTICES, verdict.notices)
        if verdict.facts is not None:
            self.body.addWidget(rule())
            self.body.addLayout(self._facts(verdict))

    def _add_lines(self, title: Text, lines: tuple[Text, ...]) -> None:
        if not lines:
            return
        under = QVBoxLayout()
        arrange(under, spacing=3)
        under.addWidget(label(say(title), "label"))
        for line in lines:
            under.addWidget(label(f"· {say(line)}", wrap=True, selectable=True))
        self.body.addLayout(under)

    def _facts(self, verdict: SlipVerdict) -> QGridLayout:
        grid = QGridLayout()
        arrange(grid, spacing=6)
        grid.setHorizontalSpacing(24)
        grid.setColumnStretch(1, 1)
        for place, (name, value) in enumerate(_fact_lines(verdict)):
            grid.addWidget(label(say(name), "muted"), place, 0)
            grid.addWidget(label(value, wrap=True, selectable=True), place, 1)
        return grid


def _fact_lines(verdict: SlipVerdict) -> Iterator[tuple[Text, str]]:
    facts = verdict.facts
    assert facts is not None
    for name, value in (
        (words.SLIP_NO, facts.slip_no),
        (words.REGISTERED_ON, facts.registered_on.isoformat()),
        (words.ISSUED_ON, facts.issued_on.isoformat()),
        (words.CONTRACT, facts.contract_name),
        (words.SELLER, facts.seller_name),
        (words.BUYER, facts.buyer_name),
        (words.VALUE, say(words.YUAN, amount=group_yuan(facts.contract_value))),
        (words.AMOUNT, say(words.YUAN, amount=group_yuan(facts.transaction_amount))),
        (words.OFFICE, verdict.office_name),
        (words.SIGNER, verdict.signer_name),
    ):
        if value:
            yield name, value
