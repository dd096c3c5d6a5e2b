"""Puts pictures of screens on one sheet, in rows, each with its name: ``python -m tests.screens.contact_sheet OUT PNG …``."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from registrar_app.ui import theme

WIDTH, GAP, NAME = 640, 16, 22
"""Pixels: of a picture, between pictures, of a name's line."""


def compose(pictures: Sequence[Path], columns: int = 2, width: int = WIDTH) -> QImage:
    """Return the sheet; each row is as high as its highest picture."""
    shown = [(path, QPixmap(str(path))) for path in pictures]
    rows = [shown[first : first + columns] for first in range(0, len(shown), columns)]
    small = [[(path, _fit(picture, width)) for path, picture in row] for row in rows]
    heights = [max(picture.height() for _, picture in row) + NAME for row in small]
    size = QSize(columns * (width + GAP) + GAP, sum(heights) + GAP * (len(rows) + 1))
    sheet = QImage(size, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#d9dfe6"))
    painter = QPainter(sheet)
    top = GAP
    for row, height in zip(small, heights, strict=True):
        for column, (path, picture) in enumerate(row):
            left = GAP + column * (width + GAP)
            painter.drawPixmap(left, top, picture)
            words = QRect(left, top + picture.height(), width, NAME)
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, path.stem)
        top += height + GAP
    painter.end()
    return sheet


def _fit(picture: QPixmap, width: int) -> QPixmap:
    if picture.width() <= width:
        return picture
    return picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)


def main() -> None:
    """Write the sheet."""
    parser = argparse.ArgumentParser(prog="python -m tests.screens.contact_sheet")
    parser.add_argument("out", type=Path)
    parser.add_argument("pictures", nargs="+", type=Path)
    parser.add_argument("--columns", type=int, default=2)
    parser.add_argument("--width", type=int, default=WIDTH)
    call = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    theme.apply_theme(app)
    compose(call.pictures, call.columns, call.width).save(str(call.out))


if __name__ == "__main__":
    main()
