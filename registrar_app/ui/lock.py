"""Covers the window until the register's password is typed again (Ctrl+L)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from registrar_app.domain.errors import RegistrarError
from registrar_app.domain.text import Text
from registrar_app.ui.operation import word_error
from registrar_app.ui.theme import arrange, hold_width
from registrar_app.ui.widgets.basics import Card, button, label, row
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace

LOCKED = Text("已锁定", "Locked")
ASK = Text("输入数据库口令继续", "Type the register's password to go on")
UNLOCK = Text("解锁", "Unlock")


class LockScreen(QWidget):
    """A sheet over the whole window that keeps the keyboard."""

    def __init__(self, place: Workplace, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._place, self._window = place, window
        down = QVBoxLayout(self)
        card = Card(say(LOCKED))
        hold_width(card, 360)
        card.body.addWidget(label(say(ASK), "muted"))
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.returnPressed.connect(self.unlock)
        card.body.addWidget(self.password)
        self.problem = label("", "problem", wrap=True)
        card.body.addWidget(self.problem)
        card.body.addLayout(row(None, button(say(UNLOCK), self.unlock, "primary")))
        down.addStretch(1)
        across = row(None, card, None)
        arrange(across)
        down.addLayout(across)
        down.addStretch(2)

    def cover(self) -> None:
        """Cover the window and take the keyboard."""
        self._window.centralWidget().setEnabled(False)
        self._window.installEventFilter(self)
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.password.setFocus()

    def unlock(self) -> None:
        """Uncover when the password is right."""
        try:
            self._place.program.keys.open_data_key(self._place.desk.directory, self.password.text())
        except RegistrarError as error:
            self.problem.setText(word_error(error))
            self.password.selectAll()
            return
        self._window.removeEventFilter(self)
        self._window.centralWidget().setEnabled(True)
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window and let no key reach it."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return event.type() in (QEvent.Type.Shortcut, QEvent.Type.ShortcutOverride)
