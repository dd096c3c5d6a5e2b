"""The worksheet of the technology amount on the screen: deriving, keeping in, adopting, mixed contracts, many costs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from registrar_app.domain.amount_worksheet import RetainedCost
from registrar_app.domain.contract import CostKind, NonTechnicalCost
from registrar_app.domain.examination import Verdict
from registrar_app.domain.field_readers import NOTE_LIMIT
from registrar_app.services import decide, drafts
from registrar_app.ui.examination import words
from tests.contract_samples import sound_contract
from tests.ui.examination.sheet_help import answer_sheet, open_sheet, press, row_of
from tests.ui.zooming import zoom

CONTROL = Qt.KeyboardModifier.ControlModifier


def worksheet(form):
    return open_sheet(form).worksheet


def figure(card, text):
    return card.figures[text].text()


def keep_in(card, place, amount, ground):
    line = card.costs.lines[place]
    for editor, text in ((line.retained, amount), (line.reason, ground)):
        editor.setText(text)
        editor.textEdited.emit(text)


def test_the_derivation_stands_beside_the_stated_amount(form):
    card = worksheet(form)
    assert figure(card, words.CONTRACT_VALUE) == "1,000,000.00"
    assert figure(card, words.DEDUCTED_TOTAL) == "200,000.00"
    assert figure(card, words.DERIVED) == figure(card, words.STATED) == "800,000.00"
    assert card.capitals[words.DERIVED].text() == "人民币捌拾万元整"
    assert card.verdict.text() == "一致"
    assert card.adopt.isHidden()
    line = card.costs.lines[0]
    assert (line.kind.text(), line.amount.text(), line.ground.text()) == (
        "1. 设备",
        "200,000.00",
        "投饵机样机 1 套",
    )
    assert row_of(form, "AMT-05").line.answer.by_program


def test_what_is_kept_in_changes_the_derived_amount_which_can_be_taken_over(form):
    card = worksheet(form)
    keep_in(card, 0, "50000", "样机一台供试验")
    assert form.examination.sheet.working.worksheet.retained == (
        RetainedCost(cost=0, amount=5_000_000, ground="样机一台供试验"),
    )
    assert card.costs.lines[0].deducted.text() == "150,000.00"
    assert figure(card, words.DERIVED) == "850,000.00"
    assert card.verdict.text() == "不一致"
    assert row_of(form, "AMT-05").line.answer.verdict is Verdict.NOT_MET
    card.adopt.click()
    assert form.model.contract.transaction_amount == 85_000_000
    assert form.body.fields["transaction_amount"].editor.text() == "850,000.00"
    assert card.verdict.text() == "一致"
    assert row_of(form, "AMT-05").line.answer.verdict is Verdict.MET
    form.check()
    assert form.findings == [], "the checks know what is kept in"
    press(form.window(), Qt.Key.Key_Z, CONTROL)
    assert form.model.contract.transaction_amount == 80_000_000


def test_keeping_in_without_a_ground_is_told(form):
    card = worksheet(form)
    keep_in(card, 0, "50000", "")
    assert "没有写明数量合理的理由" in card.problems.text()
    keep_in(card, 0, "500000", "多于该项费用")
    assert "不扣除的部分大于该项费用" in card.problems.text()


def test_a_cost_without_a_ground_leads_to_its_field(form, qtbot):
    costs = (NonTechnicalCost(kind=CostKind.MATERIAL, amount=20_000_000),)
    form.model.put("non_technical_costs", costs)
    card = worksheet(form)
    form.check()
    assert "第 1 项费用没有写明依据" in card.problems.text()
    assert not card.costs.lines[0].fill.isHidden()
    qtbot.mouseClick(card.costs.lines[0].fill, Qt.MouseButton.LeftButton)
    assert form.tabs.current == 0
    assert form.body.rows["non_technical_costs"].lines[0]["note"].hasFocus()


def test_a_mixed_contract_says_where_its_technical_part_has_its_price(form):
    card = worksheet(form)
    fields = card._fields
    assert fields["explicit_at"].isHidden()
    card.mixed.edited.emit(True, "")
    assert not fields["explicit_at"].isHidden()
    assert row_of(form, "GEN-02").line.answer.verdict is Verdict.NOT_MET
    card.whole_price.edited.emit(300_000_000, "")
    card.explicit_at.edited.emit("第五条第二款", "")
    answer = row_of(form, "GEN-02").line.answer
    assert answer.verdict is Verdict.MET
    assert "第五条第二款" in answer.basis.zh
    card.mixed.edited.emit(False, "")
    assert row_of(form, "GEN-02").line.answer.verdict is Verdict.NOT_APPLICABLE


def test_what_is_kept_in_stays_with_its_cost_when_another_line_is_removed(form):
    costs = tuple(
        NonTechnicalCost(kind=kind, amount=1_000_000, note=kind.value)
        for kind in (CostKind.PART, CostKind.MATERIAL, CostKind.OTHER)
    )
    form.model.put("non_technical_costs", costs)
    card = worksheet(form)
    form.check()
    keep_in(card, 1, "100", "试验用量")
    form.model.put("non_technical_costs", (costs[1], costs[2]))
    assert [entry.cost for entry in form.examination.sheet.working.worksheet.retained] == [0]
    form.model.put("non_technical_costs", (costs[2],))
    assert form.examination.sheet.working.worksheet.retained == ()


@pytest.mark.parametrize("width", [1366, 900])
def test_twelve_costs_and_a_long_name_have_room(open_window, qtbot, width):
    window = open_window()
    desk = window.place.desk
    kinds = list(CostKind)
    costs = tuple(
        NonTechnicalCost(kind=kinds[n % 5], amount=123_456_789 + n, note="水下摄像机与云台若干台，见附件三")
        for n in range(12)
    )
    contract = replace(
        sound_contract(desk.today()),
        name="海洋牧场" * 15,
        non_technical_costs=costs,
        contract_value=900_000_000,
    )
    uid = drafts.create_draft(desk, contract)
    decide.accept_contract(desk, uid)
    window.resize(width, 768)
    window.open_case(uid)
    card = worksheet(window.form)
    qtbot.wait(150)
    assert len(card.costs.lines) == 12
    area = window.form.examination.tab.area
    assert area.widget().width() <= area.viewport().width(), "nothing is pushed out of sight"
    for line in card.costs.lines:
        for part in (line.amount, line.deducted):
            assert part.width() >= part.fontMetrics().horizontalAdvance(part.text())


def test_the_worksheet_is_signed_with_the_act(form):
    card = worksheet(form)
    card.mixed.edited.emit(False, "")
    keep_in(card, 0, "50000", "样机一台供试验")
    card.adopt.click()
    answer_sheet(form)
    form.primary()
    worksheet_ = form.case.history[-1].act.body["examination"]["worksheet"]
    assert worksheet_["mixed"] is False
    assert worksheet_["retained"] == [{"cost": 0, "amount": "50000.00", "ground": "样机一台供试验"}]
    card = worksheet(form)
    assert figure(card, words.DERIVED) == "850,000.00"
    assert card.costs.lines[0].retained.isReadOnly()


def test_the_place_of_the_price_takes_no_more_than_a_worksheet_can_keep(form):
    card = worksheet(form)
    card.explicit_at.setText("款" * (NOTE_LIMIT + 1))
    assert len(card.explicit_at.text()) == NOTE_LIMIT


def test_the_columns_of_the_costs_follow_the_scale_and_come_back(form, qtbot):
    tab = open_sheet(form)
    grid = tab.worksheet.costs.layout()

    def measures():
        qtbot.wait(30)
        return grid.horizontalSpacing(), grid.verticalSpacing(), grid.columnMinimumWidth(3)

    before = measures()
    assert before[0] > before[1]
    zoom(form.window(), 1)
    larger = measures()
    assert larger[0] > before[0]
    assert larger[2] > before[2]
    zoom(form.window(), 0)
    assert measures() == before


def test_enter_goes_through_what_is_kept_in_as_tab_does(form):
    """Asking each widget for the next of the chain led to names and sums, which have no use for the keyboard."""
    costs = tuple(
        NonTechnicalCost(kind=kind, amount=1_000_000, note=kind.value)
        for kind in (CostKind.PART, CostKind.MATERIAL)
    )
    card = worksheet(form)
    form.model.put("non_technical_costs", costs)
    form.check()
    open_sheet(form)
    first, second = card.costs.lines
    parts = [first.retained, first.reason, second.retained, second.reason]
    parts[0].setFocus()
    for part in parts[1:]:
        press(form.window(), Qt.Key.Key_Return)
        assert part.hasFocus()
    for part in reversed(parts[:-1]):
        press(form.window(), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        assert part.hasFocus()
    parts[-1].setFocus()
    press(form.window(), Qt.Key.Key_Return)
    assert QApplication.focusWidget() in (card.adopt, row_of(form, "AMT-01")), "and on, as Tab"
