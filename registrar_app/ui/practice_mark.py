"""Writes 演练 / PRACTICE across every page and dialog of a practice register's window; it is seen and never in the way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtPrintSupport import QAbstractPrintDialog
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QStackedWidget, QWidget

from registrar_app.ui.held_errors import holding_errors
from registrar_app.ui.help.help_desk import hangs_on
from registrar_app.ui.help.window import HelpWindow
from registrar_app.ui.help.words import PRACTICE_MARK
from registrar_app.ui.sheets.preview_window import PreviewWindow
from registrar_app.ui.theme import colours, px
from registrar_app.ui.words import language, say

_ACROSS, _DOWN, _TURN = 420, 250, -24
_SIZES = {"zh": 64, "en": 42}
_FAINT = 22
"""Of 255: plain to see beside words, and no hindrance to reading them."""


_WITHOUT = (HelpWindow, PreviewWindow, QFileDialog, QAbstractPrintDialog)
"""What shows nothing of the register, or pages that bear their own mark."""


class PracticeMarks(QObject):
    """The marks of one main window: over its pages, and over every dialog that opens from it."""

    def __init__(self, window: QWidget, pages: QStackedWidget) -> None:
        super().__init__(window)
        self._window = window
        mark = PracticeMark(pages)
        pages.currentChanged.connect(lambda _: mark.raise_())
        QApplication.instance().focusWindowChanged.connect(self._mark_dialog)

    @Slot()
    def _mark_dialog(self) -> None:
        """Mark a dialog that has just opened; one that is marked already stays as it is."""
        active = QApplication.activeWindow()
        if (
            isinstance(active, QDialog)
            and not isinstance(active, _WITHOUT)
            and hangs_on(active, self._window)
            and active.findChild(PracticeMark) is None
        ):
            PracticeMark(active)


class PracticeMark(QWidget):
    """A sheet over a widget that lets every press through and keeps its size."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.words = say(PRACTICE_MARK)
        over.installEventFilter(self)
        self.setGeometry(over.rect())
        self.show()

    @holding_errors(answer=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as what is under it, and above it."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self.parentWidget().rect())
        elif event.type() in (QEvent.Type.ChildAdded, QEvent.Type.LayoutRequest):
            self.raise_()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the word, slanting, all over."""
        painter = QPainter(self)
        shade = QColor(colours().query)
        shade.setAlpha(_FAINT)
        painter.setPen(shade)
        font = QFont(self.font())
        font.setPixelSize(px(_SIZES[language()]))
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        for row, y in enumerate(range(px(_DOWN) // 2, self.height() + px(_DOWN), px(_DOWN))):
            shift = px(_ACROSS) // 2 if row % 2 else 0
            for x in range(px(40) - shift, self.width(), px(_ACROSS)):
                painter.save()
                painter.translate(x, y)
                painter.rotate(_TURN)
                painter.drawText(0, 0, self.words)
                painter.restore()
        painter.end()
