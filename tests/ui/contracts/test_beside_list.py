"""The list and the work bench of a register that is not small: what takes time comes a moment later, never mixed up."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer

from registrar_app.services import decide, drafts
from registrar_app.services import desk as desks
from registrar_app.ui import operation
from registrar_app.ui.contracts import bulk, case_list, model, selection
from registrar_app.ui.main_window import MainWindow
from registrar_app.ui.waiting import WaitWindow
from tests.contract_samples import sound_contract
from tests.ui.contracts.answering import answer

CTRL = Qt.KeyboardModifier.ControlModifier
NAMES = ("pump", "valve", "pipe", "gauge", "motor")


@pytest.fixture
def page(open_window: Callable[..., MainWindow], monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(desks, "SMALL", -1)
    for named in ("PIECE", "BY_PLACE", "BY_NUMBER"):
        monkeypatch.setattr(model, named, 2)
    for room in (model, case_list, selection):
        monkeypatch.setattr(room, "WINDOW", 2)
    window = open_window()
    desk = window.place.desk
    sound = sound_contract(desk.today())
    for number, name in enumerate(NAMES):
        uid = drafts.create_draft(
            desk, replace(sound, uid=None, name=name, contract_no=f"N-{number}", contract_value=100_000)
        )
        if name in ("gauge", "motor"):
            decide.accept_contract(desk, uid)
    window.show_page("contracts")
    return window.page


def names(page: Any) -> list[str]:
    return [page.table.row_at(number).name for number in range(page.table.rowCount())]


def test_enter_opens_what_was_looked_for_and_not_what_stood_there_before(page: Any, qtbot: Any) -> None:
    window = page.window()
    page.search.setFocus()
    qtbot.keyClicks(page.search, "valve")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert window.page is page, "it is being looked for"
    qtbot.waitUntil(lambda: window.page is window.form)
    assert window.form.case.contract.name == "valve"


def test_the_search_keeps_the_keyboard_while_it_is_answered(page: Any, qtbot: Any) -> None:
    page.find()
    qtbot.keyClicks(page.search, "p")
    qtbot.keyClicks(page.search, "i")
    qtbot.waitUntil(lambda: names(page) == ["pipe"])
    assert page.search.hasFocus()
    page.search.clear()
    qtbot.waitUntil(lambda: page.table.rowCount() == len(NAMES))


def test_the_line_one_goes_to_while_the_list_is_read_again_stays_in_hand(page: Any, qtbot: Any) -> None:
    page.sort_by("exchange", True)  # which no index answers at once
    qtbot.waitUntil(lambda: not page._reader.is_working and page.table.rowCount() == len(NAMES))
    page.view.selectRow(0)
    page.refresh()
    assert page._reader.is_working
    for _ in range(2):
        qtbot.keyClick(page.view, Qt.Key.Key_Down)
    gone_to = page.table.row_at(2).uid
    qtbot.waitUntil(lambda: not page._reader.is_working)
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert page.window().form.case.uid == gone_to


def test_the_order_of_what_was_sent_holds_far_down_the_list(page: Any, qtbot: Any) -> None:
    page.sort_by("exchange", True)
    qtbot.waitUntil(lambda: page.table.query.sort == "exchange")
    qtbot.waitUntil(lambda: set(names(page)[:2]) == {"gauge", "motor"})
    assert sorted(names(page)) == sorted(NAMES)
    page.view.selectRow(3)
    assert page.table.row_at(3).name not in ("gauge", "motor")


def test_the_sums_of_many_come_a_moment_later(page: Any, qtbot: Any) -> None:
    qtbot.waitUntil(lambda: page.table.rowCount() > 1)
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_A, CTRL)
    page.foot.tell()
    assert page.foot.sums.text() == "已选 5 份 · 成交额 … 元 · 技术交易额 … 元"
    assert page.foot.bulk.isEnabled()
    qtbot.waitUntil(lambda: "成交额 5,000.00 元" in page.foot.sums.text())


def test_the_bench_is_read_beside_the_window(page: Any, qtbot: Any) -> None:
    window = page.window()
    window.show_page("home")
    home = window.page
    qtbot.waitUntil(lambda: any(tile._number.text() == "3" for tile in home.tiles.tiles))
    qtbot.waitUntil(lambda: not home._reader.is_working)


def test_a_bulk_edit_of_many_can_be_stopped_and_then_nothing_is_changed(
    page: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "_MANY", 1)
    monkeypatch.setattr(operation, "SHOWN_AFTER_MS", 0)
    qtbot.waitUntil(lambda: not page._reader.is_working and page.table.rowCount() == len(NAMES))
    uids = [page.table.row_at(number).uid for number in range(page.table.rowCount())]
    dialog = bulk.BulkDialog(page.window(), page._place, uids)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.fields.setCurrentIndex(dialog.fields.findText("备注"))
    qtbot.keyClicks(dialog.editor, "Li")
    dialog.look()
    desk = page._place.desk
    kept = bulk.do_bulk_edit

    pressed = threading.Event()

    def press_cancel() -> None:
        shown = dialog.findChild(WaitWindow)
        if shown is None or not shown.isVisible():
            QTimer.singleShot(5, press_cancel)
            return
        shown.stop_button.click()
        pressed.set()

    def waiting(of: Any, plan: Any) -> int:
        assert threading.current_thread() is not threading.main_thread()
        assert pressed.wait(20)
        return kept(of, plan)

    remarks = [drafts.load_case(desk, uid).contract.remarks for uid in uids]
    monkeypatch.setattr(bulk, "do_bulk_edit", waiting)
    press_cancel()
    dialog.do()
    assert dialog.isVisible() and dialog.told.text() == bulk.say(bulk.list_words.BULK_STOPPED)
    assert [drafts.load_case(desk, uid).contract.remarks for uid in uids] == remarks
    monkeypatch.setattr(bulk, "do_bulk_edit", kept)
    dialog.look()
    dialog.do()
    assert dialog.changed == 3
    page.refresh()
    page.window().activateWindow()
    page.view.setFocus()
    answer(lambda asked: asked.agree.click())
    page.undo_bulk()
    assert [drafts.load_case(desk, uid).contract.remarks for uid in uids] == remarks
