"""What is decided and noted after registering: technology income, evidence, re-examination upheld or changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from registrar_app.domain.act import ActKind
from registrar_app.domain.examination import Answer, Verdict
from registrar_app.domain.registration import CaseState
from registrar_app.domain.technology_income import TechnologyIncome
from registrar_app.services import decide, drafts, later_life
from registrar_app.services.attach_paper import attach_paper
from registrar_app.services.examine import give_answer, save_working_sheet, working_sheet
from registrar_app.ui.contract_form.changes_table import ChangesTable
from registrar_app.ui.contract_form.income_account import IncomeAccount
from tests.contract_samples import sound_contract
from tests.ui.contract_form.asking_help import explanations_for, when_asked


@pytest.fixture
def registered(open_window, tmp_path: Path):
    """The form on a registered contract of 800,000 yuan technology amount, with one paper."""
    window = open_window()
    desk = window.place.desk
    uid = drafts.create_draft(desk, sound_contract(desk.today()))
    decide.accept_contract(desk, uid)
    decide.register_contract(desk, uid)
    (tmp_path / "receipt.pdf").write_bytes(b"%PDF-1.4 receipt")
    attach_paper(desk, uid, tmp_path / "receipt.pdf")
    window.open_case(uid)
    return window.form


def desk_of(form):
    return form._place.desk


def shown(widget) -> list[str]:
    return [part.text() for part in widget.findChildren(QLabel) if part.isVisible()]


def paper_of(form) -> str:
    return desk_of(form).store.papers_of(form.case.uid)[0].sha256


def income_of(form, yuan: int) -> TechnologyIncome:
    fen = yuan * 100
    return TechnologyIncome(received_on=desk_of(form).today(), amount=fen, technology_income=fen)


def test_an_income_is_determined_with_what_is_left_in_sight(registered, qtbot):
    desk = desk_of(registered)
    later_life.note_income(desk, registered.case.uid, income_of(registered, 300_000))
    registered.open_case(registered.case.uid)

    def determine(asked):
        account = asked.dialog.findChild(IncomeAccount)
        assert {"800,000.00 元", "300,000.00 元", "500,000.00 元"} <= set(shown(account))
        asked.type(received_on=f"{desk.today():%Y%m%d}", amount="250000", technology_income="200000")
        assert "300,000.00" in asked.dialog.fields["technology_income"].hint.text()
        asked.type(evidence="receipt", voucher_no="V-7", note="prototype not counted")
        asked.agree()

    troubles = when_asked(qtbot, determine)
    registered.do("note_income")
    assert troubles == []
    assert registered.case.history[-1].act.body["income"] == {
        "received_on": desk.today().isoformat(),
        "amount": "250000.00",
        "technology_income": "200000.00",
        "voucher_no": "V-7",
        "invoice_no": None,
        "note": "prototype not counted",
        "evidence": paper_of(registered),
    }


def test_an_income_above_the_amount_is_refused_and_nothing_typed_is_lost(registered, qtbot):
    day = f"{desk_of(registered).today():%Y%m%d}"

    def determine(asked):
        asked.type(received_on=day, amount="900000", technology_income="900000")
        hint = asked.dialog.fields["technology_income"].hint
        assert "超过" in hint.text()
        assert hint.property("tone") == "error"
        asked.agree()
        assert "变更登记" in asked.problem("technology_income")
        assert asked.typed("amount") == "900,000.00"
        asked.type(technology_income="800000")
        asked.agree()

    troubles = when_asked(qtbot, determine)
    registered.do("note_income")
    assert troubles == []
    assert registered.case.history[-1].act.body["income"]["technology_income"] == "800000.00"


def test_a_payment_names_its_evidence(registered, qtbot):
    day = f"{desk_of(registered).today():%Y%m%d}"
    troubles = when_asked(
        qtbot, lambda asked: (asked.type(paid_on=day, amount="100", evidence="receipt"), asked.agree())
    )
    registered.do("note_payment")
    assert troubles == []
    assert registered.case.history[-1].act.body["evidence"] == paper_of(registered)


def reexamine(outcome: str):
    def steps(asked):
        asked.type(requested_by="tax", letter_no="T-118", note="checked", outcome=outcome)
        asked.agree()

    return steps


def test_a_recognition_is_upheld_at_once(registered, qtbot):
    troubles = when_asked(qtbot, reexamine("upheld"))
    registered.do("reexamine")
    assert troubles == []
    body = registered.case.history[-1].act.body
    assert (body["requested_by"], body["letter_no"], body["outcome"]) == ("tax", "T-118", "upheld")
    assert "contract" not in body


def test_a_changed_recognition_unlocks_the_form_and_is_submitted_with_its_changes(registered, qtbot):
    troubles = when_asked(qtbot, reexamine("changed"))
    registered.do("reexamine")
    assert troubles == []
    assert registered.editable
    assert registered.case.history[-1].act.kind is ActKind.REGISTER, "nothing is signed yet"
    qtbot.waitUntil(lambda: "正在重新认定" in shown(registered.head))

    registered.model.put("contract_value", 95_000_000)
    registered.model.put("transaction_amount", 75_000_000)

    def submit(asked):
        table = asked.dialog.findChild(ChangesTable)
        assert [change.path for change in table.changes] == ["contract_value", "transaction_amount"]
        assert asked.typed("letter_no") == "T-118", "what was given before is there again"
        asked.agree()

    troubles = when_asked(qtbot, submit)
    registered.primary()
    assert troubles == []
    act = registered.case.history[-1].act
    assert (act.kind, act.body["outcome"], act.body["letter_no"]) == (ActKind.REEXAMINE, "changed", "T-118")
    assert registered.case.contract.transaction_amount == 75_000_000
    assert registered.case.state is CaseState.REGISTERED


def test_a_given_up_reexamination_does_not_turn_the_next_amendment_into_one(registered, qtbot):
    when_asked(qtbot, reexamine("changed"))
    registered.do("reexamine")
    registered.do("stop_amending")
    assert not registered.editable
    registered.do("begin_amending")
    registered.model.put("remarks", "x")
    troubles = when_asked(qtbot, lambda asked: (asked.type(reason="agreement"), asked.agree()))
    registered.primary()
    assert troubles == []
    assert registered.case.history[-1].act.kind is ActKind.AMEND


def test_deciding_against_the_sheet_asks_for_the_reason_in_the_same_dialog(registered, qtbot):
    """A sheet that excludes the contract was signed with the registration; upholding it needs a reason."""
    desk = desk_of(registered)
    buyer = replace(
        sound_contract(desk.today()).buyer, name="威海另一家有限公司", credit_code="91371002MA3C4X8T0B"
    )
    other = {"name": "另一份合同", "contract_no": "LR-2", "buyer": buyer, "signed_on": desk.today()}
    uid = drafts.create_draft(desk, replace(sound_contract(desk.today()), **other))
    decide.accept_contract(desk, uid)
    rulebook = desk.packs.rulebook_on(desk.today())
    excluding = next(c for c in rulebook.conditions if c.effect.value == "excluding")
    case = drafts.load_case(desk, uid)
    sheet = give_answer(
        working_sheet(desk, case), excluding.id, Answer(verdict=Verdict.MET, note="routine work")
    )
    save_working_sheet(desk, uid, sheet)
    decide.register_contract(desk, uid, explanations_for(desk, uid), override="experts said so")
    registered.open_case(uid)

    def uphold(asked):
        assert asked.dialog.fields["override"].isHidden()
        asked.type(requested_by="tax", letter_no="T-1", note="checked", outcome="upheld")
        asked.agree()
        assert not asked.dialog.fields["override"].isHidden()
        assert "审查表的结论是" in asked.problem("override")
        assert not asked.dialog.agree.isEnabled() or asked.typed("override") == ""
        asked.type(override="still so")
        asked.agree()

    troubles = when_asked(qtbot, uphold)
    registered.do("reexamine")
    assert troubles == []
    assert registered.case.history[-1].act.body["examination"]["override"] == "still so"


def test_each_state_offers_what_fits_it(registered, qtbot):
    def entries() -> list[str]:
        return [action.text() for b in menus() for action in b.menu().actions() if action.text()]

    def menus():
        return [
            b
            for b in registered.head.findChildren(type(registered.tabs.tabs[0]))
            if b.menu() and not b.isHidden()
        ]

    wanted = ["记录付款…", "核定技术性收入…", "重新认定…", "注销登记…", "撤销登记…"]
    assert [text for text in wanted if text not in entries()] == []
    assert any(text.startswith("技术合同登记表 · 予以登记") for text in entries())
    later_life.cancel_contract(desk_of(registered), registered.case.uid, "over")
    registered.open_case(registered.case.uid)
    qtbot.waitUntil(lambda: "复制为新合同" in entries())
    assert [text for text in wanted if text in entries()] == []
    assert any(text.startswith("注销登记记录") for text in entries())


@pytest.mark.parametrize(
    ("key", "modifier", "first"),
    [(Qt.Key.Key_P, "control", "技术合同认定登记凭单"), (Qt.Key.Key_F10, "", "记录付款…")],
)
def test_the_menus_open_by_key(registered, qtbot, key, modifier, first):
    from PySide6.QtWidgets import QApplication

    registered.setFocus()
    held = Qt.KeyboardModifier.ControlModifier if modifier else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(registered.window(), key, held)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    texts = [action.text() for action in menu.actions()]
    menu.close()
    assert texts[0].startswith(first)
