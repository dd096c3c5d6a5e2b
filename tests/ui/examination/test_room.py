"""No words of the sheet, the worksheet and the papers are cut: both languages, 100 % to 150 %, the smallest screen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from registrar_app.domain.contract import CostKind, NonTechnicalCost
from registrar_app.services import decide, drafts
from registrar_app.ui import theme
from registrar_app.ui.contract_form.frame import PAPERS
from registrar_app.ui.words import choose_language
from tests.contract_samples import sound_contract
from tests.ui.examination.sheet_help import answer_sheet, open_sheet, row_of, unfavourable
from tests.ui.test_no_clipped_words import clipped
from tests.ui.zooming import zoom


@pytest.mark.parametrize("scale", [100, 125, 150])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_word_of_the_tabs_has_room(open_window, qapp, qtbot, tmp_path, language, scale):
    choose_language(language)
    theme.apply_theme(qapp, scale=scale)
    window = open_window()
    desk = window.place.desk
    costs = tuple(
        NonTechnicalCost(
            kind=kind, amount=1_234_567_89, note=None if kind is CostKind.PART else "见附件三" * 5
        )
        for kind in CostKind
    )
    contract = replace(sound_contract(desk.today()), non_technical_costs=costs, contract_value=900_000_000)
    uid = drafts.create_draft(desk, contract)
    decide.accept_contract(desk, uid)
    window.open_case(uid)
    form = window.form
    tab = open_sheet(form)
    tab.rulebook.documents_button.click()
    tab.worksheet.mixed.edited.emit(True, "")
    look(form, qtbot, "untouched")
    row_of(form, "DEV-X1").give(unfavourable(row_of(form, "DEV-X1")))
    look(form, qtbot, "another type")
    for condition in ("GEN-05", "GEN-16"):
        row_of(form, condition).give(unfavourable(row_of(form, condition)))
        tab.go_to(condition)
        look(form, qtbot, condition)
    answer_sheet(form)
    paper = tmp_path / "海洋牧场智能投饵装备关键技术开发合同（签章版）.txt"
    paper.write_bytes(b"paper")
    form.examination.papers.take_files([paper])
    look(form, qtbot, "answered")
    form.go_to_tab(PAPERS)
    look(form, qtbot, "papers")
    theme.apply_theme(qapp, scale=100)


def look(form, qtbot, state):
    tab, area = form.examination.tab, form.examination.tab.area
    qtbot.waitUntil(lambda: not tab.rest.is_working, timeout=20_000)
    qtbot.wait(120)
    assert clipped(form._stack) == [], state
    assert area.widget().width() <= area.viewport().width(), state


def test_zooming_reaches_what_is_built_already(form, qtbot):
    window = form.window()
    open_sheet(form)
    row = row_of(form, "GEN-01")
    button = next(iter(row.verdicts.buttons.values()))
    before = button.width()
    zoom(window, 1)
    zoom(window, 1)
    assert button.width() > before
    qtbot.waitUntil(lambda: clipped(form._stack) == [])
    zoom(window, 0)
    assert button.width() == before
