"""Undo survives a restart: the steps of an open draft lie beside it in the store and go with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from registrar_app.domain.contract import ContractType, NonTechnicalCost
from registrar_app.domain.draft_undo import MOST_STEPS
from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.examination import Verdict
from registrar_app.domain.registration import CaseState
from registrar_app.services import drafts
from registrar_app.services.undo_draft import undo_draft
from registrar_app.ui.words import choose_language
from tests.contract_samples import sound_contract
from tests.ui.examination.sheet_help import answer_sheet, open_sheet

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def form(open_window):
    window = open_window()
    window.new_contract()
    return window.form


def type_into(form, qtbot, path, text):
    form.body.focus_path(path)
    qtbot.keyClicks(form.body.fields[path].editor, text)


def restarted(form):
    """The form as it is after the program was begun again: all it knows comes from the store."""
    form.save()
    uid = form.case.uid
    form.open_new()
    form.open_case(uid)
    return form


def message(form):
    return form.window().bars[form].text.text()


def press(form, qtbot, key, modifier=CONTROL):
    qtbot.keyClick(form.body.fields["name"].editor, key, modifier)


def test_the_last_named_step_is_taken_back_after_a_restart(form, qtbot):
    type_into(form, qtbot, "name", "Pump")
    type_into(form, qtbot, "contract_no", "7")
    restarted(form)
    assert form.model.undo.count() == 2
    press(form, qtbot, Qt.Key.Key_Z)
    assert form.model.contract.contract_no is None
    assert message(form) == "撤销：合同编号"
    press(form, qtbot, Qt.Key.Key_Z)
    assert form.model.contract.name is None
    assert message(form) == "撤销：合同名称"


def test_what_was_taken_back_can_be_done_again_after_a_restart(form, qtbot):
    type_into(form, qtbot, "name", "Pump")
    type_into(form, qtbot, "contract_no", "7")
    press(form, qtbot, Qt.Key.Key_Z)
    restarted(form)
    assert form.model.contract.contract_no is None
    press(form, qtbot, Qt.Key.Key_Y)
    assert form.model.contract.contract_no == "7"
    assert message(form) == "重做：合同编号"


def test_a_step_speaks_the_language_in_which_the_window_is_opened_next(form, qtbot):
    type_into(form, qtbot, "name", "Pump")
    choose_language("en")
    restarted(form)
    press(form, qtbot, Qt.Key.Key_Z)
    assert message(form) == "Undone: Contract name"


def test_values_of_every_kind_and_what_is_none_yet_come_back(form, qtbot):
    costs = (NonTechnicalCost(amount=500), NonTechnicalCost(note="〇𠮷"))
    for path, value in (
        ("non_technical_costs", costs),
        ("related_parties", True),
        ("ip_kinds", ("know_how",)),
    ):
        form.model.put(path, value)
        form.model.end_step()
    type_into(form, qtbot, "signed_on", "20269999")
    form.model.end_step()
    form.model.put("non_technical_costs", None)
    restarted(form)
    form.model.undo.undo()
    assert form.model.contract.non_technical_costs == costs
    form.model.undo.undo()
    assert form.model.unparsed == {}
    form.model.undo.undo()
    form.model.undo.redo()
    form.model.undo.redo()
    assert form.model.contract.ip_kinds == ("know_how",)
    assert form.model.unparsed == {"signed_on": "20269999"}


def test_typing_on_after_a_restart_is_a_step_of_its_own(form, qtbot):
    type_into(form, qtbot, "name", "Pump")
    restarted(form)
    form.body.focus_path("name")
    qtbot.keyClick(form.body.fields["name"].editor, Qt.Key.Key_End)
    qtbot.keyClicks(form.body.fields["name"].editor, "s")
    restarted(form)
    press(form, qtbot, Qt.Key.Key_Z)
    assert form.model.contract.name == "Pump"


def open_sound(form):
    desk = form._place.desk
    uid = drafts.create_draft(desk, sound_contract(desk.today()))
    form.open_case(uid)
    return desk, uid


def test_an_answer_of_the_examination_and_a_change_of_type_come_back(form):
    open_sound(form)
    kind, subtype = form.model.contract.type, form.model.contract.subtype
    lines = open_sheet(form).rows()
    row = next(row for row in lines if row.line.decides and not row.line.is_answered)
    row.give(Verdict.MET)
    form.examination.change_type(ContractType.CONSULTING)
    assert form.model.contract.subtype is None
    restarted(form)
    form.model.undo.undo()
    assert (form.model.contract.type, form.model.contract.subtype) == (kind, subtype)
    assert row.condition.id in form.examination.sheet.working.answers
    form.model.undo.undo()
    assert row.condition.id not in form.examination.sheet.working.answers


def test_only_the_newest_steps_are_kept(form):
    for number in range(MOST_STEPS + 20):
        form.model.put("remarks", f"{number}")
        form.model.end_step()
        form.save()
    restarted(form)
    assert form.model.undo.count() == MOST_STEPS
    assert form.model.contract.remarks == f"{MOST_STEPS + 19}"
    form.model.undo.setIndex(0)
    assert form.model.contract.remarks == "19"


def test_the_steps_are_gone_once_the_case_is_decided(form, qtbot):
    desk, uid = open_sound(form)
    type_into(form, qtbot, "remarks", "x")
    form.do("accept")
    assert form.model.undo.count() == 1, "an accepted case is still written on"
    answer_sheet(form)
    form.do("register")
    assert form.case.state is CaseState.REGISTERED
    assert desk.store.undo_of(uid).steps == ()
    assert form.model.undo.count() == 0


def test_a_draft_that_is_thrown_away_takes_its_steps_along(form, qtbot):
    type_into(form, qtbot, "name", "Pump")
    form.save()
    desk, uid = form._place.desk, form.case.uid
    drafts.delete_draft(desk, uid)
    assert desk.store.undo_of(uid).steps == ()


def test_a_step_that_cannot_be_read_ends_what_can_be_taken_back_and_loses_no_content(form, qtbot):
    for path, text in (("name", "Pump"), ("contract_no", "7"), ("seller.name", "A")):
        type_into(form, qtbot, path, text)
    form.save()
    store = form._place.desk.store
    store._connection.run("UPDATE undo_step SET content = '{}' WHERE number = 2")
    restarted(form)
    assert form.model.undo.count() == 1
    assert (form.model.contract.name, form.model.contract.contract_no) == ("Pump", "7")
    press(form, qtbot, Qt.Key.Key_Z)
    assert form.model.contract.seller is None


def test_the_command_line_takes_the_same_steps_back_and_the_form_does_them_again(form, qtbot):
    """Numbers, loose texts and answers come back as in the form."""
    type_into(form, qtbot, "name", "Pump")
    type_into(form, qtbot, "signed_on", "20")
    row = next(row for row in open_sheet(form).rows() if row.line.decides and not row.line.is_answered)
    row.give(Verdict.MET)
    form.save()
    desk, uid = form._place.desk, form.case.uid
    assert undo_draft(desk, uid).left == 2
    assert not desk.store.working_sheet(uid).answers
    assert undo_draft(desk, uid[:8]).step.name.zh == "签订日期"
    assert drafts.load_case(desk, uid).unparsed == ()
    assert undo_draft(desk, uid).again == 3
    with pytest.raises(AnswerNoError) as refused:
        undo_draft(desk, uid)
    assert refused.value.code == "CASE-NO-STEP"
    undo_draft(desk, uid, again=True)
    undo_draft(desk, uid, again=True)
    form.open_new()
    form.open_case(uid)
    assert (form.model.contract.name, form.model.unparsed) == ("Pump", {"signed_on": "20"})
    press(form, qtbot, Qt.Key.Key_Y)
    assert form.examination.sheet.working.answers[row.condition.id].verdict is Verdict.MET
