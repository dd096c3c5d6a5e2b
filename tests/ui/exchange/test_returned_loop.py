"""The whole loop of a returned registration through the windows: sent, returned, seen in place, corrected, accepted."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from registrar_app.domain.act import ActKind, canonical_json
from registrar_app.domain.batch import ActAnswer, ActOutcome
from registrar_app.domain.registration import CaseState
from registrar_app.domain.returned_act import join_reason
from registrar_app.domain.roster import NumberBlock
from registrar_app.domain.roster_form import write_roster
from registrar_app.domain.text import Text
from registrar_app.services import decide
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import create_draft
from registrar_app.services.home_tiles import RETURNED
from registrar_app.services.later_life import amend_contract, cancel_contract
from registrar_app.services.ports import SignedReceipt
from registrar_app.ui.home.tiles import detail_of
from registrar_app.ui.words import choose_language
from tests.contract_samples import sound_contract
from tests.examining import answer_all
from tests.ui.contract_form.asking_help import when_asked
from tests.ui.schemes.page_checks import clipped
from tests.world import exchange_of

DEVICE = "371002-01"
REASON = Text("信用代码与证照不一致", "the credit code is not that of the licence")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def give_new_block(desk: Desk, block: NumberBlock) -> None:
    """A newer roster: the device has another block of slip numbers."""
    roster = desk.require_roster()
    devices = tuple(replace(d, blocks=(block,)) if d.id == DEVICE else d for d in roster.devices)
    newer = replace(roster, version=roster.version + 1, devices=devices)
    desk.store.keep_roster(newer, sha256(canonical_json(write_roster(newer))).hexdigest(), b"")


def register(desk: Desk) -> str:
    uid = create_draft(desk, sound_contract(desk.today() - timedelta(days=1)))
    decide.accept_contract(desk, uid)
    answer_all(desk, uid)
    decide.register_contract(desk, uid)
    return uid


def exchange_page(window):
    window.show_page("exchange")
    return window.page


def returned_at(desk: Desk, uid: str, path: str | None) -> None:
    """The bureau's answer on the last act of a case that was just registered."""
    act = desk.store.load_case(uid).history[-1].hash
    answer = ActAnswer(act=act, outcome=ActOutcome.RETURNED, path=path, reason=join_reason(REASON))
    signed = SignedReceipt(b"", "2026-11-27T10:00:00+08:00", "赵监管")
    desk.store.keep_answers(1, "0" * 64, [answer], signed)


def test_a_returned_registration_is_seen_in_place_corrected_and_accepted(open_window, stick):
    office, bureau = open_window("office-1"), open_window("bureau")
    desk = office.place.desk
    uid = register(desk)
    void = desk.store.load_case(uid).contract.registration.slip_no
    give_new_block(bureau.place.desk, NumberBlock(5001, 5100))
    exchange_page(office).panel.export_to(stick)

    merge = exchange_page(bureau)
    merge.take_files(sorted(stick.glob("*.htb")))
    assert merge.panel.lines[0].report.returned == 1
    assert "予以登记 · 凭单号：凭单号不在该登记机的号段内" in merge.panel.lines[0].remark
    assert "退回 1，待补 0" in merge.panel.summary.text()
    merge.primary()

    page = exchange_page(office)
    page.take_files(sorted(stick.glob("*.htr")))
    card = page.panel.receipt
    assert [row[2:] for row in card.grid.words()] == [["凭单号", "凭单号不在该登记机的号段内"]]
    assert exchange_of(desk, uid) == "returned"
    card.grid.setFocus()
    QTest.keyClick(card.grid, Qt.Key.Key_Return)

    form = office.form
    assert office.page is form
    assert (form.case.uid, form.case.state, form.editable) == (uid, CaseState.ACCEPTED, True)
    assert form.body.returned.isVisibleTo(form)
    assert [found.path for found in form.returns] == ["body.slip_no"]
    give_new_block(desk, NumberBlock(5001, 5100))
    form.body.fields["remarks"].editor.setFocus()
    form.model.put("remarks", "corrected")
    form.do("register")
    assert form.case.state is CaseState.REGISTERED
    number = form.case.contract.registration.slip_no
    assert (number, number == void) == (f"{DEVICE}-{desk.today().year}-005001", False)
    assert [found.corrected for found in form.returns] == [True]
    assert "等待主管部门答复" in form.body.returned.hint.text()

    for file in stick.iterdir():
        file.unlink()
    exchange_page(office).panel.export_to(stick)
    merge.panel.clear_list()
    merge.take_files(sorted(stick.glob("*.htb")))
    merge.primary()
    exchange_page(office).take_files(sorted(stick.glob("*.htr")))
    assert exchange_of(desk, uid) == "accepted"
    office.open_case(uid)
    assert form.returns == []
    assert not form.body.returned.isVisibleTo(form)
    there = bureau.place.desk.store.load_case(uid)
    assert (there.state, there.contract.registration.slip_no) == (CaseState.REGISTERED, number)
    assert there.contract.remarks == "corrected"


