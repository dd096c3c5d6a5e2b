"""Shows the sheet over a locked window: asks for the register's password and keeps the keyboard until it is typed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from registrar_app.domain.errors import RegistrarError
from registrar_app.domain.text import Text
from registrar_app.services.keep_journal import note_unlocking
from registrar_app.services.open_desk import find_key_file, require_password
from registrar_app.ui.held_errors import holding_errors
from registrar_app.ui.operation import WRONG_SECRETS, beside, word_error
from registrar_app.ui.theme import arrange, hold_width, px
from registrar_app.ui.widgets.basics import Card, button, label, row
from registrar_app.ui.widgets.fitting import Flowing
from registrar_app.ui.widgets.steady_area import SteadyArea
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace

LOCKED = Text("已锁定", "Locked")
ASK = Text(
    "签名密钥已收回。输入数据库口令继续", "The signing key is put away. Type the register's password to go on"
)
ASK_WORKING = Text(
    "正在进行的工作会先完成，然后收回签名密钥。输入数据库口令继续",
    "Work that runs goes on to its end, then the signing key is put away. Type the register's password to go on",
)
ASK_PRACTICE = Text(
    "演练库的口令已经填好（{password}）：按回车解锁；改过口令的另输",
    "The practice register's password is filled in ({password}): press Enter; if you changed it, type yours",
)
ASK_READER = Text("输入只读口令继续", "Type the reader's password to go on")
PASSWORD = Text("数据库口令", "Password")
READER_PASSWORD = Text("只读口令", "Reader's password")
ASK_PIN = Text("签名口令与数据库口令不同，请另输", "The signing PIN is another word; type it too")
ASK_TOKEN_PIN = Text("请输入 USB 密钥的签名口令", "Type the USB key's PIN too")
PIN = Text("签名口令", "Signing PIN")
UNLOCK = Text("解锁", "Unlock")
WITHOUT_KEY = Text("不用签名密钥继续", "Go on without the signing key")
WAITS = Text("解锁后接着处理“{name}”", "“{name}” is taken as soon as it is unlocked")


@dataclass(frozen=True)
class Asked:
    """What is asked for, found out once: a window that opens while the register's folder is gone is covered all the same."""

    had_key: bool
    has_token: bool = False
    practice: str = ""
    """The password that is filled in; "" outside the practice world."""


