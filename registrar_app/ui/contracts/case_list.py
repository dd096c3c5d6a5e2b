"""Keeps the list of contracts as it is asked for and shown: search, states, filters, columns, order, selection.

What is done with the contracts that are found is in ``page``.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from registrar_app.domain.case_filter import CaseFilter, Exchange, read_filter
from registrar_app.domain.filter_words import filter_words
from registrar_app.domain.registration import CaseState
from registrar_app.services.list_cases import Found, apart_from_states, find, is_plain
from registrar_app.ui.contracts import list_words, words
from registrar_app.ui.contracts.chips import StateChips
from registrar_app.ui.contracts.columns import ListColumns
from registrar_app.ui.contracts.counting import StateCounting
from registrar_app.ui.contracts.filter_bar import FilterBar
from registrar_app.ui.contracts.model import WINDOW, CaseTable
from registrar_app.ui.contracts.row_room import RowRoom
from registrar_app.ui.contracts.saved import SavedFilters
from registrar_app.ui.contracts.selection import SelectionFoot
from registrar_app.ui.held_errors import holding_errors
from registrar_app.ui.kept_settings import Settings
from registrar_app.ui.page import Page
from registrar_app.ui.register_reader import RegisterReader
from registrar_app.ui.schemes.page_parts import on_key
from registrar_app.ui.theme import arrange, hold_height, px
from registrar_app.ui.widgets.basics import button, label, row
from registrar_app.ui.widgets.fitting import leave_key_out, page_area
from registrar_app.ui.widgets.inside_field import add_clear_button, add_search_sign
from registrar_app.ui.widgets.table import TableView
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace

SEARCH_MS = 120
LATE_MS = 300
"""After which a list that the register has left behind is asked for again: not at every write of a long piece of work."""
NEAR = 200
"""Lines at the top among which a contract is looked for that stood elsewhere before."""
_ROOM_FOR_KEYS = 640
"""Width, for 100 %, below which the buttons beside the search show no keys."""


class CaseList(Page):
    """The contracts that are asked for."""

    def __init__(
        self, place: Workplace, settings: Settings | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._place = place
        self._states: tuple[CaseState, ...] = ()
        self._sort = ("", False)
        self._reader = RegisterReader(self, place.desk, self.told.emit)
        self._then: Callable[[], object] | None = None
        """What waits for what is being looked for."""
        self.table = CaseTable(place.desk.store, place.office_name, self)
        self.columns = ListColumns(settings, is_bureau=place.is_bureau)
        self.head.title.setText(say(words.TITLE))
        self._sheets = QStackedWidget()
        """The list, and what takes its place for a while."""
        self.down.addWidget(self._sheets, 1)
        self.list = self._list()
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(SEARCH_MS)
        self._waiting.timeout.connect(self._ask)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(LATE_MS)
        self._late.timeout.connect(self._catch_up)
        self._connect()

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self._waiting.start())
        self.search.returnPressed.connect(self._open_found)
        self.search.installEventFilter(self)
        self.table.fell_behind.connect(self._late.start)
        self.bar.changed.connect(self._ask)
        self.chips.cleared.connect(self._clear)
        self.saved.chosen.connect(self.show_filter)
        self.saved.save_wanted.connect(self.save_filter)
        self.columns.changed.connect(self._show_columns)
        self.columns.sort_wanted.connect(self.sort_by)
        self.view.horizontalHeader().sectionClicked.connect(self._head_clicked)
        for keys, work in (
            ("F3", self.filters.click), ("F4", self.columns_button.showMenu), ("Ctrl+G", self.saved.showMenu),
            ("Ctrl+Shift+S", self.save_filter),
        ):  # fmt: skip
            on_key(self, keys, work)

    def _list(self) -> QWidget:
        """Build the list from the outside in: whatever is put into something else is dressed anew."""
        made, inner = page_area()
        self._sheets.addWidget(made)
        arrange(inner, (22, 14, 22, 12), 10)
        inner.addLayout(self._search_line())
        self._bar_area = QWidget()
        self._bar_area.hide()
        inner.addWidget(self._bar_area)
        wrap = QVBoxLayout(self._bar_area)
        arrange(wrap)
        self.bar = FilterBar(self._place, self.types, self._bar_area)
        wrap.addWidget(self.bar)
        self.chips = StateChips()
        self.chips.chosen.connect(self._choose)
        self._counting = StateCounting(self, self._place.desk, self.chips, self.told.emit)
        inner.addWidget(self.chips)
        self._stack = QStackedWidget()
        inner.addWidget(self._stack, 1)
        self.view = TableView()
        self._stack.addWidget(self.view)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setAccessibleName(say(words.TITLE))
        self.table.show_columns(self.columns.shown())
        self.view.setModel(self.table)
        self.columns.attach(self.view)
        self.view.opened.connect(self._open)
        self._stack.addWidget(self._empty())
        self.foot = SelectionFoot(self, self._place, self.table, self.view)
        inner.addWidget(self.foot)
        self._rows = RowRoom(made, self.chips, self._stack, self.view)
        return made

    def _search_line(self) -> QHBoxLayout:
        self.search = QLineEdit()
        self.search.setProperty("role", "search")
        self.search.setPlaceholderText(say(words.SEARCH))
        self.search.setAccessibleName(say(words.SEARCH))
        self.search.setToolTip(say(words.SEARCH))  # which the larger letters cut
        add_clear_button(self.search)
        hold_height(self.search, 34)
        add_search_sign(self.search)
        self.types = QComboBox()
        self.types.setAccessibleName(say(words.ALL_TYPES))
        self.filters = button(say(list_words.FILTERS), self._toggle_bar, "chip")
        self.filters.setCheckable(True)
        self.saved = SavedFilters(self._place, self)
        self.columns_button = button(say(list_words.COLUMNS), lambda: None)
        menu = QMenu(self.columns_button)
        menu.aboutToShow.connect(lambda: self.columns.fill_menu(menu, self._sort))
        self.columns_button.setMenu(menu)
        for part in (self.types, self.filters, self.saved, self.columns_button):
            hold_height(part, 34)
        line = row(self.search, self.types, self.filters, self.saved, self.columns_button, spacing=8)
        line.setStretch(0, 1)
        return line

    def _empty(self) -> QWidget:
        made = QWidget()
        down = QVBoxLayout(made)
        arrange(down, spacing=10)
        self._empty_text = label("", "muted")
        self._empty_step = button("", self._first_step)
        down.addStretch(1)
        down.addLayout(row(None, self._empty_text, None))
        down.addLayout(row(None, self._empty_step, None))
        down.addStretch(2)
        return made

    # ------------------------------------------------------------ asking

    def refresh(self) -> None:
        """Ask again."""
        self._ask(again=True)

    def show_filter(self, chosen: CaseFilter) -> None:
        """Show what a filter wants, with every part of it where it can be changed."""
        self._states = chosen.states
        self.search.blockSignals(True)
        self.search.setText(chosen.text)
        self.search.blockSignals(False)
        self.bar.show_filter(chosen)
        if self.bar.has_parts(chosen):
            self._show_bar(shown=True)
        self.refresh()
        if self.isVisible():
            self.take_focus()

    def show_detail(self, detail: str) -> None:
        """Show only the contracts that a filter in its plain form wants."""
        self.show_filter(read_filter(json.loads(detail)))

    @property
    def filter(self) -> CaseFilter:
        """What is asked for: words, states and the bar."""
        return self.bar.put_on(CaseFilter(text=self.search.text().strip(), states=self._states))

    def _toggle_bar(self) -> None:
        self._show_bar(shown=self.filters.isChecked())
        (self.bar.dates if self.filters.isChecked() else self.view).setFocus()

    def _show_bar(self, *, shown: bool) -> None:
        self.filters.setChecked(shown)
        self._bar_area.setVisible(shown)
        self._rows.show(is_open=shown)

    def _clear(self) -> None:
        self.show_filter(CaseFilter())

    def save_filter(self) -> None:
        """Ask for a name and keep what is filtered now."""
        self.saved.save(self.filter)

    def sort_by(self, key: str, descending: bool) -> None:
        """Sort by a column; "" is last changed first."""
        self._sort = (key, descending)
        self.columns.show_sort(self.table.columns, self._sort)
        self._ask(again=True)

    def _head_clicked(self, place: int) -> None:
        """Sort by a column, the other way round at the second press, and not at all at the third."""
        key = self.table.columns[place]
        steps = {(key, False): (key, True), (key, True): ("", False)}
        self.sort_by(*steps.get(self._sort, (key, False)))

    def _show_columns(self) -> None:
        shown = self.columns.shown()
        chosen = self._chosen()
        head = self.view.horizontalHeader()
        self.table.show_columns(shown)
        for place in range(len(shown)):
            head.moveSection(head.visualIndex(place), place)
        self.columns.lay_out(shown)
        self.columns.show_sort(shown, self._sort)
        if self.table.rowCount():
            self.view.choose_row(self._place_of(chosen))

    def _ask(self, *, again: bool = False, stays: bool = False) -> None:
        """Show what is asked for; the same question again keeps the contract that is then in hand, and the lines in sight if wanted.

        What an index does not answer at once is looked for beside the window; until it is there what was found before stands.
        """
        self._waiting.stop()
        self._then = None
        asked, (sort, descending) = self.filter, self._sort
        mark = self._place.desk.store.change_mark()
        self._reader.read(
            lambda desk: find(desk, asked, sort, descending=descending, lines=WINDOW),
            partial(self._show_found, again, mark, stays),
            at_once=is_plain(asked, sort) or None,
        )

    def _catch_up(self) -> None:
        """Ask again for a list whose register has changed since, unless that is being done; the lines in sight stay in sight."""
        if not self._reader.is_working and not self._waiting.isActive():
            self._ask(again=True, stays=True)

    def _show_found(self, again: bool, mark: object, stays: bool, found: Found) -> None:
        chosen = self._chosen() if again else None
        in_sight = self.view.verticalScrollBar().value()
        self.table.show_found(found, mark)
        self._counting.follow(self.filter, mark)
        count = self.table.rowCount()
        self._tell_count(count)
        self._stack.setCurrentIndex(0 if count else 1)
        if count:
            self.view.choose_row(self._place_of(chosen))
        else:
            self._tell_why_empty()
        if stays:
            self.view.verticalScrollBar().setValue(in_sight)
        then, self._then = self._then, None
        if then is not None:
            then()

    def _tell_count(self, count: int) -> None:
        asked, shown = self.filter, f"{count:,}"
        said = say(filter_words(asked, self._place.office_name))
        found = say(list_words.FOUND_OF, count=shown, filter=said)
        self.head.subtitle.setText(say(words.COUNT, count=shown) if asked.is_empty else found)
        self.foot.tell()
        self.foot.tell_undo()

    def _chosen(self) -> tuple[int, str] | None:
        index = self.view.currentIndex()
        found = self.table.row_at(index.row()) if index.isValid() else None
        return (index.row(), found.uid) if found is not None else None

    def _place_of(self, chosen: tuple[int, str] | None) -> int:
        """Return where the contract that was chosen stands now, looked for among the first and where it was."""
        if chosen is None:
            return 0
        number, uid = chosen
        count = self.table.rowCount()
        near = (number, *range(min(count, NEAR))) if number < count else range(min(count, NEAR))
        return next((n for n in near if (row := self.table.row_at(n)) is not None and row.uid == uid), 0)

    def _tell_why_empty(self) -> None:
        is_filtered = not self.filter.is_empty
        empty = words.EMPTY_BUREAU if self._place.is_bureau else words.EMPTY
        self._empty_text.setText(say(words.NOTHING_FOUND if is_filtered else empty))
        self._empty_step.setText(say(words.CLEAR if is_filtered else words.EMPTY_STEP))
        self._empty_step.setVisible(is_filtered or self._place.decides)

    def _choose(self, states: tuple[CaseState, ...], exchange: Exchange | None) -> None:
        self._states = states
        self.bar.show_filter(
            replace(self.filter, exchange=exchange or apart_from_states(self.filter).exchange)
        )
        self._ask()

    def _first_step(self) -> None:
        if self.filter.is_empty:
            self.page_wanted.emit("new")
        else:
            self._clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what the form shows anyway where room is short."""
        super().resizeEvent(event)
        self.columns.follow_width(self.width())
        for made in (self.filters, self.saved, self.columns_button):
            leave_key_out(made, self.width() < px(_ROOM_FOR_KEYS))

    # ------------------------------------------------------------ opening

    def _open(self, number: int) -> None:
        found = self.table.row_at(number)
        if found is not None:
            self.case_wanted.emit(found.uid)

    def _open_found(self, *, only_enter: bool = False) -> None:
        """Open the one contract that was found, or go to the table when there are several to choose from."""
        if self._waiting.isActive():
            self._ask()
        if self._reader.is_working:
            self._then = partial(self._open_found, only_enter=only_enter)
        elif self.table.rowCount() == 1 and not only_enter:
            self._open(0)
        else:
            self._enter_table()

    def _enter_table(self) -> None:
        if self.table.rowCount():
            self.view.setFocus(Qt.FocusReason.TabFocusReason)

    @holding_errors(answer=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Down in the search box go on to the table."""
        downwards = (Qt.Key.Key_Down, Qt.Key.Key_PageDown)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in downwards:
            self._open_found(only_enter=True)
            return True
        return super().eventFilter(watched, event)

    def take_focus(self) -> None:
        """Begin in the table, or in the search box where there is nothing to choose."""
        if self._reader.is_working:
            self._then = self.take_focus
        if self.table.rowCount():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.search.setFocus()

    def primary(self) -> None:
        """Open the chosen contract."""
        if self.view.currentIndex().isValid():
            self._open(self.view.currentIndex().row())

    def find(self) -> bool:
        """Go to the search box."""
        self._then = None
        self.search.setFocus()
        self.search.selectAll()
        return True

    def go_back(self) -> bool:
        """Clear the search; then return home."""
        if self.search.text():
            self.search.clear()
            return True
        return False
