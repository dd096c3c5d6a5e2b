"""A table of very many rows: choosing all costs what choosing one costs, and the row in hand stays in sight."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication

from registrar_app.ui.widgets.table import TableView

ROWS = 1_000_000


class Many(QAbstractTableModel):
    """Rows that count how often they are asked whether they may be chosen."""

    asked = 0

    def rowCount(self, parent: Any = None) -> int:
        return ROWS

    def columnCount(self, parent: Any = None) -> int:
        return 3

    def data(self, index: QModelIndex, role: int = 0) -> Any:
        return "x" if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        self.asked += 1
        return super().flags(index)


def test_choosing_all_goes_through_none_of_them(dressed, qtbot) -> None:
    view, model = TableView(), Many()
    qtbot.addWidget(view)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setModel(model)
    view.show()
    QApplication.processEvents()
    model.asked = 0
    view.selectAll()
    view.grab()
    assert view.selectionModel().selection()[0].height() == ROWS
    assert model.asked < ROWS // 10


def _is_in_sight(view: TableView) -> bool:
    shown, current = view.viewport().rect(), view.visualRect(view.currentIndex())
    return shown.top() <= current.top() and current.bottom() <= shown.bottom()


def test_the_last_row_stays_in_sight_when_room_is_taken_and_one_that_was_left_is_not_fetched(
    dressed, qtbot
) -> None:
    view, model = TableView(), Many()
    qtbot.addWidget(view)
    view.setModel(model)
    view.resize(400, 500)
    view.show()
    view.setCurrentIndex(model.index(ROWS - 1, 0))
    view.resize(400, 300)
    assert _is_in_sight(view)
    view.scrollToTop()
    view.resize(400, 260)
    assert view.verticalScrollBar().value() == 0, "whoever looks elsewhere is not called back"
