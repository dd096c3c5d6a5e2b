"""Keeps what every page of the main window answers to: its keys, its head bar, and how it tells what happened."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from registrar_app.domain.text import Text
from registrar_app.ui.operation import Operations, Progress, attempt
from registrar_app.ui.theme import arrange, hold_height, px
from registrar_app.ui.widgets.basics import TabStart, button, clear
from registrar_app.ui.widgets.fitting import ElidedLabel, leave_key_out, whole_words, width_with_key
from registrar_app.ui.words import say

MORE = Text("更多", "More")
FOLDS = "folds"
"""Property of an action that a menu of the head has too, so that it may be left out where room is short."""
_FAIR_TITLE, _LEAST_TITLE, _LEAST_PILL, _LEAST = 150, 64, 64, 240
"""Width for which actions are left out, that for which even pills are cut, and the least one of a head, for 100 %."""
_GAP = 8
_PUT_AWAY = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
"""Told apart from an action that was never shown yet."""


class HeadBar(QFrame):
    """The white bar on top: title, pills, a line under it, actions at the right.

    Where room is short the title is cut first, then the actions that a menu has too are left out, then the keys behind
    those that stay, then actions go into a menu of the head's own, then the further pills stand on the line under the
    title, then pills are cut; no action is ever cut.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("head")
        hold_height(self, 70)
        across = QHBoxLayout(self)
        arrange(across, (22, 8, 22, 8), _GAP)
        left = QVBoxLayout()
        arrange(left, spacing=2)
        top = QHBoxLayout()
        arrange(top, spacing=_GAP)
        self.title = ElidedLabel("title")
        self._pills = QHBoxLayout()
        arrange(self._pills, spacing=6)
        top.addWidget(self.title)
        top.addLayout(self._pills)
        top.addStretch(1)
        self.subtitle = ElidedLabel("muted", hide_empty=True)
        self._pills_below, lower = QHBoxLayout(), QHBoxLayout()
        arrange(self._pills_below, spacing=6)
        arrange(lower, spacing=_GAP)
        lower.addLayout(self._pills_below)
        lower.addWidget(self.subtitle)
        lower.addStretch(1)
        left.addStretch(1)
        left.addLayout(top)
        left.addLayout(lower)
        left.addStretch(1)
        across.addLayout(left, 1)
        self.more = self._menu_button()
        across.addWidget(self.more)
        self._actions = QHBoxLayout()
        arrange(self._actions, spacing=6)
        across.addLayout(self._actions)
        self._start = TabStart(self)
        self._shown_pills: list[QLabel] = []
        self._below: list[QLabel] = []
        """The pills that stand under the title for want of room."""
        self._shown_actions: list[QWidget] = []
        self._in_menu: list[QPushButton] = []
        """The actions that are in the menu for want of room."""

    def _menu_button(self) -> QPushButton:
        made = button("", lambda: None, icon_name="more", tip=say(MORE))
        menu = QMenu(made)
        menu.aboutToShow.connect(self._fill_menu)
        made.setMenu(menu)
        made.hide()
        return made

    def _fill_menu(self) -> None:
        menu = self.more.menu()
        menu.clear()
        for action in self._in_menu:
            line = menu.addAction(whole_words(action).replace("  ", "\t"))
            line.setEnabled(action.isEnabled())
            line.triggered.connect(lambda _=False, action=action: action.click())

    def set_pills(self, pills: list[QLabel]) -> None:
        """Replace the pills."""
        clear(self._pills)
        clear(self._pills_below)
        self._shown_pills, self._below = pills, []
        for pill in pills:
            self._pills.addWidget(pill)
        self._share_room()

    def set_actions(self, actions: list[QWidget]) -> None:
        """Replace the actions."""
        clear(self._actions)
        self._shown_actions, self._in_menu = actions, []
        for action in actions:
            self._actions.addWidget(action)
        self._start.lead([self.more, *actions])
        self._share_room()

    def minimumSizeHint(self) -> QSize:
        """Let the window be narrower than the parts that are shown now: some of them go then."""
        return QSize(px(_LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share_room()

    def event(self, event: QEvent) -> bool:
        """Share the room anew when words or the scale have changed."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._share_room()
        return super().event(event)

    def _share_room(self) -> None:
        """Leave out actions, then the keys of those that stay, then cut pills, until all that is shown has room."""
        for part in (*self._shown_pills, *self._shown_actions):
            part.ensurePolished()  # the style sheet's letters are larger than the plain ones
        margins = self.layout().contentsMargins()
        room = self.width() - margins.left() - margins.right() - px(_GAP)
        pills = [pill.sizeHint().width() for pill in self._shown_pills]
        title = self.title.sizeHint().width()
        wanted = sum(pills) + px(_GAP) * (1 + len(pills))
        folded = self._width_of_actions(folded=False) + wanted + min(title, px(_FAIR_TITLE)) > room
        for action in self._shown_actions:
            if action.property(FOLDS):
                action.setHidden(folded)
        least = wanted + min(title, px(_LEAST_TITLE))
        short = self._width_of_actions(folded=folded) + least > room
        for action in self._shown_actions:
            if isinstance(action, QAbstractButton):
                leave_key_out(action, short)
        lacking = self._width_of_actions(folded=folded, short=short) + least - room
        lacking -= self._put_in_menu(lacking)
        shown = list(zip(self._shown_pills, pills, strict=True))
        lacking -= self._put_below(lacking, shown[1:])
        for pill, width in reversed([each for each in shown if each[0] not in self._below]):
            given = max(min(width, width - lacking), min(width, px(_LEAST_PILL)))
            lacking -= width - given
            pill.setMaximumWidth(given)  # a least width would count as wanted ever after

    def _put_below(self, lacking: int, pills: list[tuple[QLabel, int]]) -> int:
        """Put pills on the line under the title, from the last one back, while room is lacking; return the room that gives."""
        below, given = list[QLabel](), 0
        for pill, width in reversed(pills):
            if lacking > given:
                below.insert(0, pill)
                pill.setMaximumWidth(width)
                given += width + px(_GAP)
        if below != self._below:
            self._below = below
            for pill in self._shown_pills:
                for line in (self._pills, self._pills_below):
                    line.removeWidget(pill)
                (self._pills_below if pill in below else self._pills).addWidget(pill)
        return given

    def _put_in_menu(self, lacking: int) -> int:
        """Put plain actions into the menu, the primary one never, while room is lacking; return the room that gives."""
        plain = [made for made in self._shown_actions[:-1] if isinstance(made, QPushButton)]
        free = [made for made in plain if made.menu() is None and not made.property(FOLDS)]
        free = [made for made in free if made in self._in_menu or not _is_put_away(made)]
        put, given = list[QPushButton](), 0
        for made in free:
            if lacking > given:
                given += (
                    made.sizeHint().width() + px(6) - (0 if put else self.more.sizeHint().width() + px(_GAP))
                )
                put.append(made)
        for made in free:
            if (made in put) is not (made in self._in_menu):
                made.setHidden(made in put)
        self._in_menu = put
        self.more.setVisible(bool(put))
        return given

    def _width_of_actions(self, *, folded: bool, short: bool = False) -> int:
        shown = [
            part
            for part in self._shown_actions
            if part in self._in_menu or not (folded if part.property(FOLDS) else _is_put_away(part))
        ]
        widths = (part.sizeHint().width() if short else width_with_key(part) for part in shown)
        return sum(widths) + px(6) * max(len(shown) - 1, 0)


def _is_put_away(part: QWidget) -> bool:
    return part.testAttribute(_PUT_AWAY) and part.isHidden()


class Page(QWidget):
    """One page. What a page cannot do it leaves as it is here: nothing happens.

    Attributes:
        operations: The window's strip of running work; ``None`` where there is no window around the page.
    """

    TOPIC = ""
    """Under which the manual tells about the page."""
    takes_steps_back = False
    """Whether Ctrl+Z in a field is the page's, not the field's own."""
    told = Signal(str, str)
    """A sentence for the window's message bar, and its tone: ``good``, ``query``, ``error`` or ``note``."""
    taken_back = Signal(str)
    """A sentence that was told and is no longer so."""
    case_wanted = Signal(str)
    place_wanted = Signal(str, str)
    page_wanted = Signal(str)
    register_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.operations: Operations | None = None
        self.setObjectName("canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.down = QVBoxLayout(self)
        arrange(self.down)
        self.head = HeadBar()
        self.down.addWidget(self.head)
        self.after_head = TabStart(self)

    def attempt(self, work: Callable[[], Any]) -> Any:
        """Run short work; its error is told in the message bar and ``None`` comes back."""
        return attempt(work, self.told.emit)

    def work(
        self,
        make: Callable[[Progress], Any],
        done: Callable[[Any], object],
        dropped: Callable[[], object],
        title: str,
        *,
        at_once: bool,
    ) -> None:
        """Do work that grows with the register, then ``done(outcome)``; the newest of a page counts.

        Args:
            make: The work, away from the window where there is a strip to show it.
            done: Shows the outcome.
            dropped: Called instead when the work failed or was cancelled.
            title: What is going on.
            at_once: The register is so small that nobody waits.
        """
        if self.operations is not None and not at_once:
            self.operations.run(make, done, title, dropped=dropped, key=type(self).__name__)
            return
        outcome = self.attempt(lambda: make(Progress()))
        if outcome is not None:
            done(outcome)
        else:
            dropped()

    def show_detail(self, detail: str) -> None:
        """Show the part of the page that another page asked for, as ``exchange:alarms`` or ``contracts:`` and a filter."""

    def refresh(self) -> None:
        """Show what the register says now (F5, and on entering)."""

    def take_focus(self) -> None:
        """Put the keyboard where the work on this page begins."""
        self.setFocus()

    def leave(self) -> bool:
        """Put everything away before another page is shown; false to stay."""
        return True

    def leave_for_good(self) -> bool:
        """Put everything away before the window closes; false to keep it open."""
        self.leave()
        return True

    def primary(self) -> None:
        """Ctrl+Enter."""

    def check(self) -> None:
        """F8."""

    def save(self) -> None:
        """Ctrl+S."""

    def find(self) -> bool:
        """Ctrl+F; true when the page has its own search."""
        return False

    def help(self) -> bool:
        """F1; true when the page showed help of its own, such as that of the field at hand."""
        return False

    def help_topic(self) -> str:
        """Return the topic of the manual that tells about what is shown."""
        return self.TOPIC

    def go_back(self) -> bool:
        """Esc; true when the page did something with it."""
        return False
