"""The list of contracts: what it shows, how it is searched, how it stays light."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from registrar_app.domain.contract import Contract
from registrar_app.domain.registration import CaseState
from registrar_app.services import decide, drafts
from registrar_app.services.list_cases import Found
from registrar_app.services.ports import CaseQuery, CaseRow
from registrar_app.ui.contracts.model import BY_NUMBER, PIECE, CaseTable, brief
from registrar_app.ui.words import choose_language, say
from tests.contract_samples import sound_contract
from tests.pausing import pause


@pytest.fixture
def page(open_window):
    window = open_window()
    desk = window.place.desk
    contract = sound_contract(desk.today())
    for number, name in enumerate(("甲项目", "乙项目", "丙项目")):
        drafts.create_draft(desk, replace(contract, uid=None, name=name, contract_no=f"N-{number}"))
    accepted = desk.store.find_cases(CaseQuery(text="乙项目"))[0].uid
    decide.accept_contract(desk, accepted)
    window.show_page("contracts")
    return window.page


def names(page):
    column = page.table.columns.index("name")
    return {page.table.index(row, column).data() for row in range(page.table.rowCount())}


def chip(page, text):
    return next(button for button in page.chips.group.buttons() if button.text().startswith(text))


def test_in_english_no_column_is_cut_for_a_word_that_all_types_share(page):
    choose_language("en")
    try:
        column = page.table.columns.index("type")
        index = page.table.index(0, column)
        assert (index.data(), index.data(Qt.ItemDataRole.ToolTipRole)) == (
            "Development",
            "Technology development",
        )
        page.columns.lay_out(page.table.columns)
        measure, around = page.view.fontMetrics().horizontalAdvance, page.view.iconSize().width() + 30
        state = page.view.columnWidth(page.table.columns.index("state"))
        assert max(measure(brief(say(each.label))) for each in CaseState) + around <= state
        assert page.view.horizontalScrollBar().maximum() == 0
    finally:
        choose_language("zh")


def test_typing_finds_at_once(page, qtbot):
    page.find()
    qtbot.keyClicks(page.search, "N-2")
    qtbot.waitUntil(lambda: page.table.rowCount() == 1)
    assert names(page) == {"丙项目"}
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.table.rowCount() == 3)


def test_chips_count_and_filter(page, qtbot):
    assert chip(page, "全部").text() == "全部 3"
    assert chip(page, "草稿").text() == "草稿 2"
    qtbot.mouseClick(chip(page, "已受理"), Qt.MouseButton.LeftButton)
    assert names(page) == {"乙项目"}


def test_every_chip_counts_what_would_be_seen_by_pressing_it(page, qtbot):
    page.search.setText("N-1")
    qtbot.waitUntil(lambda: names(page) == {"乙项目"})
    said = ["全部 1", "草稿 0", "已受理 1"]
    assert [each.text() for each in page.chips.group.buttons()] == said
    qtbot.mouseClick(chip(page, "草稿"), Qt.MouseButton.LeftButton)
    assert names(page) == set() and chip(page, "草稿").isChecked()
    assert [each.text() for each in page.chips.group.buttons()] == said
    page.search.clear()
    qtbot.waitUntil(lambda: len(names(page)) == 2)
    assert chip(page, "草稿").text() == "草稿 2"


def test_a_chip_has_no_number_until_it_is_counted(page, monkeypatch, qtbot):
    read, waiting = page._counting._reader.read, []
    monkeypatch.setattr(page._counting._reader, "read", lambda *asked: waiting.append(asked))
    page.search.setText("N-1")
    qtbot.waitUntil(lambda: bool(waiting))
    assert [each.text() for each in page.chips.group.buttons()] == ["全部", "草稿", "已受理"]
    read(*waiting.pop())
    assert chip(page, "全部").text() == "全部 1"


def test_enter_opens_the_chosen_contract(page, qtbot):
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    window = page.window()
    assert window.page is window.form
    assert window.form.case.uid == page.table.row_at(0).uid
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.page is page


def test_back_from_the_last_contract_it_is_in_sight_whatever_takes_room_from_the_list(page, qtbot):
    window, view = page.window(), page.view
    for number in range(20):
        drafts.create_draft(page._place.desk, Contract(contract_no=f"M-{number}"))
    window.resize(1366, 620)
    window.refresh()
    qtbot.waitUntil(lambda: page.table.rowCount() == 23)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert window.page is window.form
    qtbot.keyClick(window, Qt.Key.Key_Escape)  # at once
    qtbot.waitUntil(lambda: window.page is page and not page._reader.is_working)
    for height in (620, 560):
        window.resize(1366, height)
        window.page.told.emit("已保存", "good")
        pause(50)
        shown, current = view.viewport().rect(), view.visualRect(view.currentIndex())
        assert view.currentIndex().row() == 22
        assert current.bottom() <= shown.bottom()


def test_down_and_enter_go_from_the_search_box_into_the_table(page, qtbot):
    page.find()
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    assert page.view.hasFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    second = page.table.row_at(1).uid
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    window = page.window()
    assert window.form.case.uid == second
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert page.view.hasFocus(), "back in the table"
    assert page.view.currentIndex().row() == 1, "on the contract one comes from"


def test_enter_opens_the_only_contract_that_was_found(page, qtbot):
    page.find()
    qtbot.keyClicks(page.search, "N-2")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    window = page.window()
    assert window.page is window.form
    assert window.form.model.contract.name == "丙项目"


def test_nothing_found_offers_to_clear_the_filters(page, qtbot):
    page.search.setText("没有这样的合同")
    qtbot.waitUntil(lambda: page.table.rowCount() == 0)
    assert "没有符合条件" in page._empty_text.text()
    page._empty_step.click()
    assert page.table.rowCount() == 3


def test_an_empty_register_offers_the_first_step(open_window, qtbot):
    window = open_window()
    window.show_page("contracts")
    assert window.page._empty_text.isVisible()
    window.page._empty_step.click()
    assert window.page is window.form


class ManyRows:
    """A register of a million rows that counts how often it is asked."""

    def __init__(self):
        self.asked = []

    def count_cases(self, query):
        return 1_000_000

    def find_cases(self, query):
        self.asked.append(query.offset)
        return [row(number) for number in range(query.offset, query.offset + query.limit)]

    def change_mark(self):
        return 1, 1

    @contextmanager
    def reading(self, stop):
        yield self

    def places_of(self, query, every):
        return []


def row(number):
    return CaseRow(
        uid=str(number), state=CaseState.REGISTERED, name=f"合同 {number}", type=None, seller="", buyer="",
        contract_value=number, transaction_amount=None, signed_on=None, registered_on=None, accepted_on=None,
        slip_no="", official_no="", office="", changed_at="",
    )  # fmt: skip


def test_a_million_rows_are_fetched_window_by_window():
    store = ManyRows()
    table = CaseTable(store)
    first = store.find_cases(CaseQuery())
    table.show_found(Found(query=CaseQuery(), count=1_000_000, first=first, order=None))
    assert table.rowCount() == 1_000_000
    assert table.row_at(3).name == "合同 3"
    store.asked.clear()
    assert table.row_at(777_777).name == "合同 777777"
    assert table.row_at(777_778).name == "合同 777778"
    assert store.asked == [777_777 - 777_777 % PIECE]
    for number in range(5_000):
        assert table.row_at(number).name == f"合同 {number}"
    assert len(store.asked) < 2 * 5_000 / BY_NUMBER
    assert sum(map(len, table._pieces.values())) <= 1_200
