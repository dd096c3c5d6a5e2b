"""Keeps the bar of filters over the list: days, year, amounts, office, exchange, due soon, missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from registrar_app.domain.case_filter import CaseFilter, DateKind, Exchange, Missing
from registrar_app.domain.contract import ContractType
from registrar_app.ui.contracts import list_words, words
from registrar_app.ui.schemes.page_parts import Choice
from registrar_app.ui.theme import hold_width
from registrar_app.ui.widgets.editors import DateEditor, MoneyEditor, TextEditor
from registrar_app.ui.widgets.field import Field
from registrar_app.ui.widgets.flow_layout import FlowLayout
from registrar_app.ui.words import begin, say
from registrar_app.ui.workplace import Workplace

DUE_STEPS = (0, 3, 7, 15)
YEARS = 12
"""Years back that are offered."""


class FilterBar(QWidget):
    """Everything but words and states. ``changed()`` once something else is asked for."""

    changed = Signal()

    def __init__(self, place: Workplace, types: QComboBox, parent: QWidget | None = None) -> None:
        """Build the bar; ``types`` stands beside the search, not in the bar, and is read and shown with it."""
        super().__init__(parent)
        self.types = types
        self._chosen = CaseFilter()
        self.dates = _choice((kind, begin(kind.label)) for kind in DateKind)
        self.since, self.until = DateEditor(), DateEditor()
        year = place.desk.today().year
        self.year = _choice(
            [(None, say(list_words.ANY_OF)), *((y, str(y)) for y in range(year + 1, year - YEARS, -1))]
        )
        self.value_from, self.value_to = MoneyEditor(), MoneyEditor()
        roster = place.desk.store.roster()
        offices = [(o.code, o.name) for o in roster.offices] if roster is not None else []
        self.office = _choice([(None, say(list_words.ANY_OF)), *offices])
        self.exchange = _choice([(None, say(list_words.ANY_OF)), *((e, begin(e.label)) for e in Exchange)])
        self.due = _choice([(None, say(list_words.ANY_OF)), *((n, _due_words(n)) for n in DUE_STEPS)])
        self.missing = _choice([(None, say(list_words.ANY_OF)), *((m, begin(m.label)) for m in Missing)])
        fill_types(types)
        self._lay_out(is_bureau=place.is_bureau)

    def _lay_out(self, *, is_bureau: bool) -> None:
        flow = FlowLayout(self)
        self.fields: dict[str, Field] = {}
        for name, text, editor, width in (
            ("dates", list_words.FILTER_DATES, self.dates, 110),
            ("since", list_words.FILTER_SINCE, self.since, 112),
            ("until", list_words.FILTER_UNTIL, self.until, 112),
            ("year", list_words.FILTER_YEAR, self.year, 86),
            ("value_from", list_words.FILTER_VALUE_FROM, self.value_from, 110),
            ("value_to", list_words.FILTER_VALUE_TO, self.value_to, 110),
            *([("office", list_words.FILTER_OFFICE, self.office, 132)] if is_bureau else []),
            *([] if is_bureau else [("exchange", list_words.FILTER_EXCHANGE, self.exchange, 110)]),
            ("due", list_words.FILTER_DUE, self.due, 146),
            ("missing", list_words.FILTER_MISSING, self.missing, 124),
        ):
            field = Field(say(text), editor)
            hold_width(field, width)
            self.fields[name] = field
            flow.addWidget(field)
            if isinstance(editor, TextEditor):
                editor.edited.connect(lambda *_: self._typed())
                editor.next_wanted.connect(self.focusNextChild)
                editor.previous_wanted.connect(self.focusPreviousChild)
            else:
                editor.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.types.currentIndexChanged.connect(lambda _: self.changed.emit())

    def _typed(self) -> None:
        """Ask anew unless what is typed is no value yet: half a day must not empty the list."""
        self._mark()
        if not any(editor.current()[1] for editor in self._typed_in()):
            self.changed.emit()

    def _mark(self) -> None:
        for name in ("since", "until", "value_from", "value_to"):
            field = self.fields[name]
            unread = field.editor.current()[1]
            if field.editor.property("problem") != ("error" if unread else ""):
                field.editor.setProperty("problem", "error" if unread else "")
                field.editor.style().unpolish(field.editor)
                field.editor.style().polish(field.editor)

    def _typed_in(self) -> tuple[TextEditor, ...]:
        return (self.since, self.until, self.value_from, self.value_to)

    def put_on(self, base: CaseFilter) -> CaseFilter:
        """Return a filter with what the bar and the choice of types ask for put on it."""
        since, until, value_from, value_to = (editor.current()[0] for editor in self._typed_in())
        # plain texts: Qt keeps no enum
        exchange, missing = self.exchange.currentData(), self.missing.currentData()
        return replace(
            base, types=tuple(ContractType(kind) for kind in self.types.currentData() or ()),
            dates=DateKind(self.dates.currentData()), since=since, until=until, year=self.year.currentData(),
            value_from=value_from, value_to=value_to, office=self.office.currentData(),
            exchange=Exchange(exchange) if exchange else None, due_within=self.due.currentData(),
            missing=Missing(missing) if missing else None,
        )  # fmt: skip

    def show_filter(self, chosen: CaseFilter) -> None:
        """Show a filter; ``changed`` is not told."""
        self.blockSignals(True)
        choose(self.types, chosen.types, " / ".join(say(kind.label) for kind in chosen.types))
        choose(self.dates, chosen.dates)
        choose(self.year, chosen.year, str(chosen.year))
        choose(self.office, chosen.office, chosen.office or "")
        choose(self.exchange, chosen.exchange)
        choose(self.due, chosen.due_within, _due_words(chosen.due_within or 0))
        choose(self.missing, chosen.missing)
        values = (chosen.since, chosen.until, chosen.value_from, chosen.value_to)
        for editor, value in zip(self._typed_in(), values, strict=True):
            editor.show_value(value)
        self._mark()
        self.blockSignals(False)

    def has_parts(self, chosen: CaseFilter) -> bool:
        """Whether a filter asks for something that only the open bar shows."""
        return not replace(chosen, text="", states=(), types=()).is_empty


def fill_types(types: QComboBox) -> None:
    """Offer every type, and all of them."""
    types.addItem(say(words.ALL_TYPES), ())
    for kind in ContractType:
        types.addItem(say(kind.label), (kind,))


def choose(choice: QComboBox, value: Any, name: str = "") -> None:
    """Choose the entry of a value; one that was not offered is added under its name."""
    found = next((n for n in range(choice.count()) if choice.itemData(n) == value), -1)
    if found < 0:
        choice.addItem(name, value)
        found = choice.count() - 1
    choice.setCurrentIndex(found)


def _choice(entries: Iterable[tuple[Any, str]]) -> Choice:
    made = Choice()
    for value, name in entries:
        made.addItem(name, value)
    return made


def _due_words(days: int) -> str:
    return say(list_words.DUE_WITHIN, days=days) if days else say(list_words.DUE_TODAY)
