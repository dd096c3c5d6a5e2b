"""Keeps the column beside the tabs (审核, 奖补政策), and how it becomes a tab's content where both have no room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from registrar_app.ui.theme import arrange, hold_width, px
from registrar_app.ui.widgets.fitting import scrolling

WIDTH = 348
_BOTH = 740
"""Width of the page, for 100 %, from which tabs and column stand beside each other."""
_NO_LIMIT = 16_777_215


class SideColumn(QWidget):
    """The panels under each other; ``page`` is the tab's content that they move into."""

    def __init__(self, panels: Sequence[QWidget], across: QHBoxLayout) -> None:
        super().__init__()
        self.setObjectName("scrolled")
        self._down, self._across = QVBoxLayout(self), across
        for panel in panels:
            self._down.addWidget(panel)
        self._down.addStretch(1)
        self.page: QScrollArea = scrolling(QWidget())
        self.is_tab = False
        self._move_beside()

    def minimumSizeHint(self) -> QSize:
        """Be as high as the panels in a tab, which scrolls; beside the tabs the panels scroll themselves."""
        least = super().minimumSizeHint()
        return QSize(least.width(), self.sizeHint().height()) if self.is_tab else least

    def follow_width(self, width: int) -> bool:
        """Stand where a page of this width has room; true when that is another place than before."""
        is_tab = width < px(_BOTH)
        if is_tab is self.is_tab:
            return False
        self.is_tab = is_tab
        self._move_into_tab() if is_tab else self._move_beside()
        self.show()
        return True

    def _move_into_tab(self) -> None:
        self._across.removeWidget(self)
        arrange(self._down, (22, 12, 8, 22), 12)
        self.setProperty("design_width", None)
        self.setMinimumWidth(0)
        self.setMaximumWidth(_NO_LIMIT)
        self.page.setWidget(self)

    def _move_beside(self) -> None:
        if self.page.widget() is self:
            self.page.takeWidget()
        arrange(self._down, (0, 14, 22, 14), 12)
        hold_width(self, WIDTH)
        self._across.addWidget(self)
