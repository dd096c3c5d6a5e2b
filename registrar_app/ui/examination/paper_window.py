"""Shows one attached paper from memory: PDF pages, a picture, or the word that it must be saved to be seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, Qt, QTimer
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from registrar_app.ui.examination import words
from registrar_app.ui.theme import arrange, px
from registrar_app.ui.widgets.basics import button, label, row
from registrar_app.ui.words import CLOSE, say

_MARGIN = 24
_AROUND = 48
"""Pixels of the screen that stay free for the frame of the window."""


def is_pdf(content: bytes) -> bool:
    """Whether the bytes begin as a PDF does."""
    return content[:1024].lstrip().startswith(b"%PDF-")


def page_count(content: bytes) -> int | None:
    """Return how many pages a PDF has; ``None`` when it is none or cannot be read."""
    if not is_pdf(content):
        return None
    document, buffer = QPdfDocument(), QBuffer()
    _fill(buffer, content)
    document.load(buffer)
    count = document.pageCount()
    document.close()
    return count or None


class PaperWindow(QDialog):
    """One paper. Nothing is written to disk for it."""

    help_topic = "papers"

    def __init__(
        self, name: str, content: bytes, page: int, export: Callable[[], object], parent: QWidget
    ) -> None:
        """Show a paper.

        Args:
            name: The file's name.
            content: Its bytes.
            page: The page to begin with, from 1.
            export: Called when it shall be saved.
            parent: The window it belongs to.
        """
        super().__init__(parent)
        self.setWindowTitle(name)
        down = QVBoxLayout(self)
        arrange(down, (16, 14, 16, 14), 10)
        self.pdf: QPdfView | None = None
        self.picture: _Picture | None = None
        self.place = label("", "muted")
        self._before = button(say(words.PREVIOUS_PAGE), lambda: self.turn(-1))
        self._after = button(say(words.NEXT_PAGE), lambda: self.turn(1))
        self.export_button = button(say(words.EXPORT), export, icon_name="save")
        down.addWidget(self._shown(content, page), 1)
        down.addLayout(
            row(
                self._before,
                self._after,
                self.place,
                None,
                self.export_button,
                button(f"{say(CLOSE)}  Esc", self.reject),
            )
        )
        for made in (self._before, self._after, self.place):
            made.setVisible(self.pdf is not None)
        room = self.screen().availableGeometry()
        self.resize(min(px(760), room.width()), min(px(680), room.height() - _AROUND))

    def _shown(self, content: bytes, page: int) -> QWidget:
        if is_pdf(content) and (document := self._document(content)) is not None:
            self.pdf = QPdfView(self)
            self.pdf.setDocument(document)
            self.pdf.setPageMode(QPdfView.PageMode.MultiPage)
            self.pdf.setZoomMode(QPdfView.ZoomMode.FitToWidth)
            self.pdf.pageNavigator().currentPageChanged.connect(lambda _: self._name_page())
            self._name_page()
            QTimer.singleShot(0, self, lambda: self.jump(page))  # a view without its size forgets the page
            return self.pdf
        image = QImage.fromData(QByteArray(content))
        if not image.isNull():
            self.picture = _Picture(image)
            return self.picture
        made = label(say(words.CANNOT_SHOW), "muted", wrap=True)
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return made

    def _document(self, content: bytes) -> QPdfDocument | None:
        document, self._buffer = QPdfDocument(self), QBuffer(self)
        _fill(self._buffer, content)
        document.load(self._buffer)
        return document if document.pageCount() else None

    @property
    def page(self) -> int:
        """The page that is shown, from 1."""
        return self.pdf.pageNavigator().currentPage() + 1 if self.pdf is not None else 1

    def jump(self, page: int) -> None:
        """Go to a page, the last one when there are fewer."""
        if self.pdf is not None:
            last = self.pdf.document().pageCount()
            self.pdf.pageNavigator().jump(min(max(page, 1), last) - 1, QPointF(), 0)

    def turn(self, by: int) -> None:
        """Go on or back by pages."""
        self.jump(self.page + by)

    def _name_page(self) -> None:
        if self.pdf is not None:
            count = self.pdf.document().pageCount()
            self.place.setText(say(words.PAGE_OF, page=self.page, count=count))
            self._before.setEnabled(self.page > 1)
            self._after.setEnabled(self.page < count)


class _Picture(QScrollArea):
    """A picture as wide as there is room."""

    def __init__(self, image: QImage) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._image = QPixmap.fromImage(image)
        self._label = QLabel()
        self.setWidget(self._label)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width; a small picture is not blown up."""
        super().resizeEvent(event)
        width = min(self._image.width(), max(self.viewport().width() - px(_MARGIN), 1))
        self._label.setPixmap(self._image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation))
        self._label.adjustSize()


def _fill(buffer: QBuffer, content: bytes) -> None:
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
