"""A table of very many rows: choosing all of them costs what choosing one costs."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication

from registrar_app.ui.widgets.table import TableView

ROWS = 100_000


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
