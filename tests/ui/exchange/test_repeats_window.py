"""Contracts registered twice, at the bureau: listed, and two of them beside each other."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt

from registrar_app.domain.ruling import Decision
from registrar_app.services.find_repeats import find_repeats
from registrar_app.services.open_desk import KEY_FILE
from registrar_app.services.rule_on_repeat import rule_on_repeat
from registrar_app.ui.contract_form.compare_window import CompareWindow
from registrar_app.ui.exchange.page import ExchangePage
from registrar_app.ui.exchange.repeats_window import RepeatsWindow
from registrar_app.ui.exchange.repeats_words import NONE, PAIR
from registrar_app.ui.schemes.page_parts import EmptyPanel
from registrar_app.ui.words import say
from tests import world as small_world
from tests.practice_keys import PASSWORD, folder, key
from tests.ui.contract_form.asking_help import CONTROL, when_asked
from tests.ui.schemes.page_checks import LOOKS, clipped, shown


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
    assert cells[:2] == ["待裁定", "海洋传感器开发"]
    assert cells[3].startswith("371002-01-20")
    assert cells[3].endswith(" 环翠区登记点"), "which slip, then which office"
    qtbot.keyClick(window.grid, Qt.Key.Key_Return)
    compared = window.findChild(CompareWindow)
    assert compared.windowTitle() == say(PAIR)
    assert compared.marked == []
    compared.reject()
    window.reject()
    office.store.close()


@pytest.fixture
def window(qtbot, bureau, tmp_path):
    """The window over one pair."""
    program = small_world.program()
    office = small_world.desk(program, tmp_path / "office")
    for _ in range(2):
        small_world.register(office)
    small_world.bring(program, office, bureau, tmp_path)
    office.store.close()
    page = shown(qtbot, lambda: ExchangePage(program, bureau))
    opened = page.panel.show_repeats()
    yield opened
    opened.reject()


def press(qtbot, window, letter: Qt.Key) -> None:
    """Ctrl and a letter, in the window as the window manager would have brought it back after a dialog."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, letter, CONTROL)


def test_a_pair_is_ruled_different_by_keyboard_and_shown_only_when_asked_for(qtbot, bureau, window):
    def step(asked) -> None:
        assert not asked.dialog.agree.isEnabled()
        asked.type(reason="two phases of one project")
        asked.agree()

    troubles = when_asked(qtbot, step)
    press(qtbot, window, Qt.Key.Key_B)
    assert troubles == []
    assert window.grid.words() == []
    assert window.empty.isVisible()
    assert not window.same.isVisible()
    (signed,) = bureau.store.rulings()
    assert signed.ruling().decision is Decision.DIFFERENT_CONTRACTS
    press(qtbot, window, Qt.Key.Key_H)
    (cells,) = window.grid.words()
    assert cells[0] == "不同合同"
    ruled, first, second = window.told.text().split("\n")
    assert ruled == "2026-11-23 09:30 人员S-01 裁定：不同合同。理由：two phases of one project"
    assert first.startswith("先登记：")
    assert second.startswith("后登记：")
    window.reject()
    again = window.parent().show_repeats()
    assert again.empty.isVisible()
    assert again.ruled.text().startswith("含已裁定为不同合同的 1 对")
    again.reject()


def test_a_pair_ruled_the_same_stays_and_says_what_is_to_be_cancelled(qtbot, bureau, window):
    (pair,) = find_repeats(bureau)
    earlier = pair.first.case.contract.registration.slip_no

    def step(asked) -> None:
        assert asked.typed("cancel").endswith(pair.second.case.contract.registration.slip_no)
        asked.type(cancel=earlier)
        asked.qtbot.keyClick(asked.dialog.focusWidget(), Qt.Key.Key_Return)
        asked.type(reason="one paper, entered twice")
        asked.agree()

    troubles = when_asked(qtbot, step)
    press(qtbot, window, Qt.Key.Key_T)
    assert troubles == []
    assert bureau.store.rulings()[0].ruling().cancel == pair.first.case.uid
    (cells,) = window.grid.words()
    assert cells[0] == "待注销"
    assert f"应注销 环翠区登记点 371002-01，2026-11-23 登记 {earlier}" in window.told.text()
    assert "请通知登记机构注销" in window.told.text()
    assert clipped(window) == []


def test_a_later_ruling_stands_and_the_earlier_is_still_told(qtbot, bureau, window):
    for letter, reason in ((Qt.Key.Key_T, "first"), (Qt.Key.Key_B, "second")):
        troubles = when_asked(qtbot, lambda asked, reason=reason: (asked.type(reason=reason), asked.agree()))
        press(qtbot, window, letter)
        assert troubles == []
    press(qtbot, window, Qt.Key.Key_H)
    last, before, *_ = window.told.text().split("\n")
    assert last.endswith("不同合同。理由：second")
    assert before.startswith("此前：")
    assert before.endswith("理由：first")


def test_esc_rules_on_nothing(qtbot, bureau, window):
    troubles = when_asked(qtbot, lambda asked: (asked.type(reason="x"), asked.give_up()))
    press(qtbot, window, Qt.Key.Key_B)
    assert (troubles, bureau.store.rulings()) == ([], [])
    assert window.grid.words()[0][0] == "待裁定"


def test_a_locked_key_is_unlocked_in_the_dialog(qtbot, bureau, window):
    shutil.copy(folder() / "root-S-01.p12", bureau.directory / KEY_FILE)
    bureau.key = None

    def step(asked) -> None:
        asked.type(reason="x")
        asked.agree()
        assert "签名密钥未解锁" in asked.problem("pin")
        asked.type(pin="wrong")
        asked.agree()
        assert asked.problem("pin")
        assert bureau.store.rulings() == []
        asked.type(pin=PASSWORD)
        asked.agree()

    troubles = when_asked(qtbot, step)
    press(qtbot, window, Qt.Key.Key_B)
    assert troubles == []
    assert len(bureau.store.rulings()) == 1
    assert bureau.key is not None


def test_a_registrar_at_the_bureau_is_told_why_nothing_is_signed(qtbot, bureau, window):
    bureau.key = key("R-01")

    def step(asked) -> None:
        asked.type(reason="x")
        asked.agree()
        assert "名册中没有该签名证书" in asked.dialog.problem.text()
        asked.give_up()

    troubles = when_asked(qtbot, step)
    press(qtbot, window, Qt.Key.Key_B)
    assert (troubles, bureau.store.rulings()) == ([], [])


@pytest.mark.parametrize(("language", "scale"), LOOKS)
def test_nothing_is_clipped(qtbot, bureau, window, language, scale):
    page = shown(qtbot, lambda: ExchangePage(small_world.program(), bureau), language, scale)
    (pair,) = find_repeats(bureau)
    rule_on_repeat(bureau, pair, Decision.DIFFERENT_CONTRACTS, "标的不同" * 30)
    opened = page.panel.show_repeats()
    opened.ruled.click()
    assert clipped(opened) == []
    opened.reject()
