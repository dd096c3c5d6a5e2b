"""Keeps the blocks that follow their room: labels that are cut with … and a scroll area as high as its content."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOption,
    QVBoxLayout,
    QWidget,
)

from registrar_app.ui.held_errors import holding_errors
from registrar_app.ui.theme import px

_AROUND = 10
_LEAST_HEIGHT = 110
_LINE_BREAK = "\u2028"
"""What a text layout takes for the end of a line."""


class ElidedLabel(QLabel):
    """One line that takes no more room than it needs and is cut where there is less; the tooltip has it whole."""

    def __init__(self, role: str, text: str = "", *, hide_empty: bool = False) -> None:
        super().__init__()
        self._hide_empty = hide_empty
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self.setToolTip(text)
        if self._hide_empty:
            self.setVisible(bool(text))
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Let the layout make it narrow."""
        return QSize(min(px(40), self.sizeHint().width()), super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Ask for the whole text."""
        self.ensurePolished()  # the letters of its role, not those it was made with
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + px(2), super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        _draw_cut(self)


class ClampedLabel(QLabel):
    """Words that wrap over so many lines and no more; where they go on the last line ends with …, the tip has them whole."""

    def __init__(self, role: str = "", lines: int = 2) -> None:
        super().__init__()
        self._lines = lines
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)

    def set_lines(self, lines: int) -> None:
        """Show more or fewer lines."""
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()
            self.update()

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self.setToolTip(text)

    def heightForWidth(self, width: int) -> int:
        """Ask for no more than the lines."""
        return min(super().heightForWidth(width), self._most())

    def sizeHint(self) -> QSize:
        """Ask for no more than the lines."""
        return super().sizeHint().boundedTo(QSize(16_777_215, self._most()))

    def minimumSizeHint(self) -> QSize:
        """Never be lower than one line."""
        return QSize(super().minimumSizeHint().width(), self.fontMetrics().lineSpacing())

    def _most(self) -> int:
        return self._lines * self.fontMetrics().lineSpacing()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines, the last one cut."""
        if super().heightForWidth(self.width()) <= self._most():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        height = self.fontMetrics().lineSpacing()
        for number, line in enumerate(self.shown_lines()):
            painter.drawText(0, number * height + self.fontMetrics().ascent(), line)
        painter.end()

    def shown_lines(self) -> list[str]:
        """Return the words as they are drawn, line by line."""
        text = self.text().replace("\n", _LINE_BREAK)
        layout = QTextLayout(text, self.font())
        layout.beginLayout()
        starts = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.width())
            starts.append(line.textStart())
        layout.endLayout()
        ends = [*starts[1 : self._lines], len(text)] if starts else []
        lines = [text[start:end].rstrip(_LINE_BREAK) for start, end in zip(starts, ends, strict=False)]
        if len(starts) > self._lines:
            rest = lines[-1].replace(_LINE_BREAK, " ")
            lines[-1] = self.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, self.width())
        return lines


class Pill(QLabel):
    """A rounded word that tells a state; the head bar may make it narrower, which cuts the word with …."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the word, or what of it fits."""
        if self.fontMetrics().horizontalAdvance(self.text()) <= self.contentsRect().width():
            super().paintEvent(event)
        else:
            _draw_cut(self)


