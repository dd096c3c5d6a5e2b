"""Slips of many contracts, chosen and issued by keyboard; what fails is named, what was stopped is left as it was."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from registrar_app.services import issue_slips as issue_slips_module
from registrar_app.services import later_life
from registrar_app.services.drafts import load_case
from registrar_app.ui.sheets.words import SLIP_FOLDER
from registrar_app.ui.slips import batch_window
from registrar_app.ui.slips.batch_window import SlipBatchWindow
from tests.services.slip_desk import registered
from tests.ui.printing_world import PaperTray, put_tray

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NAMES = ("海洋牧场投饵装备开发", "碳纤维上浆剂开发", "渔船北斗终端开发")


@pytest.fixture
def tray(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> PaperTray:
    return put_tray(monkeypatch, tmp_path / "tray")


@pytest.fixture
def office(open_window, qtbot, tray, tmp_path: Path):
    """The list window over three registrations without a slip; files go to the folder ``slips``."""
    window = open_window()
    desk = window.place.desk
    uids = [registered(desk, name=name, contract_no=f"NO-{number}") for number, name in enumerate(NAMES)]
    window.place.print_habits.keep_folder(SLIP_FOLDER, tmp_path / "slips")
    qtbot.keyClick(window, Qt.Key.Key_B, CONTROL | SHIFT)
    batch = window.findChild(SlipBatchWindow)
    assert batch is not None
    qtbot.waitUntil(batch.issue_button.isEnabled, timeout=20_000)
    return batch, desk, uids, tmp_path / "slips"


def copies(desk, uids: list[str]) -> list[int]:
    return [load_case(desk, uid).slip_copies for uid in uids]


def issue(qtbot, batch: SlipBatchWindow) -> None:
    qtbot.keyClick(batch, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: not batch.is_running, timeout=60_000)


def test_all_are_chosen_and_issued_with_one_key(office, qtbot, tray) -> None:
    batch, desk, uids, folder = office
    assert batch.grid.hasFocus()
    assert "3" in batch.issue_button.text()
    issue(qtbot, batch)
    assert copies(desk, uids) == [1, 1, 1]
    assert len(list(folder.iterdir())) == 3
    assert tray.sheets == [], "printing is asked for by its own box"
    assert "签发 3 份" in batch.note.text()
    assert [line[0] for line in batch.grid.words()] == ["已签发"] * 3
    assert not batch.issue_button.isEnabled()
    qtbot.keyClick(batch, Qt.Key.Key_Escape)
    assert not batch.isVisible()


def test_space_leaves_one_out_and_ctrl_a_takes_all(office, qtbot) -> None:
    batch, desk, uids, _ = office
    qtbot.keyClick(batch.grid, Qt.Key.Key_A, CONTROL)
    assert not batch.issue_button.isEnabled()
    qtbot.keyClick(batch.grid, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(batch.grid, Qt.Key.Key_Down)
    qtbot.keyClick(batch.grid, Qt.Key.Key_Space)
    assert [line[0] for line in batch.grid.words()] == ["选中", "不选", "选中"]
    issue(qtbot, batch)
    assert copies(desk, uids) == [1, 0, 1]


def test_one_that_fails_is_named_and_tried_again(office, qtbot, monkeypatch) -> None:
    batch, desk, uids, folder = office
    later_life.cancel_contract(desk, uids[1], "双方解除合同")
    issue(qtbot, batch)
    assert copies(desk, uids) == [1, 0, 1]
    lines = batch.grid.words()
    assert [line[0] for line in lines] == ["已签发", "未签发", "已签发"]
    assert "不能签发凭单" in lines[1][5]
    assert "重试 1 份" in batch.issue_button.text()
    assert len(list(folder.iterdir())) == 2
    issue(qtbot, batch)
    assert copies(desk, uids) == [1, 0, 1], "what is issued is not issued twice"


def stop_after_one(monkeypatch, batch: SlipBatchWindow, stop: Callable[[], object]) -> None:
    """Stop the work once it told of its first slip; it waits for that, however fast it is."""
    issue_one, told, stopped = issue_slips_module.issue_slip, [], threading.Event()

    def issue_in_turn(*given: Any) -> Any:
        if told:
            assert stopped.wait(60)
        told.append(given)
        return issue_one(*given)

    monkeypatch.setattr(issue_slips_module, "issue_slip", issue_in_turn)
    batch._moved.connect(lambda *_: (stop(), stopped.set()))


def test_stopping_leaves_the_rest_as_it_was(office, qtbot, monkeypatch) -> None:
    batch, desk, uids, folder = office
    stop_after_one(monkeypatch, batch, batch.reject)
    issue(qtbot, batch)
    assert batch.isVisible(), "it stopped, and says so"
    done = sum(copies(desk, uids))
    assert 1 <= done <= 2, "the one in hand is finished"
    assert len(list(folder.iterdir())) == done
    assert "已停止" in batch.note.text()
    batch._moved.disconnect()
    batch._moved.connect(batch._take)
    issue(qtbot, batch)
    assert copies(desk, uids) == [1, 1, 1]


def test_cancel_in_the_strip_of_the_main_window_stops_it_too_and_what_was_done_is_told(
    office, qtbot, monkeypatch
) -> None:
    batch, desk, uids, folder = office
    stop_after_one(monkeypatch, batch, batch._operations.cancel)
    issue(qtbot, batch)
    done = sum(copies(desk, uids))
    assert 1 <= done <= 2, "the one in hand is finished"
    assert len(list(folder.iterdir())) == done
    assert "已停止" in batch.note.text()
    assert batch.issue_button.isEnabled()


def test_they_are_printed_too_when_asked(office, qtbot, tray) -> None:
    batch, desk, _, _ = office
    qtbot.keyClick(batch, Qt.Key.Key_P, CONTROL)
    assert batch.print_too.isChecked()
    issue(qtbot, batch)
    assert len(tray.sheets) == 3
    kinds = [signed.entry().kind.value for signed in desk.store.journal()][:6]
    assert sorted(kinds) == ["printed"] * 3 + ["slip_saved"] * 3
    assert all("已打印" in line[5] for line in batch.grid.words())


def test_without_the_key_it_says_so_and_begins_nothing(office, qtbot) -> None:
    batch, desk, uids, folder = office
    desk.put_key_away()
    issue(qtbot, batch)
    assert "未解锁" in batch.note.text()
    assert copies(desk, uids) == [0, 0, 0]
    assert not folder.exists()


def test_nothing_comes_of_looking_once_the_window_is_closed(open_window, qtbot, tray, monkeypatch) -> None:
    may_find, gone = threading.Event(), []
    monkeypatch.setattr(batch_window, "find_unissued", lambda *asked: may_find.wait(60) and [])
    window = open_window()
    window.issue_slips()
    batch = window.findChild(SlipBatchWindow)
    batch.destroyed.connect(lambda: gone.append(True))
    qtbot.keyClick(batch, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(gone))
    with qtbot.waitSignal(window.operations.ended):
        may_find.set()
    assert window.bars[window.page].isHidden(), "and nobody is told that the program is at fault"


def test_other_days_of_registration_are_looked_at(office, qtbot) -> None:
    batch, *_ = office
    batch.until.setFocus()
    qtbot.keyClicks(batch.until, "20010101")
    qtbot.keyClick(batch.until, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not batch.empty.isHidden() and not batch._rows, timeout=20_000)
    assert not batch.issue_button.isEnabled()


def test_the_contracts_chosen_in_the_list_are_the_ones_to_issue(open_window, qtbot, tray, tmp_path) -> None:
    window = open_window()
    desk = window.place.desk
    uids = [registered(desk, name=name, contract_no=f"NO-{number}") for number, name in enumerate(NAMES)]
    window.place.print_habits.keep_folder(SLIP_FOLDER, tmp_path / "slips")
    window.show_page("contracts")
    qtbot.keyClick(window.page.view, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(window, Qt.Key.Key_B, CONTROL | SHIFT)
    batch = window.findChild(SlipBatchWindow)
    assert len(batch.grid.words()) == 2
    assert not batch.since.isVisible()
    qtbot.waitUntil(batch.isActiveWindow)
    issue(qtbot, batch)
    assert sorted(copies(desk, uids)) == [0, 1, 1]
