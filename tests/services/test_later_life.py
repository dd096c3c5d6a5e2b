"""What happens to a registration afterwards: each step is an act that carries what it says, and none erases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from registrar_app.domain.act import ActKind
from registrar_app.domain.case_history import entries_of, incomes_of, version_before
from registrar_app.domain.contract import Payment, Registration, RegistrationStatus
from registrar_app.domain.errors import AnswerNoError, UsageError
from registrar_app.domain.registration import CaseState
from registrar_app.domain.technology_income import TechnologyIncome
from registrar_app.services import decide, later_life
from registrar_app.services.attach_paper import attach_paper, remove_paper
from registrar_app.services.desk import Desk
from registrar_app.services.drafts import create_draft, load_case
from registrar_app.services.issue_slip import issue_slip
from registrar_app.services.later_life import RequestedBy
from registrar_app.services.sheets.changes import contract_changes
from registrar_app.services.verify_slip import verify_slip
from tests.contract_samples import sound_contract
from tests.examining import answer_all
from tests.world import record_registration


@pytest.fixture
def uid(desk: Desk) -> str:
    """A registered, examined contract of 800,000.00 yuan technology transaction amount."""
    made = create_draft(desk, sound_contract(desk.today()))
    decide.accept_contract(desk, made)
    answer_all(desk, made)
    decide.register_contract(desk, made)
    return made


def body_of(desk: Desk, uid: str, kind: ActKind) -> dict[str, object]:
    return dict(entries_of(load_case(desk, uid), kind)[-1].act.body)


def income(desk: Desk, yuan: int, technology: int) -> TechnologyIncome:
    return TechnologyIncome(received_on=desk.today(), amount=yuan * 100, technology_income=technology * 100)


def test_a_revocation_takes_one_of_the_enumerated_grounds(desk: Desk, uid: str) -> None:
    with pytest.raises(UsageError) as caught:
        later_life.revoke_contract(desk, uid, "看不顺眼", "说明")
    assert "duplicate" in caught.value.remedy.zh
    later_life.revoke_contract(desk, uid, "duplicate", "与 2025 年登记的合同相同")
    assert load_case(desk, uid).state is CaseState.REVOKED
    assert body_of(desk, uid, ActKind.REVOKE)["rulebook"] == desk.packs.rulebook_on(desk.today()).id


def test_an_amendment_that_changes_nothing_is_no_act(desk: Desk, uid: str) -> None:
    same = replace(load_case(desk, uid).contract, registration=None)
    with pytest.raises(AnswerNoError) as caught:
        later_life.amend_contract(desk, uid, same, "核对")
    assert caught.value.code == "AMEND-NOTHING"
    assert entries_of(load_case(desk, uid), ActKind.AMEND) == []


def test_a_historic_registration_is_amended_by_the_law_and_the_term_of_its_own_day(desk: Desk) -> None:
    then = date(2020, 4, 1)
    registration = Registration(
        status=RegistrationStatus.REGISTERED, registered_on=then, issued_elsewhere=False
    )
    made = replace(
        sound_contract(then), uid="7f2c1d9e-8f5b-4c6c-9a41-0b8b3f8f7a10", registration=registration
    )
    contract = replace(made, effective_to=date(2021, 3, 1))
    record_registration(desk, contract)
    answer_free = replace(contract, registration=None, remarks="补录联系人")
    later_life.amend_contract(desk, contract.uid or "", answer_free, "补录", override="历史登记，未逐条审查")
    assert body_of(desk, contract.uid or "", ActKind.AMEND)["rulebook"] == "most-2001"


def test_a_re_examination_may_uphold(desk: Desk, uid: str) -> None:
    before = load_case(desk, uid).contract
    later_life.reexamine_contract(desk, uid, RequestedBy.TAX, "威税函〔2026〕8号", "经复核符合认定条件")
    body = body_of(desk, uid, ActKind.REEXAMINE)
    assert (body["outcome"], body["requested_by"], "contract" in body) == ("upheld", "tax", False)
    assert "examination" in body
    assert load_case(desk, uid).contract == before


def test_a_re_examination_may_change_the_amount(desk: Desk, uid: str) -> None:
    contract = replace(load_case(desk, uid).contract, registration=None)
    assert contract.non_technical_costs is not None
    dearer = replace(contract.non_technical_costs[0], amount=30_000_000)
    changed = replace(contract, non_technical_costs=(dearer,), transaction_amount=70_000_000)
    later_life.reexamine_contract(
        desk, uid, RequestedBy.FINANCE, "威财函〔2026〕2号", "设备费少扣十万元", contract=changed
    )
    case = load_case(desk, uid)
    assert case.contract.transaction_amount == 70_000_000
    assert case.contract.registration is not None, "number and day stay"
    entry = entries_of(case, ActKind.REEXAMINE)[-1]
    before = version_before(case, entry.hash)
    assert before is not None and before.transaction_amount == 80_000_000
    kept = [entry.act.kind for entry in case.history if "contract" in entry.act.body]
    assert kept == [ActKind.ACCEPT, ActKind.REGISTER, ActKind.REEXAMINE], "none is gone"


def test_a_slip_after_a_re_examination_says_the_new_amount_and_verifies(
    program, desk: Desk, uid: str
) -> None:
    first = issue_slip(program, desk, uid, None)
    contract = replace(load_case(desk, uid).contract, registration=None)
    costs = (replace((contract.non_technical_costs or ())[0], amount=30_000_000),)
    changed = replace(contract, non_technical_costs=costs, transaction_amount=70_000_000)
    later_life.reexamine_contract(desk, uid, RequestedBy.TAX, "威税函 8 号", "设备费少扣", contract=changed)
    second = issue_slip(program, desk, uid, None)
    roster = desk.require_roster()
    verdicts = [verify_slip(program, slip.pdf, roster, desk.store) for slip in (first, second)]
    assert [verdict.outcome.value for verdict in verdicts] == ["valid", "valid"]
    assert verdicts[0].notices and "变更" in verdicts[0].notices[0].zh, (
        "the older slip tells that it was changed"
    )
    facts = verdicts[1].facts
    assert facts is not None and facts.transaction_amount == 70_000_000


def test_what_an_amendment_changed_leaves_payments_noted_before_alone(desk: Desk, uid: str) -> None:
    later_life.note_payment(desk, uid, Payment(paid_on=desk.today(), amount=1_000))
    contract = replace(load_case(desk, uid).contract, registration=None, remarks="延期")
    later_life.amend_contract(desk, uid, contract, "补充协议")
    case = load_case(desk, uid)
    before = version_before(case, case.history[-1].hash)
    assert before is not None
    assert [change.path for change in contract_changes(before, case.contract)] == ["remarks"]


def test_technology_income_is_determined_receipt_by_receipt_up_to_the_amount(desk: Desk, uid: str) -> None:
    later_life.note_income(desk, uid, income(desk, 600_000, 500_000))
    later_life.note_income(desk, uid, income(desk, 300_000, 300_000))
    with pytest.raises(AnswerNoError) as caught:
        later_life.note_income(desk, uid, income(desk, 1, 1))
    assert caught.value.code == "INCOME-ABOVE-AMOUNT"
    assert [entry.technology_income for entry in incomes_of(load_case(desk, uid))] == [50_000_000, 30_000_000]


def test_an_income_that_cannot_be_is_refused_before_it_is_signed(desk: Desk, uid: str) -> None:
    later = replace(income(desk, 2, 1), received_on=desk.today() + timedelta(days=1))
    for wrong in (income(desk, 1, 2), later, replace(income(desk, 2, 1), voucher_no="凭\u202e证")):
        with pytest.raises(UsageError):
            later_life.note_income(desk, uid, wrong)
    assert incomes_of(load_case(desk, uid)) == []


def test_payment_evidence_is_a_paper_of_the_case_and_stays(desk: Desk, uid: str, tmp_path: Path) -> None:
    file = tmp_path / "电子回单.pdf"
    file.write_bytes(b"%PDF-1.7 receipt")
    payment = Payment(paid_on=desk.today(), amount=1_000_000)
    with pytest.raises(UsageError):
        later_life.note_payment(desk, uid, payment, evidence="ab" * 32)
    paper = attach_paper(desk, uid, file)
    later_life.note_payment(desk, uid, payment, evidence=paper.sha256)
    assert body_of(desk, uid, ActKind.NOTE_PAYMENT)["evidence"] == paper.sha256
    with pytest.raises(AnswerNoError) as caught:
        remove_paper(desk, uid, "电子回单.pdf")
    assert caught.value.code == "PAPER-SIGNED"


def test_a_supplement_is_wanted_until_a_day_that_is_not_past(desk: Desk) -> None:
    uid = create_draft(desk, sound_contract(desk.today()))
    decide.accept_contract(desk, uid)
    with pytest.raises(UsageError):
        decide.request_supplement(desk, uid, "报价明细", until=desk.today() - timedelta(days=1))
    until = desk.today() + timedelta(days=10)
    decide.request_supplement(desk, uid, "报价明细", until=until)
    assert load_case(desk, uid).supplement_until == until


def test_the_store_proves_and_rebuilds_every_new_act(program, desk: Desk, uid: str, tmp_path: Path) -> None:
    file = tmp_path / "回单.pdf"
    file.write_bytes(b"%PDF-")
    paper = attach_paper(desk, uid, file)
    later_life.note_income(desk, uid, replace(income(desk, 2, 1), evidence=paper.sha256))
    later_life.reexamine_contract(desk, uid, RequestedBy.APPLICANT, "异议 1 号", "维持")
    later_life.revoke_contract(desk, uid, "other", "误登")
    before = load_case(desk, uid)
    assert desk.store.verify(program.keys.signature_holds).faults == ()
    desk.store.rebuild()
    assert load_case(desk, uid) == before
    assert desk.store.verify(program.keys.signature_holds).faults == ()


def test_a_paper_that_an_act_names_and_that_is_gone_or_changed_is_found(
    program, desk: Desk, uid: str, tmp_path: Path
) -> None:
    file = tmp_path / "回单.pdf"
    file.write_bytes(b"%PDF-")
    paper = attach_paper(desk, uid, file)
    later_life.note_income(desk, uid, replace(income(desk, 2, 1), evidence=paper.sha256))
    connection = desk.store._connection  # type: ignore[attr-defined]
    connection.run("UPDATE attachment SET content = ? WHERE sha256 = ?", (b"other", paper.sha256))
    assert [f.code for f in desk.store.verify(program.keys.signature_holds).faults] == ["PAPER"]
    connection.run("DELETE FROM case_paper")
    connection.run("DELETE FROM attachment")
    assert [f.code for f in desk.store.verify(program.keys.signature_holds).faults] == ["PAPER-MISSING"]