def _draw_cut(label: QLabel) -> None:
    """Draw a label's ground, and on it as much of its words as there is room for."""
    painter, option = QPainter(label), QStyleOption()
    option.initFrom(label)
    label.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, label)
    painter.setPen(label.palette().windowText().color())
    room = label.contentsRect()
    shown = label.fontMetrics().elidedText(label.text(), Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
    painter.end()


class FittingScroll(QScrollArea):
    """As high as its content where there is room, scrolling where there is not."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        content.setObjectName("scrolled")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(content)
        content.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """Ask for the height of the content at the present width."""
        content = self.widget()
        width = self.viewport().width()
        layout = content.layout()
        wraps = layout is not None and layout.hasHeightForWidth()
        needed = layout.totalHeightForWidth(width) if wraps else content.sizeHint().height()
        return QSize(content.sizeHint().width(), max(needed, 0))

    @holding_errors(answer=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height when the content has changed."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        """Shrink to a few lines."""
        return QSize(px(80), min(px(_LEAST_HEIGHT), self.sizeHint().height()))

    def resizeEvent(self, event: object) -> None:
        """Ask again, since lines wrap anew."""
        super().resizeEvent(event)
        self.updateGeometry()


class FollowingScroll(QScrollArea):
    """Shows what has got the keyboard, also when it comes from outside, where Qt leaves it out of sight."""

    def __init__(self) -> None:
        super().__init__()
        QApplication.instance().focusChanged.connect(self._focus_moved)

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self.isVisible() or not self.isAncestorOf(now):
            return
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:  # what is pressed must not slip away
            return
        around: QWidget | None = now
        while (
            around := around.parentWidget()
        ) is not None:  # from inside: one area's place moves with the next
            if isinstance(around, FollowingScroll) and now.height() <= around.viewport().height():
                bring_into_sight(around, now, px(_AROUND))


def bring_into_sight(area: QScrollArea, part: QWidget, around: int) -> None:
    """Scroll as little as shows a part with some room around it; of one that is too high, its beginning."""
    top, slider = part.mapTo(area.widget(), QPoint(0, 0)).y(), area.verticalScrollBar()
    end = top + part.height() + around - area.viewport().height()
    if end > slider.value():
        slider.setValue(end)
    around = min(around, max(area.viewport().height() - part.height(), 0))
    if top - around < slider.value():
        slider.setValue(top - around)


class ShortScroll(FollowingScroll):
    """Asks for a few lines whatever is in it, and takes the room there is: what it lies in shall not scroll for its sake."""

    def sizeHint(self) -> QSize:
        """Ask for the few lines, also while there is nothing in it: what comes later asks for no more."""
        return QSize(super().sizeHint().width(), px(_LEAST_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Never be lower than them."""
        return QSize(px(80), self.sizeHint().height())


class Flowing(QWidget):
    """Content of a scroll area that is as high as its words need at the width it has.

    Without it the area would keep room for lines as short as they could be wrapped at all.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("scrolled")

    def minimumSizeHint(self) -> QSize:
        """Ask for nothing, so that the height for the width counts."""
        return QSize(0, 0)


def scrolling(widget: QWidget, *, by_keyboard: bool = False, short: bool = False) -> QScrollArea:
    """Return a widget in a vertical scroll area without a frame.

    Args:
        widget: What scrolls.
        by_keyboard: Tab reaches it and arrows scroll it.
        short: It is one part of a page that scrolls itself where room is short.
    """
    area = ShortScroll() if short else FollowingScroll()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus if by_keyboard else Qt.FocusPolicy.NoFocus)
    area.setProperty("keys", by_keyboard)
    area.setWidget(widget)
    return area


def page_area() -> tuple[QScrollArea, QVBoxLayout]:
    """Return the room for what stands under each other on a page: it scrolls where the parts would be pressed together."""
    content = Flowing()
    return scrolling(content), QVBoxLayout(content)


def leave_key_out(made: QAbstractButton, short: bool) -> None:
    """Show a button's words without the key behind them, where room is short, or again with it; its tip has both."""
    full = made.property(_FULL)
    if full is None or made.text() not in (full, words_alone(full)):
        full = made.text()
        made.setProperty(_FULL, full)
    wanted = words_alone(full) if short else full
    if made.text() != wanted:
        made.setText(wanted)
    if short and not made.toolTip():
        made.setToolTip(full)


def width_with_key(made: QWidget) -> int:
    """Return how wide a button wants to be with its key, whether that is shown now or not."""
    full = made.property(_FULL)
    width = made.sizeHint().width()
    if isinstance(made, QAbstractButton) and full is not None and made.text() == words_alone(full):
        width += made.fontMetrics().horizontalAdvance(full) - made.fontMetrics().horizontalAdvance(
            made.text()
        )
    return width


def whole_words(made: QAbstractButton) -> str:
    """Return the words of a button with its key, whether that is shown now or not."""
    full = made.property(_FULL)
    return full if full is not None and made.text() == words_alone(full) else made.text()


def words_alone(words: str) -> str:
    """Return the words of a button without its key."""
    return words.partition("  ")[0]


_FULL = "words_with_key"
