"""The decisions that ask first: what the dialog wants, what reaches the register, what Esc leaves undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel

from registrar_app.domain.batch import ActAnswer, ActOutcome
from registrar_app.domain.registration import CaseState
from registrar_app.services import decide, drafts
from registrar_app.ui.widgets.questions import QuestionDialog
from tests.contract_samples import sound_contract


@pytest.fixture
def accepted(open_window):
    window = open_window()
    desk = window.place.desk
    uid = drafts.create_draft(desk, sound_contract(desk.today()))
    decide.accept_contract(desk, uid)
    window.open_case(uid)
    return window.form


@pytest.fixture
def registered(accepted):
    decide.register_contract(accepted._place.desk, accepted.case.uid)
    accepted.open_case(accepted.case.uid)
    return accepted


def answer(values, *, agree=True):
    """Fill the next dialog and agree, or give it up with Esc; returns what was seen of it."""
    seen = {}

    def act():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QuestionDialog)
        seen["agree_open_before"] = dialog.agree.isEnabled()
        for key, value in values.items():
            dialog.fields[key].editor.show_value(value)
            dialog.fields[key].editor.edited.emit(value, "")
        seen["agree_open_after"] = dialog.agree.isEnabled()
        dialog.accept() if agree else dialog.reject()

    QTimer.singleShot(0, act)
    return seen


def test_a_supplement_is_asked_for_and_received(accepted):
    seen = answer({"wanted": "缺授权委托书"})
    accepted.do("request_supplement")
    assert seen == {"agree_open_before": False, "agree_open_after": True}
    assert accepted.case.state is CaseState.SUPPLEMENT_REQUESTED
    answer({"received": "已补授权委托书"})
    accepted.do("receive_supplement")
    assert accepted.case.state is CaseState.ACCEPTED


def test_refusing_takes_a_reason_of_the_rulebook_and_a_note(accepted):
    desk = accepted._place.desk
    reason = desk.packs.rulebook_on(accepted.case.accepted_on).refusal_reasons[0].id
    answer({"reason": reason, "note": "主体无法核实"})
    accepted.do("refuse")
    assert accepted.case.state is CaseState.REFUSED
    assert accepted.case.refusal_reason == reason
    assert accepted.body.fields["name"].editor.isReadOnly()


def test_thinking_better_of_it_changes_nothing(accepted):
    answer({"wanted": "x"}, agree=False)
    accepted.do("request_supplement")
    assert accepted.case.state is CaseState.ACCEPTED
    assert len(accepted.case.history) == 1


def test_payment_and_official_number_are_noted(registered):
    answer({"paid_on": registered._place.desk.today(), "amount": 100_00, "voucher_no": "V-9"})
    registered.do("note_payment")
    assert registered.case.contract.payments[-1].voucher_no == "V-9"
    answer({"number": "2026371002000001"})
    registered.do("note_official_no")
    told = registered.window().bars[registered].text.text()
    assert registered.case.contract.registration.official_no == "2026371002000001", told


@pytest.mark.parametrize(
    ("name", "answers", "state"),
    [
        ("cancel", {"reason": "双方解除合同"}, CaseState.CANCELLED),
        ("revoke", {"ground": "提供虚假材料", "note": "经查实"}, CaseState.REVOKED),
    ],
)
def test_a_registration_is_ended(registered, name, answers, state):
    answer(answers)
    registered.do(name)
    assert registered.case.state is state


def test_an_amendment_carries_its_reason(registered):
    registered.do("begin_amending")
    registered.model.put("remarks", "补充协议一")
    window = registered.window()
    assert not window.show_page("home"), "an amendment is not lost by walking away"
    assert not window.close()
    answer({"reason": "签订补充协议"})
    registered.primary()
    assert registered.case.contract.remarks == "补充协议一"
    assert registered.case.history[-1].act.body["reason"] == "签订补充协议"


def test_a_draft_is_deleted_only_when_confirmed(open_window):
    window = open_window()
    desk = window.place.desk
    window.open_case(drafts.create_draft(desk, sound_contract(desk.today())))
    answer({}, agree=False)
    window.form.do("delete_draft")
    assert desk.store.count_states()[CaseState.DRAFT] == 1
    answer({})
    window.form.do("delete_draft")
    assert sum(desk.store.count_states().values()) == 0
    assert window.page is window.pages["contracts"]


def test_copying_makes_a_new_draft_without_number_and_payments(registered):
    original = registered.case.uid
    registered.do("copy")
    assert registered.case.uid != original
    assert registered.case.state is CaseState.DRAFT
    assert registered.case.contract.registration is None


def test_the_dialog_answers_to_keys(accepted, qtbot):
    def act():
        dialog = QApplication.activeModalWidget()
        dialog.fields["wanted"].editor.setFocus()
        qtbot.keyClicks(dialog.fields["wanted"].editor, "abc")
        qtbot.keyClick(dialog.fields["wanted"].editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    QTimer.singleShot(50, act)
    accepted.do("request_supplement")
    assert accepted.case.supplement_wanted == "abc"


def test_what_the_bureau_returned_is_told_with_the_way_out(registered):
    desk, act = registered._place.desk, registered.case.history[-1].hash
    answers = [ActAnswer(act=act, outcome=ActOutcome.RETURNED, path="slip_no", reason="号码不在号段内")]
    desk.store.keep_answers(1, "0" * 64, answers)
    registered.refresh()
    words = [
        made.text()
        for made in registered.history.findChildren(QLabel)
        if made.isVisibleTo(registered.history)
    ]
    assert "退回" in words
    assert "号码不在号段内" in words
    assert any("注销后作为新合同重新登记" in line for line in words)
