"""Keeps the strip of tabs over the form; what each tab shows is the page's."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QWidget

from registrar_app.domain.text import Text
from registrar_app.ui.theme import arrange
from registrar_app.ui.widgets.basics import button
from registrar_app.ui.widgets.flow_layout import FlowLayout
from registrar_app.ui.words import say

KEY = "Alt+{number}"
TIP = Text("{key}；Ctrl+Tab 下一页", "{key}; Ctrl+Tab: the next one")


class TabStrip(QFrame):
    """Words side by side, in two lines where there is no room, one of them chosen; ``choose(number)`` is called with the one pressed."""

    def __init__(self, names: Sequence[Text], choose: Callable[[int], object], *, left: int = 22) -> None:
        super().__init__()
        across = QHBoxLayout(self)
        arrange(across, (left, 6, 8, 0), 4)
        lines = QWidget()
        flow = FlowLayout(lines, 4)
        across.addWidget(lines, 1)
        group = QButtonGroup(self)
        self.tabs = []
        for number, text in enumerate(names):
            tab = button(say(text), lambda n=number: choose(n), "tab", tip=say(TIP, key=tab_key(number)))
            tab.setCheckable(True)
            tab.setChecked(number == 0)
            group.addButton(tab)
            flow.addWidget(tab)
            self.tabs.append(tab)

    @property
    def current(self) -> int:
        """The number of the chosen tab."""
        return next(number for number, tab in enumerate(self.tabs) if tab.isChecked())

    def show_tab(self, number: int) -> None:
        """Go to a tab as if it had been pressed."""
        self.tabs[number].click()

    def set_shown(self, number: int, *, shown: bool) -> None:
        """Show or hide a tab; that it is hidden while it is chosen is the caller's to mend."""
        self.tabs[number].setVisible(shown)

    def step(self, by: int) -> None:
        """Go to the next or previous tab, round and round, and put the keyboard there."""
        number = (self.current + by) % len(self.tabs)
        while self.tabs[number].isHidden():
            number = (number + by) % len(self.tabs)
        self.show_tab(number)
        self.tabs[number].setFocus()

    def rename(self, number: int, words: str) -> None:
        """Give a tab other words, such as a count that changed."""
        tab = self.tabs[number]
        if tab.text() != words:
            tab.setText(words)
            tab.setAccessibleName(words)


def tab_key(number: int) -> str:
    """Return the key that goes to a tab."""
    return KEY.format(number=number + 1)
