"""Puts the pages of a PDF file onto paper, moved by the printer's offset; the file itself is never touched.

It may run on any thread: nothing of it belongs to a window.
"""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QSize
from PySide6.QtGui import QPagedPaintDevice, QPainter
from PySide6.QtPdf import QPdfDocument

from registrar_app.domain.errors import ASK_IT, MachineRefusedError
from registrar_app.domain.text import Text
from registrar_app.services.stopping import StoppedError, watched
from registrar_app.ui.printing.habits import Offset

_TENTHS_OF_AN_INCH = 254
"""Tenths of a millimetre in an inch."""


class PrintStoppedError(StoppedError):
    """The user stopped the printing; ``done`` of ``count`` pages went to the printer."""

    def __init__(self, done: int, count: int) -> None:
        super().__init__()
        self.done, self.count = done, count


def print_pdf(pdf: bytes, paper: QPagedPaintDevice, offset: Offset) -> None:
    """Print every page; between two of them it can be stopped.

    Args:
        pdf: The file as it was saved.
        paper: A printer over the whole sheet.
        offset: How far the pages are moved.

    Raises:
        MachineRefusedError: the printer does not take it.
        PrintStoppedError: it was stopped.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    painter, done, count = QPainter(), 0, document.pageCount()
    if count == 0:
        raise not_printed()
    try:
        for number in watched(range(count)):
            if not (paper.newPage() if number else painter.begin(paper)):
                raise not_printed()
            area = painter.viewport()
            image = document.render(number, QSize(area.width(), area.height()))
            painter.drawImage(moved_by(offset, paper), image)
            done += 1
    except StoppedError:
        raise PrintStoppedError(done, count) from None
    finally:
        if painter.isActive():
            painter.end()
        document.close()


def moved_by(offset: Offset, paper: QPagedPaintDevice) -> QPointF:
    """Return an offset in the dots of a printer."""
    return QPointF(
        offset.x * paper.logicalDpiX() / _TENTHS_OF_AN_INCH,
        offset.y * paper.logicalDpiY() / _TENTHS_OF_AN_INCH,
    )


def not_printed() -> MachineRefusedError:
    """Return what a printer that refuses is told with."""
    return MachineRefusedError(
        "PRINT-REFUSED",
        "printer",
        Text("打印机没有接受，纸上没有内容", "the printer did not take it; nothing is on paper"),
        Text(
            "查看打印机是否开机、联机、有纸，再打印一次；文件已保存，不受影响",
            "see that it is on, connected and has paper, then print again; the saved file is as it was",
        ),
        ASK_IT,
    )
