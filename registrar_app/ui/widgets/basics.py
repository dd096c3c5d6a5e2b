"""Keeps the smallest blocks: labels, pills, buttons, cards and rules, dressed by their role."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from registrar_app.ui.icons import show_icon, show_picture
from registrar_app.ui.theme import arrange, dress, px
from registrar_app.ui.widgets.fitting import ElidedLabel, Pill

_ICON_COLOURS = {"link": "accent", "inline": "accent", "primary": "on_accent"}


def label(
    text: str, role: str = "", *, tone: str = "", wrap: bool = False, selectable: bool = False
) -> QLabel:
    """Return a plain-text label of a role of the style sheet."""
    made = _worded(QLabel(), text, role, tone)
    made.setWordWrap(wrap)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
    if selectable:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def _worded(made: QLabel, text: str, role: str, tone: str) -> QLabel:
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setProperty("role", role)
    made.setProperty("tone", tone)
    return made


def retone(made: QLabel, text: str, tone: str) -> None:
    """Change a label's words and tone."""
    made.setText(text)
    if made.property("tone") != tone:
        dress(made, tone=tone)


def pill(text: str, tone: str = "") -> QLabel:
    """Return a rounded word that tells a state."""
    made = _worded(Pill(), text, "pill", tone)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def picture(name: str, colour: str, size: int = 16) -> QLabel:
    """Return an icon as a label."""
    made = QLabel()
    show_picture(made, name, colour, size)
    return made


class PlainButton(QPushButton):
    """A button that Enter presses like Space does, also outside dialogs.

    Of a double click only the first press counts where another button has come to stand there meanwhile.
    """

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self._was_pressed = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press."""
        self._was_pressed = True
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Press again, but only after a first press on this very button: "accept" has become "register" after it."""
        if self._was_pressed:
            super().mouseDoubleClickEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.showMenu() if self.menu() is not None else self.click()
        else:
            super().keyPressEvent(event)

    def showMenu(self) -> None:
        """Open the menu with its first entry marked, as a key opened it."""
        if self.menu() is not None:
            mark_first(self.menu())
        super().showMenu()


def mark_first(menu: QMenu) -> None:
    """Mark the first entry of a menu that is about to open, for the arrows and Enter."""

    def mark() -> None:
        live = [each for each in menu.actions() if each.isEnabled() and not each.isSeparator()]
        is_plain = bool(live) and live[0].menu() is None and not isinstance(live[0], QWidgetAction)
        if is_plain and menu.isVisible() and menu.activeAction() is None:
            menu.setActiveAction(live[0])

    QTimer.singleShot(0, menu, mark)


def button(
    text: str, pressed: Callable[[], object], role: str = "", *, icon_name: str = "", tip: str = ""
) -> QPushButton:
    """Return a button that calls ``pressed``; it never becomes a dialog's default by itself."""
    made = PlainButton(text)
    made.setProperty("role", role)
    made.setAutoDefault(False)
    made.setAccessibleName(text or tip)
    if icon_name:
        show_icon(made, icon_name, _ICON_COLOURS.get(role), 16)
    if tip:
        made.setToolTip(tip)
    if role in ("link", "inline"):
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    made.clicked.connect(lambda _=False: pressed())
    return made


def row(*parts: QWidget | None, spacing: int = 8, stretch_last: bool = False) -> QHBoxLayout:
    """Return the parts side by side; ``None`` is a stretch."""
    made = QHBoxLayout()
    arrange(made, spacing=spacing)
    for part in parts:
        if part is None:
            made.addStretch(1)
        else:
            made.addWidget(part)
    if stretch_last:
        made.setStretch(made.count() - 1, 1)
    return made


def signed_line(icon_name: str, tone: str, words: QLabel, spacing: int = 8) -> QHBoxLayout:
    """Return words that may wrap, with their sign in the middle of the first line."""
    made, column = row(spacing=spacing), QVBoxLayout()
    arrange(column, (0, 2, 0, 0))
    column.addWidget(picture(icon_name, tone))
    column.addStretch(1)
    made.addLayout(column)
    made.addWidget(words, 1)
    return made


def rule() -> QFrame:
    """Return a thin horizontal line."""
    made = QFrame()
    made.setProperty("role", "rule")
    made.setFixedHeight(1)
    return made


class Tile(PlainButton):
    """A large number over its name, to be pressed."""

    def __init__(self, number: str, name: str, pressed: Callable[[], object], tone: str = "") -> None:
        super().__init__()
        self.setProperty("role", "tile")
        self._name = name
        self.setAutoDefault(False)
        down = QVBoxLayout(self)
        arrange(down, (14, 10, 14, 12), 0)
        self._number = label("", "big", tone=tone)
        self.tell(number)
        for line in (self._number, label(name, "muted", wrap=True)):
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            down.addWidget(line)
        self.setProperty("design_least", 96)  # a name of two lines has room
        self.setMinimumHeight(px(96))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _=False: pressed())

    def tell(self, number: str) -> None:
        """Show another number."""
        self._number.setText(number)
        self.setAccessibleName(f"{self._name} {number}")


class Card(QFrame):
    """A white sheet with a title line; ``body`` takes the content, ``aside`` stands right of the title."""

    def __init__(self, title: str, aside: str = "", *, spacing: int = 8) -> None:
        super().__init__()
        self.setProperty("role", "card")
        outer = QVBoxLayout(self)
        arrange(outer, (18, 14, 18, 16), 10)
        self.title = label(title, "heading")
        self.aside = ElidedLabel("muted", aside)
        self.head = row(self.title, None, self.aside)
        outer.addLayout(self.head)
        self.body = QVBoxLayout()
        arrange(self.body, spacing=spacing)
        outer.addLayout(self.body)


class TabStart(QWidget):
    """Nothing to see: the place from which Tab goes through parts that are made later.

    Such parts are otherwise reached last of all. It has a focus policy, since Qt puts nothing after what has none, and
    is hidden, so that Tab passes over it.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    def lead(self, parts: Iterable[QWidget]) -> None:
        """Let Tab go through the parts from here, in their order."""
        before: QWidget = self
        for part in parts:
            QWidget.setTabOrder(before, part)
            before = part


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let Qt destroy it."""
    while layout.count():
        part = layout.takeAt(0)
        if part.widget():
            part.widget().hide()
            part.widget().deleteLater()
        elif part.layout():
            clear(part.layout())
