"""What the sheet concludes, the button that goes with it, and what of it an act signs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from registrar_app.domain.conclusion import ConclusionKind
from registrar_app.domain.contract import ContractType, Subtype
from registrar_app.domain.examination import Verdict
from registrar_app.domain.registration import CaseState
from registrar_app.services import decide
from registrar_app.ui.widgets.questions import QuestionDialog
from tests.ui.examination.sheet_help import (
    EXAMINATION,
    answer_sheet,
    conclusion,
    offered,
    open_sheet,
    press,
    press_offer,
    row_of,
)

CONTROL = Qt.KeyboardModifier.ControlModifier


def signed(form):
    return form.case.history[-1].act.body["examination"]


def when_asked(agree=True, **values):
    """Take down what the next dialog asks, fill in what is given, and agree."""
    seen = {}

    def act(tries=400):
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QuestionDialog) and tries:
            QTimer.singleShot(50, lambda: act(tries - 1))
            return
        for key, value in values.items():
            dialog.fields[key].editor.show_value(value)
            dialog.fields[key].editor.edited.emit(value, "")
        seen.update({key: field.editor.current()[0] for key, field in dialog.fields.items()})
        dialog.agree.click() if agree else dialog.reject()

    QTimer.singleShot(50, act)
    return seen


def told(form):
    return form.window().bars[form].text.text()


# ---------------------------------------------------------------- the four conclusions


def test_an_unfinished_sheet_offers_the_next_line(form):
    tab = open_sheet(form)
    assert conclusion(form).kind is ConclusionKind.INCOMPLETE
    assert tab.bar.pill.text() == "审查未完成"
    assert tab.bar.sentence.text() == "尚有 28 项未审查"
    row_of(form, "GEN-04").setFocus()
    press_offer(form, "下一项未审查")
    assert QApplication.focusWidget() is row_of(form, "GEN-06")


def test_a_sheet_answered_in_favour_says_as_what_it_may_be_registered(form):
    tab = answer_sheet(form)
    assert conclusion(form).kind is ConclusionKind.RECOGNISE
    assert tab.bar.sentence.text() == "可按“技术开发合同”予以登记"
    assert offered(form) == []
    assert form.tabs.tabs[EXAMINATION].text() == "认定审查 35/35"


def test_a_curable_lack_asks_for_a_supplement_with_its_words_written_already(form):
    tab = answer_sheet(form, leaving=("GEN-06",))
    row_of(form, "GEN-06").give(Verdict.NOT_MET)
    assert tab.bar.pill.text() == "需要补正"
    assert "补齐签字、盖章" in tab.bar.sentence.text()
    asked = when_asked()
    press_offer(form, "通知补正")
    form.rest.finish()
    assert asked["wanted"] == conclusion_text(form, "GEN-06")
    assert form.case.state is CaseState.SUPPLEMENT_REQUESTED
    assert signed(form)["decided"] == "confirmed"
    assert form.case.supplement_wanted == asked["wanted"]
    assert tab.bar.pill.text() == "待补正", "what is awaited is not refused yet"
    assert "GEN-06" in tab.bar.sentence.text()


def conclusion_text(form, condition):
    rulebook = form._place.desk.packs.rulebook_on(form.case.accepted_on)
    return rulebook.condition(condition).otherwise.wanted.zh


def test_what_nothing_mends_is_refused_with_the_reason_of_the_rulebook(form):
    tab = answer_sheet(form, leaving=("DEV-X4",))
    row_of(form, "DEV-X4").give(Verdict.MET)
    rulebook = form.examination.examined.rulebook
    reason = rulebook.condition("DEV-X4").otherwise.reason
    assert tab.bar.pill.text() == "不予登记"
    assert tab.bar.sentence.text() == f"{rulebook.refusal_reason(reason).text.zh}（DEV-X4）"
    asked = when_asked()
    press_offer(form, "不予登记")
    assert asked["reason"] == reason
    assert asked["note"].startswith("DEV-X4：")
    assert form.case.state is CaseState.REFUSED
    assert signed(form)["answers"]["DEV-X4"] == "met"
    assert signed(form)["decided"] == "confirmed"


def test_another_type_is_offered_and_taken_as_one_step_that_can_be_undone(form, qtbot):
    tab = answer_sheet(form, leaving=("DEV-X1",))
    row_of(form, "DEV-X1").give(Verdict.MET)
    assert tab.bar.pill.text() == "不符合本类别"
    assert tab.bar.sentence.text().startswith("不符合“技术开发合同”：DEV-X1 属于；考虑改按")
    general = [row for row in tab.rows() if row.condition.id.startswith("GEN")]
    press_offer(form, "改按技术服务审查")
    contract = form.model.contract
    assert (contract.type, contract.subtype) == (ContractType.SERVICE, None)
    assert form.body.fields["type"].editor.text() == "技术服务"
    tab.rest.finish()
    ids = [row.condition.id for row in tab.rows()]
    assert any(one.startswith("SRV") for one in ids)
    assert not any(one.startswith("DEV") for one in ids)
    assert tab.rows()[: len(general)] == general, "what both types ask keeps its rows and answers"
    assert row_of(form, "GEN-01").line.is_answered
    press(form.window(), Qt.Key.Key_Z, CONTROL)
    contract = form.model.contract
    assert (contract.type, contract.subtype) == (
        ContractType.DEVELOPMENT,
        Subtype.COMMISSIONED_DEVELOPMENT,
    )
    qtbot.waitUntil(lambda: any(row.condition.id == "DEV-X1" for row in tab.rows()))
    assert row_of(form, "DEV-X1").line.answer.verdict is Verdict.MET, "and its answers are back"


def test_wording_that_nobody_checked_is_cautioned_before_it_decides(form):
    tab = answer_sheet(form, leaving=("GEN-06",))
    row_of(form, "GEN-06").give(Verdict.NOT_MET)
    assert conclusion(form).cautions == ("GEN-06",)
    assert "作出决定前核对原文（GEN-06）" in tab.bar.foot.text()


def test_without_a_type_there_is_nothing_to_conclude(form):
    tab = open_sheet(form)
    form.model.put("type", None)
    form.check()
    assert tab.bar.sentence.text().startswith("合同类别未填")
    press_offer(form, "选择合同类别")
    assert form.body.fields["type"].editor.hasFocus()


# ---------------------------------------------------------------- registering


def test_after_acceptance_the_next_step_is_told(open_window):
    from registrar_app.services import drafts
    from tests.contract_samples import sound_contract

    window = open_window()
    desk = window.place.desk
    window.open_case(drafts.create_draft(desk, sound_contract(desk.today())))
    window.form.primary()
    assert "Alt+2" in told(window.form)


def test_registering_leads_to_the_first_unanswered_line_and_then_signs_the_sheet(form):
    press(form.window(), Qt.Key.Key_Return, CONTROL)
    assert form.case.state is CaseState.ACCEPTED
    assert form.tabs.current == EXAMINATION
    assert QApplication.focusWidget() is row_of(form, "GEN-01")
    assert told(form).startswith("审查表尚有 28 项未审查，先审查 GEN-01")
    answer_sheet(form)
    press(form.window(), Qt.Key.Key_Return, CONTROL)
    assert form.case.state is CaseState.REGISTERED
    examination = signed(form)
    assert examination["decided"] == "confirmed"
    assert examination["override"] == ""
    assert examination["conclusion"]["kind"] == "recognise"
    assert examination["answers"]["GEN-06"] == "met"
    assert examination["answers"]["GEN-05"]["by_program"] is True
    assert len(examination["answers"]) == 35


def test_a_sheet_that_stands_against_it_is_overruled_only_with_a_reason(form):
    answer_sheet(form, leaving=("GEN-06",))
    row_of(form, "GEN-06").give(Verdict.NOT_MET)
    form.primary()
    assert form.case.state is CaseState.ACCEPTED
    assert "GEN-06" in told(form)
    assert QApplication.focusWidget() is row_of(form, "GEN-06")
    when_asked(agree=False)
    press_offer(form, "仍要登记")
    assert form.case.state is CaseState.ACCEPTED
    when_asked(override="原件已当面核对")
    press_offer(form, "仍要登记")
    assert form.case.state is CaseState.REGISTERED
    assert signed(form)["decided"] == "overridden"
    assert signed(form)["override"] == "原件已当面核对"
    assert signed(form)["answers"]["GEN-06"] == "not_met"


def test_findings_come_before_the_sheet(form):
    form.model.put("transaction_amount", None)
    press(form.window(), Qt.Key.Key_Return, CONTROL)
    assert form.body.fields["transaction_amount"].editor.hasFocus()


# ---------------------------------------------------------------- decided


def test_a_registered_sheet_is_what_was_signed_and_can_only_be_read(form, qtbot):
    answer_sheet(form)
    row_of(form, "GEN-01").give(Verdict.MET)
    form.primary()
    tab = open_sheet(form)
    assert form.case.state is CaseState.REGISTERED
    assert "登记员确认了审查结论" in tab.bar.foot.text()
    assert form.case.history[-1].act.on.isoformat() in tab.bar.foot.text()
    assert offered(form) == []
    row = row_of(form, "GEN-01")
    row.setFocus()
    press(form.window(), Qt.Key.Key_2)
    press(form.window(), Qt.Key.Key_Delete)
    said: list[str] = []
    tab.told.connect(lambda sentence, _tone: said.append(sentence))
    press(form.window(), Qt.Key.Key_Return)
    assert said == [], "there is nothing left to act on"
    qtbot.mouseClick(row.verdicts.buttons[Verdict.NOT_MET], Qt.MouseButton.LeftButton)
    assert row.line.answer.verdict is Verdict.MET
    assert form.model.undo.count() == 0
    assert not tab.rulebook.flag.isEnabled()
    assert tab.worksheet.mixed.isReadOnly()
    assert row_of(form, "GEN-05").line.answer.by_program, "as it was proved then"


def test_a_registration_without_a_sheet_says_so(form, desk):
    decide.register_contract(desk, form.case.uid)
    form.open_case(form.case.uid)
    tab = open_sheet(form)
    assert "未逐条审查完毕" in tab.bar.foot.text()
    assert row_of(form, "GEN-01").line.answer is None


def test_an_amendment_begins_with_the_signed_answers_and_signs_its_own(form):
    answer_sheet(form)
    row_of(form, "GEN-07").give(Verdict.NOT_APPLICABLE)
    form.primary()
    form.do("begin_amending")
    open_sheet(form)
    row = row_of(form, "GEN-07")
    assert row.line.answer.verdict is Verdict.NOT_APPLICABLE
    row.give(Verdict.MET)
    form.model.put("remarks", "补充协议一")
    when_asked(reason="签订补充协议")
    form.primary()
    assert [entry.act.kind.value for entry in form.case.history][-1] == "amend"
    assert signed(form)["answers"]["GEN-07"] == "met"
    assert row_of(form, "GEN-07").line.answer.verdict is Verdict.MET


def test_an_amendment_given_up_leaves_the_signed_answers(form):
    answer_sheet(form)
    form.primary()
    form.do("begin_amending")
    open_sheet(form)
    row_of(form, "GEN-01").give(Verdict.NOT_MET)
    form.do("stop_amending")
    assert row_of(form, "GEN-01").line.answer.verdict is Verdict.MET


def test_the_signed_sheet_names_the_wording_that_was_answered(form, desk):
    answer_sheet(form)
    form.primary()
    act = desk.store.unsent_acts()[-1].act()
    assert act.body["examination"]["rulebook"] == "miit-2026"
    assert act.body["examination"]["edition"] == desk.packs.rulebook("miit-2026").edition


@pytest.mark.parametrize("keys", ["Alt", "Ctrl"])
def test_tabs_are_reached_by_keys(form, keys):
    window = form.window()
    if keys == "Alt":
        press(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
        assert form.tabs.current == EXAMINATION
        press(window, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
        assert form.tabs.current == 3
    else:
        form.tabs.tabs[0].setFocus()
        press(window, Qt.Key.Key_Tab, CONTROL)
        assert form.tabs.current == EXAMINATION
        press(window, Qt.Key.Key_Tab, CONTROL | Qt.KeyboardModifier.ShiftModifier)
        assert form.tabs.current == 0
    assert "Alt+2" in form.tabs.tabs[EXAMINATION].toolTip()
