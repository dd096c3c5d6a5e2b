"""Shows a paper from memory, a page at a time: PDF pages and pictures, larger and smaller, turned, read on by keys.

Drawing goes on beside the window. Nothing is written to disk for it.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QSize,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QPixmap, QResizeEvent, QTransform
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions, QPdfPageRenderer
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea

from registrar_app.ui.operation import Newest
from registrar_app.ui.theme import px

_MARGIN = 8
_STEP = 1.25
_SMALLEST, _LARGEST = 0.4, 5.0
MOST_PIXELS = 40_000_000
"""Of one drawn page, and of a picture that is read smaller; what would be larger is stretched by nobody."""
_PARTS = (1, 2, 4, 8)
"""By what a picture's sides are divided while it is read: these cost no more than the smaller picture itself."""
_READ_ON = 0.45
"""Of the height that is seen: how far one step of reading on goes."""
_QUARTERS = (
    QPdfDocumentRenderOptions.Rotation.None_,
    QPdfDocumentRenderOptions.Rotation.Clockwise90,
    QPdfDocumentRenderOptions.Rotation.Clockwise180,
    QPdfDocumentRenderOptions.Rotation.Clockwise270,
)


def is_pdf(content: bytes) -> bool:
    """Whether the bytes begin as a PDF does."""
    return content[:1024].lstrip().startswith(b"%PDF-")


def page_count(content: bytes) -> int | None:
    """Return how many pages a PDF has; ``None`` when it is none or cannot be read."""
    if not is_pdf(content):
        return None
    document, buffer = QPdfDocument(), _open_buffer(content)
    document.load(buffer)
    count = document.pageCount()
    document.close()
    return count or None


