"""The decisions that ask first: what the dialog wants, what reaches the register, what Esc leaves undone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel

from registrar_app.domain.act import ActKind
from registrar_app.domain.batch import ActAnswer, ActOutcome
from registrar_app.domain.registration import CaseState
from registrar_app.services import decide, drafts
from registrar_app.ui.contract_form.changes_table import ChangesTable
from tests.contract_samples import sound_contract
from tests.ui.contract_form.asking_help import when_asked


@pytest.fixture
def registered(accepted):
    decide.register_contract(accepted._place.desk, accepted.case.uid)
    accepted.open_case(accepted.case.uid)
    return accepted


def last_body(form):
    return form.case.history[-1].act.body


def test_a_supplement_is_asked_for_with_its_day_and_received(accepted, qtbot):
    until = accepted._place.desk.today() + timedelta(days=10)

    def ask(asked):
        assert not asked.dialog.agree.isEnabled()
        asked.type(wanted="power of attorney", until=f"{until:%Y%m%d}")
        assert asked.dialog.agree.isEnabled()
        asked.agree()

    troubles = when_asked(qtbot, ask)
    accepted.do("request_supplement")
    assert troubles == []
    assert accepted.case.state is CaseState.SUPPLEMENT_REQUESTED
    assert (accepted.case.supplement_wanted, accepted.case.supplement_until) == ("power of attorney", until)

    troubles = when_asked(qtbot, lambda asked: (asked.type(received="original"), asked.agree()))
    accepted.do("receive_supplement")
    assert troubles == []
    assert accepted.case.state is CaseState.ACCEPTED
    assert last_body(accepted)["received"] == "original"


def test_a_supplement_and_a_refusal_begin_with_what_the_sheet_found(accepted, qtbot):
    decisions, desk = accepted._decisions, accepted._place.desk
    reason = desk.packs.rulebook_on(desk.today()).refusal_reasons[1].id

    def supplement(asked):
        assert asked.typed("wanted") == "合同附件二"
        asked.agree()

    troubles = when_asked(qtbot, supplement)
    assert decisions.request_supplement(accepted.case, "合同附件二").act.body["wanted"] == "合同附件二"

    troubles += when_asked(qtbot, lambda asked: asked.agree())
    entry = decisions.refuse(accepted.case, reason, "标的不清")
    assert troubles == []
    assert (entry.act.body["reason"], entry.act.body["note"]) == (reason, "标的不清")


def test_refusing_takes_a_reason_of_the_rulebook_whose_source_is_shown(accepted, qtbot):
    desk = accepted._place.desk
    reason = desk.packs.rulebook_on(accepted.case.accepted_on).refusal_reasons[0]

    def refuse(asked):
        asked.type(reason="parties-unclear", note="not to be verified")
        assert asked.dialog.fields["reason"].hint.text() == reason.reference.cite("zh")
        assert reason.reference.evidence.label.zh in asked.dialog.fields["reason"].hint.text()
        asked.agree()

    troubles = when_asked(qtbot, refuse)
    accepted.do("refuse")
    assert troubles == []
    assert accepted.case.state is CaseState.REFUSED
    assert accepted.case.refusal_reason == reason.id
    assert accepted.body.fields["name"].editor.isReadOnly()


def test_thinking_better_of_it_changes_nothing(accepted, qtbot):
    troubles = when_asked(qtbot, lambda asked: (asked.type(wanted="x"), asked.give_up()))
    accepted.do("request_supplement")
    assert troubles == []
    assert accepted.case.state is CaseState.ACCEPTED
    assert len(accepted.case.history) == 1


def test_refused_input_stays_in_the_dialog_and_is_corrected_there(accepted, qtbot):
    today = accepted._place.desk.today()

    def ask(asked):
        asked.type(wanted="annex 2", until=f"{today - timedelta(days=1):%Y%m%d}")
        asked.agree()
        assert asked.dialog.isVisible()
        assert "补正期限早于通知日期" in asked.problem("until")
        assert asked.dialog.focusWidget() is asked.dialog.fields["until"].editor
        assert asked.typed("wanted") == "annex 2"
        asked.type(until=f"{today:%Y%m%d}")
        assert asked.problem("until") == "", "a problem goes as soon as it is worked on"
        asked.agree()

    troubles = when_asked(qtbot, ask)
    accepted.do("request_supplement")
    assert troubles == []
    assert accepted.case.supplement_until == today


def test_what_no_field_is_to_blame_for_is_told_in_the_dialog(accepted, qtbot):
    """Another window decides the case while the dialog is open."""
    desk, uid = accepted._place.desk, accepted.case.uid

    def ask(asked):
        decide.register_contract(desk, uid)
        asked.type(wanted="annex 2")
        asked.agree()
        assert asked.dialog.isVisible()
        assert "已登记" in asked.dialog.problem.text()
        assert not asked.dialog.problem.isHidden()
        assert asked.typed("wanted") == "annex 2"
        asked.give_up()

    troubles = when_asked(qtbot, ask)
    accepted.do("request_supplement")
    assert troubles == []


def test_payment_and_official_number_are_noted(registered, qtbot):
    day = f"{registered._place.desk.today():%Y%m%d}"
    troubles = when_asked(
        qtbot, lambda asked: (asked.type(paid_on=day, amount="100", voucher_no="V-9"), asked.agree())
    )
    registered.do("note_payment")
    assert registered.case.contract.payments[-1].voucher_no == "V-9"
    assert registered.case.contract.payments[-1].amount == 100_00
    assert "evidence" not in last_body(registered)
    troubles += when_asked(qtbot, lambda asked: (asked.type(number="2026371002000001"), asked.agree()))
    registered.do("note_official_no")
    told = registered.window().bars[registered].text.text()
    assert registered.case.contract.registration.official_no == "2026371002000001", told
    assert troubles == []


def test_a_registration_is_cancelled_for_a_reason(registered, qtbot):
    troubles = when_asked(qtbot, lambda asked: (asked.type(reason="ended by the parties"), asked.agree()))
    registered.do("cancel")
    assert troubles == []
    assert registered.case.state is CaseState.CANCELLED
    assert last_body(registered) == {"reason": "ended by the parties"}


def test_a_registration_is_revoked_on_an_enumerated_ground_alone(registered, qtbot):
    desk = registered._place.desk
    rulebook = desk.packs.rulebook_on(desk.today())

    def revoke(asked):
        shown = " ".join(part.text() for part in asked.dialog.findChildren(QLabel))
        assert rulebook.revocation_grounds[0].reference.instrument in shown, "whose grounds they are is said"
        field = asked.dialog.fields["ground"]
        field.editor.setText("made up")
        field.editor.edited.emit(None, "made up")
        asked.type(note="x")
        assert not asked.dialog.agree.isEnabled(), "what the rulebook does not enumerate is no ground"
        field.editor.setFocus()
        asked.type(ground="duplicate", note="registered twice")
        asked.agree()

    troubles = when_asked(qtbot, revoke)
    registered.do("revoke")
    assert troubles == []
    assert registered.case.state is CaseState.REVOKED
    assert last_body(registered) == {
        "ground": "duplicate",
        "note": "registered twice",
        "rulebook": rulebook.id,
    }


def test_an_amendment_lists_its_changes_and_carries_its_reason(registered, qtbot):
    registered.do("begin_amending")
    registered.model.put("remarks", "补充协议一")
    registered.model.put("contract_value", 110_000_000)
    registered.model.put("transaction_amount", 90_000_000)
    window = registered.window()
    assert not window.show_page("home"), "an amendment is not lost by walking away"
    assert not window.close()

    def amend(asked):
        table = asked.dialog.findChild(ChangesTable)
        assert [change.path for change in table.changes] == [
            "contract_value",
            "transaction_amount",
            "remarks",
        ]
        assert table.shown_rows == 3
        shown = [part.text() for part in table.findChildren(QLabel)]
        assert shown.count("金额变更") == 2
        assert {"800,000.00 元", "900,000.00 元", "补充协议一"} <= set(shown)
        asked.type(reason="supplementary agreement")
        asked.agree()

    troubles = when_asked(qtbot, amend)
    registered.primary()
    assert troubles == []
    assert registered.case.contract.remarks == "补充协议一"
    assert last_body(registered)["reason"] == "supplementary agreement"


def test_an_amendment_that_changes_nothing_is_not_submitted(registered, qtbot):
    registered.do("begin_amending")
    told = []

    def amend(asked):
        asked.type(reason="x")
        told.extend(part.text() for part in asked.dialog.findChildren(QLabel))
        assert not asked.dialog.agree.isEnabled()
        asked.agree()
        assert asked.dialog.isVisible()
        asked.give_up()

    troubles = when_asked(qtbot, amend)
    registered.primary()
    assert troubles == []
    assert any("登记内容没有变化" in line for line in told)
    assert registered.case.history[-1].act.kind is ActKind.REGISTER


def test_a_draft_is_deleted_only_when_confirmed(open_window, qtbot):
    window = open_window()
    desk = window.place.desk
    window.open_case(drafts.create_draft(desk, sound_contract(desk.today())))
    when_asked(qtbot, lambda asked: asked.give_up())
    window.form.do("delete_draft")
    assert desk.store.count_states()[CaseState.DRAFT] == 1
    when_asked(qtbot, lambda asked: asked.agree())
    window.form.do("delete_draft")
    assert sum(desk.store.count_states().values()) == 0
    assert window.page is window.pages["contracts"]


def test_copying_makes_a_new_draft_without_number_and_payments(registered):
    original = registered.case.uid
    registered.do("copy")
    assert registered.case.uid != original
    assert registered.case.state is CaseState.DRAFT
    assert registered.case.contract.registration is None


def test_what_the_bureau_returned_is_told_with_the_way_out(registered):
    desk, act = registered._place.desk, registered.case.history[-1].hash
    answers = [ActAnswer(act=act, outcome=ActOutcome.RETURNED, path="body.slip_no", reason="号码不在号段内")]
    desk.store.keep_answers(1, "0" * 64, answers)
    registered.refresh()
    words = [
        made.text()
        for made in registered.history.findChildren(QLabel)
        if made.isVisibleTo(registered.history)
    ]
    assert "已退回" in words
    assert "号码不在号段内" in words
    assert any("改正后重新办理" in line for line in words)
