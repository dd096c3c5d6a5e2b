"""Keeps which columns the list shows, in which order and how wide, and remembers it; never anything a contract says."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHeaderView, QMenu

from registrar_app.services.case_columns import CASE_COLUMNS, LAYOUTS
from registrar_app.ui.contracts import list_words
from registrar_app.ui.held_errors import holding_errors
from registrar_app.ui.kept_settings import Settings
from registrar_app.ui.theme import percent, px
from registrar_app.ui.widgets.settling import Settling
from registrar_app.ui.widgets.table import TableView
from registrar_app.ui.words import language, say

OWN = "own"
STRETCHED = "name"
_LEAST_STRETCHED = 140
_WIDTHS = {
    "state": (104, 124), "name": (240, 240), "type": (84, 104), "seller": (150, 122), "buyer": (150, 122),
    "contract_value": (124, 120), "transaction_amount": (136, 132), "signed_on": (98, 98), "accepted_on": (98, 98),
    "registered_on": (98, 98), "slip_no": (168, 168), "official_no": (168, 168), "exchange": (84, 84),
    "office": (110, 100), "changed_at": (130, 130),
}  # fmt: skip
"""First widths for 100 %: in Chinese, in English."""
_SPARED_BELOW = {
    "signed_on": 1380, "slip_no": 1380, "official_no": 1380, "type": 1000, "transaction_amount": 1000,
    "registered_on": 1000, "changed_at": 1000,
}  # fmt: skip
"""Width of the page under which a task's layout leaves a column out: the form shows it anyway."""
_SPARED_FIRST = ("changed_at", "type", "registered_on", "transaction_amount")
"""What is left out besides, one after another, where the columns would not lie side by side."""
_BESIDE = 64
"""Of the page's width: its margins, and the list's border and scroll bar."""


