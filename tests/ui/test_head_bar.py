"""Where the head of a page has no room for its actions they are in a menu of the head; none is cut or lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from registrar_app.ui.page import HeadBar
from registrar_app.ui.widgets.basics import button, pill


@pytest.fixture
def pressed() -> list[str]:
    return []


@pytest.fixture
def head(dressed, qtbot, pressed: list[str]) -> Iterator[HeadBar]:
    page, made = QWidget(), HeadBar()
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(made)
    made.title.setText("名册")
    made.set_pills([pill("有效", "good"), pill("演练名册", "query")])
    made.set_actions(
        [button(f"{name}  Ctrl+{key}", lambda name=name: pressed.append(name)) for name, key in ACTIONS]
    )
    page.resize(1000, 90)
    page.show()
    yield made  # with the page around it


def widen(head: HeadBar, width: int) -> None:
    head.window().resize(width, 90)
    QApplication.processEvents()


ACTIONS = (("导出表格…", "E"), ("导入新的密钥…", "T"), ("导入名册…", "O"))


def shown(head: HeadBar) -> list[str]:
    buttons = [made for made in head.findChildren(QPushButton) if made.isVisible() and made.menu() is None]
    return [made.text().partition("  ")[0] for made in buttons]


def test_with_room_every_action_is_a_button(head: HeadBar) -> None:
    assert shown(head) == [name for name, _ in ACTIONS]
    assert head.more.isHidden()


def test_without_room_the_primary_stays_and_the_menu_has_the_others(head: HeadBar, pressed) -> None:
    widen(head, 300)
    assert shown(head) == ["导入名册…"]
    menu = head.more.menu()
    menu.aboutToShow.emit()
    assert [line.text() for line in menu.actions()] == ["导出表格…\tCtrl+E", "导入新的密钥…\tCtrl+T"]
    menu.actions()[1].trigger()
    assert pressed == ["导入新的密钥…"]


def test_an_action_that_cannot_be_done_cannot_be_chosen_in_the_menu(head: HeadBar) -> None:
    widen(head, 300)
    next(made for made in head.findChildren(QPushButton) if made.text().startswith("导出")).setEnabled(False)
    head.more.menu().aboutToShow.emit()
    assert [line.isEnabled() for line in head.more.menu().actions()] == [False, True]


def test_the_buttons_come_back_with_the_room(head: HeadBar) -> None:
    widen(head, 300)
    widen(head, 1000)
    assert shown(head) == [name for name, _ in ACTIONS]
    assert head.more.isHidden()


def test_a_pill_that_has_no_room_beside_the_title_stands_under_it_whole(head: HeadBar, qtbot) -> None:
    state, further = head._shown_pills

    def is_under() -> bool:
        return further.geometry().top() >= state.geometry().bottom()

    def is_whole() -> bool:
        return all(pill.width() >= pill.sizeHint().width() for pill in (state, further))

    qtbot.waitUntil(lambda: not is_under(), timeout=20_000)
    widen(head, 380)
    qtbot.waitUntil(lambda: is_under() and is_whole(), timeout=20_000)
    widen(head, 1000)
    qtbot.waitUntil(lambda: not is_under() and is_whole(), timeout=20_000)
