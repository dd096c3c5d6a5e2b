"""The journal page: what was done is listed, narrowed, opened and exported."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from registrar_app.domain.journal import EntryKind
from registrar_app.services.keep_journal import WINDOW, note, note_opening
from registrar_app.ui.journal.page import JournalPage
from tests.services.slip_desk import registered
from tests.ui.schemes.page_checks import LOOKS, clipped, shown, told

CONTROL = Qt.KeyboardModifier.ControlModifier
NEW_PASSWORD = "quite another password"


@pytest.fixture
def desk(program, world):
    """An office that was opened, registered a contract, exported a report and printed."""
    opened = world.open(program, "office-1")
    note_opening(opened, WINDOW, wrong=2)
    opened.uid = registered(opened)
    note(opened, EntryKind.TABLE_EXPORTED, "二〇二六年技术合同登记统计", {"file": "r.xlsx"})
    note(opened, EntryKind.PRINTED, opened.uid, {"page": "凭单", "sha256": "ab" * 32})
    yield opened
    opened.store.close()


def what(page: JournalPage) -> list[str]:
    return [row[2] for row in page.grid.words()]


def test_the_newest_comes_first_with_person_account_and_source(qtbot, program, desk):
    page = shown(qtbot, lambda: JournalPage(program, desk))
    page.refresh()
    assert what(page) == ["打印", "导出报表或台账", "予以登记", "受理", "打开数据库", "日志开始"]
    printed = page.grid.words()[0]
    assert printed[1].startswith("王海燕 0037 · ")
    assert printed[3:] == [desk.uid[:8], "凭单，哈希 abababababababab", "日志 #4"]
    assert any("此前口令错误 2 次" in row[4] for row in page.grid.words())
    assert page.count.text() == "6 条"


def test_days_kind_and_words_narrow_it_and_nothing_found_is_said(qtbot, program, desk):
    page = shown(qtbot, lambda: JournalPage(program, desk))
    page.refresh()
    page.kind.setCurrentIndex(page.kind.findData("printed"))
    assert what(page) == ["打印"]
    assert page.kind.currentText() == "打印（1）"
    page.kind.setCurrentIndex(0)
    page.search.setText("r.XLSX")
    assert what(page) == ["导出报表或台账"]
    page.search.setText("no such word")
    assert page.stack.currentIndex() == 0
    assert not page.export_button.isEnabled()
    page.search.clear()
    assert page.stack.currentIndex() == 1
    tomorrow = (desk.today() + timedelta(days=1)).strftime("%Y%m%d")
    page.since.editor.setFocus()
    qtbot.keyClick(page.since.editor, Qt.Key.Key_A, CONTROL)
    qtbot.keyClicks(page.since.editor, tomorrow)
    qtbot.keyClick(page.since.editor, Qt.Key.Key_Return)
    assert page.stack.currentIndex() == 0


def test_a_day_that_is_none_is_said_and_not_used(qtbot, program, desk):
    page = shown(qtbot, lambda: JournalPage(program, desk))
    page.refresh()
    heard = told(page)
    page.since.editor.setText("20261399")
    page.choose_days()
    assert heard[-1][0] == "error"
    assert len(page.lines) == 6


def test_a_line_about_a_contract_opens_it(qtbot, program, desk):
    page = shown(qtbot, lambda: JournalPage(program, desk))
    page.refresh()
    wanted: list[str] = []
    page.case_wanted.connect(wanted.append)
    page.grid.setFocus()
    qtbot.keyClick(page.grid, Qt.Key.Key_Return)
    assert wanted == [desk.uid]
    qtbot.keyClick(page.grid, Qt.Key.Key_Down)
    qtbot.keyClick(page.grid, Qt.Key.Key_Return)
    assert wanted == [desk.uid], "a report is no contract"


def test_what_is_shown_is_exported_and_the_export_is_noted(qtbot, program, desk, tmp_path: Path, monkeypatch):
    page = shown(qtbot, lambda: JournalPage(program, desk))
    page.refresh()
    heard = told(page)
    page.kind.setCurrentIndex(page.kind.findData("printed"))
    answers = iter([(str(tmp_path / "journal"), "Excel (*.xlsx)"), (str(tmp_path / "journal.pdf"), "")])
    offered: list[str] = []

    def ask(parent, title, name, kinds):
        offered.append(name)
        return next(answers)

    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(ask))
    qtbot.keyClick(page.grid, Qt.Key.Key_E, CONTROL)
    page.choose_export()
    assert "371002-01" in Path(offered[0]).name
    rows = list(openpyxl.load_workbook(tmp_path / "journal.xlsx").active.iter_rows(values_only=True))
    assert [row[2] for row in rows if row[5] and row[5].startswith("日志 #")] == ["打印"]
    assert (tmp_path / "journal.pdf").read_bytes().startswith(b"%PDF")
    assert [kind for kind, _ in heard] == ["good", "good"]
    page.kind.setCurrentIndex(0)
    assert what(page)[:2] == ["导出日志", "导出日志"]


def test_the_journal_is_one_key_away(open_window, qtbot):
    window = open_window()
    qtbot.keyClick(window, Qt.Key.Key_7, CONTROL)
    assert isinstance(window.page, JournalPage)
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
    assert window.page.search.hasFocus()


@pytest.mark.parametrize(("language", "scale"), LOOKS)
def test_nothing_is_cut_off(qtbot, program, desk, language, scale):
    page = shown(qtbot, lambda: JournalPage(program, desk), language, scale)
    page.refresh()
    assert clipped(page) == []
