"""The page of statistics: a year beside the year before, by any dimension, as it is exported."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt

from registrar_app.services.check_contract import check_contract, explanation_key
from registrar_app.services.decide import accept_contract, register_contract
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import create_draft, load_case
from registrar_app.services.report import DIMENSIONS
from registrar_app.ui.report.page import ReportPage
from registrar_app.ui.report.reasons_window import ReasonsWindow
from tests.contract_samples import sound_contract
from tests.services.slip_desk import registered
from tests.ui.schemes.page_checks import LOOKS, clipped, shown, told
from tests.world import set_day


@pytest.fixture
def desk(program, world_of_2026) -> Iterator[Desk]:
    """An office that registered one contract a year ago and two this year."""
    opened = world_of_2026.open(program, "office-1")
    set_day(opened, date(2026, 3, 2))
    registered(opened)
    set_day(opened, date(2026, 11, 23))
    yield opened
    opened.store.close()


def test_lines_and_total_stand_beside_the_year_before_by_every_dimension(qtbot, program, desk) -> None:
    page = shown(qtbot, lambda: ReportPage(program, desk))
    page.refresh()
    assert page.by.count() == len(DIMENSIONS)
    for place in range(page.by.count()):
        page.by.setCurrentIndex(place)
        *lines, total = page.grid.words()
        assert total[0] == "合计"
        assert total[1:4] == ["1", "0", "—"]
        assert sum(int(line[1]) for line in lines) == 1
    page.by.setCurrentIndex(page.by.findData("month"))
    assert page.grid.words()[0][0] == "3月"
    assert "2025 年 1 月 1 日至 11 月 23 日" in page.head.subtitle.text()
    assert page.tiles["count"].figure.text() == "1"


def test_a_year_without_anything_says_so_and_cannot_be_exported(qtbot, program, desk) -> None:
    page = shown(qtbot, lambda: ReportPage(program, desk))
    page.year_choice.setCurrentIndex(page.year_choice.findData(2020))
    assert page.stack.currentIndex() == 0
    assert "2020 年及上年同期都没有登记" in page.empty.title.text()
    assert not page.export_button.isEnabled()


def test_what_is_shown_is_exported(qtbot, program, desk, tmp_path: Path) -> None:
    page = shown(qtbot, lambda: ReportPage(program, desk))
    page.refresh()
    messages = told(page)
    page.export_to(tmp_path / "year.xlsx")
    assert messages[-1][0] == "good"
    sheet = openpyxl.load_workbook(tmp_path / "year.xlsx").active
    words = [cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert "同比" in words
    assert "合计" in words


def test_the_reasons_of_the_year_are_listed_exported_and_open_their_contract(
    qtbot, program, world, tmp_path: Path
) -> None:
    desk = world.open(program, "office-1")
    sound = sound_contract(desk.today())
    uid = create_draft(desk, replace(sound, buyer=replace(sound.buyer, credit_code="91371002MA3C4X7T7C")))
    accept_contract(desk, uid)
    queries = check_contract(desk, load_case(desk, uid).contract, uid=uid)
    register_contract(desk, uid, {explanation_key(finding): "已核对执照" for finding in queries})
    page = shown(qtbot, lambda: ReportPage(program, desk))
    opened: list[str] = []
    window = ReasonsWindow(program, desk, page.year, opened.append, page)
    qtbot.addWidget(window)
    window.show()
    assert {row[-1] for row in window.grid.words()} == {"已核对执照"}
    window.export_to(tmp_path / "reasons.csv")
    assert "已核对执照" in (tmp_path / "reasons.csv").read_text("utf-8-sig")
    qtbot.keyClick(window.grid, Qt.Key.Key_Return)
    assert opened == [uid]
    empty = ReasonsWindow(program, desk, page.year - 1, opened.append, page)
    qtbot.addWidget(empty)
    assert "没有写明理由放行的" in empty.empty.title.text()
    desk.store.close()


def test_it_is_one_key_away(open_window, qtbot) -> None:
    window = open_window()
    qtbot.keyClick(window, Qt.Key.Key_8, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window.page, ReportPage)
    assert window.page.by.hasFocus()


@pytest.mark.parametrize(("language", "scale"), LOOKS)
def test_nothing_is_cut_off(qtbot, program, desk, language: str, scale: int) -> None:
    page = shown(qtbot, lambda: ReportPage(program, desk), language, scale)
    page.refresh()
    assert clipped(page) == []