class LockScreen(QWidget):
    """A sheet over a whole window that keeps the keyboard; ``opened()`` tells that the password was right."""

    opened = Signal()

    def __init__(self, place: Workplace, window: QWidget, asked: Asked, *, works: bool) -> None:
        super().__init__(window)
        self._had_key, self._wrong = asked.had_key, 0
        self.setObjectName("canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._place, self._window = place, window
        down = QVBoxLayout(self)
        arrange(down)
        card = Card(say(LOCKED))
        hold_width(card, 360)
        self._plain = ASK_READER if place.desk.reader else ASK
        self._ask = label(say(ASK_WORKING if works else self._plain), "muted", wrap=True)
        card.body.addWidget(self._ask)
        self.password, self.pin = QLineEdit(), QLineEdit()
        word = READER_PASSWORD if place.desk.reader else PASSWORD
        for editor, name in ((self.password, word), (self.pin, PIN)):
            editor.setEchoMode(QLineEdit.EchoMode.Password)
            editor.setPlaceholderText(say(name))
            editor.setAccessibleName(say(name))
            editor.returnPressed.connect(self.unlock)
            card.body.addWidget(editor)
        if asked.practice:  # whoever practises was never told one, and has nothing to hide
            card.body.insertWidget(1, label(say(ASK_PRACTICE, password=asked.practice), "muted", wrap=True))
            self.password.setText(asked.practice)
        self._waiting = label("", wrap=True)
        self._waiting.hide()
        card.body.addWidget(self._waiting)
        self._has_token = asked.has_token
        self.pin.setVisible(self._has_token)
        self.problem = label("", "problem", wrap=True)
        self.problem.hide()  # over a low dialog every line counts
        card.body.addWidget(self.problem)
        self.skip = button(say(WITHOUT_KEY), self.unlock_without_key, "link")
        self.skip.hide()
        self.unlock_button = button(say(UNLOCK), self.unlock, "primary")
        card.body.addLayout(row(self.skip, None, self.unlock_button))
        self._sheet = SteadyArea(_middle(card))  # a dialog may be smaller than the card
        down.addWidget(self._sheet)

    def covers(self, window: QObject) -> bool:
        """Whether it lies over this window; asks Qt nothing, for either may be half made or gone."""
        return window is self._window

    def cover(self) -> None:
        """Cover the window and take the keyboard."""
        self._before = QApplication.focusWidget()
        self._title = self._window.windowTitle()
        self._window.setWindowTitle(say(LOCKED))
        self._window.setEnabled(
            True
        )  # covering the window that it hangs on has disabled it with all it holds
        self._covered = [
            part
            for part in self._window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
            if part is not self and not part.isWindow() and part.isEnabled()
        ]
        for part in self._covered:
            part.setEnabled(False)
        self._window.installEventFilter(self)
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.password.setFocus()
        self.password.selectAll()
        self._sheet.settle()  # the words above take their lines before one can scroll past them
        for part in (
            self.unlock_button,
            self.password,
        ):  # over a dialog too low for both the password comes first
            self._sheet.show_part(part, px(10))

    def tell_waiting(self, name: str) -> None:
        """Say which file waits until it is unlocked."""
        self._waiting.setText(say(WAITS, name=name))
        self._waiting.show()

    def tell_key_away(self) -> None:
        """Say that no work is waited for any more."""
        self._ask.setText(say(self._plain))

    def unlock(self) -> None:
        """Uncover when the password is right and the signing key is there again."""
        if self._is_password_right() and (not self._had_key or self._load_key()):
            self._done()

    def unlock_without_key(self) -> None:
        """Uncover when the password is right; nothing can be signed until the register is opened anew."""
        if self._is_password_right():
            self._done()

    def _done(self) -> None:
        note_unlocking(self._place.desk, self._wrong)
        self.opened.emit()

    def _is_password_right(self) -> bool:
        try:
            program, desk, password = self._place.program, self._place.desk, self.password.text()
            beside(lambda: require_password(program, desk, password))
        except RegistrarError as error:
            self._wrong += error.code in WRONG_SECRETS
            self._tell(word_error(error), self.password)
            return False
        return True

    def _load_key(self) -> bool:
        desk, asked = self._place.desk, not self.pin.isHidden()
        if desk.key is not None:
            return True  # work has it still
        if self._has_token and not self.pin.text():  # a USB key counts wrong PINs: none is guessed
            self._tell(say(ASK_TOKEN_PIN), self.pin)
            self.skip.show()
            return False
        pin = self.pin.text() or self.password.text()
        try:
            keys = self._place.program.keys
            desk.key = beside(lambda: keys.load_key(find_key_file(desk.directory), pin))
        except RegistrarError as error:
            self._wrong += error.code in WRONG_SECRETS and asked
            self._tell(word_error(error) if asked or error.code != "KEY-PIN" else say(ASK_PIN), self.pin)
            self.skip.show()
            return False
        return True

    def uncover(self) -> None:
        """Let the window be seen and used again; what of it went meanwhile, the screen itself too, is left out."""
        if isValid(self):
            self._window.removeEventFilter(self)
            self.hide()
            self.deleteLater()
        if isValid(self._window) and self._window.windowTitle() == say(LOCKED):
            self._window.setWindowTitle(self._title)
        for part in self._covered:
            if isValid(part):
                part.setEnabled(True)
        if self._before is not None and isValid(self._before):
            self._before.setFocus()

    def take_over(self, gone: LockScreen) -> None:
        """Give back at the end what a lock screen had put away that is gone from the same window."""
        self._before = gone._before
        self._covered += gone._covered
        if self._title == say(LOCKED):
            self._title = gone._title

    def _tell(self, text: str, editor: QLineEdit) -> None:
        self.problem.setText(text)
        self.problem.show()
        editor.show()
        editor.setFocus()
        editor.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep every key: Esc would close a dialog that is covered."""
        event.accept()

    @holding_errors(answer=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window and above what is added to it; a covered dialog is not closed unanswered."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        elif event.type() == QEvent.Type.ChildAdded:
            self.raise_()
        elif event.type() == QEvent.Type.WindowTitleChange and self._window.windowTitle() != say(LOCKED):
            self._title = self._window.windowTitle()
            self._window.setWindowTitle(say(LOCKED))
        elif event.type() == QEvent.Type.Close and self._window.windowType() is Qt.WindowType.Dialog:
            event.ignore()
            return True
        return False


def _middle(card: QWidget) -> QWidget:
    """Return a card in the middle of all the room there is."""
    made = Flowing()
    down = QVBoxLayout(made)
    arrange(down, (4, 4, 4, 4))
    down.addStretch(1)
    across = row(None, card, None)
    arrange(across)
    down.addLayout(across)
    down.addStretch(2)
    return made
