"""Keeps how the program's own line icons are drawn in a colour; the shapes are SVG files in ``resources/icons``."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from registrar_app import paths
from registrar_app.ui.theme import colours, px


def icon(name: str, colour: str | None = None, size: int = 18) -> QIcon:
    """Return the icon in a colour of the palette (its name, or ``#rrggbb``); the ink when none is given."""
    made = QIcon()
    for larger in (1, 1.5, 2):
        made.addPixmap(pixmap(name, colour, round(size * larger)))
    return made


def pixmap(name: str, colour: str | None = None, size: int = 18) -> QPixmap:
    """Return the icon's picture, ``size`` given for 100 %."""
    shade = colour or "ink"
    shade = shade if shade.startswith("#") else getattr(colours(), shade)
    app = QApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QApplication) else 1.0
    return _draw(name, shade, px(size), ratio)


@lru_cache(maxsize=256)
def _draw(name: str, shade: str, size: int, ratio: float) -> QPixmap:
    drawing = paths.resource("icons", f"{name}.svg").read_text("utf-8").replace("currentColor", shade)
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
