"""Keeps the tiles of the work bench: figures that lead to their contracts, then the user's own saved filters."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from registrar_app.domain.case_filter import CaseFilter, write_filter
from registrar_app.services.home_tiles import HomeTile
from registrar_app.services.list_ports import SavedFilter
from registrar_app.ui.home import words
from registrar_app.ui.theme import arrange, px
from registrar_app.ui.widgets.basics import TabStart, Tile, label
from registrar_app.ui.words import say

WIDE = 1060
"""Width of the content, for 100 %, from which all figures stand in one line."""
_MOST, _FEW = 8, 4


class HomeTiles(QWidget):
    """Figures in one line or two; own filters under them, counted one after the other so that nothing waits."""

    wanted = Signal(str)

    def __init__(self, count: Callable[[CaseFilter, Callable[[int | None], object]], object]) -> None:
        super().__init__()
        self._count = count
        self._grid = QGridLayout(self)
        arrange(self._grid, spacing=12)
        self._own_title = label(say(words.SAVED), "label")
        self._tab_start = TabStart(self)
        self.tiles: list[Tile] = []
        self.own: list[Tile] = []
        self._to_count: list[tuple[Tile, CaseFilter]] = []
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._count_next)

    def show_tiles(self, figures: Sequence[HomeTile], saved: Sequence[SavedFilter]) -> None:
        """Show other figures and filters; the filters' counts follow."""
        self._next.stop()
        for tile in (*self.tiles, *self.own):
            tile.hide()
            tile.deleteLater()
        self.tiles = [
            Tile(f"{one.count:,}", say(one.name), partial(self._go, one), one.tone) for one in figures
        ]
        self.own = [
            Tile(say(words.COUNTING), one.name, partial(self.wanted.emit, detail_of(one.filter)))
            for one in saved
        ]
        self._to_count = list(zip(self.own, (one.filter for one in saved), strict=True))
        self._own_title.setVisible(bool(saved))
        self._place()
        self._tab_start.lead([*self.tiles, *self.own])
        self._next.start()

    def _go(self, one: HomeTile) -> None:
        self.wanted.emit(one.page or detail_of(one.filter or CaseFilter()))

    def _count_next(self) -> None:
        if not self._to_count:
            return
        tile, asked = self._to_count.pop(0)

        def came(count: int | None) -> None:
            if tile in self.own:  # else other tiles were shown meanwhile
                tile.tell(f"{count:,}" if count is not None else "—")
                self._next.start()

        self._count(asked, came)

    def _place(self) -> None:
        columns = _MOST if self.width() >= px(WIDE) else _FEW
        for column in range(_MOST):
            self._grid.setColumnStretch(column, int(column < columns))
        line = 0
        for part in (self.tiles, self.own):
            if part is self.own and part:
                self._grid.addWidget(self._own_title, line, 0, 1, columns)
                line += 1
            for number, tile in enumerate(part):
                self._grid.addWidget(tile, line + number // columns, number % columns)
            line += -(-len(part) // columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tiles into as many lines as there is room for."""
        super().resizeEvent(event)
        self._place()


def detail_of(chosen: CaseFilter) -> str:
    """Return the wish for the list of contracts with a filter."""
    return f"contracts:{json.dumps(write_filter(chosen), ensure_ascii=False)}"
