"""Keeps one chapter of the sheet: its conditions under quiet headings, exclusions first, and how many are answered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from registrar_app.domain.conclusion import SheetLine
from registrar_app.domain.condition import Condition, ConditionGroup
from registrar_app.domain.signed_examination import AttachedPaper
from registrar_app.ui.examination import words
from registrar_app.ui.examination.condition_row import ConditionRow
from registrar_app.ui.examination.sheet_model import SheetModel
from registrar_app.ui.widgets.basics import Card, label
from registrar_app.ui.words import begin, say


class GroupCard(Card):
    """One chapter; its rows are built once, by whoever wants the card."""

    def __init__(self, group: ConditionGroup) -> None:
        super().__init__(say(group.label), spacing=0)
        self.rows: list[ConditionRow] = []

    def build(self, conditions: Sequence[Condition], sheet: SheetModel) -> Iterator[None]:
        """Build the rows, one a step."""
        effect = None
        for condition in conditions:
            if condition.effect is not effect:
                effect = condition.effect
                self.body.addWidget(label(begin(effect.label), "subheading"))
            row = ConditionRow(condition, sheet)
            self.rows.append(row)
            self.body.addWidget(row)
            yield

    def show_lines(
        self, lines: Sequence[SheetLine], papers: Sequence[AttachedPaper], *, editable: bool
    ) -> None:
        """Show how the conditions stand now."""
        for row, line in zip(self.rows, lines, strict=True):
            row.show_line(line, papers, editable=editable)
        deciding = [line for line in lines if line.decides]
        done = sum(line.is_answered for line in deciding)
        self.aside.setText(say(words.GROUP_PROGRESS, done=done, all=len(deciding)) if deciding else "")

    def set_narrow(self, narrow: bool) -> None:
        """Follow the width."""
        for row in self.rows:
            row.set_narrow(narrow)
