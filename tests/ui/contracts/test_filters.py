"""The list's filters, saved filters, columns and order, by keyboard and as the next sitting finds them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from registrar_app.domain.case_filter import CaseFilter, DateKind, Exchange, Missing
from registrar_app.domain.contract import ContractType
from registrar_app.domain.registration import CaseState
from registrar_app.services import decide, drafts
from registrar_app.services.saved_filters import find_filter, save_filter
from registrar_app.ui.widgets.questions import QuestionDialog
from tests.contract_samples import sound_contract
from tests.ui.contracts.answering import answer


@pytest.fixture
def window(open_window: Callable[..., Any]) -> Any:
    opened = open_window()
    desk = opened.place.desk
    sound = sound_contract(desk.today())
    for number, name in enumerate(("甲", "乙", "丙")):
        value = (3 - number) * 100_000
        contract = replace(
            sound, uid=None, name=name, contract_no=f"N-{number}", contract_value=value, payments=None,
            transaction_amount=value, non_technical_costs=(), signed_on=sound.signed_on - timedelta(days=number),
        )  # fmt: skip
        uid = drafts.create_draft(desk, contract)
        if name == "乙":
            decide.accept_contract(desk, uid)
    opened.show_page("contracts")
    return opened


def names(page: Any) -> list[str]:
    column = page.table.columns.index("name")
    return [page.table.index(row, column).data() for row in range(page.table.rowCount())]


def test_f3_opens_the_bar_and_typed_amounts_filter_at_once(window: Any, qtbot: Any) -> None:
    page = window.page
    qtbot.keyClick(page.view, Qt.Key.Key_F3)
    assert page.bar.isVisible() and page.bar.dates.hasFocus()
    page.bar.value_from.setFocus()
    qtbot.keyClicks(page.bar.value_from, "2000")
    assert names(page) == ["乙", "甲"]
    assert "成交额 2,000.00 元 起" in page.head.subtitle.text()
    qtbot.keyClick(page.bar.value_from, Qt.Key.Key_F3)
    assert not page.bar.isVisible() and page.view.hasFocus()


def test_whatever_filters_the_list_can_be_cleared_at_once(window: Any, qtbot: Any) -> None:
    page = window.page
    assert not page.chips.clear.isVisible()
    page.search.setText("N-1")
    qtbot.waitUntil(page.chips.clear.isVisible)
    page.chips.clear.click()
    assert not page.chips.clear.isVisible() and len(names(page)) == 3
    page.chips.group.buttons()[1].click()
    assert page.chips.clear.isVisible(), "a state filters too"


def test_a_state_is_chosen_within_what_the_bar_asks_for(window: Any) -> None:
    page = window.page
    page.show_filter(CaseFilter(exchange=Exchange.UNSENT))
    assert [chip.text() for chip in page.chips.group.buttons()] == ["全部 1", "草稿 0", "已受理 1"]
    page.chips.group.buttons()[2].click()
    assert page.filter == CaseFilter(states=(CaseState.ACCEPTED,), exchange=Exchange.UNSENT)
    page.show_filter(CaseFilter(exchange=Exchange.RETURNED))
    page.chips.group.buttons()[2].click()
    assert page.filter == CaseFilter(states=(CaseState.ACCEPTED,)), "what was returned is a chip itself"


def test_ctrl_z_in_a_field_of_the_bar_takes_the_typing_back_and_no_bulk_edit(window: Any, qtbot: Any) -> None:
    page, asked = window.page, []
    page.undo_bulk = lambda: asked.append("bulk")
    page.foot.undo_wanted.connect(lambda: asked.append("bulk"))
    page.told.connect(lambda text, tone: asked.append(text))
    qtbot.keyClick(page.view, Qt.Key.Key_F3)
    for field, typed in ((page.search, "N-1"), (page.bar.since, "20260101")):
        field.setFocus()
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert (field.text(), asked) == ("", [])


def test_half_a_day_does_not_empty_the_list(window: Any, qtbot: Any) -> None:
    page = window.page
    qtbot.keyClick(page.view, Qt.Key.Key_F3)
    qtbot.keyClicks(page.bar.since, "20")
    assert len(names(page)) == 3
    assert page.bar.since.property("problem") == "error"
    page.bar.since.clear()
    qtbot.keyClicks(page.bar.since, f"{window.place.desk.today() + timedelta(days=1):%Y%m%d}")
    assert names(page) == []
    assert "没有符合条件" in page._empty_text.text()


def test_every_part_of_a_filter_is_shown_and_read_back(window: Any) -> None:
    page = window.page
    chosen = CaseFilter(
        text="N", states=(CaseState.DRAFT, CaseState.ACCEPTED), types=(ContractType.SERVICE, ContractType.TRANSFER),
        year=2019, dates=DateKind.CHANGED, since=window.place.desk.today(), value_to=5, exchange=Exchange.EXPORTED,
        due_within=11, missing=Missing.ANY,
    )  # fmt: skip
    page.show_filter(chosen)
    assert page.filter == chosen, "nothing is lost between the filter and its controls"
    assert page.bar.isVisible()
    page.chips.cleared.emit()
    assert page.filter.is_empty and len(names(page)) == 3


def test_a_filter_is_saved_under_a_name_used_renamed_and_deleted(window: Any, qtbot: Any) -> None:
    page, desk = window.page, window.place.desk
    page.show_filter(CaseFilter(states=(CaseState.ACCEPTED,)))

    def type_name(dialog: QuestionDialog) -> None:
        qtbot.keyClicks(dialog.fields["name"].editor, "open ones")
        dialog.agree.click()

    answer(type_name)
    qtbot.keyClick(
        page.view, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert find_filter(desk, "open ones").states == (CaseState.ACCEPTED,)
    page.show_filter(CaseFilter())
    page.saved.fill()
    page.saved.menu().actions()[0].trigger()
    assert names(page) == ["乙"]

    def retype(dialog: QuestionDialog) -> None:
        dialog.fields["name"].editor.selectAll()
        qtbot.keyClicks(dialog.fields["name"].editor, "waiting")
        dialog.agree.click()

    answer(retype)
    page.saved.rename(desk.store.saved_filters()[0])
    assert [kept.name for kept in desk.store.saved_filters()] == ["waiting"]
    answer(lambda dialog: dialog.reject())
    page.saved.delete(desk.store.saved_filters()[0])
    assert desk.store.saved_filters(), "thought better of"
    answer(lambda dialog: dialog.agree.click())
    page.saved.delete(desk.store.saved_filters()[0])
    assert not desk.store.saved_filters()


def test_a_taken_name_is_said_where_it_was_typed(window: Any, qtbot: Any) -> None:
    page, desk = window.page, window.place.desk
    save_filter(desk, "x", CaseFilter(year=2020))
    page.show_filter(CaseFilter(year=2021))
    told = []

    def type_name(dialog: QuestionDialog) -> None:
        qtbot.keyClicks(dialog.fields["name"].editor, "x")
        dialog.agree.click()
        told.append(dialog.fields["replace"].isVisible())
        dialog.reject()

    answer(type_name)
    page.save_filter()
    assert told == [True]
    assert find_filter(desk, "x").year == 2020


def test_a_press_on_a_head_sorts_up_then_down_then_not_at_all(window: Any) -> None:
    page = window.page
    place = page.table.columns.index("contract_value")
    for expected in (["丙", "乙", "甲"], ["甲", "乙", "丙"], ["丙", "乙", "甲"]):
        page.view.horizontalHeader().sectionClicked.emit(place)
        assert names(page) == expected


def test_the_chosen_contract_stays_chosen_when_the_order_changes(window: Any) -> None:
    page = window.page
    page.sort_by("contract_value", False)
    page.view.setCurrentIndex(page.table.index(2, 0))
    page.sort_by("contract_value", True)
    assert page.table.row_at(page.view.currentIndex().row()).name == "甲"


def test_layouts_and_own_columns_are_remembered_without_a_word_of_a_contract(
    window: Any, open_window: Callable[..., Any], tmp_path: Any
) -> None:
    page = window.page
    page.columns.choose_layout("statistics")
    assert page.table.columns[0] == "registered_on"
    assert page.columns.toggle("state")
    assert page.columns.layout == "own" and "state" in page.table.columns
    head = page.view.horizontalHeader()
    head.moveSection(head.visualIndex(page.table.columns.index("name")), 0)
    QApplication.processEvents()
    assert page.table.columns[0] == "name", "a column that was dragged stays there"
    page.columns._resized(1, 0, 77)
    shown = page.table.columns
    window.close()
    again = open_window()
    again.show_page("contracts")
    assert again.page.table.columns == shown
    assert again.page.columns._width_of(shown[1]) == 77
    remembered = (tmp_path / "window.ini").read_text("utf-8")
    assert "N-0" not in remembered and "\\x7532" not in remembered and "甲" not in remembered


def test_the_last_column_cannot_be_left_out(window: Any) -> None:
    columns = window.page.columns
    for key in list(window.page.table.columns)[1:]:
        columns.toggle(key)
    assert len(window.page.table.columns) == 1
    assert not columns.toggle(window.page.table.columns[0])
    columns.reset()
    assert len(window.page.table.columns) > 5


def test_the_office_shows_the_exchange_and_the_bureau_the_office(
    window: Any, open_window: Callable[..., Any]
) -> None:
    assert "exchange" in window.page.table.columns and "office" not in window.page.columns.possible()
    bureau = open_window("bureau")
    bureau.show_page("contracts")
    assert "exchange" not in bureau.page.columns.possible() and "office" in bureau.page.columns.possible()
    assert not bureau.page.foot.bulk.isVisible() and not bureau.page.foot.copy.isVisible()