def test_the_comment_stands_at_the_field_in_the_language_that_is_shown(open_window):
    office = open_window("office-1")
    desk = office.place.desk
    uid = register(desk)
    returned_at(desk, uid, "body.contract.seller.credit_code")
    office.open_case(uid, "seller.credit_code")
    form = office.form
    field = form.body.fields["seller.credit_code"]
    assert field.editor.hasFocus()
    assert field.remark.isVisibleTo(form)
    assert field.remark.text() == f"主管部门退回：{REASON.zh}"
    form.check()
    assert field.remark.isVisibleTo(form), "the checks find nothing there, the bureau does"
    said = " ".join(part.text() for part in form.body.returned.findChildren(type(field.remark)))
    assert "卖方 · 统一社会信用代码" in said
    assert "赵监管 · 2026-11-27" in said
    choose_language("en")
    form.open_case(uid)
    assert field.remark.text() == f"Returned by the bureau: {REASON.en}"


def test_a_returned_amendment_is_gone_on_from(open_window):
    office = open_window("office-1")
    desk = office.place.desk
    uid = register(desk)
    before = desk.store.load_case(uid).contract
    amend_contract(desk, uid, replace(before, remarks="as amended"), "补充备注")
    returned_at(desk, uid, "body.contract.remarks")
    office.open_case(uid)
    form = office.form
    assert (form.case.state, form.case.contract.remarks) == (CaseState.REGISTERED, before.remarks)
    form.do("begin_amending")
    assert form.model.contract.remarks == "as amended"
    assert form.model.contract.registration == before.registration
    assert form.body.fields["remarks"].remark.isVisibleTo(form)
    form.do("stop_amending")
    assert form.model.contract.remarks == before.remarks


def test_another_case_does_not_inherit_the_comment(open_window):
    office = open_window("office-1")
    desk = office.place.desk
    uid = register(desk)
    returned_at(desk, uid, "body.contract.seller.credit_code")
    other = create_draft(desk, sound_contract(desk.today() - timedelta(days=1)))
    office.open_case(uid)
    office.open_case(other)
    assert office.form.body.fields["seller.credit_code"].remark.isHidden()
    assert office.form.body.returned.isHidden()


def test_what_was_returned_stays_in_the_history_with_its_reason(open_window):
    office = open_window("office-1")
    desk = office.place.desk
    uid = register(desk)
    number = desk.store.load_case(uid).contract.registration.slip_no
    returned_at(desk, uid, None)
    office.open_case(uid)
    form = office.form
    kinds = [entry.act.kind for entry in form.case.history]
    assert kinds == [ActKind.ACCEPT]
    said = " ".join(part.text() for part in form.history.findChildren(type(form.body.returned.hint)))
    for word in ("退回", REASON.zh, "赵监管", number):
        assert word in said
    assert form.examination.obstacle() == "", "what was answered then is still answered"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_word_is_cut(open_window, language):
    choose_language(language)
    office = open_window("office-1")
    desk = office.place.desk
    uid = register(desk)
    returned_at(desk, uid, "body.contract.transaction_amount")
    office.open_case(uid)
    assert clipped(office.form.body.returned) == []


def test_what_fell_with_a_returned_registration_waits_in_the_window(qtbot, open_window):
    """The receipt came before the window was opened: it is shown all the same, with the cancellation that fell."""
    office = open_window("office-1")
    desk = office.place.desk
    uid = register(desk)
    entry = desk.store.load_case(uid).history[-1]
    cancel_contract(desk, uid, "协商解除")
    answer = ActAnswer(
        act=entry.hash, outcome=ActOutcome.RETURNED, path="body.slip_no", reason=join_reason(REASON)
    )
    signed = SignedReceipt(b"", "2026-11-27T10:00:00+08:00", "赵监管")
    desk.store.keep_answers(1, "0" * 64, [answer], signed)
    card = exchange_page(office).panel.receipt
    lines = [" ".join(str(cell) for cell in line) for line in card.grid.words()]
    assert len(lines) == 2
    assert "原已注销" in lines[1] and "协商解除" in lines[1]
    office.show_page("home")
    told = " ".join(part.text() for part in office.page.findChildren(QLabel))
    assert "退回待改正" in told
    office.page.page_wanted.emit(detail_of(RETURNED))
    assert office.page.table.rowCount() == 1
    office.open_case(uid)
    card = office.form.body.returned
    said = " ".join(part.text() for part in card.findChildren(QLabel))
    assert "协商解除" in said
    (leave,) = [b for b in card.findChildren(QPushButton) if b.text() == "不再办理"]
    troubles = when_asked(qtbot, lambda asked: asked.dialog.reject())
    leave.click()
    assert troubles == []
    assert len(office.form.returns) == 2, "who thinks better of it has said nothing"
    troubles = when_asked(qtbot, lambda asked: asked.dialog.agree.click())
    leave.click()
    assert troubles == []
    assert [found.fell_with for found in office.form.returns] == [None]
