"""Keeps enough rows of a list in sight while the open filter bar stands over it, where letters are large or the window low."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QTableView, QWidget

from registrar_app.ui.held_errors import holding_errors
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
        self._is_open = False
        for watched in (view, page.viewport(), above):
            watched.installEventFilter(self)
        page.verticalScrollBar().rangeChanged.connect(self._range_changed)
        QApplication.instance().focusChanged.connect(self._focus_moved)

    def show(self, *, is_open: bool) -> None:
        """Reckon anew as the bar is opened or closed."""
        self._is_open = is_open
        self.keep()

    def keep(self) -> None:
        """Reckon anew what room the list needs."""
        holder = self._holder
        inner, view, room = self._page.widget().layout(), self._view, self._page.viewport()
        row = view.verticalHeader().defaultSectionSize()
        head = view.horizontalHeader().sizeHint().height() + view.horizontalScrollBar().sizeHint().height()
        taken = max(holder.sizeHint().height(), holder.minimumHeight())
        others = inner.totalHeightForWidth(room.width()) - taken
        is_short = self._is_open and room.height() - others < head + _FEWEST * row
        needed = self._fill(head + _ROWS * row) if is_short else 0
        if needed != holder.minimumHeight():
            holder.setMinimumHeight(needed)

    def _fill(self, least: int) -> int:
        """Return a height that is enough, and with which what goes out of sight over the list goes whole."""
        inner, room = self._page.widget().layout(), self._page.viewport()
        margins, gap = inner.contentsMargins(), inner.spacing()
        below = [inner.itemAt(place) for place in range(inner.indexOf(self._holder) + 1, inner.count())]
        free = room.height() - px(_EDGE) - margins.bottom() - sum(i.sizeHint().height() + gap for i in below)
        above = self._above.heightForWidth(room.width() - margins.left() - margins.right()) + gap
        return next((height for height in (free - above, free) if height >= least), least)

    @holding_errors(answer=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the page and of what is over the list; show the whole list once the keyboard has come to it: under a press nothing moves."""
        if watched is not self._view:
            if event.type() == QEvent.Type.Resize:
                self.keep()
        elif event.type() == QEvent.Type.FocusIn:
            self._show_list()
        return False

    def _range_changed(self, least: int, most: int) -> None:
        self._show_list()

    def _show_list(self) -> None:
        if self._view.hasFocus() and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            slider = self._page.verticalScrollBar()
            slider.setValue(slider.maximum())

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        """Show the filter or the search that the keyboard has come to."""
        is_ours = now is not None and now is not self._view and self._page.isAncestorOf(now)
        if is_ours and self._page.isVisible() and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._page.ensureWidgetVisible(now)
