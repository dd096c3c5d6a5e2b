"""The main window: its keys, its lock, opening a register, errors worded in one place."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QSettings, Qt

from registrar_app import paths
from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.text import Text
from registrar_app.services import drafts
from registrar_app.ui.opening.dialog import OpeningDialog
from registrar_app.ui.operation import Operations, attempt
from registrar_app.ui.words import choose_language, say
from tests.contract_samples import sound_contract

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_every_page_is_one_key_away(open_window, qtbot):
    window = open_window()
    for key, name in (
        (Qt.Key.Key_2, "contracts"),
        (Qt.Key.Key_3, "schemes"),
        (Qt.Key.Key_4, "exchange"),
        (Qt.Key.Key_5, "roster"),
        (Qt.Key.Key_1, "home"),
    ):
        qtbot.keyClick(window, key, CONTROL)
        assert window.page is window.pages[name]
    qtbot.keyClick(window, Qt.Key.Key_N, CONTROL)
    assert window.page is window.form
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.page is window.pages["contracts"]


def test_the_rail_says_who_and_how_many_numbers_are_left(open_window):
    window = open_window()
    words = [line.text() for line in window.rail._foot]
    assert words == ["王海燕 · 0037", "名册第 2 版", "号段余 500"]


def test_the_rail_says_that_a_newer_roster_or_more_numbers_are_due(open_window, monkeypatch):
    window = open_window()
    desk, numbers = window.place.desk, window.rail._foot
    roster = desk.require_roster()
    for left, said in ((30, "名册 30 天后到期"), (-3, "名册已过期 3 天"), (31, "名册第 2 版")):
        monkeypatch.setattr(
            type(desk), "today", lambda self, left=left: roster.expires_on - timedelta(days=left)
        )
        window.rail.refresh()
        assert numbers[1].text() == said
    monkeypatch.setattr(type(desk.store), "slip_numbers_left", lambda self, device=None: 49)
    window.rail.refresh()
    assert numbers[2].text() == "号段仅余 49"


def test_building_the_pages_never_shows_a_stray_window(open_window, qapp):
    window = open_window()
    for name in ("contracts", "schemes", "exchange", "roster"):
        window.show_page(name)
    window.new_contract()
    assert window.isActiveWindow()
    assert [w for w in qapp.topLevelWidgets() if w.isVisible()] == [window]


def test_a_locked_window_opens_with_the_password_only(open_window, world, qtbot):
    window = open_window()
    qtbot.keyClick(window, Qt.Key.Key_L, CONTROL)
    (lock,) = window._lock.screens
    assert lock.password.hasFocus()
    assert window.place.desk.key is None, "the signing key is out of memory while nobody sits here"
    lock.password.setText("wrong")
    lock.unlock()
    assert lock.isVisible()
    assert "口令不对" in lock.problem.text()
    assert not window.centralWidget().isEnabled()
    lock.password.setText(world.password)
    lock.unlock()
    assert not lock.isVisible()
    assert window.centralWidget().isEnabled()
    assert window.place.desk.key is not None
    assert not lock.pin.isVisibleTo(lock), "one word opens both"


def test_unlocking_leads_back_to_the_field_one_was_in(open_window, world, qtbot):
    window = open_window()
    window.new_contract()
    field = window.form.body.fields["contract_no"].editor
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_L, CONTROL)
    window._lock.screens[0].password.setText(world.password)
    qtbot.keyClick(window._lock.screens[0].password, Qt.Key.Key_Return)
    assert field.hasFocus()


def test_what_was_told_about_one_contract_is_not_told_about_the_next(open_window):
    window = open_window()
    desk = window.place.desk
    first, second = (drafts.create_draft(desk, sound_contract(desk.today())) for _ in range(2))
    window.open_case(first)
    window.form.told.emit("关于第一份合同", "good")
    window.open_case(second)
    assert window.bars[window.form].isHidden()
    window.form.told.emit("关于第二份合同", "good")
    window.new_contract()
    assert window.bars[window.form].isHidden()


def test_a_pin_that_is_another_word_is_asked_for_too(open_window, world, monkeypatch):
    window = open_window()
    keys = window.place.program.keys
    load = type(keys).load_key

    def load_with_own_pin(self, path, pin):
        return load(self, path, world.password if pin == "2468" else "wrong")

    monkeypatch.setattr(type(keys), "load_key", load_with_own_pin)
    window.lock()
    (lock,) = window._lock.screens
    lock.password.setText(world.password)
    lock.unlock()
    assert lock.isVisible()
    assert lock.pin.hasFocus()
    assert "签名口令" in lock.problem.text()
    lock.pin.setText("2468")
    lock.unlock()
    assert not lock.isVisible()
    assert window.place.desk.key is not None


def test_opening_says_plainly_what_is_wrong_and_remembers_the_last(dressed, program, world, qtbot, tmp_path):
    settings = QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat)
    dialog = OpeningDialog(program, settings, None)
    qtbot.addWidget(dialog)
    dialog.folder.setText(str(tmp_path))
    dialog.password.setText("x")
    dialog.try_open()
    assert "没有登记数据库" in dialog.problem.text()
    dialog.folder.setText(str(world.store("office-1")))
    dialog.try_open()
    assert "口令不对" in dialog.problem.text()
    dialog.password.setText(world.password)
    dialog.try_open()
    assert dialog.desk is not None
    assert dialog.desk.key is not None
    dialog.desk.store.close()
    again = OpeningDialog(program, settings, None)
    qtbot.addWidget(again)
    assert again.folder.text() == str(world.store("office-1"))
    assert world.password not in (tmp_path / "w.ini").read_text("utf-8") if settings.sync() is None else True


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_error_is_told_with_its_remedy_and_a_bug_without_a_traceback(dressed, language):
    choose_language(language)
    told = []
    known = AnswerNoError("X", "here", Text("不行", "no"), Text("改一改", "change it"))

    def fail(error):
        raise error

    attempt(lambda: fail(known), lambda text, tone: told.append((text, tone)))
    attempt(lambda: fail(ZeroDivisionError("secret name")), lambda text, tone: told.append((text, tone)))
    assert told[0] == (say(Text("不行；改一改", "No; change it")), "error")
    assert "secret name" not in told[1][0]
    assert "ZeroDivisionError" in paths.log_file().read_text("utf-8")
    assert "secret name" not in paths.log_file().read_text("utf-8")


def test_long_work_ends_on_the_window_and_can_be_cancelled(dressed, qtbot):
    told, done = [], []
    operations = Operations(lambda text, tone: told.append(tone))
    qtbot.addWidget(operations)
    operations.run(lambda progress: 7, done.append)
    qtbot.waitUntil(lambda: done == [7])
    operations.run(lambda progress: 1 / 0, done.append)
    qtbot.waitUntil(lambda: told == ["error"])
    operations.run(lambda progress: 8, done.append)
    operations.cancel()
    qtbot.wait(100)
    assert done == [7]
