"""Covers every window until the register's password is typed again (Ctrl+L, or after minutes without a touch).

The signing key is dropped from memory meanwhile and read anew; its PIN is asked for only where it is another word.
Work that runs goes on to its end behind the cover, and the key is dropped then: what was begun is not refused half way.
A dialog that waits for an answer is covered too, and keeps what was typed into it. No key, shortcut or press reaches
anything but the lock screens, whatever opens meanwhile. A lock screen that is taken from its window comes again, and no
error on the way leaves the lock open or ends the program.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication, QWidget

from registrar_app.domain.errors import RegistrarError
from registrar_app.services.open_desk import TOKEN_FILE, find_key_file
from registrar_app.services.practice import practice_password
from registrar_app.ui.held_errors import holding_errors
from registrar_app.ui.lock_screen import Asked, LockScreen
from registrar_app.ui.locked import tell_locked
from registrar_app.ui.running import running
from registrar_app.ui.workplace import Workplace

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


class Lock(QObject):
    """Covers all windows together, and those that open meanwhile; one right password uncovers them all."""

    _laid_open = Signal()

    def __init__(self, place: Workplace) -> None:
        """Keep whose desk it is."""
        super().__init__()
        self._place = place
        self._asked = Asked(had_key=False)
        self._is_closed = self._is_waiting = False
        self._laid_open.connect(
            self._cover_all, Qt.ConnectionType.QueuedConnection
        )  # not while the screen still goes, but before anything is painted
        running().ended.connect(self._work_ended)
        self.screens: list[LockScreen] = []
        self._gone: list[LockScreen] = []
        """Those that were deleted, until another lies over the same window and knows what they had put away."""

    @property
    def is_closed(self) -> bool:
        """Whether the windows are covered."""
        return self._is_closed

    def close(self) -> None:
        """Cover every window that is open, and put the signing key away, at once or when the work that runs has ended."""
        if self._is_closed:
            return
        self._is_closed = True
        self._asked = self._what_to_ask()
        tell_locked(True)
        self._is_waiting = self._asked.had_key and running().is_busy
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

    def _what_to_ask(self) -> Asked:
        desk = self._place.desk
        had_key = desk.key is not None
        try:
            has_token = had_key and find_key_file(desk.directory).name == TOKEN_FILE
            practice = practice_password(desk.directory) if desk.store.identity.practice else ""
        except (OSError, RegistrarError):  # its folder is gone: that is no reason to leave it open
            return Asked(had_key)
        return Asked(had_key, has_token, practice)

    def _cover_all(self) -> None:
        if not self._is_closed:
            return  # unlocked since it was wanted
        QApplication.instance().installEventFilter(self)
        while (popup := QApplication.activePopupWidget()) is not None and popup.close():
            pass  # a menu or a list of suggestions is not covered but goes
        windows = [
            each for each in QApplication.topLevelWidgets() if each.isVisible() and self._lies_open(each)
        ]
        for window in sorted(
            windows, key=_depth
        ):  # what hangs on a window comes after it, and takes the keyboard
            self._cover(window)

    @holding_errors(answer=True)  # what is not understood reaches nothing
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep all input from what is not a lock screen, and cover a window that opens, before it is seen.

        A part that was shown before it had a place is a window only until it gets one: its cover goes again. The filter
        is there no longer than the lock.
        """
        kind = event.type()
        if kind in _INPUT:
            return not isinstance(watched, QWindow) and not _is_in_screen(watched)
        if kind == QEvent.Type.Show and isinstance(watched, QWidget) and self._lies_open(watched):
            self._cover_opening(watched)
        elif kind == QEvent.Type.ParentChange:
            self._bare(watched)
        return False

    def _cover_opening(self, window: QWidget) -> None:
        try:
            self._cover(window)
        except Exception:
            self.screens = [each for each in self.screens if not each.covers(window)]
            QTimer.singleShot(0, window, window.hide)  # what cannot be covered is not shown
            raise

    def _lies_open(self, window: QWidget) -> bool:
        return _is_whole(window) and not any(screen.covers(window) for screen in self.screens)

    def _bare(self, part: QObject) -> None:
        for screens in (self.screens, self._gone):
            for screen in [each for each in screens if each.covers(part)]:
                if isinstance(part, QWidget) and not part.isWindow():
                    screens.remove(screen)
                    screen.uncover()

    def _cover(self, window: QWidget) -> None:
        screen = LockScreen(self._place, window, self._asked, works=self._is_waiting)
        screen.opened.connect(self._open)
        window.destroyed.connect(lambda: self._forget(screen))
        screen.destroyed.connect(lambda: self._lose(screen))
        self.screens.append(screen)
        screen.cover()
        for gone in [each for each in self._gone if each.covers(window)]:
            self._gone.remove(gone)
            screen.take_over(gone)

    def _forget(self, screen: LockScreen) -> None:
        """A window that is gone is covered no more."""
        if screen not in self.screens:
            return  # uncovered long before
        self.screens.remove(screen)
        if not self.screens and not self._gone:
            self.end()

    def _lose(self, screen: LockScreen) -> None:
        """Cover the window again whose lock screen was deleted with other parts of it."""
        if screen in self.screens:
            self.screens.remove(screen)
            self._gone.append(screen)
            self._laid_open.emit()

    def end(self) -> None:
        """Watch for no more windows: the program is leaving, and nothing opens any more that is this lock's to cover."""
        QApplication.instance().removeEventFilter(self)
        tell_locked(False)
        self.screens, self._gone = [], []
        self._is_closed = self._is_waiting = False

    def _open(self) -> None:
        QApplication.instance().removeEventFilter(self)
        tell_locked(False)
        self._is_closed = self._is_waiting = False
        screens, self.screens, self._gone = [*self._gone, *self.screens], [], []
        for screen in reversed(screens):  # the first knows where the keyboard was before all of them
            screen.uncover()


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
