"""Keeps how the program's own line icons are drawn in a colour; the shapes are SVG files in ``resources/icons``."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from registrar_app import paths
from registrar_app.ui.theme import colours, hold_icon, px


def icon(name: str, colour: str | None = None, size: int = 18) -> QIcon:
    """Return the icon in a colour of the palette (its name, or ``#rrggbb``); the ink when none is given."""
    made = QIcon()
    for larger in (1, 1.5, 2):
        made.addPixmap(pixmap(name, colour, round(size * larger)))
        made.addPixmap(pixmap(name, "muted", round(size * larger)), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, colour: str | None = None, size: int = 18) -> QPixmap:
    """Return the icon's picture, ``size`` given for 100 %."""
    shade = colour or "ink"
    shade = shade if shade.startswith("#") else getattr(colours(), shade)
    app = QApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QApplication) else 1.0
    return _draw(name, shade, px(size), ratio)


def show_picture(label: QLabel, name: str, colour: str | None, size: int) -> None:
    """Show an icon on a label, so that ``redraw`` finds it again."""
    label.setProperty("picture", [name, colour, size])
    label.setPixmap(pixmap(name, colour, size))
    label.setFixedSize(px(size), px(size))


def show_icon(button: QAbstractButton, name: str, colour: str | None, size: int) -> None:
    """Show an icon on a button, so that ``redraw`` finds it again."""
    button.setProperty("picture", [name, colour, size])
    button.setIcon(icon(name, colour, size))
    hold_icon(button, size)


def redraw(window: QWidget) -> None:
    """Draw every icon of a window again, after the palette or the scale has changed."""
    for shown in window.findChildren(QWidget):
        redraw_part(shown)


def redraw_part(shown: QWidget) -> None:
    """Draw the icons of one widget again."""
    picture = shown.property("picture")
    if picture and isinstance(shown, QLabel):
        show_picture(shown, *picture)
    elif picture and isinstance(shown, QAbstractButton):
        show_icon(shown, *picture)
    elif hasattr(shown, "redraw_icons"):
        shown.redraw_icons()


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
