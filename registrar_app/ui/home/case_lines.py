"""Keeps the lines of contracts on the work bench: a name to press, the parties, and what else a card says of each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLayout, QSizePolicy, QWidget

from registrar_app.services.ports import CaseRow
from registrar_app.ui.home import words
from registrar_app.ui.theme import arrange, px
from registrar_app.ui.widgets.basics import PlainButton
from registrar_app.ui.widgets.fitting import ElidedLabel
from registrar_app.ui.words import say

_PARTS = (3, 2)
"""How name and parties share the room that the rest of a line leaves."""


class NameLink(PlainButton):
    """A contract's name to be pressed, cut with … where there is less room; the tooltip then has it whole."""

    def __init__(self, name: str, pressed: Callable[[], object]) -> None:
        super().__init__(name)
        self._name = name
        self.setProperty("role", "link")
        self.setAutoDefault(False)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _=False: pressed())

    def tell(self, name: str) -> None:
        """Show another name."""
        self._name = name
        self.setAccessibleName(name)
        self.setText(name)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Ask for the whole name."""
        return QSize(self.fontMetrics().horizontalAdvance(self._name) + px(4), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Let the layout make it narrow."""
        return QSize(px(60), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the name as fits."""
        super().resizeEvent(event)
        shown = self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, self.width())
        if shown != self.text():
            self.setText(shown)
            self.setToolTip(self._name if shown != self._name else "")


class CaseLines(QGridLayout):
    """Lines whose columns stand under each other."""

    def __init__(self) -> None:
        super().__init__()
        arrange(self, spacing=12)
        self._count = 0
        for column, part in enumerate(_PARTS):
            self.setColumnStretch(column, part)

    def setSpacing(self, spacing: int) -> None:
        """Keep the lines closer than the columns, at every scale."""
        self.setHorizontalSpacing(spacing)
        self.setVerticalSpacing(spacing // 2)

    def add(self, found: CaseRow, opened: Callable[[], object], *parts: QWidget | QLayout | None) -> None:
        """Add a line; ``parts`` stand right of name and parties, ``None`` leaves a place empty."""
        number, self._count = self._count, self._count + 1
        name = NameLink(found.name or say(words.UNNAMED), opened)
        self.addWidget(name, number, 0, Qt.AlignmentFlag.AlignLeft)
        parties = ElidedLabel("muted", " → ".join(part for part in (found.seller, found.buyer) if part))
        parties.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.addWidget(parties, number, 1)
        for column, part in enumerate(parts, len(_PARTS)):
            if isinstance(part, QLayout):
                self.addLayout(part, number, column)
            elif part is not None:
                side = Qt.AlignmentFlag.AlignRight if part.property("role") == "pill" else Qt.AlignmentFlag(0)
                self.addWidget(part, number, column, side)
