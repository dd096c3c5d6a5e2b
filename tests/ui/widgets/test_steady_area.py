"""A steady scroll area: what is in hand stays where it is on the screen, and what is gone to is seen whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from registrar_app.ui.widgets.steady_area import SteadyArea


@pytest.fixture
def shown(dressed, qtbot):
    """A window with a message line over an area of thirty fields."""
    window = QWidget()
    down = QVBoxLayout(window)
    message = QLabel("a message\nof two lines")
    message.hide()
    down.addWidget(message)
    content = QWidget()
    inner = QVBoxLayout(content)
    fields = [QLineEdit() for _ in range(30)]
    for field in fields:
        inner.addWidget(field)
    area = SteadyArea(content)
    down.addWidget(area)
    window.resize(400, 300)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window, message, area, fields


def height(part):
    return part.mapTo(part.window(), QPoint(0, 0)).y()


def test_a_field_one_goes_to_is_seen_whole(shown, qtbot):
    _, _, area, fields = shown
    for number in (20, 3, 29):
        fields[number].setFocus()
        top = fields[number].mapTo(area.viewport(), QPoint(0, 0)).y()
        assert top >= 0
        assert top + fields[number].height() <= area.viewport().height()


def test_the_field_in_hand_stays_while_lines_above_grow_and_go(shown, qtbot):
    _, _, _, fields = shown
    fields[20].setFocus()
    before = height(fields[20])
    fields[2].setFixedHeight(200)
    qtbot.wait(30)
    assert height(fields[20]) == before
    for field in fields[3:9]:
        field.hide()
    qtbot.wait(30)
    assert height(fields[20]) == before


def test_it_stays_when_a_message_comes_above_the_area(shown, qtbot):
    _, message, area, fields = shown
    fields[15].setFocus()
    area.show_part(fields[15], 60)
    before, value = height(fields[15]), area.verticalScrollBar().value()
    message.show()
    qtbot.wait(30)
    assert height(fields[15]) == before
    assert area.verticalScrollBar().value() > value


def test_scrolling_is_the_users_and_the_new_place_is_kept(shown, qtbot):
    _, _, area, fields = shown
    fields[2].setFocus()
    area.verticalScrollBar().setValue(400)
    top = area.widget().childAt(area.widget().width() // 2, 401)
    before = height(top)
    fields[2].setFixedHeight(150)
    qtbot.wait(30)
    assert height(top) == before, "what stands at the top, since the field in hand is out of sight"


def test_a_part_that_is_too_high_shows_its_beginning(shown, qtbot):
    _, _, area, fields = shown
    fields[10].setFixedHeight(600)
    qtbot.wait(30)
    area.show_part(fields[10], 40)
    assert fields[10].mapTo(area.viewport(), QPoint(0, 0)).y() == 0


def test_what_was_held_may_be_destroyed(shown, qtbot):
    window, _, area, fields = shown
    made = QPushButton("x")
    area.widget().layout().insertWidget(5, made)
    made.setFocus()
    made.deleteLater()
    qtbot.wait(30)
    fields[20].setFocus()
    fields[1].setFixedHeight(90)
    qtbot.wait(30)
    assert area.isVisible()
    assert window.isVisible()