class ListColumns(QObject):
    """The columns of one list. ``changed()``: others are wanted; ``sort_wanted(key, descending)``."""

    changed = Signal()
    sort_wanted = Signal(str, bool)

    def __init__(self, settings: Settings | None, *, is_bureau: bool) -> None:
        super().__init__()
        self._settings = settings
        self._left_out = "exchange" if is_bureau else "office"
        known = (*LAYOUTS, OWN)
        layout = str(self._read("layout") or "")
        self.layout = layout if layout in known else "register"
        self._width = 10_000
        self._is_filling = False
        self._dragged: dict[str, int] = {}

    # ------------------------------------------------------------ which

    def possible(self) -> list[str]:
        """Return every column that this register can show."""
        return [key for key in CASE_COLUMNS if key != self._left_out]

    def chosen(self) -> tuple[str, ...]:
        """Return the columns of the layout in their order, whether there is room or not."""
        possible = self.possible()
        usual = LAYOUTS[self.layout][1] if self.layout in LAYOUTS else LAYOUTS["register"][1]
        kept = self._read_json(f"order/{self.layout}")
        sound = [key for key in kept if key in possible] if isinstance(kept, list) else []
        return tuple(dict.fromkeys(sound)) or tuple(key for key in usual if key in possible)

    def shown(self) -> tuple[str, ...]:
        """Return the columns that are seen at the page's width, in their order."""
        if self.layout == OWN:
            return self.chosen()
        seen = [key for key in self.chosen() if self._width >= px(_SPARED_BELOW.get(key, 0))]
        widths = {key: self._width_of(key) for key in seen} | {STRETCHED: px(_LEAST_STRETCHED)}
        for key in _SPARED_FIRST:
            if key in seen and sum(widths[each] for each in seen) > self._width - px(_BESIDE):
                seen.remove(key)
        return tuple(seen)

    def follow_width(self, width: int) -> None:
        """Leave out what has no room at a width of the page."""
        before, self._width = self.shown(), width
        if self.shown() != before:
            self.changed.emit()

    def choose_layout(self, layout: str) -> None:
        """Show the columns of a task, or the user's own."""
        if layout == OWN and not self._read_json(f"order/{OWN}"):
            self._keep_json(f"order/{OWN}", list(self.chosen()))
        self.layout = layout
        self._keep("layout", layout)
        self.changed.emit()

    def toggle(self, key: str) -> bool:
        """Show a column or leave it out, which makes the layout the user's own; false when it is the last one."""
        present = list(self.shown())
        if key in present:
            present.remove(key)
        else:
            place = [k for k in self.possible() if k in (*present, key)].index(key)
            present.insert(place, key)
        if not present:
            return False
        self._keep_json(f"order/{OWN}", present)
        self.choose_layout(OWN)
        return True

    def reset(self) -> None:
        """Forget widths and orders."""
        self._dragged.clear()
        for name in ("widths", *(f"order/{layout}" for layout in (*LAYOUTS, OWN))):
            if self._settings is not None:
                self._settings.remove(f"list/{name}")
        self.changed.emit()

    # ------------------------------------------------------------ on the table

    def attach(self, view: TableView) -> None:
        """Follow what the user does to the head of a table."""
        self._view = view
        head = view.horizontalHeader()
        head.setSectionsMovable(True)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setMinimumSectionSize(px(40))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._take_order)
        self._settling = Settling(self, self._keep_widths)
        head.sectionMoved.connect(lambda *_: self._soon.start())
        head.sectionResized.connect(self._resized)
        view.viewport().installEventFilter(self)

    @holding_errors(answer=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Share the room anew when there is more or less of it; what goes out of sight keeps its widths."""
        if event.type() == QEvent.Type.Resize:
            self.lay_out(self._view.model().columns)
        elif event.type() == QEvent.Type.Hide:
            self._settling.finish()
        return super().eventFilter(watched, event)

    def lay_out(self, keys: Sequence[str]) -> None:
        """Give the table's columns their widths; the name takes the room that is left."""
        head = self._view.horizontalHeader()
        self._is_filling = True
        widths = {key: self._width_of(key) for key in keys}
        others = sum(width for key, width in widths.items() if key != STRETCHED)
        stretched = STRETCHED in widths and self._view.viewport().width() - others >= px(_LEAST_STRETCHED)
        for place, key in enumerate(keys):
            stretch = stretched and key == STRETCHED
            mode = QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.Interactive
            head.setSectionResizeMode(place, mode)
            if not stretch:
                head.resizeSection(place, widths[key])
        self._is_filling = False

    def _width_of(self, key: str) -> int:
        known = self._widths().get(key)
        return px(
            known if isinstance(known, int) and 20 <= known <= 2000 else _WIDTHS[key][language() == "en"]
        )

    def _resized(self, place: int, _: int, width: int) -> None:
        keys = self._view.model().columns
        stretches = self._view.horizontalHeader().sectionResizeMode(place) == QHeaderView.ResizeMode.Stretch
        if self._is_filling or stretches or place >= len(keys) or not self._view.isVisible():
            return
        self._dragged[keys[place]] = round(width * 100 / percent())
        self._settling.start()

    def _keep_widths(self) -> None:
        self._keep_json("widths", self._widths())
        self._dragged.clear()

    def _widths(self) -> dict[str, Any]:
        kept = self._read_json("widths")
        return (kept if isinstance(kept, dict) else {}) | self._dragged

    def _take_order(self) -> None:
        head, keys = self._view.horizontalHeader(), self._view.model().columns
        order = [keys[head.logicalIndex(place)] for place in range(len(keys))]
        if order == list(keys):
            return
        spared = [key for key in self.chosen() if key not in order]
        self._keep_json(f"order/{self.layout}", [*order, *spared])
        self.changed.emit()

    # ------------------------------------------------------------ the menu

    def fill_menu(self, menu: QMenu, sort: tuple[str, bool]) -> None:
        """Offer layouts, columns and the order."""
        menu.clear()
        _heading(menu, say(list_words.LAYOUT))
        layouts = QActionGroup(menu)
        for layout, name in (*((k, v[0]) for k, v in LAYOUTS.items()), (OWN, list_words.OWN_LAYOUT)):
            action = _checkable(menu, say(name), layout == self.layout)
            layouts.addAction(action)
            action.triggered.connect(lambda _=False, layout=layout: self.choose_layout(layout))
        menu.addSeparator()
        _heading(menu, say(list_words.SHOWN_COLUMNS))
        for key in self.possible():
            action = _checkable(menu, say(CASE_COLUMNS[key].title), key in self.shown())
            action.triggered.connect(lambda _=False, key=key: self.toggle(key))
        menu.addSeparator()
        self._fill_sorting(menu.addMenu(say(list_words.SORT_BY)), sort)
        menu.addAction(say(list_words.RESET_COLUMNS)).triggered.connect(lambda _=False: self.reset())

    def _fill_sorting(self, menu: QMenu, sort: tuple[str, bool]) -> None:
        action = _checkable(menu, say(list_words.NEWEST_FIRST), not sort[0])
        action.triggered.connect(lambda _=False: self.sort_wanted.emit("", False))
        for key in self.shown():
            for descending, name in ((False, list_words.ASCENDING), (True, list_words.DESCENDING)):
                words = say(name, column=say(CASE_COLUMNS[key].title))
                action = _checkable(menu, words, sort == (key, descending))
                action.triggered.connect(lambda _=False, k=key, d=descending: self.sort_wanted.emit(k, d))

    def show_sort(self, keys: Sequence[str], sort: tuple[str, bool]) -> None:
        """Mark the column by which the list is sorted."""
        order = Qt.SortOrder.DescendingOrder if sort[1] else Qt.SortOrder.AscendingOrder
        place = keys.index(sort[0]) if sort[0] in keys else -1
        self._view.horizontalHeader().setSortIndicator(place, order)

    # ------------------------------------------------------------ remembering

    def _read(self, name: str) -> Any:
        return self._settings.value(f"list/{name}") if self._settings is not None else None

    def _read_json(self, name: str) -> Any:
        try:
            return json.loads(str(self._read(name) or "null"))
        except ValueError:
            return None

    def _keep(self, name: str, value: str) -> None:
        if self._settings is not None:
            self._settings.setValue(f"list/{name}", value)

    def _keep_json(self, name: str, value: Any) -> None:
        self._keep(name, json.dumps(value))


def _heading(menu: QMenu, text: str) -> None:
    """Name a group: a task's layout and a column may have the same name."""
    menu.addAction(text).setEnabled(False)


def _checkable(menu: QMenu, text: str, checked: bool) -> QAction:
    action = menu.addAction(text)
    action.setCheckable(True)
    action.setChecked(checked)
    return action
