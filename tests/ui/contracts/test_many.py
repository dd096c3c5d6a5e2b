"""Choosing many contracts: their sums, editing drafts in bulk with one undo, copies, and the export of what is seen."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from registrar_app.services import decide, drafts
from registrar_app.services.document_ports import PRACTICE_NOTE
from registrar_app.ui.contracts.bulk import BulkDialog
from registrar_app.ui.contracts.model import cell_text
from registrar_app.ui.main_window import MainWindow
from tests.contract_samples import sound_contract
from tests.ui.contracts.answering import answer

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(open_window: Callable[..., MainWindow]) -> Any:
    window = open_window()
    desk = window.place.desk
    sound = sound_contract(desk.today())
    for number, name in enumerate(("甲", "乙", "丙", "丁")):
        uid = drafts.create_draft(
            desk,
            replace(
                sound, uid=None, name=name, contract_no=f"N-{number}", contract_value=(number + 1) * 100_000,
                transaction_amount=50_000, non_technical_costs=(), payments=None,
            ),
        )  # fmt: skip
        if name == "丁":
            decide.accept_contract(desk, uid)
    window.show_page("contracts")
    window.page.sort_by("contract_value", False)
    return window.page


def choose_all(page: Any, qtbot: Any) -> None:
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_A, CTRL)
    page.foot.tell()


def remarks(page: Any) -> list[str | None]:
    desk = page._place.desk
    rows = [page.table.row_at(number) for number in range(page.table.rowCount())]
    return [drafts.load_case(desk, row.uid).contract.remarks for row in rows]


def test_the_foot_counts_and_adds_up_what_is_chosen(page: Any, qtbot: Any) -> None:
    choose_all(page, qtbot)
    assert page.foot.sums.text() == "已选 4 份 · 成交额 10,000.00 元 · 技术交易额 2,000.00 元"
    page.view.clearSelection()
    page.view.setCurrentIndex(page.table.index(1, 0))
    qtbot.keyClick(page.view, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: page.foot.sums.text().startswith("已选 2 份 · 成交额 3,000.00"))


def test_lines_far_apart_are_added_up_too(page: Any) -> None:
    selection = page.view.selectionModel()
    flags = selection.SelectionFlag
    page.view.clearSelection()
    for row in (0, 3):
        selection.select(page.table.index(row, 0), flags.Select | flags.Rows)
    page.foot.tell()
    assert page.foot.ranges() == [(0, 1), (3, 1)]
    assert page.foot.sums.text().startswith("已选 2 份 · 成交额 5,000.00")
    assert len(page.foot.uids(10)) == 2


def test_bulk_edit_by_keyboard_previews_does_and_is_taken_back_as_one(page: Any, qtbot: Any) -> None:
    choose_all(page, qtbot)
    before = remarks(page)
    seen, offered = [], []

    def fill(dialog: BulkDialog) -> None:
        place = next(
            n for n in range(dialog.fields.count()) if dialog.fields.itemData(n).path == "buyer.contact"
        )
        dialog.fields.setCurrentIndex(place)
        offered.append(dialog.agree.text())
        qtbot.keyClicks(dialog.editor, "Li")
        dialog.look()
        offered.append(dialog.agree.text())
        seen.append((dialog.grid.words(), dialog.told.text()))
        qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)

    answer(fill)
    qtbot.keyClick(page.view, Qt.Key.Key_B, CTRL)
    assert [words[:6] for words in offered] == ["清空 3 份", "修改 3 份"]
    words, told = seen[0]
    assert [line[:3] for line in words[:3]] == [[name, "孙工", "Li"] for name in ("甲", "乙", "丙")]
    assert words[3][3] == "已有办理记录"
    assert told.startswith("将修改 3 份，1 份不修改")
    desk = page._place.desk
    rows = [page.table.row_at(number) for number in range(4)]
    contacts = [drafts.load_case(desk, row.uid).contract.buyer.contact for row in rows]
    assert contacts == ["Li", "Li", "Li", "孙工"]
    assert page.foot.undo.isVisible()
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow)
    page.view.setFocus()
    answer(lambda dialog: dialog.agree.click())
    qtbot.keyClick(page.view, Qt.Key.Key_Z, CTRL)
    contacts = [drafts.load_case(desk, row.uid).contract.buyer.contact for row in rows]
    assert contacts == ["孙工"] * 4
    assert remarks(page) == before
    assert not page.foot.undo.isVisible()


def test_a_value_that_is_none_yet_cannot_be_agreed_to(page: Any, qtbot: Any) -> None:
    choose_all(page, qtbot)
    dialog = BulkDialog(page.window(), page._place, page.foot.uids(10))
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog.editor, "no such field")
    dialog.look()
    assert not dialog.agree.isEnabled() and dialog.grid.words() == []
    dialog.editor.clear()
    dialog.look()
    assert dialog.agree.isEnabled(), "empty clears the field"


def test_a_copy_opens_as_a_new_draft(page: Any) -> None:
    window = page.window()
    uid = page.table.row_at(3).uid
    page.view.setCurrentIndex(page.table.index(3, 0))
    page.copy_as_new("buyer")
    assert window.page is window.form
    assert window.form.case.uid not in ("", uid)
    assert window.form.model.contract.buyer is not None and window.form.model.contract.seller is None
    assert QApplication.focusWidget() is window.form.body.fields["name"].editor, (
        "its name is what is written first"
    )


def test_the_export_has_what_is_seen(page: Any, qtbot: Any, tmp_path: Path) -> None:
    page.columns.choose_layout("examine")
    page.sort_by("contract_value", True)
    target = tmp_path / "seen.csv"
    with qtbot.waitSignal(page.told, timeout=10_000):
        page.exporting.write(page.table.query, page.table.columns, target, page.table.rowCount())
    *rows, practice = csv.reader(target.read_text("utf-8-sig").splitlines())
    assert practice == [PRACTICE_NOTE.zh], "the world of the tests is a practice one, and the file says so"
    shown = [page.table.headerData(n, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole) for n in range(
        page.table.columnCount()
    )]  # fmt: skip
    assert rows[0] == shown
    column = page.table.columns.index("name")
    assert [row[column] for row in rows[1:]] == ["丁", "丙", "乙", "甲"]
    seen = [
        [cell_text(page.table.row_at(r), key).replace(",", "") for key in page.table.columns]
        for r in range(4)
    ]
    assert rows[1:] == seen
