"""Keeps the menu at the foot of the rail: what concerns this PC and its register as a whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton

from registrar_app.domain.text import Text
from registrar_app.ui.theme import px
from registrar_app.ui.this_pc import words
from registrar_app.ui.widgets.basics import mark_first
from registrar_app.ui.words import say

_BETWEEN = 20
"""Pixels, for 100 %, between the longest words and the keys, where Qt leaves nearly none."""
Entry = tuple[Text, str, Callable[[], object]]
"""Words, key (or ""), work."""


def make_menu(opener: QPushButton, entries: Sequence[Entry], name: Text = words.THIS_PC) -> QMenu:
    """Return the menu, opened above its button; a menu of the button's own would set it apart from the rail's others."""
    menu = QMenu(opener)
    menu.setAccessibleName(say(name))
    for text, key, work in entries:
        action = menu.addAction(say(text))
        if key:  # shown only: the window binds it
            action.setText(
                f"{say(text)}\t{QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)}"
            )
        action.triggered.connect(lambda _=False, work=work: work())
    menu.aboutToShow.connect(lambda: menu.setMinimumWidth(menu.sizeHint().width() + px(_BETWEEN)))
    menu.aboutToShow.connect(lambda: mark_first(menu))
    opener.clicked.connect(lambda: menu.popup(opener.mapToGlobal(QPoint(0, -menu.sizeHint().height()))))
    return menu
