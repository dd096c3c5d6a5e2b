"""Covers every window until the register's password is typed again (Ctrl+L, or after minutes without a touch).

The signing key is dropped from memory meanwhile and read anew; its PIN is asked for only where it is another word.
Work that runs goes on to its end behind the cover, and the key is dropped then: what was begun is not refused half way.
A dialog that waits for an answer is covered too, and keeps what was typed into it. No key, shortcut or press reaches
anything but the lock screens, whatever opens meanwhile.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from registrar_app.domain.errors import RegistrarError
from registrar_app.domain.text import Text
from registrar_app.services.keep_journal import note_unlocking
from registrar_app.services.open_desk import TOKEN_FILE, find_key_file, require_password
from registrar_app.services.practice import practice_password
from registrar_app.ui.locked import tell_locked
from registrar_app.ui.operation import WRONG_SECRETS, beside, word_error
from registrar_app.ui.running import running
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
_INPUT = {
    QEvent.Type.Shortcut,
    QEvent.Type.ShortcutOverride,
    QEvent.Type.KeyPress,
    QEvent.Type.KeyRelease,
    QEvent.Type.InputMethod,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
    QEvent.Type.ContextMenu,
    QEvent.Type.ToolTip,
    QEvent.Type.DragEnter,
    QEvent.Type.Drop,
}
"""What only a lock screen may be given while it is locked."""


class LockScreen(QWidget):
    """A sheet over a whole window that keeps the keyboard; ``opened()`` tells that the password was right."""

    opened = Signal()

    def __init__(self, place: Workplace, window: QWidget, *, had_key: bool, works: bool) -> None:
        super().__init__(window)
        self._had_key, self._wrong = had_key, 0
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
        self._offer_practice_password(card)
        self._waiting = label("", wrap=True)
        self._waiting.hide()
        card.body.addWidget(self._waiting)
        self._has_token = had_key and find_key_file(place.desk.directory).name == TOKEN_FILE
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

    def _offer_practice_password(self, card: Card) -> None:
        """Fill in the password of the practice world: whoever practises was never told one, and has nothing to hide."""
        desk = self._place.desk
        known = practice_password(desk.directory) if desk.store.identity.practice else ""
        if known:
            card.body.insertWidget(1, label(say(ASK_PRACTICE, password=known), "muted", wrap=True))
            self.password.setText(known)

    def cover(self) -> None:
        """Cover the window and take the keyboard."""
        self._before = QApplication.focusWidget()
        if self._before is not None:
            self._before.destroyed.connect(self._forget)
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
        """Let the window be seen and used again."""
        self._window.removeEventFilter(self)
        self._window.setWindowTitle(self._title)
        for part in self._covered:
            part.setEnabled(True)
        self.hide()
        if self._before is not None:
            self._before.setFocus()
        self.deleteLater()

    def _forget(self) -> None:
        self._before = None

    def _tell(self, text: str, editor: QLineEdit) -> None:
        self.problem.setText(text)
        self.problem.show()
        editor.show()
        editor.setFocus()
        editor.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep every key: Esc would close a dialog that is covered."""
        event.accept()

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


class Lock(QObject):
    """Covers all windows together, and those that open meanwhile; one right password uncovers them all."""

    def __init__(self, place: Workplace) -> None:
        """Keep whose desk it is."""
        super().__init__()
        self._place = place
        self._had_key = self._is_waiting = False
        running().ended.connect(self._work_ended)
        self.screens: list[LockScreen] = []

    @property
    def is_closed(self) -> bool:
        """Whether the windows are covered."""
        return bool(self.screens)

    def close(self) -> None:
        """Cover every window that is open, and put the signing key away, at once or when the work that runs has ended."""
        if self.is_closed:
            return
        self._had_key = self._place.desk.key is not None
        tell_locked(True)
        self._is_waiting = self._had_key and running().is_busy
        try:
            if not self._is_waiting:
                self._place.desk.put_key_away()
        finally:
            self._cover_all()

    def tell_waiting(self, name: str) -> None:
        """Say on every screen which file waits."""
        for screen in self.screens:
            screen.tell_waiting(name)

    def _work_ended(self) -> None:
        if self._is_waiting:
            self._is_waiting = False
            self._place.desk.put_key_away()
            for screen in self.screens:
                screen.tell_key_away()

    def _cover_all(self) -> None:
        while (popup := QApplication.activePopupWidget()) is not None and popup.close():
            pass  # a menu or a list of suggestions is not covered but goes
        windows = [each for each in QApplication.topLevelWidgets() if each.isVisible() and _is_whole(each)]
        for window in sorted(
            windows, key=_depth
        ):  # what hangs on a window comes after it, and takes the keyboard
            self._cover(window)
        QApplication.instance().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep all input from what is not a lock screen, and cover a window that opens, before it is seen.

        A part that was shown before it had a place is a window only until it gets one: its cover goes again. The filter
        is there no longer than the lock.
        """
        kind = event.type()
        if kind in _INPUT:
            return not isinstance(watched, QWindow) and not _is_in_screen(watched)
        if kind == QEvent.Type.Show and isinstance(watched, QWidget) and self._lies_open(watched):
            self._cover(watched)
        elif kind == QEvent.Type.ParentChange and isinstance(watched, QWidget) and not watched.isWindow():
            self._bare(watched)
        return False

    def _lies_open(self, window: QWidget) -> bool:
        return _is_whole(window) and all(screen.parentWidget() is not window for screen in self.screens)

    def _bare(self, part: QWidget) -> None:
        for screen in [each for each in self.screens if each.parentWidget() is part]:
            self.screens.remove(screen)
            screen.uncover()

    def _cover(self, window: QWidget) -> None:
        screen = LockScreen(self._place, window, had_key=self._had_key, works=self._is_waiting)
        screen.opened.connect(self._open)
        window.destroyed.connect(lambda: self._forget(screen))
        self.screens.append(screen)
        screen.cover()

    def _forget(self, screen: LockScreen) -> None:
        """A window that is gone is covered no more."""
        if screen not in self.screens:
            return  # uncovered long before
        self.screens.remove(screen)
        if not self.screens:
            self.end()

    def end(self) -> None:
        """Watch for no more windows: the program is leaving, and nothing opens any more that is this lock's to cover."""
        QApplication.instance().removeEventFilter(self)
        tell_locked(False)
        self.screens, self._is_waiting = [], False

    def _open(self) -> None:
        QApplication.instance().removeEventFilter(self)
        tell_locked(False)
        self._is_waiting = False
        screens, self.screens = self.screens, []
        for screen in reversed(screens):  # the first knows where the keyboard was before all of them
            screen.uncover()


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


def _is_in_screen(watched: QObject) -> bool:
    part: QObject | None = watched
    while part is not None and not isinstance(part, LockScreen):
        part = part.parent()
    return part is not None


def _depth(window: QWidget) -> int:
    """Return on how many parts a window hangs."""
    parent = window.parentWidget()
    return 0 if parent is None else 1 + _depth(parent)


def _is_whole(window: QWidget) -> bool:
    """Whether it is a window with a title; lists and tips that hang on one go by themselves."""
    return window.windowType() in (Qt.WindowType.Window, Qt.WindowType.Dialog, Qt.WindowType.Tool)
