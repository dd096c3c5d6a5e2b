"""Shows what the one contract earns under the schemes (奖补政策): outcome, amount, and every criterion with its clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from registrar_app.domain.assessment import CriterionResult, Outcome
from registrar_app.domain.text import Text
from registrar_app.ui.contract_form import words
from registrar_app.ui.theme import arrange
from registrar_app.ui.widgets.basics import Card, clear, label, picture, pill, retone, row, rule
from registrar_app.ui.widgets.fitting import FittingScroll, Flowing
from registrar_app.ui.words import language, say

MARKS = {
    Outcome.MET: ("good", "good"),
    Outcome.NOT_MET: ("error", "error"),
    Outcome.UNKNOWN: ("unknown", "query"),
}

CLAUSE = Text("{title} · {place}", "{title} · {place}")


@dataclass(frozen=True, slots=True)
class SchemeView:
    """One scheme as the panel shows it."""

    title: str
    clause: str
    outcome: str
    tone: str
    summary: str
    criteria: tuple[CriterionResult, ...]


class CriterionRow(QWidget):
    """Mark, title and explanation of one criterion."""

    def __init__(self, criterion: CriterionResult, *, with_clause: bool = False) -> None:
        super().__init__()
        across = row(spacing=8)
        self.setLayout(across)
        name, colour = MARKS[criterion.outcome]
        mark = picture(name, colour, 16)
        mark.setToolTip(say(criterion.outcome.label))
        mark.setAccessibleName(say(criterion.outcome.label))
        down = QVBoxLayout()
        arrange(down, spacing=1)
        place = criterion.reference.place
        title = say(CLAUSE, title=say(criterion.title), place=place) if place else say(criterion.title)
        down.addWidget(label(title, wrap=True))
        if criterion.outcome is not Outcome.MET or with_clause:
            down.addWidget(label(say(criterion.explanation), "muted", wrap=True))
        if with_clause:
            down.addWidget(label(criterion.reference.cite(language()), "muted", wrap=True))
        down.addStretch(1)
        across.addWidget(mark)
        across.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        across.addLayout(down, 1)
        self.setToolTip(criterion.reference.cite(language()))


class SchemePanel(Card):
    """The card under the findings; it is rebuilt only when what it says has changed."""

    def __init__(self) -> None:
        super().__init__(say(words.SCHEMES), spacing=8)
        self._shown: object = None
        content = Flowing()
        self._list = QVBoxLayout(content)
        arrange(self._list, (0, 0, 8, 0), 8)
        self.body.addWidget(FittingScroll(content))
        self.show_schemes(())

    def tell_reckoning(self, *, same: bool) -> None:
        """Say that it is being reckoned; what was said of the same contract stays meanwhile, of another one it goes."""
        if not same:
            self.show_schemes((), words.SCHEMES_REACHED)
        retone(self.aside, say(words.SCHEMES_REACHED), "query")

    def show_schemes(self, views: Sequence[SchemeView], without: Text = words.NO_SCHEMES) -> None:
        """Show the schemes one under the other, or the sentence that stands where there are none."""
        retone(self.aside, "", "")
        if (tuple(views), without) == self._shown:
            return
        self._shown = tuple(views), without
        clear(self._list)
        if not views:
            self._list.addWidget(label(say(without), "muted", wrap=True))
        for place, view in enumerate(views):
            if place:
                self._list.addWidget(rule())
            self._add(view)

    def _add(self, view: SchemeView) -> None:
        title = label(view.title.replace(" %", "\u00a0%"), "section", wrap=True)
        line = row(title, pill(view.outcome, view.tone))
        line.setStretch(0, 1)
        self._list.addLayout(line)
        self._list.addWidget(label(view.clause, "source", wrap=True))
        if view.summary:
            self._list.addWidget(label(view.summary, "muted", wrap=True))
        for criterion in view.criteria:
            self._list.addWidget(CriterionRow(criterion))
