"""Keeps the costs of the amount worksheet: what each is, its ground, what of it is kept in and why, what is deducted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from registrar_app.domain.amount_worksheet import CostLine, RetainedCost, Worksheet
from registrar_app.domain.money import group_yuan
from registrar_app.domain.text import Text
from registrar_app.ui.examination import words
from registrar_app.ui.theme import arrange, px
from registrar_app.ui.widgets.basics import button, label, retone
from registrar_app.ui.widgets.editors import MoneyEditor, TextEditor
from registrar_app.ui.words import NOTHING, say

_COLUMNS = (
    words.COST, words.AMOUNT, words.GROUND, words.RETAINED, words.RETAINED_GROUND, words.DEDUCTED,
)  # fmt: skip
_STRETCHES = (0, 0, 6, 0, 5, 0)
_LEASTS = (60, 92, 60, 112, 60, 92)
_GAP = 14
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_PLACES_WIDE = ((0, 0), (0, 1), (0, 2), (0, 3), (0, 4), (0, 5))
_PLACES_NARROW = ((0, 0), (0, 2), (0, 1), (1, 0), (1, 1), (1, 2))


@dataclass(slots=True)
class _Line:
    """The parts of one cost."""

    kind: QLabel
    amount: QLabel
    ground: QLabel
    fill: QPushButton
    retained: MoneyEditor
    reason: TextEditor
    deducted: QLabel
    sum: str = ""

    def cells(self) -> tuple[QWidget, ...]:
        """Return the parts in the order of the columns; an empty ground is a button in its place."""
        return self.kind, self.amount, self.ground, self.retained, self.reason, self.deducted


class _Columns(QGridLayout):
    """Columns that are further apart than lines and no narrower than told, at every scale."""

    leasts: tuple[int, ...] = ()

    def hold_leasts(self, leasts: tuple[int, ...]) -> None:
        """Keep the least widths of the columns, for 100 %."""
        self.leasts = leasts
        for column, width in enumerate(leasts):
            self.setColumnMinimumWidth(column, px(width))

    def setSpacing(self, spacing: int) -> None:
        """Follow the scale, which is told by setting the spacing."""
        self.setHorizontalSpacing(px(_GAP))
        self.setVerticalSpacing(spacing)
        self.hold_leasts(self.leasts)


class CostTable(QWidget):
    """One line a cost, two where there is little room. ``edited(retained)`` tells all that is kept in."""

    edited = Signal(object)
    left = Signal()
    field_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._grid = _Columns(self)
        arrange(self._grid, spacing=6)
        self._heads = [label(say(text), "label", wrap=True) for text in _COLUMNS]
        for place, head in enumerate(self._heads):
            head.setParent(self)
            head.setAlignment((_RIGHT if place in (1, 3, 5) else _LEFT) | Qt.AlignmentFlag.AlignBottom)
        self.lines: list[_Line] = []
        self._narrow: bool | None = None
        self._editable = False

    def show_costs(self, costs: Sequence[CostLine], worksheet: Worksheet, *, editable: bool) -> None:
        """Show the costs; lines are made or dropped only when their number changes."""
        self._editable = editable
        if len(costs) != len(self.lines):
            self._build(len(costs))
        given = {entry.cost: entry for entry in worksheet.retained}
        for place, (line, cost) in enumerate(zip(self.lines, costs, strict=True)):
            self._show_line(line, cost, given.get(place), place + 1)
        self.setVisible(bool(costs))

    def inner_parts(self) -> list[QWidget]:
        """Return what can take the focus, in the order of Tab."""
        return [part for line in self.lines for part in (line.fill, line.retained, line.reason)]

    def _show_line(self, line: _Line, cost: CostLine, given: RetainedCost | None, number: int) -> None:
        kind, note = cost.cost.kind, (cost.cost.note or "").strip()
        named = say(kind.label) if kind else say(words.NO_KIND)
        retone(line.kind, f"{number}. {named}", "" if kind else "query")  # remarks name a cost by its number
        line.amount.setText(_sum(cost.cost.amount))
        line.ground.setText(note or say(NOTHING))
        line.ground.setToolTip(note)
        line.ground.setVisible(bool(note) or not self._editable)
        line.fill.setVisible(not note and self._editable)
        line.sum = _sum(cost.deducted)
        _say_deducted(line, narrow=bool(self._narrow))
        for editor, value in (
            (line.retained, given.amount if given else None),
            (line.reason, given.ground if given else None),
        ):
            editor.setReadOnly(not self._editable)
            if editor.current()[0] != (value or None) and not (editor.hasFocus() and editor.current()[1]):
                editor.show_value(value or None)
        line.reason.setVisible(self._editable or bool(given))
        line.retained.setVisible(self._editable or bool(given))

    # ------------------------------------------------------------ building

    def _build(self, count: int) -> None:
        while len(self.lines) > count:
            gone = self.lines.pop()
            for part in (*gone.cells(), gone.fill):
                self._grid.removeWidget(part)
                part.hide()
                part.deleteLater()
        while len(self.lines) < count:
            self.lines.append(self._make_line(len(self.lines)))
        narrow, self._narrow = bool(self._narrow), None
        self.set_narrow(narrow)

    def _make_line(self, place: int) -> _Line:
        line = _Line(
            kind=label("", wrap=True),
            amount=label("", "figure"),
            ground=label("", "source", wrap=True),
            fill=button(say(words.FILL_GROUND), lambda: self._go(place), "link"),
            retained=MoneyEditor(),
            reason=TextEditor(),
            deducted=label("", "figure"),
        )
        for figure in (line.amount, line.deducted):
            figure.setAlignment(_RIGHT)
        line.retained.setAlignment(_RIGHT)
        for part in (line.ground, line.retained, line.reason):
            policy = part.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
            part.setSizePolicy(policy)
        # it must not hold the column
        line.fill.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for editor, text in ((line.retained, words.RETAINED), (line.reason, words.RETAINED_GROUND)):
            editor.setMinimumWidth(1)
            editor.setAccessibleName(f"{place + 1} {say(text)}")
            editor.edited.connect(lambda *_: self._tell())
            editor.left.connect(self.left)
            editor.next_wanted.connect(self.focusNextChild)
            editor.previous_wanted.connect(self.focusPreviousChild)
        return line

    def _go(self, place: int) -> None:
        self.field_wanted.emit(f"non_technical_costs[{place}].note")

    def set_narrow(self, narrow: bool) -> None:
        """Put each cost on one line or on two."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for part in (*self._heads, *(cell for line in self.lines for cell in (*line.cells(), line.fill))):
            self._grid.removeWidget(part)
        for column in range(len(_COLUMNS)):
            wide = not narrow
            self._grid.setColumnStretch(column, _STRETCHES[column] if wide else (3, 6, 3, 0, 0, 0)[column])
        self._grid.hold_leasts((0,) * len(_COLUMNS) if narrow else _LEASTS)
        for column, head in enumerate(self._heads):
            head.setVisible(not narrow)
            if not narrow:
                self._grid.addWidget(head, 0, column)
        places, height = (_PLACES_NARROW, 2) if narrow else (_PLACES_WIDE, 1)
        for number, line in enumerate(self.lines):
            for cell, (down, across) in zip(line.cells(), places, strict=True):
                self._grid.addWidget(cell, 1 + number * height + down, across)
            self._grid.addWidget(line.fill, 1 + number * height + places[2][0], places[2][1])
            _name_editors(line, narrow)
            _say_deducted(line, narrow=narrow)

    # ------------------------------------------------------------ editing

    def _tell(self) -> None:
        kept = []
        for place, line in enumerate(self.lines):
            amount, ground = line.retained.current()[0], line.reason.current()[0] or ""
            if amount or ground:
                kept.append(RetainedCost(cost=place, amount=amount or 0, ground=ground))
        self.edited.emit(tuple(kept))


def _name_editors(line: _Line, narrow: bool) -> None:
    """Say in the empty fields what belongs there, where no headings do."""
    pairs: tuple[tuple[Any, Text], ...] = (
        (line.retained, words.RETAINED_NARROW),
        (line.reason, words.RETAINED_GROUND),
    )
    for editor, text in pairs:
        editor.setPlaceholderText(say(text) if narrow else "")


def _say_deducted(line: _Line, *, narrow: bool) -> None:
    """Say what is deducted, with the word for it where no heading says it."""
    line.deducted.setText(say(words.DEDUCTED_NARROW, amount=line.sum) if narrow else line.sum)


def _sum(fen: int | None) -> str:
    return say(NOTHING) if fen is None else group_yuan(fen)
