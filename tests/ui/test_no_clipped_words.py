"""No label or button is smaller than its words: both languages, 100 % and 150 %, the smallest screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from registrar_app.services import drafts
from registrar_app.ui import theme
from registrar_app.ui.widgets.fitting import ElidedLabel
from registrar_app.ui.words import choose_language
from tests.contract_samples import sound_contract

PAGES = ("home", "contracts", "form")


def clipped(window: QWidget) -> list[str]:
    """Return the words of every visible label and button that is narrower or lower than they need."""
    found = []
    for widget in window.findChildren(QWidget):
        if (
            not widget.isVisible()
            or isinstance(widget, ElidedLabel)
            or not isinstance(widget, QLabel | QAbstractButton)
        ):
            continue
        text = widget.text()
        if text and not fits(widget, text):
            found.append(
                f"{type(widget).__name__} {text!r} {widget.size().toTuple()} needs {widget.sizeHint().toTuple()}"
            )
    return found


def fits(widget: QLabel | QAbstractButton, text: str) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        flags = int(Qt.TextFlag.TextWordWrap)
        room = QRect(0, 0, widget.contentsRect().width(), 10_000)
        needed = widget.fontMetrics().boundingRect(room, flags, text)
        return needed.height() <= widget.height() + 1
    width = max(widget.fontMetrics().horizontalAdvance(line) for line in text.splitlines())
    return width <= widget.width() and widget.fontMetrics().height() <= widget.height() + 1


@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_label_and_button_has_room_for_its_words(open_window, qapp, qtbot, language, scale):
    choose_language(language)
    theme.apply_theme(qapp, scale=scale)
    window = open_window()
    desk = window.place.desk
    contract = sound_contract(desk.today())
    for _ in range(14):
        uid = drafts.create_draft(desk, contract)
    for name in PAGES:
        window.open_case(uid) if name == "form" else window.show_page(name)
        if name == "form":
            window.form.do("accept")
        qtbot.wait(120)
        assert clipped(window) == [], name
    theme.apply_theme(qapp, scale=100)


def test_zooming_resizes_what_is_there_and_back(open_window, qtbot):
    window = open_window()
    before = window.rail.width()
    window.zoom(1)
    assert window.rail.width() > before
    window.zoom(0)
    assert window.rail.width() == before


def test_the_smallest_screen_shows_head_two_cards_and_both_panels(open_window, qtbot):
    window = open_window()
    desk = window.place.desk
    window.open_case(drafts.create_draft(desk, sound_contract(desk.today())))
    qtbot.wait(150)
    form = window.form
    bottom = (
        form.body.fields["effective_to"]
        .mapTo(window, form.body.fields["effective_to"].rect().bottomLeft())
        .y()
    )
    assert bottom < 768, "the first two cards need no scrolling"
    for panel in (form.panel, form.schemes):
        assert panel.mapTo(window, panel.rect().bottomLeft()).y() < 768
    assert form.head.title.isVisible()


@pytest.mark.parametrize("scale", [125, 150])
def test_a_form_built_before_it_is_shown_has_room_too(open_window, qapp, qtbot, scale):
    choose_language("en")
    theme.apply_theme(qapp, scale=scale)
    window = open_window()
    window.resize(1366, 768)
    qtbot.wait(700)  # long enough for the form to be built while idle, hidden and narrow
    window.new_contract()
    qtbot.wait(120)
    assert clipped(window) == []
