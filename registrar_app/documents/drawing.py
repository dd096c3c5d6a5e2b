"""Draws text character by character in the right font, blocks of wrapped lines, and QR codes; what to draw is left to the pages.

The colours and measures of the one family of papers stand here too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from registrar_app.documents.fonts import REGULAR, font_book
from registrar_app.documents.line_breaking import break_lines

MM = 72 / 25.4
INK, MUTED, RED, RULE, TINT = "#1d2733", "#5b6672", "#a8201a", "#9aa5b1", "#f4f6f9"
LEADING = 1.42
QR_VERSION, QR_QUIET = 9, 4
QR_MASK = 3  # scoring all eight took a third of a slip; hashes and signatures are even under any
"""Version 9 with level M holds 262 alphanumeric characters; four modules of white belong to the symbol."""


def draw_text(
    canvas: Any, x: float, y: float, text: str, size: float, *, colour: str = INK, weight: str = REGULAR, align: str = "left",
    spacing: float = 0.0,
) -> None:  # fmt: skip
    """Draw one line with its baseline at ``y``; ``spacing`` is put after every character but the last."""
    from reportlab.lib.colors import HexColor

    width = font_book().width(text, size, weight) + spacing * max(len(text) - 1, 0)
    pen = canvas.beginText(x - {"left": 0.0, "centre": width / 2, "right": width}[align], y)
    pen.setFillColor(HexColor(colour))
    pen.setCharSpace(spacing)
    for name, piece in font_book().runs(text, weight):
        pen.setFont(name, size)
        pen.textOut(piece)
    pen.setCharSpace(0)
    canvas.drawText(pen)


@contextmanager
def spoken_as(canvas: Any, text: str) -> Iterator[None]:
    """Draw a piece that copies and reads aloud as ``text``: a wrapped name as one, "" for mere decoration."""
    canvas._code.append(f"/Span <</ActualText <FEFF{text.encode('utf-16-be').hex().upper()}>>> BDC")
    yield
    canvas._code.append("EMC")


@contextmanager
def spoken_whole(canvas: Any, lines: Sequence[str]) -> Iterator[None]:
    """Draw the lines of a wrapped text so that they copy as the one text they are.

    Chinese characters beyond U+FFFF are lost by PDFium when it copies such a piece, so that a name with one copies in
    lines: a break can be mended, a missing character is not seen.
    """
    text = "".join(lines)
    if len(lines) > 1 and all(character <= "\uffff" for character in text):
        with spoken_as(canvas, text):
            yield
    else:
        yield


def wrap(text: str, size: float, width: float, weight: str = REGULAR) -> list[str]:
    """Return the lines of a text in a column of ``width`` points."""
    return break_lines(text, width, lambda piece: font_book().width(piece, size, weight))


def draw_lines(
    canvas: Any, x: float, top: float, lines: list[str], size: float, *, colour: str = INK, weight: str = REGULAR,
    align: str = "left", leading: float = LEADING,
) -> float:  # fmt: skip
    """Draw lines downwards from ``top`` and return where they end."""
    for number, line in enumerate(lines):
        baseline = top - number * size * leading - size * (leading + 0.76) / 2
        draw_text(canvas, x, baseline, line.rstrip(), size, colour=colour, weight=weight, align=align)
    return top - len(lines) * size * leading


def draw_line(
    canvas: Any,
    start: tuple[float, float],
    end: tuple[float, float],
    *,
    width: float = 0.5,
    colour: str = RULE,
) -> None:
    """Draw a straight line."""
    from reportlab.lib.colors import HexColor

    canvas.setStrokeColor(HexColor(colour))
    canvas.setLineWidth(width)
    canvas.line(*start, *end)


def fill_box(canvas: Any, box: tuple[float, float, float, float], colour: str) -> None:
    """Fill a rectangle of left, bottom, width and height."""
    from reportlab.lib.colors import HexColor

    canvas.setFillColor(HexColor(colour))
    canvas.rect(*box, stroke=0, fill=1)


def draw_qr(canvas: Any, x: float, y: float, side: float, text: str) -> None:
    """Draw a QR code, its quiet zone included in ``side``, as one filled path: no font, no picture, no seams."""
    from reportlab.lib.colors import HexColor

    fill_box(canvas, (x, y, side, side), "#ffffff")
    rows = qr_modules(text)
    module = side / (len(rows) + 2 * QR_QUIET)
    path = canvas.beginPath()
    for number, row in enumerate(rows):
        bottom = y + side - (number + 1 + QR_QUIET) * module
        for start, length in _dark_runs(row):
            path.rect(x + (start + QR_QUIET) * module, bottom, length * module, module)
    canvas.setFillColor(HexColor("#000000"))
    canvas.drawPath(path, stroke=0, fill=1)


def qr_modules(text: str) -> list[list[bool]]:
    """Return the dark modules row by row, level M, version 9 unless the text is longer."""
    from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(text)
    code.version = max(QR_VERSION, code.calculate_version())
    code.makeImpl(False, QR_MASK)
    return [[bool(dark) for dark in row] for row in code.modules]


def _dark_runs(row: list[bool]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for place, dark in enumerate(row):
        if not dark:
            continue
        if runs and sum(runs[-1]) == place:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((place, 1))
    return runs
