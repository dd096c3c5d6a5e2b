"""Another size or other colours are put on a few parts a turn, and nothing of it is seen before all parts have them."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QTableView,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)

from registrar_app.ui import icons, theme
from registrar_app.ui.look_change import look_change
from registrar_app.ui.widgets.basics import picture
from registrar_app.ui.widgets.table import TableView
from tests.screens.stage import settle

LONG = 30_000
GROUPS = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled)


@pytest.fixture
def look(qapp, qtbot):
    change = look_change(qapp)
    yield change
    change.begin(scale=100, palette=theme.LIGHT)
    change.finish()


def ended(look):
    return lambda: not look.is_working


def bearing(window):
    """Name letters, colours and held sizes of every part of a window, one line a part."""
    return [
        f"{type(part).__name__} {part.objectName()} {part.font().toString()} {colours(part.palette())}"
        f" {part.minimumSize().toTuple()} {part.isVisible() and part.size().toTuple()}"
        for part in (window, *window.findChildren(QWidget))
    ]


def colours(palette):
    return [palette.color(group, role).name() for group in GROUPS for role in list(QPalette.ColorRole)[:-1]]


def dress_at_once(app, window):
    theme.apply_theme(app)
    theme.rescale(window)
    icons.redraw(window)
    for table in window.findChildren(TableView):
        table.rescale()


def test_what_is_dressed_in_turns_is_dressed_as_at_once(open_window, look, qapp, qtbot):
    window = open_window()
    window.new_contract()
    window.show_page("contracts")
    settle(qapp)
    look.begin(scale=125, palette=theme.DARK)
    qtbot.waitUntil(ended(look), timeout=LONG)
    settle(qapp)
    in_turns = bearing(window)
    dress_at_once(qapp, window)
    settle(qapp)
    others = [pair for pair in zip(in_turns, bearing(window), strict=True) if pair[0] != pair[1]]
    assert not others, f"{len(others)} of {len(in_turns)} parts, the first: {others[0]}"


class Seen(QLabel):
    """A part that notes the letters in which it was painted."""

    def __init__(self):
        super().__init__("\u5408\u540c")
        self.seen = []

    def paintEvent(self, event):
        self.seen.append((self.font().pixelSize(), self.palette().windowText().color().name()))
        super().paintEvent(event)


@pytest.fixture
def shown(dressed, qtbot):
    """A window of many parts, the first and the last of which note how they were painted."""
    window = QWidget()
    qtbot.addWidget(window)
    down = QVBoxLayout(window)
    window.parts = [Seen(), *(QLabel("\u767b\u8bb0") for _ in range(300)), Seen()]
    for part in window.parts:
        down.addWidget(part)
    window.show()
    window.ends = [window.parts[0], window.parts[-1]]
    qtbot.waitUntil(lambda: all(part.seen for part in window.ends), timeout=LONG)
    return window


def test_nothing_is_painted_before_all_is_dressed(shown, look, qtbot, monkeypatch):
    monkeypatch.setattr("registrar_app.ui.look_change.TURN_SECONDS", 0.0)  # one part a turn
    for part in shown.ends:
        part.seen.clear()
    seen_before = []
    look.dressed.connect(lambda: seen_before.extend([*shown.ends[0].seen, *shown.ends[1].seen]))
    look.begin(scale=150, palette=theme.DARK)
    shown.ends[0].update()
    qtbot.waitUntil(ended(look), timeout=LONG)
    qtbot.waitUntil(lambda: all(part.seen for part in shown.ends), timeout=LONG)
    new = (round(theme.BASE_FONT_PX * 1.5), theme.DARK.ink)
    old = (theme.BASE_FONT_PX, theme.LIGHT.ink)
    assert set(seen_before) <= {old}, "what was painted meanwhile was the old look"
    assert {each for part in shown.ends for each in part.seen} <= {old, new}
    assert all(part.seen[-1] == new for part in shown.ends)


def test_a_second_change_takes_the_place_of_the_first(shown, look, qtbot):
    look.begin(scale=150, palette=theme.DARK)
    look._rest._step()  # the first is under way
    look.begin(scale=200)
    qtbot.waitUntil(ended(look), timeout=LONG)
    assert {part.font().pixelSize() for part in shown.parts} == {theme.BASE_FONT_PX * 2}
    assert shown.updatesEnabled()


MADE_OF_OTHERS = (QComboBox, QPlainTextEdit, QPushButton, QScrollArea, QSpinBox, QTableView, QTreeWidget)
"""Parts within which Qt has parts of its own."""


def panel(window):
    made = QWidget(window)
    down = QVBoxLayout(made)
    for kind in (QLabel, *MADE_OF_OTHERS):
        down.addWidget(kind())
    made.show()
    return made


def go(qapp, part):
    part.deleteLater()
    qapp.sendPostedEvents(part, QEvent.Type.DeferredDelete)


def test_parts_that_come_and_go_between_any_two_turns_do_no_harm(shown, look, qapp, monkeypatch):
    monkeypatch.setattr("registrar_app.ui.look_change.TURN_SECONDS", 0.0)  # one part a turn
    come, kept, turns = [panel(shown) for _ in range(6)], shown.parts[0], 0
    look.begin(scale=150, palette=theme.DARK)
    while look.is_working:
        look._rest._step()
        turns += 1
        if turns % 5 == 0 and len(come) > 1:
            go(qapp, come.pop(turns // 5 % len(come)))
        if turns % 60 == 0 and turns < 600:
            come.append(panel(shown))
            qapp.processEvents()
        if turns % 200 == 0:
            gc.collect()
    assert turns > 600 and come
    for part in (kept, *(part.findChild(QLabel) for part in come)):
        assert part.font().pixelSize() == px_of(150)
        assert part.palette().windowText().color().name() == theme.DARK.ink
    for _ in range(3):  # nor does Qt remember one that is gone
        go(qapp, come.pop() if come else panel(shown))
        look.begin(scale=125)
        look.finish()
        theme.apply_theme(qapp, scale=100)
    assert kept.font().pixelSize() == theme.BASE_FONT_PX


def test_a_window_that_opens_or_goes_meanwhile_has_the_new_look(shown, look, qapp, qtbot):
    gone, late = panel(None), QLabel("\u7533\u8bf7")
    qtbot.addWidget(late)
    look.begin(scale=150)
    look._rest._step()
    go(qapp, gone)
    late.show()
    look.finish()
    assert late.font().pixelSize() == px_of(150)
    assert late.updatesEnabled() and shown.updatesEnabled()


def px_of(scale):
    return round(theme.BASE_FONT_PX * scale / 100)


def test_sizes_and_pictures_follow(dressed, look, qtbot):
    window, mark = QWidget(), picture("good", "good")
    qtbot.addWidget(window)
    theme.arrange(down := QVBoxLayout(window), (10, 10, 10, 10), 8)
    down.addWidget(mark)
    theme.hold_width(window, 200)
    before = mark.pixmap().toImage()
    look.begin(scale=200, palette=theme.CONTRAST_DARK)
    look.finish()
    assert (window.width(), down.spacing(), down.contentsMargins().left()) == (400, 16, 20)
    assert mark.pixmap().toImage() != before
