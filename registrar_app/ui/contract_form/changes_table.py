"""Shows what changed between two versions, field by field: before, after, amounts marked; comparing is a service."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from registrar_app.domain.text import Text
from registrar_app.services.sheet_model import Words
from registrar_app.services.sheets.changes import FieldChange
from registrar_app.ui.theme import arrange
from registrar_app.ui.widgets.basics import button, label, pill, row
from registrar_app.ui.widgets.fitting import Flowing
from registrar_app.ui.words import say

FIRST_ROWS = 6
AMOUNTS = ("contract_value", "transaction_amount")
"""The fields whose change is a new recognition, not a correction."""

FIELD = Text("栏目", "Field")
BEFORE = Text("原内容", "Before")
AFTER = Text("新内容", "After")
AMOUNT = Text("金额变更", "Amount")
SHOW_REST = Text("展开其余 {count} 项", "Show {count} more")
SHOW_FEWER = Text("收起", "Show fewer")


def said(words: Words) -> str:
    """Return our own words in the chosen language, and typed ones as they are."""
    return say(words) if isinstance(words, Text) else words


class ChangesTable(Flowing):
    """The changes, one a line, amounts before the others; those beyond the first ones are shown on request."""

    def __init__(self, changes: Sequence[FieldChange], first_rows: int | None = FIRST_ROWS) -> None:
        super().__init__()
        self.changes = tuple(sorted(changes, key=lambda change: change.path not in AMOUNTS))
        self._first_rows = len(changes) if first_rows is None else first_rows
        self._later: list[QWidget] = []
        down = QVBoxLayout(self)
        arrange(down, spacing=4)
        grid = QGridLayout()
        arrange(grid)
        for column, stretch in enumerate((4, 6, 6)):
            grid.setColumnStretch(column, stretch)
        for column, title in enumerate((FIELD, BEFORE, AFTER)):
            grid.addWidget(label(say(title), "cell_head"), 0, column)
        for number, change in enumerate(self.changes):
            self._add(grid, number, change)
        down.addLayout(grid)
        self.more = button("", self._toggle, "link")
        down.addWidget(self.more)
        self._is_open = True
        self._toggle()
        self.more.setVisible(bool(self._later))

    @property
    def shown_rows(self) -> int:
        """How many changes can be seen."""
        return len(self.changes) if self._is_open else min(len(self.changes), self._first_rows)

    def _add(self, grid: QGridLayout, number: int, change: FieldChange) -> None:
        is_amount = change.path in AMOUNTS
        name = QWidget()
        name.setLayout(_named(said(change.label), is_amount=is_amount))
        name.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        name.setProperty("role", "cell")
        parts = (name, _cell(said(change.before)), _cell(said(change.after), "strong"))
        for column, part in enumerate(parts):
            grid.addWidget(part, number + 1, column)
            if number >= self._first_rows:
                self._later.append(part)

    def _toggle(self) -> None:
        self._is_open = not self._is_open
        for part in self._later:
            part.setVisible(self._is_open)
        hidden = len(self.changes) - self._first_rows
        self.more.setText(say(SHOW_FEWER) if self._is_open else say(SHOW_REST, count=hidden))


def _named(name: str, *, is_amount: bool) -> QVBoxLayout:
    down = QVBoxLayout()
    arrange(down, (8, 5, 8, 5), 2)
    down.addWidget(label(name, "muted", wrap=True))
    if is_amount:
        down.addLayout(row(pill(say(AMOUNT), "query"), None))
    down.addStretch(1)
    return down


def _cell(text: str, tone: str = "") -> QLabel:
    made = label(text, "cell", tone=tone, wrap=True, selectable=True)
    made.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    return made
