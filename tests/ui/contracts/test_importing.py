"""Contract files at the list of contracts: tried first, told in words, written only when confirmed."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from registrar_app.domain import interchange
from registrar_app.domain.draft_merge import Side
from registrar_app.domain.registration import CaseState
from registrar_app.services.drafts import create_draft, save_draft
from registrar_app.services.export_contracts import export_contracts
from registrar_app.services.ports import CaseQuery
from registrar_app.services.stopping import StoppedError
from registrar_app.services.table_ports import Unit
from registrar_app.ui.contracts.import_review import place_words
from registrar_app.ui.words import choose_language
from tests.contract_samples import sound_contract
from tests.screens.intake_scenes import free_table
from tests.ui.contracts.answering import answer


@pytest.fixture
def file(open_window, tmp_path):
    window = open_window()
    good = interchange.write_contract(
        replace(sound_contract(window.place.desk.today()), uid=None, name="导入的项目")
    )
    bad = {**good, "signed_on": "2026-02-30"}
    made = tmp_path / "contracts.jsonl"
    made.write_text("\n".join(json.dumps(value) for value in (good, bad)), "utf-8")
    return window, made


def count(window):
    return sum(window.place.desk.store.count_states().values())


def shown_words(review):
    return " ".join(made.text() for made in review.findChildren(QLabel))


def test_a_file_is_tried_then_confirmed_with_a_key(file, qtbot):
    window, made = file
    window.open_file(made)
    page = window.pages["contracts"]
    assert window.page is page
    words = shown_words(page.importing.review)
    assert "新草稿 1 份" in words
    assert "不能导入 1 行" in words
    assert "第 2 份 · 签订日期" in words
    assert count(window) == 0, "trying writes nothing"
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.place.desk.store.count_states()[CaseState.DRAFT] == 1
    assert page.importing.review is None
    assert "草稿 1 份" in window.bars[page].text.text()
    assert page.table.rowCount() == 1
    window.open_file(made)
    assert "库中已有 1 份" in shown_words(page.importing.review)
    assert not page.importing.review.take_button.isEnabled(), "nothing comes in twice"


def test_escape_gives_the_file_up_and_the_problems_can_be_saved(file, qtbot, tmp_path):
    window, made = file
    window.open_file(made)
    page = window.pages["contracts"]
    page.importing._save_problems(tmp_path / "problems.xlsx")
    assert (tmp_path / "problems.xlsx").read_bytes()[:2] == b"PK"
    window.go_back()
    window.go_back()
    assert page.importing.review is None
    assert count(window) == 0


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("contracts[0]", "第 1 份"),
        ("contracts[4].contract_value", "第 5 份 · 合同成交额"),
        ("contracts[1].buyer.credit_code", "第 2 份 · 买方 统一社会信用代码"),
        ("contracts[1].payments[3].amount", "第 2 份 · 付款"),
        ("contracts[1].uid", "第 2 份 · 程序编号"),
        ("contracts[1].registration.slip_no", "第 2 份 · 凭单号"),
        ("contracts[1].colour", "第 2 份 · colour"),
        ("B7", "B7"),
    ],
)
def test_a_place_in_the_file_is_told_as_people_count(dressed, path, words):
    assert place_words(path) == words


def test_a_file_that_is_none_is_told_plainly(file, tmp_path):
    window, _ = file
    broken = tmp_path / "broken.json"
    broken.write_text("{", "utf-8")
    window.open_file(broken)
    page = window.pages["contracts"]
    assert page.importing.review is None or "不能导入" in shown_words(page.importing.review)
    assert count(window) == 0


def test_a_table_headed_as_ours_is_shown_first_where_something_of_it_is_not_read(file, tmp_path):
    window, _ = file
    book = Workbook()
    book.active.append(["合同名称", "卖方名称"])
    book.active.append(["甲", "乙公司"])
    book.create_sheet("二月").append(["丙"])
    book.save(tmp_path / "ours.xlsx")
    window.open_file(tmp_path / "ours.xlsx")
    importing = window.pages["contracts"].importing
    assert importing.mapping is not None and "二月" in importing.mapping.notes.text()
    importing.go_on()
    assert "新草稿 1 份" in shown_words(importing.review)


# ------------------------------------------------------------------ a table in the applicant's words


@pytest.fixture
def table(open_window, tmp_path):
    window = open_window()
    window.open_file(free_table(tmp_path / "台账.xlsx"))
    return window, window.pages["contracts"].importing


def fields_of(sheet):
    return [line.fields.currentData() for line in sheet._lines.values()]


def test_a_free_table_is_mapped_tried_taken_and_given_back(table, tmp_path, monkeypatch):
    window, importing = table
    sheet = importing.mapping
    assert sheet is not None and importing.review is None
    assert fields_of(sheet)[:6] == ["", "name", "type", "signed_on", "seller.name", "seller.credit_code"]
    assert "前 3 行中 2 行可以读取" in sheet.count.text()
    assert "隐藏的列也已读取：K" in sheet.notes.text()
    assert window.focusWidget() is sheet._lines[5].fields, "the keyboard begins where a guess wants a look"
    window.page.primary()
    review = importing.review
    assert review is not None and importing.mapping is None
    assert "第 5 行 · 签订日期" in shown_words(review)
    back = tmp_path / "退回.xlsx"
    monkeypatch.setattr("registrar_app.ui.contracts.import_review.ask_target", lambda *given: (str(back), ""))
    review.choose_returned()
    assert not back.exists(), "it is given back with the numbers of what was taken"
    window.page.primary()
    assert count(window) == 2
    marked = load_workbook(back).active
    assert marked["L3"].value.startswith("已导入")
    assert "2026-02-30" in marked["L5"].value
    values = {row.contract_value for row in window.place.desk.store.find_cases(CaseQuery())}
    assert values == {120_500_000, 1_300_000_000}, "the column was declared in ten thousands"
    window.open_file(back)
    assert importing.mapping is not None
    assert "上次" in importing.mapping.lead.text()
    importing.go_on()
    assert "库中已有 2 份" in shown_words(importing.review)


def test_the_choosers_decide_and_a_field_has_one_column(table):
    _, importing = table
    sheet = importing.mapping
    lines = sheet._lines
    lines[0].fields.setCurrentIndex(lines[0].fields.findData("name"))
    assert lines[1].fields.currentData() == ""
    lines[0].leave_out()
    sheet.look()
    assert not sheet.go_button.isEnabled()
    assert "合同名称" in sheet.count.text()
    importing.go_on()
    assert importing.mapping is sheet, "nothing goes on without a name"
    lines[1].fields.setCurrentIndex(lines[1].fields.findData("name"))
    lines[8].units.setCurrentIndex(0)
    sheet.look()
    assert sheet.mapped.mapping.columns[8].unit is Unit.YUAN
    sheet.heads.setCurrentIndex(0)
    assert sheet.guess.head_height == 0
    assert "C" in [line.parts[0].text() for line in sheet._lines.values()]
    sheet.sheets.setCurrentIndex(1)
    assert sheet.guess.sheet == "填表说明"
    assert importing.leave()
    assert importing.mapping is None


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_unit_of_a_column_is_read_whole(table, tmp_path, language):
    """万元 and 10,000 yuan are four zeros apart."""
    window, importing = table
    choose_language(language)
    importing.leave()
    window.open_file(tmp_path / "台账.xlsx")
    units = importing.mapping._lines[8].units
    assert Unit(units.currentData()) is Unit.TEN_THOUSAND
    assert units.words_that_fit() == units.currentText()


def test_rows_copied_from_a_spreadsheet_are_pasted_into_the_list(open_window, qtbot):
    window = open_window()
    window.show_page("contracts")
    page = window.page
    page.take_focus()
    QGuiApplication.clipboard().setText("one word")
    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.importing.mapping is None
    QGuiApplication.clipboard().setText("合同名称\t乙方\t金额(万元)\n甲项目\t乙公司\t3\n")
    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.importing.mapping is not None
    window.page.primary()
    window.page.primary()
    (row,) = window.place.desk.store.find_cases(CaseQuery())
    assert (row.name, row.contract_value) == ("甲项目", 3_000_000)


def test_reading_that_is_stopped_leaves_the_sheet_and_the_register(table, monkeypatch):
    window, importing = table

    def stop(*given):
        raise StoppedError

    monkeypatch.setattr("registrar_app.ui.contracts.importing.read_mapped", stop)
    importing.go_on()
    assert importing.mapping is not None and importing.review is None
    assert "已停止" in window.bars[window.page].text.text()
    assert count(window) == 0


def test_a_draft_that_came_back_is_laid_beside_the_file_and_chosen_by_keyboard(open_window, qtbot, tmp_path):
    window = open_window()
    desk = window.place.desk
    kept = replace(sound_contract(desk.today()), name="first", remarks="first")
    uid = create_draft(desk, replace(kept, uid=None))
    path = tmp_path / "out.jsonl"
    export_contracts(window.place.program, desk, path)
    path.write_text(path.read_text("utf-8").replace("first", "file"), "utf-8")
    save_draft(desk, uid, replace(kept, name="here"), {})
    window.open_file(path)
    page = window.page
    assert "1 栏两边都改过" in shown_words(page.importing.review)
    seen = []

    def choose(dialog):
        seen.append(shown_words(dialog))
        assert dialog.table.marked == ["name", "remarks"]
        assert dialog.takes["name"][Side.HERE].isChecked(), "the file does not tell its time"
        assert dialog.takes["remarks"][Side.FILE].isChecked(), "only the file changed it"
        qtbot.keyClick(dialog.takes["name"][Side.HERE], Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
        assert dialog.takes["name"][Side.FILE].isChecked()
        assert dialog.takes["remarks"][Side.FILE].isChecked()
        dialog.takes["remarks"][Side.HERE].setFocus()
        qtbot.keyClick(dialog.takes["remarks"][Side.HERE], Qt.Key.Key_Space)
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    answer(choose)
    qtbot.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert "发出时" in seen[0]
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert desk.store.load_case(uid).contract.name == "here", "nothing is written yet"
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    now = desk.store.load_case(uid).contract
    assert (now.name, now.remarks) == ("file", "first")
    assert "更新 1 份" in window.bars[page].text.text()
    window.open_case(uid)
    form = window.form
    assert "取入“out.jsonl”的 1 栏" in form.model.undo.undoText()
    qtbot.keyClick(form, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert form.model.contract.name == "here"
