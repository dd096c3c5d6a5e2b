"""Keeps how the program's own line icons are drawn in a colour; the shapes are SVG files in ``resources/icons``."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from registrar_app import paths
from registrar_app.ui.theme import colours, hold_icon, px

SMALL = 24


def icon(name: str, colour: str | None = None, size: int = 18) -> QIcon:
    """Return the icon in a colour of the palette (its name, or ``#rrggbb``); the ink when none is given."""
    return QIcon(
        _icon(
            name, _shade(colour), _shade("muted"), tuple(px(round(size * n)) for n in (1, 1.5, 2)), _ratio()
        )
    )


@lru_cache(maxsize=64)
def _icon(name: str, shade: str, muted: str, sides: tuple[int, ...], ratio: float) -> QIcon:
    """Make an icon once: a table that scrolls asks for one a line."""
    made = QIcon()
    for side in sides:
        made.addPixmap(_draw(name, shade, side, ratio))
        made.addPixmap(_draw(name, muted, side, ratio), QIcon.Mode.Disabled)
    return made


def program_icon() -> QIcon:
    """Return the program's own icon, as the taskbar and the title bar ask for it."""
    made = QIcon()
    for side in (16, 20, 24, 32, 48, 64, 128):
        made.addPixmap(_draw(program_drawing(side), "", side, 1.0))
    return made


def program_drawing(side: int) -> str:
    """Return which drawing of the program's icon is for a size in pixels: small ones have fewer lines."""
    return "program-small" if side <= SMALL else "program"


def pixmap(name: str, colour: str | None = None, size: int = 18) -> QPixmap:
    """Return the icon's picture, ``size`` given for 100 %."""
    return _draw(name, _shade(colour), px(size), _ratio())


def _shade(colour: str | None) -> str:
    shade = colour or "ink"
    return shade if shade.startswith("#") else str(getattr(colours(), shade))


def _ratio() -> float:
    app = QApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QApplication) else 1.0


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
