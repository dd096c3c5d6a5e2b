"""Keeps the derivation of the technology transaction amount on the screen, beside the amount that the form holds.

The reckoning is ``domain.amount_worksheet``'s; the figures of the contract are edited in the form.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from registrar_app.domain.amount_worksheet import Derivation, Worksheet
from registrar_app.domain.field_readers import NOTE_LIMIT
from registrar_app.domain.money import group_yuan
from registrar_app.domain.money_capitals import capitals
from registrar_app.domain.text import Text
from registrar_app.services.examine import Examined
from registrar_app.services.find_code import Entry
from registrar_app.services.sheet_parts import WORKSHEET
from registrar_app.ui.contract_form.field_grid import FieldGrid
from registrar_app.ui.examination import words
from registrar_app.ui.examination.cost_table import CostTable
from registrar_app.ui.examination.sheet_model import SheetModel
from registrar_app.ui.examination.view import SheetView
from registrar_app.ui.theme import arrange, dress
from registrar_app.ui.widgets.basics import Card, button, label, pill, retone, rule
from registrar_app.ui.widgets.editors import MoneyEditor, TextEditor
from registrar_app.ui.widgets.field import Field
from registrar_app.ui.widgets.flow_layout import FlowLayout
from registrar_app.ui.widgets.picker import Picker
from registrar_app.ui.words import NO, YES, YUAN, begin, language, say

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class WorksheetCard(Card):
    """The worksheet. ``field_wanted(path)`` leads into the form, ``adopt_wanted`` puts the derived amount there."""

    field_wanted = Signal(str)
    adopt_wanted = Signal()

    def __init__(self, sheet: SheetModel) -> None:
        super().__init__(say(words.WORKSHEET), spacing=10)
        self._sheet = sheet
        self.edit_costs = button(
            say(words.EDIT_COSTS), lambda: self.field_wanted.emit("non_technical_costs"), "link"
        )
        self.title.setWordWrap(True)
        self.head.setStretch(0, 1)
        self.head.addWidget(self.edit_costs)
        self.mixed = Picker([Entry(True, "", say(YES), "y"), Entry(False, "", say(NO), "n")])
        self.whole_price = MoneyEditor()
        self.explicit_at = TextEditor()
        self.explicit_at.setPlaceholderText(say(words.EXPLICIT_EXAMPLE))
        self.explicit_at.setMaxLength(NOTE_LIMIT)
        self.body.addWidget(self._mixed_fields())
        self.mixed_foot = label("", "source", wrap=True)
        self.body.addWidget(self.mixed_foot)
        self.none = label(say(words.NO_COSTS), "muted", wrap=True)
        self.body.addWidget(self.none)
        self.costs = CostTable()
        self.costs.edited.connect(lambda retained: self._put(retained=retained))
        self.costs.left.connect(sheet.end_step)
        self.costs.field_wanted.connect(self.field_wanted)
        self.body.addWidget(self.costs)
        self.foot = label("", "source", wrap=True)
        self.body.addWidget(self.foot)
        self.body.addWidget(rule())
        self._add_sums()
        self.problems = label("", "problem", tone="query", wrap=True)
        self.body.addWidget(self.problems)

    # ------------------------------------------------------------ building

    def _mixed_fields(self) -> FieldGrid:
        grid = self._grid = FieldGrid()
        self._fields: dict[str, Field] = {}
        for key, text, editor, unit in (
            ("mixed", words.MIXED, self.mixed, ""),
            ("whole_price", words.WHOLE_PRICE, self.whole_price, say(YUAN)),
            ("explicit_at", words.EXPLICIT_AT, self.explicit_at, ""),
        ):
            field = Field(say(text), editor, unit=unit)
            editor.edited.connect(lambda value, loose, k=key: None if loose else self._put(**{k: value}))
            editor.left.connect(self._sheet.end_step)
            editor.next_wanted.connect(self.focusNextChild)
            editor.previous_wanted.connect(self.focusPreviousChild)
            grid.place(field, 8)
            self._fields[key] = field
        return grid

    def _add_sums(self) -> None:
        grid = QGridLayout()
        arrange(grid, spacing=6)
        grid.setColumnStretch(3, 1)
        self.figures: dict[Text, QLabel] = {}
        self.capitals: dict[Text, QLabel] = {}
        lines = (words.CONTRACT_VALUE, words.DEDUCTED_TOTAL, words.DERIVED, words.STATED)
        for place, text in enumerate(lines):
            strong = text in (words.DERIVED, words.STATED)
            figure = label("", "figure_strong" if strong else "figure")
            figure.setAlignment(_RIGHT)
            figure.setAccessibleName(say(text))
            grid.addWidget(label(say(text), "section" if strong else "label_ink"), 2 * place, 0)
            grid.addWidget(figure, 2 * place, 1)
            grid.addWidget(label(say(YUAN), "label"), 2 * place, 2)
            self.figures[text] = figure
            if strong:
                self.capitals[text] = label("", "source", wrap=True)
                grid.addWidget(self.capitals[text], 2 * place + 1, 0, 1, 4)
        self.verdict = pill("")
        self.adopt = button("", self.adopt_wanted.emit, "small")
        self.body.addLayout(grid)
        holder = QWidget()
        flow = FlowLayout(holder)
        for part in (self.verdict, self.adopt):
            flow.addWidget(part)
        self.body.addWidget(holder)

    def inner_parts(self) -> list[QWidget]:
        """Return what can take the focus, in the order of Tab."""
        fields: list[QWidget] = [self.mixed, self.whole_price, self.explicit_at]
        return [self.edit_costs, *fields, *self.costs.inner_parts(), self.adopt]

    # ------------------------------------------------------------ showing

    def show_view(self, view: SheetView) -> None:
        """Show the worksheet of a sheet."""
        derivation, worksheet = view.examined.derivation, view.examined.working.worksheet
        self.edit_costs.setVisible(view.editable)
        self.none.setVisible(not derivation.lines)
        self.foot.setVisible(bool(derivation.lines))
        self.costs.show_costs(derivation.lines, worksheet, editable=view.editable)
        self._show_mixed(worksheet, editable=view.editable)
        self._show_sums(derivation, editable=view.editable)
        for foot, text, proofs in (
            (self.foot, words.RETAINED_FOOT, {"amount_derived"}),
            (self.mixed_foot, words.MIXED_FOOT, {"mixed_contract", "separate_contract"}),
        ):
            foot.setText(say(text, source=_source(view.examined, proofs)))
        self.problems.setText("\n".join(begin(problem) for problem in derivation.problems))
        self.problems.setVisible(bool(derivation.problems))

    def _show_mixed(self, worksheet: Worksheet, *, editable: bool) -> None:
        for key, field in self._fields.items():
            value: Any = getattr(worksheet, key)
            value = None if value == "" else value
            field.editor.setReadOnly(not editable)
            if field.editor.current()[0] != value and not field.editor.current()[1]:
                field.editor.show_value(value)
        for key in ("whole_price", "explicit_at"):
            self._fields[key].setVisible(bool(worksheet.mixed))
        self.mixed_foot.setVisible(bool(worksheet.mixed))

    def _show_sums(self, derivation: Derivation, *, editable: bool) -> None:
        amounts = {
            words.CONTRACT_VALUE: derivation.value,
            words.DEDUCTED_TOTAL: derivation.deducted_total,
            words.DERIVED: derivation.derived,
            words.STATED: derivation.stated,
        }
        for text, figure in self.figures.items():
            amount = amounts[text]
            retone(figure, say(words.NOT_FILLED) if amount is None else group_yuan(amount), "")
        for text, line in self.capitals.items():
            amount = amounts[text]
            in_chinese = amount is not None and amount >= 0 and language() == "zh"
            line.setText(capitals(amount) if in_chinese and amount is not None else "")
            line.setVisible(bool(line.text()))
        both = derivation.derived is not None and derivation.stated is not None
        equal = derivation.derived == derivation.stated
        self.verdict.setVisible(both)
        self.verdict.setText(say(words.AGREES if equal else words.DIFFERS))
        dress(self.verdict, tone="good" if equal else "error")
        offers = editable and derivation.derived is not None and derivation.derived >= 0 and not equal
        self.adopt.setVisible(offers)
        if offers:
            self.adopt.setText(say(words.ADOPT, amount=group_yuan(derivation.derived or 0)))
            self.adopt.setAccessibleName(self.adopt.text())

    def set_narrow(self, narrow: bool) -> None:
        """Follow the width."""
        self.costs.set_narrow(narrow)
        self._grid.reflow(narrow)

    def _put(self, **changes: Any) -> None:
        if "explicit_at" in changes:
            changes["explicit_at"] = changes["explicit_at"] or ""
        self._sheet.put(WORKSHEET, replace(self._sheet.working.worksheet, **changes), words.WORKSHEET_STEP)


def _source(examined: Examined, proofs: set[str]) -> str:
    """Return where the rule stands that the rulebook lets one of these proofs prove."""
    cited = (line.condition.reference for line in examined.lines if line.condition.proved_by in proofs)
    return next((reference.cite(language()) for reference in cited), "")