def read_picture(content: bytes) -> QImage | QSize | None:
    """Return a picture the right way up; its size where it is too large to be shown; ``None`` when the bytes are none.

    A large photograph or scan (JPEG) is made smaller while it is read, so that it never needs much memory.
    """
    buffer = _open_buffer(content)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    whole = reader.size()
    if reader.supportsOption(QImageIOHandler.ImageOption.ScaledSize):
        parts = next((n for n in _PARTS if whole.width() * whole.height() <= MOST_PIXELS * n * n), _PARTS[-1])
        if parts > 1:
            reader.setScaledSize(QSize(whole.width() // parts, whole.height() // parts))
    image = reader.read()
    if not image.isNull():
        return image
    is_large = whole.isValid() and whole.width() * whole.height() > MOST_PIXELS
    return whole if is_large else None


def png_of(picture: QImage) -> bytes:
    """Return a picture as the bytes of a PNG file; made in memory."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(buffer.data().data())


class PaperView(QScrollArea):
    """One paper; ``changed`` comes with another page, size or paper."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("paper_view")
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        # or fitting the width never ends
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._label = QLabel()
        self.setWidget(self._label)
        self._document = QPdfDocument(self)
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.setDocument(self._document)
        self._renderer.pageRendered.connect(self._rendered)
        self._buffer: QBuffer | None = None
        self._picture: QImage | None = None
        self._beside = Newest(self)
        self._request = 0
        self._page = self._quarter = 0
        self._zoom = 1.0
        self._to_end = False

    # ------------------------------------------------------------ the paper

    def show_pdf(self, content: bytes, page: int) -> bool:
        """Show a PDF at a page, from 1; false when it cannot be read."""
        self.clear()
        self._buffer = _open_buffer(content)
        self._document.load(self._buffer)
        if not self._document.pageCount():
            self.clear()
            return False
        self.jump(page)
        return True

    def show_picture(self, picture: QImage) -> None:
        """Show a picture."""
        self.clear()
        self._picture = picture
        self._draw()

    def clear(self) -> None:
        """Show nothing and keep nothing."""
        self._document.close()
        self._buffer = self._picture = None
        self._page = self._quarter = self._request = 0
        self._zoom = 1.0
        self._beside.forget()
        self._label.clear()
        self._label.resize(0, 0)
        self.changed.emit()

    @property
    def is_pdf(self) -> bool:
        """Whether a PDF is shown."""
        return self._buffer is not None

    @property
    def count(self) -> int:
        """How many pages there are; 0 without a paper."""
        return self._document.pageCount() if self.is_pdf else int(self._picture is not None)

    @property
    def page(self) -> int:
        """The page that is shown, from 1."""
        return self._page + 1

    @property
    def zoom(self) -> float:
        """How large it is shown; 1 is as wide as there is room."""
        return self._zoom

    @property
    def is_drawn(self) -> bool:
        """Whether the page is there to be seen."""
        return not self._label.pixmap().isNull()

    # ------------------------------------------------------------ moving

    def jump(self, page: int, *, to_end: bool = False) -> None:
        """Go to the beginning, or the end, of a page, the last one when there are fewer."""
        self._page = min(max(page, 1), max(self.count, 1)) - 1
        self._to_end = to_end
        self._draw()
        self.verticalScrollBar().setValue(0)

    def turn(self, by: int) -> None:
        """Go on or back by pages."""
        if 1 <= self.page + by <= self.count:
            self.jump(self.page + by)

    def read_on(self, by: int) -> None:
        """Move down or up by less than what is seen, from a page's end to the next one's beginning."""
        bar = self.verticalScrollBar()
        step = int(self.viewport().height() * _READ_ON)
        if by > 0 and bar.value() >= bar.maximum():
            self.turn(1)
        elif by < 0 and bar.value() <= bar.minimum() and self.page > 1:
            self.jump(self.page - 1, to_end=True)
        else:
            bar.setValue(bar.value() + by * step)

    def enlarge(self, by: int) -> None:
        """Show it a step larger or smaller; 0 as wide as there is room."""
        self._zoom = min(max(self._zoom * _STEP**by, _SMALLEST), _LARGEST) if by else 1.0
        self._draw()

    def rotate(self) -> None:
        """Turn it by a quarter to the right."""
        self._quarter = (self._quarter + 1) % 4
        self._draw()

    # ------------------------------------------------------------ drawing

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._draw()

    def _draw(self) -> None:
        """Ask for the page in the size in which it is wanted now."""
        self.changed.emit()
        if not self.count:
            return
        size = self._wanted()
        if self.is_pdf:
            options = QPdfDocumentRenderOptions()
            options.setRotation(_QUARTERS[self._quarter])
            self._request = self._renderer.requestPage(self._page, size, options)
            return
        picture, turned = self._picture, QTransform().rotate(90 * self._quarter)

        def draw() -> QImage | None:
            smooth = Qt.TransformationMode.SmoothTransformation
            return picture and picture.transformed(turned).scaled(size, mode=smooth)

        self._beside.ask(lambda _: draw(), lambda image, _: self._take(image))

    def _wanted(self) -> QSize:
        """Return the size in pixels of the screen."""
        whole = (
            self._document.pagePointSize(self._page)
            if self._picture is None
            else QSizeF(self._picture.size())
        )
        if self._quarter % 2:
            whole = whole.transposed()
        width = max(self.viewport().width() - 2 * px(_MARGIN), 40) * self._zoom * self.devicePixelRatioF()
        height = width * whole.height() / max(whole.width(), 1.0)
        smaller = min(1.0, (MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
        return QSize(max(int(width * smaller), 1), max(int(height * smaller), 1))

    def _rendered(self, page: int, size: QSize, image: QImage, options: object, request: int) -> None:
        if request == self._request:
            self._take(image)

    def _take(self, image: QImage | None) -> None:
        if image is None or image.isNull():
            return
        if self.is_pdf:  # a page is paper: what it leaves free is white
            paper = QImage(image.size(), QImage.Format.Format_RGB32)
            paper.fill(Qt.GlobalColor.white)
            image = _laid_on(paper, image)
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self._label.setPixmap(QPixmap.fromImage(image))
        self._label.adjustSize()
        if self._to_end:
            self._to_end = False
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())


def _laid_on(paper: QImage, image: QImage) -> QImage:
    from PySide6.QtGui import QPainter

    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper


def _open_buffer(content: bytes) -> QBuffer:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer
