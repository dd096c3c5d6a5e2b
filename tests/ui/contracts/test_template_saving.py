"""Templates from the list: a blank one in either language, or the chosen contracts, by key and menu."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel

from registrar_app.services.drafts import create_draft
from tests.contract_samples import sound_contract
from tests.exchange.template_files import FILES, Filling


@pytest.fixture
def page(open_window, tmp_path, monkeypatch):
    window = open_window()
    sound = sound_contract(window.place.desk.today())
    for name in ("甲合同", "乙合同"):
        create_draft(window.place.desk, replace(sound, uid=None, name=name, payments=()))
    window.show_page("contracts")
    page = window.pages["contracts"]
    page.refresh()
    page.target = tmp_path / "saved"
    monkeypatch.setattr(
        "registrar_app.ui.contracts.template_saving.ask_target", lambda *_: (str(page.target), "")
    )
    return page


def pressed(qtbot, page, choose):
    """Open the menu with its key; what it offers is handed to ``choose`` while it is open."""
    menu = page.templates.button.menu()
    offered = []

    def look():
        offered.extend((action.text(), action.isEnabled()) for action in menu.actions() if action.text())
        chosen = choose(menu.actions())
        menu.close()
        if chosen is not None:
            chosen.trigger()

    QTimer.singleShot(0, look)
    qtbot.keyClick(page, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(offered), timeout=20_000)
    return offered


def test_a_blank_template_is_saved_in_the_language_that_was_chosen(page, qtbot):
    with qtbot.waitSignal(page.told, timeout=60_000) as told:
        pressed(qtbot, page, lambda actions: actions[1])
    assert "空白模板已保存" in told.args[0]
    saved = page.target.with_suffix(".xlsx")
    assert FILES.read_template(saved) == (1, [])
    assert b"Contracts" in _workbook_part(saved)


def test_the_chosen_contracts_become_a_template(page, qtbot):
    page.view.selectAll()
    with qtbot.waitSignal(page.told, timeout=60_000) as told:
        offered = pressed(qtbot, page, lambda actions: actions[-1])
    assert offered[-1] == ("所选 2 份合同存为模板…", True)
    assert "2 份" in told.args[0]
    _, rows = FILES.read_template(page.target.with_suffix(".xlsx"))
    assert {row.contract.name for row in rows} == {"甲合同", "乙合同"}


def test_without_a_choice_it_says_that_one_chooses_first(page, qtbot):
    page.view.clearSelection()
    offered = pressed(qtbot, page, lambda actions: None)
    assert offered[-1][1] is False
    assert "先选合同" in offered[-1][0]


def test_a_handed_out_draft_comes_back_and_faults_name_their_cells(page, qtbot):
    window = page.window()
    page.view.selectAll()
    page.templates.save_chosen(page.foot.uids(5))
    saved = page.target.with_suffix(".xlsx")
    qtbot.waitUntil(saved.exists, timeout=60_000)
    filling = Filling(saved).put("合同", 4, 合同名称="改正后的名称").put("合同", 5, 签订日期="2026-02-30")
    filling.book.save(saved)
    window.open_file(saved)
    shown = shown_words(page.importing.review)
    assert "交回的草稿更新 1 份" in shown
    assert "合同!D5 签订日期" in shown
    page.primary()
    qtbot.waitUntil(lambda: "交回的草稿更新 1 份" in window.bars[page].text.text(), timeout=60_000)
    names = {page.table.row_at(number).name for number in range(page.table.rowCount())}
    assert "改正后的名称" in names
    assert len(names) == 2


def shown_words(review):
    return " ".join(made.text() for made in review.findChildren(QLabel))


def _workbook_part(path):
    import zipfile

    with zipfile.ZipFile(path) as archive:
        return archive.read("xl/workbook.xml")
