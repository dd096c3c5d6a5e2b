"""On Linux desktops a field claims Ctrl+E for itself; what the program does with it comes first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from registrar_app.ui.composing import composing

CONTROL = Qt.KeyboardModifier.ControlModifier


class LinuxField(QLineEdit):
    """A field as it is under X11 and Wayland: it claims the key that goes to the end of its line."""

    def __init__(self) -> None:
        super().__init__()
        self.edited: list[int] = []

    def event(self, event: QEvent) -> bool:
        is_claim = event.type() == QEvent.Type.ShortcutOverride
        if is_claim and isinstance(event, QKeyEvent) and event.modifiers() == CONTROL:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Control:
            self.edited.append(event.key())


@pytest.fixture
def field(dressed: Any, qtbot: Any) -> Iterator[LinuxField]:
    window = QWidget()
    qtbot.addWidget(window)
    field = LinuxField()
    QVBoxLayout(window).addWidget(field)
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus, timeout=20_000)
    qtbot.waitUntil(lambda: not composing()._is_filtering)  # the test before may have composed just now
    yield field
    window.close()


def test_exporting_by_key_acts_while_a_field_has_the_keyboard(field: Any, qtbot: Any) -> None:
    acted: list[str] = []
    QShortcut(QKeySequence("Ctrl+E"), field.window(), lambda: acted.append("exported"))
    qtbot.keyClick(field, Qt.Key.Key_E, CONTROL)
    assert (acted, field.edited) == (["exported"], [])


def test_where_the_program_has_no_such_key_the_field_has_it(field: Any, qtbot: Any) -> None:
    qtbot.keyClick(field, Qt.Key.Key_E, CONTROL)
    assert field.edited == [Qt.Key.Key_E]
