"""Keeps what the pages over an open desk share: keys and messages, tiles of figures, empty panels, the busy state."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from registrar_app.services.desk import Desk
from registrar_app.services.program import Program
from registrar_app.ui.page import Page
from registrar_app.ui.running import running
from registrar_app.ui.theme import arrange, hold_height
from registrar_app.ui.widgets.basics import label, picture, retone
from registrar_app.ui.widgets.fitting import ShortScroll
from registrar_app.ui.widgets.flow_layout import flowing_row


class DeskPage(Page):
    """A page over an open desk."""

    def __init__(self, program: Program, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.program, self.desk = program, desk

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the window's keys also where no window holds the page."""
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_F5:
            self.refresh()
        elif ctrl and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.primary()
        elif event.key() == Qt.Key.Key_Escape and self.go_back():
            return
        else:
            super().keyPressEvent(event)


def on_key(page: QWidget, keys: str, pressed: Callable[[], object]) -> QShortcut:
    """Let keys work wherever the focus is on the page, and only there."""
    shortcut = QShortcut(QKeySequence(keys), page)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(pressed)
    return shortcut


class Tile(QFrame):
    """A figure with its name and a word under it; a compact one has the word beside the figure."""

    def __init__(self, name: str, unit: str = "", *, compact: bool = False) -> None:
        super().__init__()
        self.setProperty("role", "card")
        down = QVBoxLayout(self)
        arrange(down, (16, 8, 16, 8) if compact else (16, 10, 16, 10), 2)
        self.name = label(name, "label", wrap=True)
        self.figure = label("—", "title" if compact else "big")
        self.unit = label(unit, "muted")
        self.note = label("", "muted", wrap=not compact)
        down.addWidget(self.name)
        beside = (self.note,) if compact else ()
        down.addWidget(flowing_row(self.figure, self.unit, *beside, gap=6, at_foot=True))
        if not compact:
            down.addWidget(self.note)
        down.addStretch(1)  # beside a taller one the words keep together

    def tell(self, figure: str, note: str = "", tone: str = "") -> None:
        """Show a figure, with a word under it."""
        retone(self.figure, figure, tone)
        self.note.setText(note)
        self.setAccessibleName(f"{self.name.text()} {figure} {self.unit.text()} {note}")


class Choice(QComboBox):
    """A choice whose words are shortened with dots where room is short, and whole in its tip."""

    def __init__(self) -> None:
        super().__init__()
        hold_height(self, 32)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.currentTextChanged.connect(self.setToolTip)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box and as much of the words as fits."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self.words_that_fit()
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()  # not only when the last who looks at this frame lets it go

    def words_that_fit(self) -> str:
        """Return as much of the words as the style leaves room for beside its arrow; the dots are whole too."""
        field = self.room_for_words() - 2  # the style keeps a pixel at either side
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, field)

    def room_for_words(self) -> int:
        """Return the width of the field in which the style draws the words, in pixels."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        box, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        return self.style().subControlRect(box, option, field, self).width()


class EmptyPanel(QFrame):
    """What belongs on an empty place, and the first step."""

    def __init__(self, icon_name: str, title: str, hint: str, action: QPushButton | None = None) -> None:
        super().__init__()
        self.setProperty("role", "card")
        down = QVBoxLayout(self)
        arrange(down, (40, 26, 40, 26), 8)
        down.addStretch(1)
        centre = Qt.AlignmentFlag.AlignHCenter
        down.addWidget(picture(icon_name, "muted", 36), 0, centre)
        self.title = label(title, "heading")
        self.hint = label(hint, "muted", wrap=True)
        self.hint.setAlignment(centre)
        down.addWidget(self.title, 0, centre)
        down.addWidget(self.hint)
        if action is not None:
            down.addWidget(action, 0, centre)
        down.addStretch(1)

    def tell(self, title: str, hint: str) -> None:
        """Say something else."""
        self.title.setText(title)
        self.hint.setText(hint)


def scrolled(content: QWidget, name: str) -> QScrollArea:
    """Return a frameless area that scrolls its content downwards only; ``name`` is what a screen reader calls it."""
    area = ShortScroll()
    area.setAccessibleName(name)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    content.setObjectName("scrolled")
    area.setWidget(content)
    return area


@contextmanager
def busy(*buttons: QWidget) -> Iterator[None]:
    """Show that work is going on: the buttons rest and the window is painted before it begins.

    What may take longer than 50 ms is done ``beside`` the window meanwhile.
    """
    rested = [each for each in buttons if each.isEnabled()]
    for each in rested:
        each.setEnabled(False)
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        with running().awaited():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            yield
    finally:
        QApplication.restoreOverrideCursor()
        for each in rested:
            each.setEnabled(True)
