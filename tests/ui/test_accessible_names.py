"""Whatever the keyboard reaches says its name to a screen reader, on every page of an office's and the bureau's window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QWidget

from registrar_app.services import drafts
from registrar_app.ui.words import choose_language
from tests.contract_samples import sound_contract

PAGES = ("home", "contracts", "schemes", "exchange", "roster", "verification", "journal", "report")


def nameless(window: QWidget, place: str) -> Iterator[str]:
    """The widgets in sight that Tab goes to and a screen reader has no word for."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            if not name.strip():
                yield f"{place}: {type(widget).__name__} in {type(widget.parent()).__name__}"


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("side", ["office-1", "bureau"])
def test_every_page_names_what_the_keyboard_reaches(open_window, qtbot, language, side):
    choose_language(language)
    window = open_window(side)
    found: list[str] = []
    for page in PAGES:
        window.show_page(page)
        qtbot.wait(30)
        found.extend(nameless(window, page))
    assert found == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_tab_of_a_contract_names_what_the_keyboard_reaches(open_window, qtbot, language):
    choose_language(language)
    window = open_window()
    desk = window.place.desk
    window.open_case(drafts.create_draft(desk, sound_contract(desk.today())))
    window.form.body.toggle_more()
    found: list[str] = []
    for number, tab in enumerate(window.form.tabs.tabs):
        if tab.isVisible():
            window.form.go_to_tab(number)
            qtbot.wait(30)
            found.extend(nameless(window, tab.text()))
    assert found == []


def test_a_control_without_a_name_is_found(dressed, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    mute, said = QPushButton(window), QPushButton("受理", window)
    window.show()
    assert said.isVisible()
    assert list(nameless(window, "here")) == ["here: QPushButton in QWidget"]
    mute.setAccessibleName("退回")
    assert list(nameless(window, "here")) == []
