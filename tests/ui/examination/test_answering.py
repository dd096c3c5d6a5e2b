"""Answering the sheet: keys, notes, the program's own answers, undo, keeping, and what is told at each step."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from registrar_app.domain.conclusion import ConclusionKind
from registrar_app.domain.examination import Answer, Verdict
from registrar_app.domain.registration import CaseState
from registrar_app.services import drafts
from registrar_app.services.examine import save_working_sheet
from registrar_app.ui.examination.condition_row import ConditionRow
from tests.contract_samples import sound_contract
from tests.ui.examination.sheet_help import (
    EXAMINATION,
    answer_sheet,
    conclusion,
    open_sheet,
    press,
    row_of,
    unfavourable,
)

CONTROL = Qt.KeyboardModifier.ControlModifier


def focused_row():
    row = QApplication.focusWidget()
    assert isinstance(row, ConditionRow), row
    return row


def test_nothing_is_built_before_the_sheet_is_looked_at(form):
    assert form.examination.tab.rows() == []
    assert form.tabs.tabs[EXAMINATION].text() == "认定审查 7/35", "but the tab counts already"


def test_a_key_answers_and_goes_on_to_the_next_unanswered_line(form):
    open_sheet(form)
    window, first = form.window(), focused_row()
    assert first.condition.id == "GEN-01"
    press(window, Qt.Key.Key_1)
    assert first.line.answer == Answer(verdict=Verdict.MET)
    assert focused_row().condition.id == "GEN-02"
    press(window, Qt.Key.Key_X)
    assert row_of(form, "GEN-02").line.answer.verdict is Verdict.NOT_APPLICABLE
    press(window, Qt.Key.Key_Y)
    assert focused_row().condition.id == "GEN-04"
    press(window, Qt.Key.Key_N)
    assert focused_row().condition.id == "GEN-06", "GEN-05 is answered by the data and passed over"
    assert form.tabs.tabs[EXAMINATION].text() == "认定审查 11/35"
    assert conclusion(form).because == ("GEN-04",)


def test_enter_on_a_line_without_an_answer_leaves_it_and_goes_to_the_next_such_line(form):
    open_sheet(form)
    window, first = form.window(), focused_row()
    assert "按 1 满足，2 不满足，3 不适用" in words_on(first), "what the keys do stands where they work"
    press(window, Qt.Key.Key_Return)
    assert first.line.answer is None
    assert focused_row().condition.id == "GEN-02"
    assert "按 1 满足" not in words_on(first)
    press(window, Qt.Key.Key_2)
    assert (first.line.answer, row_of(form, "GEN-02").line.answer.verdict) == (None, Verdict.NOT_MET)
    assert "按 1 满足" not in words_on(row_of(form, "GEN-02")), "an answered line shows its note instead"


def words_on(row) -> str:
    return " ".join(each.text() for each in row.findChildren(QLabel) if each.isVisibleTo(row))


def test_arrows_move_and_delete_takes_the_answer_back(form):
    open_sheet(form)
    window = form.window()
    press(window, Qt.Key.Key_1)
    press(window, Qt.Key.Key_Up)
    assert focused_row().condition.id == "GEN-01"
    press(window, Qt.Key.Key_Delete)
    assert focused_row().line.answer is None
    assert form.examination.sheet.working.answers == {}


def test_f8_goes_to_the_next_line_without_an_answer_and_round(form):
    tab = answer_sheet(form, leaving=("GEN-06", "DEV-C1"))
    row_of(form, "GEN-20").setFocus()
    press(form.window(), Qt.Key.Key_F8)
    assert focused_row().condition.id == "DEV-C1"
    press(form.window(), Qt.Key.Key_F8)
    assert focused_row().condition.id == "GEN-06"
    assert tab.current.condition.id == "GEN-06"


def test_pressing_the_given_answer_again_takes_it_back(form, qtbot):
    open_sheet(form)
    row = row_of(form, "GEN-01")
    button = row.verdicts.buttons[Verdict.NOT_MET]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert row.line.answer.verdict is Verdict.NOT_MET
    assert button.isChecked()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert row.line.answer is None
    assert not button.isChecked()


def test_what_the_data_proves_is_marked_and_said_how(form):
    open_sheet(form)
    row = row_of(form, "GEN-05")
    answer = row.line.answer
    assert answer.by_program
    assert row.verdicts.buttons[Verdict.MET].isChecked()
    assert not row.remarks.mark.isHidden()
    assert row.remarks.mark.text() == "程序判定"
    assert "受理日" in row.remarks.basis.text()
    assert row.accessibleName() == "GEN-05 申请认定登记时合同在有效期内：满足（程序判定）"


def test_an_answer_against_the_data_counts_only_with_a_reason(form, qtbot):
    open_sheet(form)
    window, row = form.window(), row_of(form, "GEN-05")
    row.setFocus()
    press(window, Qt.Key.Key_2)
    assert row.line.needs_note
    assert row.details.note.hasFocus(), "the keyboard is where the reason goes"
    assert "写明理由" in row.remarks.problem.text()
    assert row.property("tone") == "query"
    assert "GEN-05" in conclusion(form).unanswered
    qtbot.keyClicks(row.details.note, "no extension attached")
    assert row.line.is_answered
    assert "GEN-05" not in conclusion(form).unanswered
    assert conclusion(form).kind is ConclusionKind.SUPPLEMENT
    assert row.remarks.problem.isHidden()
    press(window, Qt.Key.Key_Return)
    assert focused_row().condition.id == "GEN-06", "Enter in the note goes on"


def test_not_applicable_needs_a_reason_where_the_condition_usually_applies(form):
    open_sheet(form)
    row = row_of(form, "GEN-06")
    row.give(Verdict.NOT_APPLICABLE)
    assert row.line.needs_note
    assert "须写明理由" in row.remarks.problem.text()
    usual = row_of(form, "GEN-07")
    usual.give(Verdict.NOT_APPLICABLE)
    assert usual.line.is_answered


def test_ticking_a_forbidden_clause_says_that_the_condition_is_not_met(form, qtbot):
    open_sheet(form)
    row = row_of(form, "GEN-16")
    qtbot.mouseClick(row.ticks.boxes[2], Qt.MouseButton.LeftButton)
    assert row.line.answer == Answer(verdict=Verdict.NOT_MET, items=(2,))
    qtbot.mouseClick(row.ticks.boxes[2], Qt.MouseButton.LeftButton)
    assert row.line.answer.items == ()


def test_typical_subjects_are_ticked_and_decide_nothing(form, qtbot):
    open_sheet(form)
    row = row_of(form, "DEV-P")
    before = form.examination.examined.progress
    assert row.verdicts is None
    qtbot.mouseClick(row.ticks.boxes[0], Qt.MouseButton.LeftButton)
    assert row.line.answer == Answer(verdict=Verdict.MET, items=(0,))
    assert form.examination.examined.progress == before
    qtbot.mouseClick(row.ticks.boxes[0], Qt.MouseButton.LeftButton)
    assert row.line.answer is None


def test_undo_takes_back_one_answer_a_step_between_changes_of_the_form(form):
    open_sheet(form)
    row_of(form, "GEN-01").give(Verdict.MET)
    form.model.put("remarks", "补充")
    row_of(form, "GEN-04").give(Verdict.NOT_MET)
    press(form.window(), Qt.Key.Key_Z, CONTROL)
    assert row_of(form, "GEN-04").line.answer is None
    assert form.window().bars[form].text.text() == "撤销：GEN-04：不满足"
    assert form.model.contract.remarks == "补充"
    form.model.undo.undo()
    assert form.model.contract.remarks is None
    form.model.undo.undo()
    assert form.examination.sheet.working.answers == {}
    form.model.undo.redo()
    assert row_of(form, "GEN-01").line.answer.verdict is Verdict.MET


def test_typing_a_note_is_one_step(form, qtbot):
    open_sheet(form)
    row = row_of(form, "GEN-01")
    row.give(Verdict.MET)
    form.examination.tab.go_to("GEN-01")
    press(form.window(), Qt.Key.Key_Return)
    steps = form.model.undo.count()
    qtbot.keyClicks(row.details.note, "see clause 3")
    assert form.model.undo.count() == steps + 1
    assert form.examination.sheet.working.answers["GEN-01"].note == "see clause 3"
    form.model.undo.undo()
    assert row.details.note.text() == ""


def test_answers_are_kept_by_themselves_and_there_after_a_restart(form, desk, qtbot):
    open_sheet(form)
    row_of(form, "GEN-01").give(Verdict.MET)
    row_of(form, "DEV-X1").give(Verdict.NOT_MET)
    qtbot.waitUntil(lambda: desk.store.working_sheet(form.case.uid) is not None)
    window = form.window()
    window.new_contract()
    assert form.examination.sheet.working.answers == {}
    window.open_case(_only_case(desk))
    open_sheet(form)
    assert row_of(form, "GEN-01").line.answer == Answer(verdict=Verdict.MET)
    assert row_of(form, "DEV-X1").verdicts.buttons[Verdict.NOT_MET].isChecked()


def _only_case(desk):
    from registrar_app.services.ports import CaseQuery

    return desk.store.find_cases(CaseQuery(states=(CaseState.ACCEPTED,)))[0].uid


def test_answers_on_a_new_contract_make_it_a_draft(open_window, qtbot):
    window = open_window()
    window.new_contract()
    form = window.form
    open_sheet(form)
    row_of(form, "GEN-01").give(Verdict.MET)
    form.save()
    assert form.case.uid
    assert "GEN-01" in window.place.desk.store.working_sheet(form.case.uid).answers


def test_rows_stay_while_one_types_and_answers(form):
    tab = open_sheet(form)
    before = tab.rows()
    row_of(form, "GEN-01").give(Verdict.MET)
    form.model.put("effective_to", None)
    form.check()
    assert tab.rows() == before
    assert row_of(form, "GEN-05").line.answer is None, "the data no longer proves it"


def test_answers_to_a_wording_that_changed_are_dropped_and_told_once(open_window):
    window = open_window()
    desk = window.place.desk
    uid = drafts.create_draft(desk, sound_contract(desk.today()))
    rulebook = next(r for r in (desk.packs.rulebook("most-2001"), desk.packs.rulebook("miit-2026")))
    answers = {"GEN-01": Answer(verdict=Verdict.MET), "DEV-C1": Answer(verdict=Verdict.MET)}
    form = window.form
    save_working_sheet(desk, uid, form.examination.sheet.working)
    with desk.store.writing() as writer:
        writer.save_sheet(uid, replace(form.examination.sheet.working, answers=answers, rulebook=rulebook.id))
    window.open_case(uid)
    form.rest.finish()
    told = window.bars[form].text.text()
    assert "GEN-01" in told, "its words are others in the rulebook in force"
    assert "作废" in told
    assert set(form.examination.sheet.working.answers) == {"DEV-C1"}, "what reads the same is carried over"
    window.bars[form].hide()
    form.check()
    assert window.bars[form].isHidden()


def test_disputed_gives_the_longer_time_at_once(form, desk, qtbot):
    tab = open_sheet(form)
    window = form.window()

    def shown():
        return [made.text() for made in form.head.findChildren(type(form.panel.title)) if made.isVisible()]

    assert any("剩 15" in text for text in shown())
    qtbot.mouseClick(tab.rulebook.flag, Qt.MouseButton.LeftButton)
    assert desk.store.working_sheet(form.case.uid).disputed
    qtbot.waitUntil(lambda: any("剩 30" in text for text in shown()))
    press(window, Qt.Key.Key_Z, CONTROL)
    assert not tab.rulebook.flag.isChecked()


@pytest.mark.parametrize("condition", ["GEN-06", "DEV-X3"])
def test_what_stands_against_recognition_is_told_by_word_icon_and_edge(form, condition):
    open_sheet(form)
    row = row_of(form, condition)
    verdict = unfavourable(row)
    row.give(verdict)
    button = row.verdicts.buttons[verdict]
    assert row.property("tone") == "error"
    assert button.property("tone") == "error"
    assert not button.icon().isNull()
    assert button.text() == verdict.label(row.condition.effect).zh
    others = [made for one, made in row.verdicts.buttons.items() if one is not verdict]
    assert all(made.icon().isNull() and not made.property("tone") for made in others)


def test_every_control_of_a_line_has_a_name(form):
    tab = open_sheet(form)
    row_of(form, "GEN-01").give(Verdict.MET)
    tab.go_to("GEN-01")
    row = row_of(form, "GEN-01")
    assert row.accessibleName().startswith("GEN-01 合同是")
    assert row.accessibleName().endswith("：满足")
    names = [made.accessibleName() for made in row.verdicts.buttons.values()]
    assert names == ["GEN-01：满足", "GEN-01：不满足", "GEN-01：不适用"]
    assert all(part.accessibleName() for part in row.inner_parts())
    assert all(box.accessibleName() for box in row_of(form, "GEN-16").ticks.boxes)
