"""Keeps the editor of a place on the disk: typed, or chosen with the button in it or F2."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from registrar_app.domain.text import Text
from registrar_app.ui.theme import px
from registrar_app.ui.widgets.basics import button
from registrar_app.ui.widgets.editors import TextEditor
from registrar_app.ui.widgets.files import ask_file, ask_folder, ask_target
from registrar_app.ui.words import CHOOSE_FOLDER, say

CHOOSE = Text("选择 F2", "Choose F2")
CHOOSE_FILE, NEW_FILE = Text("选择文件", "Choose a file"), Text("存到", "Save to")
KEY_FILES = Text("密钥文件 (*.p12 *.json)", "Key files (*.p12 *.json)")
NEW_KEY_FILES = Text("密钥文件 (*.p12)", "Key files (*.p12)")

Ask = Callable[[QWidget, str], str]


class PathEditor(TextEditor):
    """A path as text; ``ask(parent, from)`` opens the system's dialog and returns what was chosen, or ""."""

    KEPT_RIGHT = 78

    def __init__(self, ask: Ask) -> None:
        super().__init__()
        self._ask = ask
        self.choose_button = button(say(CHOOSE), self.choose, "link")
        self.choose_button.setParent(self)
        # F2 does it; Tab goes on to the next question
        self.choose_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.choose_button.setCursor(Qt.CursorShape.PointingHandCursor)

    def choose(self) -> None:
        """Let the user choose, beginning where the typed path leads."""
        chosen = self._ask(self.window(), self.text().strip())
        if chosen:
            self.setText(str(Path(chosen)))
            self._tell()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 chooses."""
        if event.key() == Qt.Key.Key_F2:
            self.choose()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the right."""
        super().resizeEvent(event)
        self.choose_button.ensurePolished()
        room = px(self.KEPT_RIGHT)
        self.setTextMargins(0, 0, room, 0)
        wide = min(self.choose_button.sizeHint().width(), room)
        self.choose_button.setGeometry(self.width() - wide - px(11), px(2), wide, self.height() - px(4))


def folder_editor() -> PathEditor:
    """Return an editor of a folder."""
    return PathEditor(lambda over, at: ask_folder(over, say(CHOOSE_FOLDER), at))


def key_file_editor() -> PathEditor:
    """Return an editor of a key file that is there."""
    return PathEditor(lambda over, at: ask_file(over, say(CHOOSE_FILE), at, say(KEY_FILES)))


def new_key_editor() -> PathEditor:
    """Return an editor of a key file that is to be made."""
    return PathEditor(lambda over, at: ask_target(over, say(NEW_FILE), at, say(NEW_KEY_FILES))[0])
