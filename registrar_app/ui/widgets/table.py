"""Keeps how every table of the window looks and moves: rows, one selection, Enter opens, sensible first widths."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from registrar_app.ui.theme import px


class TableView(QTableView):
    """A read-only table; ``opened(row)`` on Enter or double-click."""

    opened = Signal(int)
    row_changed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._size()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def setSelectionModel(self, selection: QItemSelectionModel) -> None:
        """Follow a selection; the titles follow none: to paint them Qt would go through every row that is chosen."""
        super().setSelectionModel(selection)
        head = self.horizontalHeader()
        head.setSelectionModel(QItemSelectionModel(selection.model(), head))

    def choose_row(self, row: int) -> None:
        """Choose one row and no other, whichever key is held: Qt's own call would take a Ctrl that is down to be meant for it."""
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.model().index(row, 0), flag.ClearAndSelect | flag.Rows)

    def rescale(self) -> None:
        """Follow the scale."""
        self._size()

    def _size(self) -> None:
        self.verticalHeader().setDefaultSectionSize(px(34))
        self.setIconSize(QSize(px(16), px(16)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the row that is looked at in sight when a message or what was chosen takes room from the table."""
        current = self.visualRect(self.currentIndex())
        was_in_sight = (
            current.isValid() and current.bottom() >= 0 and current.top() < event.oldSize().height()
        )
        super().resizeEvent(event)
        if was_in_sight:
            self.scrollTo(self.currentIndex())

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Tell which row is looked at."""
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.row_changed.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row."""
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers()
            and self.currentIndex().isValid()
        ):
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)
