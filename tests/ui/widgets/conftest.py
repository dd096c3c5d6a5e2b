"""An editor in a window of its own, with the focus in it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget


@pytest.fixture
def show(dressed, qtbot):
    def run(editor):
        window = QWidget()
        window.resize(500, 400)
        QVBoxLayout(window).addWidget(editor)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        editor.setFocus()
        editor.kept = window
        return editor

    return run
