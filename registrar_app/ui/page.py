"""Keeps what every page of the main window answers to: its keys, its head bar, and how it tells what happened."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from registrar_app.ui.operation import attempt
from registrar_app.ui.theme import arrange, hold_height
from registrar_app.ui.widgets.basics import clear
from registrar_app.ui.widgets.fitting import ElidedLabel


class HeadBar(QFrame):
    """The white bar on top: title, pills, a line under it, actions at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("head")
        hold_height(self, 70)
        across = QHBoxLayout(self)
        arrange(across, (22, 8, 22, 8), 8)
        left = QVBoxLayout()
        arrange(left, spacing=2)
        top = QHBoxLayout()
        arrange(top, spacing=8)
        self.title = ElidedLabel("title")
        self._pills = QHBoxLayout()
        arrange(self._pills, spacing=6)
        top.addWidget(self.title)
        top.addLayout(self._pills)
        top.addStretch(1)
        self.subtitle = ElidedLabel("muted", hide_empty=True)
        left.addStretch(1)
        left.addLayout(top)
        left.addWidget(self.subtitle, 0, Qt.AlignmentFlag.AlignLeft)
        left.addStretch(1)
        across.addLayout(left, 1)
        self._actions = QHBoxLayout()
        arrange(self._actions, spacing=6)
        across.addLayout(self._actions)

    def set_pills(self, pills: list[QLabel]) -> None:
        """Replace the pills."""
        clear(self._pills)
        for pill in pills:
            self._pills.addWidget(pill)

    def set_actions(self, actions: list[QWidget]) -> None:
        """Replace the actions."""
        clear(self._actions)
        for action in actions:
            self._actions.addWidget(action)


class Page(QWidget):
    """One page. What a page cannot do it leaves as it is here: nothing happens."""

    told = Signal(str, str)
    case_wanted = Signal(str)
    page_wanted = Signal(str)
    register_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.down = QVBoxLayout(self)
        arrange(self.down)
        self.head = HeadBar()
        self.down.addWidget(self.head)

    def attempt(self, work: Callable[[], Any]) -> Any:
        """Run short work; its error is told in the message bar and ``None`` comes back."""
        return attempt(work, self.told.emit)

    def refresh(self) -> None:
        """Show what the register says now (F5, and on entering)."""

    def take_focus(self) -> None:
        """Put the keyboard where the work on this page begins."""
        self.setFocus()

    def leave(self) -> bool:
        """Put everything away before another page is shown; false to stay."""
        return True

    def primary(self) -> None:
        """Ctrl+Enter."""

    def check(self) -> None:
        """F8."""

    def save(self) -> None:
        """Ctrl+S."""

    def find(self) -> bool:
        """Ctrl+F; true when the page has its own search."""
        return False

    def go_back(self) -> bool:
        """Esc; true when the page did something with it."""
        return False
