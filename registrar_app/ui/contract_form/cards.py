"""Builds the form's cards from the table of fields and keeps fields and model in step; checks come from the page."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from registrar_app.domain import form_fields as table
from registrar_app.domain.field_labels import form_path, label_of
from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.form_fields import FieldSpec
from registrar_app.domain.money import group_yuan
from registrar_app.domain.money_capitals import capitals
from registrar_app.domain.returned_act import Return
from registrar_app.domain.text import Text
from registrar_app.ui.contract_form import words
from registrar_app.ui.contract_form.editors import CodeEntries, make_editor, subtype_entries
from registrar_app.ui.contract_form.field_grid import NARROW, PARTY_NARROW, FieldGrid
from registrar_app.ui.contract_form.field_marks import gravest_of, mark_of, marks_under
from registrar_app.ui.contract_form.model import FormModel
from registrar_app.ui.contract_form.returned_card import ReturnedCard, remark_of, tone_of
from registrar_app.ui.contract_form.rows import RowsEditor
from registrar_app.ui.slices import in_turns
from registrar_app.ui.theme import arrange, dressing, px
from registrar_app.ui.widgets.basics import Card, TabStart, button
from registrar_app.ui.widgets.editors import MoneyEditor
from registrar_app.ui.widgets.field import Field
from registrar_app.ui.widgets.flow_layout import flowing_row
from registrar_app.ui.words import YUAN, say

_AT_ONCE = 4  # fields that are built in one turn of the window
Building = Generator[None, None, Card]
"""A card that is built in several turns."""


class FormBody(QWidget):
    """All cards of the form, built one by one so that nobody waits long for any."""

    focused = Signal(object)
    reached = Signal()

    def __init__(self, model: FormModel, codes: CodeEntries) -> None:
        super().__init__()
        self.setObjectName("scrolled")
        self._model, self._codes = model, codes
        self.fields: dict[str, Field] = {}
        self.rows: dict[str, RowsEditor] = {}
        self._specs: dict[str, FieldSpec] = {}
        self._grids: list[FieldGrid] = []
        self._order: list[Any] = []
        self._read_only = False
        self.touched: set[str] = set()
        self._remarks: dict[str, tuple[str, str]] = {}
        self.returned = ReturnedCard()
        self._lines = QVBoxLayout(self)
        arrange(self._lines, (22, 12, 8, 22), 12)
        self._lines.addWidget(self.returned)
        self._start, self._chained = TabStart(self), list[QWidget]()
        self._turn = in_turns(self._build())

    # ------------------------------------------------------------ building

    def build_next(self) -> bool:
        """Build a few fields more; false once all are there. Only then may the form be used."""
        return bool(self._turn())

    def _build(self) -> Iterator[None]:
        """Build card after card, and dress each where it stands, so that showing the form for the first time takes no longer."""
        for make in (self._contract, self._parties, self._amounts, self._technology, self._payments):
            card = yield from make()
            self._start.lead(self._chained)
            yield
            yield from dressing(card)
        self._lines.addStretch(1)
        self._model.changed.connect(self._changed)
        self.reflow()

    def _parties(self) -> Building:
        card = self._card(words.CARD_PARTIES, say(words.LOOK_UP))
        self._more: list[FieldGrid] = []
        self.more_button = button(say(words.MORE_FIELDS), self.toggle_more, "link")
        self.party_head = flowing_row(self.more_button)
        card.head.insertWidget(1, self.party_head)
        self._chained.append(self.more_button)
        for role in ("seller", "buyer"):
            yield from self._fill(self._grid(card, PARTY_NARROW), table.party_fields(role))
            yield from self._further(card, role)
        self.add_intermediary = button(
            say(words.ADD_INTERMEDIARY), self.open_intermediary, "link", icon_name="add"
        )
        card.body.addWidget(flowing_row(self.add_intermediary))
        self._chained.append(self.add_intermediary)
        self.intermediary = self._grid(card, PARTY_NARROW)
        self.intermediary.hide()
        yield from self._fill(self.intermediary, table.party_fields("intermediary"))
        yield from self._further(card, "intermediary")
        return card

    def _further(self, card: Card, role: str) -> Iterator[None]:
        more = self._grid(card)
        more.hide()
        self._more.append(more)
        yield from self._fill(more, table.party_more_fields(role))

    def _contract(self) -> Building:
        card = self._card(words.CARD_CONTRACT)
        yield from self._fill(self._grid(card), table.CONTRACT_FIELDS)
        return card

    def _amounts(self) -> Building:
        card = self._card(words.CARD_AMOUNTS, say(YUAN))
        value, transaction, mode = table.AMOUNT_FIELDS
        grid = self._grid(card)
        self._add_field(grid, value, unit=say(YUAN))
        self.costs_total = self._total(grid, say(words.COSTS_TOTAL))
        take = button(say(words.TAKE_DIFFERENCE), self.take_difference, "inline")
        self._add_field(grid, transaction, unit=say(YUAN), aside=take)
        self._take = take
        self._add_field(grid, mode)
        yield
        card.body.addWidget(self._add_rows(table.COSTS))
        return card

    def _technology(self) -> Building:
        card = self._card(words.CARD_TECHNOLOGY)
        yield from self._fill(self._grid(card), table.TECHNOLOGY_FIELDS)
        return card

    def _payments(self) -> Building:
        card = self._card(words.CARD_PAYMENTS, say(YUAN))
        card.body.addWidget(self._add_rows(table.PAYMENTS))
        yield
        grid = self._grid(card)
        self.paid_total = self._total(grid, say(words.PAID_TOTAL))
        return card

    def _card(self, title: Text, aside: str = "") -> Card:
        """Put up an empty card; what is not finished yet has its place, so that it goes with the form if that goes."""
        card = Card(say(title), aside)
        self._lines.addWidget(card)
        return card

    def _grid(self, card: Card, least: int = NARROW) -> FieldGrid:
        grid = FieldGrid(least)
        self._grids.append(grid)
        card.body.addWidget(grid)
        return grid

    def _fill(self, grid: FieldGrid, specs: Iterable[FieldSpec]) -> Iterator[None]:
        for number, spec in enumerate(specs, 1):
            self._add_field(grid, spec)
            if number % _AT_ONCE == 0:
                yield

    def _add_field(
        self, grid: FieldGrid, spec: FieldSpec, *, unit: str = "", aside: QWidget | None = None
    ) -> None:
        editor = make_editor(spec, self._codes)
        field = Field(say(spec.label), editor, required=spec.required, unit=unit, aside=aside)
        name = label_of(spec.path)
        editor.edited.connect(
            lambda value, text: self._model.put(
                spec.path, value, {spec.path: text} if text else {}, name=name
            )
        )
        editor.next_wanted.connect(lambda: self.step(editor, 1))
        editor.previous_wanted.connect(lambda: self.step(editor, -1))
        editor.left.connect(lambda: self._left(spec.path))
        editor.entered.connect(lambda: self.focused.emit(field))
        self.fields[spec.path], self._specs[spec.path] = field, spec
        self._order.append(editor)
        self._chained += [editor] if aside is None else [aside, editor]
        grid.place(field, spec.span)

    def _left(self, path: str) -> None:
        self._model.end_step()
        is_new = path not in self.touched
        if not self._read_only and (is_new or self._model.content(path).loose):
            self.touched.add(path)
            self.reached.emit()

    def in_hand(self) -> str:
        """Return the path of the field, or of the list's line, that is being typed in; "" when none is."""
        for path, field in self.fields.items():
            if field.editor.hasFocus():
                return path
        for path, rows in self.rows.items():
            for number, line in enumerate(rows.lines):
                if any(editor.hasFocus() for editor in line.values()):
                    return f"{path}[{number}]"
        return ""

    def field_in_hand(self) -> str:
        """Return the path of the field, or of the list's cell, that has the keyboard; "" when none has."""
        place = self.in_hand()
        rows = self.rows.get(place.partition("[")[0])
        if rows is None:
            return place
        line = rows.lines[int(place[len(rows.spec.path) + 1 : -1])]
        return next(f"{place}.{key}" for key, editor in line.items() if editor.hasFocus())

    def add_line(self, path: str) -> None:
        """Add a line to a list and go to it."""
        if not self._read_only:
            self.rows[path].add_line()

    def _add_rows(self, spec: table.RowsSpec) -> RowsEditor:
        rows = RowsEditor(spec, self._codes)
        name = label_of(spec.path)
        rows.edited.connect(lambda value, loose: self._model.put(spec.path, value, loose, name=name))
        rows.next_wanted.connect(lambda editor: self.step(editor, 1))
        rows.previous_wanted.connect(lambda editor: self.step(editor, -1))
        rows.left.connect(lambda: self._left(spec.path))
        rows.focused.connect(self.focused)
        self.rows[spec.path] = rows
        self._order.append(rows)
        self._chained += rows.tab_stops()
        return rows

    def _total(self, grid: FieldGrid, name: str) -> Field:
        editor = MoneyEditor()
        editor.setReadOnly(True)
        editor.next_wanted.connect(lambda: self.step(editor, 1))  # Tab goes there, so Enter must go on
        editor.previous_wanted.connect(lambda: self.step(editor, -1))
        self._order.append(editor)
        self._chained.append(editor)
        field = Field(name, editor, unit=say(YUAN))
        grid.place(field, 8)
        return field

    # ------------------------------------------------------------ showing

    def show_all(self) -> None:
        """Show the whole model."""
        if self._model.contract.intermediary is not None:
            self.open_intermediary()
        else:
            self._close_intermediary()
        for path in (*self.fields, *self.rows):
            self._changed(path)
        self._name_more_button()

    def set_read_only(self, read_only: bool) -> None:
        """Lock or unlock every field."""
        if read_only is self._read_only:
            return
        self._read_only = read_only
        for field in self.fields.values():
            field.editor.setReadOnly(read_only)
        for rows in self.rows.values():
            rows.set_read_only(read_only)
            self._changed(rows.spec.path)
        self._take.setVisible(not read_only)
        self.add_intermediary.setVisible(not read_only and self.intermediary.isHidden())

    def _changed(self, path: str) -> None:
        content = self._model.content(path)
        if path in self.rows:
            self.rows[path].show_value(content.value, content.loose)
        elif path in self.fields:
            editor = self.fields[path].editor
            if editor.current() != (content.value, content.loose.get(path, "")):
                editor.show_value(content.value, content.loose.get(path, ""))
        if path.partition(".")[0] in table.ROLES:
            self._name_more_button()
        if path == "type":
            self.fields["subtype"].editor.set_entries(subtype_entries(content.value, self._codes))
        if path in ("contract_value", "transaction_amount", *self.rows):
            self._show_amounts()

    def _show_amounts(self) -> None:
        contract = self._model.contract
        costs = sum(cost.amount or 0 for cost in contract.non_technical_costs or ())
        paid = sum(payment.amount for payment in contract.payments or ())
        self.costs_total.editor.show_value(costs)
        self.paid_total.editor.show_value(paid)
        self.paid_total.tell_hint(
            say(words.PAYMENT_COUNT, count=len(contract.payments)) if contract.payments else ""
        )
        for path in ("contract_value", "transaction_amount"):
            amount = self._model.content(path).value
            self.fields[path].tell_hint(capitals(amount) if amount is not None and amount >= 0 else "")
        rest = None if contract.contract_value is None else contract.contract_value - costs
        offers = rest is not None and rest != contract.transaction_amount and rest >= 0
        self._take.setEnabled(offers)
        self._take.setToolTip(say(words.DIFFERENCE_HINT, amount=group_yuan(rest)) if offers else "")

    def show_returns(self, returns: Sequence[Return]) -> None:
        """Show what the bureau returned, above all cards and at the fields that it names."""
        self.returned.show_returns(returns)
        self._remarks = {
            path: (remark_of(found), tone_of(found))
            for found in returns
            if (path := form_path(found.path)) is not None
        }
        for path, field in self.fields.items():
            field.tell_remark(*self._remarks.get(path, ("", "")))

    def tell_findings(
        self, findings: Iterable[Finding], adopt: Callable[[Finding], None], *, everywhere: bool
    ) -> None:
        """Mark every field with the gravest finding on it; unless ``everywhere``, empty fields not reached yet are spared."""
        gravest = gravest_of(findings)
        for path, field in self.fields.items():
            found = gravest.get(path)
            if found is None or found.severity is Severity.NOTICE or not (everywhere or self._reached(path)):
                field.tell_problem("")
            else:
                field.tell_problem(*mark_of(found, adopt, read_only=self._read_only))
        for path, rows in self.rows.items():
            said = {at: told for at, told in self._remarks.items() if at.partition("[")[0] == path}
            rows.tell_problems({**marks_under(path, gravest), **said})

    def _reached(self, path: str) -> bool:
        content = self._model.content(path)
        return content.value is not None or bool(content.loose) or path in self.touched

    # ------------------------------------------------------------ moving

    def step(self, editor: Any, by: int) -> None:
        """Go to the next or previous field that can be typed in; Enter after the last line of a list adds none."""
        order = [
            e for part in self._order for e in (part.editors() if isinstance(part, RowsEditor) else [part])
        ]
        order = [e for e in order if e is editor or (e.isVisibleTo(self) and not e.isReadOnly())]
        place = order.index(editor) + by if editor in order else 0
        if 0 <= place < len(order):
            order[place].setFocus(Qt.FocusReason.TabFocusReason)

    def focus_path(self, path: str) -> Any | None:
        """Open what hides a field, go to it and return its editor; a record's path goes to its first field."""
        outer = path.partition("[")[0]
        if outer in self.rows:
            editor = self.rows[outer].editor_at(path) or self.rows[outer].add_button
        else:
            inside = (inner for inner in self.fields if inner.startswith(f"{path}."))
            known = path if path in self.fields else next(inside, None)
            if known is None:
                return None
            if known.startswith("intermediary."):
                self.open_intermediary()
            editor = self.fields[known].editor
            if not editor.isVisibleTo(self):
                self.toggle_more()
        editor.setFocus(Qt.FocusReason.TabFocusReason)
        return editor

    def take_difference(self) -> None:
        """Set the technology amount to value less costs."""
        contract = self._model.contract
        if contract.contract_value is not None:
            costs = sum(cost.amount or 0 for cost in contract.non_technical_costs or ())
            rest = contract.contract_value - costs
            self._model.put("transaction_amount", rest, name=label_of("transaction_amount"))

    def open_intermediary(self) -> None:
        """Show the fields of who brought the contract about, and go there."""
        was_hidden = self.intermediary.isHidden()
        self.intermediary.show()
        self._more[2].setVisible(not self._more[0].isHidden())
        self.add_intermediary.hide()
        if was_hidden and self.isVisible() and not self._read_only:
            self.fields["intermediary.name"].editor.setFocus()

    def _close_intermediary(self) -> None:
        self.intermediary.hide()
        self._more[2].hide()
        self.add_intermediary.setVisible(not self._read_only)

    def toggle_more(self) -> None:
        """Show the further fields of the parties, or put them away."""
        showing = self._more[0].isHidden()
        for grid in self._more[:2]:
            grid.setVisible(showing)
        self._more[2].setVisible(showing and not self.intermediary.isHidden())
        self._name_more_button()

    def _name_more_button(self) -> None:
        specs = [spec for role in table.ROLES for spec in table.party_more_fields(role)]
        filled = sum(self._model.content(spec.path).value is not None for spec in specs)
        closed = say(words.MORE_FILLED, count=filled) if filled else say(words.MORE_FIELDS)
        self.more_button.setText(closed if self._more[0].isHidden() else say(words.FEWER_FIELDS))

    def reflow(self) -> None:
        """Choose how many fields stand in a line by the width."""
        for grid in self._grids:
            grid.reflow(self.width() < px(grid.least) and self.isVisible())

    def resizeEvent(self, event: Any) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self.reflow()

    def showEvent(self, event: Any) -> None:
        """Follow the width also when the form was built before it was shown."""
        super().showEvent(event)
        self.reflow()
