"""Draws the test sheet (打印定位页): two lines at a known distance from the paper's edges, and scales to read it off."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPainter, QPen

from registrar_app.domain.text import Text
from registrar_app.ui.printing.habits import Offset
from registrar_app.ui.printing.paper import moved_by, not_printed
from registrar_app.ui.printing.words import TITLE_SHEET
from registrar_app.ui.words import say

LINE_AT = 20
"""Millimetres from the left and the upper edge of the paper to the two lines."""
SCALE = 100
"""Millimetres of the long scales, which show whether the printer keeps the size."""
STEPS = (
    Text(
        "1. 用直尺量竖线到纸左边的距离，应为 {at}.0 毫米。",
        "1. Measure from the left edge of the paper to the upright line: it should be {at}.0 mm.",
    ),
    Text(
        "2. 量横线到纸上边的距离，应为 {at}.0 毫米。",
        "2. Measure from the upper edge to the level line: it should be {at}.0 mm.",
    ),
    Text(
        "3. 少几毫米，偏移就加几；多几毫米，就减几。例：量得 18.5，偏移加 1.5。",
        "3. Add what is missing to the offset, take off what is too much. 18.5 measured: 1.5 more.",
    ),
    Text(
        "4. 标尺 100 毫米处应量得 100 毫米；不是的，打印时关闭“缩放以适应纸张”。",
        "4. The scale of 100 mm should measure 100 mm; if not, turn off “fit to page” at the printer.",
    ),
)
NOW = Text("打印机：{printer}", "Printer: {printer}")
MOVED = Text(
    "本页已按偏移打印：横向 {x} 毫米，纵向 {y} 毫米", "Moved on this sheet: {x} mm across, {y} mm down"
)


def millimetres(tenths: int) -> str:
    """Return an offset as it is written: +1.5, 0.0 or −2.0."""
    return f"{tenths / 10:+.1f}".replace("-", "−") if tenths else "0.0"


def draw_test_sheet(paper: QPagedPaintDevice, offset: Offset, printer: str) -> None:
    """Draw the sheet on a printer, or on a PDF file, over the whole paper.

    Raises:
        MachineRefusedError: it is not taken.
    """
    painter = QPainter()
    if not painter.begin(paper):
        raise not_printed()
    painter.translate(moved_by(offset, paper))
    dots = paper.logicalDpiX() / 25.4
    _draw_lines(painter, dots)
    _draw_words(painter, dots, offset, printer)
    painter.end()


def _draw_lines(painter: QPainter, dots: float) -> None:
    painter.setPen(QPen(Qt.GlobalColor.black, 0.2 * dots))
    at = LINE_AT * dots
    painter.drawLine(QPointF(at, 8 * dots), QPointF(at, 285 * dots))
    painter.drawLine(QPointF(8 * dots, at), QPointF(202 * dots, at))
    _set_font(painter, 7)
    for number in range(SCALE + 1):
        length = (5 if number % 10 == 0 else 3.5 if number % 5 == 0 else 2) * dots
        away = at + number * dots
        painter.drawLine(QPointF(away, at), QPointF(away, at + length))
        painter.drawLine(QPointF(at, away), QPointF(at + length, away))
        if number and number % 10 == 0:
            across = QRectF(away - 6 * dots, at + 5 * dots, 12 * dots, 4 * dots)
            painter.drawText(across, int(Qt.AlignmentFlag.AlignHCenter), str(number))
            down = QRectF(at + 6 * dots, away - 2 * dots, 12 * dots, 4 * dots)
            painter.drawText(down, int(Qt.AlignmentFlag.AlignVCenter), str(number))


def _draw_words(painter: QPainter, dots: float, offset: Offset, printer: str) -> None:
    top = 140.0
    _set_font(painter, 16)
    painter.drawText(QRectF(30 * dots, top * dots, 165 * dots, 10 * dots), 0, say(TITLE_SHEET))
    _set_font(painter, 10.5)
    lines = [say(step, at=LINE_AT) for step in STEPS]
    lines += ["", say(NOW, printer=printer)] if printer else [""]
    lines += [say(MOVED, x=millimetres(offset.x), y=millimetres(offset.y))]
    flags = int(Qt.TextFlag.TextWordWrap)
    y = (top + 13) * dots
    for line in lines:
        room = QRectF(30 * dots, y, 165 * dots, 30 * dots)
        painter.drawText(room, flags, line)
        taken = painter.boundingRect(room, flags, line or "0").height()
        y += taken + 2 * dots


def _set_font(painter: QPainter, points: float) -> None:
    font = QFont(painter.font())
    font.setPointSizeF(points)
    painter.setFont(font)
