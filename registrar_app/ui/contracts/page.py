"""The list of contracts: live search, state chips with counts, type filter, and the table."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from registrar_app.domain.contract import ContractType
from registrar_app.domain.registration import CaseState
from registrar_app.services.ports import CaseQuery
from registrar_app.ui.contracts import words
from registrar_app.ui.contracts.importing import ENDINGS, ContractImport
from registrar_app.ui.contracts.model import WINDOW, CaseTable
from registrar_app.ui.icons import show_picture
from registrar_app.ui.page import Page
from registrar_app.ui.theme import arrange, hold_height, px
from registrar_app.ui.widgets.basics import button, clear, label, row
from registrar_app.ui.widgets.table import TableView
from registrar_app.ui.words import language, say
from registrar_app.ui.workplace import Workplace

SEARCH_MS = 120
_WIDTHS = (104, 240, 84, 150, 150, 124, 136, 98, 98, 168, 72, 110)
_WIDTHS_EN = (132, 240, 156, 130, 130, 124, 136, 98, 98, 168, 84, 110)
_SHOWN_FROM = {7: 1380, 9: 1380, 2: 1000, 6: 1000, 8: 1000}
"""Width of the page from which a column that can be spared is shown: signed, slip number, type, technology, registered."""


class ContractsPage(Page):
    """All contracts of this register."""

    TOPIC = "contracts"

    def __init__(self, place: Workplace) -> None:
        super().__init__()
        self._place = place
        self._states: tuple[CaseState, ...] = ()
        self._returned = False
        self.table = CaseTable(place.desk.store, place.office_name)
        self._build()
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(SEARCH_MS)
        self._waiting.timeout.connect(self._ask)
        self.search.textChanged.connect(lambda _: self._waiting.start())
        self.search.returnPressed.connect(self._open_found)
        self.search.installEventFilter(self)
        self.types.currentIndexChanged.connect(lambda _: self._ask())

    def _build(self) -> None:
        self._sheets = QStackedWidget()
        self.importing = ContractImport(self._place, self, self._sheets)
        self.importing.taken.connect(self.register_changed)
        self.importing.taken.connect(self.refresh)
        self.head.title.setText(say(words.TITLE))
        if not self._place.is_bureau:
            new = button(say(words.NEW), lambda: self.page_wanted.emit("new"), "primary")
            self.head.set_actions([button(say(words.IMPORT), self.importing.choose), new])
        self._sheets.addWidget(self._list())
        self.down.addWidget(self._sheets, 1)
        self.setAcceptDrops(not self._place.is_bureau)

    def _list(self) -> QWidget:
        made = QWidget()
        inner = QVBoxLayout(made)
        arrange(inner, (22, 14, 22, 18), 10)
        inner.addLayout(self._search_line())
        self._chips = QHBoxLayout()
        arrange(self._chips, spacing=6)
        inner.addLayout(self._chips)
        self._stack = QStackedWidget()
        self.view = TableView()
        self.view.setAccessibleName(say(words.TITLE))
        self.view.setModel(self.table)
        self.view.set_widths(_WIDTHS_EN if language() == "en" else _WIDTHS, 1)
        self.view.opened.connect(self._open)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty())
        inner.addWidget(self._stack, 1)
        return made

    def _search_line(self) -> QHBoxLayout:
        self.search = QLineEdit()
        self.search.setProperty("role", "search")
        self.search.setPlaceholderText(say(words.SEARCH))
        self.search.setAccessibleName(say(words.SEARCH))
        self.search.setClearButtonEnabled(True)
        hold_height(self.search, 34)
        mark = label("")
        mark.setParent(self.search)
        show_picture(mark, "search", "muted", 16)
        mark.move(px(10), px(9))
        self.types = QComboBox()
        self.types.addItem(say(words.ALL_TYPES), None)
        for contract_type in ContractType:
            self.types.addItem(say(contract_type.label), contract_type)
        hold_height(self.types, 34)
        line = row(self.search, self.types, spacing=8)
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
        """Count the states again and ask again."""
        self._show_chips()
        self._ask(again=True)

    def show_states(self, states: tuple[CaseState, ...]) -> None:
        """Show only these states."""
        self._states, self._returned = states, False
        self.refresh()

    def show_detail(self, detail: str) -> None:
        """Show only the contracts in one state, or those that the bureau returned."""
        if detail == "returned":
            self._states, self._returned = (), True
            self.refresh()
            return
        self.show_states((CaseState(detail),))

    def _query(self) -> CaseQuery:
        chosen = self.types.currentData()
        return CaseQuery(
            text=self.search.text().strip(),
            states=self._states,
            types=(chosen,) if chosen else (),
            returned=self._returned,
        )

    def _ask(self, *, again: bool = False) -> None:
        """Show what is asked for; the same question again keeps the chosen contract."""
        self._waiting.stop()
        chosen = self._chosen() if again else None
        self.attempt(lambda: self.table.ask(self._query()))
        count = self.table.rowCount()
        self.head.subtitle.setText(say(words.COUNT, count=f"{count:,}"))
        self._stack.setCurrentIndex(0 if count else 1)
        if count:
            self.view.setCurrentIndex(self.table.index(self._place_of(chosen), 0))
        else:
            self._tell_why_empty()

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
        near = (number, *range(min(count, WINDOW))) if number < count else range(min(count, WINDOW))
        return next((n for n in near if (row := self.table.row_at(n)) is not None and row.uid == uid), 0)

    def _tell_why_empty(self) -> None:
        is_filtered = self._query() != CaseQuery()
        empty = words.EMPTY_BUREAU if self._place.is_bureau else words.EMPTY
        self._empty_text.setText(say(words.NOTHING_FOUND if is_filtered else empty))
        self._empty_step.setText(say(words.CLEAR if is_filtered else words.EMPTY_STEP))
        self._empty_step.setVisible(is_filtered or not self._place.is_bureau)

    def _show_chips(self) -> None:
        clear(self._chips)
        self._group = QButtonGroup(self)
        counts = self.attempt(self._place.desk.store.count_states) or {}
        whole = say(words.ALL, count=f"{sum(counts.values()):,}")
        self._add_chip(whole, (), not self._states and not self._returned)
        for state in CaseState:
            if counts.get(state) or self._states == (state,):
                text = say(words.STATE_COUNT, state=say(state.label), count=f"{counts.get(state, 0):,}")
                self._add_chip(text, (state,), self._states == (state,))
        returned = self.attempt(lambda: self._place.desk.store.count_cases(CaseQuery(returned=True))) or 0
        if returned or self._returned:
            text = say(words.STATE_COUNT, state=say(words.EXCHANGE["returned"]), count=f"{returned:,}")
            self._add_chip(text, (), self._returned, returned=True)
        self._chips.addStretch(1)

    def _add_chip(
        self, text: str, states: tuple[CaseState, ...], chosen: bool, *, returned: bool = False
    ) -> None:
        chip = button(text, lambda: self._choose(states, returned), "chip")
        chip.setCheckable(True)
        chip.setChecked(chosen)
        self._group.addButton(chip)
        self._chips.addWidget(chip)

    def _choose(self, states: tuple[CaseState, ...], returned: bool) -> None:
        self._states, self._returned = states, returned
        self._ask()

    def _first_step(self) -> None:
        if self._query() == CaseQuery():
            self.page_wanted.emit("new")
            return
        self.search.clear()
        self.types.setCurrentIndex(0)
        self.show_states(())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what the form shows anyway where room is short."""
        super().resizeEvent(event)
        for column, width in _SHOWN_FROM.items():
            self.view.setColumnHidden(column, self.width() < px(width))
        spared = "exchange" if self._place.is_bureau else "office"
        self.view.setColumnHidden(list(words.COLUMNS).index(spared), True)

    # ------------------------------------------------------------ opening

    def _open(self, number: int) -> None:
        found = self.table.row_at(number)
        if found is not None:
            self.case_wanted.emit(found.uid)

    def _open_found(self, *, only_enter: bool = False) -> None:
        """Open the one contract that was found, or go to the table when there are several to choose from."""
        if self._waiting.isActive():
            self._ask()
        if self.table.rowCount() == 1 and not only_enter:
            self._open(0)
        else:
            self._enter_table()

    def _enter_table(self) -> None:
        if self.table.rowCount():
            self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Down in the search box go on to the table."""
        downwards = (Qt.Key.Key_Down, Qt.Key.Key_PageDown)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in downwards:
            self._open_found(only_enter=True)
            return True
        return super().eventFilter(watched, event)

    def take_focus(self) -> None:
        """Begin in the table, or in the search box where there is nothing to choose."""
        if self.table.rowCount():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.search.setFocus()

    def primary(self) -> None:
        """Open the chosen contract, or take the file that is being tried."""
        if self.importing.review is not None:
            self.importing.take()
        elif self.view.currentIndex().isValid():
            self._open(self.view.currentIndex().row())

    def find(self) -> bool:
        """Go to the search box."""
        self.importing.leave()
        self.search.setFocus()
        self.search.selectAll()
        return True

    def take_file(self, file: Path) -> None:
        """Try a contract file that was given at the start."""
        if not self._place.is_bureau:
            self.importing.take_file(file)

    def leave(self) -> bool:
        """Give up a file that is being tried."""
        self.importing.leave()
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept one contract file."""
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Try the file that was dropped."""
        file = _dropped(event)
        if file is not None:
            event.acceptProposedAction()
            self.importing.take_file(file)

    def go_back(self) -> bool:
        """Give the file up, or clear the search; then return home."""
        if self.importing.leave():
            return True
        if self.search.text():
            self.search.clear()
            return True
        return False


def _dropped(event: QDropEvent) -> Path | None:
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() in ENDINGS else None
