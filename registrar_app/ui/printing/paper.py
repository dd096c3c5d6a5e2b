"""Puts the pages of a PDF file onto paper, moved by the printer's offset; the file itself is never touched.

It may run on any thread: nothing of it belongs to a window.
"""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QSize
from PySide6.QtGui import QPagedPaintDevice, QPainter
from PySide6.QtPdf import QPdfDocument

from registrar_app.domain.errors import ASK_IT, MachineRefusedError
from registrar_app.domain.text import Text
from registrar_app.ui.printing.habits import Offset

_TENTHS_OF_AN_INCH = 254
"""Tenths of a millimetre in an inch."""


def print_pdf(pdf: bytes, paper: QPagedPaintDevice, offset: Offset) -> None:
    """Print every page.

    Args:
        pdf: The file as it was saved.
        paper: A printer over the whole sheet.
        offset: How far the pages are moved.

    Raises:
        MachineRefusedError: the printer does not take it.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    painter = QPainter()
    if document.pageCount() == 0 or not painter.begin(paper):
        raise not_printed()
    try:
        moved = moved_by(offset, paper)
        for number in range(document.pageCount()):
            if number and not paper.newPage():
                raise not_printed()
            area = painter.viewport()
            painter.drawImage(moved, document.render(number, QSize(area.width(), area.height())))
    finally:
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
