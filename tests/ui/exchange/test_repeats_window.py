"""Contracts registered twice, at the bureau: listed, and two of them beside each other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from registrar_app.ui.contract_form.compare_window import CompareWindow
from registrar_app.ui.exchange.page import ExchangePage
from registrar_app.ui.exchange.repeats_window import NONE, PAIR, RepeatsWindow
from registrar_app.ui.schemes.page_parts import EmptyPanel
from registrar_app.ui.words import say
from tests import world as small_world
from tests.ui.schemes.page_checks import shown


@pytest.fixture
def bureau(tmp_path):
    desk = small_world.bureau(small_world.program(), tmp_path / "bureau")
    yield desk
    desk.store.close()


def test_nothing_registered_twice_is_said(qtbot, bureau):
    page = shown(qtbot, lambda: ExchangePage(small_world.program(), bureau))
    window = page.panel.show_repeats()
    assert window.findChild(EmptyPanel).title.text() == say(NONE)
    window.reject()


def test_a_pair_opens_side_by_side_by_keyboard(qtbot, bureau, tmp_path):
    program = small_world.program()
    office = small_world.desk(program, tmp_path / "office")
    for value in (100_000_000, 100_000_000):
        small_world.register(office, value=value)
    small_world.bring(program, office, bureau, tmp_path)
    page = shown(qtbot, lambda: ExchangePage(program, bureau))
    qtbot.keyClick(page, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    window = page.panel.findChild(RepeatsWindow)
    (cells,) = window.grid.words()
    assert cells[0] == "海洋传感器开发"
    assert cells[2].startswith("环翠区登记点 20")
    qtbot.keyClick(window.grid, Qt.Key.Key_Return)
    compared = window.findChild(CompareWindow)
    assert compared.windowTitle() == say(PAIR)
    assert compared.marked == []
    compared.reject()
    window.reject()
    office.store.close()
