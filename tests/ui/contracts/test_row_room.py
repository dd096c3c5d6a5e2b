"""Where the open filter bar leaves no room for the list, the page scrolls: five rows in the list, the filter when it is in hand."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLabel, QLineEdit, QStackedWidget, QWidget

from registrar_app.ui.contracts.row_room import RowRoom
from registrar_app.ui.widgets.fitting import page_area
from registrar_app.ui.widgets.table import TableView

ROWS = 20


class Page:
    """A bar of filters over a list, on a page."""

    def __init__(self, qtbot: Any, height: int) -> None:
        self.area, inner = page_area()
        qtbot.addWidget(self.area)
        self.bar, self.filter, self.chips = (
            QLabel("筛选", wordWrap=True),
            QLineEdit(),
            QLabel("状态", wordWrap=True),
        )
        self.bar.setFixedHeight(260)
        self.stack, self.view = QStackedWidget(), TableView()
        model = QStandardItemModel(self.area)
        for number in range(ROWS):
            model.appendRow(QStandardItem(f"合同 {number}"))
        self.view.setModel(model)
        self.stack.addWidget(self.view)
        for part in (self.filter, self.bar, self.chips):
            inner.addWidget(part)
        inner.addWidget(self.stack, 1)
        self.rows = RowRoom(self.area, self.chips, self.stack, self.view)
        self.area.resize(700, height)
        self.area.show()
        self.area.activateWindow()
        qtbot.waitUntil(self.area.isActiveWindow)

    def in_sight(self, part: QWidget, at: QRect) -> bool:
        seen = QRect(part.mapTo(self.area.viewport(), at.topLeft()), at.size())
        return self.area.viewport().rect().contains(seen)

    def seen_rows(self) -> int:
        inside = self.view.viewport()
        places = [self.view.visualRect(self.view.model().index(number, 0)) for number in range(ROWS)]
        return sum(inside.rect().contains(place) and self.in_sight(inside, place) for place in places)


@pytest.fixture
def low(dressed: Any, qtbot: Any) -> Page:
    return Page(qtbot, height=400)


def test_in_the_list_five_rows_are_in_sight(low: Page, qtbot: Any) -> None:
    low.rows.show(is_open=True)
    qtbot.waitUntil(lambda: low.area.verticalScrollBar().maximum() > 0)
    low.view.setFocus()
    qtbot.waitUntil(lambda: low.seen_rows() >= 5)


def test_a_filter_comes_back_into_sight_with_the_keyboard(low: Page, qtbot: Any) -> None:
    low.rows.show(is_open=True)
    qtbot.waitUntil(lambda: low.area.verticalScrollBar().maximum() > 0)
    low.view.setFocus()
    assert not low.in_sight(low.filter, low.filter.rect())
    low.filter.setFocus()
    qtbot.waitUntil(lambda: low.in_sight(low.filter, low.filter.rect()))


def test_with_the_bar_closed_or_with_room_the_page_stays_as_it_was(low: Page, qtbot: Any) -> None:
    low.rows.show(is_open=True)
    assert low.stack.minimumHeight() > 0
    low.rows.show(is_open=False)
    assert low.stack.minimumHeight() == 0
    high = Page(qtbot, height=740)
    high.rows.show(is_open=True)
    assert high.stack.minimumHeight() == 0
    assert high.stack.mapTo(high.area, QPoint(0, 0)).y() > 0
