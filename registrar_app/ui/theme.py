"""Keeps the look: named colours, the one scale setting, and the style sheet made of both; shapes are for the widgets.

Sizes in code are given for 100 % and pass through ``px``; ``rescale`` applies a new scale to a window at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from string import Template

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QLayout, QWidget

from registrar_app import paths
from registrar_app.services.collector import COLLECTOR

SCALES = (80, 90, 100, 110, 125, 150, 175, 200)
BASE_FONT_PX = 13


@dataclass(frozen=True, slots=True)
class Colours:
    """The palette by meaning; every screen uses these names only."""

    ink: str
    muted: str
    line: str
    line_strong: str
    canvas: str
    paper: str
    sunken: str
    accent: str
    accent_strong: str
    accent_soft: str
    on_accent: str
    error: str
    error_soft: str
    query: str
    query_soft: str
    good: str
    good_soft: str
    note: str
    note_soft: str
    rail: str
    rail_practice: str
    rail_chosen: str
    rail_ink: str
    rail_muted: str


LIGHT = Colours(
    ink="#1d2733", muted="#5c6875", line="#dfe4ea", line_strong="#c2cad3", canvas="#f4f6f8", paper="#ffffff",
    sunken="#eef1f4", accent="#1f5f9e", accent_strong="#174a7c", accent_soft="#e2edf8", on_accent="#ffffff",
    error="#b42318", error_soft="#fde8e6", query="#8a5a00", query_soft="#fdf1d8", good="#2a744a",
    good_soft="#e3f3e9", note="#475569", note_soft="#eef1f4", rail="#17304d", rail_chosen="#24527f",
    rail_ink="#eef4fa", rail_muted="#a9bacb", rail_practice="#4a3a12",
)  # fmt: skip
DARK = Colours(
    ink="#e6ebf1", muted="#a3afbb", line="#323c47", line_strong="#4a5663", canvas="#14191f", paper="#1d242c",
    sunken="#262f39", accent="#6aa9e6", accent_strong="#8dbff0", accent_soft="#22394f", on_accent="#0d1620",
    error="#ff9a8f", error_soft="#44221f", query="#f0c060", query_soft="#3f3214", good="#7cd3a0",
    good_soft="#1d3a2a", note="#b5c0cc", note_soft="#2a333d", rail="#0f1d2c", rail_chosen="#1e456b",
    rail_ink="#eef4fa", rail_muted="#9db0c3", rail_practice="#332708",
)  # fmt: skip


CONTRAST = replace(
    LIGHT, ink="#000000", muted="#2b333b", line="#5a6570", line_strong="#000000", canvas="#ffffff", sunken="#f0f0f0",
    accent="#003f8a", accent_strong="#002a5c", accent_soft="#d6e6fa", error="#a00000", query="#6b4200", good="#005522",
    note="#2b333b", rail="#000000", rail_chosen="#003f8a", rail_ink="#ffffff", rail_muted="#dddddd",
    rail_practice="#332200",
)  # fmt: skip
CONTRAST_DARK = replace(
    DARK, ink="#ffffff", muted="#dde3ea", line="#9aa5b1", line_strong="#ffffff", canvas="#000000", paper="#000000",
    sunken="#1a1a1a", accent="#7cc0ff", accent_strong="#b5dcff", accent_soft="#052540", on_accent="#000000",
    error="#ffb3aa", query="#ffd674", good="#8ff0b8", note="#dde3ea", rail="#000000", rail_muted="#dddddd",
    rail_practice="#332200",
)  # fmt: skip

_DRESSED_A_STEP = 60


class _Current:
    colours: Colours = LIGHT
    percent: int = 100


def colours() -> Colours:
    """Return the palette in use."""
    return _Current.colours


def percent() -> int:
    """Return the scale in use, percent."""
    return _Current.percent


def scale_beside(by: int) -> int:
    """Return the scale so many steps larger (or smaller) than the one in use, 100 for 0; percent."""
    place = SCALES.index(_Current.percent if _Current.percent in SCALES else 100)
    return SCALES[min(max(place + by, 0), len(SCALES) - 1)] if by else 100


def px(size: float) -> int:
    """Return a size given for 100 % in the pixels of the scale in use."""
    return round(size * _Current.percent / 100)


def load_fonts() -> str:
    """Load the screen font beside the program and return the family to use, the system's when it is missing."""
    families: list[str] = []
    for file in sorted(paths.resource("fonts").glob("NotoSansSC_*.ttf")):
        families += QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
    preferred = ["Microsoft YaHei UI", *families[:1], "Noto Sans SC", "Noto Sans CJK SC", "WenQuanYi Zen Hei"]
    known = set(QFontDatabase.families())
    return next((family for family in preferred if family in known), QFont().family())


def apply_theme(app: QApplication, *, scale: int | None = None, palette: Colours | None = None) -> None:
    """Dress the application and all there is at once; what is not given stays as it is.

    With a window open it takes long: then see ``ui.look_change``.
    """
    choose_look(scale=scale, palette=palette)
    if app.property("registrar_family") is None:
        app.setProperty("registrar_family", load_fonts())
        app.setStyle("Fusion")  # once: each time every widget is dressed anew
    put_on(app)


def choose_look(*, scale: int | None = None, palette: Colours | None = None) -> None:
    """Use another scale or palette from now on; nothing that is there is dressed anew by this."""
    if scale is not None:
        _Current.percent = min(max(scale, SCALES[0]), SCALES[-1])
    if palette is not None:
        _Current.colours = palette


