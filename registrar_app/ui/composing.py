"""Keeps what an input method composes in a field: while it does, no key acts or leaves the field, and nothing of it is lost.

An input method usually keeps its keys to itself; some pass keys on that they have no use for, or the one that ended the
composing. The watch listens at the field that has the keyboard; only while something is composed it filters the whole
application, since a filter there is asked about every paint.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from shiboken6 import isValid

from registrar_app.ui.held_errors import holding_errors

FOLLOWS_TYPING = "follows_typing"
"""Property of a list that shows what the typing in a field finds, and so changes when what is composed is put in."""
_SAME_PRESS_MS = 30
"""How long after the end of the composing a key counts as the one that ended it; nobody presses two so close together."""
_PATIENCE = 2
"""How often the same key is kept while nothing is heard of the method."""
_KEYS = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}
_PRESSES = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TabletPress}
_ENDS = {QEvent.Type.FocusAboutToChange, QEvent.Type.Close, QEvent.Type.Drop, QEvent.Type.ContextMenu}
"""Before these what is composed is put into its field; a window is told of the first before its field is."""
_LEAVES = {QEvent.Type.FocusAboutToChange, QEvent.Type.FocusOut}
"""At these of the field Qt has asked the method to commit, whatever came of it."""
_SHORT = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class Composing(QObject):
    """The one watch of the program; ``touched()`` tells of every sign of life that no key event tells of."""

    touched = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._field: QWidget | None = None
        """The field that has the keyboard."""
        self._composed = self._thrown_away = ""
        self._is_filtering = False
        self._kept: list[QKeyCombination] = []
        """The keys that were kept since the method said anything."""
        self._same_press = QTimer(self)
        self._same_press.setSingleShot(True)
        self._same_press.setInterval(_SAME_PRESS_MS)
        self._same_press.timeout.connect(self._filter_no_more)
        application = QApplication.instance()
        application.focusChanged.connect(lambda _, now: self._listen(now))
        self._listen(QApplication.focusWidget())

    @property
    def is_composing(self) -> bool:
        """Whether something is composed that is not in its field yet."""
        return bool(self._composed)

    def commit(self) -> None:
        """Put what is composed into its field, as a click elsewhere does."""
        if self._composed:
            QGuiApplication.inputMethod().commit()  # many throw away what was not chosen yet
            self._put_in()

    def _put_in(self) -> None:
        """Put in what the input method did not: it threw it away, is gone, or busy with another field."""
        composed, field = self._composed or self._thrown_away, self._field
        self._thrown_away = ""
        if composed and field is not None and isValid(field):
            event = QInputMethodEvent()
            event.setCommitString(composed)
            QApplication.sendEvent(field, event)

    # ------------------------------------------------------------ listening

    def _listen(self, field: QWidget | None) -> None:
        if field is self._field:
            return
        if self._field is not None and isValid(self._field):
            self._put_in()
            self._field.removeEventFilter(self)
        self._field = None
        self._follow("", "")
        self._thrown_away = ""
        if field is not None and not isinstance(field, QAbstractItemView):  # a table hands it on to an editor
            self._field = field
            field.installEventFilter(self)

    def _follow(self, composed: str, committed: str) -> None:
        """Take note of what the method shows, and of what it threw away in this turn, perhaps since the field is left."""
        before, self._composed = self._composed, composed
        if composed == before:
            return  # the same event, heard at the field too
        self._thrown_away = before if not composed and not committed else ""
        if composed:
            self._same_press.stop()
            if not self._is_filtering:
                self._is_filtering = True
                QApplication.instance().installEventFilter(self)
        elif before:
            self._same_press.start()
            QTimer.singleShot(0, self, self._let_go)

    def _let_go(self) -> None:
        self._thrown_away = ""  # by the user, who cancelled it

    def _filter_no_more(self) -> None:
        self._is_filtering = False
        QApplication.instance().removeEventFilter(self)

    # ------------------------------------------------------------ events

    @holding_errors(answer=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep keys from everything while something is composed, and put it in before anything else happens."""
        kind = event.type()
        if kind == QEvent.Type.InputMethod:
            if watched is self._field and isinstance(event, QInputMethodEvent):
                self.touched.emit()
                self._kept.clear()
                self._follow(event.preeditString(), event.commitString())
            return False
        if not self._is_filtering:
            return False
        if kind in _KEYS and isinstance(event, QKeyEvent):
            return self._keeps(event)
        if kind in _PRESSES and self._composed and isinstance(watched, QWidget):
            self.commit()
            return _follows_typing(watched)  # its lines are others now
        if kind in _LEAVES and watched is self._field:
            self._put_in()
        elif kind in _ENDS:
            self.commit()
        return False

    def _give_up(self) -> None:
        """Put in what is composed and keep no more keys: of a method that died nothing more is heard."""
        self.commit()
        self._same_press.stop()
        self._filter_no_more()

    def _keeps(self, event: QKeyEvent) -> bool:
        """Whether a key is kept from field and window: all but writing, which is only kept from being a shortcut.

        One that is pressed a third time, without a sign of the method meanwhile, acts: the method has died.
        """
        if locks(event):
            self.commit()
            return False
        key = event.keyCombination()
        if self._composed and self._kept[-_PATIENCE:] == [key] * _PATIENCE and not event.isAutoRepeat():
            self._give_up()
            return False
        writes = event.text().isprintable() and bool(event.text()) and not event.modifiers() & _SHORT
        if event.type() == QEvent.Type.KeyPress:
            self.touched.emit()
            self._kept.append(key)
            if writes:  # the method leaves it to the field, after what was composed
                self.commit()
                return False
        event.accept()
        return True


def locks(event: QKeyEvent) -> bool:
    """Whether it is the key that locks the windows (Ctrl+L), which nothing may keep."""
    return event.key() == Qt.Key.Key_L and event.modifiers() == Qt.KeyboardModifier.ControlModifier


def _follows_typing(watched: QWidget) -> bool:
    part: QWidget | None = watched
    while part is not None and not part.property(FOLLOWS_TYPING):
        part = None if part.isWindow() else part.parentWidget()
    return part is not None


@cache
def composing() -> Composing:
    """Return the program's one watch, begun when it is first asked for."""
    return Composing()
