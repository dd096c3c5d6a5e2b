"""Copy to the national system: by keys from field to field, one value on the clipboard, none when it is locked or closed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from registrar_app.services import drafts
from registrar_app.ui.main_window import MainWindow
from registrar_app.ui.national.window import NationalWindow
from tests.contract_samples import sound_contract

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def pasted() -> str:
    return QGuiApplication.clipboard().text()


@pytest.fixture
def main(open_window: Callable[..., MainWindow], qtbot: Any) -> Any:
    window = open_window()
    sound = replace(sound_contract(window.place.desk.today()), uid=None, name="A-1", contract_value=1_234_500)
    window.open_case(drafts.create_draft(window.place.desk, sound))
    return window


@pytest.fixture
def helper(main: Any, qtbot: Any) -> NationalWindow:
    qtbot.keyClick(main, Qt.Key.Key_C, CTRL | SHIFT)
    qtbot.waitUntil(lambda: main.form.national.window is not None)
    return main.form.national.window


def test_enter_and_ctrl_c_copy_one_value_each_and_go_on(helper: NationalWindow, qtbot: Any) -> None:
    assert helper.grid.chosen_key() == "projectname"
    qtbot.keyClick(helper.grid, Qt.Key.Key_Return)
    assert (pasted(), helper.grid.chosen_key()) == ("A-1", "buyername")
    qtbot.keyClick(helper.grid, Qt.Key.Key_Down)
    qtbot.keyClick(helper.grid, Qt.Key.Key_C, CTRL)
    assert (pasted(), helper.grid.chosen_key()) == ("12345.00", "technicalamount")
    assert helper.ticked == {"projectname", "totalamount"}
    assert helper.grid.words()[0][0] == "已复制"
    assert helper.progress.text().startswith("2 / ")


def test_the_window_says_in_plain_words_how_certain_the_order_is(helper: NationalWindow) -> None:
    from PySide6.QtWidgets import QLabel

    said = " ".join(part.text() for part in helper.findChildren(QLabel))
    assert "第三方记录" in said and "不是主管部门公布的" in said and "出处待核" in said
    assert "演练数据，无任何效力：不要填进全国系统" in said


def test_what_is_chosen_there_is_ticked_and_copies_nothing(helper: NationalWindow, qtbot: Any) -> None:
    qtbot.keyClick(helper.grid, Qt.Key.Key_Return)
    helper.grid.choose("buyer_scale")
    qtbot.keyClick(helper.grid, Qt.Key.Key_Return)
    assert pasted() == "A-1"
    assert "buyer_scale" in helper.ticked
    helper.begin_anew()
    assert not helper.ticked and helper.grid.chosen_key() == "projectname"


def test_each_contract_remembers_how_far_it_came(main: Any, helper: NationalWindow, qtbot: Any) -> None:
    qtbot.keyClick(helper.grid, Qt.Key.Key_Return)
    qtbot.keyClick(helper.grid, Qt.Key.Key_Return)
    main.form.national.close()
    main.form.do("national")
    again = main.form.national.window
    assert again.ticked == {"projectname", "buyername"} and again.grid.chosen_key() == "totalamount"
    other = drafts.create_draft(main.place.desk, replace(sound_contract(main.place.desk.today()), uid=None))
    main.open_case(other)
    main.form.do("national")
    assert main.form.national.window.ticked == set()


def test_locking_takes_the_value_off_the_clipboard(main: Any, helper: NationalWindow, qtbot: Any) -> None:
    qtbot.keyClick(helper.grid, Qt.Key.Key_Return)
    assert pasted() == "A-1"
    main.lock()
    assert pasted() == ""


def test_closing_takes_it_off_and_closes_the_window(main: Any, helper: NationalWindow, qtbot: Any) -> None:
    qtbot.keyClick(helper.grid, Qt.Key.Key_Return)
    main.close()
    assert pasted() == "" and main.form.national.window is None


def test_closing_the_helper_alone_takes_its_value_off_and_nothing_else(
    helper: NationalWindow, qtbot: Any
) -> None:
    qtbot.keyClick(helper.grid, Qt.Key.Key_Return)
    assert pasted() == "A-1"
    qtbot.keyClick(helper, Qt.Key.Key_Escape)
    assert pasted() == ""
    QGuiApplication.clipboard().setText("my own")
    helper.held.clear()
    assert pasted() == "my own"
    QGuiApplication.clipboard().clear()


def test_what_the_user_copied_meanwhile_stays(main: Any, helper: NationalWindow, qtbot: Any) -> None:
    qtbot.keyClick(helper.grid, Qt.Key.Key_Return)
    QGuiApplication.clipboard().setText("my own")
    main.lock()
    assert pasted() == "my own"
    QGuiApplication.clipboard().clear()


def test_it_stays_on_top_when_wished(helper: NationalWindow, qtbot: Any) -> None:
    qtbot.keyClick(helper.grid, Qt.Key.Key_T, CTRL)
    assert helper.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert helper.isVisible()
