"""Alarms at the bureau: counted on the page and the work bench, explained, saved as files and settled by keyboard."""

from __future__ import annotations

import zipfile

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from registrar_app.services.import_batch import import_batch
from registrar_app.services.settle_alarm import settle_alarm
from registrar_app.ui.exchange.alarm_words import NONE
from registrar_app.ui.exchange.alarms_window import AlarmsWindow
from registrar_app.ui.exchange.page import ExchangePage
from registrar_app.ui.main_window import MainWindow
from registrar_app.ui.words import say
from registrar_app.ui.workplace import Workplace
from tests import world as small_world
from tests.exchange_troubles import forked, waiting
from tests.ui.contract_form.asking_help import CONTROL, when_asked
from tests.ui.schemes.page_checks import LOOKS, clipped, shown


@pytest.fixture
def program():
    return small_world.program()


@pytest.fixture
def bureau(program, tmp_path):
    desk = small_world.bureau(program, tmp_path / "bureau")
    yield desk
    desk.store.close()


@pytest.fixture
def lost(program, bureau, tmp_path):
    """The bureau with a forked chain, and a batch that waits for the lost one that is returned."""
    forked(program, bureau, tmp_path)
    return waiting(program, bureau, tmp_path)


def page_of(qtbot, program, bureau, *look):
    return shown(qtbot, lambda: ExchangePage(program, bureau), *look)


def opened(qtbot, page):
    qtbot.keyClick(page, Qt.Key.Key_J, CONTROL)
    window = page.panel.findChild(AlarmsWindow)
    assert window is not None
    return window


