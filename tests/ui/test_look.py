"""The look follows the desktop: every icon takes the new colours, and words stay readable in every palette."""

from __future__ import annotations

import re
from dataclasses import astuple

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from registrar_app.paths import resource
from registrar_app.ui import icons, theme
from registrar_app.ui.application import dress_application
from registrar_app.ui.look_change import look_change
from registrar_app.ui.opening.dialog import OpeningDialog
from registrar_app.ui.widgets.basics import picture

ON_GROUND = {
    "ink": ("canvas", "paper", "sunken"),
    "muted": ("canvas", "paper", "sunken"),
    "accent": ("paper", "accent_soft"),
    "on_accent": ("accent",),
    "error": ("paper", "error_soft"),
    "query": ("paper", "query_soft"),
    "good": ("paper", "good_soft"),
    "note": ("note_soft",),
    "rail_ink": ("rail", "rail_practice", "rail_chosen"),
    "rail_muted": ("rail", "rail_practice"),
}


def brightness(colour):
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in QColor(colour).getRgbF()[:3]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    light, dark = sorted((brightness(one), brightness(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", [theme.LIGHT, theme.DARK, theme.CONTRAST, theme.CONTRAST_DARK])
def test_words_are_readable_on_every_ground(palette):
    wanted = 7 if palette in (theme.CONTRAST, theme.CONTRAST_DARK) else 4.5
    assert all(QColor(colour).isValid() for colour in astuple(palette))
    weak = [
        (name, ground)
        for name, grounds in ON_GROUND.items()
        for ground in grounds
        if contrast(getattr(palette, name), getattr(palette, ground)) < wanted - 0.05
    ]
    assert not weak


@pytest.mark.parametrize("palette", [theme.LIGHT, theme.DARK, theme.CONTRAST, theme.CONTRAST_DARK])
def test_no_rule_of_the_style_sheet_puts_words_on_a_ground_they_cannot_be_read_on(palette):
    sheet = resource("ui", "style.qss").read_text("utf-8")
    pairs = {
        (words[1], ground[1])
        for rule in re.findall(r"\{([^}]*)\}", sheet)
        if (words := re.search(r"(?:^|[;\s])color: \$(\w+)", rule))
        and (ground := re.search(r"background: \$(\w+)", rule))
    }
    assert ("muted", "sunken") in pairs
    weak = {
        pair: round(contrast(getattr(palette, pair[0]), getattr(palette, pair[1])), 1)
        for pair in pairs
        if contrast(getattr(palette, pair[0]), getattr(palette, pair[1])) < 4.45
    }
    assert weak == {}


def pictures(window):
    return [
        button.icon().pixmap(16, 16).toImage()
        for button in window.findChildren(QAbstractButton)
        if button.property("picture") and button.property("picture")[1] != "rail_ink"
    ]


def test_icons_take_the_colours_of_the_other_palette(open_window, qapp):
    window = open_window()
    window.new_contract()
    before = pictures(window)
    assert before
    try:
        theme.apply_theme(qapp, palette=theme.DARK)
        icons.redraw(window)
        after = pictures(window)
        assert all(one != other for one, other in zip(before, after, strict=True))
    finally:
        theme.apply_theme(qapp, palette=theme.LIGHT)


class Dressed(QWidget):
    """A part that counts how often it is dressed."""

    times = 0

    def changeEvent(self, event):
        self.times += event.type() == QEvent.Type.StyleChange
        super().changeEvent(event)


def test_a_part_is_not_dressed_once_for_everything_it_lies_in(qapp, qtbot):
    window = part = QWidget()
    qtbot.addWidget(window)
    for _ in range(12):
        inner = Dressed()
        QVBoxLayout(part).addWidget(inner)
        part = inner
    window.show()
    theme.apply_theme(qapp, palette=theme.LIGHT)
    part.times = 0
    try:
        theme.apply_theme(qapp, palette=theme.DARK)
        assert 0 < part.times <= 4
    finally:
        theme.apply_theme(qapp, palette=theme.LIGHT)


class Desktop:
    """A desktop that asks for light or dark and for more contrast or not, as Windows does in its settings."""

    def __init__(self, scheme, contrast):
        self._scheme, self._contrast = scheme, contrast

    def styleHints(self):
        return self

    def accessibility(self):
        return self

    def colorScheme(self):
        return self._scheme

    def contrastPreference(self):
        return self._contrast


@pytest.mark.parametrize(
    ("scheme", "contrast", "palette"),
    [
        (Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, theme.LIGHT),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference, theme.DARK),
        (Qt.ColorScheme.Light, Qt.ContrastPreference.HighContrast, theme.CONTRAST),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.HighContrast, theme.CONTRAST_DARK),
    ],
)
def test_the_desktop_chooses_the_colours(scheme, contrast, palette):
    assert theme.system_palette(Desktop(scheme, contrast)) == palette


@pytest.mark.parametrize("setting", ["colours", "contrast"])
def test_every_window_follows_while_it_is_open(
    open_window, qapp, qtbot, program, monkeypatch, setting, tmp_path
):
    settings = QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat)
    dress_application(qapp, settings)  # as the program does before any window is there
    window, opening = open_window(), OpeningDialog(program, settings, None)
    qtbot.addWidget(opening)
    opening.show()
    mark = picture("good", "good")
    QVBoxLayout(mark_window := QWidget()).addWidget(mark)
    qtbot.addWidget(mark_window)
    before, ground = mark.pixmap().toImage(), opening.palette().window().color()
    monkeypatch.setattr(theme, "system_palette", lambda app: theme.CONTRAST_DARK)
    hints = qapp.styleHints()
    try:
        if setting == "colours":
            hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
        else:
            hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
        look_change(qapp).finish()
        assert theme.colours() == theme.CONTRAST_DARK
        assert window.isVisible()
        assert mark.pixmap().toImage() != before
        assert opening.palette().window().color() != ground
    finally:
        monkeypatch.undo()
        qapp.property("registrar_colours").deleteLater()
        qapp.setProperty("registrar_colours", None)
        theme.apply_theme(qapp, palette=theme.LIGHT)