def put_on(app: QApplication) -> None:
    """Give the application letters, colours and style sheet of the look in use; Qt dresses every widget it sees."""
    with COLLECTOR.resting():
        # Qt goes through all widgets there are: none of them may be collected meanwhile;
        # where one sheet takes the place of another, Qt dresses each part once for everything it lies in
        app.setStyleSheet("")
        _put_on_letters_and_colours(app)
        app.setStyleSheet(style_sheet())


def put_on_undressed(app: QApplication) -> None:
    """Give the application, dressed before, what ``put_on`` does, but leave its widgets as they are: the caller dresses them."""
    style = app.style()
    style.unpolish(app)  # it forgets of which widgets it knows what the old sheet says: Qt dresses those anew
    app.setStyleSheet(style_sheet())
    _put_on_letters_and_colours(app)
    style.polish(app)


def _put_on_letters_and_colours(app: QApplication) -> None:
    font = QFont(app.property("registrar_family"))
    font.setPixelSize(px(BASE_FONT_PX))
    app.setFont(font)
    app.setPalette(_qt_palette())


def style_sheet() -> str:
    """Return the style sheet for the palette and scale in use."""
    template = Template(paths.resource("ui", "style.qss").read_text("utf-8"))
    sizes = {f"p{n}": f"{px(n)}px" for n in range(1, 61)}
    names = {name: getattr(_Current.colours, name) for name in Colours.__dataclass_fields__}
    pictures = {name: paths.resource("icons", f"{name}.svg").as_posix() for name in ("arrow", "next", "tick")}
    return template.substitute(sizes | names | pictures)


def arrange(layout: QLayout, margins: tuple[int, int, int, int] = (0, 0, 0, 0), spacing: int = 0) -> QLayout:
    """Give a layout margins (left, top, right, bottom) and spacing that follow the scale."""
    layout.setProperty("design", [*margins, spacing])
    _size_layout(layout)
    return layout


def hold_width(widget: QWidget, width: int) -> None:
    """Give a widget a constant width that follows the scale."""
    widget.setProperty("design_width", width)
    widget.setFixedWidth(px(width))


def hold_icon(button: QAbstractButton, size: int) -> None:
    """Give a button's icon a size that follows the scale."""
    button.setProperty("design_icon", size)
    button.setIconSize(QSize(px(size), px(size)))


def hold_height(widget: QWidget, height: int) -> None:
    """Give a widget a constant height that follows the scale."""
    widget.setProperty("design_height", height)
    widget.setFixedHeight(px(height))


def rescale(window: QWidget) -> None:
    """Apply the scale in use to every layout and held size of a window."""
    for layout in window.findChildren(QLayout):
        rescale_layout(layout)
    for widget in window.findChildren(QWidget):
        rescale_part(widget)


def rescale_layout(layout: QLayout) -> None:
    """Apply the scale in use to one layout, if it follows the scale."""
    if layout.property("design"):
        _size_layout(layout)


def rescale_part(widget: QWidget) -> None:
    """Apply the scale in use to the held sizes of one widget."""
    if width := widget.property("design_width"):
        widget.setFixedWidth(px(width))
    if icon := widget.property("design_icon"):
        widget.setIconSize(QSize(px(icon), px(icon)))
    if height := widget.property("design_height"):
        widget.setFixedHeight(px(height))
    if least := widget.property("design_least"):
        widget.setMinimumHeight(px(least))


def dress(widget: QWidget, **properties: object) -> QWidget:
    """Set style properties of a widget and let the style sheet look again."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    return widget


def dressing(part: QWidget) -> Iterator[None]:
    """Let the style sheet dress a part and all in it before it is shown, a few widgets a step."""
    for number, inner in enumerate((part, *part.findChildren(QWidget)), 1):
        inner.ensurePolished()
        if number % _DRESSED_A_STEP == 0:
            yield


def lay_out_ahead(page: QWidget) -> None:
    """Lay out a page of a stack that is not shown yet, in the room that it will have; showing it then takes no longer."""
    stack = page.parentWidget()
    if stack is not None and not page.isVisible():
        page.resize(stack.size())
        # what is taken a picture of is laid out first, however small the picture
        page.grab(QRect(0, 0, 1, 1))


def _size_layout(layout: QLayout) -> None:
    left, top, right, bottom, spacing = layout.property("design")
    layout.setContentsMargins(px(left), px(top), px(right), px(bottom))
    layout.setSpacing(px(spacing))


def _qt_palette() -> QPalette:
    c = _Current.colours
    palette = QPalette()
    role = QPalette.ColorRole
    for name, colour in (
        (role.Window, c.canvas), (role.Base, c.paper), (role.AlternateBase, c.sunken), (role.Button, c.paper),
        (role.WindowText, c.ink), (role.Text, c.ink), (role.ButtonText, c.ink), (role.PlaceholderText, c.muted),
        (role.Highlight, c.accent), (role.HighlightedText, c.on_accent), (role.ToolTipBase, c.paper),
        (role.ToolTipText, c.ink), (role.Link, c.accent),
    ):  # fmt: skip
        palette.setColor(name, QColor(colour))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Text, QColor(c.muted))
    palette.setColor(QPalette.ColorGroup.Disabled, role.ButtonText, QColor(c.muted))
    return palette


def system_palette(app: QApplication) -> Colours:
    """Return the palette that the desktop asks for: light or dark, with high contrast where that is wanted."""
    hints = app.styleHints()
    dark = hints.colorScheme() == Qt.ColorScheme.Dark
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return CONTRAST_DARK if dark else CONTRAST
    return DARK if dark else LIGHT
