"""Keeps enough rows of a list in sight while the open filter bar stands over it, where letters are large or the window low."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QTableView, QWidget

from registrar_app.ui.theme import px

_FEWEST, _ROWS = 3, 5
"""With fewer rows than the first beside the bar, the list is so high that it shows the second."""

_EDGE = 8


class RowRoom(QObject):
    """The room of a list on a page that scrolls; the page follows the keyboard to the list and back to the filters."""

    def __init__(self, page: QScrollArea, above: QWidget, holder: QWidget, view: QTableView) -> None:
        """Take the page, what stands over the list, the part that takes what room is left, and the list in that."""
        super().__init__(page)
        self._page, self._above, self._holder, self._view = page, above, holder, view
        view.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._focus_moved)

    def keep(self, *, is_open: bool) -> None:
        """Reckon anew, as the bar is opened or closed or the window has another size."""
        self._holder.setMinimumHeight(0)
        inner, view = self._page.widget().layout(), self._view
        row, room = view.verticalHeader().defaultSectionSize(), self._page.viewport()
        head = view.horizontalHeader().sizeHint().height() + view.horizontalScrollBar().sizeHint().height()
        needed = inner.totalHeightForWidth(room.width()) - self._holder.sizeHint().height()
        if is_open and room.height() - needed < head + _FEWEST * row:
            self._holder.setMinimumHeight(head + _ROWS * row)
            inner.activate()
            end = inner.totalHeightForWidth(room.width()) - room.height()
            lacking = self._above.y() - px(_EDGE) - end  # what is over that scrolls out of sight whole
            self._holder.setMinimumHeight(head + _ROWS * row + max(lacking, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the whole list once the keyboard has come to it; under a press nothing moves."""
        if event.type() == QEvent.Type.FocusIn and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            slider = self._page.verticalScrollBar()
            slider.setValue(slider.maximum())
        return False

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        """Show the filter or the search that the keyboard has come to."""
        is_ours = now is not None and now is not self._view and self._page.isAncestorOf(now)
        if is_ours and self._page.isVisible() and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._page.ensureWidgetVisible(now)
