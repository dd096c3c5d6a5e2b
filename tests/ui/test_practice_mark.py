"""A practice register is told apart at a glance on every page, and the mark is never in the way."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from registrar_app.ui import theme
from registrar_app.ui.help.keys_window import KeysWindow
from registrar_app.ui.practice_mark import PracticeMark
from registrar_app.ui.rail import PAGES, Rail
from registrar_app.ui.widgets.editors import TextEditor
from registrar_app.ui.widgets.questions import Question, QuestionDialog
from registrar_app.ui.words import choose_language


def marks(window) -> list[PracticeMark]:
    return window.findChildren(PracticeMark)


@pytest.mark.parametrize(("language", "word"), [("zh", "演练"), ("en", "PRACTICE")])
def test_the_mark_lies_over_every_page(open_window, qapp, language, word) -> None:
    choose_language(language)
    window = open_window()
    (mark,) = marks(window)
    assert mark.words == word
    for name in (*PAGES, "form"):
        window.show_page(name)
        QApplication.processEvents()
        assert mark.isVisible()
        assert mark.geometry() == window.stack.rect()
        on_top = window.stack.children()[-1]
        assert on_top is mark, name


def test_the_mark_is_seen(open_window) -> None:
    window = open_window()
    (mark,) = marks(window)
    with_mark = window.stack.grab().toImage()
    mark.hide()
    assert window.stack.grab().toImage() != with_mark


def test_a_dialog_over_the_register_is_marked_and_the_help_is_not(open_window, qtbot) -> None:
    window = open_window()
    for dialog, marked in (
        (QuestionDialog(window.page, "决定", "确定", [Question("name", "名称", TextEditor)]), 1),
        (KeysWindow(window), 0),
    ):
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        QApplication.processEvents()
        found = dialog.findChildren(PracticeMark)
        assert len(found) == marked
        if marked:
            assert found[0].geometry() == dialog.rect()
            assert dialog.children()[-1] is found[0]
            qtbot.keyClicks(dialog.focusWidget(), "typed")
            assert dialog.fields["name"].editor.text() == "typed", "it is never in the way"
        dialog.close()


def test_a_press_goes_through_it(open_window, qtbot) -> None:
    window = open_window()
    new = next(b for b in window.page.findChildren(type(window.rail.help)) if "Ctrl+N" in b.text())
    place = window.windowHandle()
    QTest.mouseClick(place, Qt.MouseButton.LeftButton, pos=new.mapTo(window, QPoint(10, 10)))
    assert window.page is window.form


def test_the_rail_has_words_and_a_colour_of_its_own(open_window, qtbot) -> None:
    window = open_window()
    assert window.windowTitle() == "技术合同登记 · 演练", "the task bar tells it apart too"
    assert window.rail.practice.text() == "演练：无任何效力"
    assert window.rail.practice.isVisible()
    colour = window.rail.grab().toImage().pixelColor(2, 300).name()
    assert colour == theme.LIGHT.rail_practice
    assert theme.LIGHT.rail_practice != theme.LIGHT.rail


def test_a_real_register_has_neither(open_window, qtbot, monkeypatch) -> None:
    window = open_window()
    store = window.place.desk.store
    real = replace(store.identity, practice=False)
    monkeypatch.setattr(type(store), "identity", property(lambda self: real))
    rail = Rail(window.place)
    qtbot.addWidget(rail)
    rail.show()
    assert not rail.practice.isVisible()
    assert rail.grab().toImage().pixelColor(2, 300).name() == theme.LIGHT.rail
