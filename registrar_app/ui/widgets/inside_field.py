"""Adds what stands inside a field: the sign of a search at its left, the cross that empties it at its right.

Qt's own cross stays as small as it is whatever the scale.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from registrar_app.domain.text import Text
from registrar_app.ui.held_errors import holding_errors
from registrar_app.ui.theme import px
from registrar_app.ui.widgets.basics import button, picture
from registrar_app.ui.words import say

CLEAR = Text("清空", "Clear")
_SIGN, _FROM_LEFT = 16, 10
_CROSS, _EDGE = 24, 3


def add_search_sign(editor: QLineEdit) -> None:
    """Show the sign of a search at the left; the style sheet leaves its room (role ``search``)."""
    sign = picture("search", "muted", _SIGN)
    sign.setParent(editor)
    sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    _Placing(editor, lambda: sign.move(px(_FROM_LEFT), (editor.height() - px(_SIGN)) // 2))


def add_clear_button(editor: QLineEdit) -> QPushButton:
    """Show a cross at the right while anything is typed, and return it; it is for the mouse, Tab passes over it."""
    cross = button("", editor.clear, "inside", icon_name="remove", tip=say(CLEAR))
    cross.setParent(editor)
    cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    cross.setCursor(Qt.CursorShape.ArrowCursor)
    cross.setVisible(bool(editor.text()))
    editor.textChanged.connect(lambda text: cross.setVisible(bool(text)))

    def place() -> None:
        side = px(_CROSS)
        editor.setTextMargins(0, 0, side - px(2 * _EDGE), 0)
        cross.setGeometry(editor.width() - side - px(_EDGE), (editor.height() - side) // 2, side, side)

    _Placing(editor, place)
    return cross


class _Placing(QObject):
    """Puts something in its place whenever the field has another size."""

    def __init__(self, editor: QLineEdit, place: Callable[[], object]) -> None:
        super().__init__(editor)
        self._place = place
        editor.installEventFilter(self)
        place()

    @holding_errors(answer=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Place it anew."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
        return super().eventFilter(watched, event)