def press(qtbot, window, letter: Qt.Key) -> None:
    """Ctrl and a key, in the window as the window manager would have brought it back after a dialog."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, letter, CONTROL)


def words_of(window) -> str:
    return "\n".join(made.text() for made in window.details.widget().findChildren(QLabel))


def test_without_an_alarm_the_button_is_quiet_and_the_window_says_so(qtbot, program, bureau):
    page = page_of(qtbot, program, bureau)
    assert page.panel.alarms_button.text() == "警报 0  Ctrl+J"
    assert page.panel.alarms_button.property("role") == ""
    window = opened(qtbot, page)
    assert window.empty.title.text() == say(NONE)
    assert not window.settle_button.isVisible()
    window.reject()


def test_the_button_counts_and_stands_out(qtbot, program, bureau, lost):
    page = page_of(qtbot, program, bureau)
    assert page.panel.alarms_button.text() == "警报 1、留存 1  Ctrl+J"
    assert page.panel.alarms_button.property("role") == "danger"


def test_an_alarm_is_explained_with_both_versions(qtbot, program, bureau, lost):
    window = opened(qtbot, page_of(qtbot, program, bureau))
    assert window.grid.words() == [
        ["未了结", "记录链分叉", "371002-01", "2"],
        ["留存", "缺第 1 号报盘", "371002-02", "2"],
    ]
    told = words_of(window)
    for expected in (
        "记录链分叉：环翠区登记点",
        "登记机 371002-01，第 2 号报盘；2026-11-23 09:30 发出警报",
        "人员R-01",
        "700,000.00",
        "500,000.00",
        "新的登记机号",
    ):
        assert expected in told
    window.reject()


def test_a_waiting_batch_says_what_is_missing_and_whom_to_ask(qtbot, program, bureau, lost):
    window = opened(qtbot, page_of(qtbot, program, bureau))
    qtbot.keyClick(window.grid, Qt.Key.Key_Down)
    told = words_of(window)
    assert "这份报盘之前还缺第 1 号报盘" in told
    assert "2026-11-23 09:30 起留存；签名人 人员R-01" in told
    assert "向环翠区登记点索取登记机 371002-02 的第 1 号报盘" in told
    assert not window.settle_button.isEnabled()
    assert not window.save_button.isEnabled()
    window.reject()
    import_batch(program, bureau, lost, dry_run=False)
    again = window.parent().show_alarms()
    assert [line[0] for line in again.grid.words()] == ["未了结"]
    again.reject()


def test_an_alarm_is_settled_by_keyboard_and_stays_under_all(qtbot, program, bureau, lost):
    page = page_of(qtbot, program, bureau)
    window = opened(qtbot, page)

    def step(asked) -> None:
        assert asked.dialog.windowTitle() == "了结警报：记录链分叉"
        assert not asked.dialog.agree.isEnabled()
        asked.type(reason="the copy is out of use")
        asked.agree()

    troubles = when_asked(qtbot, step)
    press(qtbot, window, Qt.Key.Key_Return)
    assert troubles == []
    assert [line[0] for line in window.grid.words()] == ["留存"]
    assert "已了结" in window.bar.text.text()
    press(qtbot, window, Qt.Key.Key_H)
    assert [line[0] for line in window.grid.words()] == ["留存", "已了结"]
    qtbot.keyClick(window.grid, Qt.Key.Key_Down)
    assert "人员S-01 裁定：已了结。理由：the copy is out of use" in words_of(window)
    window.reject()
    assert page.panel.alarms_button.text() == "警报 0、留存 1  Ctrl+J"
    assert page.panel.alarms_button.property("role") == ""


def test_settling_again_says_what_was_said_before(qtbot, program, bureau, lost):
    settle_alarm(bureau, 1, "first")
    settle_alarm(bureau, 1, "second")
    window = opened(qtbot, page_of(qtbot, program, bureau))
    press(qtbot, window, Qt.Key.Key_H)
    window.grid.choose("alarm 1")
    told = words_of(window)
    assert told.index("理由：second") < told.index("此前：")
    assert told.index("此前：") < told.index("理由：first")
    window.reject()


def test_esc_settles_nothing(qtbot, program, bureau, lost):
    window = opened(qtbot, page_of(qtbot, program, bureau))
    troubles = when_asked(qtbot, lambda asked: (asked.type(reason="x"), asked.give_up()))
    press(qtbot, window, Qt.Key.Key_Return)
    assert (troubles, bureau.store.rulings()) == ([], [])
    window.reject()


def test_both_versions_are_saved_where_the_user_says(qtbot, program, bureau, lost, tmp_path, monkeypatch):
    window = opened(qtbot, page_of(qtbot, program, bureau))
    monkeypatch.setattr(
        "registrar_app.ui.widgets.files.QFileDialog.getExistingDirectory",
        lambda *_: str(tmp_path / "saved"),
    )
    press(qtbot, window, Qt.Key.Key_S)
    files = sorted((tmp_path / "saved").iterdir())
    assert [file.name.rpartition("-")[0] for file in files] == ["alarm-1-kept", "alarm-1-refused"]
    assert all("acts.jsonl" in zipfile.ZipFile(file).namelist() for file in files)
    assert "文件未加密，用后请删除" in window.bar.text.text()
    (tmp_path / "a file").write_text("x")
    window.save_to(tmp_path / "a file" / "below")
    assert window.bar.property("tone") == "error"
    window.reject()


def test_the_work_bench_mentions_open_alarms_and_leads_there(qtbot, program, bureau, lost, tmp_path):
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    window = MainWindow(Workplace(program=program, desk=bureau), settings)
    qtbot.addWidget(window)
    window.show()
    line = window.page.alarms
    assert line.isVisible()
    assert "警报 1 项未了结" in [made.text() for made in line.findChildren(QLabel)]
    qtbot.keyClick(line.findChild(QPushButton), Qt.Key.Key_Return)
    alarms = QApplication.activeModalWidget()
    assert isinstance(alarms, AlarmsWindow)
    alarms.reject()
    settle_alarm(bureau, 1, "done")
    window.show_page("home")
    assert not window.page.alarms.isVisible()


def test_a_new_chain_stands_beside_the_last_of_the_former_one(qtbot, program, bureau, lost, tmp_path):
    anew = small_world.desk(program, tmp_path / "anew")
    small_world.register(anew)
    small_world.bring(program, anew, bureau, tmp_path / "stick")
    anew.store.close()
    window = opened(qtbot, page_of(qtbot, program, bureau))
    kinds = [line[1] for line in window.grid.words()]
    assert kinds == ["记录链分叉", "另起记录链", "凭单号重号", "缺第 1 号报盘"]
    window.grid.choose("alarm 2")
    assert "原记录链的最后一份" in words_of(window)
    window.grid.choose("alarm 3")
    told = words_of(window)
    for expected in ("与之冲突的一份", "已退回", "作数", "371002-01-2026-000001", "海洋传感器开发"):
        assert expected in told
    window.reject()


@pytest.mark.parametrize(("language", "scale"), LOOKS)
def test_nothing_is_clipped(qtbot, program, bureau, lost, language, scale):
    page = page_of(qtbot, program, bureau, language, scale)
    assert clipped(page) == []
    window = page.panel.show_alarms()
    for key in ("alarm 1", window.grid.chosen_key()):
        window.grid.choose(key)
        assert clipped(window) == []
    window.reject()
