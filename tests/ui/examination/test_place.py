"""The sheet keeps its place: what is looked at is in sight, stays where it is, and Tab goes through it as it is read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from registrar_app.domain.contract import ContractType
from registrar_app.domain.examination import Verdict
from registrar_app.domain.registration import CaseState
from registrar_app.domain.text import Text
from registrar_app.services import decide, drafts
from registrar_app.ui import theme
from registrar_app.ui.contract_form.form_head import MORE
from registrar_app.ui.contract_form.frame import EXAMINATION, FORM
from registrar_app.ui.examination.condition_row import ConditionRow
from registrar_app.ui.words import choose_language
from tests.contract_samples import sound_contract
from tests.ui.examination.sheet_help import answer_sheet, open_sheet, press, row_of, unfavourable
from tests.ui.zooming import zoom

CONTROL = Qt.KeyboardModifier.ControlModifier


def height(part):
    return part.mapTo(part.window(), QPoint(0, 0)).y()


def in_sight(tab, part):
    top = part.mapTo(tab.area.viewport(), QPoint(0, 0)).y()
    return 0 <= top < tab.area.viewport().height() - 30


@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_first_look_shows_the_line_to_begin_with(open_window, qapp, language, scale):
    choose_language(language)
    theme.apply_theme(qapp, scale=scale)
    window = open_window()
    desk = window.place.desk
    uid = drafts.create_draft(desk, sound_contract(desk.today()))
    decide.accept_contract(desk, uid)
    window.open_case(uid)
    tab = open_sheet(window.form)
    row = QApplication.focusWidget()
    assert isinstance(row, ConditionRow)
    assert in_sight(tab, row)
    assert row.height() > theme.px(60), "the lines have their words before the first painting"
    theme.apply_theme(qapp, scale=100)


def test_the_sheet_ends_where_its_last_card_ends(form, qtbot):
    tab = open_sheet(form)
    qtbot.wait(30)
    last = max(card.geometry().bottom() for card in tab.cards.values())
    assert tab._content.height() - last < 40


def test_a_line_stays_where_it_is_while_the_conclusion_above_it_grows(form, qtbot):
    tab = open_sheet(form)
    tab.go_to("GEN-14")
    qtbot.wait(30)
    row, bar = row_of(form, "GEN-14"), tab.bar.height()
    before = height(row)
    for condition in ("GEN-03", "GEN-06"):
        row_of(form, condition)._sheet.answer(
            condition, row_of(form, "GEN-01")._own() or answer_of(Verdict.NOT_MET), Text("x", "x")
        )
    qtbot.wait(30)
    assert tab.bar.height() > bar
    assert height(row) == before


def answer_of(verdict):
    from registrar_app.domain.examination import Answer

    return Answer(verdict=verdict)


def test_zooming_keeps_the_line_in_hand_on_its_place(form, qtbot):
    tab = open_sheet(form)
    tab.go_to("GEN-12")
    qtbot.wait(30)
    row = row_of(form, "GEN-12")
    before = height(row)
    for by in (1, 1, 0):
        zoom(form.window(), by)
        qtbot.wait(60)
        qtbot.waitUntil(lambda: abs(height(row) - before) <= 1)


def test_registering_leaves_the_line_in_sight(form, qtbot):
    tab = answer_sheet(form)
    tab.go_to("DEV-X4")
    form.primary()
    assert form.case.state is CaseState.REGISTERED
    qtbot.wait(30)
    assert QApplication.focusWidget() is row_of(form, "DEV-X4")
    assert in_sight(tab, row_of(form, "DEV-X4"))


def test_another_contract_begins_with_its_first_open_line(form, desk, qtbot):
    tab = open_sheet(form)
    tab.go_to("DEV-C1")
    other = drafts.create_draft(desk, sound_contract(desk.today()))
    form.window().open_case(other)
    assert form.tabs.current == FORM
    press(form.window(), Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    qtbot.wait(30)
    assert QApplication.focusWidget() is row_of(form, "GEN-01")
    assert in_sight(tab, row_of(form, "GEN-01"))


def test_a_line_that_goes_with_its_type_hands_the_keyboard_to_another(form, qtbot):
    tab = open_sheet(form)
    tab.go_to("DEV-X2")
    form.examination.change_type(ContractType.SERVICE)
    qtbot.wait(30)
    assert form.tabs.current == EXAMINATION
    tab.go_to("GEN-02")
    tab.go_to(next(row.condition.id for row in tab.rows() if row.condition.id.startswith("SRV")))
    form.model.undo.undo()
    form.check()
    qtbot.wait(30)
    assert isinstance(QApplication.focusWidget(), ConditionRow)


def test_tab_goes_through_conclusion_rulebook_lines_and_worksheet_as_they_are_read(form, qtbot):
    tab = open_sheet(form)
    row_of(form, "GEN-06").give(Verdict.NOT_MET)
    qtbot.wait(30)
    form._beside.opener.setFocus()
    reached = []
    for _ in range(len(tab.bar.buttons) + 4):
        press(form.window(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert reached == [
        *tab.bar.buttons,
        tab.rulebook.flag,
        tab.rulebook.documents_button,
        form.examination.saving.button,
        row_of(form, "GEN-01"),
    ]
    tab.worksheet.costs.lines[-1].reason.setFocus()
    press(form.window(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is row_of(form, "AMT-01"), "the worksheet stands before its conditions"


def test_tab_goes_from_an_answered_line_into_its_ticks_and_its_note(form, qtbot):
    tab = open_sheet(form)
    row = row_of(form, "GEN-16")
    row.give(Verdict.MET)
    tab.go_to("GEN-16")
    qtbot.wait(30)
    reached = []
    for _ in range(len(row.ticks.boxes) + 1):
        press(form.window(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert reached == [*row.ticks.boxes, row.details.note]


def test_every_decision_is_a_menu_key_away_also_from_the_middle_of_the_sheet(form):
    open_sheet(form)
    made = next(b for b in form.head.findChildren(type(form.tabs.tabs[0]), MORE) if not b.isHidden())
    assert [action.text() for action in made.menu().actions()][:3] == [
        "补正…",
        "不予登记…",
        "仍要登记，写明理由…",
    ]


def test_registering_from_the_menu_asks_nothing_when_nothing_stands_against_it(form):
    answer_sheet(form)
    form.do("register_anyway")
    assert form.case.state is CaseState.REGISTERED
    assert form.case.history[-1].act.body["examination"]["decided"] == "confirmed"


@pytest.mark.parametrize("scale", [100, 150])
def test_the_conclusion_leaves_the_sheet_most_of_the_room(form, qapp, qtbot, scale):
    theme.apply_theme(qapp, scale=scale)
    tab = open_sheet(form)
    for condition in ("GEN-03", "GEN-06", "GEN-12", "GEN-20"):
        row = row_of(form, condition)
        row.give(unfavourable(row))
    qtbot.wait(60)
    assert tab.bar.sentence.text().startswith("共 4 项：1. ")
    assert tab.bar.height() < tab.area.height()
    theme.apply_theme(qapp, scale=100)


def test_the_sheet_is_exported_as_a_table(form, tmp_path):
    work = form._examination
    open_sheet(form)
    path = tmp_path / "sheet.csv"
    work.saving.save(work._table(), path)
    text = path.read_text("utf-8-sig")
    assert text.startswith("编号,类别,条件,依据,答复")
    assert text.count("\n") > 10
